"""The log of intents: what is written; `records.reading` exports it for `game.replay`."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from game.catalog import Catalog
from game.codec import tagged, to_data
from game.engine import Outcome
from game.events import FightBegan, FightEnded
from game.replay import scene_line
from game.state import Being, Item, Scene
from typeclasses.records.models import CatalogVersion
from typeclasses.records.reading import FightSummary, fights, lines, lines_of_fight
from typeclasses.records.rows import IntentRow

__all__ = [
    "Current", "FightSummary", "Journal", "Reader", "Version", "compact", "fight_id", "fights",
    "lines", "lines_of_fight", "version_of",
]  # fmt: skip

type Current = Callable[[str], object]
"""The being or item of an id as it is now, None if there is none."""

_ENCODER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False)


def compact(data: Any) -> str:
    """JSON without spaces."""
    return _ENCODER.encode(data)


@dataclass(frozen=True, slots=True)
class Version:
    """A catalogue as the log keeps it: without room plans, which go with the scenes."""

    digest: str
    body: str


def version_of(catalog: Catalog) -> Version:
    """Takes tens of milliseconds for a big world: not for the reactor's thread."""
    body = compact(to_data(replace(catalog, rooms={})))
    return Version(hashlib.sha256(body.encode()).hexdigest(), body)


@dataclass(slots=True)
class Reader:
    """What somebody knows who has read a log so far: documents by id, told apart by identity."""

    known: dict[str, object] = field(default_factory=dict)

    def line(self, scene: Scene, gone: Iterable[str] = ()) -> str:
        """The scene line they need before an intent is played in `scene`, or ""."""
        known, gone = self.known, tuple(gone)
        fresh = {key for key, document in _documents(scene) if known.get(key) is not document}
        return _line(scene, fresh, gone) if fresh or gone else ""

    def stale(self, scene: Scene, current: Current) -> list[str]:
        """Whom and what they know elsewhere than it is by now; the scene is told them anyway."""
        return [
            key for key, document in self.known.items()
            if isinstance(document, Being | Item) and current(key) is not document
            and key not in scene.beings and key not in scene.items
        ]  # fmt: skip

    def learn(self, outcome: Outcome, gone: Iterable[str] = ()) -> None:
        """They have read the intent, and know the scene after it."""
        before, after = outcome.before, outcome.after
        self.forget(before.beings.keys() - after.beings.keys())
        self.forget(before.items.keys() - after.items.keys())
        self.forget(gone)
        self.known.update(_documents(after))

    def forget(self, keys: Iterable[str]) -> None:
        """These documents are no more, or not where they were."""
        for key in keys:
            self.known.pop(key, None)


class Journal:
    """Makes log rows; remembers what readers of the log, and of each fight's log, know."""

    def __init__(self, current: Current) -> None:
        self._all = Reader()
        self._fights: dict[str, Reader] = {}
        self._current = current
        self._catalog = ""

    def use(self, version: Version) -> None:
        """From now on intents are resolved with this catalogue."""
        CatalogVersion.objects.get_or_create(digest=version.digest, defaults={"body": version.body})
        self._catalog = version.digest

    def row(self, outcome: Outcome) -> IntentRow:
        """The row of an outcome, not yet saved."""
        before, fight = outcome.before, fight_id(outcome)
        reader = self._fights.get(fight, Reader())
        gone = reader.stale(before, self._current) if fight else ()
        return IntentRow(
            self._catalog,
            outcome.intent.actor,
            fight,
            compact(tagged(outcome.intent)),
            outcome.seed,
            compact([tagged(event) for event in outcome.events]),
            self._all.line(before),
            reader.line(before, gone) if fight else "",
        )

    def learn(self, outcome: Outcome) -> None:
        """The row was committed; call this before the cache takes the outcome over."""
        self._all.learn(outcome)
        fight = fight_id(outcome)
        if fight:
            reader = self._fights.setdefault(fight, Reader())
            reader.learn(outcome, reader.stale(outcome.before, self._current))
        for event in outcome.events:
            if isinstance(event, FightEnded):
                self._fights.pop(event.fight, None)

    def gone(self, who: str, keys: Iterable[str]) -> IntentRow:
        """The row of documents that are deleted by hand, a character's."""
        line = _line(Scene(Catalog()), set(), tuple(keys))
        return IntentRow(self._catalog, who, "", "", 0, "[]", line, "")

    def forget(self, keys: Iterable[str]) -> None:
        """The row of `gone` was committed."""
        self._all.forget(keys)


def fight_id(outcome: Outcome) -> str:
    """The fight that an intent belongs to: of its room before it, or the one it began."""
    being = outcome.before.beings.get(outcome.intent.actor)
    room = outcome.before.rooms.get(being.place) if being else None
    if room is not None and room.fight is not None:
        return room.fight.id
    began = (event.fight.id for event in outcome.events if isinstance(event, FightBegan))
    return next(began, "")


def _documents(scene: Scene) -> Iterator[tuple[str, object]]:
    yield from scene.rooms.items()
    plans = scene.catalog.rooms
    yield from ((f"plan {key}", plans[key]) for key in scene.rooms if key in plans)
    yield from scene.beings.items()
    yield from scene.items.items()
    yield from ((f"door {door}", state) for door, state in scene.doors.items())


def _line(scene: Scene, fresh: set[str], gone: tuple[str, ...]) -> str:
    part = replace(
        scene,
        rooms={k: room for k, room in scene.rooms.items() if {k, f"plan {k}"} & fresh},
        doors={key: state for key, state in scene.doors.items() if f"door {key}" in fresh},
        beings={key: being for key, being in scene.beings.items() if key in fresh},
        items={key: item for key, item in scene.items.items() if key in fresh},
    )
    return compact(scene_line(part, gone))
