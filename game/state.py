"""Immutable snapshots: all that a rule may look at. Changed by `apply` alone, kept by the store.

Ids: `c…` a player's character, `m…` a creature, `i…` an item; everything else is a room, a door or
the id of a kind in the catalogue.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any, Literal

from game.catalog import Catalog

Condition = Literal["up", "resting", "down", "dead"]
DoorState = Literal["open", "closed", "locked"]
Side = Literal["heroes", "creatures"]
QuestStatus = Literal["active", "done", "failed"]

SCHEMA = 1
"""Version of every document below; `game.documents` holds the migrations."""


@dataclass(frozen=True, slots=True)
class Stats:
    """The seven attributes, in points (10 is an ordinary person)."""

    strength: int = 10
    dexterity: int = 10
    constitution: int = 10
    intelligence: int = 10
    wisdom: int = 10
    charisma: int = 10
    luck: int = 10


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect on a being: `turns` of its own turns left; `power` a tick, or a shield's rest."""

    kind: str
    source: str
    turns: int
    power: int = 0
    stacks: int = 1


@dataclass(frozen=True, slots=True)
class QuestProgress:
    """Where somebody stands in a quest; `counts` by objective id of the present stage."""

    stage: str
    status: QuestStatus = "active"
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Being:
    """The document of a player's character (`creature` is empty) or of a creature."""

    id: str
    name: str
    place: str
    creature: str = ""
    origin: str = ""
    calling: str = ""
    pronouns: str = "they"
    looks: str = ""
    level: int = 1
    experience: int = 0
    base: Stats = field(default_factory=Stats)
    hp: int = 1
    mana: int = 0
    condition: Condition = "up"
    bleeding: int = 0
    coins: int = 0
    points: int = 0
    skills: tuple[str, ...] = ()
    cooldowns: Mapping[str, int] = field(default_factory=dict)
    effects: tuple[Effect, ...] = ()
    quests: Mapping[str, QuestProgress] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    visited: tuple[str, ...] = ()
    home: str = ""
    spawn: str = ""
    phase: int = 0
    threat: Mapping[str, int] = field(default_factory=dict)
    channels: tuple[str, ...] = ()
    asleep: bool = False
    linkdead: bool = False

    @property
    def is_player(self) -> bool:
        return not self.creature


@dataclass(frozen=True, slots=True)
class Item:
    """One thing, or a stack of `count` alike. `place` is a room, a being or a container item."""

    id: str
    kind: str
    place: str
    slot: str = ""
    count: int = 1
    affixes: tuple[str, ...] = ()
    closed: bool = False
    locked: bool = False
    lit: bool = False
    fuel: int = 0


@dataclass(frozen=True, slots=True)
class Fighter:
    """A being's place in a fight. `absent`: guarded automatically after missed turns."""

    id: str
    side: Side
    initiative: int
    guarding: bool = False
    missed: int = 0
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Fight:
    """A fight: fighters in the order of their initiative; `turn` is an index into them."""

    id: str
    fighters: tuple[Fighter, ...]
    round: int = 1
    turn: int = 0

    @property
    def current(self) -> str:
        return self.fighters[self.turn].id

    def find(self, who: str) -> Fighter | None:
        for fighter in self.fighters:
            if fighter.id == who:
                return fighter
        return None


@dataclass(frozen=True, slots=True)
class Room:
    """What has changed in a room since it was written; its plan is in the catalogue."""

    id: str
    fight: Fight | None = None
    states: Mapping[str, str] = field(default_factory=dict)
    """State of a detail by its id ("lit", "pushed", "disarmed", "emptied" …)."""


def empty_index() -> dict[str, tuple[str, ...]]:
    return {}


@dataclass(frozen=True, slots=True)
class Scene:
    """The part of the world that one intent can reach. `held` and `present` index it by place."""

    catalog: Catalog
    rooms: Mapping[str, Room] = field(default_factory=dict)
    doors: Mapping[str, DoorState] = field(default_factory=dict)
    beings: Mapping[str, Being] = field(default_factory=dict)
    items: Mapping[str, Item] = field(default_factory=dict)
    held: Mapping[str, tuple[str, ...]] = field(default_factory=empty_index)
    present: Mapping[str, tuple[str, ...]] = field(default_factory=empty_index)

    def with_room(self, room: Room) -> "Scene":
        rooms = {**self.rooms, room.id: room}
        return Scene(
            self.catalog, rooms, self.doors, self.beings, self.items, self.held, self.present
        )

    def with_door(self, door: str, state: DoorState) -> "Scene":
        return updated(self, doors={**self.doors, door: state})

    def with_being(self, being: Being) -> "Scene":
        old = self.beings.get(being.id)
        beings = {**self.beings, being.id: being}
        if old is not None and old.place == being.place:
            return Scene(
                self.catalog, self.rooms, self.doors, beings, self.items, self.held, self.present
            )
        present = _moved(self.present, being.id, old.place if old else "", being.place)
        return updated(self, beings=beings, present=present)

    def without_being(self, who: str) -> "Scene":
        beings = {key: being for key, being in self.beings.items() if key != who}
        present = _moved(self.present, who, self.beings[who].place, "")
        return updated(self, beings=beings, present=present)

    def with_item(self, item: Item) -> "Scene":
        old = self.items.get(item.id)
        items = {**self.items, item.id: item}
        if old is not None and old.place == item.place:
            return updated(self, items=items)
        held = _moved(self.held, item.id, old.place if old else "", item.place)
        return updated(self, items=items, held=held)

    def without_item(self, what: str) -> "Scene":
        items = {key: item for key, item in self.items.items() if key != what}
        return updated(self, items=items, held=_moved(self.held, what, self.items[what].place, ""))

    def contents(self, place: str) -> Iterator[Item]:
        """The items directly in a room, on a being (worn ones too) or in a container."""
        return (self.items[item] for item in self.held.get(place, ()) if item in self.items)

    def occupants(self, room: str) -> Iterator[Being]:
        """The beings in a room that are in the world (a sleeping character is not)."""
        beings = (self.beings[who] for who in self.present.get(room, ()) if who in self.beings)
        return (being for being in beings if not being.asleep)


def updated[T](document: T, **changes: object) -> T:
    """`dataclasses.replace` in half the time: most of what an intent costs is such copies."""
    kind: Any = type(document)
    read, places = _layout(kind)
    values = list(read(document))
    for name, value in changes.items():
        values[places[name]] = value
    changed: T = kind(*values)
    return changed


@cache
def _layout(kind: type[Any]) -> tuple[Callable[[Any], tuple[Any, ...]], Mapping[str, int]]:
    """How to read all fields of a class at once, and the place of each among them."""
    names = [each.name for each in fields(kind)]
    return attrgetter(*names), {name: n for n, name in enumerate(names)}


# The indexes are kept sorted, so that what a rule sees does not depend on who came first.


def _moved(
    index: Mapping[str, tuple[str, ...]], key: str, before: str, after: str
) -> dict[str, tuple[str, ...]]:
    changed = dict(index)
    if before:
        changed[before] = tuple(other for other in changed.get(before, ()) if other != key)
        if not changed[before]:
            del changed[before]
    if after:
        changed[after] = tuple(sorted((*changed.get(after, ()), key)))
    return changed


def scene_of(
    catalog: Catalog,
    rooms: tuple[Room, ...] = (),
    beings: tuple[Being, ...] = (),
    items: tuple[Item, ...] = (),
    doors: Mapping[str, DoorState] | None = None,
) -> Scene:
    """A scene with its indexes, from loose documents."""
    held, present = empty_index(), empty_index()
    for being in sorted(beings, key=lambda being: being.id):
        present[being.place] = (*present.get(being.place, ()), being.id)
    for item in sorted(items, key=lambda item: item.id):
        held[item.place] = (*held.get(item.place, ()), item.id)
    return Scene(
        catalog,
        {room.id: room for room in rooms},
        dict(doors or {}),
        {being.id: being for being in beings},
        {item.id: item for item in items},
        held,
        present,
    )
