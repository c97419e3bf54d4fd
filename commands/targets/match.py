"""How well names fit a phrase: exactly, in part, by their beginnings, by description, misspelt."""

from commands.targets.names import OWN, Candidate
from commands.targets.phrases import Phrase
from commands.words import near

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
        len(word) >= TYPO_LEAST
        and any(len(other) >= TYPO_LEAST and near(word, other) for other in known)
    )


def _named_in_plural(phrase: Phrase, each: Candidate) -> bool:
    """Whether a word of the phrase stands in plural names only ("jars of oil")."""
    singular = {word for name in each.names for word in name.split()}
    plural = {word for name in each.plurals for word in name.split()}
    return not (plural - singular).isdisjoint(phrase.words)
