"""The difference of two catalogues names what a builder must touch, and nothing else."""

from pathlib import Path

import pytest

from game.catalog import Catalog
from tests.world import tiny
from world.difference import Change, difference
from world.load import load


@pytest.fixture
def town(tmp_path: Path) -> Catalog:
    """The tiny world."""
    return load(tiny.write(tmp_path))


def changed(folder: Path, file: str, old: str, new: str) -> Catalog:
    """The tiny world with one change."""
    tiny.change(folder, file, old, new)
    return load(folder)


def test_same_world_has_no_difference(town: Catalog, tmp_path: Path) -> None:
    """Loading again changes nothing."""
    assert not difference(town, load(tmp_path))


def test_changed_text_is_one_changed_room(town: Catalog, tmp_path: Path) -> None:
    """New words in one room touch that room alone."""
    new = changed(tmp_path, "zones/town.yaml", "A lane.", "A narrow lane.")

    assert difference(town, new).kinds == {"rooms": Change(changed=("town.lane",))}


def test_new_room_is_added_and_its_neighbour_changed(town: Catalog, tmp_path: Path) -> None:
    """A room more is an addition there and a change where its exit is."""
    tiny.change(
        tmp_path,
        "zones/town.yaml",
        "      south: {to: yard",
        "      up: loft\n      south: {to: yard",
    )
    new = changed(
        tmp_path,
        "zones/town.yaml",
        "  lane:\n",
        "  loft: {name: Loft, description: Dust., exits: {down: lane}}\n  lane:\n",
    )

    assert difference(town, new)["rooms"] == Change(("town.loft",), ("town.lane",), ())


def test_removed_things_are_told_in_words(town: Catalog, tmp_path: Path) -> None:
    """What is gone is listed by its kind."""
    new = changed(tmp_path, "zones/town.yaml", "    items: {apple: 1}\n", "")

    assert difference(town, new).lines() == [
        "spawns removed: town.lane/apple"
    ]  # fmt: skip
