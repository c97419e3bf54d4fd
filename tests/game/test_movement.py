"""Walking, doors, locks, guards, sneaking; what others see of it; and wandering creatures."""

import pytest

from game import secrets
from game.events import Arrived, Departed
from game.intents import Move, Transport
from game.state import Room
from tests.keep import CELLAR, DEN, HALL, TOWER, YARD
from tests.scenes import ADA, BRAM, Play, creature, effect, hero, kinds, lucky, one

TWENTY = lucky((20, 20, 20))


def test_walking() -> None:
    """Out of one room and into the next."""
    play = Play(hero(place=HALL))
    play.do(Move(ADA, "out"))

    assert (play.being().place, play.being().visited) == (YARD, (HALL, YARD))


@pytest.mark.parametrize("way", ["up", "east", "nowhere", ""])
def test_ways_that_are_not_there(way: str) -> None:
    """No such exit, or none that one knows of."""
    assert Play(hero()).refused(Move(ADA, way)) == "no_way"


def test_a_hidden_way() -> None:
    """Once found it is a way like any other."""
    play = Play(hero(known=(secrets.hidden_exit(YARD, "east"),)))
    play.do(Move(ADA, "east"))

    assert play.being().place == DEN


def test_the_way_back_is_known() -> None:
    """Whoever came through a hidden way can go back through it."""
    play = Play(hero(known=(secrets.hidden_exit(YARD, "east"),)))
    play.do(Move(ADA, "east"))
    play.do(Move(ADA, "west"))

    assert play.being().place == YARD


def test_a_hidden_way_is_not_given_away() -> None:
    """Those who stay behind see Ada gone, but not where to."""
    play = Play(hero(known=(secrets.hidden_exit(YARD, "east"),)), hero(BRAM))
    play.do(Move(ADA, "east"))

    assert [(e.way, e.to) for e in play.seen(BRAM) if isinstance(e, Departed)] == [("", "")]


def test_others_see_where_somebody_goes() -> None:
    """The direction, not the place behind it."""
    play = Play(hero(), hero(BRAM))
    play.do(Move(ADA, "in"))

    assert [(e.way, e.to) for e in play.seen(BRAM) if isinstance(e, Departed)] == [("in", "")]


def test_a_guard() -> None:
    """The sentry lets nobody into the tower."""
    assert Play(hero(), creature("m1", "sentry")).refused(Move(ADA, "west")) == "guarded"


def test_a_guard_does_not_see_the_hidden() -> None:
    """Whoever is hidden slips past."""
    play = Play(hero(effects=(effect("unseen"),)), creature("m1", "sentry"))
    play.do(Move(ADA, "west", sneaking=True), TWENTY)

    assert play.being().place == TOWER


def test_a_guard_who_knows_one() -> None:
    """Whom the sentry has let through once may pass."""
    play = Play(hero(known=(secrets.let_through("sentry"),)), creature("m1", "sentry"))
    play.do(Move(ADA, "west"))

    assert play.being().place == TOWER


def test_sneaking() -> None:
    """A quiet step is not told to those who do not see it."""
    play = Play(hero(effects=(effect("unseen"),)), hero(BRAM, HALL))
    play.do(Move(ADA, "in", sneaking=True), TWENTY)

    assert play.seen(BRAM) == []


def test_walking_upright_ends_stealth() -> None:
    """Whoever strides is seen."""
    play = Play(hero(effects=(effect("unseen"),)))
    play.do(Move(ADA, "in"))

    assert play.being().effects == ()


def test_aggressive_creatures_pounce() -> None:
    """Coming into a room with a rat begins a fight."""
    play = Play(hero(place=HALL), creature("m1", "rat"))
    play.do(Move(ADA, "out"))

    assert play.fight().find(ADA) is not None


def test_rats_do_not_see_in_the_dark() -> None:
    """A rat in a dark cellar notices nobody; a bat does."""
    states = Room(YARD, states={"trap:down": "sprung"})
    rat = Play(hero(), states, creature("m1", "rat", CELLAR))
    bat = Play(hero(), states, creature("m1", "bat", CELLAR))
    rat.do(Move(ADA, "down"))
    bat.do(Move(ADA, "down"))

    assert (rat.fight(CELLAR), bat.fight(CELLAR) is not None) == (None, True)


def test_sleepers_are_left_alone() -> None:
    """A character that is out of the world is no prey, wherever staff puts it."""
    play = Play(hero(asleep=True, place=HALL), creature("m1", "rat"))
    play.do(Transport(ADA, YARD))

    assert play.fight() is None


def test_the_dark_hides_who_comes() -> None:
    """One hears somebody, and not who."""
    play = Play(
        hero(), hero(BRAM, CELLAR), Room(YARD, states={"trap:down": "sprung"})
    )  # fmt: skip
    play.do(Move(ADA, "down"))

    assert [e.who for e in play.seen(BRAM) if isinstance(e, Arrived)] == ["?"]


def test_steps_are_events() -> None:
    """One departs and arrives."""
    assert kinds(Play(hero()).do(Move(ADA, "in"))) == ["Departed", "Arrived"]


def test_a_way_that_leads_out_of_the_scene() -> None:
    """One event each for leaving and coming, and they agree."""
    events = Play(hero()).do(Move(ADA, "in"))

    assert one(events, Departed).to == one(events, Arrived).at


@pytest.mark.parametrize(
    ("face", "watched", "quiet"), [(10, False, True), (9, False, False), (10, True, False)]
)
def test_how_quiet_is_quiet(face: int, watched: bool, quiet: bool) -> None:
    """Ten where nobody listens; a bear at the other end makes it eleven."""
    play = Play(hero(), *([creature("m1", "bear", TOWER)] if watched else []))
    left = one(play.do(Move(ADA, "west", sneaking=True), lucky((20, face, face))), Departed)

    assert left.quiet is quiet
