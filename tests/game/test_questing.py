"""What counts in a quest, and what does not."""

from game import secrets
from game.events import QuestAdvanced
from game.intents import (
    AcceptQuest,
    Ask,
    Attack,
    Drop,
    Get,
    Give,
    Persuade,
    Talk,
    Try,
)
from game.state import QuestProgress
from tests.game.stage import on
from tests.keep import CELLAR, YARD
from tests.scenes import ADA, BRAM, Play, creature, fight, hero, kinds, lucky, one, thing

HIT = lucky((100, 1, 10))
OFFERED = (secrets.offered("hunt"), secrets.offered("gather"))


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
