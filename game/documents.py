"""Documents as they are stored: JSON with a schema version, and the migrations between versions."""

from collections.abc import Callable, Mapping
from typing import Any

from game.codec import from_data, to_data
from game.state import SCHEMA, Being, Item, Room

type Document = Being | Item | Room
KINDS: Mapping[str, type[Document]] = {"being": Being, "item": Item, "room": Room}

type Migration = Callable[[str, dict[str, Any]], dict[str, Any]]
MIGRATIONS: Mapping[int, Migration] = {}
"""From version n to n + 1: a function of the kind's name and the data."""


class TooNew(Exception):
    """A document was written by a later version of the game; the message names both versions."""


def kind_name(document: Document) -> str:
    return type(document).__name__.lower()


def dump(document: Document) -> dict[str, Any]:
    """The document's data, without its version (the store keeps that beside it)."""
    data: dict[str, Any] = to_data(document)
    return data


def load(kind: str, version: int, data: dict[str, Any]) -> Document:
    """A document of any version up to this one; raises `TooNew` or `Malformed`."""
    if version > SCHEMA:
        raise TooNew(f"{kind} {data.get('id')!r} has version {version}, this game knows {SCHEMA}")
    for step in range(version, SCHEMA):
        data = MIGRATIONS[step](kind, data)
    return from_data(KINDS[kind], data)
