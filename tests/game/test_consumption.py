"""Things that are used up: drunk, thrown."""

from dataclasses import replace

import pytest

from game.events import Consumed, Damaged, Healed
from game.intents import Throw, UseItem
from tests.keep import CATALOG
from tests.scenes import ADA, BRAM, Play, creature, fight, hero, lucky, one, thing


def test_drinking_a_potion() -> None:
    """One of two potions is gone, and helps."""
    play = Play(hero(hp=10), thing("i1", "potion", ADA, count=2))
    healed = one(play.do(UseItem(ADA, "i1")), Healed)

    assert (healed.amount, play.held()) == (12, {"potion": 1})


def test_a_potion_for_somebody_else() -> None:
    """Smelling salts bring a companion round."""
    fallen = hero(BRAM, hp=0, condition="down", bleeding=3)
    play = Play(hero(), fallen, thing("i1", "salts", ADA))
    play.do(UseItem(ADA, "i1", BRAM))

    assert play.being(BRAM).condition == "up"


def test_nothing_is_wasted_on_a_refusal() -> None:
    """A bomb with nobody to throw it at is kept."""
    play = Play(hero(), thing("i1", "bomb", ADA))

    assert (play.refused(UseItem(ADA, "i1")), play.held()) == ("no_enemies", {"bomb": 1})


def test_an_action_in_a_fight() -> None:
    """Drinking takes the turn."""
    play = Play(hero(), creature("m1", "rat"), thing("i1", "potion", ADA), fight(ADA, "m1"))
    play.do(UseItem(ADA, "i1"))

    assert play.fight().current == "m1"


def test_throwing() -> None:
    """A knife flies, wounds, and is gone; the fight has begun."""
    play = Play(hero(), creature("m1", "bear"), thing("i1", "knife", ADA, count=2))
    events = play.do(Throw(ADA, "i1", "m1"))

    assert (one(events, Damaged).ability, play.held(), play.fight() is not None) == (
        "fling",
        {"knife": 1},
        True,
    )


def test_what_cannot_be_thrown() -> None:
    """A coat is no missile."""
    play = Play(hero(), creature("m1", "bear"), thing("i1", "coat", ADA))

    assert play.refused(Throw(ADA, "i1", "m1")) == "cannot_be_thrown"


def test_a_potion_out_of_ones_bag() -> None:
    """What is in an open bag that one carries is at hand."""
    play = Play(hero(hp=10), thing("i1", "sack", ADA), thing("i2", "potion", "i1"))
    play.do(UseItem(ADA, "i2"))

    assert (play.being().hp, play.held("i1")) == (22, {})


def test_a_stone_is_not_drunk() -> None:
    """A pelt has no use."""
    play = Play(hero(), thing("i1", "pelt", ADA))

    assert play.refused(UseItem(ADA, "i1")) == "no_use"


def test_help_from_outside_waits_for_its_turn() -> None:
    """Who brings a potion to a fighter joins the fight, and the potion is kept till then."""
    play = Play(
        hero(hp=5), hero(BRAM), creature("m1", "rat"), thing("i1", "potion", BRAM),
        fight(ADA, "m1"),
    )  # fmt: skip
    play.do(UseItem(BRAM, "i1", ADA))

    assert (play.fight().find(BRAM) is not None, play.held(BRAM)) == (True, {"potion": 1})


def test_a_throw_from_outside_waits_for_its_turn() -> None:
    """The knife is still in the hand of who has just joined."""
    play = Play(
        hero(), hero(BRAM), creature("m1", "rat"), thing("i1", "knife", BRAM), fight(ADA, "m1")
    )  # fmt: skip
    play.do(Throw(BRAM, "i1", "m1"))

    assert (play.fight().current, play.held(BRAM)) == (ADA, {"knife": 1})


def test_a_bomb_reaches_all() -> None:
    """Everybody on the other side is hurt, and the bomb is gone."""
    play = Play(
        hero(), creature("m1", "bear"), creature("m2", "bear"), thing("i1", "bomb", ADA),
        fight(ADA, "m1", "m2"),
    )  # fmt: skip
    hurt = [e.target for e in play.do(UseItem(ADA, "i1")) if isinstance(e, Damaged)]

    assert (hurt[:2], play.held()) == (["m1", "m2"], {})


@pytest.mark.parametrize(
    ("fields", "code"), [({}, "level_too_low"), ({"level": 5}, "wrong_calling")]
)
def test_not_made_for_everybody(fields: dict[str, object], code: str) -> None:
    """A draught for scouts of the fifth level: not for beginners, and not for knights."""
    draught = replace(CATALOG.items["potion"], level=5, callings=("scout",))
    catalog = replace(CATALOG, items={**CATALOG.items, "potion": draught})
    play = Play(hero(**fields), thing("i1", "potion", ADA), catalog=catalog)

    assert play.refused(UseItem(ADA, "i1")) == code


def test_throwing_at_friends() -> None:
    """Nobody throws knives at Bram."""
    play = Play(hero(), hero(BRAM), thing("i1", "knife", ADA))

    assert play.refused(Throw(ADA, "i1", BRAM)) == "not_an_enemy"


def test_oil_burns_and_sticks() -> None:
    """Four of fire and a poison, from one flask."""
    play = Play(hero(), creature("m1", "bear"), thing("i1", "oil", ADA), fight(ADA, "m1"))
    play.do(Throw(ADA, "i1", "m1"), lucky((100, 50, 100), (100, 1, 90)))

    assert [e.kind for e in play.being("m1").effects] == ["poison"]


def test_drinking_is_seen() -> None:
    """Bram sees Ada drink."""
    play = Play(hero(hp=10), hero(BRAM), thing("i1", "potion", ADA))
    play.do(UseItem(ADA, "i1"))

    assert (one(play.seen(BRAM), Consumed).who, play.seen(BRAM)[0].item) == (ADA, "i1")
