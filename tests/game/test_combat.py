"""Fights: order, blows, guard, joining, flight."""

from dataclasses import replace

import pytest

from game.events import (
    FightBegan,
    JoinedFight,
    Missed,
    TurnBegan,
)
from game.intents import (
    Attack,
    CreatureTurn,
    Defend,
    Get,
    Say,
    Wear,
)
from game.state import Stats
from tests.keep import CATALOG, CELLAR, HALL, VAULT, YARD
from tests.scenes import ADA, BRAM, CLEO, Play, creature, fight, hero, kinds, lucky, one, thing

HIT = lucky((100, 1, 10), (100, 50, 100))
MISS = lucky((100, 98, 100))


def test_a_blow_begins_a_fight() -> None:
    """Whoever strikes first has the first turn."""
    play = Play(hero(), creature("m1", "bear"))
    began = one(play.do(Attack(ADA, "m1")), FightBegan)

    assert began.fight.current == ADA


def test_initiative_orders() -> None:
    """The quick are before the slow."""
    quick = hero(base=Stats(dexterity=60))
    play = Play(quick, hero(BRAM), creature("m1", "bear"))
    play.do(Attack(ADA, "m1"))
    play.scene = play.scene.with_room(fight("m1", ADA))
    joined = one(play.do(Attack(BRAM, "m1")), JoinedFight)

    assert [f.initiative for f in joined.fight.fighters] == sorted(
        (f.initiative for f in joined.fight.fighters), reverse=True
    )


def test_the_family_stands_together() -> None:
    """Whoever attacks one rat has the other against them too, not the bear."""
    rats = (creature("m1", "rat"), creature("m2", "rat"), creature("m3", "bear"))
    play = Play(hero(), *rats)
    play.do(Attack(ADA, "m1"))

    assert {f.id for f in play.fight().fighters} == {ADA, "m1", "m2"}


def test_a_miss() -> None:
    """A blow beside the mark costs the turn."""
    play = Play(hero(), creature("m1", "rat"), fight(ADA, "m1"))
    one(play.do(Attack(ADA, "m1"), MISS), Missed)

    assert play.fight().current == "m1"


def test_turns_go_round() -> None:
    """After the last it is the first one's turn again, in the next round."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    play.do(Defend(ADA))
    play.do(CreatureTurn("m1"))

    assert (play.fight().current, play.fight().round) == (ADA, 2)


def test_out_of_turn() -> None:
    """Nobody strikes twice in a row."""
    play = Play(hero(), creature("m1", "bear"), fight("m1", ADA))

    assert play.refused(Attack(ADA, "m1")) == "not_your_turn"


def test_words_need_no_turn() -> None:
    """One can always speak."""
    play = Play(hero(), creature("m1", "bear"), fight("m1", ADA))

    assert kinds(play.do(Say(ADA, "Help!"))) == ["Said"]


def test_joining_waits_for_a_turn() -> None:
    """Who comes to help is in the order, and the blow comes when it is their turn."""
    play = Play(hero(), hero(BRAM), creature("m1", "bear"), fight("m1", ADA))
    events = play.do(Attack(BRAM, "m1"), 3)

    assert ("JoinedFight" in kinds(events), "Damaged" in kinds(events)) == (True, False)


def test_joining_leaves_the_turn_where_it_is() -> None:
    """Whoever's turn it was has it still, wherever the newcomer stands."""
    for seed in range(12):
        play = Play(hero(), hero(BRAM), creature("m1", "bear"), fight("m1", ADA))
        play.do(Attack(BRAM, "m1"), seed)
        assert play.fight().current == "m1"


def test_joining_to_defend() -> None:
    """One can enter a fight behind one's shield."""
    play = Play(hero(), hero(BRAM), creature("m1", "bear"), fight("m1", ADA))
    play.do(Defend(BRAM))

    assert play.fight().find(BRAM) is not None


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("x9", "not_here"), (ADA, "yourself"), (BRAM, "not_an_enemy"), ("m2", "peaceful"),
        ("m3", "not_here"), (CLEO, "not_here"),
    ],
)  # fmt: skip
def test_whom_nobody_attacks(target: str, code: str) -> None:
    """Nobody, oneself, a friend, a sage, somebody elsewhere."""
    play = Play(
        hero(), hero(BRAM), hero(CLEO, CELLAR), creature("m2", "sage"),
        creature("m3", "bear", VAULT),
    )  # fmt: skip

    assert play.refused(Attack(ADA, target)) == code


def test_no_fight_in_a_safe_place() -> None:
    """The hall is safe, for rats too."""
    play = Play(hero(place=HALL), creature("m1", "rat", HALL))

    assert play.refused(Attack(ADA, "m1")) == "safe_here"


def test_a_fight_that_has_begun_goes_on() -> None:
    """Even where the world was made safe meanwhile, a fight can be fought to its end."""
    play = Play(hero(place=HALL), creature("m1", "rat", HALL), fight("m1", ADA, room=HALL))

    assert "ActionTaken" in kinds(play.do(CreatureTurn("m1")))


def test_things_to_do_in_a_fight() -> None:
    """Picking up and wielding take a turn each."""
    play = Play(hero(), creature("m1", "bear"), thing("i1", "sword", YARD), fight(ADA, "m1"))
    play.do(Get(ADA, "i1"))
    play.do(CreatureTurn("m1"))
    play.do(Wear(ADA, "i1"))

    assert play.fight().current == "m1"


def test_a_death_before_ones_place_in_the_order() -> None:
    """The turn goes on from where it was, not one further."""
    rats = (creature("m1", "rat", hp=1), creature("m2", "bear"))
    play = Play(hero(), hero(BRAM), *rats, fight("m1", ADA, "m2", BRAM, turn=1))
    began = one(play.do(Attack(ADA, "m1"), HIT), TurnBegan)

    assert (began.who, play.fight().current, play.fight().round) == ("m2", "m2", 1)


def test_it_is_not_that_creatures_turn() -> None:
    """A creature acts only on its turn."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))

    assert play.refused(CreatureTurn("m1")) == "not_your_turn"


def test_a_gentle_relative_stays_out_of_it() -> None:
    """A peaceful mouse does not fight for the rats."""
    mouse = replace(CATALOG.creatures["bat"], id="mouse", peaceful=True, aggressive=False)
    catalog = replace(CATALOG, creatures={**CATALOG.creatures, "mouse": mouse})
    there = (creature("m1", "rat"), creature("m2", "bat"), creature("m3", "bat"))
    play = Play(hero(), *there[:2], replace(there[2], creature="mouse"), catalog=catalog)
    play.do(Attack(ADA, "m1"))

    assert {f.id for f in play.fight().fighters} == {ADA, "m1", "m2"}
