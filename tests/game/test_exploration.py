"""Searching, examining, traps, deeds, hiding, and what light has to do with it."""

from dataclasses import replace

import pytest

from game import secrets
from game.checks import degree
from game.events import CheckMade, DeedDone, Found, TrapSprung
from game.intents import Attack, Disarm, Examine, Hide, Move, Search, Throw, Try
from game.state import Room
from game.traps import SPRUNG
from tests.keep import CATALOG, CELLAR, DEN, HALL, VAULT, YARD
from tests.scenes import ADA, BRAM, Play, creature, effect, fight, hero, kinds, lucky, one, thing

TWENTY, ONE = lucky((20, 20, 20)), lucky((20, 1, 1))
LIT = {"i1": "lamp"}


def cellar(*documents: object, **fields: object) -> Play:
    """Ada in the cellar with a lamp."""
    return Play(hero(place=CELLAR, **fields), thing("i1", "lamp", ADA, lit=True), *documents)


@pytest.mark.parametrize(
    ("margin", "word"),
    [(10, "triumph"), (9, "success"), (0, "success"), (-1, "failure"), (-10, "fumble")],
)
def test_degrees(margin: int, word: str) -> None:
    """Ten above or below is a triumph or a fumble."""
    assert degree(margin) == word


def test_a_search_finds() -> None:
    """A twenty finds all there is in the yard: a way, a niche and a trap."""
    play = Play(hero())
    play.do(Search(ADA), TWENTY)

    assert set(play.being().known) == {
        secrets.hidden_exit(YARD, "east"),
        secrets.hidden_detail(YARD, "niche"),
        secrets.trap(YARD, "down"),
    }


def test_a_search_may_find_only_some() -> None:
    """A thirteen finds what is hidden at twelve, and not the way at fourteen."""
    play = Play(hero())
    play.do(Search(ADA), lucky((20, 13, 13)))

    assert secrets.hidden_exit(YARD, "east") not in play.being().known


def test_nothing_is_found_twice() -> None:
    """What is known is not found again."""
    play = Play(hero())
    play.do(Search(ADA), TWENTY)

    assert "Found" not in kinds(play.do(Search(ADA), TWENTY))


@pytest.mark.parametrize("place", [YARD, HALL])
def test_silence_tells_nothing(place: str) -> None:
    """Where nothing is hidden a search rolls and grades alike."""
    made = one(Play(hero(place=place)).do(Search(ADA), lucky((20, 11, 11))), CheckMade)

    assert (made.total, made.degree) == (11, "success")


def test_finds_are_ones_own() -> None:
    """Bram does not learn what Ada finds."""
    play = Play(hero(), hero(BRAM))
    play.do(Search(ADA), TWENTY)

    assert [type(e).__name__ for e in play.seen(BRAM)] == ["Searched"]


def test_no_search_in_the_dark() -> None:
    """One must see."""
    assert Play(hero(place=CELLAR)).refused(Search(ADA)) == "too_dark"


def test_no_search_in_a_fight() -> None:
    """First things first."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))

    assert play.refused(Search(ADA)) == "in_fight"


def test_a_find_in_a_niche() -> None:
    """The niche, once known, holds something, once."""
    play = Play(hero(known=(secrets.hidden_detail(YARD, "niche"),)))
    play.do(Search(ADA, "niche"), TWENTY)
    had = dict(play.held()), play.being().coins
    play.do(Search(ADA, "niche"), TWENTY)

    assert (dict(play.held()), play.being().coins) == had != ({}, 0)


def test_what_is_hidden_is_not_there() -> None:
    """Nobody searches a niche they have not found."""
    assert Play(hero()).refused(Search(ADA, "niche")) == "not_here"


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


@pytest.mark.parametrize("target", ["well", "north", "i1", "m1", ADA])
def test_what_can_be_examined(target: str) -> None:
    """Details, ways, things, beings and oneself."""
    play = Play(hero(), thing("i1", "sword", YARD), creature("m1", "sage"))

    assert kinds(play.do(Examine(ADA, target))) == ["Examined"]


@pytest.mark.parametrize("target", ["x9", "", "niche", "east", "i1", "m1", "m2"])
def test_what_cannot_be_examined(target: str) -> None:
    """Nothing, what is hidden, what is elsewhere, who is not seen."""
    play = Play(
        hero(), thing("i1", "sword", HALL), creature("m1", "sage", HALL),
        creature("m2", "thief", effects=(effect("unseen"),)),
    )  # fmt: skip

    assert play.refused(Examine(ADA, target)) == "not_here"


def test_hiding() -> None:
    """A good throw against ten and the keenest eye."""
    play = Play(hero(), creature("m1", "sage"))
    play.do(Hide(ADA), TWENTY)

    assert [e.kind for e in play.being().effects] == ["unseen"]


def test_hiding_fails_quietly() -> None:
    """A bad throw, and one stands where one stood."""
    assert kinds(Play(hero()).do(Hide(ADA), ONE)) == ["CheckMade"]


def test_hiding_twice() -> None:
    """Hidden is hidden."""
    assert Play(hero(effects=(effect("unseen"),))).refused(Hide(ADA)) == "already_hidden"


def test_nobody_attacks_whom_they_do_not_see() -> None:
    """A hidden thief is not there."""
    play = Play(hero(), creature("m1", "thief", effects=(effect("unseen"),)))

    assert play.refused(Attack(ADA, "m1")) == "not_here"
