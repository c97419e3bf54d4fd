"""Characters made, waking and sleeping; and what staff may do."""

import pytest

from game.intents import Banish, Conjure, Create, Get, Say, Sleep, Transport, Wake
from tests.keep import CATALOG, HALL, YARD
from tests.scenes import ADA, BRAM, Play, creature, fight, hero, kinds, thing


def a_knight(**fields: object) -> Create:
    return Create(ADA, "Ada", **({"origin": "local", "calling": "knight"} | fields))


def test_a_new_character() -> None:
    """Stats of class, origin and extra points; asleep at the start until the player wakes it."""
    play = Play()
    play.do(a_knight(extra={"strength": 3, "wisdom": 2}))
    ada = play.being()

    assert (ada.base.strength, ada.base.luck, ada.base.wisdom, ada.place, ada.asleep) == (
        17,
        11,
        12,
        HALL,
        True,
    )


def test_a_new_character_is_whole() -> None:
    """Hit points and mana are at their most, home is the zone's shrine."""
    play = Play()
    play.do(a_knight())

    assert (play.being().hp, play.being().home) == (42, HALL)


def test_the_kit() -> None:
    """The sword is wielded, the coat worn, the potion carried, and the origin's lamp as well."""
    play = Play()
    play.do(a_knight())

    assert {item.kind: item.slot for item in play.scene.contents(ADA)} == {
        "sword": "weapon",
        "coat": "body",
        "potion": "",
        "lamp": "",
    }


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"calling": "king"}, "no_such_calling"),
        ({"origin": "mars"}, "no_such_origin"),
        ({"extra": {"beauty": 1}}, "no_such_stat"),
        ({"extra": {"luck": 4}}, "too_many_points"),
        ({"extra": {"luck": 3, "wisdom": 3}}, "too_many_points"),
        ({"extra": {"luck": -1}}, "too_many_points"),
        ({"pronouns": "yes"}, "no_such_pronouns"),
        ({"looks": "x" * 301}, "too_long"),
    ],
)
def test_characters_that_cannot_be(fields: dict[str, object], code: str) -> None:
    """What does not exist, and more points than there are."""
    assert Play().refused(a_knight(**fields)) == code


def test_nobody_is_made_twice() -> None:
    """A character that exists is not overwritten."""
    assert Play(hero(coins=5)).refused(a_knight()) == "already_awake"


def test_waking_and_sleeping() -> None:
    """Into the world and out of it."""
    play = Play(hero(asleep=True))
    play.do(Wake(ADA))
    awake = play.being().asleep
    play.do(Sleep(ADA))

    assert (awake, play.being().asleep) == (False, True)


@pytest.mark.parametrize(
    ("fields", "intent", "code"),
    [
        ({}, Wake(ADA), "already_awake"),
        ({"asleep": True}, Sleep(ADA), "already_asleep"),
        ({"linkdead": True}, Sleep(ADA), "already_asleep"),
        ({}, Wake("x9"), "no_such_character"),
        ({"asleep": True}, Say(ADA, "x"), "no_such_character"),
        ({}, Say("x9", "x"), "no_such_character"),
        ({"place": "moon"}, Say(ADA, "x"), "no_such_place"),
    ],
)
def test_who_is_not_there(fields: dict[str, object], intent: Wake, code: str) -> None:
    """Awake already, asleep already, unknown, out of the world, nowhere."""
    assert Play(hero(**fields)).refused(intent) == code


def test_waking_among_rats() -> None:
    """Those who see a newcomer attack, wherever it came from."""
    play = Play(hero(asleep=True), creature("m1", "rat"))
    play.do(Wake(ADA))

    assert play.fight() is not None


def test_conjuring_creatures() -> None:
    """As many as staff asks for, whole and rested."""
    play = Play(hero())
    play.do(Conjure(ADA, "wolf", 2))

    assert [being.hp for being in play.scene.beings.values() if being.creature] == [34, 34]


@pytest.mark.parametrize(
    ("intent", "code"),
    [
        (Conjure(ADA, "dragon"), "no_such_kind"),
        (Conjure(ADA, "rat", 0), "not_an_amount"),
        (Conjure(ADA, "rat", 101), "not_an_amount"),
        (Conjure("x9", "rat"), "no_such_character"),
        (Banish(ADA, "x9"), "not_here"),
        (Banish(ADA, BRAM), "not_here"),
        (Banish("x9", "m1"), "no_such_character"),
        (Transport("x9", HALL), "no_such_place"),
        (Transport(ADA, "moon"), "no_such_place"),
        (Transport(ADA, YARD), "already_there"),
    ],
)
def test_what_staff_cannot_do(intent: Conjure, code: str) -> None:
    """Unknown kinds, amounts, targets and places; no player is banished."""
    assert Play(hero(), hero(BRAM)).refused(intent) == code


def test_banishing_a_creature_ends_its_fight() -> None:
    """And what it carried stays."""
    play = Play(hero(), creature("m1", "bear"), thing("i1", "sword", "m1"), fight(ADA, "m1"))
    play.do(Banish(ADA, "m1"))

    assert (play.fight(), play.scene.items["i1"].place) == (None, YARD)


def test_banishing_a_full_bag() -> None:
    """What is in it goes with it."""
    play = Play(hero(), thing("i1", "sack", YARD), thing("i2", "pelt", "i1"))
    play.do(Banish(ADA, "i1"))

    assert dict(play.scene.items) == {}


def test_a_refusal_changes_nothing() -> None:
    """The scene after a refusal is the scene before it."""
    play = Play(hero(), thing("i1", "anvil", YARD))
    before = play.scene
    play.refused(Get(ADA, "i1"))

    assert play.scene is before


def test_every_calling_can_be_made() -> None:
    """Each class of the keep makes a living character."""
    for calling in CATALOG.callings:
        play = Play()
        assert "CharacterCreated" in kinds(play.do(a_knight(calling=calling)))


def test_what_everybody_begins_with() -> None:
    """Twenty-five coins, a skill point, two channels, and the place where they start."""
    play = Play()
    play.do(a_knight())
    ada = play.being()

    assert (ada.coins, ada.points, ada.channels, ada.visited) == (
        25, 1, ("newbie", "chat"), (HALL,),
    )  # fmt: skip
