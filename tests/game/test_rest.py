"""Rest, and time that passes outside of fights."""

import pytest

from game.events import Recovered, StoodUp
from game.intents import Attack, Defend, Move, Pulse, Rest, Stand
from game.state import Being
from tests.keep import CELLAR, HALL, YARD
from tests.scenes import ADA, BRAM, Play, creature, effect, fight, hero, kinds, one, thing

UNSEEN = effect("unseen")


def test_breath_comes_back() -> None:
    """Two per cent a turn on one's feet, at least one point."""
    play = Play(hero(hp=10, mana=3))
    play.do(Pulse(YARD))

    assert (play.being().hp, play.being().mana) == (11, 4)


def test_rest_is_better() -> None:
    """A tenth a turn sitting down."""
    play = Play(hero(hp=10, mana=3, condition="resting"))
    play.do(Pulse(YARD))

    assert (play.being().hp, play.being().mana) == (13, 5)


def test_no_more_than_all() -> None:
    """The rested stay as they are."""
    assert "Recovered" not in kinds(Play(hero()).do(Pulse(YARD)))


def test_what_a_bonus_lent_is_given_back() -> None:
    """With the coat off, hit points above the most are lost with the next breath."""
    play = Play(hero(hp=44))

    assert one(play.do(Pulse(YARD)), Recovered).hp == 36


def test_no_breath_in_a_fight() -> None:
    """Fighters have other things to do."""
    play = Play(hero(hp=10), creature("m1", "bear"), fight(ADA, "m1"))
    play.do(Pulse(YARD))

    assert play.being().hp == 10


def test_creatures_lick_their_wounds() -> None:
    """A creature left alone mends as if at rest."""
    play = Play(creature("m1", "bear", hp=10))
    play.do(Pulse(YARD))

    assert play.being("m1").hp == 17


def test_time_passes_in_one_room() -> None:
    """And only there."""
    play = Play(hero(hp=10), hero(BRAM, HALL, hp=10))
    play.do(Pulse(HALL))

    assert (play.being().hp, play.being(BRAM).hp) == (10, 11)


def test_sleepers_are_out_of_time() -> None:
    """Nothing happens to a character whose player is away."""
    play = Play(hero(hp=10, asleep=True, effects=(effect("poison", power=3),)))

    assert play.do(Pulse(YARD)) == ()


def test_sitting_down_and_getting_up() -> None:
    """Rest, then stand."""
    play = Play(hero())
    play.do(Rest(ADA))
    play.do(Stand(ADA))

    assert play.being().condition == "up"


@pytest.mark.parametrize(
    ("documents", "code"),
    [
        ((hero(condition="resting"),), "already_resting"),
        ((hero(), creature("m1", "rat")), "enemies_here"),
        ((hero(), creature("m1", "bear"), fight(ADA, "m1")), "in_fight"),
        ((hero(hp=0, condition="down", bleeding=2),), "unconscious"),
    ],
)
def test_no_rest(documents: tuple[object, ...], code: str) -> None:
    """Resting already, with a rat about, in a fight, unconscious."""
    assert Play(*documents).refused(Rest(ADA)) == code


def test_walking_gets_up() -> None:
    """Whoever walks stands up first."""
    play = Play(hero(condition="resting"))

    assert isinstance(play.do(Move(ADA, "in"))[0], StoodUp)


def test_fighting_gets_up() -> None:
    """So does whoever strikes."""
    play = Play(hero(condition="resting"), creature("m1", "bear"))

    assert isinstance(play.do(Attack(ADA, "m1"))[0], StoodUp)


def test_pain_gets_up() -> None:
    """Nobody goes on resting while poison works in them."""
    play = Play(hero(condition="resting", effects=(effect("poison", power=2),)))
    play.do(Pulse(YARD))

    assert play.being().condition == "up"


def test_nothing_to_get_up_from() -> None:
    """Standing is standing."""
    assert Play(hero(), thing("i1", "sack", YARD)).refused(Stand(ADA)) == "already_up"


def test_defending_gets_up() -> None:
    """Nobody joins a fight sitting down."""
    play = Play(hero(condition="resting"), hero(BRAM), creature("m1", "bear"), fight("m1", BRAM))
    play.do(Defend(ADA))

    assert (play.being().condition, play.fight().find(ADA) is not None) == ("up", True)


@pytest.mark.parametrize(
    "unseen", [creature("m1", "rat", CELLAR), creature("m1", "bat", CELLAR, effects=(UNSEEN,))]
)
def test_rest_does_not_give_the_unseen_away(unseen: Being) -> None:
    """Who sits down in the dark does not learn by it that there is a rat."""
    play = Play(hero(place=CELLAR), unseen)

    assert kinds(play.do(Rest(ADA))) == ["Rested"]


def test_time_in_no_place() -> None:
    """There is no pulse where there is no room."""
    assert Play(hero()).refused(Pulse("moon")) == "no_such_place"
