"""Seeded dice: the only source of chance in the game.

The generator is SplitMix64 (Steele, Lea, Flood 2014): a seed gives the same faces in every version
of Python, so that an old log still replays.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_NOTATION = re.compile(r"(\d{0,3})d(\d{1,4})([+-]\d{1,4})?")
_MASK = 0xFFFFFFFFFFFFFFFF


@dataclass(frozen=True, slots=True)
class Notation:
    """`count` dice of `sides` sides, plus `bonus`."""

    count: int
    sides: int
    bonus: int

    @property
    def mean(self) -> float:
        return self.count * (self.sides + 1) / 2 + self.bonus


@lru_cache(maxsize=1024)
def notation(text: str) -> Notation:
    """Read "2d6+1" or "d20". Raises ValueError that names the text."""
    match = _NOTATION.fullmatch(text)
    if match is None or match[2].strip("0") == "":
        raise ValueError(f"not dice notation: {text!r} (write it like 2d6+1)")
    return Notation(int(match[1] or 1), int(match[2]), int(match[3] or 0))


class Dice:
    """Dice for one intent. The same seed and the same throws give the same faces."""

    __slots__ = ("_state",)

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK

    def number(self) -> int:
        """The next 64 bits."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = ((self._state ^ (self._state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def between(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included, all alike."""
        return least + self.number() * (most - least + 1) // 0x10000000000000000

    def roll(self, text: str) -> int:
        """The total of a throw in dice notation."""
        dice = notation(text)
        return dice.bonus + sum(self.between(1, dice.sides) for _ in range(dice.count))

    def chance(self, per_cent: int) -> bool:
        """True in `per_cent` of a hundred throws; always throws."""
        return self.between(1, 100) <= per_cent

    def pick[T](self, options: Sequence[T]) -> T:
        return options[self.between(0, len(options) - 1)]

    def pick_weighted[T](self, options: Sequence[T], weights: Sequence[int]) -> T:
        """One option, with a chance in proportion to its weight (weights above 0)."""
        mark = self.between(1, sum(weights))
        for option, weight in zip(options, weights, strict=True):
            mark -= weight
            if mark <= 0:
                return option
        raise AssertionError("weights add up")  # pragma: no cover
