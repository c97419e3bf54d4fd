"""Resting, and time passing outside of fights."""

from game import fights, formulas, things, ways
from game.events import ContainerChanged, DetailChanged, DoorChanged, Here, LampChanged, Only, Recovered, Rested
from game.intents import Pulse, Rest, Restore, Stand
from game.state import Being, Item
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
        if other.creature and kinds[other.creature].aggressive and other.condition == "up":
            raise Refused("enemies_here", target=other.id)
    turn.happen(Rested(who, audience=turn.here(who)))


def stand(turn: Turn, intent: Stand) -> None:
    if turn.being(intent.actor).condition != "resting":
        raise Refused("already_up")
    fights.get_up(turn, intent.actor)


def pulse(turn: Turn, intent: Pulse) -> None:
    """A turn's worth of time for all in a room who are not in a fight; lamps burn for all."""
    for being in list(turn.scene.occupants(intent.actor)):
        if fights.fight_of(turn.scene, being.id) is None and fights.pass_turn(turn, being.id):
            _recover(turn, being.id)
        if being.id in turn.scene.beings:
            _burn(turn, being.id)


def _recover(turn: Turn, who: str) -> None:
    being, sheet = turn.being(who), turn.sheet(who)
    resting = being.condition == "resting" or bool(being.creature)
    hp = _more(being.hp, sheet["max_hp"], resting)
    mana = _more(being.mana, sheet["max_mana"], resting)
    if (hp, mana) != (being.hp, being.mana):
        turn.happen(Recovered(who, hp, mana, audience=Only((who,))))


def _more(now: int, most: int, resting: bool) -> int:
    return max(now, min(most, now + formulas.recovery(most, resting))) if now < most else now


def _burn(turn: Turn, who: str) -> None:
    for lamp in list(turn.scene.contents(who)):
        if lamp.lit and turn.scene.catalog.items[lamp.kind].fuel:
            turn.happen(_burnt(lamp, who, turn.being(who)))


def _burnt(lamp: Item, who: str, being: Being) -> LampChanged:
    """One turn less oil; the room learns of it only when the light goes out."""
    fuel = max(0, lamp.fuel - 1)
    audience = Here(being.place) if fuel == 0 else Only(())
    return LampChanged(who, lamp.id, fuel > 0, fuel, audience=audience)


def restore(turn: Turn, intent: Restore) -> None:
    """An empty room goes back to how it was written; with players in it, it waits."""
    room = turn.scene.rooms[intent.actor]
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
