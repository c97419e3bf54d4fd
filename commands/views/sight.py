"""What a viewer's being can make out around it: the same answers for every view."""

from collections.abc import Iterator

from commands.render import names
from commands.render.bands import look_of
from game import secrets, traps, ways
from game.catalog import DIRECTIONS, Detail, Exit, RoomPlan, Trap
from game.seen_by import sees
from game.state import Being, Item, Room, Scene
from game.traps import state_key
from typeclasses.escape import plain

NOWHERE = RoomPlan("", "Nowhere", "There is nothing here at all.")


def plan_of(scene: Scene, being: Being) -> RoomPlan:
    return scene.catalog.rooms.get(being.place, NOWHERE)


def room_of(scene: Scene, being: Being) -> Room:
    return scene.rooms.get(being.place, Room(being.place))


def others(scene: Scene, being: Being) -> list[Being]:
    """The beings in the room that are made out."""
    here = scene.occupants(being.place)
    return [other for other in here if other.id != being.id and sees(being, scene, other)]


def exits(scene: Scene, being: Being) -> list[Exit]:
    """The exits that are known, in the order in which they are written."""
    return ways.known(scene, being.id) if being.place in scene.catalog.rooms else []


def rank(way: Exit) -> int:
    """Its place in the order of the compass; ways with names of their own come last."""
    return DIRECTIONS.index(way.direction) if way.direction in DIRECTIONS else len(DIRECTIONS)


def found_details(scene: Scene, being: Being) -> list[Detail]:
    """Hidden details that this being has found."""
    plan = plan_of(scene, being)
    return [d for d in plan.details if d.hidden and _knows_detail(being, plan, d)]


def visible(being: Being, plan: RoomPlan, detail: Detail) -> bool:
    return not detail.hidden or _knows_detail(being, plan, detail)


def _knows_detail(being: Being, plan: RoomPlan, detail: Detail) -> bool:
    return secrets.hidden_detail(plan.id, detail.id) in being.known


def trap_note(scene: Scene, being: Being, target: str, trap: Trap | None) -> str:
    """What this being knows of a trap."""
    room = room_of(scene, being)
    if trap is None or secrets.trap(room.id, target) not in being.known:
        return ""
    if traps.armed(room, target, trap):
        return "It is trapped: disarm it, or leave it be."
    spent = room.states.get(state_key(target)) == traps.SPRUNG
    return "Its trap has gone off." if spent else "Its trap is harmless now."


def door_note(scene: Scene, way: Exit) -> str:
    """ "iron door, locked"; "" for a way without a door."""
    plan = scene.catalog.doors.get(way.door)
    if plan is None:
        return ""
    return f"{plain(plan.name)}, {ways.door_state(scene, way.door)}"


def guard_note(scene: Scene, being: Being, way: Exit) -> str:
    """ "guarded by a clerk", if the guard can be made out."""
    guard = ways.guard_of(scene, being.id, way.direction)
    seen = guard is not None and sees(being, scene, guard)
    return f"guarded by {names.a_being(scene, guard)}" if guard and seen else ""


def state_of(scene: Scene, being: Being) -> str:
    """What strikes the eye about somebody: wounds, resting; "" for nothing."""
    notes = [] if (look := look_of(scene, being)) == "unhurt" else [look]
    notes += ["resting"] if being.condition == "resting" else []
    notes += ["staring into nothing"] if being.linkdead else []
    return ", ".join(notes)


def carried(scene: Scene, being: Being) -> Iterator[Item]:
    return (item for item in scene.contents(being.id) if not item.slot)


def item_note(scene: Scene, item: Item) -> str:
    """ "lit", "closed", "locked"; "" for nothing to note."""
    notes = ["lit"] if item.lit else []
    notes += ["locked"] if item.locked else ["closed"] if item.closed else []
    return ", ".join(notes)
