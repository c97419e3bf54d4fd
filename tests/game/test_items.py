"""Things taken, left and given; stacks and coins."""

import pytest

from game.events import ItemsMerged
from game.intents import (
    Conjure,
    Drop,
    DropCoins,
    Get,
    Give,
    GiveCoins,
    UseItem,
)
from game.state import QuestProgress
from tests.keep import HALL, YARD
from tests.scenes import ADA, BRAM, CLEO, Play, creature, hero, kinds, lucky, one, thing


def test_taking_and_leaving() -> None:
    """A thing is in one place: the room, then the hand, then the room."""
    play = Play(hero(), thing("i1", "sword", YARD))
    play.do(Get(ADA, "i1"))
    play.do(Drop(ADA, "i1"))

    assert (play.held(YARD), play.held()) == ({"sword": 1}, {})


def test_a_piece_of_a_stack() -> None:
    """Two of five potions come along."""
    play = Play(hero(), thing("i1", "potion", YARD, count=5))
    play.do(Get(ADA, "i1", 2))

    assert (play.held(YARD), play.held()) == ({"potion": 3}, {"potion": 2})


def test_stacks_merge() -> None:
    """Like comes to like."""
    play = Play(hero(), thing("i1", "potion", YARD), thing("i2", "potion", ADA, count=2))
    one(play.do(Get(ADA, "i1")), ItemsMerged)

    assert [item.count for item in play.scene.contents(ADA)] == [3]


def test_a_burnt_torch_joins_no_stack() -> None:
    """A torch with less fuel stays by itself: nobody gains or loses light."""
    play = Play(hero(), thing("i1", "torch", YARD, fuel=1), thing("i2", "torch", ADA))
    play.do(Get(ADA, "i1"))

    assert sorted(item.fuel for item in play.scene.contents(ADA)) == [1, 3]


def test_a_worn_knife_joins_no_stack() -> None:
    """The knife in the hand is not one of those in the belt."""
    play = Play(hero(), thing("i1", "knife", ADA, slot="weapon"), thing("i2", "knife", YARD))
    play.do(Get(ADA, "i2"))

    assert play.scene.items["i1"].count == 1


@pytest.mark.parametrize(
    ("item", "count", "code"),
    [
        ("i9", 0, "not_here"),
        ("i1", 6, "not_so_many"),
        ("i1", -1, "not_so_many"),
        ("i2", 0, "already_carried"),
        ("i3", 0, "cannot_be_carried"),
        ("i4", 0, "too_much_to_carry"),
        ("i5", 0, "not_here"),
    ],
)
def test_what_cannot_be_taken(item: str, count: int, code: str) -> None:
    """Unknown, too many, one's own, an anvil, too heavy, somebody else's."""
    play = Play(
        hero(), hero(BRAM), thing("i1", "potion", YARD, count=5), thing("i2", "sword", ADA),
        thing("i3", "anvil", YARD), thing("i4", "crate", YARD, count=1),
        thing("i5", "sword", BRAM), thing("i6", "pelt", ADA, count=8),
    )  # fmt: skip

    assert play.refused(Get(ADA, item, count)) == code


def test_giving() -> None:
    """A thing changes hands."""
    play = Play(hero(), hero(BRAM), thing("i1", "sword", ADA, slot="weapon"))
    play.do(Give(ADA, "i1", BRAM))

    assert (play.held(BRAM), play.scene.items["i1"].slot) == ({"sword": 1}, "")


@pytest.mark.parametrize(
    ("to", "item", "code"),
    [
        (ADA, "i1", "yourself"),
        (CLEO, "i1", "not_here"),
        (BRAM, "i2", "bound"),
        ("m1", "i1", "not_wanted"),
    ],
)
def test_what_cannot_be_given(to: str, item: str, code: str) -> None:
    """Not to oneself, not afar, no quest things, nothing to creatures that do not want it."""
    play = Play(
        hero(), hero(BRAM), hero(CLEO, HALL), creature("m1", "sage"),
        thing("i1", "sword", ADA), thing("i2", "letter", ADA),
    )  # fmt: skip

    assert play.refused(Give(ADA, item, to)) == code


def test_creatures_take_what_a_quest_owes_them_and_no_more() -> None:
    """Of five pelts the sage takes the two that were asked for."""
    on = {"hunt": QuestProgress("choose")}
    play = Play(hero(quests=on), creature("m1", "sage"), thing("i1", "pelt", ADA, count=5))
    play.do(Give(ADA, "i1", "m1"))

    assert (play.held()["pelt"], play.held("m1")) == (3, {})


def test_a_full_bag_is_not_given_away_by_mistake() -> None:
    """A container with something in it is no delivery."""
    play = Play(
        hero(quests={"hunt": QuestProgress("choose")}), creature("m1", "sage"),
        thing("i1", "sack", ADA), thing("i2", "pelt", "i1"),
    )  # fmt: skip

    assert play.refused(Give(ADA, "i1", "m1")) == "not_wanted"


def test_coins_change_hands() -> None:
    """What one gives the other has."""
    play = Play(hero(coins=10), hero(BRAM))
    play.do(GiveCoins(ADA, BRAM, 4))

    assert (play.being().coins, play.being(BRAM).coins) == (6, 4)


def test_purses_are_private() -> None:
    """The giver does not learn what the other has now."""
    play = Play(hero(coins=10), hero(BRAM, coins=70))
    play.do(GiveCoins(ADA, BRAM, 4))

    assert [e.total for e in play.seen(ADA) if type(e).__name__ == "CoinsChanged"] == [6]


@pytest.mark.parametrize(("amount", "code"), [(11, "not_enough_coins"), (0, "not_an_amount")])
def test_coins_one_does_not_have(amount: int, code: str) -> None:
    """Nobody gives more than they have, nor nothing, nor less than nothing."""
    assert Play(hero(coins=10), hero(BRAM)).refused(GiveCoins(ADA, BRAM, amount)) == code


def test_coins_dropped_and_found() -> None:
    """A pile on the ground goes back into a purse, whole."""
    play = Play(hero(coins=10), hero(BRAM))
    play.do(DropCoins(ADA, 7))
    pile = next(play.scene.contents(YARD))
    play.do(Get(BRAM, pile.id))

    assert (play.being().coins, play.being(BRAM).coins, play.held(YARD)) == (3, 7, {})


def test_things_that_do_not_stack_are_made_one_by_one() -> None:
    """Three sacks are three things, so that what is in one is in no other."""
    play = Play(hero())
    play.do(Conjure(ADA, "sack", 3))

    assert [item.count for item in play.scene.contents(YARD)] == [1, 1, 1]


def test_an_event_for_each_thing() -> None:
    """Taking tells of the taking and nothing else."""
    assert kinds(Play(hero(), thing("i1", "sword", YARD)).do(Get(ADA, "i1"))) == ["Taken"]


def test_lucky_finds_a_seed() -> None:
    """The seeds of these tests are what they say: a first throw of 20."""
    from game.dice import Dice

    assert Dice(lucky((20, 20, 20))).between(1, 20) == 20


@pytest.mark.parametrize("to", ["x9", CLEO, "c4"])
def test_nobody_to_give_to(to: str) -> None:
    """Nobody, somebody elsewhere, somebody asleep: neither things nor coins."""
    asleep = hero("c4", asleep=True)
    play = Play(hero(coins=9), hero(CLEO, HALL), asleep, thing("i1", "sword", ADA))

    assert {play.refused(Give(ADA, "i1", to)), play.refused(GiveCoins(ADA, to, 1))} == {"not_here"}


def test_a_piece_of_a_stack_is_given() -> None:
    """Two of five pelts, and they join the one that Bram has."""
    play = Play(
        hero(), hero(BRAM), thing("i1", "pelt", ADA, count=5), thing("i2", "pelt", BRAM)
    )  # fmt: skip
    play.do(Give(ADA, "i1", BRAM, 2))

    assert ([i.count for i in play.scene.contents(BRAM)], play.held()) == ([3], {"pelt": 3})


def test_nobody_is_loaded_beyond_their_strength() -> None:
    """A gift that is too heavy is refused."""
    play = Play(
        hero(), hero(BRAM), thing("i1", "crate", ADA), thing("i2", "pelt", BRAM, count=6)
    )  # fmt: skip

    assert play.refused(Give(ADA, "i1", BRAM)) == "too_much_to_carry"


def test_exactly_as_much_as_one_can_carry() -> None:
    """Thirty with a strength of ten."""
    play = Play(hero(), thing("i1", "crate", YARD), thing("i2", "pelt", ADA, count=5))
    play.do(Get(ADA, "i1"))

    assert play.held() == {"crate": 1, "pelt": 5}


def test_creatures_want_no_coins() -> None:
    """The sage has no purse."""
    play = Play(hero(coins=9), creature("m1", "sage"))

    assert play.refused(GiveCoins(ADA, "m1", 1)) == "not_wanted"


def test_what_lies_in_a_box_on_the_ground_is_not_ones_own() -> None:
    """First take it, then drop, give or use it."""
    box, potion = thing("i1", "strongbox", YARD), thing("i2", "potion", "i1")
    play = Play(hero(), hero(BRAM), box, potion)
    wishes = (Drop(ADA, "i2"), Give(ADA, "i2", BRAM), UseItem(ADA, "i2"))

    assert {play.refused(wish) for wish in wishes} == {"not_carried"}


def test_every_piece_of_a_stack_weighs() -> None:
    """Thirty pelts can be carried, thirty-one cannot."""
    play = Play(hero(), thing("i1", "pelt", YARD, count=99))
    refused = play.refused(Get(ADA, "i1", 31))
    play.do(Get(ADA, "i1", 30))

    assert (refused, play.held()) == ("too_much_to_carry", {"pelt": 30})


def test_a_single_coin() -> None:
    """One is an amount."""
    play = Play(hero(coins=1), hero(BRAM))
    play.do(GiveCoins(ADA, BRAM, 1))

    assert (play.being().coins, play.being(BRAM).coins) == (0, 1)
