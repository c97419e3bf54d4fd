"""The verb that a clause begins with: whole, split ("put the lamp out"), inflected, misspelt."""

from collections.abc import Iterator

from commands.freeform.line import Line
from commands.freeform.words import BODY, FIRST_WORDS, GESTURES, PARTICLES, VERB_INDEX
from commands.words import near

_OWNERS = ("my", "your", "his", "her", "the", "their")
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ied", "y"), ("ed", ""),
    ("d", ""),
)  # fmt: skip


def verb_of(line: Line) -> tuple[str, Line] | None:
    """The group of the verb that a clause begins with, and the rest of the clause."""
    if not line:
        return None
    for first in (line.low[0], *stems(line.low[0])):
        known = _verb_from((first, *line.low[1:]), line)
        if known is not None:
            return known
    return None


def _verb_from(words: tuple[str, ...], line: Line) -> tuple[str, Line] | None:
    for size in range(min(5, len(words)), 1, -1):
        if (group := VERB_INDEX.get(" ".join(words[:size]))) is not None:
            return group, line.part(size)
    split = _split_verb(words, line)
    if split is not None:
        return split
    if words[0] in GESTURES:
        return "gesture", line
    group = VERB_INDEX.get(words[0])
    return (group, line.part(1)) if group is not None else None


def _split_verb(words: tuple[str, ...], line: Line) -> tuple[str, Line] | None:
    """ "put the lamp out", "take the helmet off my head"."""
    end = len(words)
    if end > 3 and words[-1] in BODY and words[-2] in _OWNERS:
        end -= 2
    last = "off" if end < len(words) and words[end - 1] == "from" else words[end - 1]
    group = PARTICLES.get((words[0], last)) if end > 2 else None
    return (group, line.part(1, end - 1)) if group else None


def misspelt_verb(line: Line) -> tuple[str, tuple[str, Line]] | None:
    """The verb meant by a first word with one slip of the finger, if only one is near."""
    first = line.low[0] if line else ""
    if len(first) < 4:
        return None
    close = sorted(word for word in FIRST_WORDS if _slipped(first, word))
    read = [(word, verb_of(Line((word, *line.low[1:]), line.raw))) for word in close]
    found = [(word, verb) for word, verb in read if verb is not None]
    return found[0] if len({verb[0] for _, verb in found}) == 1 else None


def _slipped(typed: str, word: str) -> bool:
    """One letter wrong in a long word, two letters swapped in a short one."""
    return near(typed, word) and (len(typed) > 4 or sorted(typed) == sorted(word))


def stems(word: str) -> Iterator[str]:
    """What "searches", "hitting" and "tried" may be forms of."""
    for ending, add in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word.removesuffix(ending) + add
            yield stem
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]
