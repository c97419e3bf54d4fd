"""The shipped world and the tiny one become catalogues that rules can use."""

from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest

from game import catalog as kinds
from game.catalog import Catalog, EffectFamily, Part
from tests.world import tiny
from world.load import load
from world.schema import callings, creatures, places, powers, quests, things
from world.schema.common import Written


@pytest.fixture
def town(tmp_path: Path) -> Catalog:
    """The tiny world."""
    return load(tiny.write(tmp_path))


def test_shipped_world_has_its_size(shipped: Catalog) -> None:
    """The first zone is as large as promised: rooms, creatures, things, quests, people."""
    assert all(
        len(getattr(shipped, name)) >= least
        for name, least in {
            "rooms": 12, "creatures": 13, "items": 25, "affixes": 6, "quests": 2, "callings": 4,
            "origins": 4, "nodes": 80,
        }.items()
    )  # fmt: skip


def test_shipped_classes_have_full_trees(shipped: Catalog) -> None:
    """Each class has two trees of ten skills, and with them seven to nine abilities."""
    for calling in shipped.callings.values():
        learnt = [node.ability for tree in calling.trees for node in tree.nodes if node.ability]
        assert [len(tree.nodes) for tree in calling.trees] == [10, 10]
        assert 7 <= len(calling.abilities) + len(learnt) <= 9


def test_shipped_world_uses_every_effect_family(shipped: Catalog) -> None:
    """No family of effects is left out."""
    used = {effect.family for effect in shipped.effects.values()}

    assert used == set(get_args(EffectFamily))


def test_shipped_behaviours_are_all_met(shipped: Catalog) -> None:
    """Every behaviour has a creature, and every boss has three phases."""
    behaviours = {kind.behaviour for kind in shipped.creatures.values()}
    phases = [len(kind.phases) for kind in shipped.creatures.values() if kind.frame == "boss"]

    assert (behaviours, set(phases)) == (set(get_args(kinds.Behaviour)), {3})


def test_skill_takes_its_words_from_the_ability(town: Catalog) -> None:
    """A skill that gives an ability is called as the ability is."""
    assert (town.nodes["left_5"].name, town.nodes["left_5"].tier) == ("poke", 5)


def test_short_forms_are_spelt_out(town: Catalog) -> None:
    """A room's short name gets its zone, a count becomes a spawn, a noun comes from the name."""
    assert town.rooms["town.lane"].exits[0].to == "town.yard"
    assert town.spawns["town.lane/wasp"].count == 2
    assert town.items["gate_key"].nouns == ("key",)


def test_part_reads_weapon_and_scale(town: Catalog) -> None:
    """`damage: weapon` with `scale: 10% attack` is a blow and a share of a stat."""
    assert town.abilities["kick"].parts[0] == Part(
        "damage", weapon=True, attribute="attack", scale=10
    )


def test_zone_may_be_split_into_files(tmp_path: Path) -> None:
    """A folder of the zone's name holds more of its rooms."""
    tiny.write(tmp_path)
    (tmp_path / "zones" / "town").mkdir()
    tiny.change(tmp_path, "zones/town.yaml", "      north: {to: lane, door: gate}\n", """\
      north: {to: lane, door: gate}
      down: cave
""")  # fmt: skip
    tiny.change(tmp_path, "zones/town/below.yaml", "", """\
rooms:
  cave: {name: Cave, description: A cave., exits: {up: yard}}
""")  # fmt: skip

    assert load(tmp_path).rooms["town.cave"].zone == "town"


def test_loading_twice_gives_the_same(shipped: Catalog) -> None:
    """Nothing in a catalogue depends on chance or order of the disk."""
    assert load() == shipped


DERIVED_FIELDS = {
    "id", "zone", "direction", "tier",  # from the key or the place in the file
    "damage_type", "dice",  # in "1d8 slash"
    "least", "most",  # in "1-3"
    "experience", "coins", "items", "points",  # below reward
    "kind", "base", "attribute", "weapon", "target",  # in "damage: weapon", "kill: wasp"
    "nodes",  # in tiers
}  # fmt: skip
SCHEMAS: list[tuple[type[Any], type[Written]]] = [
    (kinds.Zone, places.ZoneText), (kinds.RoomPlan, places.RoomText), (kinds.Exit, places.ExitText),
    (kinds.Detail, places.DetailText), (kinds.Deed, places.DeedText), (kinds.Trap, places.TrapText),
    (kinds.Door, places.DoorText), (kinds.ItemKind, things.ItemText),
    (kinds.Affix, things.AffixText), (kinds.LootTable, things.LootText),
    (kinds.LootEntry, things.LootLine), (kinds.EffectKind, powers.EffectText),
    (kinds.Ability, powers.AbilityText), (kinds.Part, powers.PartText),
    (kinds.Calling, callings.CallingText), (kinds.Tree, callings.TreeText),
    (kinds.Node, callings.NodeText), (kinds.Origin, callings.OriginText),
    (kinds.CreatureKind, creatures.CreatureText), (kinds.Topic, creatures.TopicText),
    (kinds.Persuasion, creatures.PersuasionText), (kinds.Phase, creatures.PhaseText),
    (kinds.Quest, quests.QuestText), (kinds.Stage, quests.StageText),
    (kinds.Objective, quests.ObjectiveText),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "model"), SCHEMAS, ids=lambda kind: kind.__name__)
def test_schema_says_all_that_the_catalogue_holds(entry: type[Any], model: type[Written]) -> None:
    """A field that is added to the catalogue can be written in YAML too."""
    assert {field.name for field in fields(entry)} - DERIVED_FIELDS <= set(model.model_fields)
