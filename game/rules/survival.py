"""Resting, and time passing outside of fights."""

from game import fights, formulas, rounds, things, ways
from game.events import (
    NOBODY,
    ContainerChanged,
    DetailChanged,
    DoorChanged,
    Here,
    LampChanged,
    Only,
    Recovered,
    Rested,
)
from game.intents import Pulse, Rest, Restore, Stand
from game.seen_by import sees
from game.turn import Refused, Turn


def rest(turn: Turn, intent: Rest) -> None:
    """Sit down: breath comes back faster. Not with an enemy in sight."""
    who = intent.actor
    fights.peace(turn, who)
    being = turn.being(who)
    if being.condition == "resting":
        raise Refused("already_resting")
    kinds = turn.scene.catalog.creatures
    for other in turn.scene.occupants(being.place):
        if not other.creature or not kinds[other.creature].aggressive or other.condition != "up":
            continue
        if sees(being, turn.scene, other):
            raise Refused("enemies_here", target=other.id)
    turn.happen(Rested(who, audience=turn.here(who)))


def stand(turn: Turn, intent: Stand) -> None:
    if turn.being(intent.actor).condition != "resting":
        raise Refused("already_up")
    fights.get_up(turn, intent.actor)


def pulse(turn: Turn, intent: Pulse) -> None:
    """A turn's worth of time for all in a room who are not in a fight; lamps burn for all."""
    room = intent.actor
    if room not in turn.scene.rooms:
        raise Refused("no_such_place")
    for being in list(turn.scene.occupants(room)):
        if fights.fight_of(turn.scene, being.id) is None and rounds.pass_turn(turn, being.id):
            _recover(turn, being.id)
        _burn(turn, room, being.id)
    _burn(turn, room, room)


def _recover(turn: Turn, who: str) -> None:
    being, sheet = turn.being(who), turn.sheet(who)
    resting = being.condition == "resting" or bool(being.creature)
    hp = _more(being.hp, sheet["max_hp"], resting)
    mana = _more(being.mana, sheet["max_mana"], resting)
    if (hp, mana) != (being.hp, being.mana):
        turn.happen(Recovered(who, hp, mana, audience=Only((who,))))


def _more(now: int, most: int, resting: bool) -> int:
    """What is above the most (a bonus is gone) is lost."""
    return min(most, now + formulas.recovery(most, resting))


def _burn(turn: Turn, room: str, place: str) -> None:
    """One turn less oil in each lamp; the room learns of it only when a light goes out."""
    for lamp in list(turn.scene.contents(place)):
        if lamp.lit and turn.scene.catalog.items[lamp.kind].fuel:
            fuel = max(0, lamp.fuel - 1)
            who = place if place in turn.scene.beings else ""
            audience = NOBODY if fuel else Here(room)
            turn.happen(LampChanged(who, lamp.id, fuel > 0, fuel, audience=audience))


def restore(turn: Turn, intent: Restore) -> None:
    """An empty room goes back to how it was written; with players in it, it waits."""
    room = turn.scene.rooms.get(intent.actor)
    if room is None or room.id not in turn.scene.catalog.rooms:
        raise Refused("no_such_place")
    if room.fight or any(being.is_player for being in turn.scene.occupants(room.id)):
        raise Refused("occupied")
    here = Here(room.id)
    _refill(turn, room.id)
    for target, state in room.states.items():
        if state:
            turn.happen(DetailChanged(room.id, target, "", audience=here))
    for way in turn.scene.catalog.rooms[room.id].exits:
        door = turn.scene.catalog.doors.get(way.door)
        if door and ways.door_state(turn.scene, door.id) != door.starts:
            turn.happen(DoorChanged("", door.id, door.starts, way.direction, audience=here))
            back = ways.back(way.direction)
            turn.happen(DoorChanged("", door.id, door.starts, back, audience=Here(way.to)))


def _refill(turn: Turn, room: str) -> None:
    """Emptied containers that hold something by nature are filled and shut again."""
    for box in list(turn.scene.contents(room)):
        kind = turn.scene.catalog.items[box.kind]
        if kind.loot and not any(turn.scene.contents(box.id)):
            things.fill(turn, box.id)
            shut = kind.difficulty > 0
            turn.happen(ContainerChanged("", box.id, shut, shut, audience=Here(room)))
