"""Falling, reviving, dying."""

import pytest

from game.events import Died, FightEnded, Returned, Revived
from game.intents import (
    Attack,
    CreatureTurn,
    Defend,
    Pulse,
    Revive,
    Say,
)
from game.state import Effect
from tests.keep import HALL, YARD
from tests.scenes import ADA, BRAM, Play, creature, effect, fight, hero, lucky, one

HIT = lucky((100, 1, 10), (100, 50, 100))


def down(who: str = BRAM, **fields: object) -> object:
    return hero(who, **({"hp": 0, "condition": "down", "bleeding": 3} | fields))


def test_a_character_falls() -> None:
    """At no hit points a character lies unconscious; with a companion up, the fight goes on."""
    play = Play(hero(hp=1), hero(BRAM), creature("m1", "wolf"), fight("m1", BRAM, ADA))
    play.do(CreatureTurn("m1"), HIT)

    assert (play.being().condition, play.being().bleeding, play.fight().current) == (
        "down",
        3,
        BRAM,
    )


def test_the_fallen_bleed() -> None:
    """Each own turn that passes brings death nearer."""
    play = Play(hero(), down(), creature("m1", "bear"), fight(ADA, BRAM, "m1"))
    play.do(Defend(ADA))

    assert (play.being(BRAM).bleeding, play.fight().current) == (2, "m1")


def test_the_fallen_can_do_nothing() -> None:
    """Not even speak."""
    play = Play(hero(), down())

    assert (play.refused(Attack(BRAM, "m1")), play.refused(Say(BRAM, "Ow"))) == (
        "unconscious",
        "unconscious",
    )


def test_first_aid() -> None:
    """A companion helps up, to a quarter of the hit points, for a turn."""
    play = Play(hero(), down(), creature("m1", "bear"), fight(ADA, "m1", BRAM))
    play.do(Revive(ADA, BRAM))

    assert (play.being(BRAM).hp, play.being(BRAM).condition, play.fight().current) == (
        9,
        "up",
        "m1",
    )


@pytest.mark.parametrize(("target", "code"), [("m1", "not_unconscious"), ("x9", "not_here")])
def test_who_needs_no_help(target: str, code: str) -> None:
    """Only somebody unconscious, and only here."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))

    assert play.refused(Revive(ADA, target)) == code


def test_victory_helps_the_fallen_up() -> None:
    """When the last enemy is dead, whoever lies there comes round."""
    play = Play(hero(), down(), creature("m1", "rat", hp=1), fight(ADA, BRAM, "m1"))
    events = play.do(Attack(ADA, "m1"), HIT)

    assert (one(events, Revived).who, one(events, FightEnded).outcome) == (BRAM, "heroes")


def test_bleeding_to_death() -> None:
    """After the last turn the character wakes at the shrine."""
    play = Play(hero(), down(bleeding=1), creature("m1", "bear"), fight(ADA, BRAM, "m1"))
    play.do(Defend(ADA))

    assert (play.being(BRAM).place, play.being(BRAM).condition) == (HALL, "up")


def test_defeat() -> None:
    """When nobody stands, all who lie there die."""
    play = Play(hero(hp=1), down(), creature("m1", "wolf"), fight("m1", ADA, BRAM))
    events = play.do(CreatureTurn("m1"), HIT)

    assert sorted(e.who for e in events if isinstance(e, Died)) == [ADA, BRAM]


def test_the_price_of_death() -> None:
    """A tenth of the coins, half the hit points, and home."""
    play = Play(hero(hp=1, coins=83), creature("m1", "wolf"), fight("m1", ADA))
    back = one(play.do(CreatureTurn("m1"), HIT), Returned)

    assert (back.lost, play.being().coins, play.being().hp, back.at) == (8, 75, 18, HALL)


def test_the_price_has_a_limit() -> None:
    """The rich lose fifty coins at most."""
    play = Play(hero(hp=1, coins=9000), creature("m1", "wolf"), fight("m1", ADA))
    play.do(CreatureTurn("m1"), HIT)

    assert play.being().coins == 8950


def test_nothing_else_is_lost() -> None:
    """Experience, level and skills stay."""
    ada = hero(hp=1, experience=170, level=2, skills=("edge",))
    play = Play(ada, creature("m1", "wolf"), fight("m1", ADA))
    play.do(CreatureTurn("m1"), HIT)

    assert (play.being().experience, play.being().level, play.being().skills) == (
        170,
        2,
        ("edge",),
    )


def test_poison_can_win_a_fight() -> None:
    """A creature that dies of poison is rewarded like one that dies of a blow."""
    ill = creature("m1", "rat", hp=1, effects=(Effect("poison", ADA, 2, 3),))
    play = Play(hero(), ill, fight(ADA, "m1"))
    play.do(Defend(ADA))

    assert (play.fight(), play.being().experience) == (None, 30)


def test_a_fall_outside_of_a_fight() -> None:
    """Poison on the road: three turns for somebody to come by."""
    play = Play(hero(hp=1, effects=(effect("poison", 1, power=4),)))
    for _ in range(3):
        play.do(Pulse(YARD))
    lying = play.being().condition
    play.do(Pulse(YARD))

    assert (lying, play.being().place) == ("down", HALL)
