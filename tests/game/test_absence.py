"""Deadlines, absence and lost lines: nobody can freeze a fight."""

import pytest

from game.events import TurnMissed
from game.intents import Attack, CreatureTurn, Defend, Overdue, Sleep, Wake
from tests.keep import HALL
from tests.scenes import ADA, BRAM, Play, creature, effect, fight, hero, kinds, lucky

HIT = lucky((100, 1, 10), (100, 50, 100))


def overdue(play: Play, times: int = 1) -> None:
    """Let Ada's deadline pass, and the bear act in between."""
    for _ in range(times):
        current = play.fight()
        play.do(Overdue(ADA, current.id, current.round))
        if play.fight() and play.fight().current == "m1":
            play.do(CreatureTurn("m1"), lucky((100, 98, 100)))


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


def test_nobody_waits_for_a_lost_line() -> None:
    """The turn of who is away goes by behind a guard, though no deadline was missed."""
    play = Play(hero(), hero(BRAM, linkdead=True), creature("m1", "bear"), fight(ADA, BRAM, "m1"))
    play.do(Defend(ADA))

    assert (play.fight().current, play.fight().find(BRAM).guarding) == ("m1", True)
