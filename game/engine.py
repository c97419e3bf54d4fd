"""The only way to change the world: load, resolve, save, tell."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from game.events import Event
from game.intents import Act
from game.resolve import resolve
from game.state import Scene


@dataclass(frozen=True, slots=True)
class Outcome:
    """A committed intent. `scenes[n]` is the scene before `events[n]`, the last one the result."""

    intent: Act
    seed: int
    events: tuple[Event, ...]
    scenes: tuple[Scene, ...]

    @property
    def before(self) -> Scene:
        return self.scenes[0]

    @property
    def after(self) -> Scene:
        return self.scenes[-1]


class Store(Protocol):
    """Where the world is kept between intents."""

    def load(self, intent: Act) -> Scene: ...
    def next_seed(self) -> int: ...
    def save(self, outcome: Outcome) -> None: ...


type Listener = Callable[[Outcome], None]


class Engine:
    """One writer: intents are resolved one after the other, also those that listeners submit."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._listeners: list[Listener] = []
        self._telling = False
        self._untold: list[Outcome] = []

    def listen(self, listener: Listener) -> None:
        """`listener` hears of every committed outcome, in the order they were committed."""
        self._listeners.append(listener)

    def submit(self, intent: Act) -> Outcome:
        """Resolve, save and tell. `Refused` passes through to the door that asked."""
        scene = self._store.load(intent)
        seed = self._store.next_seed()
        turn = resolve(intent, scene, seed)
        outcome = Outcome(intent, seed, tuple(turn.events), (*turn.scenes, turn.scene))
        self._store.save(outcome)
        self._untold.append(outcome)
        self._tell()
        return outcome

    def _tell(self) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                outcome = self._untold.pop(0)
                for listener in self._listeners:
                    listener(outcome)
        finally:
            self._telling = False
