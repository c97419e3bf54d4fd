"""Traps: found, noticed in time, sprung, disarmed."""

from dataclasses import replace

import pytest

from game import secrets
from game.events import Damaged, Found, TrapDisarmed, TrapSprung
from game.intents import Disarm, Move, Search
from game.state import Room
from game.traps import SPRUNG
from tests.keep import CATALOG, CELLAR, YARD
from tests.scenes import ADA, BRAM, Play, creature, fight, hero, kinds, lucky, one, thing

TWENTY, ONE = lucky((20, 20, 20)), lucky((20, 1, 1))


def test_a_careless_search_springs_the_trap() -> None:
    """A one in front of a trapped chest is a needle in the finger."""
    events = cellar().do(Search(ADA, "chest"), ONE)

    assert one(events, TrapSprung).target == "chest"


def test_a_careful_search_finds_the_trap() -> None:
    """A twenty sees it."""
    events = cellar().do(Search(ADA, "chest"), TWENTY)

    assert one(events, Found).secret == secrets.trap(CELLAR, "chest")


def test_disarming() -> None:
    """A known trap can be made harmless."""
    play = cellar(known=(secrets.trap(CELLAR, "chest"),))
    play.do(Disarm(ADA, "chest"), TWENTY)

    assert play.refused(Disarm(ADA, "chest")) == "trap_spent"


def test_a_fumble_sets_it_off() -> None:
    """A one on the wrong wire."""
    play = cellar(known=(secrets.trap(CELLAR, "chest"),))

    assert "TrapSprung" in kinds(play.do(Disarm(ADA, "chest"), ONE))


def test_a_failure_sets_nothing_off() -> None:
    """A six is no success and no disaster: try again."""
    play = cellar(known=(secrets.trap(CELLAR, "chest"),))

    assert kinds(play.do(Disarm(ADA, "chest"), lucky((20, 6, 6)))) == ["CheckMade"]


def test_no_trap_that_nobody_knows() -> None:
    """One cannot disarm what one has not found."""
    assert cellar().refused(Disarm(ADA, "chest")) == "no_trap_known"


def test_a_trap_on_the_way() -> None:
    """Whoever does not notice the dart walks into it, and on."""
    play = Play(hero())
    events = play.do(Move(ADA, "down"), ONE)

    assert (one(events, TrapSprung).target, play.being().place) == ("down", CELLAR)


def test_a_trap_noticed_in_time() -> None:
    """Whoever notices it stops."""
    play = Play(hero())
    events = play.do(Move(ADA, "down"), TWENTY)

    assert (kinds(events), play.being().place) == (["Found"], YARD)


def test_nobody_notices_a_trap_in_the_dark() -> None:
    """Not even with a twenty."""
    dark = replace(CATALOG.rooms[YARD], light="dark")
    catalog = replace(CATALOG, rooms={**CATALOG.rooms, YARD: dark})
    play = Play(hero(), catalog=catalog)

    assert "TrapSprung" in kinds(play.do(Move(ADA, "down"), TWENTY))


def test_a_trap_goes_off_once() -> None:
    """Afterwards the way is clear."""
    play = Play(hero(), Room(YARD, states={"trap:down": SPRUNG}))

    assert "TrapSprung" not in kinds(play.do(Move(ADA, "down"), ONE))


def cellar(*documents: object, **fields: object) -> Play:
    """Ada in the cellar with a lamp."""
    return Play(hero(place=CELLAR, **fields), thing("i1", "lamp", ADA, lit=True), *documents)


@pytest.mark.parametrize(
    ("face", "springs", "finds"),
    [(6, True, False), (7, False, False), (8, False, True), (12, False, False)],
)
def test_how_careless_is_too_careless(face: int, springs: bool, finds: bool) -> None:
    """Six below the trap springs it; from eight on one finds what is in the chest, or the trap."""
    play = cellar()
    happened = kinds(play.do(Search(ADA, "chest"), lucky((20, face, face))))

    assert ("TrapSprung" in happened, "Learned" in happened) == (springs, finds)


def test_disarming_is_seen() -> None:
    """Bram sees that it is safe now."""
    play = cellar(hero(BRAM, CELLAR), known=(secrets.trap(CELLAR, "chest"),))
    play.do(Disarm(ADA, "chest"), lucky((20, 12, 12)))

    assert one(play.seen(BRAM), TrapDisarmed).target == "chest"


def test_a_way_made_safe() -> None:
    """Nothing happens on it any more."""
    play = Play(hero(known=(secrets.trap(YARD, "down"),)))
    play.do(Disarm(ADA, "down"), TWENTY)
    play.do(Move(ADA, "down"), ONE)

    assert (play.being().hp, play.being().place) == (36, CELLAR)


def test_a_known_trap_is_a_trap_still() -> None:
    """Whoever knows of it and goes on regardless sets it off."""
    play = Play(hero(known=(secrets.trap(YARD, "down"),)))

    assert "TrapSprung" in kinds(play.do(Move(ADA, "down"), TWENTY))


def test_a_trap_can_fell() -> None:
    """Who falls to a trap goes no further."""
    play = Play(hero(hp=1))
    play.do(Move(ADA, "down"), ONE)

    assert (play.being().condition, play.being().place) == ("down", YARD)


def test_armour_is_no_help_against_a_dart() -> None:
    """What was thrown is what is lost."""
    hit = one(Play(hero()).do(Move(ADA, "down"), lucky((20, 1, 1), (6, 6, 6))), Damaged)

    assert (hit.amount, hit.effect) == (6, "trap:down")


def test_a_spent_trap_is_not_found() -> None:
    """A search finds what is there now."""
    play = Play(hero(), Room(YARD, states={"trap:down": SPRUNG}))
    play.do(Search(ADA), TWENTY)

    assert secrets.trap(YARD, "down") not in play.being().known


def test_nobody_disarms_in_the_dark() -> None:
    """One must see the wires."""
    play = Play(hero(place=CELLAR, known=(secrets.trap(CELLAR, "chest"),)))

    assert play.refused(Disarm(ADA, "chest")) == "too_dark"


def test_nobody_disarms_in_a_fight() -> None:
    """First things first."""
    play = Play(hero(known=(secrets.trap(YARD, "down"),)), creature("m1", "bear"), fight(ADA, "m1"))

    assert play.refused(Disarm(ADA, "down")) == "in_fight"


def test_a_trap_that_never_was() -> None:
    """The well has none, whatever one believes to know."""
    play = Play(hero(known=(secrets.trap(YARD, "well"),)))

    assert play.refused(Disarm(ADA, "well")) == "no_trap_known"
