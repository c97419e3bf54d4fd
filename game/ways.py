"""Exits and details of a room: which somebody knows of, which exits can be used."""

from game import secrets
from game.catalog import Detail, Exit, RoomPlan
from game.seen_by import sees
from game.state import Being, DoorState, Scene
from game.turn import Refused

BACK = {
    "north": "south", "northeast": "southwest", "east": "west", "southeast": "northwest",
    "south": "north", "southwest": "northeast", "west": "east", "northwest": "southeast",
    "up": "down", "down": "up", "in": "out", "out": "in",
}  # fmt: skip


def back(direction: str) -> str:
    """The direction that somebody comes from who went `direction`; "" for a way of its own."""
    return BACK.get(direction, "")


def plan(scene: Scene, who: str) -> RoomPlan:
    """The plan of the room that a being is in."""
    return scene.catalog.rooms[scene.beings[who].place]


def known(scene: Scene, who: str) -> list[Exit]:
    """The exits of the room that a being knows of."""
    being, room = scene.beings[who], plan(scene, who)
    return [
        way for way in room.exits
        if not way.hidden or secrets.hidden_exit(room.id, way.direction) in being.known
    ]  # fmt: skip


def find(scene: Scene, who: str, direction: str) -> Exit:
    """The known exit in a direction, or a refusal."""
    for way in known(scene, who):
        if direction == way.direction:
            return way
    raise Refused("no_way", way=direction)


def door_state(scene: Scene, door: str) -> DoorState:
    """A door nobody touched is as it was written."""
    written: DoorState = scene.catalog.doors[door].starts if door in scene.catalog.doors else "open"
    return scene.doors.get(door, written)


def guard_of(scene: Scene, who: str, direction: str) -> Being | None:
    """Who lets nobody through an exit, unless it lets this one or cannot see them."""
    me = scene.beings[who]
    for other in scene.occupants(me.place):
        kind = scene.catalog.creatures.get(other.creature)
        if kind is None or kind.guards != direction or other.condition in ("down", "dead"):
            continue
        if secrets.let_through(other.creature) not in me.known and sees(other, scene, me):
            return other
    return None


def open_ways(scene: Scene, who: str) -> list[Exit]:
    """The exits that can be used at once."""
    return [
        way for way in known(scene, who)
        if way.to in scene.rooms and (not way.door or door_state(scene, way.door) == "open")
        and guard_of(scene, who, way.direction) is None
    ]  # fmt: skip


def visible_detail(scene: Scene, who: str, target: str) -> Detail:
    """The detail, or a refusal if there is none or it has not been found."""
    room = plan(scene, who)
    detail = room.detail(target)
    hidden = detail is not None and bool(detail.hidden)
    if detail is None or (
        hidden and secrets.hidden_detail(room.id, target) not in scene.beings[who].known
    ):
        raise Refused("not_here")
    return detail
