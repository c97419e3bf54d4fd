"""Zones, rooms, exits, doors, details and what appears in a room, as they are written."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, override

from pydantic import BeforeValidator, Field, model_validator

from game.catalog import Deed, Detail, Door, Exit, Light, RoomPlan, Spawn, Trap, Zone
from world.schema.common import (
    Difficulty,
    EntryText,
    HarmText,
    Id,
    Line,
    Noun,
    Several,
    Span,
    Text,
    Written,
    wrong,
)

Direction = Literal[
    "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest", "up",
    "down", "in", "out",
]  # fmt: skip
Verb = Literal[
    "use", "push", "pull", "climb", "light", "pour", "throw", "break", "pray", "turn", "read",
    "dig", "tie", "sit", "touch",
]  # fmt: skip
Check = Literal["perception", "stealth", "thievery", "athletics", "lore", "persuasion"]

Night = Annotated[str, Field(max_length=2000)]
"""A text by night; without it the one by day goes on."""


def _one_or_more(written: Any) -> Any:
    return [written] if isinstance(written, str) else written


class TrapText(Written):
    """A trap on an exit or a detail."""

    spot: Difficulty
    disarm: Difficulty
    damage: HarmText
    line: Line

    def made(self) -> Trap:
        return Trap(self.spot, self.disarm, self.damage.dice, self.damage.kind, self.line)


class DeedText(Written):
    """What can be done to a detail."""

    verb: Annotated[list[Verb], BeforeValidator(_one_or_more)]
    """One word, or a list of words for the same deed."""
    item: str = ""
    consumes: bool = False
    when: str = ""
    check: Check | None = None
    difficulty: Difficulty = 0
    success: Text
    failure: str = ""
    becomes: str = ""
    opens: Direction | None = None
    gives: str = ""
    hands: str = ""
    damage: HarmText | None = None
    """Harm to whoever fails the check."""

    @model_validator(mode="after")
    def _check_is_whole(self) -> "DeedText":
        if bool(self.check) != bool(self.difficulty):
            raise wrong("check and difficulty go together", "Write both, or neither.")
        if self.check and not self.failure:
            raise wrong("the deed can fail but no failure is told", 'Write "failure:".')
        if self.damage and not self.check:
            raise wrong("it harms who fails, and nobody can", 'Write "check:" and "difficulty:".')
        if self.consumes and not self.item:
            raise wrong("it consumes no item", 'Write "item:" too.')
        return self

    def made(self) -> Iterator[Deed]:
        """A deed for each of the verbs."""
        fields = self.fields("verb", "check", "opens", "damage")
        fields |= {"check": self.check or "", "opens": self.opens or ""}
        if self.damage:
            fields |= {"damage": self.damage.dice, "damage_type": self.damage.kind}
        return (Deed(verb=verb, **fields) for verb in self.verb)


class DetailText(Written):
    """Something in a room that can be examined. Without `nouns` its id is its noun."""

    text: Text
    nouns: list[Noun] = Field(default_factory=list)
    texts: dict[Id, Text] = Field(default_factory=dict)
    night: Night = ""
    hidden: Difficulty = 0
    trap: TrapText | None = None
    loot: str = ""
    deeds: list[DeedText] = Field(default_factory=list)

    def made(self, key: str) -> Detail:
        fields = self.fields("trap", "deeds")
        fields["nouns"] = fields["nouns"] or (key.replace("_", " "),)
        deeds = tuple(made for deed in self.deeds for made in deed.made())
        return Detail(id=key, trap=self.trap.made() if self.trap else None, deeds=deeds, **fields)


class DoorText(EntryText):
    """A door, shared by the exits of both its sides."""

    name: Line
    key: str = ""
    pick: Difficulty = 0
    starts: Literal["open", "closed", "locked"] = "closed"

    @model_validator(mode="after")
    def _lock_can_open(self) -> "DoorText":
        if self.starts == "locked" and not (self.key or self.pick):
            raise wrong("it is locked for good", 'Write "key:" or "pick:", or both.')
        return self

    @override
    def made(self, key: str) -> Door:
        return Door(id=key, **self.fields())


class ExitText(Written):
    """A way out of a room; `north: yard` is short for `north: {to: yard}`."""

    to: str
    aliases: list[Noun] = Field(default_factory=list)
    door: str = ""
    hidden: Difficulty = 0
    trap: TrapText | None = None
    text: str = ""
    one_way: bool = False

    def made(self, direction: str, zone: str) -> Exit:
        fields = self.fields("to", "trap", "one_way")
        trap = self.trap.made() if self.trap else None
        return Exit(direction=direction, to=full(self.to, zone), trap=trap, **fields)


def full(room: str, zone: str) -> str:
    """A room's id; inside its own zone the part before the dot may be left out."""
    return room if "." in room else f"{zone}.{room}"


def _exit(written: Any) -> Any:
    return {"to": written} if isinstance(written, str) else written


def _spawn(written: Any) -> Any:
    return {"count": written} if isinstance(written, int) else written


class SpawnText(Written):
    """How many there are, and seconds until a missing one comes back; `kind: 2` is short."""

    count: Several = 1
    after: Annotated[int, Field(ge=5)] = 120


ExitOrRoom = Annotated[ExitText, BeforeValidator(_exit)]
SpawnOrCount = Annotated[SpawnText, BeforeValidator(_spawn)]


class RoomText(EntryText):
    """A room."""

    name: Line
    description: Text
    night: Night = ""
    terrain: Id = "street"
    light: Light = "bright"
    safe: bool = False
    shrine: bool = False
    at: Annotated[list[int], Field(min_length=3, max_length=3)] | None = None
    exits: dict[Direction, ExitOrRoom] = Field(default_factory=dict)
    details: dict[Id, DetailText] = Field(default_factory=dict)
    creatures: dict[str, SpawnOrCount] = Field(default_factory=dict)
    items: dict[str, SpawnOrCount] = Field(default_factory=dict)

    @override
    def made(self, key: str) -> RoomPlan:
        zone = key.partition(".")[0]
        fields = self.fields("at", "exits", "details", "creatures", "items")
        return RoomPlan(
            id=key, zone=zone, at=(self.at[0], self.at[1], self.at[2]) if self.at else None,
            exits=tuple(way.made(name, zone) for name, way in self.exits.items()),
            details=tuple(detail.made(name) for name, detail in self.details.items()), **fields,
        )  # fmt: skip

    def spawns(self, room: str) -> Iterator[Spawn]:
        """What appears here; the ids are made of the room's and the kind's."""
        for kind, text in self.creatures.items():
            yield Spawn(f"{room}/{kind}", room, kind, "", text.count, text.after)
        for kind, text in self.items.items():
            yield Spawn(f"{room}/{kind}", room, "", kind, text.count, text.after)


class ZoneText(EntryText):
    """A zone: its rooms share its id before the dot."""

    name: Line
    line: Line
    levels: Span
    shrine: str

    @override
    def made(self, key: str) -> Zone:
        return Zone(id=key, shrine=full(self.shrine, key), **self.fields("shrine"))
