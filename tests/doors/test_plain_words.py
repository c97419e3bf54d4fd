"""Plain words through the door: also those that begin with the word of a command."""

import pytest

from tests.evennia.stage import Player, World


@pytest.fixture
def ana(world: World) -> Player:
    """An ordinary player."""
    return world.player("Ana")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("search the room for hidden things", "You search the place."),
        ("I search the room for hidden things", "You search the place."),
        ("get nothing whatever", "You see no"),
        ("get all", "There is nothing like that here."),
        ("attack", "You are in no fight."),
    ],
)
def test_a_line_is_read_whole(ana: Player, line: str, answer: str) -> None:
    """A command that cannot read its line leaves it to the grammar before it complains."""
    assert answer in ana.type(line)
