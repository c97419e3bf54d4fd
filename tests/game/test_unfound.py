"""Ways and details that somebody has not found are not named to them."""

import pytest

from game.events import (
    Arrived,
    Damaged,
    Departed,
    DetailChanged,
    Here,
    Searched,
)
from game.intents import Move
from game.seen_by import seen_by
from game.state import Being
from tests.keep import DEN, TOWER, YARD
from tests.scenes import (
    ADA,
    BRAM,
    Play,
    hero,
    one,
    scene,
)


def test_a_hidden_detail_is_not_named() -> None:
    """Others see that somebody searches, not what they have not found themselves."""
    event = Searched(ADA, "niche", audience=Here(YARD))
    seen = seen_by(hero(BRAM), event, scene(hero(), hero(BRAM)))

    assert seen == Searched(ADA, "", audience=Here(YARD))


def test_ones_own_way_is_ones_own() -> None:
    """Who comes out of a hidden way knows at once which it was; others see them appear."""
    play = Play(hero(place=DEN, known=("exit:den:west",)), hero(BRAM))
    play.do(Move(ADA, "west"))
    own, told = one(play.seen(ADA), Arrived), one(play.seen(BRAM), Arrived)

    assert (own.way, told.way) == ("east", "")


def test_who_knows_a_way_sees_it_used() -> None:
    """Bram has found it, too."""
    play = Play(hero(place=DEN, known=("exit:den:west",)), hero(BRAM, known=("exit:yard:east",)))
    play.do(Move(ADA, "west"))

    assert one(play.seen(BRAM), Arrived).way == "east"


def test_a_hidden_detail_changes_unseen() -> None:
    """What becomes of a niche is no news to those who have not found it."""
    event = DetailChanged(YARD, "niche", "open", audience=Here(YARD))
    there = scene(hero(), hero(BRAM, known=("detail:yard:niche",)))

    assert (seen_by(hero(), event, there), seen_by(there.beings[BRAM], event, there)) == (
        None,
        event,
    )


def test_the_walker_knows_where() -> None:
    """Of one's own step one learns the place, the others only the direction."""
    play = Play(hero(), hero(BRAM))
    play.do(Move(ADA, "west"))
    own, told = one(play.seen(ADA), Departed), one(play.seen(BRAM), Departed)

    assert (own.to, told.way, told.to) == (TOWER, "west", "")


@pytest.mark.parametrize(
    ("viewer", "effect"),
    [
        (hero(), "trap:niche"),
        (hero(BRAM, known=("detail:yard:niche",)), "trap:niche"),
        (hero(BRAM), "trap:"),
    ],
)
def test_a_wound_does_not_say_where_the_trap_was(viewer: Being, effect: str) -> None:
    """The victim and those who know the niche learn it, others only that it was a trap."""
    event = Damaged(ADA, ADA, 3, 9, 36, "pierce", effect="trap:niche", audience=Here(YARD))
    seen = seen_by(viewer, event, scene(hero(), viewer))

    assert seen is not None
    assert seen.effect == effect
