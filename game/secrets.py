"""Keys of what one being has found and others may not see, kept in `Being.known`."""

from game.state import Being, Scene


def hidden_exit(room: str, way: str) -> str:
    return f"exit:{room}:{way}"


def hidden_detail(room: str, detail: str) -> str:
    return f"detail:{room}:{detail}"


def trap(room: str, target: str) -> str:
    return f"trap:{room}:{target}"


def let_through(creature: str) -> str:
    """A guard, by the id of its kind, lets its knower pass."""
    return f"pass:{creature}"


def handed(giver: str, key: str) -> str:
    """A creature kind's or a detail's once-only gift was taken."""
    return f"handed:{giver}:{key}"


def offered(quest: str) -> str:
    return f"offer:{quest}"


def unfound(viewer: Being, scene: Scene, room: str, place: str) -> bool:
    """Whether an exit or a detail of a room (by direction or id) is hidden from somebody."""
    plan = scene.catalog.rooms.get(room)
    detail, way = (plan.detail(place), plan.exit(place)) if plan else (None, None)
    if detail is not None:
        return bool(detail.hidden) and hidden_detail(room, place) not in viewer.known
    return way is not None and bool(way.hidden) and hidden_exit(room, place) not in viewer.known
