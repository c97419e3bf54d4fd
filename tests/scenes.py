"""Scenes in the world of `tests.keep`, and `Play` to let things happen in them.

Ids: Ada "c1", Bram "c2" and Cleo "c3" are players; creatures are "m…", things "i…".
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from game.catalog import Catalog
from game.dice import Dice
from game.engine import Outcome
from game.events import Event
from game.intents import Act
from game.resolve import resolve
from game.seen_by import moment, seen_by
from game.state import Being, Effect, Fight, Fighter, Item, Room, Scene, scene_of
from game.stats import Sheet, sheet
from game.turn import Refused
from tests.keep import CATALOG, HALL, YARD

ADA, BRAM, CLEO = "c1", "c2", "c3"
NAMES = {ADA: "Ada", BRAM: "Bram", CLEO: "Cleo"}


def hero(who: str = ADA, place: str = YARD, **fields: Any) -> Being:
    """A player's character, whole, in the yard; `fields` are laid over it."""
    known: dict[str, Any] = {
        "calling": "knight", "hp": 36, "mana": 21, "home": HALL, "visited": (place,),
        "channels": ("chat",),
    }  # fmt: skip
    return replace(Being(who, NAMES.get(who, who), place), **(known | fields))


def creature(who: str, kind: str, place: str = YARD, **fields: Any) -> Being:
    """A creature, whole and rested."""
    plan = CATALOG.creatures[kind]
    bare = Being(who, plan.name, place, kind, level=plan.level, home=place)
    points = sheet(scene_of(CATALOG, beings=(bare,)), bare)
    return replace(bare, **({"hp": points["max_hp"], "mana": points["max_mana"]} | fields))


def thing(what: str, kind: str, place: str, **fields: Any) -> Item:
    """An item as it is when new."""
    return replace(Item(what, kind, place, fuel=CATALOG.items[kind].fuel), **fields)


def effect(kind: str, turns: int = 3, source: str = ADA, power: int = 0) -> Effect:
    """An effect to put on a being before the play begins."""
    return Effect(kind, source, turns, power)


def scene(
    *documents: Being | Item | Room, doors: dict[str, Any] | None = None, catalog: Catalog = CATALOG
) -> Scene:
    """All rooms of the keep, with these beings and things in them."""
    rooms = {room: Room(room) for room in catalog.rooms}
    rooms |= {document.id: document for document in documents if isinstance(document, Room)}
    return scene_of(
        catalog,
        tuple(rooms.values()),
        tuple(document for document in documents if isinstance(document, Being)),
        tuple(document for document in documents if isinstance(document, Item)),
        doors,
    )


def fight(*who: str, turn: int = 0, room: str = YARD) -> Room:
    """The yard with a fight in it, in this order."""
    fighters = tuple(
        Fighter(each, "heroes" if each.startswith("c") else "creatures", 20 - n)
        for n, each in enumerate(who)
    )
    return Room(room, Fight("f0", fighters, turn=turn))


def lucky(*faces: tuple[int, int, int]) -> int:
    """A seed whose first throws come out as asked: (sides, least, most) for each."""
    return next(seed for seed in range(1_000_000) if _comes_out(Dice(seed), faces))


def _comes_out(dice: Dice, faces: Sequence[tuple[int, int, int]]) -> bool:
    return all(least <= dice.between(1, sides) <= most for sides, least, most in faces)


class Play:
    """A scene being played: intents in, events out, the changed scene kept."""

    def __init__(self, *documents: Being | Item | Room, seed: int = 1, **more: Any) -> None:
        self.scene = scene(*documents, **more)
        self.seed = seed
        self.outcomes: list[Outcome] = []

    def do(self, intent: Act, seed: int | None = None) -> tuple[Event, ...]:
        """Resolve an intent; what happened. Each has its own seed unless one is given."""
        if seed is None:
            self.seed += 1
            seed = self.seed
        turn = resolve(intent, self.scene, seed)
        self.scene = turn.scene
        events = tuple(turn.events)
        self.outcomes.append(Outcome(intent, seed, events, (*turn.scenes, turn.scene)))
        return events

    def refused(self, intent: Act) -> str:
        """The code of the refusal of an intent; fails if it is not refused."""
        try:
            resolve(intent, self.scene, self.seed)
        except Refused as refused:
            return refused.code
        raise AssertionError(f"{intent} was not refused")

    def seen(self, viewer: str) -> list[Event]:
        """What somebody learnt of the last intent."""
        last = self.outcomes[-1]
        seen = []
        for event, before, after in zip(last.events, last.scenes, last.scenes[1:], strict=False):
            at = moment(event, before, after)
            told = seen_by(at.beings[viewer], event, at) if viewer in at.beings else None
            seen += [told] if told is not None else []
        return seen

    def being(self, who: str = ADA) -> Being:
        return self.scene.beings[who]

    def sheet(self, who: str = ADA) -> Sheet:
        return sheet(self.scene, self.being(who))

    def held(self, place: str = ADA) -> dict[str, int]:
        """How many of each kind are in a place."""
        counts: dict[str, int] = {}
        for item in self.scene.contents(place):
            counts[item.kind] = counts.get(item.kind, 0) + item.count
        return counts

    def fight(self, room: str = YARD) -> Fight | None:
        return self.scene.rooms[room].fight


def one[T: Event](events: Sequence[Event], kind: type[T]) -> T:
    """The only event of a kind; fails if there is not exactly one."""
    found = [event for event in events if isinstance(event, kind)]
    assert len(found) == 1, f"{len(found)} {kind.__name__} in {[type(e).__name__ for e in events]}"
    return found[0]


def kinds(events: Sequence[Event]) -> list[str]:
    """The names of what happened, in order."""
    return [type(event).__name__ for event in events]
