"""What goes on without players: wandering, filling up, going back."""

import pytest

from game.intents import Pulse, Respawn, Restore, Roam, Transport
from game.state import Room
from tests.keep import CELLAR, VAULT, YARD
from tests.scenes import ADA, Play, creature, fight, hero, lucky, thing

TWENTY, ONE = lucky((20, 20, 20)), lucky((20, 1, 1))


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
