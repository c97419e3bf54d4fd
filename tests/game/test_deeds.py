"""Trying things out on what is in a room."""

import pytest

from game import secrets
from game.events import DeedDone, DoorChanged, Found, Here
from game.intents import Throw, Try
from game.state import Room
from game.turn import Refused
from tests.keep import CELLAR, DEN, VAULT, YARD
from tests.scenes import ADA, BRAM, Play, creature, fight, hero, kinds, lucky, one, thing

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
    play.do(Try(ADA, "pull", "brazier"), lucky((20, 15, 19)))

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


@pytest.mark.parametrize(("face", "moves"), [(12, True), (11, False)])
def test_how_hard_a_deed_is(face: int, moves: bool) -> None:
    """Twelve moves the brazier, eleven does not."""
    play = Play(hero(place=CELLAR), Room(CELLAR, states={"brazier": "lit"}))
    done = one(play.do(Try(ADA, "pull", "brazier"), lucky((20, face, face))), DeedDone)

    assert done.succeeded is moves


def test_a_torch_is_not_used_up() -> None:
    """What a deed does not consume is kept."""
    play = Play(hero(place=CELLAR), thing("i1", "torch", ADA))
    play.do(Try(ADA, "light", "brazier", "i1"))

    assert play.held() == {"torch": 1}


def test_a_door_is_heard_on_both_sides() -> None:
    """The lever's door opens for the yard as well, once."""
    play = Play(hero(place=VAULT))
    first = [e.audience for e in play.do(Try(ADA, "pull", "lever")) if isinstance(e, DoorChanged)]
    again = kinds(play.do(Try(ADA, "pull", "lever")))

    assert (first, "DoorChanged" in again) == ([Here(VAULT), Here(YARD)], False)


def test_a_way_is_found_once() -> None:
    """Who knows of it already finds nothing new."""
    secret = secrets.hidden_exit(DEN, "west")
    play = Play(hero(place=DEN, known=(secret,)), hero(BRAM, DEN))

    assert [e.who for e in play.do(Try(ADA, "push", "idol")) if isinstance(e, Found)] == [BRAM]


def test_no_deeds_in_a_fight() -> None:
    """First things first."""
    play = Play(hero(place=VAULT), creature("m1", "bear", VAULT), fight(ADA, "m1", room=VAULT))

    assert play.refused(Try(ADA, "pull", "lever")) == "in_fight"


def test_the_right_thing_is_named() -> None:
    """Whoever has a torch and does not say so is told which thing would do."""
    play = Play(hero(place=CELLAR), thing("i1", "torch", ADA))
    with pytest.raises(Refused) as refused:
        play.do(Try(ADA, "light", "brazier"))

    assert refused.value.facts["item"] == "i1"


def test_a_plain_door_is_no_discovery() -> None:
    """Everybody knew of the vault's way out."""
    assert "Found" not in kinds(Play(hero(place=VAULT)).do(Try(ADA, "pull", "lever")))
