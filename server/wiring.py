"""Puts the house together at every start of the Server: world, store, doors, clock."""

import structlog

from commands import creation, default_cmdsets, present
from server.clock import Clock
from typeclasses.worldfiles import read
from typeclasses import accounts, build, worldreload
from typeclasses.engine import engine, store
from typeclasses.places import places

log = structlog.get_logger(__name__)
clock = Clock()


def start() -> None:
    """Read the files, bring the rooms up to date, open the store, listen, and let time run."""
    default_cmdsets.check()
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


def stop() -> None:
    """The clock first: nothing new happens while doors close."""
    clock.stop()
