"""Which thing a phrase means: numbers, plurals, affixes, places, sight; asked back if in doubt."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.targets import (
    ANYTHING,
    ITEMS,
    OWN,
    Ambiguous,
    Finding,
    Found,
    Many,
    Memory,
    Nothing,
    Question,
    Sort,
    about,
    answer,
    find,
    find_in,
    names_of,
    pinned,
    suggest,
)
from game.catalog import Detail
from game.intents import Give
from game.state import Effect, Item
from tests.doors.scenes import BEINGS, DETAILS, EXITS, ME, ROOM, THINGS, guard_room, in_the_cellar

CROWD = guard_room()


def shape(finding: Finding) -> object:
    """The id (and the count), the ids, or nothing at all."""
    match finding:
        case Found(id=key, count=None):
            return key
        case Found(id=key, count=count):
            return key, count
        case Many(ids=ids):
            return list(ids)
        case Ambiguous(choices=choices):
            return {choice.id for choice in choices}
    return None


@pytest.mark.parametrize(
    ("phrase", "wanted", "meant"),
    [
        ("guard", ANYTHING, "m3"),
        ("town guard", ANYTHING, "m3"),
        ("The Guard!", ANYTHING, "m3"),
        ("gua", ANYTHING, "m3"),
        ("gaurd", ANYTHING, "m3"),
        ("bored man", ANYTHING, "m3"),
        ("Bette", ANYTHING, "m4"),
        ("innkeeper", ANYTHING, "m4"),
        ("old woman", ANYTHING, "m6"),
        ("Ária", ANYTHING, "c2"),
        ("me", ANYTHING, ME),
        ("myself", ("being",), ME),
        ("me", ("item_here",), None),
        ("goblin", ANYTHING, {"m1", "m2"}),
        ("goblins", ANYTHING, {"m1", "m2"}),
        ("2.goblin", ANYTHING, "m2"),
        ("second goblin", ANYTHING, "m2"),
        ("the 2nd goblin", ANYTHING, "m2"),
        ("goblin 2", ANYTHING, "m2"),
        ("goblin #1", ANYTHING, "m1"),
        ("last goblin", ANYTHING, "m2"),
        ("3.goblin", ANYTHING, None),
        ("0.goblin", ANYTHING, {"m1", "m2"}),
        ("grey wolf", ANYTHING, {"m7", "m8"}),
        ("gray wolf", ANYTHING, {"m7", "m8"}),
        ("all wolves", ("being",), ["m7", "m8"]),
        ("key", ANYTHING, {"i12", "i13"}),
        ("brass key", ANYTHING, "i12"),
        ("rusty", OWN, "i13"),
        ("golden key", ANYTHING, None),
        ("my sword", ANYTHING, "i6"),
        ("sword", OWN, "i6"),
        ("keen dagger", OWN, "i7"),
        ("dagger of rust", OWN, "i7"),
        ("keen dagger of rust", OWN, "i7"),
        ("dull dagger", OWN, None),
        ("knife", OWN, "i7"),
        ("torch", OWN, "i1"),
        ("a torch", OWN, ("i1", 1)),
        ("2 torches", OWN, ("i1", 2)),
        ("two torches", OWN, ("i1", 2)),
        ("torches", OWN, ("i1", 0)),
        ("all torches", OWN, ("i1", 0)),
        ("all.torch", OWN, ("i1", 0)),
        ("jars of oil", OWN, ("i10", 0)),
        ("bread", ("item_here",), "i20"),
        ("2.bread", ("item_here",), "i21"),
        ("two loaves", ("item_here",), ["i20", "i21"]),
        ("all bread", ("item_here",), ["i20", "i21"]),
        ("coins", ("item_here",), "i19"),
        ("all coins", ("item_here",), ("i19", 0)),
        ("all", ("item_here",), ["i17", "i18", "i19", "i20", "i21", "i22"]),
        ("everything", ("item_worn",), ["i6", "i9"]),
        ("apple", ("item_inside",), "i15"),
        ("apple from satchel", ("item_here",), "i15"),
        ("the ring in my bag", ANYTHING, "i16"),
        ("key from satchel", ("item_here",), None),
        ("bread on the floor", ANYTHING, "i20"),
        ("ring in the chest", ANYTHING, None),
        ("ring in the bag", ("being",), None),
        ("bread on the floor", OWN, None),
        ("altar", ANYTHING, "altar"),
        ("dusty altar", ANYTHING, "altar"),
        ("secret niche", ANYTHING, None),
        ("north", ANYTHING, "north"),
        ("n", ("exit",), "north"),
        ("oak door", ANYTHING, "north"),
        ("north door", ("exit",), "north"),
        ("archway", ("exit",), "east"),
        ("great hall", ("exit",), "east"),
        ("hal", ("exit",), None),
        ("attic", ("exit",), None),
        ("up", ("exit",), None),
        ("potion", OWN, {"i3", "i4"}),
        ("blue potion", OWN, "i4"),
        ("#m2", ANYTHING, "m2"),
        ("#nobody", ANYTHING, None),
        ("dragon", ANYTHING, None),
        ("it", ANYTHING, None),
        ("", ANYTHING, None),
        ("the", ANYTHING, None),
    ],
)
def test_phrase_names(phrase: str, wanted: tuple[Sort, ...], meant: object) -> None:
    """A phrase names one thing, several, or none; in doubt it is asked back."""
    assert shape(find(CROWD, ME, phrase, wanted)) == meant


@pytest.mark.parametrize(
    ("recent", "phrase", "meant"),
    [
        (("m1",), "it", "m1"),
        (("m1", "i7"), "it", "i7"),
        (("m3",), "him", "m3"),
        (("m4", "m3"), "her", "m4"),
        (("m1", "m2"), "the other goblin", "m1"),
        (("altar",), "that", "altar"),
        (("m99",), "it", None),
    ],
)
def test_pronoun_stands_for(recent: tuple[str, ...], phrase: str, meant: object) -> None:
    """A pronoun stands for the latest thing spoken of that it fits."""
    assert shape(find(CROWD, ME, phrase, ANYTHING, Memory().noting(*recent))) == meant


def test_question_tells_the_choices_apart() -> None:
    """A question numbers its choices and says what can be seen of each."""
    finding = find(CROWD, ME, "goblin", ANYTHING)
    assert isinstance(finding, Ambiguous)
    assert finding.question == "Which goblin: 1 a goblin, 2 a goblin (badly hurt)?"


def test_question_says_whose_a_thing_is() -> None:
    """Of two things with one name, the one that is carried is called so."""
    scene = guard_room(Item("i90", "rusty_key", ROOM))
    finding = find(scene, ME, "key", ("item_here", "item_carried"))
    assert isinstance(finding, Ambiguous)
    assert finding.question == "Which key: 1 a rusty key, 2 a brass key (yours)?"


def test_like_items_are_not_asked_about() -> None:
    """Of two like loaves any will do; the preferred sort comes first."""
    scene = guard_room(Item("i90", "bread", ME))
    assert shape(find(scene, ME, "bread", ("item_carried", "item_here"))) == "i90"


def test_other_affixes_are_asked_about() -> None:
    """A plain dagger is not a keen dagger."""
    scene = guard_room(Item("i90", "dagger", ME))
    assert shape(find(scene, ME, "dagger", OWN)) == {"i7", "i90"}


@pytest.mark.parametrize("phrase", ["axe", "Bran", "puddle", "coins"])
def test_dark_hides(phrase: str) -> None:
    """In the dark what is not carried cannot be named."""
    finding = find(in_the_cellar(), ME, phrase, ANYTHING)
    assert finding == Nothing("It is too dark to make anything out.")


@pytest.mark.parametrize(
    ("phrase", "meant"), [("axe", "i24"), ("Bran", "c3"), ("puddle", "puddle")]
)
def test_lamp_shows(phrase: str, meant: str) -> None:
    """With a burning lamp everything can be named again."""
    assert shape(find(in_the_cellar(lit=True), ME, phrase, ANYTHING)) == meant


@pytest.mark.parametrize("phrase", ["Bran", "#c3", "him"])
def test_stealth_hides(phrase: str) -> None:
    """Who is in stealth cannot be named, not even by what was known of them before."""
    bran = replace(BEINGS[2], effects=(Effect("unseen", "c3", 5),))
    finding = find(guard_room(bran), ME, phrase, ("being",), Memory(("c3",)))
    assert isinstance(finding, Nothing)


def test_missing_thing_has_suggestions() -> None:
    """What is not there is answered with what is spelt like it."""
    finding = find(CROWD, ME, "stattuue", ("detail",))
    assert isinstance(finding, Nothing)
    assert finding.suggestions[0] == "statue"


@pytest.mark.parametrize("hidden", ["niche", "secret niche", "attic"])
def test_suggestions_keep_secrets(hidden: str) -> None:
    """What has not been found is not suggested either."""
    finding = find(CROWD, ME, f"{hidden}x", ANYTHING)
    assert isinstance(finding, Nothing)
    assert hidden not in finding.suggestions


def test_closed_box_hides_what_is_in_it() -> None:
    """Nothing can be named inside of what is closed."""
    scene = guard_room(replace(THINGS[13], closed=True))
    assert find_in(scene, ME, "apple", "i14") == Nothing(
        "A canvas satchel is closed. Open it first."
    )


def test_sensible_things_come_first() -> None:
    """Where an action makes sense with one of several, that one is meant."""
    finding = find(CROWD, ME, "woman", ("being",), fits=lambda thing: thing.id == "c2")
    assert shape(finding) == "c2"


@pytest.mark.parametrize(
    ("phrase", "unsaid", "pieces"),
    [("torch", 1, 1), ("torch", 0, 0), ("torches", 1, 0), ("2 torches", 1, 2), ("rope", 1, 0)],
)
def test_pieces_of_a_stack(phrase: str, unsaid: int, pieces: int) -> None:
    """How much of a stack is meant follows from number and plural, else from the action."""
    found = find(CROWD, ME, phrase, OWN)
    assert isinstance(found, Found)
    assert found.pieces(unsaid) == pieces


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        (THINGS[6], "keen dagger rust"),
        (THINGS[4], "pot salve"),
        (BEINGS[3], "goblin"),
        (DETAILS[1], "brazier"),
        (EXITS[0], "oak door"),
        (EXITS[3], "ladder"),
    ],
)
def test_names_of(thing: Item, name: str) -> None:
    """Names hold affixes, nouns, doors and aliases, without the small words."""
    assert name in names_of(CROWD, thing)


@pytest.mark.parametrize(
    ("reply", "meant"),
    [
        ("2", "m2"), ("second", "m2"), ("the first one", "m1"), ("last", "m2"), ("hurt", "m2"),
        ("goblin 2", "m2"), ("3", None), ("goblin", None), ("north", None), ("", None),
        ("attack 2", None),
    ],
)  # fmt: skip
def test_answer_takes_a_choice(reply: str, meant: str | None) -> None:
    """A number, an ordinal or a word of one label only is an answer; all else is not."""
    finding = find(CROWD, ME, "goblin", ANYTHING)
    assert isinstance(finding, Ambiguous)
    choice = answer(about("attack goblin", finding), reply)
    assert (choice.id if choice else None) == meant


@pytest.mark.parametrize(
    ("line", "phrase", "made"),
    [
        ("attack goblin", "goblin", "attack #m2"),
        ("attack  the Goblin", "the goblin", "attack #m2"),
        ("give rope to goblin", "goblin", "give rope to #m2"),
        ("kill", "goblin", "kill #m2"),
    ],
)
def test_line_is_pinned(line: str, phrase: str, made: str) -> None:
    """The id of the answer takes the place of the phrase that was in doubt."""
    assert pinned(line, phrase, "m2") == made


def test_pinned_phrase_in_a_box_is_found() -> None:
    """A line whose phrase was answered may go on with where the thing lies."""
    assert shape(find(CROWD, ME, "#i16 from satchel", ITEMS)) == "i16"


def test_memory_notes_an_intent() -> None:
    """After an intent, "it" is the thing and "her" the being it was about."""
    memory = Memory().after(Give(ME, "i11", "m4"))
    assert memory.recent == ("i11", "m4")


def test_memory_is_short() -> None:
    """Only the latest things are remembered."""
    memory = Memory().noting(*(f"m{n}" for n in range(50)))
    assert memory.recent == ("m49", "m48", "m47", "m46", "m45", "m44", "m43", "m42")


def test_suggest_is_spelling_only() -> None:
    """Suggestions come from the names they are given."""
    assert suggest("alter", ["altar", "wheel"]) == ("altar",)


WORDS = st.sampled_from(
    ("goblin", "wolf", "key", "torch", "all", "2", "second", "my", "in", "from", "satchel", "it",
     "the", "of", "north", "door", "bread", "#m1", "2.goblin", "all.torch", "other", "a")
)  # fmt: skip


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=12).map(" ".join)))
def test_any_phrase_is_answered(text: str) -> None:
    """Whatever is typed is found, found several times, asked about or missing."""
    assert isinstance(find(CROWD, ME, text, ANYTHING), Finding)


@given(st.lists(WORDS, max_size=6).map(" ".join), st.text(max_size=20))
def test_any_reply_is_answered(text: str, reply: str) -> None:
    """A reply takes one of the choices that were offered, or none."""
    finding = find(CROWD, ME, text, ANYTHING)
    choices = finding.choices if isinstance(finding, Ambiguous) else ()
    chosen = answer(Question("Which?", choices), reply)
    assert chosen is None or chosen in choices


@given(st.text(max_size=40))
def test_hidden_things_are_never_found(text: str) -> None:
    """No phrase finds what has not been found."""
    finding = find(CROWD, ME, text, ("detail", "exit"))
    assert not isinstance(finding, Found) or finding.id not in ("niche", "up")


def test_details_are_found_as_details() -> None:
    """What is found carries its thing, so that a caller need not look it up."""
    found = find(CROWD, ME, "wheel", ("detail",))
    assert isinstance(getattr(found, "thing", None), Detail)
