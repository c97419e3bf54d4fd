"""The log of intents as lines for `game.replay`, whole or of one fight; which fights it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min

from typeclasses.records.models import LoggedIntent


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
