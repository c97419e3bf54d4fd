"""The Lost Property Office can be played: one quest of wits, two ends."""

import pytest

from game.catalog import Catalog
from game.intents import AcceptQuest, Ask, Conjure, Give, Move, Persuade, Talk, Transport, Try
from tests.world.play import HERO, Play

QUEST = "proof_of_ownership"


@pytest.fixture
def play(shipped: Catalog) -> Play:
    """Somebody able, with the quest, the entry read and the ticket found."""
    play = Play(shipped).skilled()
    play.do(Move(HERO, "in"))
    play.do(Conjure(HERO, "hesper_dunnock"))
    play.do(Ask(HERO, play.foe("hesper_dunnock"), "ticket"))
    play.do(AcceptQuest(HERO, QUEST))
    play.do(Transport(HERO, "lost.register"))
    play.do(Try(HERO, "read", "found_register"))
    play.do(Try(HERO, "pull", "cradle"))
    play.do(Transport(HERO, "lost.counter"))
    return play


def end(play: Play) -> tuple[str, str]:
    """How far the quest is, and in which stage."""
    progress = play.scene.beings[HERO].quests[QUEST]
    return progress.status, progress.stage


def test_storage_is_waived(play: Play) -> None:
    """Talked out of the charge, Hesper calls No. 411 claimed."""
    play.do(Persuade(HERO, play.foe("hesper_dunnock")))

    play.do(Talk(HERO, play.foe("hesper_dunnock")))

    assert end(play) == ("done", "claimed")


def test_ticket_is_handed_in(play: Play) -> None:
    """Given the ticket, she rules the line."""
    ticket = next(item.id for item in play.scene.contents(HERO) if item.kind == "claim_ticket")
    play.do(Give(HERO, ticket, play.foe("hesper_dunnock")))

    play.do(Talk(HERO, play.foe("hesper_dunnock")))

    assert end(play) == ("done", "closed")
