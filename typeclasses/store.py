"""The one store: documents cached in the process, written once for each intent, all or nothing."""

import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import structlog
from django.db import transaction
from django.utils.timezone import now

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
from typeclasses.records.models import Document, Due

log = structlog.get_logger(__name__)

type Mirror = Callable[[Being, Being], None]


class Store:
    """Scenes out of the cache, outcomes into the tables. Used in the reactor thread only."""

    def __init__(self) -> None:
        self.cache = Cache()
        self._journal = Journal()
        self._mirrors: list[Mirror] = []

    def mirror(self, mirror: Mirror) -> None:
        """`mirror(before, after)` is called in the transaction for each being that changes place."""
        self._mirrors.append(mirror)

    def open(self, catalog: Catalog, version: Version) -> None:
        """Read all documents. Raises `documents.TooNew` or `codec.Malformed` for what it can't."""
        self.cache = Cache(catalog)
        for row in Document.objects.iterator():
            self._read(row)
        self._mend()
        self._journal = Journal()
        self._journal.use(version)

    def _read(self, row: Document) -> None:
        if row.kind == "door":
            self.cache.doors[row.key.removeprefix("door:")] = json.loads(row.body)
            return
        document = documents.load(row.kind, row.version, json.loads(row.body))
        catalog = self.cache.catalog
        match document:
            case Being() if not document.creature or document.creature in catalog.creatures:
                self.cache.put_being(document)
            case Item() if document.kind in catalog.items:
                self.cache.put_item(document)
            case Room():
                self.cache.rooms[document.id] = document
            case _:  # it stays in the table, for the day when its kind is back
                log.warning("kind_not_in_files", document=row.key, kind=_kind(document))

    def _mend(self) -> None:
        """End fights whose fighters were set aside; bring home whoever stands in no room."""
        for room in list(self.cache.rooms.values()):
            if room.fight and any(f.id not in self.cache.beings for f in room.fight.fighters):
                self.cache.rooms[room.id] = replace(room, fight=None)
        for being in list(self.cache.beings.values()):
            if being.place not in self.cache.catalog.rooms and being.is_player:
                log.warning("room_is_gone", room=being.place, being=being.id)
                self.cache.put_being(replace(being, place=being.home))

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
        """Write all that an intent changed, its log row and what it makes due: all or nothing."""
        before, after = outcome.before, outcome.after
        row = self._journal.row(outcome)
        with transaction.atomic():
            _write(before, after)
            row.save(force_insert=True)
            _make_due(outcome)
            self._move(before, after)
        self.cache.adopt(before, after)
        self._journal.learn(outcome)

    def forget(self, who: str) -> None:
        """Delete a character's document and the things it carries."""
        scene = self.cache.cut((), who=(who,))
        keys = [who, *scene.items]
        with transaction.atomic():
            Document.objects.filter(key__in=keys).delete()
        for item in scene.items:
            self.cache.drop_item(item)
        self.cache.drop_being(who)

    def _move(self, before: Scene, after: Scene) -> None:
        for being in changed(before.beings, after.beings):
            old = before.beings.get(being.id)
            if old is not None and old.place != being.place:
                for mirror in self._mirrors:
                    mirror(old, being)


def _kind(document: documents.Document) -> str:
    return document.creature if isinstance(document, Being) else getattr(document, "kind", "")


def _write(before: Scene, after: Scene) -> None:
    rows = list(_rows(before, after))
    if rows:
        Document.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["kind", "version", "body"],
        )
    gone = [
        *(before.beings.keys() - after.beings.keys()),
        *(before.items.keys() - after.items.keys()),
    ]
    if gone:
        Document.objects.filter(key__in=gone).delete()


def _rows(before: Scene, after: Scene) -> Iterator[Document]:
    for kind in ("rooms", "beings", "items"):
        for document in changed(getattr(before, kind), getattr(after, kind)):
            body = compact(documents.dump(document))
            name = documents.kind_name(document)
            yield Document(key=document.id, kind=name, version=SCHEMA, body=body)
    for door, state in after.doors.items():
        if before.doors.get(door) != state:
            yield Document(key=f"door:{door}", kind="door", version=SCHEMA, body=compact(state))


def _make_due(outcome: Outcome) -> None:
    tasks = due.tasks(outcome)
    if tasks:
        moment = now()
        Due.objects.bulk_create(
            [
                Due(
                    key=task.key,
                    at=moment + timedelta(seconds=task.after),
                    intent=compact(tagged(task.intent)),
                )
                for task in tasks.values()
            ],
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["at", "intent"],
        )
