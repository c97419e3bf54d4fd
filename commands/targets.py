"""Which thing a player means: "2.goblin", "my sword", "all coins", "it", "key from the chest".

An ambiguous phrase is asked back, never guessed; what somebody cannot see they cannot name.
Used by every text command and by `freeform`. Pure: functions over a scene.
"""

import difflib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from commands.target_names import (
    ITEMS, OWN, Candidate, Sort, Thing, candidates, label, state_of,
)  # fmt: skip
from commands.target_phrases import Phrase, phrase_of
from commands.words import (
    ORDINALS, PRONOUNS, SELF, SOURCES, near, normal, number_of, unaccented,
)  # fmt: skip
from game.catalog import Detail
from game.intents import Act
from game.seen_by import has_sight
from game.state import Being, Item, Scene

PREFIX_LEAST = 3
TYPO_LEAST = 4
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


def find(
    scene: Scene, who: str, text: str, wanted: Collection[Sort],
    memory: Memory = Memory(), fits: Callable[[Thing], bool] | None = None,
) -> Finding:  # fmt: skip
    """What somebody means by a phrase, among the `wanted` sorts in their order of preference.

    `fits` narrows several matches to those an action makes sense with, if there are any.
    """
    choice = candidates(scene, who, wanted)
    phrase = phrase_of(text)
    if text.strip().startswith("#"):
        return _pinned(scene, who, text, choice, wanted)
    if not phrase.words and not phrase.all:
        return Nothing("What do you mean? Name a thing.")
    if (spoken := _pronoun(scene, who, phrase, choice, memory, fits)) is not None:
        return spoken
    matches, plural = _matches(who, phrase, choice)
    if not matches:
        return _elsewhere(scene, who, text, wanted, memory, phrase)
    sensible = [match for match in matches if fits is None or fits(match.thing)]
    phrase = replace(phrase, count=0) if plural and phrase.count is None else phrase
    return _settle(scene, who, text, phrase, sensible or matches, memory)


def about(line: str, ambiguous: Ambiguous) -> Question:
    """The question, with for each answer the line that it makes of `line` ("hit #m2")."""
    choices = tuple(
        replace(choice, line=pinned(line, ambiguous.phrase, choice.id))
        for choice in ambiguous.choices
    )
    return Question(ambiguous.question, choices)


def pinned(line: str, phrase: str, key: str) -> str:
    """A line with a phrase in it replaced by the id that is meant by it."""
    return f" {line} ".replace(f" {phrase} ", f" #{key} ", 1).strip()


def answer(question: Question, reply: str) -> Choice | None:
    """The choice that a reply takes: a number, "the second one" or words of one label only."""
    phrase = phrase_of(reply)
    words = [word for word in phrase.words if word not in ("one", "number")] or list(phrase.words)
    digits = "".join(phrase.words) if len(phrase.words) == 1 else ""
    place = phrase.ordinal or number_of(digits) or ORDINALS.get(digits, 0)
    if place and (digits or words in ([], ["one"])):
        place = len(question.choices) if place == -1 else place
        return question.choices[place - 1] if 0 < place <= len(question.choices) else None
    fitting = [
        choice for choice in question.choices
        if words and set(words) <= set(normal(choice.label).replace("(", " ").replace(")", " ").split())
    ]  # fmt: skip
    return fitting[0] if len(fitting) == 1 else None


def suggest(word: str, names: Sequence[str]) -> tuple[str, ...]:
    """Up to three names that somebody who typed `word` may have meant."""
    return tuple(difflib.get_close_matches(normal(word)[:60], names, n=3, cutoff=0.6))


def _pinned(
    scene: Scene, who: str, text: str, choice: list[Candidate], wanted: Collection[Sort]
) -> Finding:
    key = text.strip()[1:]
    for candidate in choice:
        if candidate.id == key:
            return Found(key, candidate.sort, candidate.thing)
    return Nothing(_missing(scene, who, wanted, "that"))


# Pronouns.


def _pronoun(
    scene: Scene, who: str, phrase: Phrase, choice: list[Candidate], memory: Memory,
    fits: Callable[[Thing], bool] | None,
) -> Finding | None:  # fmt: skip
    """What "me" or "it" stands for; None if the phrase is no pronoun."""
    name = "it" if phrase.words == ("one",) and phrase.other is False else phrase.name
    if name in SELF:
        return _own_self(choice, who)
    if name not in PRONOUNS or phrase.all:
        return None
    fitting = [each for each in choice if each.id != who and _agrees(scene, each, name)]
    for key in memory.recent:
        for each in fitting:
            if each.id == key:
                return Found(each.id, each.sort, each.thing)
    rest = [each for each in fitting if each.sort != "exit"]
    rest = [each for each in rest if fits is not None and fits(each.thing)] or rest
    if len(rest) == 1:
        return Found(rest[0].id, rest[0].sort, rest[0].thing)
    return Nothing(f"I do not know what “{name}” stands for. Name it.")


def _own_self(choice: list[Candidate], who: str) -> Finding:
    for each in choice:
        if each.id == who:
            return Found(each.id, each.sort, each.thing)
    return Nothing("You cannot do that to yourself.")


def _agrees(scene: Scene, each: Candidate, name: str) -> bool:
    pronouns = PRONOUNS[name]
    if not isinstance(each.thing, Being):
        return "it" in pronouns
    kind = scene.catalog.creatures.get(each.thing.creature)
    called = kind.pronouns if kind else each.thing.pronouns
    return called in pronouns or (name == "it" and kind is not None and not kind.proper)


# Matching.


def _matches(who: str, phrase: Phrase, choice: list[Candidate]) -> tuple[list[Candidate], bool]:
    """Those that fit a phrase best, and whether it named them in the plural."""
    if phrase.mine:
        choice = [each for each in choice if each.sort in (*OWN, "item_inside")] or choice
    if not phrase.words:
        return [each for each in choice if each.id != who and each.sort != "exit"], True
    ranked: dict[int, list[Candidate]] = {}
    for each in choice:
        rank = _rank(phrase, each)
        if rank is not None and (each.id != who or rank == 0):
            ranked.setdefault(rank, []).append(each)
    if not ranked:
        return [], False
    best = ranked[min(ranked)]
    plural = all(_named_in_plural(phrase, each) for each in best)
    return best, plural


def _rank(phrase: Phrase, each: Candidate) -> int | None:
    """How well a phrase fits, 0 is best; None if it does not."""
    name, words = phrase.name, phrase.words
    strong = frozenset(word for known in (*each.names, *each.plurals) for word in known.split())
    if name in each.names or name in each.plurals:
        return 0
    if strong.issuperset(words):
        return 1
    if name in each.weak:
        return 2
    if all(_begins(word, strong) for word in words):
        return 3
    if _described(words, strong, each):
        return 4
    if all(_slipped(word, strong) for word in words):
        return 5
    return None


def _begins(word: str, known: frozenset[str]) -> bool:
    return word in known or (
        len(word) >= PREFIX_LEAST and any(other.startswith(word) for other in known)
    )


def _described(words: tuple[str, ...], strong: frozenset[str], each: Candidate) -> bool:
    """Adjectives out of the description: "old woman", "wet dog"."""
    text = frozenset(each.text.replace(",", " ").replace(".", " ").replace(":", " ").split())
    heads = strong.union(each.weak)
    return len(words) > 1 and words[-1] in heads and heads.union(text).issuperset(words)


def _slipped(word: str, known: frozenset[str]) -> bool:
    return word in known or (
        len(word) >= TYPO_LEAST and any(len(other) >= TYPO_LEAST and near(word, other) for other in known)
    )


def _named_in_plural(phrase: Phrase, each: Candidate) -> bool:
    last = phrase.words[-1]
    singular = {name.split()[-1] for name in each.names}
    return last not in singular and last in {name.split()[-1] for name in each.plurals}


# From matches to one thing.


def _settle(
    scene: Scene, who: str, text: str, phrase: Phrase, matches: list[Candidate], memory: Memory
) -> Finding:
    if phrase.all:
        return _several(matches, None)
    if phrase.ordinal:
        return _ordinal(scene, phrase, matches)
    if phrase.other:
        matches = [each for each in matches if each.id not in memory.recent[:1]]
    distinct = _distinct(matches)
    if len(distinct) > 1:
        return _ask(scene, who, text, phrase, distinct)
    if not distinct:
        return Nothing(f"There is no other {phrase.name} here.")
    loose = [each for each in matches if isinstance(each.thing, Item)]
    if phrase.count and phrase.count > 1 and len(loose) > 1:
        return _several(loose, phrase.count)
    if phrase.count == 0 and len(loose) > 1:
        return _several(loose, None)
    first = distinct[0]
    return Found(first.id, first.sort, first.thing, phrase.count)


def _several(matches: list[Candidate], most: int | None) -> Finding:
    """A number of things, or all; a stack large enough by itself is one thing."""
    for each in matches:
        if most and isinstance(each.thing, Item) and each.thing.count >= most:
            return Found(each.id, each.sort, each.thing, most)
    if len(matches) == 1:
        return Found(matches[0].id, matches[0].sort, matches[0].thing, most or 0)
    return Many(tuple(each.id for each in matches[:most]))


def _ordinal(scene: Scene, phrase: Phrase, matches: list[Candidate]) -> Finding:
    place = len(matches) if phrase.ordinal == -1 else phrase.ordinal
    if place > len(matches) or place < 1:
        what = phrase.name if len(matches) == 1 else f"{phrase.name} ({len(matches)} of them)"
        return Nothing(f"There are not so many here: only {label(scene, matches[0].thing)}."
                       if len(matches) == 1 else f"There are not so many here: {what}.")  # fmt: skip
    each = matches[place - 1]
    return Found(each.id, each.sort, each.thing, phrase.count)


def _distinct(matches: list[Candidate]) -> list[Candidate]:
    """Without what is the same for every purpose: items alike in kind and state."""
    first: dict[object, Candidate] = {}
    for each in matches:
        thing = each.thing
        alike = isinstance(thing, Item) and not (thing.closed or thing.locked)
        key = (thing.kind, thing.affixes, thing.lit) if isinstance(thing, Item) and alike else each.id
        first.setdefault(key, each)
    return list(first.values())


def _ask(scene: Scene, who: str, text: str, phrase: Phrase, distinct: list[Candidate]) -> Ambiguous:
    choices = tuple(Choice(each.id, _choice_label(scene, who, each)) for each in distinct[:20])
    listed = ", ".join(f"{place} {choice.label}" for place, choice in enumerate(choices, start=1))
    return Ambiguous(f"Which {phrase.name}: {listed}?", choices, text.strip())


def _choice_label(scene: Scene, who: str, each: Candidate) -> str:
    state = state_of(scene, who, each)
    return f"{label(scene, each.thing)} ({state})" if state else label(scene, each.thing)


# When nothing fits.


def _elsewhere(
    scene: Scene, who: str, text: str, wanted: Collection[Sort], memory: Memory, phrase: Phrase
) -> Finding:  # fmt: skip
    """Something in or on something ("key from the chest"), or a sentence that says what is not."""
    split = split_source(text)
    if split is not None:
        inner = _in_place(scene, who, *split, memory)
        if inner is not None:
            return inner
    known = (each.names for each in candidates(scene, who, wanted))
    names = list(dict.fromkeys(name for some in known for name in some))
    close = suggest(phrase.name, names)
    more = f" Did you mean {' or '.join(close)}?" if close else ""
    return Nothing(_missing(scene, who, wanted, phrase.name) + more, close)


def split_source(text: str) -> tuple[str, str] | None:
    """"X from Y" as (X, Y); None if there is nothing of that shape."""
    loose = f" {' '.join(unaccented(text).split())} "
    for link in SOURCES:
        thing, found, place = loose.partition(f" {link} ")
        if found and thing.strip() and place.strip():
            return thing.strip(), place.strip()
    return None


def _in_place(scene: Scene, who: str, thing: str, place: str, memory: Memory) -> Finding | None:
    """A thing in a container, on the ground, or carried; None if the place is none."""
    if phrase_of(place).name in ("ground", "floor"):
        return find(scene, who, thing, ("item_here",), memory)
    if phrase_of(place).name in ("bag", "pack", "inventory", "hand", "hands", "pocket", "pockets"):
        own = find(scene, who, thing, OWN, memory)
        if isinstance(own, Found):
            return own
    box = find(scene, who, place, ITEMS, memory)
    if not isinstance(box, Found):
        return box if isinstance(box, Ambiguous) else None
    return find_in(scene, who, thing, box.id)


def find_in(scene: Scene, who: str, text: str, box: str) -> Finding:
    """What somebody means by a phrase among the things in a container."""
    item = scene.items[box]
    if item.closed:
        return Nothing(f"{label(scene, item).capitalize()} is closed. Open it first.")
    inside = {other.id for other in scene.contents(box)}
    phrase = phrase_of(text)
    choice = [each for each in candidates(scene, who, ("item_inside",)) if each.id in inside]
    matches, plural = _matches(who, phrase, choice)
    if not matches:
        return Nothing(f"There is no {phrase.name} in it." if inside else "It is empty.")
    phrase = replace(phrase, count=0) if plural and phrase.count is None else phrase
    return _settle(scene, who, text, phrase, matches, Memory())


def _missing(scene: Scene, who: str, wanted: Collection[Sort], name: str) -> str:
    shown = name[:40]
    if set(wanted) <= set(OWN):
        return f"You have no “{shown}”."
    if set(wanted) == {"exit"}:
        return f"There is no way “{shown}” here."
    if not has_sight(scene.beings[who], scene):
        return "It is too dark to make anything out."
    return f"You see no “{shown}” here."


def is_detail(finding: Finding) -> bool:
    return isinstance(finding, Found) and isinstance(finding.thing, Detail)
