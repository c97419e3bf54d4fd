"""What takes a turn in a fight, what waits until it is over, and what is free."""

import pytest

from game.intents import (
    Act,
    Ask,
    Attack,
    Close,
    Defend,
    Disarm,
    Douse,
    Drop,
    DropCoins,
    Emote,
    Examine,
    Flee,
    Get,
    Give,
    GiveCoins,
    Hide,
    Kindle,
    Learn,
    Lock,
    Move,
    Open,
    Persuade,
    Put,
    Remove,
    ResetSkills,
    Rest,
    Revive,
    Say,
    Search,
    SpeakOn,
    Talk,
    Tell,
    Throw,
    Try,
    Tune,
    Unlock,
    UseAbility,
    UseItem,
    Wear,
)
from tests.keep import YARD
from tests.scenes import ADA, BRAM, CLEO, Play, creature, fight, hero, kinds, thing

ACTIONS = (
    Get(ADA, "i1"), Drop(ADA, "i3"), DropCoins(ADA, 1), Give(ADA, "i3", BRAM),
    GiveCoins(ADA, BRAM, 1), Put(ADA, "i3", "i4"), Wear(ADA, "i5"), Remove(ADA, "i6"),
    UseItem(ADA, "i2"), Throw(ADA, "i7", "m1"), Kindle(ADA, "i8"), Douse(ADA, "i9"),
    Attack(ADA, "m1"), UseAbility(ADA, "bless"), Defend(ADA), Flee(ADA), Revive(ADA, CLEO),
    Talk(ADA, "m1"), Ask(ADA, "m1", "the weather"), Persuade(ADA, "m1"),
)  # fmt: skip
PEACEFUL = (
    Move(ADA, "in"), Open(ADA, "north"), Close(ADA, "north"), Unlock(ADA, "north"),
    Lock(ADA, "north"), Search(ADA), Disarm(ADA, "down"), Try(ADA, "pull", "well"), Hide(ADA),
    Rest(ADA), Learn(ADA, "edge"), ResetSkills(ADA),
)  # fmt: skip
FREE = (
    Say(ADA, "Help!"), Emote(ADA, "sweats"), Tell(ADA, BRAM, "Help!"), Examine(ADA, "well"),
    SpeakOn(ADA, "chat", "Help!"), Tune(ADA, "chat", False),
)  # fmt: skip


def at_arms(*order: str, **fields: object) -> Play:
    """Ada with a full pack before the sentry; Bram and the fallen Cleo look on."""
    ada = hero(**({"calling": "adept", "coins": 9, "points": 1, "skills": ("poise",)} | fields))
    pack = (
        thing("i1", "sword", YARD), thing("i2", "potion", ADA), thing("i3", "pelt", ADA),
        thing("i4", "sack", ADA), thing("i5", "coat", ADA), thing("i6", "ring", ADA, slot="ring"),
        thing("i7", "knife", ADA), thing("i8", "lamp", ADA),
        thing("i9", "glowstone", ADA, lit=True),
    )  # fmt: skip
    fallen = hero(CLEO, hp=0, condition="down", bleeding=3)
    battle = [fight(*order)] if order else []
    return Play(ada, hero(BRAM), fallen, creature("m1", "sentry"), *pack, *battle)


def names(wishes: tuple[Act, ...]) -> list[str]:
    return [type(wish).__name__ for wish in wishes]


@pytest.mark.parametrize("wish", ACTIONS, ids=names(ACTIONS))
def test_an_action_is_a_turn(wish: Act) -> None:
    """Whatever it is, and however it ends: afterwards it is not Ada's turn any more."""
    play = at_arms(ADA, "m1")
    play.do(wish)

    assert play.fight() is None or play.fight().current == "m1"


@pytest.mark.parametrize("wish", ACTIONS, ids=names(ACTIONS))
def test_actions_wait_for_ones_turn(wish: Act) -> None:
    """On the sentry's turn nothing of this can be done."""
    assert at_arms("m1", ADA).refused(wish) == "not_your_turn"


@pytest.mark.parametrize("wish", PEACEFUL, ids=names(PEACEFUL))
def test_what_waits_for_peace(wish: Act) -> None:
    """Not in a fight, not even on one's turn."""
    assert at_arms(ADA, "m1").refused(wish) == "in_fight"


@pytest.mark.parametrize("wish", FREE, ids=names(FREE))
def test_what_is_free(wish: Act) -> None:
    """Words and looks take no turn and need none."""
    play = at_arms("m1", ADA)

    assert (len(play.do(wish)), play.fight().current) == (1, "m1")


@pytest.mark.parametrize("wish", ACTIONS + PEACEFUL, ids=names(ACTIONS + PEACEFUL))
def test_the_unconscious_do_nothing(wish: Act) -> None:
    """Whoever lies on the ground can do none of all this."""
    play = at_arms(hp=0, condition="down", bleeding=3)

    assert play.refused(wish) == "unconscious"


def test_out_of_a_fight_there_are_no_turns() -> None:
    """In peace an action is followed by nothing."""
    assert kinds(at_arms().do(Wear(ADA, "i5"))) == ["Worn"]
