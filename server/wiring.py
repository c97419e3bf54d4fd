"""Puts the house together at every start of the Server: world, store, doors, clock."""

import evennia
import structlog

from commands import creation, default_cmdsets, present
from game.intents import Sleep
from server import service
from server.clock import Clock
from server.clock import submit as clock_submit
from typeclasses.worldfiles import read
from typeclasses import accounts, build, worldreload
from typeclasses.characters import awake
from typeclasses.engine import engine, store
from typeclasses.places import places

log = structlog.get_logger(__name__)
clock = Clock()


def start() -> None:
    """Read the files, bring the rooms up to date, open the store, listen, and let time run."""
    default_cmdsets.check()
    service.on_sessions_back = sessions_back
    written = read()
    report = build.Report()
    for _ in build.build(written.catalog, report):
        pass
    log.info("world_built", report=str(report))
    store.open(places.open(written.catalog), written.version)
    store.mirror(places.mirror)
    engine.listen(present.tell)
    accounts.arrive.append(creation.arrive)
    worldreload.after_reload.append(clock.fill_all)
    clock.start()


def sessions_back() -> None:
    """After a start: players still connected go on, all others sleep."""
    for session in evennia.SESSION_HANDLER.get_sessions():
        if session.puppet is not None and hasattr(session.puppet, "being_id"):
            session.puppet.at_post_puppet()
    for being in list(store.cache.beings.values()):
        if being.is_player and not (being.asleep or being.linkdead) and being.id not in awake:
            clock_submit(Sleep(being.id))


def stop() -> None:
    """The clock first: nothing new happens while doors close."""
    clock.stop()
