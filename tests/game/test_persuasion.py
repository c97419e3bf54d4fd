"""What creatures can be talked into."""

import pytest

from game import secrets
from game.intents import Persuade, Pulse
from tests.keep import YARD
from tests.scenes import ADA, Play, creature, fight, hero, kinds, lucky

TWENTY, ONE = lucky((20, 20, 20)), lucky((20, 1, 1))


def test_persuasion() -> None:
    """A good throw, and the sentry lets one through."""
    play = Play(hero(), creature("m1", "sentry"))
    play.do(Persuade(ADA, "m1"), TWENTY)

    assert secrets.let_through("sentry") in play.being().known


def test_persuasion_fails() -> None:
    """A bad throw, and the sentry will not listen for a while."""
    play = Play(hero(), creature("m1", "sentry"))
    play.do(Persuade(ADA, "m1"), ONE)

    assert play.refused(Persuade(ADA, "m1")) == "sulking"


def test_persuasion_can_end_a_fight() -> None:
    """Who steps aside fights no more."""
    play = Play(hero(), creature("m1", "sentry"), fight(ADA, "m1"))
    play.do(Persuade(ADA, "m1"), TWENTY)

    assert play.fight() is None


def test_persuasion_hands_over_once() -> None:
    """One key, however often one asks."""
    play = Play(hero(), creature("m1", "sage"))
    play.do(Persuade(ADA, "m1"), TWENTY)
    play.do(Persuade(ADA, "m1"), TWENTY)

    assert play.held() == {"key": 1}


def test_who_cannot_be_persuaded() -> None:
    """Not everybody can be talked into something."""
    play = Play(hero(), creature("m1", "bear"))

    assert play.refused(Persuade(ADA, "m1")) == "no_answer"


@pytest.mark.parametrize(("face", "won"), [(8, True), (7, False)])
def test_how_hard_it_is_to_persuade(face: int, won: bool) -> None:
    """The sentry listens to an eight."""
    play = Play(hero(), creature("m1", "sentry"))

    assert ("SteppedAside" in kinds(play.do(Persuade(ADA, "m1"), lucky((20, face, face))))) is won


def test_persuasion_teaches_once() -> None:
    """The sage's lore is learnt with the first good word."""
    play = Play(hero(), creature("m1", "sage"))
    play.do(Persuade(ADA, "m1"), TWENTY)
    again = kinds(play.do(Persuade(ADA, "m1"), TWENTY))

    assert ("lore" in play.being().known, "Learned" in again) == (True, False)


def test_failing_to_persuade_takes_a_turn() -> None:
    """In a fight a word is an action, heard or not."""
    play = Play(hero(), creature("m1", "sentry"), fight(ADA, "m1"))
    play.do(Persuade(ADA, "m1"), ONE)

    assert play.fight().current == "m1"


def test_nobody_sulks_for_ever() -> None:
    """After ten turns the sentry listens again."""
    play = Play(hero(), creature("m1", "sentry"))
    play.do(Persuade(ADA, "m1"), ONE)
    for _ in range(9):
        play.do(Pulse(YARD))
    ninth = play.refused(Persuade(ADA, "m1"))
    play.do(Pulse(YARD))

    assert (ninth, "Persuaded" in kinds(play.do(Persuade(ADA, "m1")))) == ("sulking", True)
