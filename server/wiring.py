"""Puts the house together at every start of the Server: world, store, doors, clock."""

import evennia
import structlog
from django.db import transaction

from commands import creation, default_cmdsets, present
from game.engine import Outcome
from game.intents import Sleep
from server import service
from server.clock import Clock
from server.clock import submit as clock_submit
from typeclasses import accounts, build, worldreload
from typeclasses.characters import Character, awake
from typeclasses.engine import engine, store
from typeclasses.log import version_of
from typeclasses.places import places
from typeclasses.worldfiles import read

log = structlog.get_logger(__name__)
clock = Clock()


def start() -> None:
    """Read the files, bring the rooms up to date, open the store, listen, and let time run."""
    default_cmdsets.check()
    service.on_sessions_back = sessions_back
    catalog, report = read(), build.Report()
    with transaction.atomic():
        for _ in build.build(catalog, report):
            pass
    log.info("world_built", report=str(report))
    store.open(places.open(catalog), version_of(catalog))
    store.mirror = places.mirror
    engine.listen(tell)
    accounts.arrive.append(creation.arrive)
    worldreload.after_reload.append(clock.fill)
    clock.start()


def tell(outcome: Outcome) -> None:
    """Text to the players. A flaw in the wording must not keep the clock from hearing."""
    try:
        present.tell(outcome)
    except Exception:
        log.exception("telling_failed", intent=type(outcome.intent).__name__)


def sessions_back() -> None:
    """After a start: players still connected go on, all others sleep."""
    for session in evennia.SESSION_HANDLER.get_sessions():
        if isinstance(session.puppet, Character):
            session.puppet.at_post_puppet()
    for being in list(store.cache.beings.values()):
        if being.is_player and not (being.asleep or being.linkdead) and being.id not in awake:
            clock_submit(Sleep(being.id))


def stop() -> None:
    """The clock first: nothing new happens while doors close."""
    clock.stop()
