"""The rooms of the running world: Evennia's objects by content id, and plans that follow them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from game.catalog import Catalog, RoomPlan
from game.state import Being
from typeclasses import plans
from typeclasses.characters import Character
from typeclasses.engine import store
from typeclasses.rooms import Room


class Places:
    """Kept up to date by `refresh` after whatever builders did."""

    def __init__(self) -> None:
        self.rooms: dict[str, Any] = {}
        self.written = Catalog()

    def open(self, written: Catalog) -> Catalog:
        """The catalogue as the game plays it: the files' with the rooms as they are built."""
        self.written = written
        self.rooms = {room.content_id: room for room in Room.objects.all_family()}
        built = {key: plans.effective(written, room) for key, room in self.rooms.items()}
        return replace(written, rooms=built)

    def refresh(self) -> Iterator[None]:
        """Look at every room again, in small steps; the store plays on with what has changed."""
        self.rooms = {room.content_id: room for room in Room.objects.all_family()}
        fresh: dict[str, RoomPlan] = {}
        for key, room in self.rooms.items():
            fresh[key] = plans.effective(self.written, room)
            yield
        now = store.cache.catalog.rooms
        kept = {key: now[key] if now.get(key) == plan else plan for key, plan in fresh.items()}
        if kept.keys() != now.keys() or any(kept[key] is not now[key] for key in kept):
            store.use(replace(store.cache.catalog, rooms=kept))

    def mirror(self, before: Being, after: Being) -> None:
        """Evennia's location of a character follows its document."""
        character, room = character_of(after.id), self.rooms.get(after.place)
        if character is not None and room is not None and character.location is not room:
            character.location = room


def character_of(being: str) -> Any:
    """The Evennia character of a player's being, None for a creature."""
    if not being.startswith("c"):
        return None
    return Character.objects.get_id(int(being[1:]))


places = Places()
