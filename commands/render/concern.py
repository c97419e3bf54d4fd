"""Whom an event is about, and what to say when nothing came of something."""

from collections.abc import Iterable, Sequence

from game import events
from game.events import Event
from game.seen_by import BEINGS
from game.state import Fight, Item

NOTHING_FOUND = "You find nothing new."


def concerns(event: Event) -> tuple[str, ...]:
    """The ids that the words of an event may call "you".

    To all other viewers an event reads alike: one wording serves them all.
    """
    return tuple(dict.fromkeys(who for who in _named(event) if who))


def _named(event: Event) -> Iterable[str]:
    for name in BEINGS:
        yield getattr(event, name, "")
    yield from getattr(event, "targets", ())
    fight, item = getattr(event, "fight", None), getattr(event, "item", None)
    if isinstance(fight, Fight):
        yield from (fighter.id for fighter in fight.fighters)
    if isinstance(item, Item):
        yield item.place


FINDS = (events.Found, events.ItemMade, events.TrapSprung, events.Learned)


def closing(happened: Sequence[Event], who: str) -> str:
    """The last line of an outcome for `who`: that a search found nothing; else ""."""
    searched = any(isinstance(event, events.Searched) and event.who == who for event in happened)
    finds = (event for event in happened if isinstance(event, FINDS))
    return NOTHING_FOUND if searched and not any(who in concerns(each) for each in finds) else ""
