"""Every id that an entry names must exist; here is where entries name ids."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from world.draft import Draft, Entry
from world.pages import Place
from world.problems import Problem, did_you_mean
from world.schema.callings import CallingText, OriginText
from world.schema.creatures import CreatureText
from world.schema.places import DeedText, DetailText, DoorText, RoomText, ZoneText, full
from world.schema.powers import AbilityText
from world.schema.quests import QuestText
from world.schema.things import ItemText, LootText

type Reference = tuple[Place, str, str]
"""Where an id is named, of what kind it is, and the id ("" is none)."""


def references(entry: Entry) -> Iterator[Reference]:
    """All ids that an entry names."""
    find = _FINDERS.get(type(entry.text))
    return find(entry.text, entry.id.partition(".")[0]) if find else iter(())


def check_references(draft: Draft) -> Iterator[Problem]:
    """Names of things that do not exist."""
    for entries in draft.entries.values():
        for entry in entries.values():
            yield from _unknown(draft, entry)


def _unknown(draft: Draft, entry: Entry) -> Iterator[Problem]:
    for place, kind, name in references(entry):
        if not name or name in draft.ids(kind) or kind in draft.unread:
            continue
        at = ".".join(str(step) for step in place)
        zone = entry.id.partition(".")[0]
        known = [_short(known, zone) for known in draft.ids(kind)]
        short = _short(name, zone)
        what = f'{at}: the {kind} "{short}" does not exist'
        if place[0] == "exits" and kind == "room":
            what = f'exit {place[1]} leads to "{short}", which does not exist'
        yield entry.problem(what, did_you_mean(short, known), place)


def _short(name: str, zone: str) -> str:
    return name.removeprefix(f"{zone}.")


def _listed(key: str, kind: str, names: Sequence[str]) -> Iterator[Reference]:
    return (((key, index), kind, name) for index, name in enumerate(names))


def _of_ability(text: AbilityText, _: str) -> Iterator[Reference]:
    for index, part in enumerate(text.parts):
        yield ("parts", index, "effect"), "effect", part.effect


def _of_class(text: CallingText, _: str) -> Iterator[Reference]:
    yield from _listed("abilities", "ability", text.abilities)
    yield from _listed("kit", "item", text.kit)
    for tree, plan in text.trees.items():
        for tier, nodes in enumerate(plan.tiers):
            for node, skill in nodes.items():
                place = ("trees", tree, "tiers", tier, node, "ability")
                yield place, "ability", skill.ability


def _of_origin(text: OriginText, _: str) -> Iterator[Reference]:
    yield ("start",), "room", text.start
    yield from _listed("gift", "item", text.gift)
    yield ("hook",), "quest", text.hook


def _of_item(text: ItemText, _: str) -> Iterator[Reference]:
    yield ("use",), "ability", text.use
    yield ("throw",), "ability", text.throw
    yield ("key",), "item", text.key
    yield ("loot",), "loot", text.loot
    yield from _listed("callings", "class", text.callings)


def _of_loot(text: LootText, _: str) -> Iterator[Reference]:
    for index, entry in enumerate(text.entries):
        yield ("entries", index, "item"), "item", entry.item


def _of_creature(text: CreatureText, _: str) -> Iterator[Reference]:
    yield from _listed("abilities", "ability", text.abilities)
    yield from _listed("loot", "loot", text.loot)
    for index, phase in enumerate(text.phases):
        yield ("phases", index, "creature"), "creature", phase.creature
        yield ("phases", index, "effect"), "effect", phase.effect
        for number, ability in enumerate(phase.abilities):
            yield ("phases", index, "abilities", number), "ability", ability
    for key, topic in text.topics.items():
        yield ("topics", key, "quest"), "quest", topic.quest
        yield ("topics", key, "hands"), "item", topic.hands
    if text.persuasion:
        yield ("persuasion", "hands"), "item", text.persuasion.hands


def _of_quest(text: QuestText, _: str) -> Iterator[Reference]:
    yield ("giver",), "creature", text.giver
    yield from _listed("needs", "quest", text.needs)
    for index, item in enumerate(text.reward.items):
        yield ("reward", "items", index), "item", item
    for key, stage in text.stages.items():
        for name, wanted in stage.objectives.items():
            place = ("stages", key, "objectives", name)
            yield from _of_objective(place, wanted.made(name).kind, wanted.made(name).target)


def _of_objective(place: Place, kind: str, target: str) -> Iterator[Reference]:
    first, _, second = target.partition(":")
    match kind:
        case "kill" | "persuade" | "talk":
            yield (*place, kind), "creature", first
        case "visit":
            yield (*place, kind), "room", first
        case "collect":
            yield (*place, kind), "item", first
        case "deliver":
            yield (*place, kind), "item", first
            yield (*place, kind), "creature", second
        case _:
            return  # details have no ids of their own; the check of objectives looks for them


def _of_zone(text: ZoneText, zone: str) -> Iterator[Reference]:
    yield ("shrine",), "room", full(text.shrine, zone)


def _of_door(text: DoorText, _: str) -> Iterator[Reference]:
    yield ("key",), "item", text.key


def _of_room(text: RoomText, zone: str) -> Iterator[Reference]:
    for direction, way in text.exits.items():
        yield ("exits", direction, "to"), "room", full(way.to, zone)
        yield ("exits", direction, "door"), "door", way.door
    for key, detail in text.details.items():
        yield from _of_detail(("details", key), detail)
    yield from ((("creatures", kind), "creature", kind) for kind in text.creatures)
    yield from ((("items", kind), "item", kind) for kind in text.items)


def _of_detail(place: Place, detail: DetailText) -> Iterator[Reference]:
    yield (*place, "loot"), "loot", detail.loot
    for index, deed in enumerate(detail.deeds):
        yield from _of_deed((*place, "deeds", index), deed)


def _of_deed(place: Place, deed: DeedText) -> Iterator[Reference]:
    yield (*place, "item"), "item", deed.item
    yield (*place, "hands"), "item", deed.hands


_FINDERS: Mapping[type, Callable[[Any, str], Iterator[Reference]]] = {
    AbilityText: _of_ability, CallingText: _of_class, OriginText: _of_origin, ItemText: _of_item,
    LootText: _of_loot, CreatureText: _of_creature, QuestText: _of_quest, ZoneText: _of_zone,
    DoorText: _of_door, RoomText: _of_room,
}  # fmt: skip
