"""Who learns of what."""

from game.events import (
    CharacterCreated,
    CoinsGiven,
    CreatureAppeared,
    Damaged,
    EffectEnded,
    EffectGained,
    Found,
    Healed,
    Here,
    LampChanged,
    LevelGained,
    Only,
    Revived,
    TurnBegan,
)
from game.intents import Attack, Conjure, GiveCoins, Kindle, Move, Pulse, Revive, UseAbility
from game.seen_by import seen_by
from tests.keep import CELLAR, HALL, YARD
from tests.scenes import (
    ADA,
    BRAM,
    CLEO,
    Play,
    creature,
    effect,
    fight,
    hero,
    lucky,
    one,
    scene,
    thing,
)

HIT = lucky((100, 1, 10), (100, 50, 100))


def test_elsewhere_nobody_learns() -> None:
    """What happens in the yard stays in the yard."""
    play = Play(hero(), hero(BRAM, HALL), creature("m1", "bear"))
    play.do(Attack(ADA, "m1"))

    assert play.seen(BRAM) == []


def test_sleepers_learn_nothing() -> None:
    """Whoever is out of the world perceives nothing of it."""
    play = Play(hero(), hero(BRAM, asleep=True), creature("m1", "bear"))
    play.do(Attack(ADA, "m1"))

    assert play.seen(BRAM) == []


def test_others_see_shares_of_hit_points() -> None:
    """The wounded know their number, the others a per cent."""
    play = Play(hero(hp=18), hero(BRAM), creature("m1", "wolf"), fight(ADA, "m1"))
    play.do(Attack(ADA, "m1"), HIT)
    told, exact = one(play.seen(BRAM), Damaged), one(play.outcomes[-1].events, Damaged)

    assert (told.max_hp, exact.max_hp) == (100, 34)


def test_in_the_dark_one_hears_a_fight() -> None:
    """And not who fights."""
    play = Play(hero(place=CELLAR), hero(BRAM, CELLAR), creature("m1", "bat", CELLAR))
    play.do(Attack(ADA, "m1"), 2)
    began = [e for e in play.seen(BRAM) if isinstance(e, TurnBegan)]

    assert {fighter.id for event in began for fighter in event.fight.fighters} <= {"?", BRAM}


def test_in_the_dark_nothing_appears() -> None:
    """A creature that comes out of nowhere is not seen to."""
    play = Play(hero(place=CELLAR), hero(BRAM, CELLAR))
    play.do(Conjure(ADA, "bear"))

    assert not [e for e in play.seen(BRAM) if isinstance(e, CreatureAppeared)]


def test_what_appears_is_seen_from_outside() -> None:
    """Its looks, not its numbers."""
    play = Play(hero(), hero(BRAM))
    play.do(Conjure(ADA, "bear"))
    being = one(play.seen(BRAM), CreatureAppeared).being

    assert (being.creature, being.hp, being.level) == ("bear", 1, 1)


def test_a_new_character_is_no_open_book() -> None:
    """Others see the looks of a newcomer, and not the purse."""
    newcomer = hero(CLEO, coins=77)
    event = CharacterCreated(newcomer, audience=Here(YARD))
    seen = seen_by(hero(BRAM), event, scene(hero(BRAM), newcomer))

    assert seen is not None
    assert seen.being.coins == 0


def test_a_light_is_noticed() -> None:
    """Whoever strikes one is seen by it."""
    play = Play(hero(place=CELLAR), hero(BRAM, CELLAR), thing("i1", "lamp", ADA))
    play.do(Kindle(ADA, "i1"))

    assert one(play.seen(BRAM), LampChanged).who == ADA


def test_a_light_that_goes_out_is_noticed() -> None:
    """By all who saw by it."""
    play = Play(
        hero(place=CELLAR), hero(BRAM, CELLAR), thing("i1", "torch", ADA, lit=True, fuel=1)
    )  # fmt: skip
    play.do(Pulse(CELLAR))

    assert one(play.seen(BRAM), LampChanged).lit is False


def test_coming_out_of_stealth_is_seen() -> None:
    """The moment somebody is seen again is told to those who see it."""
    play = Play(hero(effects=(effect("unseen"),)), hero(BRAM))
    play.do(Move(ADA, "in"))

    assert one(play.seen(BRAM), EffectEnded).reason == "seen"


def test_a_hidden_poisoner_is_not_named() -> None:
    """The poisoned learn that they are poisoned, and not by whom they cannot see."""
    thief = creature("m1", "thief", effects=(effect("unseen", 9),))
    ill = hero(effects=(effect("poison", 3, "m1", 1),))
    play = Play(ill, thief)
    play.do(Pulse(YARD))

    assert one(play.seen(ADA), Damaged).who == "?"


def test_who_laid_an_effect_is_masked_too() -> None:
    """A poisoner who is hidden in that moment is not named by the poison either."""
    ada = hero(calling="adept", effects=(effect("unseen"),))
    play = Play(ada, hero(BRAM), creature("m1", "bear"))
    play.do(UseAbility(ADA, "venom", "m1"), lucky((20, 1, 20), (20, 1, 20), (100, 1, 20)))

    assert one(play.seen(BRAM), EffectGained).effect.source == "?"


def test_targets_are_masked() -> None:
    """An ability on somebody unseen does not say on whom."""
    play = Play(hero(calling="adept"), hero(BRAM), hero(CLEO, effects=(effect("unseen"),)))
    play.do(UseAbility(ADA, "chorus"))
    used = next(e for e in play.seen(BRAM) if hasattr(e, "targets"))

    assert used.targets == (ADA, BRAM, "?")


def test_a_level_is_seen_without_its_numbers() -> None:
    """Others see that somebody rose, and not to how many hit points."""
    event = LevelGained(ADA, 2, 3, 44, 20, audience=Here(YARD))
    seen = seen_by(hero(BRAM), event, scene(hero(), hero(BRAM)))

    assert seen == LevelGained(ADA, 2, 0, 0, 0, audience=Here(YARD))


def test_only_is_only() -> None:
    """An event for one is for nobody else."""
    event = Found(ADA, "exit:yard:east", audience=Only((ADA,)))
    there = scene(hero(), hero(BRAM))

    assert (seen_by(hero(), event, there), seen_by(hero(BRAM), event, there)) == (event, None)


def test_a_gift_of_coins_is_seen_and_not_counted() -> None:
    """A bystander sees coins change hands and not how many."""
    play = Play(hero(coins=10), hero(BRAM), hero(CLEO))
    play.do(GiveCoins(ADA, BRAM, 4))

    assert [one(play.seen(who), CoinsGiven).amount for who in (ADA, BRAM, CLEO)] == [4, 4, 0]


def test_help_is_seen_from_outside() -> None:
    """Others see somebody get up, and not with how many hit points."""
    fallen = hero(BRAM, hp=0, condition="down", bleeding=3)
    play = Play(hero(), fallen)
    play.do(Revive(ADA, BRAM))

    assert (one(play.seen(ADA), Revived).hp, one(play.seen(BRAM), Revived).hp) == (0, 9)


def test_healing_is_seen_as_a_share() -> None:
    """Half of the hit points are fifty to those who look on."""
    play = Play(hero(calling="adept"), hero(BRAM, hp=7))
    play.do(UseAbility(ADA, "mend", BRAM))
    own, told = one(play.seen(BRAM), Healed), one(play.seen(ADA), Healed)

    assert (own.hp, own.max_hp, told.hp, told.max_hp) == (18, 36, 50, 100)


def test_what_is_done_quietly_in_the_dark_is_done_unnoticed() -> None:
    """A quiet step is not even heard by those who do not see it."""
    play = Play(hero(place=CELLAR), hero(BRAM, CELLAR))
    play.do(Move(ADA, "up", sneaking=True), lucky((20, 20, 20)))

    assert play.seen(BRAM) == []


def test_somebody_elsewhere_and_unseen_is_not_named() -> None:
    """Who fights from hiding is no more known in the next room than in this one."""
    event = Damaged(ADA, BRAM, 3, 9, 36, "slash", audience=Here(HALL))
    there = scene(hero(effects=(effect("unseen"),)), hero(BRAM, HALL))
    seen = seen_by(there.beings[BRAM], event, there)

    assert seen is not None
    assert seen.who == "?"
