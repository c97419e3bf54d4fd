"""The one store: documents cached in the process, written once for each intent, all or nothing."""

import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace

import structlog
from django.db import transaction

from game import documents
from game.catalog import Catalog
from game.codec import tagged
from game.engine import Outcome
from game.intents import Act
from game.state import SCHEMA, Being, Item, Room, Scene
from typeclasses import due
from typeclasses.cache import Cache, changed
from typeclasses.log import Journal, Version, compact
from typeclasses.reach import reach
from typeclasses.records import rows
from typeclasses.records.models import Document

log = structlog.get_logger(__name__)

type Mirror = Callable[[Being, Being], None]


class Store:
    """Scenes out of the cache, outcomes into the tables. Used in the reactor thread only."""

    def __init__(self) -> None:
        self.cache = Cache()
        self._journal = Journal(self._current)
        self.mirror: Mirror | None = None
        """`mirror(before, after)`: called in the transaction for a being that changes place."""

    def open(self, catalog: Catalog, version: Version) -> None:
        """Read all documents. Raises `documents.TooNew` or `codec.Malformed` for what it can't."""
        self.cache = Cache(catalog)
        for row in Document.objects.order_by("key").iterator():
            self._read(row)
        self._mend()
        self._journal = Journal(self._current)
        self._journal.use(version)

    def _read(self, row: Document) -> None:
        if row.kind == "door":
            self.cache.doors[row.key.removeprefix("door:")] = json.loads(row.body)
            return
        try:
            document = documents.load(row.kind, row.version, json.loads(row.body))
        except ValueError as error:
            error.add_note(f"in the document {row.key}")
            raise
        catalog = self.cache.catalog
        match document:
            case Being() if not document.creature or document.creature in catalog.creatures:
                self.cache.put_being(_known_effects(document, catalog))
            case Item() if document.kind in catalog.items:
                self.cache.put_item(_known_affixes(document, catalog))
            case Room():
                self.cache.rooms[document.id] = document
            case _:  # it stays in the table, for the day when its kind is back
                log.warning("kind_not_in_files", document=row.key, kind=_kind(document))

    def _mend(self) -> None:
        """End fights whose fighters were set aside; bring home whoever stands in no room."""
        for room in list(self.cache.rooms.values()):
            if room.fight and any(f.id not in self.cache.beings for f in room.fight.fighters):
                self.cache.rooms[room.id] = replace(room, fight=None)
        for being in self.lost():
            log.warning("room_is_gone", room=being.place, being=being.id)
            self.cache.put_being(replace(being, place=self.refuge(being)))

    def lost(self) -> list[Being]:
        """Who stands in a room that is no more, and has somewhere to go."""
        rooms = self.cache.catalog.rooms
        gone = (being for being in self.cache.beings.values() if being.place not in rooms)
        return [being for being in gone if self.refuge(being)]

    def refuge(self, being: Being) -> str:
        """Where a being belongs: its home, else where characters of its origin start, else ""."""
        origin = self.cache.catalog.origins.get(being.origin)
        places = (being.home, origin.start if origin else "")
        return next((place for place in places if place in self.cache.catalog.rooms), "")

    def use(self, catalog: Catalog, version: Version | None = None) -> None:
        """Go on with another catalogue; only room plans may differ if no version is given."""
        self.cache.catalog = catalog
        if version is not None:
            self._journal.use(version)

    def load(self, intent: Act) -> Scene:
        """The scene of an intent as the world is now."""
        part = reach(intent, self.cache)
        return self.cache.cut(part.full, part.bare, part.who)

    def around(self, who: str) -> Scene:
        """What a being's room and its neighbours hold, for looking at."""
        place = self.cache.beings[who].place
        plan = self.cache.catalog.rooms.get(place)
        return self.cache.cut((place,), tuple(way.to for way in plan.exits) if plan else ())

    def next_seed(self) -> int:
        """63 bits that nobody can guess, so that they fit a BIGINT column."""
        return secrets.randbits(63)

    def save(self, outcome: Outcome) -> None:
        """Write all that an intent changed, its log row and what it makes due: all or nothing.

        An intent of which nothing came, a pulse say, leaves no row.
        """
        if not outcome.events:
            return
        before, after = outcome.before, outcome.after
        moved = list(_moved(before, after))
        try:
            with transaction.atomic():
                self._write(outcome)
                for old, new in moved:
                    self._reflect(old, new)
        except BaseException:
            for old, new in moved:  # a rollback leaves Evennia's objects in memory as they are
                self._reflect(new, old)
            raise
        self._journal.learn(outcome)
        self.cache.adopt(before, after)

    def _write(self, outcome: Outcome) -> None:
        before, after = outcome.before, outcome.after
        rows.put_documents(list(_documents(before, after)))
        rows.drop_documents(
            [
                *(before.beings.keys() - after.beings.keys()),
                *(before.items.keys() - after.items.keys()),
            ]
        )
        rows.add_intent(self._journal.row(outcome))
        rows.put_due(
            rows.DueRow(task.key, task.after, compact(tagged(task.intent)))
            for task in due.tasks(outcome).values()
        )

    def _reflect(self, before: Being, after: Being) -> None:
        if self.mirror is not None:
            self.mirror(before, after)

    def forget(self, who: str) -> None:
        """Delete a character's document and the things it carries."""
        carried = list(self.cache.cut((), who=(who,)).items)
        keys = [who, *carried]
        with transaction.atomic():
            rows.drop_documents(keys)
            rows.add_intent(self._journal.gone(who, keys))
        self._journal.forget(keys)
        for item in carried:
            self.cache.drop_item(item)
        self.cache.drop_being(who)

    def _current(self, key: str) -> object:
        return self.cache.beings.get(key) or self.cache.items.get(key)


def _kind(document: documents.Document) -> str:
    return document.creature if isinstance(document, Being) else getattr(document, "kind", "")


def _known_effects(being: Being, catalog: Catalog) -> Being:
    known = tuple(effect for effect in being.effects if effect.kind in catalog.effects)
    return being if known == being.effects else replace(being, effects=known)


def _known_affixes(item: Item, catalog: Catalog) -> Item:
    known = tuple(affix for affix in item.affixes if affix in catalog.affixes)
    return item if known == item.affixes else replace(item, affixes=known)


def _moved(before: Scene, after: Scene) -> Iterator[tuple[Being, Being]]:
    for being in changed(before.beings, after.beings):
        old = before.beings.get(being.id)
        if old is not None and old.place != being.place:
            yield old, being


def _documents(before: Scene, after: Scene) -> Iterator[rows.DocumentRow]:
    for kind in ("rooms", "beings", "items"):
        for document in changed(getattr(before, kind), getattr(after, kind)):
            body = compact(documents.dump(document))
            name = documents.kind_name(document)
            yield rows.DocumentRow(document.id, name, SCHEMA, body)
    for door, state in after.doors.items():
        if before.doors.get(door) != state:
            yield rows.DocumentRow(f"door:{door}", "door", SCHEMA, compact(state))
