"""Bosses change their ways as they weaken, each phase once."""

from dataclasses import replace

import pytest

from game.events import CreatureAppeared, Damaged, Healed, JoinedFight, PhaseBegan
from game.intents import Attack, CreatureTurn
from game.state import Stats
from tests.scenes import ADA, BRAM, Play, creature, effect, fight, hero, kinds, lucky, one, thing

HIT = lucky((100, 1, 10), (100, 50, 100))


def at(per_cent: int, phase: int, **fields: object) -> Play:
    """Ada before the warlord at a share of his 184 hit points, with `phase` phases behind him."""
    hp = 184 * per_cent // 100
    warlord = creature("m1", "warlord", hp=hp, phase=phase, **fields)
    return Play(hero(base=Stats(strength=60)), warlord, fight(ADA, "m1"))


def test_a_phase_begins_below_its_mark() -> None:
    """Under 85 per cent he roars, and is the stronger for it."""
    play = at(85, 0)
    began = one(play.do(Attack(ADA, "m1"), HIT), PhaseBegan)

    assert (began.line, [e.kind for e in play.being("m1").effects]) == ("He roars.", ["might"])


def test_no_phase_above_its_mark() -> None:
    """A scratch changes nothing."""
    assert "PhaseBegan" not in kinds(at(100, 0).do(Attack(ADA, "m1"), HIT))


def test_a_phase_begins_once() -> None:
    """A second blow below the same mark is no second roar."""
    assert "PhaseBegan" not in kinds(at(80, 1).do(Attack(ADA, "m1"), HIT))


def test_helpers_join() -> None:
    """At 70 per cent two rats come into the fight."""
    play = at(70, 1)
    events = play.do(Attack(ADA, "m1"), HIT)
    came = [e.being.id for e in events if isinstance(e, CreatureAppeared)]

    assert sorted(e.who for e in events if isinstance(e, JoinedFight)) == sorted(came)


def test_a_shield() -> None:
    """At half he hunkers down behind twelve points of shield."""
    play = at(50, 2)
    play.do(Attack(ADA, "m1"), HIT)

    assert [(e.kind, e.power) for e in play.being("m1").effects] == [("ward", 12)]


def test_mending() -> None:
    """At 35 per cent he drinks: a tenth comes back."""
    healed = one(at(35, 3).do(Attack(ADA, "m1"), HIT), Healed)

    assert healed.amount == 18


def test_a_burst_reaches_all() -> None:
    """At 20 per cent he swings wide, at everybody in the fight."""
    play = at(20, 4)
    play.scene = play.scene.with_being(hero(BRAM)).with_room(fight(ADA, "m1", BRAM))
    events = play.do(Attack(ADA, "m1"), HIT)

    assert [e.target for e in events if isinstance(e, Damaged)] == ["m1", ADA, BRAM]


def test_a_burst_can_end_the_fight() -> None:
    """If it fells the last hero, the fight is lost in the midst of the hero's own turn."""
    play = at(20, 4)
    play.scene = play.scene.with_being(hero(hp=1))
    play.do(Attack(ADA, "m1"), HIT)

    assert play.fight() is None


def test_a_phase_teaches_abilities() -> None:
    """In the last phase he has one more ability to use."""
    used = set()
    for seed in range(40):
        play = at(15, 5)
        play.scene = play.scene.with_room(fight("m1", ADA))
        used |= {e.ability for e in play.do(CreatureTurn("m1"), seed) if hasattr(e, "ability")}

    assert "storm" in used


def test_a_dead_boss_has_no_phases() -> None:
    """The last blow is the last."""
    assert "PhaseBegan" not in kinds(at(1, 0).do(Attack(ADA, "m1"), HIT))


def test_poison_can_begin_a_phase() -> None:
    """It matters how low he is, not why."""
    play = at(85, 0, effects=(effect("poison", 3, power=9),))
    events = play.do(Attack(ADA, "m1"), lucky((100, 98, 100)))

    assert one(events, PhaseBegan).phase == 1


@pytest.mark.parametrize(("hp", "begins"), [(102, False), (101, True)])
def test_exactly_half_is_not_below_half(hp: int, begins: bool) -> None:
    """A blow of ten from 102 leaves half of 184; from 101 it leaves less."""
    warlord, sword = creature("m1", "warlord", hp=hp, phase=2), thing("i1", "sword", ADA)
    play = Play(hero(), warlord, replace(sword, slot="weapon"), fight(ADA, "m1"))
    events = play.do(Attack(ADA, "m1"), lucky((100, 1, 10), (8, 8, 8), (100, 50, 100)))

    assert ("PhaseBegan" in kinds(events)) is begins


def test_phases_come_one_by_one() -> None:
    """Whoever is struck from whole to a third begins with the first."""
    assert one(at(33, 0).do(Attack(ADA, "m1"), HIT), PhaseBegan).phase == 1
