"""Experience, levels, and skills that are learnt in order and forgotten for coins."""

import pytest

from game import formulas
from game.events import ExperienceGained, LevelGained
from game.intents import Attack, Learn, ResetSkills, UseAbility
from tests.scenes import ADA, BRAM, Play, creature, fight, hero, kinds, lucky, one

HIT = lucky((100, 1, 10))


def slain(play: Play, target: str = "m1") -> list[str]:
    """What happens when Ada strikes the last blow."""
    return kinds(play.do(Attack(ADA, target), HIT))


def test_a_kill_brings_experience() -> None:
    """The last blow at a rat brings its whole worth to somebody alone."""
    play = Play(hero(), creature("m1", "rat", hp=1), fight(ADA, "m1"))
    slain(play)

    assert play.being().experience == 30


def test_experience_is_shared() -> None:
    """Two fighters have half of it each."""
    play = Play(hero(), hero(BRAM), creature("m1", "rat", hp=1), fight(ADA, BRAM, "m1"))
    slain(play)

    assert (play.being().experience, play.being(BRAM).experience) == (15, 15)


def test_the_fallen_share_too() -> None:
    """Who lies unconscious in the fight has a share."""
    fallen = hero(BRAM, hp=0, condition="down", bleeding=3)
    play = Play(hero(), fallen, creature("m1", "rat", hp=1), fight(ADA, BRAM, "m1"))
    slain(play)

    assert play.being(BRAM).experience == 15


def test_bystanders_have_no_share() -> None:
    """Who only watched learns nothing."""
    play = Play(hero(), hero(BRAM), creature("m1", "rat", hp=1), fight(ADA, "m1"))
    slain(play)

    assert play.being(BRAM).experience == 0


def test_easy_prey_teaches_little() -> None:
    """At level seven a rat is worth six tenths of its thirty."""
    play = Play(hero(level=7, experience=2400), creature("m1", "rat", hp=1), fight(ADA, "m1"))
    slain(play)

    assert play.being().experience == 2418


def test_a_level_is_reached() -> None:
    """At 150 experience level two begins, with hit points, mana and a skill point."""
    play = Play(hero(experience=149, hp=5), creature("m1", "rat", hp=1), fight(ADA, "m1"))
    slain(play)

    assert (play.being().level, play.being().points, play.being().hp) == (2, 1, 44)


def test_two_levels_at_once() -> None:
    """Enough experience for two levels brings two."""
    play = Play(hero(experience=399), creature("m1", "warlord", hp=1, phase=5), fight(ADA, "m1"))
    play.do(Attack(ADA, "m1"), HIT)
    levels = [e for e in play.outcomes[-1].events if isinstance(e, LevelGained)]

    assert [event.level for event in levels] == [2, 3]


def test_a_new_level_does_not_wake_the_fallen() -> None:
    """Somebody unconscious rises in level but not to their feet."""
    fallen = hero(BRAM, hp=0, condition="down", bleeding=3, experience=149)
    rats = (creature("m1", "rat", hp=1), creature("m2", "rat"))
    play = Play(hero(), fallen, *rats, fight(ADA, BRAM, "m1", "m2"))
    slain(play)

    assert (play.being(BRAM).level, play.being(BRAM).hp) == (2, 0)


def test_nobody_rises_above_the_cap() -> None:
    """At the last level experience grows and the level stays."""
    top = hero(level=formulas.LEVEL_CAP, experience=10**6)
    play = Play(top, creature("m1", "rat", hp=1), fight(ADA, "m1"))
    gained = one(play.do(Attack(ADA, "m1"), HIT), ExperienceGained)

    assert (gained.amount, play.being().level) == (3, formulas.LEVEL_CAP)


def test_a_skill_is_learnt() -> None:
    """A point buys a skill of the first tier."""
    play = Play(hero(points=1))
    play.do(Learn(ADA, "edge"))

    assert (play.being().skills, play.being().points) == (("edge",), 0)


def test_a_skill_brings_its_ability() -> None:
    """The second tier opens with one skill of the first, and gives what it promises."""
    play = Play(hero(points=2, skills=("edge",)))
    play.do(Learn(ADA, "gasher"))

    assert play.being().points == 0


@pytest.mark.parametrize(
    ("node", "fields", "code"),
    [
        ("gasher", {"points": 9}, "tier_closed"),
        ("master", {"points": 9, "skills": ("edge",)}, "tier_closed"),
        ("edge", {"points": 0}, "no_points"),
        ("gasher", {"points": 1, "skills": ("edge",)}, "no_points"),
        ("edge", {"points": 1, "skills": ("edge",)}, "already_learnt"),
        ("flying", {"points": 1}, "no_such_skill"),
    ],
)
def test_what_cannot_be_learnt(node: str, fields: dict[str, object], code: str) -> None:
    """Tiers open in order, points are needed, nothing is learnt twice."""
    assert Play(hero(**fields)).refused(Learn(ADA, node)) == code


def test_no_lessons_in_a_fight() -> None:
    """Skills are learnt in peace."""
    play = Play(hero(points=1), creature("m1", "rat"), fight(ADA, "m1"))

    assert play.refused(Learn(ADA, "edge")) == "in_fight"


def test_skills_are_forgotten_for_coins() -> None:
    """All points come back, for twenty coins a level."""
    play = Play(hero(skills=("edge", "gasher"), coins=30))
    play.do(ResetSkills(ADA))

    assert (play.being().skills, play.being().points, play.being().coins) == ((), 3, 10)


def test_forgetting_has_its_price() -> None:
    """Without the coins nothing is forgotten."""
    assert Play(hero(skills=("edge",), coins=19)).refused(ResetSkills(ADA)) == "not_enough_coins"


def test_nothing_to_forget() -> None:
    """Who has learnt nothing pays nothing."""
    assert Play(hero(coins=99)).refused(ResetSkills(ADA)) == "nothing_learnt"


def test_a_level_fills_mana() -> None:
    """Level two brings two points of mana, and all of it."""
    play = Play(hero(experience=149, mana=0), creature("m1", "rat", hp=1), fight(ADA, "m1"))
    slain(play)

    assert play.being().mana == 23


def test_a_level_takes_no_mana() -> None:
    """What is above the most (a ring lent it) stays until the next breath."""
    play = Play(hero(experience=149, mana=60), creature("m1", "rat", hp=1), fight(ADA, "m1"))
    slain(play)

    assert play.being().mana == 60


def test_one_point_short_of_a_level() -> None:
    """149 is not 150."""
    play = Play(hero(experience=119), creature("m1", "rat", hp=1), fight(ADA, "m1"))
    slain(play)

    assert (play.being().experience, play.being().level) == (149, 1)


def test_a_skill_gives_its_ability() -> None:
    """Who has learnt to gash can gash, and who has not cannot."""
    play = Play(hero(skills=("edge", "gasher")), creature("m1", "bear"), fight(ADA, "m1"))
    untaught = Play(hero(), creature("m1", "bear"), fight(ADA, "m1"))

    assert "AbilityUsed" in kinds(play.do(UseAbility(ADA, "gash", "m1")))
    assert untaught.refused(UseAbility(ADA, "gash", "m1")) == "no_such_ability"


def test_the_third_tier() -> None:
    """Opens with one skill of the second, whatever of the first."""
    play = Play(hero(points=2, skills=("poise", "gasher")))
    play.do(Learn(ADA, "master"))

    assert (play.being().points, play.sheet()["accuracy"]) == (0, 17)


def test_forgotten_for_the_last_coin() -> None:
    """Exactly the price is enough."""
    play = Play(hero(skills=("edge",), coins=40, level=2))
    play.do(ResetSkills(ADA))

    assert play.being().coins == 0
