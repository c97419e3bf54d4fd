"""A phrase that should name something, taken apart: "my second rusty key", "all.torch", "3 coins".

Used by `match` and `finding`. Pure.
"""

import re
from dataclasses import dataclass, replace

from commands.words import (
    ALL,
    ARTICLES,
    HERE,
    LINKS,
    ORDINALS,
    POSSESSIVES,
    normal,
    number_of,
    unaccented,
)

_DOTTED = re.compile(r"(\d{1,6}|all)\.\s*(.+)")
_NUMBERED = re.compile(r"(.+?)\s+(?:number\s+|no\s+|#)?(\d{1,3})")
_EDGES = " \t.,;:!?\"'()[]{}<>*"


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words that must fit a name, and which or how many of those that fit are meant."""

    words: tuple[str, ...] = ()
    ordinal: int = 0
    """1 is the first; -1 the last; 0 none was named."""
    count: int | None = None
    all: bool = False
    mine: bool = False
    other: bool = False
    """Another than the one spoken of last."""

    @property
    def name(self) -> str:
        """The words of the name."""
        return " ".join(self.words)


def phrase_of(text: str) -> Phrase:
    """Take a phrase apart. Words that mean nothing to it are kept as parts of the name."""
    bare = " ".join(unaccented(text).split()).strip(_EDGES)
    if dotted := _DOTTED.fullmatch(bare):
        rest = _counted(_words(dotted[2]), Phrase())
        if dotted[1] == "all":
            return replace(rest, all=True)
        return replace(rest, ordinal=int(dotted[1]))
    if (numbered := _NUMBERED.fullmatch(bare)) and not number_of(numbered[1]):
        return replace(_counted(_words(numbered[1]), Phrase()), ordinal=int(numbered[2]))
    return _counted(_words(bare), Phrase())


def _words(text: str) -> tuple[str, ...]:
    words = tuple(filter(None, (word.strip(_EDGES) for word in normal(text).split())))
    while len(words) > 1 and words[-1] in HERE:
        words = words[:-1]
    return words


def _counted(words: tuple[str, ...], phrase: Phrase) -> Phrase:
    """Read determiners, numbers and ordinals off the front, until a name is left."""
    if not words:
        return phrase
    first, rest = words[0], words[1:]
    changed = _front(first, bool(rest), phrase)
    if changed is None:
        return replace(phrase, words=tuple(w for w in words if w not in LINKS) or words)
    return _counted(rest, changed)


def _front(word: str, more: bool, phrase: Phrase) -> Phrase | None:
    """The phrase with one word in front of the name understood; None where the name begins."""
    if word in ALL:
        return replace(phrase, all=True)
    if not more:
        return None
    if word in ("a", "an") and phrase.count is None:
        return replace(phrase, count=1)
    if word in ARTICLES or word == "of":
        return phrase
    if word in POSSESSIVES:
        return replace(phrase, mine=phrase.mine or word in ("my", "own"))
    return _which(word, phrase)


def _which(word: str, phrase: Phrase) -> Phrase | None:
    if word in ("other", "another"):
        return replace(phrase, other=True)
    if word in ORDINALS and not phrase.ordinal:
        return replace(phrase, ordinal=ORDINALS[word])
    return replace(phrase, count=number_of(word)) if number_of(word) else None
