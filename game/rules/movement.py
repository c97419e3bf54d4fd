"""Walking, and doors."""

from game import checks, effects, fights, things, traps, ways
from game.catalog import Exit
from game.events import (
    Arrived,
    ContainerChanged,
    Departed,
    DoorChanged,
    Here,
)
from game.intents import Close, Lock, Move, Open, Unlock
from game.seen_by import hidden
from game.state import DoorState, Item
from game.turn import Refused, Turn

STEALTH_BASE = 10


def move(turn: Turn, intent: Move) -> None:
    """Walk through an exit. A closed door is opened; a locked one and a guard stop everybody."""
    who = intent.actor
    fights.peace(turn, who)
    way = ways.find(turn.scene, who, intent.way)
    _passable(turn, who, way)
    fights.get_up(turn, who)
    if traps.stops(turn, who, way.direction, way.trap):
        return
    quiet = _steps_quietly(turn, who, way, intent.sneaking)
    room = turn.being(who).place
    turn.happen(Departed(who, way.direction, way.to, audience=Here(room), quiet=quiet))
    back = ways.back(way.direction)
    turn.happen(Arrived(who, way.to, back, audience=Here(way.to), quiet=quiet))


def _passable(turn: Turn, who: str, way: Exit) -> None:
    if way.to not in turn.scene.rooms:
        raise Refused("no_way", way=way.direction)
    guard = ways.guard_of(turn.scene, who, way.direction)
    if guard is not None:
        raise Refused("guarded", by=guard.id, way=way.direction)
    if not way.door:
        return
    state = ways.door_state(turn.scene, way.door)
    if state == "locked":
        raise Refused("door_locked", door=way.door, way=way.direction)
    if state == "closed":
        _set_door(turn, who, way, "open")


def _steps_quietly(turn: Turn, who: str, way: Exit, sneaking: bool) -> bool:
    """Whether nobody but those who see the walker learn of the step."""
    being = turn.being(who)
    concealed = hidden(turn.scene, being)
    if not sneaking:
        if concealed:
            _reveal(turn, who)
        return False
    watchers = [
        turn.sheet(other.id)["perception"]
        for room in (being.place, way.to) for other in turn.scene.occupants(room)
        if other.id != who and other.creature
    ]  # fmt: skip
    difficulty = STEALTH_BASE + max(watchers, default=0)
    if checks.passed(checks.check(turn, who, "stealth", difficulty)):
        return True
    if concealed:
        _reveal(turn, who)
    return False


def _reveal(turn: Turn, who: str) -> None:
    while effects.end_family(turn, who, "stealth", "seen"):
        pass


def _set_door(turn: Turn, who: str, way: Exit, state: DoorState) -> None:
    turn.happen(DoorChanged(who, way.door, state, way.direction, audience=turn.here(who)))
    turn.happen(DoorChanged("", way.door, state, ways.back(way.direction), audience=Here(way.to)))


def open_(turn: Turn, intent: Open) -> None:
    fights.peace(turn, intent.actor)
    if _is_item(turn, intent.what):
        _shift_lid(turn, intent.actor, intent.what, closed=False)
        return
    way = _door_way(turn, intent.actor, intent.what)
    match ways.door_state(turn.scene, way.door):
        case "open":
            raise Refused("already_open")
        case "locked":
            raise Refused("door_locked", door=way.door, way=way.direction)
        case "closed":
            _set_door(turn, intent.actor, way, "open")


def close(turn: Turn, intent: Close) -> None:
    fights.peace(turn, intent.actor)
    if _is_item(turn, intent.what):
        _shift_lid(turn, intent.actor, intent.what, closed=True)
        return
    way = _door_way(turn, intent.actor, intent.what)
    if ways.door_state(turn.scene, way.door) != "open":
        raise Refused("already_closed")
    _set_door(turn, intent.actor, way, "closed")


def unlock(turn: Turn, intent: Unlock) -> None:
    """With the key, or by picking; a failed pick may be tried again."""
    who = intent.actor
    fights.peace(turn, who)
    if _is_item(turn, intent.what):
        _unlock_box(turn, who, things.reach(turn.scene, who, intent.what))
        return
    way = _door_way(turn, who, intent.what)
    if ways.door_state(turn.scene, way.door) != "locked":
        raise Refused("not_locked")
    door = turn.scene.catalog.doors[way.door]
    if _turns(turn, who, door.key, door.pick):
        _set_door(turn, who, way, "closed")


def lock(turn: Turn, intent: Lock) -> None:
    """Only a key locks."""
    who = intent.actor
    fights.peace(turn, who)
    if _is_item(turn, intent.what):
        raise Refused("cannot_lock")
    way = _door_way(turn, who, intent.what)
    door = turn.scene.catalog.doors[way.door]
    if not door.key or not _has_key(turn, who, door.key):
        raise Refused("no_key")
    if ways.door_state(turn.scene, way.door) == "locked":
        raise Refused("already_locked")
    _set_door(turn, who, way, "locked")


def _turns(turn: Turn, who: str, key: str, pick: int) -> bool:
    """Whether a lock opens; refuses what can be opened neither by key nor by skill."""
    if key and _has_key(turn, who, key):
        return True
    if not pick:
        raise Refused("no_key")
    return checks.passed(checks.check(turn, who, "thievery", pick))


def _has_key(turn: Turn, who: str, kind: str) -> bool:
    return any(item.kind == kind for item in turn.scene.contents(who))


def _door_way(turn: Turn, who: str, what: str) -> Exit:
    way = ways.find(turn.scene, who, what)
    if not way.door:
        raise Refused("no_door", way=way.direction)
    return way


def _is_item(turn: Turn, what: str) -> bool:
    return what in turn.scene.items


def _container(turn: Turn, who: str, what: str) -> Item:
    item = things.reach(turn.scene, who, what)
    if things.kind_of(turn.scene, item).sort != "container":
        raise Refused("not_a_container", item=item.id)
    return item


def _shift_lid(turn: Turn, who: str, what: str, closed: bool) -> None:
    item = _container(turn, who, what)
    if item.locked:
        raise Refused("box_locked", item=item.id)
    if item.closed == closed:
        raise Refused("already_closed" if closed else "already_open")
    audience = turn.here(who)
    turn.happen(ContainerChanged(who, item.id, closed, locked=False, audience=audience))


def _unlock_box(turn: Turn, who: str, item: Item) -> None:
    kind = things.kind_of(turn.scene, item)
    if not item.locked:
        raise Refused("not_locked")
    if _turns(turn, who, kind.key, kind.difficulty):
        audience = turn.here(who)
        turn.happen(ContainerChanged(who, item.id, closed=True, locked=False, audience=audience))
