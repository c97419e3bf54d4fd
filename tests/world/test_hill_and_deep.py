"""The upper town, the Underbrine and the wreck field can be played to the end, on every branch."""

import pytest

from game.catalog import Catalog
from game.intents import Move, Transport
from game.turn import Refused
from tests.world.play import HERO
from tests.world.roads import ROADS
from tests.world.walk import Walk


@pytest.fixture
def walk(shipped: Catalog) -> Walk:
    """The able walker, with a lit lantern."""
    return Walk(shipped)


@pytest.mark.parametrize(("quest", "ending"), ROADS)
def test_quest_ends(walk: Walk, quest: str, ending: str) -> None:
    """Walked step by step, each quest is done, by this of its endings."""
    for step in ROADS[quest, ending]:
        walk.step(*step)

    assert walk.ended(quest) == (ending, "done")


@pytest.mark.parametrize(
    ("room", "way", "to"),
    [
        ("underbrine.choir_road", "south", "underbrine.luncheon_room"),
        ("wrecks.nether_quay", "down", "wrecks.third_town"),
    ],
)
def test_hidden_place_is_found(walk: Walk, room: str, way: str, to: str) -> None:
    """A search shows the hidden way, and it can be walked."""
    walk.step(room, "search", "")

    walk.step(room, "go", way)

    assert walk.scene.beings[HERO].place == to


def test_punt_reaches_the_island(walk: Walk) -> None:
    """The chain broken, one can cross the brine lake to the island."""
    walk.step("underbrine.jetty", "try", "break:ub_punt")

    walk.step("underbrine.jetty", "go", "west")

    assert walk.scene.beings[HERO].place == "underbrine.island"


def test_vault_opens_with_the_paperweight(walk: Walk) -> None:
    """The paperweight in the registry is the key to the prize vault."""
    walk.step("wrecks.arrest_registry", "try", "pull:list")
    walk.step("wrecks.court", "unlock", "north")

    walk.step("wrecks.court", "go", "north")

    assert walk.scene.beings[HERO].place == "wrecks.prize_vault"


@pytest.mark.parametrize(
    ("room", "guard", "way"),
    [
        ("underbrine.choir_road", "salt_pony", "east"),
        ("wrecks.court_steps", "nether_watchman", "west"),
    ],
)
def test_guard_is_talked_aside(walk: Walk, room: str, guard: str, way: str) -> None:
    """A guard lets nobody through, until it has been persuaded."""
    walk.do(Transport(HERO, room))
    walk.met(guard)
    with pytest.raises(Refused, match="guarded"):
        walk.do(Move(HERO, way))

    walk.step(room, "persuade", guard)

    assert walk.do(Move(HERO, way))
