"""What the readers of free text share: the clause at hand, its things, and the three answers.

A reader returns an intent, or raises `Reply` with a question or a hint: no thing is ever guessed.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from commands.freeform.line import Line, split
from commands.freeform.words import BODY
from commands.targets import (
    ANYTHING,
    Ambiguous,
    Choice,
    Found,
    Many,
    Memory,
    Nothing,
    Question,
    Sort,
    Thing,
    about,
    candidates,
    find,
    label,
)
from game import ways
from game.catalog import Detail, Exit, ItemKind
from game.intents import Act, Try
from game.state import Being, Item, Scene

LYING: tuple[Sort, ...] = ("item_here", "item_inside")
CARRIED: tuple[Sort, ...] = ("item_carried", "item_worn", "item_inside")
NAME_MOST = 5
"""Words that the name of somebody has at most."""

WITH_ITEM = (
    "use", "tie", "pour", "throw", "light", "turn", "break", "dig", "push", "pull", "touch",
    "climb", "read", "pray", "sit",
)  # fmt: skip
"""The deeds, in the order in which "use the rope on it" may mean them."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A sentence that helps; `line` is a plain command that says what was meant, if one does."""

    text: str
    line: str = ""


Reading = Act | Question | Unclear


class Reply(Exception):
    """Ends the reading of a clause with a question or a hint."""

    def __init__(self, reading: Question | Unclear) -> None:
        super().__init__()
        self.reading = reading


def unclear(text: str, line: str = "") -> Reply:
    """A hint, to be raised."""
    return Reply(Unclear(text, line))


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause: `said` is all of it, `rest` what follows its verb, both in small letters."""

    scene: Scene
    who: str
    memory: Memory
    said: str
    rest: str
    line: Line
    """What follows the verb, as it was typed."""
    quiet: bool = False

    @property
    def me(self) -> Being:
        """The player's being."""
        return self.scene.beings[self.who]

    def about(self, rest: str) -> "Frame":
        """The same clause, reading other words as what follows the verb."""
        return replace(self, rest=rest)

    def maybe(
        self, phrase: str, sorts: tuple[Sort, ...], fits: Callable[[Thing], bool] | None = None
    ) -> Found | None:
        """The thing that a phrase names; None if there is none; asks when there are several."""
        finding = find(self.scene, self.who, phrase, sorts, self.memory, fits)
        if isinstance(finding, Nothing) and " and " in phrase:
            return self.maybe(phrase.partition(" and ")[0], sorts, fits)
        if isinstance(finding, Ambiguous):
            raise Reply(about(self.said, finding))
        if isinstance(finding, Many):
            raise self._one_at_a_time(finding)
        return finding if isinstance(finding, Found) else None

    def one(
        self, phrase: str, sorts: tuple[Sort, ...], fits: Callable[[Thing], bool] | None = None
    ) -> Found:
        """The thing that a phrase names, or an answer that says why there is none."""
        if not phrase:
            raise unclear(f"{self.said.capitalize()} what? Name a thing.")
        found = self.maybe(phrase, sorts, fits)
        if found is not None:
            return found
        raise self._missing(phrase, sorts)

    def _missing(self, phrase: str, sorts: tuple[Sort, ...]) -> Reply:
        """There is no such thing; or there is, but not of a sort that the deed is done to."""
        finding = find(self.scene, self.who, phrase, sorts, self.memory)
        other = find(self.scene, self.who, phrase, ANYTHING, self.memory)
        if set(sorts) <= set(CARRIED):
            other = finding
        if isinstance(other, Found):
            name = label(self.scene, other.thing)
            return unclear(f"That cannot be done with {name}.", f"examine {pin(other.thing)}")
        if isinstance(other, Ambiguous | Many):
            return unclear("That cannot be done with any of them.")
        return unclear(finding.text if isinstance(finding, Nothing) else "Name one thing.")

    def _one_at_a_time(self, many: Many) -> Reply:
        things = [self.thing(key) for key in many.ids]
        names = ", ".join(label(self.scene, thing) for thing in things[:6] if thing is not None)
        return unclear(f"One at a time: {names}.", self.said)

    def thing(self, key: str) -> Thing | None:
        """What an id names here; None if there is no such thing."""
        plan = ways.plan(self.scene, self.who)
        return (
            self.scene.items.get(key) or self.scene.beings.get(key)
            or plan.detail(key) or plan.exit(key)
        )  # fmt: skip

    def thing_name(self, key: str) -> str:
        """What to call a thing in a sentence."""
        thing = self.thing(key)
        return label(self.scene, thing) if thing is not None else "it"

    def kind(self, item: Item) -> ItemKind:
        """What the catalogue says of an item."""
        return self.scene.catalog.items[item.kind]

    def asks(self, text: str, things: Collection[Thing], line: str) -> Reply:
        """Ask which of some things; the answer goes where `line` has "#"."""
        return ask(text, [
            Choice(key_of(thing), label(self.scene, thing), line.replace("#", pin(thing), 1))
            for thing in things
        ])  # fmt: skip

    def seen(self) -> list[Being]:
        """The others here, as far as the player makes them out."""
        things = (each.thing for each in candidates(self.scene, self.who, ("being",)))
        return [thing for thing in things if isinstance(thing, Being) and thing.id != self.who]


def ask(text: str, choices: list[Choice]) -> Reply:
    """A question whose choices are numbered in its text."""
    listed = ", ".join(f"{n} {choice.label}" for n, choice in enumerate(choices, start=1))
    return Reply(Question(f"{text}: {listed}?", tuple(choices)))


def key_of(thing: Thing) -> str:
    """How intents name a thing: by its id, an exit by its direction."""
    return thing.direction if isinstance(thing, Exit) else thing.id


def pin(thing: Thing) -> str:
    """How a line names a thing without doubt; a direction is plain enough."""
    return thing.direction if isinstance(thing, Exit) else f"#{thing.id}"


def deed(frame: Frame, verbs: tuple[str, ...], detail: Detail, item: Item | None = None) -> Try:
    """Try a deed on a detail, with the first of some verbs that the detail knows."""
    kind = item.kind if item else ""
    exact = [d.verb for d in detail.deeds if d.item == kind]
    loose = [d.verb for d in detail.deeds]
    verb = next((verb for verb in verbs if verb in exact), "")
    verb = verb or next((verb for verb in verbs if verb in loose), verbs[0])
    needs = {d.item for d in detail.deeds if d.verb == verb}
    helps = item is not None and needs != {""}
    return Try(frame.who, verb, detail.id, item.id if item is not None and helps else "")


def detail_of(frame: Frame, phrase: str) -> Detail | None:
    """The part of the room that a phrase names, if there is one."""
    found = frame.maybe(phrase, ("detail",))
    return found.thing if found is not None and isinstance(found.thing, Detail) else None


def parted(frame: Frame, *links: str) -> tuple[str, str, str]:
    """What follows the verb, before and after the first of some prepositions."""
    return split(frame.rest, links)


def item_of(found: Found) -> Item:
    """The item that was found by a search among items only."""
    if not isinstance(found.thing, Item):
        raise unclear("That is no thing to be handled.")
    return found.thing


def after(phrase: str, links: tuple[str, ...]) -> str:
    """A phrase without the small words that lead to it."""
    for link in links:
        phrase = phrase.removeprefix(f"{link} ")
    return "" if phrase in links else phrase


def on_self(words: str) -> str:
    """Without "on my head", "in my hand"."""
    for link in (" on my ", " in my ", " over my ", " around my ", " as my ", " onto my "):
        before, found, part = words.partition(link)
        if found and part in BODY:
            return before
    return words
