"""A typed line as words: politeness taken off, cut into clauses.

`verbs` finds the verb of a clause, `grammar` what it all means. Pure.
"""

import unicodedata
from dataclasses import dataclass

from commands.freeform.words import (
    ADVERBS,
    CUTS,
    ENDINGS,
    FIRST_WORDS,
    LOOSE_ENDS,
    NEGATIONS,
    PREFIXES,
    QUIET,
    VERB_INDEX,
)
from commands.words import DIRECTION_WORDS, unaccented
from game.catalog import DIRECTIONS

MOST = 400
_COMPASS = tuple(name for name in DIRECTIONS if name not in ("in", "out", "up", "down"))
_EDGES = ".,!?;:\"'()[]{}<>*…“”`~"
_STOPS = (".", "!", "?", ";")


@dataclass(frozen=True, slots=True)
class Line:
    """Words as they are compared, and as they were typed."""

    low: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.low)

    def part(self, start: int, end: int | None = None) -> "Line":
        """Some of the words, in both forms."""
        return Line(self.low[start:end], self.raw[start:end])

    def begins(self, phrase: str) -> bool:
        """Whether the words begin with those of a phrase."""
        words = tuple(phrase.split())
        return self.low[: len(words)] == words

    def ends(self, phrase: str) -> bool:
        """Whether the words end with those of a phrase."""
        words = tuple(phrase.split())
        return bool(words) and self.low[-len(words) :] == words

    @property
    def text(self) -> str:
        """The words as they are compared."""
        return " ".join(self.low)

    @property
    def typed(self) -> str:
        """The words as they were typed."""
        return " ".join(self.raw)


def line_of(text: str) -> Line:
    """The words of what was typed; control characters and empty words are left out."""
    clean = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text[:MOST])
    pairs = [(_plain(word), word) for word in clean.split()]
    kept = [pair for pair in pairs if pair[0]]
    return Line(tuple(low for low, _ in kept), tuple(raw for _, raw in kept))


def _plain(word: str) -> str:
    return "".join(unaccented(word).strip(_EDGES).replace("'", "").split())


def negated(line: Line) -> bool:
    """Whether a line says what is not to be done."""
    return any(line.begins(phrase) for phrase in NEGATIONS)


def without_courtesy(line: Line, name: str = "") -> Line:
    """Without "please", "I would like to" and the player's own name in front."""
    while line and not negated(line):
        shorter = _shortened(line, name)
        if shorter is line:
            return line
        line = shorter
    return line


def _shortened(line: Line, name: str) -> Line:
    if len(line) > 1 and (line.low[0] == name or line.low[0] in ADVERBS):
        return line.part(1)
    verb = next((n for n in range(4, 1, -1) if " ".join(line.low[:n]) in VERB_INDEX), 0)
    for phrase in PREFIXES:
        size = len(phrase.split())
        if line.begins(phrase) and size >= verb:
            return line.part(size)
    return line


def tidy(line: Line) -> Line:
    """Without adverbs, what comes after the deed itself, and small words at the end."""
    line = _without_endings(line)
    for cut in CUTS:
        size = len(cut.split())
        for at in range(1, len(line) - size + 1):
            if line.low[at : at + size] == tuple(cut.split()):
                line = line.part(0, at)
                break
    kept = [n for n, word in enumerate(line.low) if word not in ADVERBS and word not in QUIET]
    line = Line(tuple(line.low[n] for n in kept), tuple(line.raw[n] for n in kept))
    return _without_endings(line)


def _without_endings(line: Line) -> Line:
    for phrase in ENDINGS:
        size = len(phrase.split())
        if len(line) > size and line.ends(phrase):
            return _without_endings(line.part(0, len(line) - size))
    return line


def is_quiet(line: Line) -> bool:
    """Whether a line asks for silence ("quietly", "on tiptoe")."""
    return any(word in QUIET for word in line.low) or "on tiptoe" in line.text


def clauses(line: Line) -> list[Line]:
    """The clauses of a line: cut at full stops, "then", and "and" before another verb."""
    found: list[Line] = []
    start = 0
    for at in range(1, len(line)):
        skip = _break_before(line, at)
        if skip is not None and at > start:
            found.append(line.part(start, at))
            start = at + skip
    found.append(line.part(start))
    return [clause for clause in found if clause]


def _break_before(line: Line, at: int) -> int | None:
    """How many joining words a new clause at this word begins with; None if it does not."""
    if line.raw[at - 1].endswith(_STOPS):
        return 0
    joins = 0
    while at + joins < len(line) and line.low[at + joins] in ("and", "then", "i", "also", "&"):
        joins += 1
    if at + joins >= len(line):
        return joins or None
    comma = line.raw[at - 1].endswith(",")
    sure = "then" in line.low[at : at + joins]
    if sure or ((joins or comma) and _may_be_verb(line, at + joins)):
        return joins
    return None


def _may_be_verb(line: Line, at: int) -> bool:
    if line.low[at] in ADVERBS or line.low[at] in QUIET:
        return at + 1 < len(line) and line.low[at + 1] in FIRST_WORDS
    return line.low[at] in FIRST_WORDS


def split(words: str, links: tuple[str, ...]) -> tuple[str, str, str]:
    """Words before the first of some links, the link, and the words after it."""
    tokens = words.split()
    for at, token in enumerate(tokens):
        two = " ".join(tokens[at : at + 2])
        link = two if two in links else token if token in links else ""
        if link:
            after = tokens[at + len(link.split()) :]
            return " ".join(tokens[:at]), link, " ".join(after)
    return words, "", ""


def without_loose_end(words: str) -> str:
    """ "the statue aside" without "aside"."""
    tokens = words.split()
    while len(tokens) > 1 and tokens[-1] in LOOSE_ENDS:
        tokens = tokens[:-1]
    return " ".join(tokens)


def direction_in(words: str) -> str:
    """The compass direction among words, or the only word if it is a direction."""
    tokens = words.replace("-", " ").split()
    for at, token in enumerate(tokens):
        two = DIRECTION_WORDS.get("".join(tokens[at : at + 2]), "") if at + 1 < len(tokens) else ""
        one = DIRECTION_WORDS.get(token, "")
        name = two or one
        if name and (len(tokens) == 1 or (name in _COMPASS and len(token) > 2)):
            return name
    return ""
