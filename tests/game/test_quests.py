"""Quests: stages, objectives of every kind, branches, rewards."""

import pytest

from game import secrets
from game.events import ItemMade, QuestEnded, QuestStageBegan
from game.intents import (
    AcceptQuest,
    Attack,
    DropQuest,
    Examine,
    Give,
    Move,
    Persuade,
)
from game.state import QuestProgress
from tests.game.stage import on
from tests.scenes import ADA, BRAM, Play, creature, fight, hero, lucky, one, thing

HIT, TWENTY = lucky((100, 1, 10)), lucky((20, 20, 20))
OFFERED = (secrets.offered("hunt"), secrets.offered("gather"))


def test_taking_a_quest_on() -> None:
    """From its first stage."""
    play = Play(hero(known=OFFERED))
    play.do(AcceptQuest(ADA, "hunt"))

    assert play.being().quests["hunt"] == QuestProgress("kill")


@pytest.mark.parametrize(
    ("quest", "fields", "code"),
    [
        ("hunt", {}, "not_offered"),
        ("nonsense", {}, "not_offered"),
        ("hunt", {"known": OFFERED, "quests": {"hunt": QuestProgress("kill")}}, "quest_taken"),
        (
            "hunt",
            {"known": OFFERED, "quests": {"hunt": QuestProgress("praised", "done")}},
            "quest_done",
        ),
        ("honour", {"known": ("offer:honour",)}, "level_too_low"),
        ("honour", {"known": ("offer:honour",), "level": 3}, "quest_needed"),
    ],
)
def test_quests_that_cannot_be_taken(quest: str, fields: dict[str, object], code: str) -> None:
    """Not offered, taken, done, too hard, too soon."""
    assert Play(hero(**fields)).refused(AcceptQuest(ADA, quest)) == code


def test_giving_up() -> None:
    """And beginning again."""
    play = Play(hero(known=OFFERED, quests={"hunt": QuestProgress("choose")}))
    play.do(DropQuest(ADA, "hunt"))
    play.do(AcceptQuest(ADA, "hunt"))

    assert play.being().quests["hunt"].stage == "kill"


def test_nothing_to_give_up() -> None:
    """A quest that is done stays done."""
    done = hero(quests={"hunt": QuestProgress("praised", "done")})

    assert Play(done).refused(DropQuest(ADA, "hunt")) == "no_such_quest"


def test_the_next_stage() -> None:
    """With the second rat the quest moves on."""
    play = Play(on("kill", counts={"rats": 1}), creature("m1", "rat", hp=1), fight(ADA, "m1"))
    began = one(play.do(Attack(ADA, "m1"), HIT), QuestStageBegan)

    assert began.progress == QuestProgress("choose")


def test_a_delivery_takes_one_branch() -> None:
    """Two pelts for the sage, and the quest ends with praise."""
    play = Play(on("choose"), creature("m1", "sage"), thing("i1", "pelt", ADA, count=2))
    ended = one(play.do(Give(ADA, "i1", "m1")), QuestEnded)

    assert (ended.progress.stage, ended.outcome) == ("praised", "The sage thanks you.")


def test_persuasion_takes_the_other() -> None:
    """Winning over the sentry leads to the tower instead."""
    play = Play(on("choose"), creature("m1", "sentry"))
    play.do(Persuade(ADA, "m1"), TWENTY)

    assert play.being().quests["hunt"].stage == "feared"


def test_half_a_delivery() -> None:
    """One pelt now, one later."""
    play = Play(on("choose"), creature("m1", "sage"), thing("i1", "pelt", ADA))
    play.do(Give(ADA, "i1", "m1"))

    assert play.being().quests["hunt"].counts == {"report": 1}


def test_a_visit_ends_it() -> None:
    """Up the tower."""
    play = Play(on("feared"))

    assert one(play.do(Move(ADA, "west")), QuestEnded).outcome == "They fear you."


def test_the_reward() -> None:
    """Experience, coins, a point and a ring."""
    play = Play(on("feared"))
    play.do(Move(ADA, "west"))

    assert (
        play.being().experience,
        play.being().coins,
        play.being().points,
        play.held(),
    ) == (120, 15, 1, {"ring": 1})


def test_the_reward_is_told_to_the_winner_alone() -> None:
    """Others see nothing of it."""
    play = Play(on("feared"), hero(BRAM))
    play.do(Move(ADA, "west"))

    assert not [e for e in play.seen(BRAM) if isinstance(e, QuestEnded | ItemMade)]


def test_all_objectives_of_a_stage() -> None:
    """The pelts alone are not enough; the look into the well completes it."""
    play = Play(on("collect", "gather", {"pelts": 3}))
    play.do(Examine(ADA, "well"))

    assert play.being().quests["gather"].stage == "ask"


def test_a_level_by_a_quest() -> None:
    """Experience of a quest counts like any other."""
    play = Play(hero(experience=100, quests={"hunt": QuestProgress("feared")}))
    play.do(Move(ADA, "west"))

    assert play.being().level == 2


def test_one_quest_opens_another() -> None:
    """Who has done the hunt may take on the honour."""
    done = {"hunt": QuestProgress("praised", "done")}
    play = Play(hero(level=3, known=("offer:honour",), quests=done))
    play.do(AcceptQuest(ADA, "honour"))

    assert play.being().quests["honour"].status == "active"


def test_a_quest_begun_opens_nothing() -> None:
    """The hunt must be over."""
    begun = {"hunt": QuestProgress("kill")}
    ada = hero(level=3, known=("offer:honour",), quests=begun)

    assert Play(ada).refused(AcceptQuest(ADA, "honour")) == "quest_needed"


def test_a_branch_not_taken_closes() -> None:
    """After one pelt the sentry can still be won over, and then no second pelt is wanted."""
    play = Play(
        hero(quests={"hunt": QuestProgress("choose", counts={"report": 1})}),
        creature("m1", "sage"), creature("m2", "sentry"), thing("i1", "pelt", ADA),
    )  # fmt: skip
    play.do(Persuade(ADA, "m2"), TWENTY)

    assert play.refused(Give(ADA, "i1", "m1")) == "not_wanted"
