"""Searching, examining, hiding, and what light has to do with it."""

import pytest

from game import secrets
from game.checks import degree
from game.events import CheckMade
from game.intents import Attack, Examine, Hide, Pulse, Search
from game.state import Stats
from tests.keep import CELLAR, HALL, YARD
from tests.scenes import ADA, BRAM, Play, creature, effect, fight, hero, kinds, lucky, one, thing

TWENTY, ONE = lucky((20, 20, 20)), lucky((20, 1, 1))


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
    play.do(Search(ADA, "niche"), lucky((20, 15, 19)))

    assert (dict(play.held()), play.being().coins) == had != ({}, 0)


def test_what_is_hidden_is_not_there() -> None:
    """Nobody searches a niche they have not found."""
    assert Play(hero()).refused(Search(ADA, "niche")) == "not_here"


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


@pytest.mark.parametrize(
    ("face", "watched", "hides"), [(10, False, True), (10, True, False), (11, True, True)]
)
def test_hiding_from_a_bear(face: int, watched: bool, hides: bool) -> None:
    """Ten where nobody looks; a bear's eyes make it eleven."""
    play = Play(hero(), *([creature("m1", "bear")] if watched else []))

    assert ("Hid" in kinds(play.do(Hide(ADA), lucky((20, face, face))))) is hides


def test_companions_do_not_give_one_away() -> None:
    """However sharp Bram's eyes are."""
    play = Play(hero(), hero(BRAM, base=Stats(wisdom=60)))

    assert "Hid" in kinds(play.do(Hide(ADA), lucky((20, 10, 10))))


def test_hiding_wears_off() -> None:
    """After eight turns one is seen again."""
    play = Play(hero())
    play.do(Hide(ADA), TWENTY)
    for _ in range(8):
        play.do(Pulse(YARD))

    assert play.being().effects == ()


@pytest.mark.parametrize(("face", "found"), [(12, True), (11, False)])
def test_as_well_hidden_as_it_is(face: int, found: bool) -> None:
    """Twelve finds the niche, eleven does not."""
    play = Play(hero())
    play.do(Search(ADA), lucky((20, face, face)))

    assert (secrets.hidden_detail(YARD, "niche") in play.being().known) is found


@pytest.mark.parametrize(("face", "found"), [(8, True), (7, False)])
def test_a_find_takes_care(face: int, found: bool) -> None:
    """Eight finds what is in the niche, seven does not, and one may look again."""
    play = Play(hero(known=(secrets.hidden_detail(YARD, "niche"),)))

    assert ("Learned" in kinds(play.do(Search(ADA, "niche"), lucky((20, face, face))))) is found


def test_a_forgotten_effect_hides_nobody_and_unhides_nobody() -> None:
    """What the content no longer knows is passed over, and what comes after it counts."""
    play = Play(hero(effects=(effect("forgotten"), effect("unseen"))))

    assert play.refused(Hide(ADA)) == "already_hidden"


@pytest.mark.parametrize("wish", [Search(ADA), Hide(ADA)])
def test_the_fallen_explore_nothing(wish: Search | Hide) -> None:
    """Who lies unconscious neither searches nor hides."""
    assert Play(hero(hp=0, condition="down", bleeding=3)).refused(wish) == "unconscious"


def test_the_keenest_eye_decides() -> None:
    """A bear beside the sage is as watchful as a bear alone."""
    play = Play(hero(), creature("m1", "sage"), creature("m2", "bear"))

    assert kinds(play.do(Hide(ADA), lucky((20, 10, 10)))) == ["CheckMade"]


def test_nothing_is_examined_in_the_dark() -> None:
    """Not even a chest that one stands before."""
    assert Play(hero(place=CELLAR)).refused(Examine(ADA, "chest")) == "too_dark"


def test_a_search_is_seen() -> None:
    """Bram sees what Ada looks into, and not what comes of it."""
    play = Play(hero(), hero(BRAM))
    play.do(Search(ADA, "well"), TWENTY)

    assert [(type(e).__name__, e.target) for e in play.seen(BRAM)] == [("Searched", "well")]
