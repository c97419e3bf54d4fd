"""Exits, doors and coordinates: a world that one can walk through, and back."""

from collections.abc import Iterator, Mapping

from game.catalog import Catalog, Exit, RoomPlan
from world.draft import Draft
from world.problems import Problem
from world.schema.places import RoomText

FINDABLE = 30
"""A search does not find what is hidden deeper; a deed must open it."""

COMPASS: Mapping[str, tuple[int, int, int]] = {
    "north": (0, 1, 0), "south": (0, -1, 0), "east": (1, 0, 0), "west": (-1, 0, 0),
    "northeast": (1, 1, 0), "northwest": (-1, 1, 0), "southeast": (1, -1, 0),
    "southwest": (-1, -1, 0), "up": (0, 0, 1), "down": (0, 0, -1),
}  # fmt: skip


def check_ways(draft: Draft) -> Iterator[Problem]:
    """Ways back, doors with two sides, exits that can be found, coordinates that agree."""
    rooms = draft.catalog.rooms
    for key, text in draft.rooms():
        for way in rooms[key].exits:
            if way.to in rooms:
                yield from _way(draft, key, text, way, rooms[way.to])
    yield from _doors(draft)
    yield from _same_place(draft)


def _way(draft: Draft, key: str, text: RoomText, way: Exit, other: RoomPlan) -> Iterator[Problem]:
    room, name = draft.catalog.rooms[key], way.direction
    found: list[tuple[str, str]] = []
    if _no_way_back(draft, key, other) and not _one_way(text, name):
        what = f'exit {name} leads to "{other.id}", which has no way back'
        found.append((what, 'Write it there, or "one_way: true" here.'))
    if _one_sided(draft, key, way, other):
        what = f'the door "{way.door}" has no other side in "{other.id}"'
        found.append((what, f'Write "door: {way.door}" there too.'))
    if way.hidden > FINDABLE and not _opened(room, name):
        what = f"exit {name} is hidden deeper than {FINDABLE} and no deed opens it"
        found.append((what, f'Write a deed with "opens: {name}", or hide it less.'))
    if wrong := _astray(room, way, other):
        found.append((wrong, 'Mend "at" or the direction.'))
    return (draft.problem("room", key, *words, ("exits", name)) for words in found)


def _no_way_back(draft: Draft, key: str, other: RoomPlan) -> bool:
    """Not when an exit over there leads nowhere: that one is told by itself."""
    targets = {back.to for back in other.exits}
    return key not in targets and targets <= set(draft.catalog.rooms)


def _one_sided(draft: Draft, key: str, way: Exit, other: RoomPlan) -> bool:
    doors = {back.door for back in other.exits if back.to == key}
    known = {"", *draft.catalog.doors}
    return bool(way.door and doors) and way.door not in doors and doors | {way.door} <= known


def _one_way(text: RoomText, direction: str) -> bool:
    return any(way.one_way for name, way in text.exits.items() if name == direction)


def _opened(room: RoomPlan, direction: str) -> bool:
    return any(deed.opens == direction for detail in room.details for deed in detail.deeds)


def _astray(room: RoomPlan, way: Exit, other: RoomPlan) -> str:
    """What is wrong when the coordinates say that an exit points elsewhere."""
    if room.at is None or other.at is None or way.direction not in COMPASS:
        return ""
    moved = [there - here for here, there in zip(room.at, other.at, strict=True)]
    heading = COMPASS[way.direction]
    if all(step * move > 0 for step, move in zip(heading, moved, strict=True) if step):
        return ""
    return f'exit {way.direction} leads to "{other.id}", which lies elsewhere by its coordinates'


def _doors(draft: Draft) -> Iterator[Problem]:
    used = {way.door for room in draft.catalog.rooms.values() for way in room.exits}
    for key in draft.ids("door"):
        if key not in used and draft.whole("room"):
            yield draft.problem("door", key, "no exit has this door", "Use it or remove it.")


def _same_place(draft: Draft) -> Iterator[Problem]:
    there: dict[tuple[str, tuple[int, int, int]], str] = {}
    for key, room in draft.catalog.rooms.items():
        if room.at is None:
            continue
        other = there.setdefault((room.zone, room.at), key)
        if other != key:
            what = f'it lies in the same place as "{other}"'
            yield draft.problem("room", key, what, 'Change "at".', ("at",))


def check_reachable(draft: Draft) -> Iterator[Problem]:
    """Rooms that nobody can get to from where characters start or wake."""
    reached = reachable(draft.catalog)
    for key in draft.catalog.rooms:
        if key not in reached:
            what = "nobody can get there from where characters start"
            yield draft.problem("room", key, what, "Write an exit that leads to it.")


def reachable(catalog: Catalog) -> set[str]:
    """Rooms that can be reached by exits of any sort."""
    starts = {origin.start for origin in catalog.origins.values()}
    todo = [key for key in starts if key in catalog.rooms]
    reached = set(todo)
    while todo:
        for way in catalog.rooms[todo.pop()].exits:
            if way.to in catalog.rooms and way.to not in reached:
                reached.add(way.to)
                todo.append(way.to)
    return reached
