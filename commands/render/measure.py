"""Texts measured and wrapped as they are seen; strangers' parts have been through `escape`."""

import re
from collections.abc import Iterator
from unicodedata import combining, east_asian_width

CODE = re.compile(r"\|(\||[A-Za-z])")
"""An escaped bar or one of the colour codes that `palette` uses."""


def shown(text: str) -> str:
    """What a reader sees of a text: without colour codes, escaped bars as one."""
    return CODE.sub(lambda code: "|" if code[1] == "|" else "", text)


def width(text: str) -> int:
    """Columns that a text takes; wide characters take two."""
    seen = shown(text)
    return len(seen) if seen.isascii() else sum(_columns(letter) for letter in seen)


def _columns(letter: str) -> int:
    if combining(letter):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def wrap(text: str, columns: int, indent: str = "") -> str:
    """Break a text at spaces into lines of at most `columns`; all but the first are indented."""
    return "\n".join(
        "\n".join(_lines(line.split(" "), max(10, columns), indent)) for line in text.split("\n")
    )


def _lines(words: list[str], columns: int, indent: str) -> Iterator[str]:
    line = ""
    pieces = (piece for word in words for piece in _pieces(word, columns - len(indent)))
    for word in pieces:
        longer = f"{line} {word}" if line.strip() else line + word
        if width(longer) > columns and line.strip():
            yield line
            line = indent + word
        else:
            line = longer
    yield line


def _pieces(word: str, columns: int) -> Iterator[str]:
    """A word, broken where it is too long for a line; a colour code is never broken."""
    if width(word) <= columns:
        yield word
        return
    piece = ""
    for atom in re.findall(r"\|[|A-Za-z]|.", word, re.DOTALL):
        if width(piece + atom) > columns:
            yield piece
            piece = ""
        piece += atom
    yield piece


def fill(text: str, columns: int) -> str:
    """Pad a text with spaces to a number of columns."""
    return text + " " * max(0, columns - width(text))
