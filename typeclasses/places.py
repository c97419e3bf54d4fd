"""The rooms of the running world: Evennia's objects by content id, and plans that follow them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import structlog
from twisted.internet import task
from twisted.internet.defer import Deferred, DeferredLock

from game.catalog import Catalog, RoomPlan
from game.intents import Transport
from game.state import Being
from typeclasses import plans
from typeclasses.characters import Character, awake
from typeclasses.engine import engine, store
from typeclasses.log import Version
from typeclasses.rooms import Room

log = structlog.get_logger(__name__)


class Places:
    """Kept up to date by `refresh` after whatever builders did."""

    def __init__(self) -> None:
        self.rooms: dict[str, Any] = {}
        self.written = Catalog()
        self.lock = DeferredLock()
        """Held while rooms are looked at or built: one after the other."""

    def open(self, written: Catalog) -> Catalog:
        """The catalogue as the game plays it: the files' with the rooms as they are built."""
        self.written = written
        self.rooms = _all_rooms()
        built = {key: plans.effective(written, room) for key, room in self.rooms.items()}
        return replace(written, rooms=built)

    def refresh_soon(self) -> Deferred[Any]:
        """Look at every room again, in slices of the reactor's time."""
        refreshing = self.lock.run(lambda: task.coiterate(self.refresh()))
        return refreshing.addErrback(_report)

    def refresh(
        self, fresh: Catalog | None = None, version: Version | None = None
    ) -> Iterator[None]:
        """Look at every room again, in small steps; then all changes are in force at once.

        `fresh`: the files' new catalogue and its version, which come into force with the rooms.
        """
        written, rooms = fresh or self.written, _all_rooms()
        found: dict[str, RoomPlan] = {}
        for key, room in rooms.items():
            found[key] = plans.effective(written, room)
            yield
        self.written, self.rooms = written, rooms
        self._in_force(replace(fresh or store.cache.catalog, rooms=_kept(found)), version)

    def _in_force(self, catalog: Catalog, version: Version | None) -> None:
        if version is not None or catalog.rooms is not store.cache.catalog.rooms:
            store.use(catalog, version)
            for being in store.lost():
                engine.submit(Transport(being.id, store.refuge(being)))

    def mirror(self, before: Being, after: Being) -> None:
        """Evennia's location of a character follows its document."""
        character, room = character_of(after.id), self.rooms.get(after.place)
        if character is not None and room is not None and character.location is not room:
            character.location = room


def _all_rooms() -> dict[str, Any]:
    return {room.content_id: room for room in Room.objects.all_family()}


def _kept(found: dict[str, RoomPlan]) -> Any:
    """The plans of now where nothing has changed: the log tells them apart by identity."""
    now = store.cache.catalog.rooms
    kept = {key: now[key] if now.get(key) == plan else plan for key, plan in found.items()}
    same = kept.keys() == now.keys() and all(kept[key] is now[key] for key in kept)
    return now if same else kept


def _report(failure: Any) -> None:
    log.error("rooms_not_refreshed", error=failure.getErrorMessage())


def character_of(being: str) -> Any:
    """The Evennia character of a player's being, None for a creature."""
    if not being.startswith("c"):
        return None
    return awake.get(being) or Character.objects.get_id(int(being[1:]))


places = Places()
