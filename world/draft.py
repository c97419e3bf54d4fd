"""Content as far as it could be read: entries by kind and id, where they stand, and a catalogue."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from game.catalog import Catalog
from world.pages import Page, Place
from world.problems import Problem
from world.schema.callings import CallingText, OriginText
from world.schema.common import EntryText
from world.schema.creatures import CreatureText
from world.schema.lore import LoreText
from world.schema.places import DoorText, RoomText, ZoneText
from world.schema.powers import AbilityText, EffectText
from world.schema.quests import QuestText
from world.schema.things import AffixText, ItemText, LootText

Model = type[EntryText]

FOLDERS: dict[str, str] = {
    "classes": "class", "origins": "origin", "abilities": "ability", "effects": "effect",
    "items": "item", "affixes": "affix", "loot": "loot", "creatures": "creature",
    "quests": "quest", "zones": "zone", "lore": "lore",
}  # fmt: skip
"""The kind of entry that the files of each folder hold."""

SHELVES: dict[str, tuple[str, Model]] = {
    "class": ("callings", CallingText), "origin": ("origins", OriginText),
    "ability": ("abilities", AbilityText), "effect": ("effects", EffectText),
    "item": ("items", ItemText), "affix": ("affixes", AffixText), "loot": ("loot", LootText),
    "creature": ("creatures", CreatureText), "quest": ("quests", QuestText),
    "zone": ("zones", ZoneText), "room": ("rooms", RoomText), "door": ("doors", DoorText),
    "lore": ("lore", LoreText),
}  # fmt: skip
"""The field of the catalogue that holds a kind, and what may be written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file, at `place` in its page; `text` is `None` when it is not valid."""

    kind: str
    id: str
    page: Page
    place: Place
    text: EntryText | None = None

    def problem(self, what: str, mend: str = "", place: Place = ()) -> Problem:
        line = self.page.line((*self.place, *place))
        return Problem(self.page.file, line, f'{self.kind} "{self.id}"', what, mend)


@dataclass(slots=True)
class Draft:
    """All entries, and the catalogue of those that are valid in themselves."""

    entries: dict[str, dict[str, Entry]] = field(default_factory=lambda: defaultdict(dict))
    unread: set[str] = field(default_factory=set)
    """Kinds that a file which could not be read may hold more of."""
    catalog: Catalog = field(default_factory=Catalog)

    def ids(self, kind: str) -> tuple[str, ...]:
        """All ids of a kind, those of entries with mistakes too."""
        return tuple(self.entries[kind])

    def whole(self, *kinds: str) -> bool:
        """Whether all entries of these kinds are valid, so that one can look through them."""
        entries = (entry for kind in kinds for entry in self.entries[kind].values())
        return self.unread.isdisjoint(kinds) and all(entry.text for entry in entries)

    def problem(self, kind: str, key: str, what: str, mend: str = "", place: Place = ()) -> Problem:
        return self.entries[kind][key].problem(what, mend, place)

    def rooms(self) -> Iterator[tuple[str, RoomText]]:
        """The valid rooms as they are written."""
        for key, entry in self.entries["room"].items():
            if isinstance(entry.text, RoomText):
                yield key, entry.text


def kinds_in(path: PurePath) -> set[str]:
    """The kinds that a file holds; `path` is relative to the content."""
    kind = FOLDERS.get(path.parts[0], "")
    return {"zone", "room", "door"} if kind == "zone" else {kind}


def raw_entries(page: Page, path: PurePath) -> Iterator[tuple[str, str, Place, Any] | Problem]:
    """The entries of a page as (kind, id, place, data); `path` is relative to the content."""
    kind = FOLDERS.get(path.parts[0] if len(path.parts) > 1 else "")
    if kind is None:
        known = ", ".join(f"{folder}/" for folder in FOLDERS)
        yield Problem(page.file, 1, "file", "it is in no content folder", f"Move it to: {known}.")
    elif kind == "zone":
        yield from _zone_entries(page, path.parts[1].removesuffix(".yaml"))
    else:
        yield from ((kind, key, (key,), data) for key, data in page.data.items())


def _zone_entries(page: Page, zone: str) -> Iterator[tuple[str, str, Place, Any] | Problem]:
    for key, data in page.data.items():
        if key == "zone":
            yield "zone", zone, (key,), data
        elif key in ("rooms", "doors") and isinstance(data, dict):
            for name, entry in data.items():
                room = key == "rooms"
                yield ("room", f"{zone}.{name}", (key, name), entry) if room else (
                    "door", name, (key, name), entry,
                )  # fmt: skip
        else:
            mend = "A zone's file holds zone, doors and rooms, and each is a mapping."
            what = f'"{key}" does not belong here'
            yield Problem(page.file, page.line((key,)), f'zone "{zone}"', what, mend)
