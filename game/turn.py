"""The desk at which a rule works: a scene, dice, and the events so far."""

from dataclasses import dataclass, field
from typing import override

from game.apply import apply
from game.dice import Dice
from game.events import Event, Here
from game.state import Being, Room, Scene
from game.stats import Sheet, sheet


class Refused(Exception):
    """The rules say no. Nothing happened; each door words `code` and `facts` for its reader."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    @override
    def __str__(self) -> str:
        return f"{self.code} {self.facts}" if self.facts else self.code


@dataclass(slots=True)
class Turn:
    """One intent being resolved. `scenes[n]` is the scene before `events[n]`."""

    scene: Scene
    seed: int
    dice: Dice
    events: list[Event] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)
    _made: int = 0
    _sheets: dict[str, tuple[Being, object, Sheet]] = field(default_factory=dict)

    def happen(self, event: Event) -> None:
        self.events.append(event)
        self.scenes.append(self.scene)
        self.scene = apply(self.scene, event)

    def being(self, who: str) -> Being:
        return self.scene.beings[who]

    def room(self, who: str) -> Room:
        """The room that a being is in."""
        return self.scene.rooms[self.scene.beings[who].place]

    def here(self, who: str) -> Here:
        return Here(self.scene.beings[who].place)

    def sheet(self, who: str) -> Sheet:
        """Effective stats now; worked out again only when the being or a thing has changed."""
        being, items = self.scene.beings[who], self.scene.items
        cached = self._sheets.get(who)
        if cached is not None and cached[1] is items and _same(cached[0], being):
            return cached[2]
        fresh = sheet(self.scene, being)
        self._sheets[who] = (being, items, fresh)
        return fresh

    def new_id(self, prefix: str) -> str:
        """A fresh id that a replay makes again: from the seed and how many were made before."""
        self._made += 1
        return f"{prefix}{self.seed:x}.{self._made}"


def _same(old: Being, new: Being) -> bool:
    return (
        old.effects is new.effects and old.skills is new.skills and old.level == new.level
    )  # what else a sheet depends on never changes
