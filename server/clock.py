"""Time for the rules, which know none: deadlines, creatures' turns, pulses, what is due.

Everything is found again at start: due work is a row, and fights are in the rooms' documents.
"""

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import structlog
from django.conf import settings
from django.utils.timezone import now
from twisted.internet import reactor, task

from game.catalog import Spawn
from game.codec import Malformed, untagged, vocabulary
from game.engine import Outcome
from game.intents import Act, CreatureTurn, Intent, Overdue, Pulse, Respawn, Roam
from game.state import Being, Fight, Room
from game.turn import Refused
from typeclasses import due
from typeclasses.engine import engine, store
from typeclasses.records import rows
from typeclasses.records.models import Due

log = structlog.get_logger(__name__)
INTENTS = vocabulary(Intent)
BETWEEN_SPAWNS = 0.01
"""Seconds between two creatures when many are to appear, so that nobody waits for all of them."""


type Mark = tuple[str, int, str]
"""A turn of a fight: fight, round, and whose it is."""


class Clock:
    """Submits the world's own intents. `reactor` can be a `twisted.internet.task.Clock`."""

    def __init__(self, reactor: Any = reactor) -> None:
        self._reactor = reactor
        self._turns: dict[str, tuple[Mark, Any]] = {}
        self._due: dict[str, Any] = {}
        self._calm: set[str] = set()
        self._loops: list[task.LoopingCall] = []
        self._chance = Random()  # noqa: S311 - which creature gets the idea, not what comes of it

    def start(self) -> None:
        """Go on with what was going on."""
        engine.listen(self.hear)
        for row in Due.objects.all():
            self._find(row)
        self.fill()
        for room in list(store.cache.rooms.values()):
            self._watch(room)
        self._loop(self._pulse, settings.COC.pace.pulse_seconds)
        self._loop(self._roam, settings.COC.pace.roam_seconds)

    def stop(self) -> None:
        """Nothing happens by itself any more."""
        for loop in self._loops:
            loop.stop()
        for call in [*self._due.values(), *(call for _, call in self._turns.values())]:
            _cancel(call)

    def _loop(self, what: Callable[[], None], seconds: float) -> None:
        loop = task.LoopingCall(guarded, what)
        loop.clock = self._reactor
        loop.start(seconds, now=False)
        self._loops.append(loop)

    def _later(self, seconds: float, what: Callable[..., object], *args: Any) -> Any:
        return self._reactor.callLater(seconds, what, *args)

    def hear(self, outcome: Outcome) -> None:
        """A listener: time what the outcome brought."""
        for each in due.tasks(outcome).values():
            self._schedule(each.key, each.after, each.intent)
        for room in outcome.after.rooms.values():
            if room.fight is not None or room.id in self._turns:
                self._watch(store.cache.rooms.get(room.id, room))
        if outcome.events:
            self._calm -= outcome.after.present.keys()

    # Fights.

    def _watch(self, room: Room) -> None:
        """See to it that the turn of a room's fight ends in time."""
        being = store.cache.beings.get(room.fight.current) if room.fight else None
        old, call = self._turns.get(room.id, (None, None))
        if room.fight is None or being is None:
            _cancel(call)
            self._turns.pop(room.id, None)
            return
        mark = (room.fight.id, room.fight.round, being.id)
        if mark != old:
            _cancel(call)
            seconds, intent = _turn(room.fight, being)
            self._turns[room.id] = (mark, self._later(seconds, self._end_turn, room.id, intent))

    def _end_turn(self, room: str, intent: Act) -> None:
        self._turns.pop(room, None)
        submit(intent)
        self._watch(store.cache.rooms[room])  # a refused intent moved nothing on

    # Due work.

    def _find(self, row: Due) -> None:
        """A row of before the start; an intent that there is no more goes."""
        try:
            intent = untagged(INTENTS, json.loads(row.intent))
        except Malformed as error:
            log.warning("due_row_dropped", key=row.key, error=str(error))
            rows.done(row.key)
            return
        self._schedule(row.key, max(0.0, (row.at - now()).total_seconds()), intent)

    def _schedule(self, key: str, seconds: float, intent: Act) -> None:
        _cancel(self._due.pop(key, None))
        self._due[key] = self._later(seconds, self._do, key, intent)

    def _do(self, key: str, intent: Act) -> None:
        """Do what is due, then forget it; a room that is occupied is looked at again later."""
        del self._due[key]
        if submit(intent) == "occupied":
            self._schedule(key, due.RESTORE_AFTER, intent)
        elif key not in self._due:  # what it brought may be due again under the same key
            rows.done(key)

    # Spawns.

    def fill(self) -> None:
        """Bring every spawn up to its number, but for those whose return is due later."""
        there: dict[str, int] = {}
        for being in store.cache.beings.values():
            there[being.spawn] = there.get(being.spawn, 0) + 1
        missing = [
            spawn.id
            for spawn in store.cache.catalog.spawns.values()
            for _ in range(self._missing(spawn, there.get(spawn.id, 0)))
        ]
        for number, spawn in enumerate(missing):
            self._later(number * BETWEEN_SPAWNS, submit, Respawn(spawn))

    def _missing(self, spawn: Spawn, there: int) -> int:
        if spawn.item:
            return int(f"spawn:{spawn.id}" not in self._due)
        waiting = sum(key.startswith(f"spawn:{spawn.id}:") for key in self._due)
        return max(0, spawn.count - there - waiting)

    # The passing of time.

    def _pulse(self) -> None:
        """One room after the other, spread over the time until the next pulse."""
        stirring = {b.place for b in store.cache.beings.values() if b.creature or _plays(b)}
        rooms = sorted(stirring - self._calm)
        step = settings.COC.pace.pulse_seconds / (len(rooms) + 1)
        for number, room in enumerate(rooms):
            self._later(number * step, self._pulse_in, room)

    def _pulse_in(self, room: str) -> None:
        """A room in which time changes nothing is left alone until something happens there."""
        self._calm.add(room)
        submit(Pulse(room))

    def _roam(self) -> None:
        """One creature of each zone in which somebody plays may wander."""
        zones = {_zone(being) for being in store.cache.beings.values() if _plays(being)}
        for zone in sorted(zones - {""}):
            idle = [each.id for each in _wanderers() if _zone(each) == zone]
            if idle:
                submit(Roam(self._chance.choice(idle)))


def _turn(fight: Fight, being: Being) -> tuple[float, Act]:
    """How long a turn may take, and what ends it."""
    if being.creature:
        return settings.COC.pace.creature_seconds, CreatureTurn(being.id)
    return settings.COC.pace.turn_seconds, Overdue(being.id, fight.id, fight.round)


def _plays(being: Being) -> bool:
    return being.is_player and not being.asleep


def _zone(being: Being) -> str:
    plan = store.cache.catalog.rooms.get(being.place)
    return plan.zone if plan else ""


def _wanderers() -> Iterator[Being]:
    kinds = store.cache.catalog.creatures
    for being in store.cache.beings.values():
        if being.creature and kinds[being.creature].wanders:
            yield being


def _cancel(call: Any) -> None:
    if call is not None and call.active():
        call.cancel()


def submit(intent: Act) -> str:
    """Submit one of the world's own intents; that the rules refuse it is nothing unusual.

    Returns the code of the refusal, "" if it happened, or "failed".
    """
    try:
        engine.submit(intent)
    except Refused as refused:
        return refused.code
    except Exception:
        log.exception("world_intent_failed", intent=type(intent).__name__, actor=intent.actor)
        return "failed"
    return ""


def guarded(what: Callable[[], None]) -> None:
    """Run a step of a loop; an error is logged and does not end the loop."""
    try:
        what()
    except Exception:
        log.exception("clock_step_failed", step=what.__name__)
