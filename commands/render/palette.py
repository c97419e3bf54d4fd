"""The colours of the text doors, by what they are for. A colour only underlines what words say."""

from collections.abc import Mapping
from typing import Literal

from commands.prefs import Prefs

Theme = Literal[
    "title", "exit", "person", "creature", "thing", "speech", "harm", "help", "turn", "quest",
]  # fmt: skip

COLOURS: Mapping[Theme, str] = {
    "title": "|w",
    "exit": "|c",
    "person": "|c",
    "creature": "|y",
    "thing": "|g",
    "speech": "|c",
    "harm": "|r",
    "help": "|g",
    "turn": "|y",
    "quest": "|m",
}
"""Bright colours only: each has a contrast of at least 4.5 to 1 on black."""


def paint(theme: Theme, text: str, prefs: Prefs) -> str:
    """A text in the colour of its purpose, for those who want colours."""
    return f"{COLOURS[theme]}{text}|n" if text and prefs.colours else text
