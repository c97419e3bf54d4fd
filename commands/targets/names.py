"""What the things of a scene are called: names to find them by, and names to show.

`finding` finds by these names. Pure: functions over a scene and the one who looks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from commands.words import (
    GENDERED,
    LINKS,
    SHORT_DIRECTIONS,
    normal,
    plural_of,
    with_article,
)
from game import secrets, ways
from game.catalog import Detail, Exit
from game.fights import fight_of
from game.seen_by import has_sight, sees
from game.state import Being, Item, Scene
from game.stats import sheet

Sort = Literal[
    "item_here", "item_carried", "item_worn", "item_inside", "being", "detail", "exit"
]  # fmt: skip
Thing = Item | Being | Detail | Exit

ITEMS: tuple[Sort, ...] = ("item_carried", "item_worn", "item_here", "item_inside")
OWN: tuple[Sort, ...] = ("item_carried", "item_worn")
ANYTHING: tuple[Sort, ...] = ("being", *ITEMS, "detail", "exit")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that could be meant. `weak` names count only where no real name fits."""

    id: str
    sort: Sort
    thing: Thing
    names: tuple[str, ...]
    plurals: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    text: str = ""
    """Its description, for adjectives that are not part of the name."""


@lru_cache(maxsize=8192)
def shortened(name: str) -> str:
    """A name as it is compared: without "of" and "the"."""
    words = normal(name).split()
    return " ".join(word for word in words if word not in LINKS) or " ".join(words)


def names_of(scene: Scene, thing: Thing) -> tuple[str, ...]:
    """Every phrase that names a thing, in small letters, its fullest name first."""
    match thing:
        case Item():
            kind = scene.catalog.items[thing.kind]
            found: tuple[str, ...] = (item_name(scene, thing), kind.name, *kind.nouns)
        case Being():
            nouns = scene.catalog.creatures[thing.creature].nouns if thing.creature else ()
            found = (thing.name, *nouns)
        case Detail():
            found = thing.nouns
        case Exit():
            found = _exit_names(scene, thing)
    return tuple(dict.fromkeys(filter(None, map(shortened, found))))


def _exit_names(scene: Scene, way: Exit) -> tuple[str, ...]:
    name = way.direction
    short = tuple(key for key, full in SHORT_DIRECTIONS.items() if full == name)
    ends = ("exit", "way", "passage") if not way.door else ("exit", "way", "door")
    door = scene.catalog.doors.get(way.door)
    doors = (door.name, "door", *way.aliases) if door else way.aliases
    return (name, *short, *doors, *(f"{name} {end}" for end in ends))


def _plurals(scene: Scene, thing: Thing) -> tuple[str, ...]:
    match thing:
        case Item():
            kind = scene.catalog.items[thing.kind]
            given, nouns = kind.plural, (kind.name, *kind.nouns)
        case Being() if thing.creature:
            creature = scene.catalog.creatures[thing.creature]
            given, nouns = creature.plural, (creature.name, *creature.nouns)
        case Detail():
            given, nouns = "", thing.nouns
        case _:
            return ()
    names = (given, *(plural_of(noun) for noun in nouns))
    return tuple(dict.fromkeys(filter(None, map(shortened, names))))


def item_name(scene: Scene, item: Item) -> str:
    """An item's name with its affixes: "keen salt cutlass of the ebb"."""
    affixes = [scene.catalog.affixes[key] for key in item.affixes if key in scene.catalog.affixes]
    before = [affix.name for affix in affixes if affix.where == "prefix"]
    after = [affix.name for affix in affixes if affix.where == "suffix"]
    return " ".join((*before, scene.catalog.items[item.kind].name, *after))


def label(scene: Scene, thing: Thing) -> str:
    """A name to show: "an eel", "3 jars of lamp oil", "Aria", "the altar", "north"."""
    match thing:
        case Item() if thing.count > 1:
            kind = scene.catalog.items[thing.kind]
            return f"{thing.count} {kind.plural or plural_of(item_name(scene, thing))}"
        case Item():
            return with_article(item_name(scene, thing))
        case Being():
            kind_of = scene.catalog.creatures.get(thing.creature)
            proper = kind_of is None or kind_of.proper
            return thing.name if proper else with_article(thing.name)
        case Detail():
            return f"the {thing.nouns[0]}" if thing.nouns else f"the {thing.id}"
        case Exit():
            door = scene.catalog.doors.get(thing.door)
            return f"the {door.name} ({thing.direction})" if door else thing.direction


def state_of(scene: Scene, who: str, candidate: Candidate) -> str:
    """What tells a thing from another of its kind, as far as eyes can see."""
    thing = candidate.thing
    if isinstance(thing, Being):
        return ", ".join(filter(None, (_health(scene, thing), _at_odds(scene, who, thing))))
    if candidate.sort == "item_carried":
        return "yours"
    if candidate.sort == "item_worn":
        return "worn"
    if isinstance(thing, Item) and thing.place in scene.items:
        return f"in the {item_name(scene, scene.items[thing.place])}"
    return ""


def _health(scene: Scene, being: Being) -> str:
    if being.condition in ("down", "dead"):
        return "unconscious" if being.condition == "down" else "dead"
    share = 100 * being.hp // max(1, sheet(scene, being)["max_hp"])
    return "badly hurt" if share < 35 else "hurt" if share < 85 else ""


def _at_odds(scene: Scene, who: str, being: Being) -> str:
    fight = fight_of(scene, who)
    return "" if fight is None or fight.find(being.id) else "not in your fight"


def candidates(scene: Scene, who: str, wanted: tuple[Sort, ...]) -> list[Candidate]:
    """All that somebody can name now, of the wanted sorts; in the dark only what they carry."""
    sighted = has_sight(scene.beings[who], scene)
    return [
        candidate for sort in wanted
        for candidate in _of_sort(scene, who, sort, sighted)
    ]  # fmt: skip


def _of_sort(scene: Scene, who: str, sort: Sort, sighted: bool) -> Iterator[Candidate]:
    me = scene.beings[who]
    match sort:
        case "item_carried" | "item_worn":
            worn = sort == "item_worn"
            items = (item for item in scene.contents(who) if bool(item.slot) == worn)
            yield from (_item(scene, item, sort) for item in items)
        case "item_here" if sighted:
            yield from (_item(scene, item, sort) for item in scene.contents(me.place))
        case "item_inside":
            yield from (_item(scene, item, sort) for item in _inside(scene, me, sighted))
        case "being":
            yield from (_being(scene, other) for other in scene.occupants(me.place)
                        if sees(me, scene, other))  # fmt: skip
        case "detail" if sighted:
            yield from _details(scene, me)
        case "exit":
            yield from (_exit(scene, me, way) for way in ways.known(scene, who))
        case _:
            return


def _inside(scene: Scene, me: Being, sighted: bool) -> Iterator[Item]:
    for place in (me.id, me.place) if sighted else (me.id,):
        for box in scene.contents(place):
            if not box.closed:
                yield from scene.contents(box.id)


def _item(scene: Scene, item: Item, sort: Sort) -> Candidate:
    text = scene.catalog.items[item.kind].description
    return Candidate(
        item.id, sort, item, names_of(scene, item), _plurals(scene, item), text=normal(text)
    )


def _being(scene: Scene, being: Being) -> Candidate:
    kind = scene.catalog.creatures.get(being.creature)
    calling = scene.catalog.callings.get(being.calling)
    weak = (*GENDERED.get(kind.pronouns if kind else being.pronouns, ()),)
    weak += () if kind else ("player", *((normal(calling.name),) if calling else ()))
    text = normal(kind.description if kind else being.looks)
    return Candidate(
        being.id, "being", being, names_of(scene, being), _plurals(scene, being), weak, text
    )


def _details(scene: Scene, me: Being) -> Iterator[Candidate]:
    plan = ways.plan(scene, me.id)
    for detail in plan.details:
        if detail.hidden and secrets.hidden_detail(plan.id, detail.id) not in me.known:
            continue
        names, plurals = names_of(scene, detail), _plurals(scene, detail)
        yield Candidate(detail.id, "detail", detail, names, plurals, text=normal(detail.text))


def _exit(scene: Scene, me: Being, way: Exit) -> Candidate:
    """An exit; where it leads to is a name too, but must be typed in full."""
    room = scene.catalog.rooms.get(way.to)
    tail = way.to.rpartition(".")[2].replace("_", " ")
    places = (tail, plural_of(tail), *((room.name,) if room else ()))
    weak = tuple(dict.fromkeys(map(shortened, places)))
    return Candidate(way.direction, "exit", way, names_of(scene, way), weak=weak)
