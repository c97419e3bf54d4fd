"""Bags and boxes; and what loot tables put where."""

import pytest

from game.events import LootFell
from game.intents import Attack, Close, Conjure, Drop, Get, Open, Put, Restore, Unlock
from tests.keep import YARD
from tests.scenes import ADA, BRAM, Play, creature, fight, hero, lucky, one, thing

HIT = lucky((100, 1, 10))


def test_into_a_bag_and_out() -> None:
    """A pelt goes into the sack and comes out again."""
    play = Play(hero(), thing("i1", "sack", ADA), thing("i2", "pelt", ADA))
    play.do(Put(ADA, "i2", "i1"))
    inside = play.held("i1")
    play.do(Get(ADA, "i2"))

    assert (inside, play.held("i1")) == ({"pelt": 1}, {})


@pytest.mark.parametrize(
    ("item", "into", "code"),
    [
        ("i3", "i4", "not_a_container"),
        ("i1", "i2", "box_in_box"),
        ("i1", "i1", "not_a_container"),
        ("i3", "i5", "box_closed"),
        ("i6", "i1", "bound"),
        ("i7", "i1", "box_full"),
        ("i9", "i1", "not_here"),
    ],
)
def test_what_does_not_go_in(item: str, into: str, code: str) -> None:
    """No bag, a bag in a bag, itself, a shut box, a quest thing, too much, nothing at all."""
    play = Play(
        hero(), thing("i1", "sack", ADA), thing("i2", "sack", ADA), thing("i3", "pelt", ADA),
        thing("i4", "sword", ADA), thing("i5", "strongbox", YARD, closed=True, locked=True),
        thing("i6", "letter", ADA), thing("i7", "crate", ADA),
    )  # fmt: skip

    assert play.refused(Put(ADA, item, into)) == code


def test_a_bag_goes_with_what_is_in_it() -> None:
    """Dropping the sack drops the pelt in it."""
    play = Play(hero(), thing("i1", "sack", ADA), thing("i2", "pelt", "i1"))
    play.do(Drop(ADA, "i1"))

    assert (play.scene.items["i1"].place, play.scene.items["i2"].place) == (YARD, "i1")


def test_a_full_bag_weighs_more() -> None:
    """What is in a bag counts against what can be carried."""
    play = Play(
        hero(), thing("i1", "pelt", ADA, count=20), thing("i2", "sack", YARD),
        thing("i3", "pelt", "i2", count=12),
    )  # fmt: skip

    assert play.refused(Get(ADA, "i2")) == "too_much_to_carry"


def test_what_is_in_a_shut_box_is_out_of_reach() -> None:
    """Locked away is locked away."""
    box = thing("i1", "strongbox", YARD, closed=True, locked=True)

    assert Play(hero(), box, thing("i2", "sword", "i1")).refused(Get(ADA, "i2")) == "not_here"


def test_a_key_opens_a_box() -> None:
    """Unlock, open, take."""
    box = thing("i1", "strongbox", YARD, closed=True, locked=True)
    play = Play(hero(), box, thing("i2", "sword", "i1"), thing("i3", "key", ADA))
    play.do(Unlock(ADA, "i1"))
    play.do(Open(ADA, "i1"))
    play.do(Get(ADA, "i2"))

    assert play.held() == {"key": 1, "sword": 1}


@pytest.mark.parametrize(("face", "locked"), [((20, 12, 20), False), ((20, 1, 11), True)])
def test_picking_a_box(face: tuple[int, int, int], locked: bool) -> None:
    """Without the key it takes thievery."""
    play = Play(hero(), thing("i1", "strongbox", YARD, closed=True, locked=True))
    play.do(Unlock(ADA, "i1"), lucky(face))

    assert play.scene.items["i1"].locked is locked


def test_a_locked_box_does_not_open() -> None:
    """First the lock, then the lid."""
    play = Play(hero(), thing("i1", "strongbox", YARD, closed=True, locked=True))

    assert play.refused(Open(ADA, "i1")) == "box_locked"


def test_a_lid_is_shut_once() -> None:
    """An open box closes; a closed one does not close again."""
    play = Play(hero(), thing("i1", "strongbox", YARD))
    play.do(Close(ADA, "i1"))

    assert play.refused(Close(ADA, "i1")) == "already_closed"


def test_a_new_box_is_full_and_locked() -> None:
    """A strongbox comes into the world locked, with something from its table."""
    play = Play(hero())
    play.do(Conjure(ADA, "strongbox"), 7)
    box = next(play.scene.contents(YARD))

    assert (box.locked, bool(play.held(box.id))) == (True, True)


def test_an_empty_box_is_filled_again() -> None:
    """When the room goes back to how it was, so does its strongbox."""
    play = Play(thing("i1", "strongbox", YARD))
    play.do(Restore(YARD), 7)

    assert (play.scene.items["i1"].locked, bool(play.held("i1"))) == (True, True)


def test_loot_falls_to_the_ground() -> None:
    """What the table gives lies where the creature died; coins go to the purse."""
    play = Play(hero(), creature("m1", "warlord", hp=1), fight(ADA, "m1"))
    fell = one(play.do(Attack(ADA, "m1"), HIT), LootFell)

    assert ({play.scene.items[i].place for i in fell.items}, play.being().coins > 0) == (
        {YARD},
        True,
    )


@pytest.mark.parametrize("seed", [lucky((100, 1, 10), (100, n, n)) for n in (10, 50, 90)])
def test_coins_are_divided(seed: int) -> None:
    """Equal parts of three to nine, and what does not divide goes to the first."""
    play = Play(hero(), hero(BRAM), creature("m1", "bear", hp=1), fight(ADA, BRAM, "m1"))
    play.do(Attack(ADA, "m1"), seed)
    found = play.being().coins + play.being(BRAM).coins

    assert (play.being().coins, 3 <= found <= 9) == ((found + 1) // 2, True)


def test_an_odd_coin_goes_to_the_first() -> None:
    """Of three coins Ada has two."""
    purses = set()
    for seed in range(40):
        play = Play(hero(), hero(BRAM), creature("m1", "bear", hp=1), fight(ADA, BRAM, "m1"))
        play.do(Attack(ADA, "m1"), seed)
        purses.add((play.being().coins, play.being(BRAM).coins))

    assert purses == {(0, 0), (2, 1), (2, 2), (3, 2), (3, 3), (4, 3), (4, 4), (5, 4)}


def test_a_full_box_is_not_filled_again() -> None:
    """What is in it stays, and it stays as open as it was."""
    play = Play(thing("i1", "strongbox", YARD), thing("i2", "pelt", "i1"))
    play.do(Restore(YARD), 7)

    assert (play.held("i1"), play.scene.items["i1"].closed) == ({"pelt": 1}, False)


def test_a_bag_is_nobodys_treasure() -> None:
    """An empty sack on the ground stays empty and open."""
    play = Play(thing("i1", "sack", YARD))

    assert play.do(Restore(YARD), 7) == ()


def test_a_creature_leaves_what_it_carried() -> None:
    """Nothing vanishes with the dead."""
    play = Play(
        hero(), creature("m1", "rat", hp=1), thing("i1", "sword", "m1"), fight(ADA, "m1")
    )  # fmt: skip
    play.do(Attack(ADA, "m1"), HIT)

    assert play.scene.items["i1"].place == YARD


def test_loot_may_have_an_affix() -> None:
    """Eighty in a hundred swords of the hoard are something special, of what suits the level."""
    play = Play(hero())
    for n in range(12):
        play.do(Conjure(ADA, "strongbox"), n)
    swords = [item for item in play.scene.items.values() if item.kind == "sword"]

    assert {item.affixes for item in swords} == {(), ("keen",)}
