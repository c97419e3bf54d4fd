"""Time for the rules, which know none: deadlines, creatures' turns, pulses, what is due.

Everything is found again at start: due work is a row, and fights are in the rooms' documents.
"""

import json
from collections.abc import Callable
from random import Random
from typing import Any

import structlog
from django.conf import settings
from django.utils.timezone import now
from twisted.internet import reactor, task

from game.codec import untagged, vocabulary
from game.engine import Outcome
from game.intents import Act, CreatureTurn, Intent, Overdue, Pulse, Respawn, Roam
from game.state import Fight, Room
from game.turn import Refused
from typeclasses import due
from typeclasses.engine import engine, store
from typeclasses.records.models import Due

log = structlog.get_logger(__name__)
INTENTS = vocabulary(Intent)
LINKDEAD_SECONDS = 1.0
"""How long a fight waits for somebody whose player is gone."""


class Clock:
    """Submits the world's own intents. `later` can be a Twisted `Clock.callLater` in tests."""

    def __init__(self, later: Callable[..., Any] | None = None) -> None:
        self._later = later or reactor.callLater
        self._turns: dict[str, tuple[tuple[str, int, str], Any]] = {}
        self._due: dict[str, Any] = {}
        self._loops: list[task.LoopingCall] = []
        self._roaming = Random()  # noqa: S311 - which creature gets the idea, not what comes of it

    def start(self) -> None:
        """Go on with what was going on."""
        engine.listen(self.hear)
        for row in Due.objects.all():
            seconds = max(0.0, (row.at - now()).total_seconds())
            self._schedule(row.key, seconds, untagged(INTENTS, json.loads(row.intent)))
        for spawn in store.cache.catalog.spawns:
            self._fill(spawn)
        for room in list(store.cache.rooms.values()):
            self._watch(room)
        self._loop(self._pulse, settings.COC.pace.pulse_seconds)
        self._loop(self._roam, settings.COC.pace.roam_seconds)

    def stop(self) -> None:
        for loop in self._loops:
            loop.stop()
        for call in [*self._due.values(), *(call for _, call in self._turns.values())]:
            if call.active():
                call.cancel()

    def _loop(self, what: Callable[[], None], seconds: float) -> None:
        loop = task.LoopingCall(what)
        loop.start(seconds, now=False)
        self._loops.append(loop)

    def hear(self, outcome: Outcome) -> None:
        """A listener: time what the outcome brought."""
        for each in due.tasks(outcome).values():
            self._schedule(each.key, each.after, each.intent)
        for room in outcome.after.rooms.values():
            if room.fight is not None or room.id in self._turns:
                self._watch(store.cache.rooms.get(room.id, room))

    # Fights.

    def _watch(self, room: Room) -> None:
        """See to it that the turn of a room's fight ends in time."""
        fight = room.fight
        mark = (fight.id, fight.round, fight.current) if fight else None
        old = self._turns.get(room.id)
        if old is not None and old[0] == mark:
            return
        if old is not None:
            del self._turns[room.id]
            if old[1].active():
                old[1].cancel()
        if fight is not None and mark is not None:
            seconds, intent = self._turn(fight)
            self._turns[room.id] = (mark, self._later(seconds, self._end_turn, room.id, intent))

    def _turn(self, fight: Fight) -> tuple[float, Act]:
        being = store.cache.beings[fight.current]
        if being.creature:
            return settings.COC.pace.creature_seconds, CreatureTurn(being.id)
        seconds = LINKDEAD_SECONDS if being.linkdead else settings.COC.pace.turn_seconds
        return seconds, Overdue(being.id, fight.id, fight.round)

    def _end_turn(self, room: str, intent: Act) -> None:
        self._turns.pop(room, None)
        submit(intent)
        self._watch(store.cache.rooms[room])  # a refused intent moved nothing on

    # Due work.

    def _schedule(self, key: str, seconds: float, intent: Act) -> None:
        old = self._due.pop(key, None)
        if old is not None and old.active():
            old.cancel()
        self._due[key] = self._later(seconds, self._do, key, intent)

    def _do(self, key: str, intent: Act) -> None:
        """Do what is due, then forget it; a room that is occupied is looked at again later."""
        del self._due[key]
        try:
            engine.submit(intent)
        except Refused as refused:
            if refused.code == "occupied":
                self._schedule(key, due.RESTORE_AFTER, intent)
                return
        Due.objects.filter(key=key).delete()

    def _fill(self, spawn: str) -> None:
        """Bring a spawn up to its number, but for those whose return is due later."""
        waiting = sum(key.startswith(f"spawn:{spawn}:") for key in self._due)
        plan = store.cache.catalog.spawns[spawn]
        there = sum(being.spawn == spawn for being in store.cache.beings.values())
        missing = 1 if plan.item else plan.count - there - waiting
        for _ in range(missing if f"spawn:{spawn}" not in self._due else 0):
            submit(Respawn(spawn))

    def fill_all(self) -> None:
        """After a reload of the world."""
        for spawn in store.cache.catalog.spawns:
            self._fill(spawn)

    # The passing of time.

    def _pulse(self) -> None:
        """One room after the other, spread over the time until the next pulse."""
        rooms = sorted({b.place for b in store.cache.beings.values() if _stirs(b)})
        step = settings.COC.pace.pulse_seconds / (len(rooms) + 1)
        for number, room in enumerate(rooms):
            self._later(number * step, submit, Pulse(room))

    def _roam(self) -> None:
        """One creature of each zone in which somebody plays may wander."""
        rooms = store.cache.catalog.rooms
        awake = [b for b in store.cache.beings.values() if b.is_player and not b.asleep]
        zones = sorted({rooms[being.place].zone for being in awake if being.place in rooms})
        kinds = store.cache.catalog.creatures
        for zone in zones:
            idle = [
                being.id
                for being in store.cache.beings.values()
                if being.creature and kinds[being.creature].wanders
                and rooms[being.place].zone == zone
            ]  # fmt: skip
            if idle:
                submit(Roam(self._roaming.choice(idle)))


def _stirs(being: Any) -> bool:
    """Whether time has anything to do with somebody: players awake, hurt or spell-bound others."""
    if being.is_player:
        return not being.asleep
    return bool(being.effects or being.cooldowns or being.threat)


def submit(intent: Act) -> None:
    """Submit one of the world's own intents; that the rules refuse it is nothing unusual."""
    try:
        engine.submit(intent)
    except Refused:
        return
    except Exception:
        log.exception("world_intent_failed", intent=type(intent).__name__, actor=intent.actor)
