"""What an outcome makes due later: spawns that fill up, rooms that go back to how they were."""

from collections.abc import Iterator
from dataclasses import dataclass

from game import events
from game.engine import Outcome
from game.intents import Act, Respawn, Restore

RESTORE_AFTER = 300
"""Seconds until an altered room, once empty, is as it was written."""


@dataclass(frozen=True, slots=True)
class Task:
    """`intent` is due `after` seconds; a task with the same key takes its place."""

    key: str
    after: float
    intent: Act


def tasks(outcome: Outcome) -> dict[str, Task]:
    """By key, so that one intent makes each due once."""
    return {task.key: task for task in _tasks(outcome)}


def _tasks(outcome: Outcome) -> Iterator[Task]:
    for event in outcome.events:
        match event:
            case events.Vanished() if event.spawn:
                key = f"spawn:{event.spawn}:{event.who}"
                yield Task(key, event.after, Respawn(event.spawn))
            case events.DetailChanged() if event.state:
                yield Task(f"restore:{event.room}", RESTORE_AFTER, Restore(event.room))
            case events.DoorChanged() | events.ContainerChanged() if event.who and isinstance(
                event.audience, events.Here
            ):
                room = event.audience.room
                yield Task(f"restore:{room}", RESTORE_AFTER, Restore(room))
            case events.Taken():
                yield from _taken(outcome, event)


def _taken(outcome: Outcome, event: events.Taken) -> Iterator[Task]:
    """A spawned thing was picked up from its room."""
    item = outcome.before.items.get(event.item)
    for spawn in outcome.before.catalog.spawns.values() if item else ():
        if item and spawn.room == event.source and spawn.item == item.kind:
            yield Task(f"spawn:{spawn.id}", spawn.after, Respawn(spawn.id))
