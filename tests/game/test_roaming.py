"""What goes on without players: wandering, filling up, going back."""

import pytest

from game.events import DoorChanged, Here
from game.intents import Pulse, Respawn, Restore, Roam, Transport
from game.state import Room
from tests.keep import CELLAR, VAULT, YARD
from tests.scenes import ADA, Play, creature, fight, hero, kinds, thing


def test_a_wolf_wanders() -> None:
    """Through an open way, within its zone, to no safe place."""
    places = set()
    for seed in range(20):
        play = Play(creature("m1", "wolf"))
        play.do(Roam("m1"), seed)
        places.add(play.being("m1").place)

    assert places == {CELLAR}


@pytest.mark.parametrize("who", ["m1", "m2", "m3", "x9", ADA])
def test_who_stays(who: str) -> None:
    """The unwandering, the fighting, the enclosed, nobody, a player."""
    play = Play(
        hero(), creature("m1", "sage"), creature("m2", "rat"), creature("m3", "rat", VAULT),
        fight(ADA, "m2"),
    )  # fmt: skip

    assert play.refused(Roam(who)) == "stays"


def test_a_spawn_fills_up() -> None:
    """One rat at a time, until there are two."""
    play = Play()
    play.do(Respawn("rats"))
    play.do(Respawn("rats"))

    assert (len(play.scene.beings), play.refused(Respawn("rats"))) == (2, "spawn_full")


def test_things_come_back_too() -> None:
    """One torch of two was taken."""
    play = Play(thing("i1", "torch", CELLAR))
    play.do(Respawn("torches"))

    assert play.held(CELLAR) == {"torch": 2}


def test_an_empty_room_goes_back() -> None:
    """Doors and details are as they were written."""
    play = Play(Room(VAULT, states={"lever": "pulled"}), doors={"gate": "open"})
    play.do(Restore(VAULT))

    assert (play.scene.doors["gate"], play.scene.rooms[VAULT].states) == ("locked", {})


def test_not_under_somebodys_feet() -> None:
    """With a player in it a room stays as it is."""
    assert Play(hero()).refused(Restore(YARD)) == "occupied"


@pytest.mark.parametrize(
    "intent", [Pulse("x9"), Restore("x9"), Respawn("x9"), Transport("x9", YARD)]
)
def test_places_that_do_not_exist(intent: Pulse) -> None:
    """The world's own wishes are checked like anybody's."""
    assert Play(hero()).refused(intent) in ("no_such_place", "no_such_spawn")


def test_what_respawns_knows_where_it_belongs() -> None:
    """A new rat is whole, in its place, and of its spawn."""
    play = Play()
    play.do(Respawn("rats"))
    rat = next(iter(play.scene.beings.values()))

    assert (rat.spawn, rat.place, rat.home, rat.hp) == ("rats", YARD, YARD, 25)


def test_other_rats_do_not_count() -> None:
    """Two that staff conjured are not of the spawn."""
    play = Play(creature("m1", "rat"), creature("m2", "rat"))

    assert "CreatureAppeared" in kinds(play.do(Respawn("rats")))


def test_a_rat_that_appears_pounces() -> None:
    """Whoever stands where it comes back is attacked."""
    play = Play(hero())
    play.do(Respawn("rats"))

    assert play.fight() is not None


def test_a_door_goes_back_on_both_sides() -> None:
    """And both rooms are told."""
    play = Play(hero(), doors={"gate": "open"})
    told = [e.audience for e in play.do(Restore(VAULT)) if isinstance(e, DoorChanged)]

    assert told == [Here(VAULT), Here(YARD)]


def test_no_restoring_in_the_midst_of_a_fight() -> None:
    """A room with a fight in it stays as it is."""
    play = Play(creature("m1", "rat"), fight("m1"))

    assert play.refused(Restore(YARD)) == "occupied"


def test_a_room_as_it_was_stays_quiet() -> None:
    """Nothing to put back is nothing to tell."""
    assert Play().do(Restore(VAULT)) == ()
