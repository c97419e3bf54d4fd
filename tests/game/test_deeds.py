"""Trying things out on what is in a room."""

import pytest

from game import secrets
from game.events import DeedDone
from game.intents import Throw, Try
from game.state import Room
from tests.keep import CELLAR, DEN, VAULT
from tests.scenes import ADA, BRAM, Play, hero, lucky, one, thing

TWENTY, ONE = lucky((20, 20, 20)), lucky((20, 1, 1))


def test_a_deed_changes_a_detail() -> None:
    """A torch to the brazier, and it burns; whoever did it has learnt something."""
    play = Play(hero(place=CELLAR), thing("i1", "torch", ADA))
    play.do(Try(ADA, "light", "brazier", "i1"))

    assert (play.scene.rooms[CELLAR].states["brazier"], play.being().known) == ("lit", ("ember",))


@pytest.mark.parametrize(
    ("verb", "item", "code"),
    [
        ("light", "", "needs_a_thing"),
        ("light", "i2", "wrong_thing"),
        ("read", "", "nothing_happens"),
        ("pull", "", "nothing_happens"),
        ("light", "i9", "not_here"),
    ],
)
def test_deeds_that_do_not_work(verb: str, item: str, code: str) -> None:
    """A thing is missing, it is the wrong one, nothing comes of it, not yet, no such thing."""
    play = Play(hero(place=CELLAR), thing("i1", "torch", ADA), thing("i2", "sword", ADA))

    assert play.refused(Try(ADA, verb, "brazier", item)) == code


def test_a_deed_with_a_check() -> None:
    """Pulling the hot brazier takes strength, and hands over what lies behind it, once."""
    play = Play(hero(place=CELLAR), Room(CELLAR, states={"brazier": "lit"}))
    play.do(Try(ADA, "pull", "brazier"), TWENTY)
    play.do(Try(ADA, "pull", "brazier"), TWENTY)

    assert play.held() == {"letter": 1}


def test_a_deed_that_fails_hurts() -> None:
    """And tells so."""
    play = Play(hero(place=CELLAR), Room(CELLAR, states={"brazier": "lit"}))
    events = play.do(Try(ADA, "pull", "brazier"), ONE)

    assert (one(events, DeedDone).succeeded, play.being().hp < 36) == (False, True)


def test_throwing_at_a_detail_is_a_deed() -> None:
    """Oil on the fire is gone."""
    play = Play(
        hero(place=CELLAR), thing("i1", "oil", ADA, count=2),
        Room(CELLAR, states={"brazier": "lit"}),
    )  # fmt: skip
    play.do(Throw(ADA, "i1", "brazier"))

    assert play.held() == {"oil": 1}


def test_a_deed_can_open_a_way() -> None:
    """The idol's wall opens for all who are there."""
    play = Play(hero(place=DEN), hero(BRAM, DEN))
    play.do(Try(ADA, "push", "idol"))

    assert play.being(BRAM).known == (secrets.hidden_exit(DEN, "west"),)


def test_a_lever_opens_a_door() -> None:
    """From inside the locked vault."""
    play = Play(hero(place=VAULT))
    play.do(Try(ADA, "pull", "lever"))

    assert play.scene.doors["gate"] == "open"
