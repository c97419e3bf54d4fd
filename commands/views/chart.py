"""What somebody knows of the zone around them: rooms they visited and exits they know."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from game import secrets
from game.catalog import Exit, RoomPlan
from game.state import Being, DoorState, Scene
from game.ways import door_state


@dataclass(frozen=True, slots=True)
class Untried:
    """A way that leads where somebody has not been: from which room, and how to get there."""

    room: RoomPlan
    way: Exit
    path: tuple[str, ...]


def known_exits(being: Being, plan: RoomPlan) -> list[Exit]:
    """The exits of a room that somebody knows of, wherever they are now."""
    return [
        way for way in plan.exits
        if not way.hidden or secrets.hidden_exit(plan.id, way.direction) in being.known
    ]  # fmt: skip


def visited(scene: Scene, being: Being) -> dict[str, RoomPlan]:
    """The rooms of the zone that somebody has been in, the present one first."""
    rooms = scene.catalog.rooms
    zone = rooms[being.place].zone
    seen = dict.fromkeys((being.place, *sorted(being.visited)))
    return {key: rooms[key] for key in seen if key in rooms and rooms[key].zone == zone}


def door_seen(scene: Scene, being: Being, plan: RoomPlan, way: Exit) -> DoorState | None:
    """The state of a door where it can be seen from here; from afar only that there is one."""
    if not way.door:
        return None
    near = plan.id == being.place or way.to == being.place
    return door_state(scene, way.door) if near or way.door in scene.doors else "closed"


def untried(scene: Scene, being: Being) -> Iterator[Untried]:
    """Ways nobody has told of yet, the nearest first."""
    rooms = visited(scene, being)
    queue: deque[tuple[RoomPlan, tuple[str, ...]]] = deque([(rooms[being.place], ())])
    reached = {being.place}
    while queue:
        plan, path = queue.popleft()
        for way in known_exits(being, plan):
            if way.to not in being.visited and way.to != being.place:
                yield Untried(plan, way, path)
            elif way.to in rooms and way.to not in reached:
                reached.add(way.to)
                queue.append((rooms[way.to], (*path, way.direction)))
