"""The log of intents: rows that can be exported as a log for `game.replay`."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min

from game.catalog import Catalog
from game.codec import tagged, to_data
from game.engine import Outcome
from game.events import FightBegan, FightEnded
from game.replay import scene_line
from game.state import Scene
from typeclasses.records.models import CatalogVersion, LoggedIntent

type Known = dict[str, object]
"""Documents by id as a reader of the log knows them; told apart by identity."""


def compact(data: Any) -> str:
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Version:
    """A catalogue as the log keeps it: without room plans, which go with the scenes."""

    digest: str
    body: str


def version_of(catalog: Catalog) -> Version:
    """Takes tens of milliseconds for a big world: not for the reactor's thread."""
    body = compact(to_data(replace(catalog, rooms={})))
    return Version(hashlib.sha256(body.encode()).hexdigest(), body)


class Journal:
    """Makes log rows; remembers what readers of the log know."""

    def __init__(self) -> None:
        self._known: Known = {}
        self._fights: dict[str, Known] = {}
        self._catalog = ""

    def use(self, version: Version) -> None:
        """From now on intents are resolved with this catalogue."""
        CatalogVersion.objects.get_or_create(
            digest=version.digest, defaults={"body": version.body}
        )
        self._catalog = version.digest

    def row(self, outcome: Outcome) -> LoggedIntent:
        """The row of an outcome, not yet saved."""
        fight = fight_id(outcome)
        return LoggedIntent(
            catalog_id=self._catalog,
            actor=outcome.intent.actor,
            fight=fight,
            intent=compact(tagged(outcome.intent)),
            seed=outcome.seed,
            events=compact([tagged(event) for event in outcome.events]),
            entered=_entered(self._known, outcome.before),
            fight_entered=_entered(self._fights.get(fight, {}), outcome.before) if fight else "",
        )

    def learn(self, outcome: Outcome) -> None:
        """The row was committed: its readers know the scene after it."""
        _learn(self._known, outcome)
        fight = fight_id(outcome)
        if fight:
            _learn(self._fights.setdefault(fight, {}), outcome)
        for event in outcome.events:
            if isinstance(event, FightEnded):
                self._fights.pop(event.fight, None)


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


def _entered(known: Known, scene: Scene) -> str:
    """A scene line with the documents that differ from what is known, or ""."""
    fresh = {key for key, document in _documents(scene) if known.get(key) is not document}
    if not fresh:
        return ""
    part = replace(
        scene,
        rooms={k: room for k, room in scene.rooms.items() if {k, f"plan {k}"} & fresh},
        doors={key: state for key, state in scene.doors.items() if f"door {key}" in fresh},
        beings={key: being for key, being in scene.beings.items() if key in fresh},
        items={key: item for key, item in scene.items.items() if key in fresh},
    )
    return compact(scene_line(part))


def _learn(known: Known, outcome: Outcome) -> None:
    after = dict(_documents(outcome.after))
    for key, _ in _documents(outcome.before):
        if key not in after:
            known.pop(key, None)
    known.update(after)


def export(rows: Iterator[LoggedIntent], fight: bool = False) -> Iterator[str]:
    """Lines of a log for `game.replay` from rows in the order of their ids."""
    catalog = ""
    for row in rows:
        if row.catalog_id != catalog:
            catalog = row.catalog_id
            yield f'{{"catalog":{row.catalog.body}}}'
        entered = row.fight_entered if fight else row.entered
        if entered:
            yield entered
        yield f'{{"do":{row.intent},"seed":{row.seed},"happened":{row.events}}}'


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


def lines_of_fight(fight: str) -> list[str]:
    """The log of one fight, for `game.replay`."""
    rows = LoggedIntent.objects.filter(fight=fight).select_related("catalog").order_by("pk")
    return list(export(rows.iterator(), fight=True))
