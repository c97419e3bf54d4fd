"""Free text: hundreds of phrasings over one room, and no input that breaks the reader."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.freeform import Question, Reading, Unclear, read
from commands.freeform_words import FIRST_WORDS
from commands.targets import Memory, answer
from game.intents import Attack, Drop, Examine, Get, Played, Throw, Try, Unlock, UseAbility
from game.secrets import hidden_detail, trap
from game.state import Scene
from tests.doors import phrasings
from tests.doors.phrasings import Asked, Hinted
from tests.doors.scenes import BEINGS, ME, ROOM, alone, fighting, guard_room, in_the_cellar

CROWD = guard_room()
TABLES = (
    phrasings.GOING, phrasings.LOOKING, phrasings.DOORS, phrasings.THINGS, phrasings.DEEDS,
    phrasings.FIGHTING, phrasings.ONESELF, phrasings.WORDS, phrasings.NOTHING_MUCH,
)  # fmt: skip
ALL = {phrase: meant for table in TABLES for phrase, meant in table.items()}


def _shape(reading: Reading) -> object:
    if isinstance(reading, Question):
        return Asked(tuple(choice.id for choice in reading.choices))
    return Hinted(reading.line) if isinstance(reading, Unclear) else reading


@pytest.mark.parametrize(("phrase", "meant"), ALL.items(), ids=list(ALL))
def test_phrase_in_a_crowd(phrase: str, meant: object) -> None:
    """A phrase is read as the one intent it means, or asked back, or answered with a hint."""
    assert _shape(read(CROWD, ME, phrase)) == meant


@pytest.mark.parametrize(("phrase", "meant"), phrasings.IN_A_FIGHT.items())
def test_phrase_in_a_fight(phrase: str, meant: object) -> None:
    """In a fight, flight and blows without a name mean the fight."""
    assert _shape(read(fighting(), ME, phrase)) == meant


@pytest.mark.parametrize(("phrase", "meant"), phrasings.IN_THE_DARK.items())
def test_phrase_in_the_dark(phrase: str, meant: object) -> None:
    """In the dark only what is carried can be named, and the ways."""
    assert _shape(read(in_the_cellar(), ME, phrase)) == meant
