"""The one place where an event changes a scene; `CHANGES` has a line for each event that does."""

from collections.abc import Callable, Mapping
from typing import Any

from game.apply import beings, fights, growth, items
from game.events import Event
from game.state import Scene

type Change = Callable[[Scene, Any], Scene]

CHANGES: Mapping[type[Event], Change] = {
    **beings.CHANGES,
    **fights.CHANGES,
    **growth.CHANGES,
    **items.CHANGES,
}


def apply(scene: Scene, event: Event) -> Scene:
    """The scene after `event`. Events without a line in `CHANGES` change nothing."""
    change = CHANGES.get(type(event))
    return scene if change is None else change(scene, event)
