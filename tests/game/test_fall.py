"""Falling, reviving, dying; deadlines and absence: nobody can freeze a fight."""

import pytest

from game.events import Died, FightEnded, Returned, Revived, TurnMissed
from game.intents import (
    Attack,
    CreatureTurn,
    Defend,
    Overdue,
    Pulse,
    Revive,
    Say,
    Sleep,
    Wake,
)
from game.state import Effect
from tests.keep import HALL, YARD
from tests.scenes import ADA, BRAM, Play, creature, effect, fight, hero, kinds, lucky, one

HIT = lucky((100, 1, 10), (100, 50, 100))


def down(who: str = BRAM, **fields: object) -> object:
    return hero(who, **({"hp": 0, "condition": "down", "bleeding": 3} | fields))


def overdue(play: Play, times: int = 1) -> None:
    """Let Ada's deadline pass, and the bear act in between."""
    for _ in range(times):
        current = play.fight()
        play.do(Overdue(ADA, current.id, current.round))
        if play.fight() and play.fight().current == "m1":
            play.do(CreatureTurn("m1"), lucky((100, 98, 100)))


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


def test_a_missed_turn_defends() -> None:
    """When the deadline passes, the absent player defends."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    events = play.do(Overdue(ADA, "f0", 1))

    assert kinds(events)[:2] == ["TurnMissed", "Guarded"]


@pytest.mark.parametrize(
    "reminder", [Overdue(ADA, "f9", 1), Overdue(ADA, "f0", 2), Overdue("m1", "f0", 1)]
)
def test_a_stale_reminder_does_nothing(reminder: Overdue) -> None:
    """Another fight, another round, another one's turn."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))

    assert play.refused(reminder) == "not_overdue"


def test_acting_in_time_starts_the_count_again() -> None:
    """Two missed turns are forgiven by one that was used."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    overdue(play, 2)
    play.do(Defend(ADA))

    assert play.fight().find(ADA).missed == 0


def test_three_missed_turns_are_absence() -> None:
    """Nobody waits for Ada any more: her turns pass by, guarded."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    overdue(play, 3)

    assert (play.fight().find(ADA).absent, play.fight().current) == (True, "m1")


def test_coming_back() -> None:
    """Anything that Ada does brings her back, even out of turn."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    overdue(play, 3)
    events = play.do(Attack(ADA, "m1"))

    assert (kinds(events), play.fight().find(ADA).absent) == (["CameBack"], False)


def test_the_clock_alone_ends_a_fight() -> None:
    """If nobody ever does anything, the fight is lost, not frozen."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    for _ in range(200):
        current = play.fight()
        if current is None:
            break
        clock = CreatureTurn("m1") if current.current == "m1" else None
        play.do(clock or Overdue(ADA, current.id, current.round))

    assert (play.fight(), play.being().place) == (None, HALL)


def test_everybody_stunned_does_not_hang() -> None:
    """Turns that cannot be used go by until one can."""
    play = Play(
        hero(effects=(effect("stun", 2),)), hero(BRAM),
        creature("m1", "bear", effects=(effect("stun", 2),)), fight(BRAM, ADA, "m1"),
    )  # fmt: skip
    events = play.do(Defend(BRAM))

    missed = [(e.who, e.missed) for e in events if isinstance(e, TurnMissed)]

    assert (missed, play.fight().current) == ([(ADA, 0), ("m1", 0)], BRAM)


def test_a_lost_line_keeps_the_character_in_the_fight() -> None:
    """Who goes away in a fight stays and is guarded; nobody waits for them."""
    play = Play(hero(), hero(BRAM), creature("m1", "bear"), fight(ADA, BRAM, "m1"))
    play.do(Sleep(ADA))

    assert (play.being().linkdead, play.fight().current) == (True, BRAM)


def test_a_lost_line_and_a_won_fight() -> None:
    """Afterwards the character leaves the world."""
    away = hero(linkdead=True)
    play = Play(away, hero(BRAM), creature("m1", "rat", hp=1), fight(BRAM, ADA, "m1"))
    play.do(Attack(BRAM, "m1"), HIT)

    assert (play.being().asleep, play.being().linkdead) == (True, False)


def test_a_lost_line_and_a_lost_fight() -> None:
    """Who dies while away sleeps at the shrine."""
    play = Play(hero(hp=1, linkdead=True), creature("m1", "wolf"), fight("m1", ADA))
    play.do(CreatureTurn("m1"), HIT)

    assert (play.being().place, play.being().asleep) == (HALL, True)


def test_the_line_is_back() -> None:
    """Waking in the fight goes on with it."""
    play = Play(hero(linkdead=True), creature("m1", "bear"), fight("m1", ADA))
    play.do(Wake(ADA))

    assert (play.being().linkdead, play.fight().find(ADA) is not None) == (False, True)


def test_a_fall_outside_of_a_fight() -> None:
    """Poison on the road: three turns for somebody to come by."""
    play = Play(hero(hp=1, effects=(effect("poison", 1, power=4),)))
    for _ in range(3):
        play.do(Pulse(YARD))
    lying = play.being().condition
    play.do(Pulse(YARD))

    assert (lying, play.being().place) == ("down", HALL)
