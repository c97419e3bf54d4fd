"""What a game's database holds, read from outside; and whether its log can account for all of it.

The log is played again from its first line. Whatever no logged intent explains is a fault: a thing
in no place or in two, a document that changed by itself, a document that the log does not lead to.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from game import documents
from game.catalog import Catalog
from game.documents import Document
from game.replay import enter, play
from game.state import Being, Fight, Item, Room, Scene
from typeclasses.records.reading import export

ROWS = """
    SELECT row.catalog_id, catalog.body, row.intent, row.seed, row.events, row.entered
    FROM records_loggedintent row JOIN records_catalogversion catalog
    ON catalog.digest = row.catalog_id ORDER BY row.id
"""


@dataclass(slots=True)
class Books:
    """Stored documents by id, and the lines of the whole log."""

    beings: dict[str, Being] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    rooms: dict[str, Room] = field(default_factory=dict)
    doors: dict[str, str] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)

    def being(self, name: str) -> Being:
        """A character or creature by its name."""
        return next(being for being in self.beings.values() if being.name == name)

    def fight(self, name: str) -> Fight | None:
        """The fight in the room of a character."""
        room = self.rooms.get(self.being(name).place)
        return room.fight if room else None

    def held(self, place: str) -> list[Item]:
        """What lies in a room or a container, or what a being carries or wears."""
        return [item for item in self.items.values() if item.place == place]


def read(home: Path) -> Books:
    """The books of a game that may be running, stopped or killed."""
    books = Books()
    connection = sqlite3.connect(home / "coc.db3", timeout=20)
    try:
        connection.execute("BEGIN")  # one moment for documents and log, even while a game runs
        rows = connection.execute("SELECT kind, version, key, body FROM records_document")
        for kind, version, key, body in rows:
            _file(books, kind, version, key, json.loads(body))
        books.log = list(export(_logged(connection)))
    finally:
        connection.close()
    return books


def _file(books: Books, kind: str, version: int, key: str, body: object) -> None:
    if kind == "door":
        books.doors[key.removeprefix("door:")] = str(body)
        return
    assert isinstance(body, dict)
    shelves: dict[str, dict[str, Document]] = {
        "being": books.beings, "item": books.items, "room": books.rooms,
    }  # fmt: skip
    shelves[kind][key] = documents.load(kind, version, body)


def _logged(connection: sqlite3.Connection) -> Iterator[SimpleNamespace]:
    for catalog, body, intent, seed, events, entered in connection.execute(ROWS):
        yield SimpleNamespace(
            catalog_id=catalog,
            catalog=SimpleNamespace(body=body),
            intent=intent,
            seed=seed,
            events=events,
            entered=entered,
        )


def audit(home: Path) -> Books:
    """Read the books and check that they balance. Raises AssertionError naming the fault."""
    books = read(home)
    scene = replayed(books.log)
    assert dict(scene.beings) == books.beings
    assert dict(scene.items) == books.items
    assert dict(scene.doors) == books.doors
    assert {key: scene.rooms[key] for key in books.rooms} == books.rooms
    for item in books.items.values():
        assert _rooted(item, books, scene), f"{item} lies nowhere"
    return books


def replayed(log: list[str]) -> Scene:
    """The scene after the last line; every document that enters again must be as it was left."""
    now = Scene(Catalog())

    def watched() -> Iterator[str]:
        for number, line in enumerate(log, 1):
            if line.startswith('{"scene"'):
                _check_entered(number, now, json.loads(line)["scene"])
            yield line

    for step in play(watched()):
        now = step.scenes[-1]
    return now


def _check_entered(number: int, now: Scene, data: dict[str, Any]) -> None:
    later, gone = enter(now, data), data.get("gone", ())
    for before, after in ((now.beings, later.beings), (now.items, later.items)):
        for key, document in before.items():
            assert key in gone or after.get(key) == document, (
                f"line {number}: {document} changed by itself"
            )
    for door, state in now.doors.items():
        assert later.doors[door] == state, f"line {number}: {door} changed by itself"


def _rooted(item: Item, books: Books, scene: Scene) -> bool:
    """Whether a thing is, through containers, in a room or with somebody; never inside itself."""
    place, inside = item.place, {item.id}
    while place in books.items and place not in inside:
        inside.add(place)
        place = books.items[place].place
    return place in scene.catalog.rooms or place in books.beings
