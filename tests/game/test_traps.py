"""Traps: found, noticed in time, sprung, disarmed."""

from dataclasses import replace

from game import secrets
from game.events import Found, TrapSprung
from game.intents import Disarm, Move, Search
from game.state import Room
from game.traps import SPRUNG
from tests.keep import CATALOG, CELLAR, YARD
from tests.scenes import ADA, Play, hero, kinds, lucky, one, thing

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
