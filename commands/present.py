"""Events as text, to all who may know: each distinct view is worded once and sent once."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from commands import views
from commands.prefs import Prefs
from commands.render import closing, concerns, fit, word
from game import events
from game.engine import Outcome
from game.events import Event, Here, Listening, Only
from game.seen_by import moment, seen_by
from game.state import Being, Scene
from typeclasses.characters import awake
from typeclasses.engine import store
from typeclasses.outbox import send

VITAL = (
    events.Damaged, events.Healed, events.ManaChanged, events.LevelGained, events.TurnBegan,
    events.FightEnded, events.Returned, events.Revived, events.Fell,
)  # fmt: skip
"""Events after which whom they concern gets a fresh prompt."""


@dataclass(slots=True)
class View:
    """One event as one kind of viewer is told it."""

    seen: Event
    concerned: str
    prefs: Prefs
    text: str | None


@dataclass(slots=True)
class Held:
    """What `together` holds back until its end."""

    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    prompted: set[str] = field(default_factory=set)

    def add(self, lines: dict[str, list[str]], prompted: set[str]) -> None:
        for who, told in lines.items():
            self.lines[who] += told
        self.prompted |= prompted


_held: Held | None = None


def tell(outcome: Outcome) -> None:
    """A listener of the engine."""
    lines: dict[str, list[str]] = defaultdict(list)
    prompted: set[str] = {outcome.intent.actor} & awake.keys()
    for index, event in enumerate(outcome.events):
        scene = moment(event, outcome.scenes[index], outcome.scenes[index + 1])
        known: list[View] = []
        named = concerns(event)
        for viewer in _audience(event, scene):
            text = _view(known, event, scene, viewer, viewer.id if viewer.id in named else "")
            if text:
                lines[viewer.id].append(text)
            if isinstance(event, VITAL) and viewer.id in named:
                prompted.add(viewer.id)
        _arrival(event, lines)
    _close(outcome, lines)
    _send(lines, {who for who in prompted if who == outcome.intent.actor or not _waits(who)})


def _waits(who: str) -> bool:
    """In a fight while it is somebody else's turn: a prompt at every blow would only be noise."""
    being = store.cache.beings.get(who)
    room = store.cache.rooms.get(being.place) if being else None
    fight = room.fight if room else None
    return fight is not None and fight.find(who) is not None and fight.current != who


def _close(outcome: Outcome, lines: dict[str, list[str]]) -> None:
    """The actor learns that nothing came of it, where that is worth a line."""
    last = closing(outcome.events, outcome.intent.actor)
    if last and outcome.intent.actor in awake:
        lines[outcome.intent.actor].append(last)


def _audience(event: Event, scene: Scene) -> Iterator[Being]:
    """Characters with a session whom an event may reach, as they are at the moment."""
    match event.audience:
        case Here(room=room):
            ids = scene.present.get(room) or store.cache.present.get(room, ())
        case Only(who=chosen):
            ids = chosen
        case Listening():
            ids = tuple(awake)
    for who in ids:
        if who in awake:
            being = scene.beings.get(who) or store.cache.beings.get(who)
            if being is not None:
                yield being


def _view(
    known: list[View], event: Event, scene: Scene, viewer: Being, concerned: str
) -> str | None:
    seen = seen_by(viewer, event, scene)
    if seen is None:
        return None
    prefs = awake[viewer.id].prefs
    for view in known:
        if view.concerned == concerned and view.prefs == prefs and view.seen == seen:
            return view.text
    text = word(seen, scene, concerned, prefs, int(settings.COC.pace.turn_seconds))
    text = fit(text, prefs) if text else None
    known.append(View(seen, concerned, prefs, text))
    return text


def _arrival(event: Event, lines: dict[str, list[str]]) -> None:
    """Whoever comes somewhere, or wakes, looks around."""
    if isinstance(event, events.Arrived | events.WokeUp) and event.who in awake:
        lines[event.who].append(look_around(event.who))


def look_around(who: str) -> str:
    """The room of a character as its player wants it shown."""
    return views.room(store.around(who), who, awake[who].prefs)


@contextmanager
def together() -> Iterator[None]:
    """What happens inside is told in one message to each, with one prompt at the end."""
    global _held
    if _held is not None:
        yield
        return
    _held = Held()
    try:
        yield
    finally:
        held, _held = _held, None
        _send(held.lines, held.prompted)


def _send(lines: dict[str, list[str]], prompted: set[str]) -> None:
    if _held is not None:
        _held.add(lines, prompted)
        return
    alike: dict[str, list[Any]] = defaultdict(list)
    for who, told in lines.items():
        if told and who not in prompted and who in awake:
            alike["\n".join(told)] += awake[who].sessions.all()
    for text, sessions in alike.items():
        send(sessions, text=text)
    for who in prompted:
        _say(who, "\n".join(lines.get(who, ())))


def say(who: str, text: str = "") -> None:
    """Text to one player, and a prompt if they want one."""
    _send({who: [text] if text else []}, {who})


def _say(who: str, text: str) -> None:
    character = awake.get(who)
    if character is None:
        return
    sessions, prefs = character.sessions.all(), character.prefs
    prompt = views.prompt(store.around(who), who, prefs) if prefs.prompt else None
    if text or prompt:
        send(sessions, text=text or None, prompt=prompt)
