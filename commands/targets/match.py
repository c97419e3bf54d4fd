"""How well names fit a phrase: exactly, in part, by their beginnings, by description, misspelt."""

from functools import lru_cache

from commands.targets.names import OWN, Candidate
from commands.targets.phrases import Phrase
from commands.words import VAGUE, near

PREFIX_LEAST = 3
TYPO_LEAST = 4


def matches(who: str, phrase: Phrase, choice: list[Candidate]) -> tuple[list[Candidate], bool]:
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
    strong = _words_of((*each.names, *each.plurals))
    if name in each.names or name in each.plurals:
        return 0
    if strong.issuperset(words):
        return 1
    if name in each.weak:
        return 2
    if all(_begins(word, strong) for word in words):
        return 3
    return _loose_rank(words, strong, each)


def _loose_rank(words: tuple[str, ...], strong: frozenset[str], each: Candidate) -> int | None:
    text = _words_of((each.text,))
    if _described(words, strong, each, text):
        return 4
    if _described(words, strong, each, text | VAGUE):
        return 5
    return 6 if all(_slipped(word, strong) for word in words) else None


@lru_cache(maxsize=8192)
def _words_of(texts: tuple[str, ...]) -> frozenset[str]:
    """The words of some names or of a description, without punctuation."""
    return frozenset(word.strip(".,:;!?()") for text in texts for word in text.split())


def _begins(word: str, known: frozenset[str]) -> bool:
    return word in known or (
        len(word) >= PREFIX_LEAST and any(other.startswith(word) for other in known)
    )


def _described(
    words: tuple[str, ...], strong: frozenset[str], each: Candidate, text: frozenset[str]
) -> bool:
    """Adjectives out of the description, or that fit anything: "old woman", "wet dog"."""
    if len(words) < 2:
        return False
    heads = strong.union(each.weak)
    return words[-1] in heads and heads.union(text).issuperset(words)


def _slipped(word: str, known: frozenset[str]) -> bool:
    return word in known or (
        len(word) >= TYPO_LEAST
        and any(len(other) >= TYPO_LEAST and near(word, other) for other in known)
    )


def _named_in_plural(phrase: Phrase, each: Candidate) -> bool:
    """Whether a word of the phrase stands in plural names only ("jars of oil")."""
    plural = _words_of(each.plurals) - _words_of(each.names)
    return not plural.isdisjoint(phrase.words)
