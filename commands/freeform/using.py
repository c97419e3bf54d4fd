"""Reading sentences about using things: wearing, drinking, throwing, pouring, lighting."""

from commands.freeform.abilities import ability_in
from commands.freeform.doors import OPENABLE, has_state, lock_of
from commands.freeform.foes import foes, in_fight
from commands.freeform.frame import (
    CARRIED,
    WITH_ITEM,
    Frame,
    deed,
    item_of,
    on_self,
    parted,
    unclear,
)
from commands.freeform.line import without_loose_end
from commands.freeform.places import go
from commands.freeform.things import drop, get
from commands.targets import ITEMS, Found, Sort, Thing, find
from game.catalog import Detail
from game.intents import (
    Act,
    Douse,
    Give,
    Kindle,
    Remove,
    Throw,
    Try,
    Unlock,
    UseItem,
    Wear,
)
from game.state import Being, Item

_POURED = ("pour", "throw", "use")
_THROWN = (
    "at",
    "onto",
    "on",
    "into",
    "in",
    "to",
    "over",
    "against",
    "towards",
    "toward",
    "through",
)
_ON = ("on", "with", "at", "against", "in", "to", "upon", "for")
_GROUND = ("the floor", "the ground", "floor", "ground")


def wear(frame: Frame) -> Act:
    """What is carried before what is worn already."""
    found = frame.one(on_self(frame.rest), CARRIED, lambda thing: not _is_worn(thing))
    return Wear(frame.who, found.id)


def _is_worn(thing: Thing) -> bool:
    return isinstance(thing, Item) and bool(thing.slot)


def remove(frame: Frame) -> Act:
    """What is worn before what is only carried."""
    phrase = without_loose_end(parted(frame, "from")[0])
    found = frame.one(phrase, ("item_worn", "item_carried"), _is_worn)
    return Remove(frame.who, found.id)


def use(frame: Frame) -> Act:
    """An ability, a thing by what it is for, or a part of the room."""
    phrase, link, goal = parted(frame, *_ON)
    if (done := ability_in(frame, frame.rest)) is not None:
        return done
    found = frame.one(phrase, (*ITEMS, "detail", "exit"))
    if isinstance(found.thing, Item):
        return _on_goal(frame, found.thing, goal) if goal else _by_itself(frame, found.thing)
    if isinstance(found.thing, Detail):
        tool = frame.maybe(goal, CARRIED) if goal and link in ("with", "on") else None
        return deed(frame, WITH_ITEM, found.thing, item_of(tool) if tool else None)
    return go(frame.about(found.id))


def _by_itself(frame: Frame, item: Item) -> Act:
    kind = frame.kind(item)
    if kind.sort == "light":
        return Douse(frame.who, item.id) if item.lit else Kindle(frame.who, item.id)
    if kind.slot:
        return Wear(frame.who, item.id)
    if kind.use:
        return UseItem(frame.who, item.id)
    raise unclear(f"Use it on what? Try: use {kind.name} on something.")


def _on_goal(frame: Frame, item: Item, goal: str) -> Act:
    """A thing on somebody, on a lock, or on a part of the room."""
    kind = frame.kind(item)
    sorts: tuple[Sort, ...] = ("being", "detail", "exit", *ITEMS)
    if kind.sort == "key":
        sorts = ("exit", *ITEMS, "detail", "being")
        if "lock" in goal.split():
            return Unlock(frame.who, lock_of(frame.about(goal), "locked"))
    found = frame.one(goal, sorts)
    if isinstance(found.thing, Detail):
        return deed(frame, WITH_ITEM, found.thing, item)
    if isinstance(found.thing, Being):
        return _on_somebody(frame, item, found.id)
    if found.sort == "exit" or kind.sort == "key":
        return Unlock(frame.who, found.id)
    raise unclear("Those two do nothing for each other.")


def _on_somebody(frame: Frame, item: Item, target: str) -> Act:
    kind = frame.kind(item)
    if kind.throw and not kind.use:
        return Throw(frame.who, item.id, target)
    return UseItem(frame.who, item.id, "" if target == frame.who else target)


def consume(frame: Frame) -> Act:
    """Drink, eat, taste: a thing, or from a part of the room."""
    words = frame.rest
    for lead in ("from ", "some of ", "of ", "out of "):
        words = words.removeprefix(lead)
    found = frame.one(words, (*CARRIED, "item_here", "detail"))
    if isinstance(found.thing, Detail):
        return Try(frame.who, "use", found.id)
    return UseItem(frame.who, found.id)


def throw(frame: Frame) -> Act:
    """At somebody or something; to a friend it is a gift."""
    phrase, link, goal = parted(frame, *_THROWN)
    if goal in _GROUND or phrase.endswith(" away"):
        return drop(frame.about(phrase))
    found = frame.one(phrase, CARRIED, lambda thing: _flies(frame, thing))
    if not goal:
        return _thrown_in_a_fight(frame, found, phrase)
    target = frame.one(goal, ("being", "detail"))
    if link == "to" and isinstance(target.thing, Being):
        return Give(frame.who, found.id, target.id, found.pieces(1))
    return Throw(frame.who, found.id, target.id)


def _thrown_in_a_fight(frame: Frame, found: Found, phrase: str) -> Act:
    """At the only enemy, if nobody was named."""
    here = foes(frame) if in_fight(frame) else []
    if len(here) == 1:
        return Throw(frame.who, found.id, here[0].id)
    raise unclear(f"Throw it at whom or what? Try: throw {phrase} at something.")


def _flies(frame: Frame, thing: Thing) -> bool:
    return isinstance(thing, Item) and bool(frame.kind(thing).throw)


def grease(frame: Frame) -> Act:
    """ "oil the wheel", "grease the wheel with oil": pour oil on it."""
    phrase, _, tool = parted(frame, "with", "using")
    return pour(frame.about(f"{tool or 'oil'} on {phrase}"))


def pick(frame: Frame) -> Act:
    """A lock is picked, everything else is picked up."""
    found = frame.maybe(frame.rest, OPENABLE) if frame.rest else None
    if found is not None and has_state(frame, found.thing, "locked"):
        return Unlock(frame.who, found.id)
    return get(frame)


def pour(frame: Frame) -> Act:
    """On part of the room a deed, on somebody a throw."""
    phrase, _, goal = parted(frame, *_THROWN, "upon")
    found = frame.one(without_loose_end(phrase), CARRIED)
    if not goal:
        raise unclear(f"Pour it where? Try: pour {phrase} on something.")
    target = frame.one(goal, ("detail", "being", *ITEMS))
    if isinstance(target.thing, Detail):
        return deed(frame, _POURED, target.thing, item_of(found))
    if isinstance(target.thing, Being):
        return Throw(frame.who, found.id, target.id)
    raise unclear("That would only make a mess.")


def light(frame: Frame) -> Act:
    """A lamp, or something in the room."""
    phrase, _, tool = parted(frame, "with", "using", "from")
    phrase = phrase.removesuffix(" on")
    lamp = find(frame.scene, frame.who, phrase, CARRIED, frame.memory)
    if isinstance(lamp, Found) and frame.kind(item_of(lamp)).sort != "light":
        raise unclear("That does not burn by itself. Light a lamp or a torch.")
    found = frame.one(phrase, (*CARRIED, "detail", "item_here"), lambda thing: _burns(frame, thing))
    if not isinstance(found.thing, Detail):
        return Kindle(frame.who, found.id)
    item = frame.maybe(tool, CARRIED) if tool else None
    return deed(frame, ("light", "use", "throw"), found.thing, item_of(item) if item else None)


def _burns(frame: Frame, thing: Thing) -> bool:
    """Whether it can be lit: part of the room, or a lamp that does not burn yet."""
    lamp = isinstance(thing, Item) and frame.kind(thing).sort == "light" and not thing.lit
    return lamp or isinstance(thing, Detail)


def douse(frame: Frame) -> Act:
    """A lamp; "the light" is the only one that burns."""
    words = frame.rest or "light"
    lamps = [item for item in frame.scene.contents(frame.who) if item.lit]
    if words.split()[-1] in ("light", "lights", "flame") and len(lamps) == 1:
        return Douse(frame.who, lamps[0].id)
    found = frame.one(words, (*CARRIED, "item_here", "detail"), _is_lit)
    if isinstance(found.thing, Detail):
        raise unclear("You can put out what you carry; this burns on.")
    return Douse(frame.who, found.id)


def _is_lit(thing: Thing) -> bool:
    return isinstance(thing, Item) and thing.lit
