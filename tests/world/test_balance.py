"""A newcomer with nothing but the starting kit can win the first fight."""

import pytest

from game.catalog import Catalog
from game.intents import Conjure
from game.stats import sheet
from tests.world.play import HERO, Play

FIGHTS = 20
CALLINGS = (
    "warden", "duellist", "pyrist", "mender", "tidecaller", "tallyman", "bonesetter", "bellringer",
)  # fmt: skip


def wins(play: Play, kind: str) -> bool:
    """Whether the newcomer is the one who is left of a fight with plain blows."""
    play.at("stair").do(Conjure(HERO, kind))
    foe = play.foe(kind)
    play.kill(kind)
    return foe not in play.scene.beings


@pytest.mark.parametrize("calling", CALLINGS)
def test_first_fight_is_won(shipped: Catalog, calling: str) -> None:
    """Without a single ability, each class wins nineteen of twenty against a dresser crab."""
    won = [wins(Play(shipped, calling, 1000 * n), "dresser_crab") for n in range(FIGHTS)]

    assert sum(won) >= FIGHTS - 1


def test_boss_is_not_for_one(shipped: Catalog) -> None:
    """A newcomer who walks in on the Assessor alone does not win."""
    assert not any(wins(Play(shipped, "warden", 1000 * n), "the_assessor") for n in range(FIGHTS))


@pytest.mark.parametrize("calling", CALLINGS)
def test_everyone_begins_with_enough_hit_points(shipped: Catalog, calling: str) -> None:
    """Every class begins with forty to fifty-five hit points."""
    play = Play(shipped, calling)

    assert 40 <= sheet(play.scene, play.scene.beings[HERO])["max_hp"] <= 55


def test_kit_is_worn(shipped: Catalog) -> None:
    """A new character holds the weapon of the kit and wears what fits."""
    play = Play(shipped, "warden")

    assert {item.slot: item.kind for item in play.scene.contents(HERO) if item.slot} == {
        "weapon": "weighmans_cudgel",
        "off_hand": "plank_shield",
        "body": "oilskin_coat",
    }
