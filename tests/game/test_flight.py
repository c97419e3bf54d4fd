"""Getting out of a fight."""

from game.events import FightEnded, TurnBegan
from game.intents import Flee, Move, Transport
from tests.keep import HALL, VAULT
from tests.scenes import ADA, BRAM, Play, creature, effect, fight, hero, kinds, lucky, one


def test_flight() -> None:
    """A good throw, and Ada is in the next room and out of the fight, which is over."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    events = play.do(Flee(ADA, "in"), lucky((100, 1, 20)))

    assert (play.being().place, one(events, FightEnded).outcome) == (HALL, "creatures")


def test_flight_fails() -> None:
    """A bad throw costs the turn."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))

    assert kinds(play.do(Flee(ADA), lucky((100, 96, 100))))[:2] == ["FleeFailed", "ActionTaken"]


def test_flight_leaves_the_others_fighting() -> None:
    """It is the next one's turn then."""
    play = Play(hero(), hero(BRAM), creature("m1", "bear"), fight(ADA, "m1", BRAM))
    play.do(Flee(ADA, "in"), lucky((100, 1, 20)))

    assert (play.fight().current, [f.id for f in play.fight().fighters]) == ("m1", ["m1", BRAM])


def test_the_last_in_the_order_flees() -> None:
    """Then the first has the turn, and a new round begins."""
    play = Play(hero(), hero(BRAM), creature("m1", "bear"), fight("m1", BRAM, ADA, turn=2))
    play.do(Flee(ADA, "in"), lucky((100, 1, 20)))

    assert (play.fight().current, play.fight().round) == ("m1", 2)


def test_no_way_out() -> None:
    """The vault's door is locked: there is no fleeing through it."""
    play = Play(hero(place=VAULT), creature("m1", "bear", VAULT), fight(ADA, "m1", room=VAULT))

    assert play.refused(Flee(ADA)) == "no_way_out"


def test_flight_from_nothing() -> None:
    """Without a fight there is nothing to flee from."""
    assert Play(hero()).refused(Flee(ADA)) == "no_fight"


def test_nobody_walks_out_of_a_fight() -> None:
    """One can only flee."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))

    assert play.refused(Move(ADA, "in")) == "in_fight"


def test_transport_takes_out_of_a_fight() -> None:
    """Staff can lift somebody out of it."""
    play = Play(hero(), hero(BRAM), creature("m1", "bear"), fight(ADA, BRAM, "m1"))
    play.do(Transport(ADA, HALL))

    assert play.fight().find(ADA) is None


def test_the_turn_of_who_has_fled() -> None:
    """Is told to be the next one's, who begins it like any other."""
    ill = creature("m1", "bear", effects=(effect("poison", 3, power=2),))
    play = Play(hero(), hero(BRAM), ill, fight(ADA, "m1", BRAM))
    events = play.do(Flee(ADA, "in"), lucky((100, 1, 20)))

    assert (one(events, TurnBegan).who, play.being("m1").hp) == ("m1", 72)


def test_transport_is_travel() -> None:
    """Who was lifted out is where staff put them."""
    play = Play(hero())
    play.do(Transport(ADA, HALL))

    assert (play.being().place, HALL in play.being().visited) == (HALL, True)


def test_a_lost_line_is_not_carried_along() -> None:
    """Who is lifted out of a fight while away leaves the world."""
    away = hero(linkdead=True)
    play = Play(away, hero(BRAM), creature("m1", "bear"), fight("m1", ADA, BRAM))
    play.do(Transport(ADA, HALL))

    assert (play.being().place, play.being().asleep) == (HALL, True)
