"""Small parts of the conversation at the door."""

import pytest

from commands.account import name_and_password
from commands.account_texts import REFUSALS, refusal
from typeclasses.registration import Rejected


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("", []),
        ("anna", ["anna"]),
        ("anna secret", ["anna", "secret"]),
        ("anna two words", ["anna", "two words"]),
        ('"anna" "two words"', ["anna", "two words"]),
        ('"anna" bare words', ["anna", "bare words"]),
        ('"anna the bold" x', ["anna the bold", "x"]),
        ('"anna', ['"anna']),
    ],
)
def test_one_line_forms(typed: str, parts: list[str]) -> None:
    """With quotation marks and without."""
    assert name_and_password(typed) == parts


@pytest.mark.parametrize("code", REFUSALS)
def test_every_refusal_has_words(code: str) -> None:
    """And none of them shows a gap."""
    said = refusal(Rejected(code, name="Anna", limit=256, reasons=["Too short."]))
    assert said.endswith(".")
    assert "{" not in said
