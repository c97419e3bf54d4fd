"""Free text: hundreds of phrasings over one room, and no input that breaks the reader."""

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.freeform import Question, Reading, Unclear, read
from commands.freeform.hints import NO_RULE
from commands.freeform.readers import READERS
from commands.freeform.words import FIRST_WORDS, VERBS
from commands.targets import ANYTHING, Memory, answer, candidates
from game.intents import (
    Act,
    Attack,
    Disarm,
    Drop,
    Examine,
    Move,
    Open,
    Played,
    Search,
    Talk,
    Throw,
    Try,
    UseAbility,
)
from game.secrets import hidden_detail, hidden_exit, trap
from game.state import Scene
from tests.doors import phrasings
from tests.doors.phrasings import Asked, Hinted
from tests.doors.scenes import BEINGS, ME, ROOM, alone, fighting, guard_room, in_the_cellar

CROWD, FIGHT, DARK = guard_room(), fighting(), in_the_cellar()
TABLES = (
    phrasings.GOING,
    phrasings.LOOKING,
    phrasings.DOORS,
    phrasings.THINGS,
    phrasings.DEEDS,
    phrasings.FIGHTING,
    phrasings.ONESELF,
    phrasings.WORDS,
    phrasings.NOTHING_MUCH,
)
ALL = {phrase: meant for table in TABLES for phrase, meant in table.items()}
NOUNS = sorted({name for each in candidates(CROWD, ME, ANYTHING) for name in each.names})
SMALL = ("the", "my", "on", "in", "with", "at", "to", "and", "it", "2", "all", "from", "second")


def shape(reading: Reading) -> object:
    """What of a reading the tables name."""
    if isinstance(reading, Question):
        return Asked(tuple(choice.id for choice in reading.choices))
    return Hinted(reading.line) if isinstance(reading, Unclear) else reading


@pytest.mark.parametrize(("phrase", "meant"), ALL.items(), ids=list(ALL))
def test_phrase_in_a_crowd(phrase: str, meant: object) -> None:
    """A phrase is read as the one intent it means, or asked back, or answered with a hint."""
    assert shape(read(CROWD, ME, phrase)) == meant


@pytest.mark.parametrize(("phrase", "meant"), phrasings.IN_A_FIGHT.items())
def test_phrase_in_a_fight(phrase: str, meant: object) -> None:
    """In a fight, flight and blows without a name mean the fight."""
    assert shape(read(FIGHT, ME, phrase)) == meant


@pytest.mark.parametrize(("phrase", "meant"), phrasings.IN_THE_DARK.items())
def test_phrase_in_the_dark(phrase: str, meant: object) -> None:
    """In the dark only what is carried can be named, and the ways."""
    assert shape(read(DARK, ME, phrase)) == meant


def test_there_are_enough_phrasings() -> None:
    """The tables hold more than three hundred different phrasings."""
    assert len({phrase.lower() for phrase in ALL}) > 300


@pytest.mark.parametrize("group", VERBS)
def test_every_group_of_verbs_is_read(group: str) -> None:
    """Each group of verbs has either a reader or a hint."""
    assert (group in READERS) != (group in NO_RULE)


# Pronouns, questions and what one knows.


@pytest.mark.parametrize(
    ("spoken_of", "phrase", "meant"),
    [
        (("m3",), "hit him with my sword", Attack(ME, "m3")),
        (("m2",), "hit it with my sword", Attack(ME, "m2")),
        (("m2",), "throw oil at it", Throw(ME, "i10", "m2")),
        (("m4",), "talk to her", Talk(ME, "m4")),
        (("i7",), "drop it", Drop(ME, "i7")),
        (("i7", "m3"), "drop it", Drop(ME, "i7")),
        (("altar",), "search it", Search(ME, "altar")),
        (("altar",), "search it for traps", Search(ME, "altar")),
        (("lever",), "pull it", Try(ME, "pull", "lever")),
        (("i17",), "open it", Open(ME, "i17")),
        (("i17",), "what is that?", Examine(ME, "i17")),
        (("m1",), "attack the other goblin", Attack(ME, "m2")),
        (("m2",), "cast firebolt at it", UseAbility(ME, "firebolt", "m2")),
    ],
)
def test_pronouns(spoken_of: tuple[str, ...], phrase: str, meant: Act) -> None:
    """A pronoun stands for what was spoken of last and fits the deed."""
    assert read(CROWD, ME, phrase, Memory().noting(*spoken_of)) == meant


@pytest.mark.parametrize(
    ("phrase", "reply", "meant"),
    [
        ("attack the goblin", "2", Attack(ME, "m2")),
        ("attack the goblin", "the second one", Attack(ME, "m2")),
        ("attack the goblin", "hurt", Attack(ME, "m2")),
        ("hurl oil at the wolf", "1", Throw(ME, "i10", "m7")),
        ("drop key", "the rusty key", Drop(ME, "i13")),
        ("drop key", "rusty", Drop(ME, "i13")),
        ("sneak past the wolves", "west", Move(ME, "west", sneaking=True)),
        ("go", "4", Move(ME, "down")),
        ("rope", "examine", Examine(ME, "i11")),
        ("talk", "2", Talk(ME, "m4")),
    ],
)
def test_answers(phrase: str, reply: str, meant: Act) -> None:
    """A question's answer gives a line that is read as what was meant."""
    question = read(CROWD, ME, phrase)
    assert isinstance(question, Question)
    choice = answer(question, reply)
    assert choice is not None
    assert read(CROWD, ME, choice.line) == meant


@pytest.mark.parametrize(
    ("known", "phrase", "meant"),
    [
        (hidden_detail(ROOM, "niche"), "search the niche", Search(ME, "niche")),
        (hidden_exit(ROOM, "up"), "go to the attic", Move(ME, "up")),
        (trap(ROOM, "poor_box"), "disarm the trap", Disarm(ME, "poor_box")),
    ],
)
def test_what_was_found_can_be_named(known: str, phrase: str, meant: Act) -> None:
    """What somebody has found they can name."""
    scene = guard_room(replace(BEINGS[0], known=(known,)))
    assert read(scene, ME, phrase) == meant


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("set the goblin on fire", "That cannot be done with any of them."),
        ("talk to the altar", "That cannot be done with the altar."),
        ("drop the axe", "You have no “axe”."),
        ("examine the dragon", "You see no “dragon” here."),
        ("go to the attic", "There is no way “attic” here. You can go north, east, west, down."),
        ("take everything", "One at a time: an oak chest, a hand axe, 12 coins, a loaf of bread, "
         "a loaf of bread, a round shield."),
        ("give Bran the moon", "You have no “moon”."),
        ("frobnicate the altar", "What do you want to do with the altar? Try: examine altar."),
        ("drink", "Drink what? Name a thing."),
    ],
)  # fmt: skip
def test_hints_are_true(phrase: str, text: str) -> None:
    """A hint says what is the matter, and denies nothing that is in plain sight."""
    reading = read(CROWD, ME, phrase)
    assert isinstance(reading, Unclear)
    assert reading.text == text


def test_the_only_one_there_needs_no_name() -> None:
    """With one enemy in the room, "attack" means that one."""
    assert read(alone("m1"), ME, "attack") == Attack(ME, "m1")


# Any input at all.


def _ids(intent: object) -> set[str]:
    names = ("item", "target", "to", "into", "what")
    return {getattr(intent, name, "") for name in names} - {""}


def _nameable(scene: Scene) -> set[str]:
    return {each.id for each in candidates(scene, ME, ANYTHING)}


@given(st.text(max_size=500))
def test_any_text_is_read(text: str) -> None:
    """Whatever is typed is read as an intent of a player, a question or a hint."""
    assert isinstance(read(CROWD, ME, text), (*get_args(Played), Question, Unclear))


SENTENCES = st.lists(
    st.sampled_from((*sorted(FIRST_WORDS), *NOUNS, *SMALL, *SMALL)), min_size=1, max_size=9
).map(" ".join)


@given(SENTENCES, st.sampled_from((CROWD, FIGHT, DARK)))
def test_nothing_is_named_that_cannot_be_seen(text: str, scene: Scene) -> None:
    """An intent names only things that its actor can make out (or their only enemy in a fight)."""
    known = _nameable(scene) | ({"m1"} if scene is FIGHT else set())
    assert _ids(read(scene, ME, text)) <= known


@given(SENTENCES)
def test_choices_can_be_read_again(text: str) -> None:
    """Each answer of a question leads on: to an intent, or to another question or hint."""
    reading = read(CROWD, ME, text)
    lines = [choice.line for choice in reading.choices] if isinstance(reading, Question) else []
    assert all(lines)
    assert reading not in [read(CROWD, ME, line) for line in lines]


@pytest.mark.parametrize("word", ["the ", "in ", "all ", "2.", "from a ", "#", "then ", "please "])
def test_long_repetitions_are_read(word: str) -> None:
    """A thousand times the same word is a hint like any other nonsense."""
    assert isinstance(read(CROWD, ME, word * 1000), Unclear | Question)
