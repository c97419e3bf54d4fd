"""Room plans as the game plays them: the files' plan, with what builders changed laid over it.

Plain objects that builders made are details: there to be looked at, part of no rule.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from game.catalog import Catalog, Detail, Exit, RoomPlan
from typeclasses.exits import Exit as EvenniaExit
from typeclasses.objects import Object
from typeclasses.rooms import Room


def effective(catalog: Catalog, room: Any) -> RoomPlan:
    """The plan of a room: details, light and doors of the files; name, words and exits as built."""
    key = room.content_id
    written = catalog.rooms.get(key) or RoomPlan(key, room.key, "")
    description = room.db.desc or written.description or "There is nothing to see here yet."
    return replace(
        written,
        name=room.key,
        description=description,
        exits=tuple(_exit(written, way) for way in _ways(room)),
        details=(*written.details, *_objects(room)),
    )


def _objects(room: Any) -> Iterator[Detail]:
    for each in sorted(room.contents_get(content_type="object"), key=lambda each: each.pk):
        if isinstance(each, Object):
            nouns = (each.key.lower(), *sorted(each.aliases.all()))
            text = each.db.desc or "There is nothing remarkable about it."
            yield Detail(f"object{each.pk}", nouns, text)


def _ways(room: Any) -> list[Any]:
    ways = [way for way in room.contents_get(content_type="exit") if _leads(way)]
    return sorted(ways, key=lambda way: way.pk)


def _leads(way: Any) -> bool:
    return isinstance(way, EvenniaExit) and isinstance(way.destination, Room)


def _exit(written: RoomPlan, way: Any) -> Exit:
    direction, to = way.key.lower(), way.destination.content_id
    aliases = tuple(sorted(alias for alias in way.aliases.all() if alias != direction))
    plan = written.exit(direction)
    if plan is None or plan.to != to:
        return Exit(direction, to, aliases)
    return replace(plan, aliases=aliases)
