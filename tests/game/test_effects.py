"""Effects: each family at work, each stacking rule, and how they end."""

import pytest

from game.events import Damaged, EffectEnded, EffectGained
from game.intents import Attack, CreatureTurn, Defend, Hide, Pulse, UseAbility
from game.state import Effect, Stats
from tests.keep import YARD
from tests.scenes import (
    ADA,
    BRAM,
    Play,
    creature,
    effect,
    fight,
    hero,
    kinds,
    lucky,
    one,
)

HIT, SURE = lucky((100, 1, 10), (100, 50, 100)), lucky((100, 1, 5), (100, 1, 5))


def laid(old: Effect, ability: str, times: int = 1) -> Effect:
    """What is on a bear that had `old` after Ada used `ability` on it."""
    ada = hero(calling="adept", mana=90)
    play = Play(ada, creature("m1", "bear", hp=70, effects=(old,)), fight(ADA, "m1"))
    for _ in range(times):
        play.do(UseAbility(ADA, ability, "m1"), SURE)
        play.scene = play.scene.with_room(fight(ADA, "m1"))
    return next(e for e in play.being("m1").effects if e.kind == old.kind)


def test_stacking_adds_stacks() -> None:
    """A second poison is a second stack."""
    assert laid(effect("poison", 1, power=2), "venom").stacks == 2


def test_stacks_have_a_limit() -> None:
    """Four poisons are three stacks."""
    assert laid(effect("poison", 9, power=2), "venom", 4).stacks == 3


def test_extending_adds_turns() -> None:
    """A second bleeding makes it last longer."""
    assert laid(effect("bleed", 3, power=2), "gash").turns == 5


def test_refreshing_keeps_the_better() -> None:
    """A silence of two turns does not shorten one of five."""
    assert laid(effect("silence", 5), "hush").turns == 5


def test_ignoring_keeps_the_old() -> None:
    """A stun on the stunned changes nothing."""
    assert laid(effect("stun", 4, BRAM), "bash").source == BRAM


def test_damage_over_time() -> None:
    """Two stacks of poison with power two take four hit points a turn."""
    play = Play(hero(effects=(Effect("poison", "m1", 3, 2, 2),)))
    play.do(Pulse(YARD))

    assert play.being().hp == 33  # 36 - 4, and one point of breath comes back


def test_damage_over_time_ignores_armour() -> None:
    """Poison asks for no shield."""
    play = Play(hero(effects=(effect("poison", power=5),)))

    assert one(play.do(Pulse(YARD)), Damaged).amount == 5


def test_healing_over_time() -> None:
    """Mending gives its power each turn."""
    play = Play(hero(hp=10, effects=(effect("regen", power=4),)))
    play.do(Pulse(YARD))

    assert play.being().hp == 15


def test_effects_end() -> None:
    """An effect of two turns is over after two."""
    play = Play(hero(effects=(effect("might", 2),)))
    play.do(Pulse(YARD))
    over = one(play.do(Pulse(YARD)), EffectEnded)

    assert (over.reason, play.being().effects) == ("over", ())


def test_an_effect_of_one_turn_lasts_one_turn() -> None:
    """What a character lays on itself is not over with the turn in which it was laid."""
    play = Play(hero(calling="adept"), creature("m1", "rat"), fight(ADA, "m1"))
    play.do(UseAbility(ADA, "bless"))

    assert play.being().effects == (Effect("might", ADA, 3),)


def test_a_stun_takes_a_turn() -> None:
    """A rat stunned for one turn misses exactly one."""
    play = Play(hero(), creature("m1", "rat", effects=(effect("stun", 1),)), fight(ADA, "m1"))
    play.do(Defend(ADA))

    assert (play.fight().current, play.fight().round, play.being("m1").effects) == (ADA, 2, ())


def test_silence_of_one_turn_silences_one_turn() -> None:
    """Whoever is silenced for a turn cannot cast in the next one, and can in that after it."""
    ada = hero(calling="adept", effects=(effect("silence", 1),))
    play = Play(ada, creature("m1", "rat"), fight(ADA, "m1"))
    first = play.refused(UseAbility(ADA, "bolt", "m1"))
    play.do(Defend(ADA))

    assert (first, play.being().effects) == ("silenced", ())


def test_a_shield_takes_the_blow() -> None:
    """Damage goes to the shield first."""
    play = Play(hero(effects=(effect("ward", power=50),)), creature("m1", "rat"), fight("m1", ADA))
    hit = one(play.do(CreatureTurn("m1"), HIT), Damaged)

    assert (hit.amount, hit.absorbed > 0, play.being().hp) == (0, True, 36)


def test_a_shield_breaks() -> None:
    """What is left of the blow comes through, and the shield is gone."""
    play = Play(hero(effects=(effect("ward", power=1),)), creature("m1", "bear"), fight("m1", ADA))
    broken = one(play.do(CreatureTurn("m1"), HIT), EffectEnded)

    assert (broken.reason, play.being().hp < 36) == ("broken", True)


def test_a_taunt_draws_the_creature() -> None:
    """A goaded wolf goes for the one who goaded it and not for the weakest."""
    wolf = creature("m1", "wolf", effects=(effect("goaded", 2, BRAM),))
    play = Play(hero(hp=1), hero(BRAM), wolf, fight("m1", ADA, BRAM))
    hit = one(play.do(CreatureTurn("m1"), HIT), Damaged)

    assert hit.target == BRAM


def test_stealth_hides_from_creatures() -> None:
    """Nobody strikes at what nobody sees."""
    play = Play(hero(effects=(effect("unseen"),)), creature("m1", "rat"), fight("m1", ADA))

    assert "Guarded" in kinds(play.do(CreatureTurn("m1")))


def test_an_ambush_is_critical() -> None:
    """The first blow out of stealth always finds the spot, and ends it."""
    play = Play(hero(effects=(effect("unseen"),)), creature("m1", "bear"))
    hit = one(play.do(Attack(ADA, "m1"), lucky((20, 1, 20), (20, 1, 20), (100, 1, 50))), Damaged)

    assert (hit.critical, play.being().effects) == (True, ())


def test_harm_of_any_sort_ends_stealth() -> None:
    """A poisoner is seen as well."""
    play = Play(hero(calling="adept", effects=(effect("unseen"),)), creature("m1", "bear"))
    play.do(UseAbility(ADA, "venom", "m1"))

    assert play.being().effects == ()


def test_wounds_end_stealth() -> None:
    """Whoever is hurt cries out."""
    play = Play(hero(effects=(effect("unseen"), effect("poison", power=2))))
    ended = [e.effect for e in play.do(Pulse(YARD)) if isinstance(e, EffectEnded)]

    assert ended == ["unseen"]


def test_a_debuff_weakens() -> None:
    """A strike leaves its target with less defence."""
    play = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))
    whole = play.sheet("m1")["defence"]
    play.do(UseAbility(ADA, "strike", "m1"), HIT)

    assert play.sheet("m1")["defence"] == whole - 4


def test_magic_resistance_shakes_effects_off() -> None:
    """A high throw against the chance, and the poison does not take."""
    play = Play(hero(calling="adept"), creature("m1", "bear"), fight(ADA, "m1"))

    assert "EffectResisted" in kinds(play.do(UseAbility(ADA, "venom", "m1"), lucky((100, 95, 100))))


@pytest.mark.parametrize("condition", ["up", "resting"])
def test_stealth_is_told_to_nobody_else(condition: str) -> None:
    """Others do not learn that somebody hides."""
    play = Play(hero(condition=condition), hero(BRAM))
    play.do(Hide(ADA), lucky((20, 15, 20)))

    assert not [e for e in play.seen(BRAM) if isinstance(e, EffectGained)]


def test_death_ends_effects() -> None:
    """The dead take neither poison nor blessing with them."""
    dying = hero(hp=0, condition="down", bleeding=1, effects=(effect("poison", 9, power=1),))
    play = Play(dying)
    play.do(Pulse(YARD))

    assert play.being().effects == ()


def test_a_weak_poison_does_not_thin_a_strong_one() -> None:
    """The second stack has the power of the better."""
    assert laid(effect("poison", 1, power=5), "venom").power == 5


def test_a_taunt_that_is_shaken_off_is_no_taunt() -> None:
    """Who resists it minds nobody the more."""
    play = Play(hero(calling="adept"), creature("m1", "bear"), fight(ADA, "m1"))
    play.do(UseAbility(ADA, "goad", "m1"), lucky((100, 99, 100)))

    assert play.being("m1").threat == {}


def test_poison_is_no_taunt() -> None:
    """It makes the bear as angry as it has hurt so far, and no more."""
    play = Play(hero(calling="adept"), creature("m1", "bear"), fight(ADA, "m1"))
    play.do(UseAbility(ADA, "venom", "m1"), SURE)

    assert (play.being("m1").effects[0].kind, play.being("m1").threat) == ("poison", {ADA: 2})


def test_nobody_resists_a_blessing() -> None:
    """Magic resistance weighs only against what harms."""
    play = Play(hero(calling="adept"), hero(BRAM, base=Stats(wisdom=300)))
    play.do(UseAbility(ADA, "inspire", BRAM), lucky((100, 95, 100), (100, 95, 100)))

    assert [e.kind for e in play.being(BRAM).effects] == ["might"]


def test_a_shield_does_not_heal() -> None:
    """Its power is for blows."""
    play = Play(hero(hp=10, effects=(effect("ward", power=8),)))
    play.do(Pulse(YARD))

    assert play.being().hp == 11


def test_what_is_fresh_is_not_counted() -> None:
    """A blessing laid this turn is whole at its end."""
    play = Play(hero(calling="adept"), creature("m1", "rat"), fight(ADA, "m1"))

    assert "EffectsCounted" not in kinds(play.do(UseAbility(ADA, "bless")))
