"""Reading sentences about ways: going, sneaking, climbing, running away."""

from dataclasses import replace

from commands.freeform.foes import in_fight
from commands.freeform.frame import Frame, deed, detail_of, unclear
from commands.freeform.line import direction_in, without_loose_end
from commands.freeform.words import MOVABLE
from commands.targets import ANYTHING, ITEMS, Ambiguous, Found, Many, Nothing, find
from commands.words import direction_of
from game import ways
from game.catalog import Detail
from game.intents import Act, Emote, Flee, Hide, Move
from game.state import Being

_TO = (
    "to",
    "towards",
    "toward",
    "into",
    "through",
    "via",
    "along",
    "onto",
    "at",
    "on",
    "in",
    "out",
    "up",
    "down",
    "back",
    "over",
    "by",
    "using",
    "off",
    "past",
    "straight",
    "from",
    "for",
)
_TOWARDS = (*_TO, "the")
_GOALS = (" to the ", " to ", " into the ", " into ", " through the ", " up ", " down ")
_PASSING = ("past ", "by ", "around ")
_STALKING = ("up on", "up behind", "behind", "into the shadow")


def go(frame: Frame) -> Act:
    """Through an exit: by its direction, its name, or where it leads. "move the statue" pushes."""
    if frame.said.startswith("move ") and frame.rest and frame.rest.split()[0] not in _TO:
        moved = detail_of(frame, without_loose_end(frame.rest))
        if moved is not None:
            return deed(frame, MOVABLE, moved)
    way = _way(frame, frame.rest)
    return Move(frame.who, way, sneaking=frame.quiet)


def _way(frame: Frame, words: str) -> str:
    """The exit that words name; a direction need not be an exit (the rules refuse it)."""
    compass = direction_in(words)
    if compass:
        return compass
    if words.startswith("#"):
        return words[1:]
    name = noun(words)
    found = exit_named(frame, name) if name else ""
    if found:
        return found
    edge = next((direction_of(word) for word in words.split() if direction_of(word)), "")
    if edge and (not name or edge in known_ways(frame)):
        return edge
    if name and frame.maybe(name, ANYTHING) is not None:
        raise unclear(f"You are near enough to it already. Try: examine {name}.", f"examine {name}")
    if name:
        raise unclear(f"There is no way “{name[:40]}” here. {_ways_listed(frame)}")
    return only_way(frame)


def exit_named(frame: Frame, name: str) -> str:
    """The exit that fits a name at least as well as anything else here does; "" if none."""
    finding = find(frame.scene, frame.who, name, ("exit", "detail", "item_here"), frame.memory)
    if isinstance(finding, Ambiguous):
        known = known_ways(frame)
        ids = [choice.id for choice in finding.choices if choice.id in known]
        if len(ids) > 1:
            fitting = [w for w in ways.known(frame.scene, frame.who) if w.direction in ids]
            raise frame.asks("Which way", fitting, f"{_gait(frame)} #")
        return ids[0] if ids else ""
    return finding.id if isinstance(finding, Found) and finding.sort == "exit" else ""


def noun(words: str) -> str:
    """Words without the prepositions that lead to a place."""
    tokens = words.split()
    while tokens and tokens[0] in _TOWARDS:
        tokens = tokens[1:]
    return "" if tokens and tokens[0] in ("away", "on", "somewhere") else " ".join(tokens)


def known_ways(frame: Frame) -> list[str]:
    """The directions of the exits that the player knows of."""
    return [way.direction for way in ways.known(frame.scene, frame.who)]


def _ways_listed(frame: Frame) -> str:
    known = known_ways(frame)
    return f"You can go {', '.join(known)}." if known else "You see no way out."


def only_way(frame: Frame) -> str:
    """The only exit there is, else ask which."""
    known = ways.known(frame.scene, frame.who)
    if len(known) == 1:
        return known[0].direction
    if not known:
        raise unclear("You see no way out.")
    raise frame.asks("Which way", known, f"{_gait(frame)} #")


def _gait(frame: Frame) -> str:
    return "sneak" if frame.quiet else "go"


def sneak(frame: Frame) -> Act:
    """Past somebody who guards an exit, through that exit; else by the exit that is named."""
    quiet, words = replace(frame, quiet=True), frame.rest
    compass = direction_in(words)
    if compass:
        return Move(frame.who, compass, sneaking=True)
    if words.startswith(_STALKING):
        return Hide(frame.who)
    passing = words.startswith(_PASSING) or frame.said.split()[1:2] in (["past"], ["by"])
    way = _past(quiet, words) if passing else _way(quiet, words)
    return Move(frame.who, way, sneaking=True)


def _past(frame: Frame, words: str) -> str:
    """The exit that those guard who are to be passed; asked, if they guard none."""
    for lead in _PASSING:
        words = words.removeprefix(lead)
    phrase, goal = _split_goal(words)
    if goal:
        return _way(frame, goal)
    beings = _all_named(frame, phrase)
    kinds = frame.scene.catalog.creatures
    guarded = {kinds[being.creature].guards for being in beings if being.creature in kinds}
    known = [way for way in known_ways(frame) if way in guarded]
    return known[0] if len(known) == 1 else only_way(frame)


def _split_goal(phrase: str) -> tuple[str, str]:
    for link in _GOALS:
        before, _, goal = phrase.partition(link)
        if goal:
            return before, goal
    return phrase, ""


def _all_named(frame: Frame, phrase: str) -> list[Being]:
    """Every being that a phrase may mean: whom one passes need not be told apart."""
    match find(frame.scene, frame.who, phrase, ("being",), frame.memory):
        case Nothing(text=text):
            raise unclear(text)
        case Found(id=key):
            keys: tuple[str, ...] = (key,)
        case Many(ids=ids):
            keys = ids
        case Ambiguous(choices=choices):
            keys = tuple(choice.id for choice in choices)
    return [frame.scene.beings[key] for key in keys]


def climb(frame: Frame) -> Act:
    """An exit if one fits, else a detail to be climbed."""
    name = noun(frame.rest)
    way = exit_named(frame, name) if name else ""
    if way:
        return Move(frame.who, way, sneaking=frame.quiet)
    if not name and frame.said.startswith(("jump", "leap")) and not frame.rest:
        return Emote(frame.who, "jumps up and down.")
    if name:
        found = frame.one(name, ("detail", *ITEMS, "being"))
        if isinstance(found.thing, Detail):
            return deed(frame, ("climb", "use"), found.thing)
        raise unclear("You cannot climb that.")
    return Move(frame.who, _way(frame, _implied(frame)), sneaking=frame.quiet)


def _implied(frame: Frame) -> str:
    words = set(frame.said.split())
    return "down" if "down" in words else "out" if "out" in words else "up"


def flee(frame: Frame) -> Act:
    """In a fight an attempt to get away; else a walk, if a way is named."""
    compass, name = direction_in(frame.rest), noun(frame.rest)
    from_foe = frame.rest.startswith("from ") and not compass
    if in_fight(frame):
        nowhere = compass or not name or from_foe
        return Flee(frame.who, compass if nowhere else _way(frame, frame.rest))
    walks = frame.said.startswith("run") and "away" not in frame.said
    return go(frame) if (compass or name or walks) and not from_foe else Flee(frame.who)
