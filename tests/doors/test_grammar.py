"""The English of the text doors, and texts measured, wrapped and coloured."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.render.grammar import a, asked, listed, ordinal, plural, sentence, third_person
from commands.render.measure import CODE, width, wrap
from commands.render.palette import COLOURS
from typeclasses.escape import plain

# The grammar.


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("apple", "an apple"), ("sword", "a sword"), ("hour", "an hour"), ("one", "a one"),
        ("unicorn", "a unicorn"), ("umbrella", "an umbrella"), ("uncut gem", "an uncut gem"),
        ("oilskin coat", "an oilskin coat"), ("eel", "an eel"), ("ewer", "a ewer"),
    ],
)  # fmt: skip
def test_article(noun: str, expected: str) -> None:
    """The article goes by how a word is said."""
    assert a(noun) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("crab", "crabs"), ("plank bully", "plank bullies"), ("wolf", "wolves"),
        ("flask of black tea", "flasks of black tea"), ("throwing knife", "throwing knives"),
        ("old woman", "old women"), ("box", "boxes"), ("torch", "torches"), ("boy", "boys"),
    ],
)  # fmt: skip
def test_plural(noun: str, expected: str) -> None:
    """The noun is put in the plural, not what it is made of."""
    assert plural(noun) == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("hit", "hits"), ("miss", "misses"), ("push", "pushes"), ("try", "tries"), ("go", "goes"),
        ("pick up", "picks up"), ("are", "is"), ("have", "has"), ("say", "says"),
    ],
)  # fmt: skip
def test_third_person(verb: str, expected: str) -> None:
    """The first word of a verb takes the ending."""
    assert third_person(verb) == expected


def test_list_of_three() -> None:
    """No comma before the last."""
    assert listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(("place", "expected"), [(2, "second"), (13, "13th"), (22, "22nd")])
def test_ordinal(place: int, expected: str) -> None:
    """Small ordinals are words."""
    assert ordinal(place) == expected


def test_sentence_is_not_ended_twice() -> None:
    """A text that ends in a quotation has its stop within."""
    assert sentence('he says "no."') == 'He says "no."'


@pytest.mark.parametrize(("text", "verb"), [("Why?", "ask"), ('"Ha!"', "exclaim"), ("Ah", "say")])
def test_verb_of_speech(text: str, verb: str) -> None:
    """Questions are asked."""
    assert asked(text) == verb


# Measuring and wrapping.


@given(st.text(max_size=200), st.integers(10, 80))
def test_wrapped_lines_fit(text: str, columns: int) -> None:
    """No line of a wrapped text is wider than it may be."""
    assert all(width(line) <= columns for line in wrap(plain(text), columns).split("\n"))


@given(st.text(max_size=200), st.integers(10, 80))
def test_wrapping_loses_nothing(text: str, columns: int) -> None:
    """Only spaces turn into line ends."""
    words = plain(text)
    assert "".join(wrap(words, columns).split()) == "".join(words.split())


def test_width_does_not_count_codes() -> None:
    """Colour codes take no room, an escaped bar takes one column, a wide letter two."""
    assert width("|rred|n ||日") == 3 + 1 + 1 + 2


def test_codes_are_those_of_the_palette() -> None:
    """What is measured as a code is a code."""
    assert all(CODE.fullmatch(code) for code in COLOURS.values())


XTERM = {"r": (255, 0, 0), "g": (0, 255, 0), "y": (255, 255, 0), "c": (0, 255, 255),
         "w": (255, 255, 255), "m": (255, 0, 255)}  # fmt: skip


@pytest.mark.parametrize("code", sorted(set(COLOURS.values())))
def test_colours_have_contrast(code: str) -> None:
    """Every colour is readable on black (WCAG AA: 4.5 to 1)."""
    parts = [part / 255 for part in XTERM[code[1]]]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert (luminance + 0.05) / 0.05 >= 4.5
