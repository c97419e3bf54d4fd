"""Mistakes in content files: where each one is, what is wrong, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import override


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. `what` and `mend` are plain words; `mend` is a whole sentence or empty."""

    file: str
    line: int
    where: str
    what: str
    mend: str = ""

    @override
    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.where}: {self.what}. {self.mend}".rstrip()


class WorldErrors(Exception):
    """The content has mistakes; `problems` holds all of them, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest known word, or a list of a few known ones, or ""."""
    words = sorted(set(known))
    close = get_close_matches(word, words, n=1, cutoff=0.6)
    if close:
        return f'Did you mean "{close[0]}"?'
    if 0 < len(words) <= 24:
        return f"Known are: {', '.join(words)}."
    return ""
