"""A player's own words, filled in before a line is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from typeclasses.aliases import expand

ALIASES = {
    "gg": "get $1 from chest",
    "hi": "say hello",
    "swap": "give $2 to $1",
    "odd": "say {x} $12",
}


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("gg sword", "get sword from chest"),
        ("gg iron key", "get iron key from chest"),
        ("GG", "get  from chest"),
        ("hi", "say hello"),
        ("hi there", "say hello there"),
        ("swap ana iron key", "give iron key to ana"),
        ("odd man", "say {x} man2"),
        ("say gg", "say gg"),
        ("ggg", "ggg"),
    ],
)
def test_words_are_filled_in(line: str, meant: str) -> None:
    """Each word in its place, the last place taking the rest; other lines stay as they are."""
    assert expand(ALIASES, line) == meant


@given(st.text(max_size=200), st.text(max_size=500))
def test_no_meaning_is_a_template(meaning: str, rest: str) -> None:
    """Whatever an alias stands for: braces, stars and backslashes are only text."""
    told = expand({"x": meaning}, f"x {rest}")
    assert meaning.partition("$")[0].strip() in told
