"""Taking changed world files over while the game runs, and choosing between game and files."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import structlog
from twisted.internet import task
from twisted.internet.defer import Deferred
from twisted.internet.threads import deferToThread

from game.catalog import Catalog
from typeclasses import build
from typeclasses.engine import store
from typeclasses.places import places
from typeclasses.worldfiles import Written, read
from world.problems import WorldErrors

type Tell = Callable[[str], None]

log = structlog.get_logger(__name__)
MOST_PROBLEMS = 40
after_reload: list[Callable[[], None]] = []
"""Called when a new world is in force; the clock fills its spawns."""


def validate(tell: Tell) -> Deferred[Any]:
    """Read the files in a thread and tell what is wrong with them."""
    reading = deferToThread(read)
    reading.addCallback(lambda written: tell(f"No problems: {_size(written.catalog)}."))
    return _or_problems(reading, tell)


def reload(tell: Tell) -> Deferred[Any]:
    """Read the files in a thread; if they are sound, build by difference in small steps."""
    reading = deferToThread(read)
    reading.addCallback(_take_over, tell)
    return _or_problems(reading, tell)


def _or_problems(reading: Deferred[Any], tell: Tell) -> Deferred[Any]:
    def told(failure: Any) -> None:
        failure.trap(WorldErrors)
        problems = [str(problem) for problem in failure.value.problems]
        more = [f"… and {len(problems) - MOST_PROBLEMS} more"] if problems[MOST_PROBLEMS:] else []
        listed = "\n".join([*problems[:MOST_PROBLEMS], *more])
        tell(f"{len(problems)} problems; the world stays as it is.\n{listed.replace('|', '||')}")

    def broken(failure: Any) -> None:
        log.error("world_reload_failed", error=failure.getErrorMessage())
        tell("Something went wrong; the world stays as it is. See the log.")

    return reading.addErrback(told).addErrback(broken)


def _size(catalog: Catalog) -> str:
    parts = {"rooms": catalog.rooms, "creatures": catalog.creatures, "items": catalog.items,
             "quests": catalog.quests}  # fmt: skip
    return ", ".join(f"{len(kinds)} {name}" for name, kinds in parts.items())


def _take_over(written: Written, tell: Tell) -> Deferred[Any]:
    catalog = kept_alive(written.catalog)
    report = build.Report()
    building = task.coiterate(build.build(catalog, report))

    def built(_result: Any) -> Deferred[Any]:
        places.written = catalog
        return task.coiterate(places.refresh())

    def in_force(_result: Any) -> None:
        store.use(replace(catalog, rooms=store.cache.catalog.rooms), written.version)
        for step in after_reload:
            step()
        log.info("world_reloaded", report=str(report))
        tell("\n".join([f"Reloaded: {report}.", *_clash_lines(report)]))

    return building.addCallback(built).addCallback(in_force)


def kept_alive(fresh: Catalog) -> Catalog:
    """Kinds that are no longer in the files stay until a restart: something may be of them."""
    now = store.cache.catalog
    return replace(
        fresh,
        creatures={**now.creatures, **fresh.creatures},
        items={**now.items, **fresh.items},
        callings={**now.callings, **fresh.callings},
        origins={**now.origins, **fresh.origins},
        effects={**now.effects, **fresh.effects},
        abilities={**now.abilities, **fresh.abilities},
        loot={**now.loot, **fresh.loot},
        affixes={**now.affixes, **fresh.affixes},
        doors={**now.doors, **fresh.doors},
    )


def _report() -> build.Report:
    report = build.Report()
    for clash in clashes():
        report.clashes.append(clash)
    return report


def clashes() -> list[build.Clash]:
    """Every part of a room that differs between game and files."""
    found = []
    for key, plan in places.written.rooms.items():
        room = places.rooms.get(key)
        now = build.parts_in_game(room) if room else {}
        wanted = build.parts_of(plan)
        for part in sorted(wanted.keys() | now.keys()) if room else ():
            if wanted.get(part) != now.get(part):
                found.append(build.Clash(key, part, now.get(part), wanted.get(part)))
    return found


def _clash_lines(report: build.Report) -> list[str]:
    return [str(clash).replace("|", "||") for clash in report.clashes]


def differences() -> str:
    """What is one way in the game and another in the files."""
    lines = _clash_lines(_report())
    return "\n".join(lines) if lines else "The game's rooms are as the files say."


def choose(key: str, part: str, take: bool) -> str:
    """Take the files' version of a part of a room, or keep the game's for good."""
    clash = next((each for each in clashes() if (each.room, each.part) == (key, part)), None)
    if clash is None:
        return "There is no such difference. See them with: world differences."
    if take:
        build.put(places.rooms, key, part, clash.file)
        task.coiterate(places.refresh())
        return f"{key}, {part}: as in the files now."
    build.remember(places.rooms[key], part, clash.file)
    return f"{key}, {part}: stays as in the game."
