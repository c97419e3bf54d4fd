"""Keys of what one being has found and others may not see, kept in `Being.known`."""


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
