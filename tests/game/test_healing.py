"""Abilities that mend, wake and cleanse."""

from game.events import Healed
from game.intents import UseAbility
from tests.game.stage import adept
from tests.scenes import ADA, BRAM, Play, effect, hero, kinds, one


def test_healing_stops_at_the_most() -> None:
    """A draught of twelve at 30 of 36 heals six."""
    play = Play(hero(calling="adept", hp=30))
    healed = one(play.do(UseAbility(ADA, "mend")), Healed)

    assert (healed.amount, healed.hp) == (6, 36)


def test_healing_takes_nothing_away() -> None:
    """Somebody above their most (a bonus has gone) is not lowered by a healer."""
    play = Play(hero(calling="adept", hp=40))
    healed = one(play.do(UseAbility(ADA, "mend")), Healed)

    assert (healed.amount, healed.hp) == (0, 40)


def test_healing_wakes_the_fallen() -> None:
    """Hit points bring somebody unconscious back to their feet."""
    play = adept()
    play.scene = play.scene.with_being(hero(BRAM, hp=0, condition="down", bleeding=2))
    play.do(UseAbility(ADA, "mend", BRAM))

    assert (play.being(BRAM).condition, play.being(BRAM).bleeding) == ("up", 0)


def test_a_chorus_reaches_the_fallen() -> None:
    """Healing for all allies includes those who lie on the ground."""
    play = adept()
    play.scene = play.scene.with_being(hero(BRAM, hp=0, condition="down", bleeding=2))
    play.do(UseAbility(ADA, "chorus"))

    assert play.being(BRAM).condition == "up"


def test_revival_by_ability() -> None:
    """Wake gives a quarter of the hit points."""
    play = Play(hero(calling="adept"), hero(BRAM, hp=0, condition="down", bleeding=2))
    play.do(UseAbility(ADA, "wake", BRAM))

    assert play.being(BRAM).hp == 9


def test_a_cleanse_ends_what_harms() -> None:
    """Poison and weakness go, might stays."""
    ill = hero(calling="adept", effects=(effect("poison"), effect("might"), effect("weak")))
    play = Play(ill)
    play.do(UseAbility(ADA, "purge"))

    assert [e.kind for e in play.being().effects] == ["might"]


def test_mana_comes_back() -> None:
    """Focus gives six mana."""
    play = Play(hero(calling="adept", mana=2))
    play.do(UseAbility(ADA, "focus"))

    assert play.being().mana == 8


def test_mana_stops_at_the_most() -> None:
    """Focus at twenty of twenty-one gives one."""
    play = Play(hero(calling="adept", mana=20))
    play.do(UseAbility(ADA, "focus"))

    assert play.being().mana == 21


def test_nobody_heals_the_dead() -> None:
    """What is dead stays so."""
    play = Play(hero(calling="adept"), hero(BRAM, hp=0, condition="dead"))
    play.do(UseAbility(ADA, "mend", BRAM))

    assert (play.being(BRAM).hp, play.being(BRAM).condition) == (0, "dead")


def test_who_stands_needs_no_waking() -> None:
    """Healing somebody on their feet is healing and nothing else."""
    play = Play(hero(calling="adept", hp=9))

    assert "Revived" not in kinds(play.do(UseAbility(ADA, "mend")))
