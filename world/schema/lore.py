"""Lore topics as they are written: what the world commonly knows of something."""

from typing import override

from pydantic import Field

from game.catalog import Lore
from world.schema.common import EntryText, Line, Noun, Text


class LoreText(EntryText):
    """A lore topic, asked for by any of its words."""

    name: Line
    words: list[Noun] = Field(min_length=1)
    text: Text

    @override
    def made(self, key: str) -> Lore:
        return Lore(id=key, **self.fields())
