"""How a view is laid out: headings, wrapped paragraphs, facts in columns or as sentences."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from commands.prefs import Prefs
from commands.render.measure import fill, width, wrap
from commands.render.palette import paint
from typeclasses.escape import plain
from typeclasses.prefs import LEAST_TOLD

TWO_COLUMNS = 60
READER_WIDTH = 10_000
"""A screen reader breaks lines itself."""


def columns(prefs: Prefs) -> int:
    return READER_WIDTH if prefs.screen_reader else max(LEAST_TOLD, prefs.width)


def heading(text: str, prefs: Prefs) -> str:
    return paint("title", wrap(text, columns(prefs)), prefs)


def paragraph(text: str, prefs: Prefs, indent: str = "") -> str:
    return wrap(text, columns(prefs), "" if prefs.screen_reader else indent)


def prose(text: str, prefs: Prefs) -> str:
    """A text of the content, escaped and wrapped."""
    return paragraph(plain(text), prefs)


def lines(*parts: str) -> str:
    """Parts of a view one below the other; empty ones are left out."""
    return "\n".join(part for part in parts if part)


def facts(pairs: Iterable[tuple[str, str]], prefs: Prefs) -> str:
    """Names and values: "defence  12" in a column, or "defence: 12." for a screen reader."""
    rows = list(pairs)
    if prefs.screen_reader:
        return "\n".join(f"{name}: {value}." for name, value in rows)
    wide = max((width(name) for name, _ in rows), default=0)
    indent = " " * (wide + 2)
    told = (f"{fill(name, wide)}  {value}" for name, value in rows)
    return "\n".join(paragraph(row, prefs, indent) for row in told)


def pairs(rows: Sequence[tuple[str, str]], prefs: Prefs) -> str:
    """Facts with short values: in two columns where there is room."""
    if prefs.screen_reader or columns(prefs) < TWO_COLUMNS:
        return facts(rows, prefs)
    half = (len(rows) + 1) // 2
    left, right = facts(rows[:half], prefs).split("\n"), facts(rows[half:], prefs).split("\n")
    wide = max(width(row) for row in left) + 4
    return "\n".join(
        f"{fill(one, wide)}{two}".rstrip() for one, two in zip_longest(left, right, fillvalue="")
    )


def entries(rows: Iterable[str], prefs: Prefs) -> str:
    """Lines of a list; what does not fit on one goes on below, indented."""
    return "\n".join(paragraph(row, prefs, "    ") for row in rows)
