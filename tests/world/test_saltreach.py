"""Saltreach can be played: its puzzles open, its secrets are found, its quests are done."""

import pytest

from game.catalog import Catalog
from game.intents import (
    AcceptQuest,
    Ask,
    Conjure,
    Disarm,
    Give,
    Kindle,
    Move,
    Persuade,
    Search,
    Talk,
    Try,
    Unlock,
)
from game.state import QuestStatus
from game.turn import Refused
from tests.world.play import HERO, Play


@pytest.fixture
def play(shipped: Catalog) -> Play:
    """A newcomer so able that no check fails."""
    return Play(shipped).skilled()


def place(play: Play) -> str:
    """Where the newcomer is now."""
    return play.scene.beings[HERO].place


def status(play: Play, quest: str) -> QuestStatus:
    """How far a quest of the newcomer is."""
    return play.scene.beings[HERO].quests[quest].status


def test_oil_then_light_then_pull(play: Play) -> None:
    """Oil on the peat, a light to it, and the seal can be pulled out of the cracked salt."""
    play.at("brine_works").do(Try(HERO, "pour", "fire_pan", play.holding("lamp_oil")))
    play.do(Try(HERO, "light", "fire_pan"))

    play.do(Try(HERO, "pull", "fire_pan"))

    assert play.has("customs_seal")


def test_light_before_oil_does_nothing(play: Play) -> None:
    """The order matters: damp peat does not burn."""
    play.at("brine_works")

    with pytest.raises(Refused, match="nothing_happens"):
        play.do(Try(HERO, "light", "fire_pan"))


def test_greased_wheel_drains_the_hatch(play: Play) -> None:
    """Oil on the wheel, a turn of it, and the way down to the brine cellar is clear."""
    play.at("brine_works").do(Try(HERO, "use", "wheel", play.holding("lamp_oil")))
    play.do(Try(HERO, "turn", "wheel"))

    play.do(Move(HERO, "down"))

    assert place(play) == "saltreach.brine_cellar"


def test_rope_reaches_the_loft(play: Play) -> None:
    """A rope tied to the ledge's hook leads up to the drying loft."""
    play.at("brine_works").do(Try(HERO, "tie", "ledge", play.holding("hemp_rope")))

    play.do(Move(HERO, "up"))

    assert place(play) == "saltreach.drying_loft"


@pytest.mark.parametrize(
    ("room", "way", "to"), [("quay", "down", "culvert"), ("number_nine", "north", "party_wall")]
)
def test_hidden_way_is_found_by_search(play: Play, room: str, way: str, to: str) -> None:
    """A search of the room shows the hidden exit, and it can be used."""
    play.at(room).do(Search(HERO))

    play.do(Move(HERO, way))

    assert place(play) == f"saltreach.{to}"


def test_hidden_way_is_not_there_before(play: Play) -> None:
    """Nobody walks through an exit that has not been found."""
    play.at("quay")

    with pytest.raises(Refused, match="no_way"):
        play.do(Move(HERO, "down"))


def test_key_opens_the_bonded_store(play: Play) -> None:
    """The bonded key opens the iron door."""
    play.at("customs_passage").holding("bonded_key")
    play.do(Unlock(HERO, "east"))

    play.do(Move(HERO, "east"))

    assert place(play) == "saltreach.bonded_store"


def test_pick_opens_the_bonded_store(play: Play) -> None:
    """So do clever hands."""
    play.at("customs_passage").do(Unlock(HERO, "east"))

    play.do(Move(HERO, "east"))

    assert place(play) == "saltreach.bonded_store"


def test_strongbox_trap_is_found_and_disarmed(play: Play) -> None:
    """Searched once the strongbox shows its trap; disarmed and searched again, what it holds."""
    play.at("bonded_store").do(Kindle(HERO, play.holding("tin_lantern")))
    play.do(Search(HERO, "strongbox"))
    play.do(Disarm(HERO, "strongbox"))
    before = len(play.scene.items)

    play.do(Search(HERO, "strongbox"))

    assert len(play.scene.items) > before


def test_dark_place_needs_a_light(play: Play) -> None:
    """Nobody searches the undercroft without a light."""
    play.at("undercroft")

    with pytest.raises(Refused, match="too_dark"):
        play.do(Search(HERO))


def test_gannet_lets_nobody_pass(play: Play) -> None:
    """The way over the bridge is guarded."""
    play.at("plank_bridge").do(Conjure(HERO, "gannet_crake"))

    with pytest.raises(Refused, match="guarded"):
        play.do(Move(HERO, "south"))


def test_gannet_persuaded_ends_the_toll(play: Play) -> None:
    """Talked round she steps aside, and Bette Orlock pays for the peaceful end."""
    play.at("inn").do(Conjure(HERO, "bette_orlock"))
    play.do(Ask(HERO, play.foe("bette_orlock"), "toll"))
    play.do(AcceptQuest(HERO, "the_toll"))
    play.at("plank_bridge").do(Conjure(HERO, "gannet_crake"))
    play.do(Persuade(HERO, play.foe("gannet_crake")))
    play.at("inn")

    play.do(Talk(HERO, play.foe("bette_orlock")))

    assert (status(play, "the_toll"), play.has("sea_boots")) == ("done", True)


def test_short_weight_is_brought_home(play: Play) -> None:
    """From the first question to the weight in the pan."""
    play.at("stair").do(Conjure(HERO, "ida_sorrel"))
    ida = play.foe("ida_sorrel")
    play.do(Ask(HERO, ida, "scales"))
    play.do(AcceptQuest(HERO, "short_weight"))
    for _ in range(2):
        play.do(Conjure(HERO, "dresser_crab"))
        play.kill("dresser_crab")
    play.at("number_nine").at("party_wall").do(Kindle(HERO, play.holding("tin_lantern")))
    play.do(Search(HERO))
    play.do(Search(HERO, "loose_brick"))
    weight = next(item.id for item in play.scene.contents(HERO) if item.kind == "brass_weight")
    play.at("stair")

    play.do(Give(HERO, weight, ida))

    assert (status(play, "short_weight"), play.has("cork_float")) == ("done", True)
