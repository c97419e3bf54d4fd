"""Abilities: whom they reach, what they cost, what they do."""

import pytest

from game.events import AbilityUsed, Damaged
from game.intents import Attack, Pulse, UseAbility
from tests.game.stage import adept
from tests.keep import HALL, YARD
from tests.scenes import ADA, BRAM, CLEO, Play, creature, effect, fight, hero, kinds, lucky, one


def test_mana_is_spent() -> None:
    """A bolt costs three mana."""
    play = adept()
    play.do(UseAbility(ADA, "bolt", "m1"))

    assert play.being().mana == 47


def test_power_scales_with_an_attribute() -> None:
    """Bolt: 4 + 60 % of 16 magic power, softened by six of a bear's resistance."""
    play = Play(hero(calling="adept"), creature("m1", "bear"), fight(ADA, "m1"))
    hit = one(play.do(UseAbility(ADA, "bolt", "m1"), lucky((100, 60, 100))), Damaged)

    assert (hit.amount, hit.damage_type) == (11, "fire")


def test_a_cooldown_begins() -> None:
    """After a strike the ability is not ready for a turn."""
    play = adept()
    play.do(UseAbility(ADA, "strike", "m1"))

    assert play.being().cooldowns == {"strike": 2}


def test_cooldowns_count_own_turns() -> None:
    """Ready again two turns later."""
    play = Play(hero(cooldowns={"strike": 2}))
    play.do(Pulse(YARD))
    after_one = play.being().cooldowns
    play.do(Pulse(YARD))

    assert (after_one, play.being().cooldowns) == ({"strike": 1}, {})


@pytest.mark.parametrize(
    ("ability", "fields", "code"),
    [
        ("strike", {"cooldowns": {"strike": 1}}, "cooling_down"),
        ("bolt", {"mana": 2}, "no_mana"),
        ("bolt", {"effects": (effect("silence"),)}, "silenced"),
        ("flying", {}, "no_such_ability"),
        ("storm", {"calling": "scout"}, "no_such_ability"),
    ],
)
def test_what_cannot_be_used(ability: str, fields: dict[str, object], code: str) -> None:
    """Cooldown, mana, silence, and abilities that one does not have."""
    assert adept(**fields).refused(UseAbility(ADA, ability, "m1")) == code


def test_silence_leaves_other_abilities() -> None:
    """A silenced character can still strike."""
    play = adept(effects=(effect("silence"),))

    assert "AbilityUsed" in kinds(play.do(UseAbility(ADA, "strike", "m1")))


@pytest.mark.parametrize(
    ("ability", "target", "reached"),
    [
        ("bless", "", (ADA,)),
        ("bolt", "m2", ("m2",)),
        ("storm", "", ("m1", "m2")),
        ("quake", "", ("m1", "m2")),
        ("mend", BRAM, (BRAM,)),
        ("mend", "", (ADA,)),
        ("chorus", "", (ADA, BRAM)),
        ("inspire", BRAM, (BRAM,)),
    ],
)
def test_whom_abilities_reach(ability: str, target: str, reached: tuple[str, ...]) -> None:
    """Self, one, all enemies, the room, an ally, all allies."""
    used = one(adept().do(UseAbility(ADA, ability, target)), AbilityUsed)

    assert used.targets == reached


@pytest.mark.parametrize(
    ("ability", "target", "code"),
    [
        ("bolt", "", "whom"),
        ("bolt", "x9", "not_here"),
        ("bolt", BRAM, "not_an_enemy"),
        ("bolt", ADA, "yourself"),
        ("mend", "m1", "not_an_ally"),
        ("mend", "x9", "not_here"),
        ("inspire", "x9", "not_here"),
    ],
)
def test_whom_abilities_do_not_reach(ability: str, target: str, code: str) -> None:
    """A refusal says what is wrong with the target."""
    assert adept().refused(UseAbility(ADA, ability, target)) == code


def test_the_only_enemy_needs_no_name() -> None:
    """With one enemy left a bolt knows where to go."""
    play = Play(hero(calling="adept"), creature("m1", "rat"), fight(ADA, "m1"))

    assert one(play.do(UseAbility(ADA, "bolt")), AbilityUsed).targets == ("m1",)


def test_harm_begins_a_fight() -> None:
    """A bolt out of nowhere begins a fight with the whole family."""
    play = Play(hero(calling="adept"), creature("m1", "bear"), creature("m2", "wolf"))
    play.do(UseAbility(ADA, "bolt", "m1"))

    assert {f.id for f in play.fight().fighters} == {ADA, "m1", "m2"}


def test_harm_spares_friends() -> None:
    """An ability for the room hurts no companion."""
    play = adept()
    play.do(UseAbility(ADA, "quake"))

    assert play.being(BRAM).hp == 10


def test_a_quake_needs_somebody_to_shake() -> None:
    """With nobody to fight there is nothing to do."""
    play = Play(hero(calling="adept"), hero(BRAM), creature("m1", "sage"))

    assert play.refused(UseAbility(ADA, "quake")) == "no_enemies"


def test_a_part_on_oneself() -> None:
    """Inspire strengthens the other and mends the one who inspires."""
    play = Play(hero(calling="adept"), hero(BRAM))
    play.do(UseAbility(ADA, "inspire", BRAM))

    assert ([e.kind for e in play.being().effects], [e.kind for e in play.being(BRAM).effects]) == (
        ["regen"],
        ["might"],
    )


def test_a_miss_carries_nothing() -> None:
    """When the blow of a strike misses, the weakness it would have carried is lost."""
    play = adept()
    play.do(UseAbility(ADA, "strike", "m1"), lucky((100, 98, 100)))

    assert play.being("m1").effects == ()


def test_help_from_outside_joins_the_fight() -> None:
    """Who mends a fighter is in the fight, and waits for the turn like everybody."""
    medic = hero(CLEO, calling="adept")
    play = Play(hero(hp=5), medic, creature("m1", "rat"), fight(ADA, "m1"))
    play.do(UseAbility(CLEO, "mend", ADA))

    assert (play.fight().find(CLEO) is not None, play.being().hp) == (True, 5)


def test_a_safe_place_is_safe() -> None:
    """Nobody casts at anybody in the hall."""
    play = Play(hero(place=HALL, calling="adept"), creature("m1", "rat", HALL))

    assert play.refused(UseAbility(ADA, "bolt", "m1")) == "safe_here"


def test_an_attack_and_an_ability_are_one_turn() -> None:
    """After an ability it is somebody else's turn."""
    play = adept()
    play.do(UseAbility(ADA, "bolt", "m1"))

    assert play.refused(Attack(ADA, "m1")) == "not_your_turn"


def test_the_last_drop_of_mana() -> None:
    """Three mana are enough for a bolt of three."""
    play = adept(mana=3)
    play.do(UseAbility(ADA, "bolt", "m1"))

    assert play.being().mana == 0


def test_what_costs_nothing_says_nothing_of_mana() -> None:
    """A strike is free."""
    assert "ManaChanged" not in kinds(adept().do(UseAbility(ADA, "strike", "m1")))


def test_the_unconscious_gain_no_effects() -> None:
    """A chorus of might would be wasted on them: only what wakes or heals reaches them."""
    play = Play(hero(calling="adept"), hero(BRAM, hp=0, condition="down", bleeding=3))
    play.do(UseAbility(ADA, "inspire", BRAM))

    assert play.being(BRAM).effects == ()


def test_help_does_not_end_hiding() -> None:
    """A whispered blessing gives nobody away, a bolt does."""
    play = Play(hero(calling="adept", effects=(effect("unseen"),)))
    play.do(UseAbility(ADA, "bless"))

    assert "unseen" in [e.kind for e in play.being().effects]


def test_dice_add_to_the_base() -> None:
    """A storm is three and a die of four: seven, six after resistance."""
    play = Play(hero(calling="adept"), creature("m1", "bear"), fight(ADA, "m1"))
    hit = one(play.do(UseAbility(ADA, "storm"), lucky((4, 4, 4), (100, 50, 99))), Damaged)

    assert hit.amount == 6
