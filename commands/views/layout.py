"""How a view is laid out: headings, wrapped paragraphs, facts in columns or as sentences."""

from collections.abc import Iterable, Sequence

from commands.prefs import Prefs
from commands.render.escape import fill, plain, width, wrap
from commands.render.palette import paint

LEAST = 30
READER_WIDTH = 10_000
"""A screen reader breaks lines itself."""


def columns(prefs: Prefs) -> int:
    return READER_WIDTH if prefs.screen_reader else max(LEAST, prefs.width)


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
    return "\n".join(
        paragraph(f"{fill(name, wide)}  {value}", prefs, indent) for name, value in rows
    )


def entries(rows: Iterable[Sequence[str]], prefs: Prefs) -> str:
    """Lines of a list; what does not fit on one goes on below, indented."""
    return "\n".join(
        paragraph(" ".join(part for part in row if part), prefs, "    ") for row in rows
    )
