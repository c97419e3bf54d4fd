"""What a blow does, to the point: dice, attack, armour, resistance, guard, shields, threat."""

import pytest

from game.events import Damaged, Missed, ShieldSpent
from game.intents import Attack, CreatureTurn, Defend, UseAbility
from tests.keep import CELLAR
from tests.scenes import ADA, BRAM, Play, creature, effect, fight, hero, lucky, one, thing

EIGHT = lucky((100, 1, 10), (8, 8, 8), (100, 50, 100))
CRITICAL = lucky((100, 1, 10), (8, 8, 8), (100, 1, 1))
MIDDLING = lucky((100, 40, 70))


def swordplay(seed: int, **fields: object) -> Damaged:
    """Ada's sword falls on a bear: 8 of 8, and a quarter of her attack of 16."""
    play = Play(
        hero(), creature("m1", "bear", **fields), thing("i1", "sword", ADA, slot="weapon"),
        fight(ADA, "m1"),
    )  # fmt: skip
    return one(play.do(Attack(ADA, "m1"), seed), Damaged)


def test_a_blow_to_the_point() -> None:
    """Twelve, softened by six of defence to ten, and a quarter of that resisted: seven."""
    hit = swordplay(EIGHT)

    assert (hit.amount, hit.resisted, hit.hp, hit.critical) == (7, 3, 67, False)


def test_a_critical_blow_to_the_point() -> None:
    """Twelve and half again and one, before armour: nineteen, sixteen, twelve."""
    hit = swordplay(CRITICAL)

    assert (hit.amount, hit.critical) == (12, True)


def test_bare_hands() -> None:
    """A fist is a small die and blunt."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    hit = one(play.do(Attack(ADA, "m1"), lucky((100, 1, 10), (3, 3, 3), (100, 50, 99))), Damaged)

    assert (hit.amount, hit.damage_type, hit.weapon) == (6, "blunt", "")


def test_a_guard_takes_half() -> None:
    """Twelve of a bear's paw, ten after armour, five behind the guard."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    play.do(Defend(ADA))

    assert one(play.do(CreatureTurn("m1"), EIGHT), Damaged).amount == 5


def test_without_a_guard() -> None:
    """The same paw takes ten."""
    play = Play(hero(), creature("m1", "bear"), fight("m1", ADA))

    assert one(play.do(CreatureTurn("m1"), EIGHT), Damaged).amount == 10


def test_a_guard_is_down_on_ones_next_turn() -> None:
    """Who defended and then strikes is struck in full again."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    play.do(Defend(ADA))
    play.do(CreatureTurn("m1"), lucky((100, 98, 100)))
    play.do(Attack(ADA, "m1"), lucky((100, 98, 100)))

    assert one(play.do(CreatureTurn("m1"), EIGHT), Damaged).amount == 10


def test_a_small_shield() -> None:
    """A ward of four takes four of ten, and is spent."""
    play = Play(hero(effects=(effect("ward", power=4),)), creature("m1", "bear"), fight("m1", ADA))
    events = play.do(CreatureTurn("m1"), EIGHT)
    hit = one(events, Damaged)

    assert (hit.absorbed, hit.amount, one(events, ShieldSpent).power) == (4, 6, 0)


def test_a_great_shield_keeps_the_rest() -> None:
    """A ward of fifteen has five left."""
    play = Play(hero(effects=(effect("ward", power=15),)), creature("m1", "bear"), fight("m1", ADA))
    play.do(CreatureTurn("m1"), EIGHT)

    assert [(e.kind, e.power) for e in play.being().effects] == [("ward", 5)]


def test_nobody_loses_more_than_they_have() -> None:
    """Of a blow of seven at three hit points three are told."""
    hit = swordplay(EIGHT, hp=3)

    assert (hit.amount, hit.hp) == (3, 0)


@pytest.mark.parametrize(("lit", "struck"), [(True, Damaged), (False, Missed)])
def test_in_the_dark_every_other_blow_goes_wide(lit: bool, struck: type) -> None:
    """A throw that hits by lamplight misses without."""
    play = Play(
        hero(place=CELLAR), creature("m1", "bear", CELLAR), thing("i1", "lamp", CELLAR, lit=lit),
        fight(ADA, "m1", room=CELLAR),
    )  # fmt: skip

    assert one(play.do(Attack(ADA, "m1"), MIDDLING), struck).target == "m1"


def test_a_blow_at_the_hidden_goes_wide() -> None:
    """Who has vanished in the midst of a fight is hit half as often."""
    thief = creature("m1", "thief", effects=(effect("unseen", 9),))
    play = Play(hero(), thief, fight(ADA, "m1"))

    assert one(play.do(Attack(ADA, "m1"), MIDDLING), Missed).target == "m1"


def test_creatures_mind_what_is_done_to_them() -> None:
    """As much as it hurt, and what a shield took as well."""
    bear = creature("m1", "bear", threat={ADA: 2}, effects=(effect("ward", power=4),))
    play = Play(hero(), bear, thing("i1", "sword", ADA, slot="weapon"), fight(ADA, "m1"))
    play.do(Attack(ADA, "m1"), EIGHT)

    assert play.being("m1").threat == {ADA: 9}


def test_players_decide_for_themselves_whom_they_mind() -> None:
    """Nothing is kept about a character's grudges."""
    play = Play(hero(), creature("m1", "bear"), fight("m1", ADA))
    play.do(CreatureTurn("m1"), EIGHT)

    assert play.being().threat == {}


def test_a_taunt_goes_over_all_threat() -> None:
    """Fifty more than whoever was minded most."""
    bear = creature("m1", "bear", threat={BRAM: 7})
    play = Play(hero(calling="adept"), hero(BRAM), bear, fight(ADA, "m1", BRAM))
    play.do(UseAbility(ADA, "goad", "m1"), lucky((100, 1, 10)))

    assert play.being("m1").threat == {BRAM: 7, ADA: 57}


def test_grudges_end_with_the_fight() -> None:
    """When nobody is left to fight, the bear forgets."""
    play = Play(hero(hp=1), creature("m1", "bear", threat={ADA: 9}), fight("m1", ADA))
    play.do(CreatureTurn("m1"), EIGHT)

    assert play.being("m1").threat == {}


def test_an_ability_with_a_weapon() -> None:
    """A strike is a blow of the sword and three: fifteen, thirteen, nine."""
    play = Play(
        hero(), creature("m1", "bear"), thing("i1", "sword", ADA, slot="weapon"), fight(ADA, "m1")
    )  # fmt: skip
    hit = one(play.do(UseAbility(ADA, "strike", "m1"), EIGHT), Damaged)

    assert (hit.amount, hit.ability, hit.weapon) == (9, "strike", "sword")
