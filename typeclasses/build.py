"""Rooms and exits out of the files: by difference and in place.

What was built last is kept with each room (`built`). A part that still is as it was built takes
the files' new version; a part that somebody changed in the game is theirs: it stays, and a
difference is reported until staff choose. So does a room that somebody destroyed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from evennia.server.models import ServerConfig
from evennia.utils.create import create_object
from evennia.utils.dbserialize import deserialize

from game.catalog import Catalog, RoomPlan
from typeclasses.exits import Exit
from typeclasses.rooms import CONTENT, Room

type Parts = dict[str, Any]
"""What a builder may change: "name", "description", "exit <direction>" -> [to, aliases]."""
WHOLE = "room"
"""The part that stands for a room as a whole: there, or not."""
ONCE_BUILT = "rooms_once_built"
"""Evennia's ServerConfig under this name: which rooms of the files have been there before."""
LONGEST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Clash:
    """A part of a room that is one way in the game and another in the files."""

    room: str
    part: str
    game: Any
    file: Any

    def __str__(self) -> str:
        game, file = _said(self.game), _said(self.file)
        return f"{self.room}, {self.part}: in the game {game}, in the files {file}"


def _said(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, list):
        to, aliases = value
        return f"to {to} ({', '.join(aliases)})" if aliases else f"to {to}"
    text = " ".join(str(value).split())
    return f'"{text[:LONGEST_SHOWN]}…"' if len(text) > LONGEST_SHOWN else f'"{text}"'


@dataclass(slots=True)
class Report:
    """What building did. `kept`: changed in the game only, the files have nothing new."""

    made: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)

    def __str__(self) -> str:
        parts = [("made", self.made), ("changed", self.changed), ("kept as in the game", self.kept),
                 ("no longer in the files", self.gone)]  # fmt: skip
        told = [f"{len(keys)} {what}" for what, keys in parts if keys]
        if self.clashes:
            told.append(f"{len(self.clashes)} differing: choose with world take")
        return "; ".join(told) or "nothing to do"


def build(catalog: Catalog, report: Report) -> Iterator[None]:
    """Bring rooms and exits up to date; yields between small steps. `report` is filled."""
    rooms = {room.content_id: room for room in Room.objects.all_family()}
    once = set(ServerConfig.objects.conf(ONCE_BUILT, default=()))
    for plan in catalog.rooms.values():
        if plan.id in rooms:
            continue
        if plan.id in once:
            report.clashes.append(Clash(plan.id, WHOLE, None, plan.name))
        else:
            rooms[plan.id] = make(plan)
            report.made.append(plan.id)
        yield
    if not once.issuperset(catalog.rooms):
        ServerConfig.objects.conf(ONCE_BUILT, value=sorted(once.union(catalog.rooms)))
    for plan in catalog.rooms.values():
        for part, value in parts_of(plan).items() if plan.id in rooms else ():
            _settle(rooms, plan.id, part, value, report)
        yield
    for key, room in rooms.items():
        yield from _retire(catalog, rooms, key, room, report)


def make(plan: RoomPlan) -> Any:
    """A bare room; its parts are settled afterwards."""
    with transaction.atomic():
        room = create_object(Room, key=plan.name)
        room.tags.add(plan.id, category=CONTENT)
    return room


def parts_of(plan: RoomPlan) -> Parts:
    """The parts of a plan that a builder may change."""
    exits = {f"exit {way.direction}": [way.to, sorted(way.aliases)] for way in plan.exits}
    return {"name": plan.name, "description": plan.description, **exits}


def parts_in_game(room: Any) -> Parts:
    """The same parts as they are in the game."""
    exits = {
        f"exit {way.key}": [way.destination.content_id, sorted(way.aliases.all())]
        for way in room.exits
        if isinstance(way.destination, Room)
    }
    return {"name": room.key, "description": room.db.desc, **exits}


def built(room: Any) -> Parts:
    """The parts as they were built last."""
    return deserialize(room.attributes.get("built", default={})) or {}


def _settle(rooms: dict[str, Any], key: str, part: str, value: Any, report: Report) -> None:
    room = rooms[key]
    was, now = built(room).get(part), parts_in_game(room).get(part)
    if now == value:
        remember(room, part, value)
    elif now == was or (was is None and part in ("name", "description")):
        if not put(rooms, key, part, value):
            report.clashes.append(Clash(key, part, now, value))
        elif key not in (*report.made, *report.changed):
            report.changed.append(key)
    elif was == value:
        report.kept.append(f"{key}, {part}")
    else:
        report.clashes.append(Clash(key, part, now, value))


def put(rooms: dict[str, Any], key: str, part: str, value: Any) -> bool:
    """Write the files' version of a part into the game; None takes an exit away.

    False: it is an exit to a room that somebody has destroyed.
    """
    room = rooms[key]
    if part == "name":
        room.key = value
    elif part == "description":
        room.db.desc = value
    elif value is not None and value[0] not in rooms:
        return False
    else:
        _put_exit(rooms, room, part.removeprefix("exit "), value)
    remember(room, part, value)
    return True


def _put_exit(rooms: dict[str, Any], room: Any, direction: str, value: Any) -> None:
    way = next((way for way in room.exits if way.key == direction), None)
    if value is None:
        if way is not None:
            way.delete()
        return
    to, aliases = value
    if way is None:
        way = create_object(Exit, key=direction, location=room, destination=rooms[to])
    way.destination = rooms[to]
    way.aliases.clear()
    way.aliases.add(aliases)


def remember(room: Any, part: str, value: Any) -> None:
    """Note the version of a part that staff have seen from the files."""
    parts = built(room)
    if parts.get(part) != value:
        parts[part] = value
        room.attributes.add("built", {key: each for key, each in parts.items() if each is not None})


def _retire(
    catalog: Catalog, rooms: dict[str, Any], key: str, room: Any, report: Report
) -> Iterator[None]:
    """Exits and rooms that the files no longer have: an exit goes if it is as it was built."""
    if not built(room):
        return  # a builder's own room
    plan = catalog.rooms.get(key)
    wanted = parts_of(plan) if plan else {}
    now = parts_in_game(room)
    for part, was in built(room).items():
        if part in wanted or not part.startswith("exit "):
            continue
        if now.get(part) == was:
            put(rooms, key, part, None)
            report.changed.append(key)
            yield
        elif part in now:
            report.clashes.append(Clash(key, part, now[part], None))
    if plan is None:
        report.gone.append(key)
