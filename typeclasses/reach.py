"""How far an intent reaches: which rooms and beings its scene must hold."""

from dataclasses import dataclass

from game import intents
from game.catalog import Catalog
from game.intents import Act
from typeclasses.cache import Cache

GOING = (intents.Move, intents.Flee, intents.CreatureTurn, intents.Roam)
"""Intents by which somebody may change rooms: the neighbours come with all that is in them."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Rooms with all that is in them, rooms alone, and single beings."""

    full: tuple[str, ...]
    bare: tuple[str, ...] = ()
    who: tuple[str, ...] = ()


def reach(intent: Act, cache: Cache) -> Reach:
    """What the scene of an intent holds."""
    match intent:
        case intents.Create():
            origin = cache.catalog.origins.get(intent.origin)
            return Reach((origin.start,) if origin else ())
        case intents.Respawn():
            return _spawn(intent.actor, cache)
        case intents.Pulse() | intents.Restore():
            return Reach((intent.actor,), _neighbours(cache.catalog, intent.actor))
        case intents.Tell():
            return Reach(_place(intent, cache), who=(intent.to,))
        case intents.Transport():
            return Reach((*_place(intent, cache), intent.to))
    here = _place(intent, cache)
    around = _neighbours(cache.catalog, here[0]) if here else ()
    if isinstance(intent, GOING):
        return Reach((*here, *around))
    return Reach(here, around)


def _place(intent: Act, cache: Cache) -> tuple[str, ...]:
    being = cache.beings.get(intent.actor)
    return (being.place,) if being else ()


def _neighbours(catalog: Catalog, room: str) -> tuple[str, ...]:
    plan = catalog.rooms.get(room)
    ways = plan.exits if plan else ()
    return tuple(dict.fromkeys(way.to for way in ways if way.to != room))


def _spawn(spawn: str, cache: Cache) -> Reach:
    plan = cache.catalog.spawns.get(spawn)
    if plan is None:
        return Reach(())
    strayed = (being.id for being in cache.beings.values() if being.spawn == spawn)
    return Reach((plan.room,), who=tuple(strayed))
