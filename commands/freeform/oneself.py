"""Reading sentences about oneself: leaving, hiding, resting, standing up."""

from commands.freeform.frame import Frame, deed, detail_of, parted, unclear
from commands.freeform.line import direction_in
from commands.freeform.looking import place_in
from commands.freeform.places import exit_named, known_ways, noun, only_way
from commands.freeform.things import drop, put
from game.intents import Act, Hide, Move, Rest, Stand


def leave(frame: Frame) -> Act:
    """Out: by the exit called so, or the only one. "leave the rope here" drops it."""
    if frame.rest and frame.maybe(frame.rest, ("item_carried",)) is not None:
        return drop(frame)
    if "out" in known_ways(frame):
        return Move(frame.who, "out", sneaking=frame.quiet)
    name = noun(frame.rest)
    way = direction_in(frame.rest) or (exit_named(frame, name) if name else "")
    return Move(frame.who, way or only_way(frame), sneaking=frame.quiet)


def hide(frame: Frame) -> Act:
    """Oneself; a thing that is carried is put away instead."""
    phrase = parted(frame, "in", "behind", "under")[0]
    if phrase and frame.maybe(phrase, ("item_carried",)) is not None:
        return put(frame)
    return Hide(frame.who)


def rest(frame: Frame) -> Act:
    """Whatever one rests on or by."""
    return Rest(frame.who)


def stand(frame: Frame) -> Act:
    """ "stand" gets up; "stand on the bench" is a deed."""
    at = detail_of(frame, place_in(frame.rest)) if frame.rest else None
    return Stand(frame.who) if at is None else deed(frame, ("climb", "sit", "use"), at)


def wait(frame: Frame) -> Act:
    """Nobody needs to: time passes by itself."""
    raise unclear("Time passes by itself. To get your strength back, type: rest.", "rest")
