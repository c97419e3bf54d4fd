"""Quests: stages, objectives of every kind, branches, rewards."""

import pytest

from game import secrets
from game.events import ItemMade, QuestAdvanced, QuestEnded, QuestStageBegan
from game.intents import (
    AcceptQuest,
    Ask,
    Attack,
    Drop,
    DropQuest,
    Examine,
    Get,
    Give,
    Move,
    Persuade,
    Talk,
    Try,
)
from game.state import QuestProgress
from tests.keep import CELLAR, YARD
from tests.scenes import ADA, BRAM, Play, creature, fight, hero, kinds, lucky, one, thing

HIT, TWENTY = lucky((100, 1, 10)), lucky((20, 20, 20))
OFFERED = (secrets.offered("hunt"), secrets.offered("gather"))


def on(stage: str, quest: str = "hunt", counts: dict[str, int] | None = None) -> object:
    """Ada at a stage of a quest."""
    return hero(quests={quest: QuestProgress(stage, counts=counts or {})})


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


def test_kills_count() -> None:
    """One rat of two."""
    play = Play(on("kill"), creature("m1", "rat", hp=1), fight(ADA, "m1"))
    event = one(play.do(Attack(ADA, "m1"), HIT), QuestAdvanced)

    assert (event.count, event.needed) == (1, 2)


def test_kills_count_for_all_who_fought() -> None:
    """For Bram too."""
    bram = hero(BRAM, quests={"hunt": QuestProgress("kill")})
    play = Play(hero(), bram, creature("m1", "rat", hp=1), fight(ADA, BRAM, "m1"))

    assert one(play.do(Attack(ADA, "m1"), HIT), QuestAdvanced).who == BRAM


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


def test_collecting() -> None:
    """Three pelts in hand."""
    play = Play(on("collect", "gather"), thing("i1", "pelt", YARD, count=3))
    play.do(Get(ADA, "i1"))

    assert play.being().quests["gather"].counts == {"pelts": 3}


def test_what_is_held_counts_at_once() -> None:
    """Whoever has two pelts when the quest begins needs one more."""
    play = Play(hero(known=OFFERED), thing("i1", "pelt", ADA, count=2))
    play.do(AcceptQuest(ADA, "gather"))

    assert play.being().quests["gather"].counts == {"pelts": 2}


def test_a_thing_counts_once() -> None:
    """Dropping a pelt and picking it up again gathers nothing."""
    play = Play(on("collect", "gather"), thing("i1", "pelt", YARD, count=1))
    play.do(Get(ADA, "i1"))
    play.do(Drop(ADA, "i1"))
    play.do(Get(ADA, "i1"))

    assert play.being().quests["gather"].counts == {"pelts": 1}


def test_gifts_count() -> None:
    """A pelt from a friend is a pelt."""
    play = Play(on("collect", "gather"), hero(BRAM), thing("i1", "pelt", BRAM))
    play.do(Give(BRAM, "i1", ADA))

    assert play.being().quests["gather"].counts == {"pelts": 1}


def test_all_objectives_of_a_stage() -> None:
    """The pelts alone are not enough; the look into the well completes it."""
    play = Play(on("collect", "gather", {"pelts": 3}))
    play.do(Examine(ADA, "well"))

    assert play.being().quests["gather"].stage == "ask"


def test_asking_counts() -> None:
    """About the right thing."""
    play = Play(on("ask", "gather"), creature("m1", "sage"))
    play.do(Ask(ADA, "m1", "rats"))

    assert play.being().quests["gather"].stage == "burn"


def test_greeting_counts() -> None:
    """A word with the sage ends the last quest."""
    play = Play(on("go", "honour"), creature("m1", "sage"))

    assert "QuestEnded" in kinds(play.do(Talk(ADA, "m1")))


def test_deeds_count() -> None:
    """Lighting the brazier is using it."""
    play = Play(
        hero(place=CELLAR, quests={"gather": QuestProgress("burn")}), thing("i1", "torch", ADA)
    )
    play.do(Try(ADA, "light", "brazier", "i1"))

    assert play.being().quests["gather"].status == "done"


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


def test_no_news_is_no_event() -> None:
    """Three pelts are enough: a fourth is told to nobody."""
    play = Play(on("collect", "gather", {"pelts": 3}), thing("i1", "pelt", YARD))

    assert "QuestAdvanced" not in kinds(play.do(Get(ADA, "i1")))


def test_other_peoples_kills_do_not_count() -> None:
    """Who stands by has hunted nothing."""
    bram = hero(BRAM, quests={"hunt": QuestProgress("kill")})
    play = Play(hero(), bram, creature("m1", "rat", hp=1), fight(ADA, "m1"))

    assert "QuestAdvanced" not in kinds(play.do(Attack(ADA, "m1"), HIT))


def test_another_sort_of_kill_does_not_count() -> None:
    """A bat is no rat."""
    play = Play(on("kill"), creature("m1", "bat", hp=1), fight(ADA, "m1"))

    assert "QuestAdvanced" not in kinds(play.do(Attack(ADA, "m1"), HIT))


def test_asking_about_something_else_does_not_count() -> None:
    """Tea is not rats."""
    play = Play(on("ask", "gather"), creature("m1", "sage"))
    play.do(Ask(ADA, "m1", "tea"))

    assert play.being().quests["gather"].stage == "ask"


def test_failing_to_persuade_does_not_count() -> None:
    """The sentry has to be won over."""
    play = Play(on("choose"), creature("m1", "sentry"))
    play.do(Persuade(ADA, "m1"), lucky((20, 1, 1)))

    assert play.being().quests["hunt"].stage == "choose"


def test_a_finished_quest_counts_nothing() -> None:
    """Over is over."""
    done = hero(quests={"hunt": QuestProgress("kill", "done")})
    play = Play(done, creature("m1", "rat", hp=1), fight(ADA, "m1"))

    assert "QuestAdvanced" not in kinds(play.do(Attack(ADA, "m1"), HIT))


def test_a_branch_not_taken_closes() -> None:
    """After one pelt the sentry can still be won over, and then no second pelt is wanted."""
    play = Play(
        hero(quests={"hunt": QuestProgress("choose", counts={"report": 1})}),
        creature("m1", "sage"), creature("m2", "sentry"), thing("i1", "pelt", ADA),
    )  # fmt: skip
    play.do(Persuade(ADA, "m2"), TWENTY)

    assert play.refused(Give(ADA, "i1", "m1")) == "not_wanted"
