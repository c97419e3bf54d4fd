"""The examples of docs/content.md are content that the schema takes."""

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from game.catalog import DAMAGE_TYPES, DERIVED, DIRECTIONS, SLOTS, STATS
from world.draft import SHELVES

GUIDE = Path(__file__).parents[2] / "docs" / "content.md"
BLOCKS = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
WHOLE = {
    "salt_cutlass": "item",
    "keen": "affix",
    "clerks_desk": "loot",
    "bleeding": "effect",
    "lunge": "ability",
    "pan_born": "origin",
    "gannet_crake": "creature",
    "the_toll": "quest",
    "short_measure": "lore",
}


@pytest.mark.parametrize(("key", "kind"), WHOLE.items())
def test_example_is_valid(key: str, kind: str) -> None:
    """Whoever copies an example has an entry without mistakes."""
    found = [YAML(typ="safe").load(block) for block in BLOCKS if block.startswith(f"{key}:")]
    found += [YAML(typ="safe").load(block) for block in BLOCKS if f"\n{key}:" in block]

    assert SHELVES[kind][1].model_validate(found[0][key])


def test_zone_example_is_valid() -> None:
    """The zone, its door and its room can be copied too."""
    zone = next(YAML(typ="safe").load(block) for block in BLOCKS if block.startswith("zone:"))
    for kind, entry in (
        ("zone", zone["zone"]),
        ("door", zone["doors"]["iron_door"]),
        ("room", zone["rooms"]["quay"]),
    ):
        assert SHELVES[kind][1].model_validate(entry)


def test_every_closed_word_is_told() -> None:
    """The guide lists all words that the schema knows."""
    words = set(re.findall(r"[a-z_]+", GUIDE.read_text(encoding="utf-8")))

    assert {*DAMAGE_TYPES, *DERIVED, *DIRECTIONS, *SLOTS, *STATS} <= words
