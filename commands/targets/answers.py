"""What a phrase was found to mean, questions asked back and their answers, and what "it" is.

Made by `finding`; `commands` keep a `Memory` and the last `Question` of each player.
"""

from dataclasses import dataclass, replace

from commands.targets.names import Sort, Thing
from commands.targets.phrases import phrase_of
from commands.words import ORDINALS, normal, number_of
from game.intents import Act
from game.state import Item

RECENT_MOST = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One thing. `count`: how many of a stack were named, 0 for all, None if nothing was said."""

    id: str
    sort: Sort
    thing: Thing
    count: int | None = None

    def pieces(self, unsaid: int = 0) -> int:
        """How many of a stack an intent takes (0 is all); `unsaid` if no number was named."""
        if not isinstance(self.thing, Item) or (self.count is None and self.thing.count == 1):
            return 0
        return unsaid if self.count is None else self.count


@dataclass(frozen=True, slots=True)
class Many:
    """Several things ("all torches"), in the order of the scene."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question. `line`: what to read or run instead of the answer."""

    id: str
    label: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Asked back; the answer may be a number, an ordinal or one of the labels (`answer`)."""

    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """More than one thing fits `phrase`; `about` turns it into a question about a whole line."""

    question: str
    choices: tuple[Choice, ...]
    phrase: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing fits: a sentence for the player, and names that are close."""

    text: str
    suggestions: tuple[str, ...] = ()


Finding = Found | Many | Ambiguous | Nothing


@dataclass(frozen=True, slots=True)
class Memory:
    """What pronouns stand for: ids that were spoken of, the latest first. Kept by the caller."""

    recent: tuple[str, ...] = ()

    def noting(self, *ids: str) -> "Memory":
        """With these spoken of just now, the last of them latest."""
        fresh = tuple(dict.fromkeys((*reversed([key for key in ids if key]), *self.recent)))
        return Memory(fresh[:RECENT_MOST])

    def after(self, intent: Act) -> "Memory":
        """With the things of an intent spoken of."""
        fields = ("into", "to", "what", "target", "item")
        ids = [getattr(intent, name, "") for name in fields]
        return self.noting(*(key for key in ids if isinstance(key, str)))


EMPTY = Memory()
"""Nothing has been spoken of."""


def about(line: str, ambiguous: Ambiguous) -> Question:
    """The question, with for each answer the line that it makes of `line` ("hit #m2")."""
    choices = tuple(
        replace(choice, line=pinned(line, ambiguous.phrase, choice.id))
        for choice in ambiguous.choices
    )
    return Question(ambiguous.question, choices)


def pinned(line: str, phrase: str, key: str) -> str:
    """A line with a phrase in it replaced by the id that is meant by it."""
    words, wanted = line.split(), phrase.lower().split()
    for start in range(len(words) - len(wanted), -1, -1):
        if [word.lower() for word in words[start : start + len(wanted)]] == wanted:
            return " ".join((*words[:start], f"#{key}", *words[start + len(wanted) :]))
    return f"{' '.join(words)} #{key}"


def answer(question: Question, reply: str) -> Choice | None:
    """The choice that a reply takes: a number, "the second one" or words of one label only."""
    phrase = phrase_of(reply)
    words = {word for word in phrase.words if word not in ("one", "number")}
    place = phrase.ordinal
    if not place and len(phrase.words) == 1:
        place = number_of(phrase.name) or ORDINALS.get(phrase.name, 0)
        words = set() if place else words
    if place:
        choice = _at(question, place)
        return choice if choice is not None and words <= _words(choice.label) else None
    fitting = [choice for choice in question.choices if words and words <= _words(choice.label)]
    return fitting[0] if len(fitting) == 1 else None


def _at(question: Question, place: int) -> Choice | None:
    place = len(question.choices) if place == -1 else place
    return question.choices[place - 1] if 0 < place <= len(question.choices) else None


def _words(text: str) -> set[str]:
    return {word.strip("(),") for word in normal(text).split()}
