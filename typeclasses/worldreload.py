"""Taking changed world files over while the game runs, and choosing between game and files."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import structlog
from twisted.internet import task
from twisted.internet.defer import Deferred
from twisted.internet.threads import deferToThread

from game.catalog import Catalog
from typeclasses import build
from typeclasses.engine import store
from typeclasses.escape import plain
from typeclasses.log import Version, version_of
from typeclasses.places import places
from typeclasses.worldfiles import read
from world.problems import WorldErrors

type Tell = Callable[[str], None]

log = structlog.get_logger(__name__)
MOST_PROBLEMS = 40
after_reload: list[Callable[[], None]] = []
"""Called when a new world is in force; the clock fills its spawns."""


def validate(tell: Tell) -> Deferred[Any]:
    """Read the files in a thread and tell what is wrong with them."""
    reading = deferToThread(read)
    reading.addCallback(lambda catalog: tell(f"No problems: {_size(catalog)}."))
    return _or_problems(reading, tell)


def reload(tell: Tell) -> Deferred[Any]:
    """Read the files in a thread; if they are sound, take them over in small steps."""
    reading = deferToThread(read)
    reading.addCallback(lambda fresh: places.lock.run(_taken_over, fresh, tell))
    return _or_problems(reading, tell)


def _or_problems(reading: Deferred[Any], tell: Tell) -> Deferred[Any]:
    def told(failure: Any) -> None:
        failure.trap(WorldErrors)
        problems = [str(problem) for problem in failure.value.problems]
        more = [f"… and {len(problems) - MOST_PROBLEMS} more"] if problems[MOST_PROBLEMS:] else []
        listed = [plain(problem) for problem in problems[:MOST_PROBLEMS]]
        count = f"{len(problems)} problem{'s' if problems[1:] else ''}"
        tell("\n".join([f"{count}; the world stays as it is.", *listed, *more]))

    def broken(failure: Any) -> None:
        log.error("world_reload_failed", error=failure.getErrorMessage())
        tell("Something went wrong; see the server's log. The same command may be tried again.")

    return reading.addErrback(told).addErrback(broken)


def _size(catalog: Catalog) -> str:
    parts = {"rooms": catalog.rooms, "creatures": catalog.creatures, "items": catalog.items,
             "quests": catalog.quests}  # fmt: skip
    return ", ".join(f"{len(kinds)} {name}" for name, kinds in parts.items())


def _taken_over(fresh: Catalog, tell: Tell) -> Deferred[Any]:
    """The lock is held."""
    catalog, report = kept_alive(fresh), build.Report()
    numbering = deferToThread(version_of, catalog)
    numbering.addCallback(lambda version: task.coiterate(take_over(catalog, version, report)))

    def done(_result: Any) -> None:
        log.info("world_reloaded", report=str(report))
        tell("\n".join([f"Reloaded: {report}.", *_clash_lines(report.clashes)]))

    return numbering.addCallback(done)


def take_over(catalog: Catalog, version: Version, report: build.Report) -> Iterator[None]:
    """Build by difference, then let the new catalogue come into force, all of it at once."""
    yield from build.build(catalog, report)
    yield from places.refresh(catalog, version)
    for step in after_reload:
        step()


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


def clashes() -> list[build.Clash]:
    """Every part of a room that differs between game and files."""
    found = []
    for key, plan in places.written.rooms.items():
        room = places.rooms.get(key)
        if room is None:
            found.append(build.Clash(key, build.WHOLE, None, plan.name))
            continue
        now, wanted = build.parts_in_game(room), build.parts_of(plan)
        found += [
            build.Clash(key, part, now.get(part), wanted.get(part))
            for part in sorted(wanted.keys() | now.keys())
            if wanted.get(part) != now.get(part)
        ]
    return found


def _clash_lines(found: list[build.Clash]) -> list[str]:
    return [plain(str(clash)) for clash in found]


def differences() -> str:
    """What is one way in the game and another in the files."""
    lines = _clash_lines(clashes())
    return "\n".join(lines) if lines else "The game's rooms are as the files say."


def choose(key: str, part: str, take: bool) -> str:
    """Take the files' version of a part of a room, or keep the game's for good."""
    clash = next((each for each in clashes() if (each.room, each.part) == (key, part)), None)
    if clash is None:
        return "There is no such difference. See them with: world differences."
    if not take:
        return _keep(clash)
    if clash.part == build.WHOLE:
        _rebuild(key)
    elif not build.put(places.rooms, key, part, clash.file):
        return (
            f"{key}, {part}: {clash.file[0]} is not there. First: world take {clash.file[0]} room"
        )
    places.refresh_soon()
    return f"{key}, {part}: as in the files now."


def _keep(clash: build.Clash) -> str:
    """From now on the files' present version is known and not wanted."""
    if clash.part != build.WHOLE:
        build.remember(places.rooms[clash.room], clash.part, clash.file)
    return f"{clash.room}, {clash.part}: stays as in the game."


def _rebuild(key: str) -> None:
    """A room that somebody destroyed, with the exits that can be made."""
    plan = places.written.rooms[key]
    rooms = {**places.rooms, key: build.make(plan)}
    for part, value in build.parts_of(plan).items():
        build.put(rooms, key, part, value)
