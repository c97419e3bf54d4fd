"""The log of intents: rows that can be exported as a log for `game.replay`."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min

from game.catalog import Catalog
from game.codec import tagged, to_data
from game.engine import Outcome
from game.events import FightBegan, FightEnded
from game.replay import scene_line
from game.state import Being, Item, Scene
from typeclasses.records.models import CatalogVersion, LoggedIntent
from typeclasses.records.rows import IntentRow

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


def export(rows: Iterable[LoggedIntent], fight: bool = False) -> Iterator[str]:
    """Lines of a log for `game.replay` from rows in the order of their ids."""
    catalog = ""
    for row in rows:
        if row.catalog_id != catalog:
            catalog = row.catalog_id
            yield f'{{"catalog":{row.catalog.body}}}'
        entered = row.fight_entered if fight else row.entered
        if entered:
            yield entered
        if row.intent:
            yield f'{{"do":{row.intent},"seed":{row.seed},"happened":{row.events}}}'


def lines() -> Iterator[str]:
    """The whole log, for `game.replay`."""
    return export(LoggedIntent.objects.select_related("catalog").order_by("pk").iterator())


def lines_of_fight(fight: str) -> Iterator[str]:
    """The log of one fight, for `game.replay`."""
    rows = LoggedIntent.objects.filter(fight=fight).select_related("catalog").order_by("pk")
    return export(rows.iterator(), fight=True)


@dataclass(frozen=True, slots=True)
class FightSummary:
    """A fight in the log: its id, when it began, how many intents it took, and who took part."""

    id: str
    began: datetime
    intents: int
    who: tuple[str, ...]


def fights(actor: str | None, most: int = 20) -> list[FightSummary]:
    """The last fights, or those in which a being acted, newest first."""
    rows = LoggedIntent.objects.exclude(fight="")
    if actor is not None:
        mine = rows.filter(actor=actor).order_by("-pk").values_list("fight", flat=True)[:500]
        rows = rows.filter(fight__in=list(dict.fromkeys(mine))[:most])
    found = rows.values("fight").annotate(began=Min("at"), intents=Count("pk"), last=Max("pk"))
    return [
        FightSummary(row["fight"], row["began"], row["intents"], _fighters(row["fight"]))
        for row in found.order_by("-last")[:most]
    ]


def _fighters(fight: str) -> tuple[str, ...]:
    actors = LoggedIntent.objects.filter(fight=fight).order_by("pk").values_list("actor", flat=True)
    return tuple(dict.fromkeys(actors))
