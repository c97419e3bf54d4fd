"""Effective stats: base, growth, equipment, skills and effects on one sheet."""

import pytest

from game.state import Stats
from tests.scenes import ADA, Play, creature, effect, hero, thing


def test_sheet_of_a_plain_character() -> None:
    """Ten in everything at level one gives the numbers of the formulas."""
    points = Play(hero()).sheet()

    assert (points["max_hp"], points["max_mana"], points["attack"]) == (36, 21, 16)


def test_worn_things_count() -> None:
    """A coat that is worn adds its bonus."""
    play = Play(hero(), thing("i1", "coat", ADA, slot="body"))

    assert play.sheet()["max_hp"] == 44


def test_carried_things_do_not_count() -> None:
    """A coat in the pack adds nothing."""
    play = Play(hero(), thing("i1", "coat", ADA))

    assert play.sheet()["max_hp"] == 36


def test_affixes_count() -> None:
    """A stout coat adds the affix's bonus to its own."""
    play = Play(hero(), thing("i1", "coat", ADA, slot="body", affixes=("stout",)))

    assert play.sheet()["max_hp"] == 50


def test_skills_count() -> None:
    """A learnt skill adds its bonus."""
    assert Play(hero(skills=("edge",))).sheet()["strength"] == 12


def test_effects_count_by_stacks() -> None:
    """Two stacks of weakness take twice the defence."""
    weak = effect("weak")
    twice = Play(hero(effects=(type(weak)("weak", ADA, 3, 0, 2),)))

    assert twice.sheet()["defence"] == Play(hero()).sheet()["defence"] - 8


def test_attributes_feed_derived_stats() -> None:
    """An effect on strength raises attack as well."""
    assert Play(hero(effects=(effect("might"),))).sheet()["attack"] == 22


def test_growth_by_level() -> None:
    """A knight of level eleven has gained six points of strength."""
    assert Play(hero(level=11)).sheet()["strength"] == 16


def test_resistance_is_on_the_sheet() -> None:
    """A ring against fire shows as a resistance in per cent."""
    play = Play(hero(), thing("i1", "ring", ADA, slot="ring"))

    assert play.sheet()["resist_fire"] == 20


def test_stats_never_fall_below_one() -> None:
    """However weak somebody is, an attribute is at least 1."""
    weakest = hero(base=Stats(strength=-5))

    assert Play(weakest).sheet()["strength"] == 1


@pytest.mark.parametrize(("kind", "hp"), [("bat", 13), ("rat", 25), ("bear", 74), ("warlord", 184)])
def test_creatures_by_frame(kind: str, hp: int) -> None:
    """Minion, normal, elite and boss have their share of hit points."""
    assert Play(creature("m1", kind)).sheet("m1")["max_hp"] == hp


def test_unknown_effects_are_passed_over() -> None:
    """An effect whose kind the content no longer has changes nothing and breaks nothing."""
    assert Play(hero(effects=(effect("forgotten"),))).sheet() == Play(hero()).sheet()


def test_unknown_affixes_are_passed_over() -> None:
    """A coat whose affix the content no longer has is a plain coat."""
    coat = thing("i1", "coat", ADA, slot="body", affixes=("forgotten",))

    assert Play(hero(), coat).sheet()["max_hp"] == 44


def test_unknown_skills_are_passed_over() -> None:
    """A skill that the content no longer has gives nothing and takes nothing."""
    assert Play(hero(skills=("forgotten",))).sheet() == Play(hero()).sheet()


def test_mana_is_never_below_none() -> None:
    """However dull somebody is."""
    assert Play(hero(base=Stats(intelligence=-40, wisdom=-40))).sheet()["max_mana"] >= 0
