"""Limits on what clients send."""

from typing import Any

import pytest

from server.portal import guard
from server.portal.guard import Bucket, GuardedInput, depth_within, well_formed


class Clock:
    """A clock that stands still until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Door(GuardedInput):
    """A protocol without a socket; it is its own session handler."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.passed: list[dict[str, Any]] = []
        self.told: list[str] = []
        self.closed: list[str] = []
        self.start_guard()
        self._lines = Bucket(guard.LINE_RATE, guard.LINE_BURST, self.clock)
        self._oob = Bucket(guard.OOB_RATE, guard.OOB_BURST, self.clock)
        self.sessionhandler = type("Sessions", (), {"data_in": self._pass})

    def _pass(self, _session: object, **message: Any) -> None:
        self.passed.append(message)

    def data_out(self, text: Any) -> None:
        self.told.append(text[0][0])

    def disconnect(self, reason: str) -> None:
        self.closed.append(reason)

    def type(self, line: str) -> None:
        self.data_in(text=[[line], {}])


def nested(depth: int) -> Any:
    """A list in a list in a list."""
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


def test_a_line_passes_without_its_options() -> None:
    """Options beside a line would become attributes of the command."""
    door = Door()
    door.data_in(text=[["look"], {"caller": "me", "session": 1}])
    assert door.passed == [{"text": [["look"], {}]}]


def test_overlong_line_is_refused_with_the_reason() -> None:
    """The length and the limit are named, and the line does not pass."""
    door = Door()
    door.type("x" * (guard.MAX_LINE + 1))
    assert str(guard.MAX_LINE) in door.told[0]
    assert door.passed == []


def test_longest_line_passes() -> None:
    """The limit itself is allowed."""
    door = Door()
    door.type("x" * guard.MAX_LINE)
    assert len(door.passed) == 1


def test_a_pasted_path_passes_and_a_flood_does_not() -> None:
    """A burst is free; what goes beyond it is refused with one line of explanation."""
    door = Door()
    for _ in range(int(guard.LINE_BURST) + 20):
        door.type("north")
    assert len(door.passed) == guard.LINE_BURST
    assert door.told == [guard.TOO_FAST]


def test_a_flood_is_shown_out() -> None:
    """Whoever goes on and on is disconnected, once."""
    door = Door()
    for _ in range(int(guard.LINE_BURST) + guard.FLOOD + 10):
        door.type("x")
    assert door.closed == [guard.SHOWN_OUT]


def test_calm_is_forgiven() -> None:
    """After a while of calm, refused lines no longer count towards a flood."""
    door = Door()
    for _ in range(int(guard.LINE_BURST) + guard.FLOOD - 1):
        door.type("x")
    door.clock.now = 600.0
    for _ in range(int(guard.LINE_BURST) + 5):
        door.type("x")
    assert door.closed == []


@pytest.mark.parametrize(
    "value",
    [None, "look", ["look"], [["look"]], [["look"], []], {"a": 1}, [[nested(30)], {}], [1, {}]],
)
def test_malformed_messages_are_dropped(value: Any) -> None:
    """Only a list of arguments and a dict of options are a message, and no deep nests."""
    assert not well_formed("text", value)


@pytest.mark.parametrize("name", ["", "x" * 65, 7, None, ["text"]])
def test_malformed_names_are_dropped(name: Any) -> None:
    """A name is a short string."""
    assert not well_formed(name, [[], {}])


def test_text_that_is_no_string_is_dropped() -> None:
    """A number is not a line."""
    door = Door()
    door.data_in(text=[[5], {}])
    assert door.passed == []


def test_bucket_fills_again() -> None:
    """Tokens come back at the rate, and never beyond the burst."""
    clock = Clock()
    bucket = Bucket(rate=2, burst=3, clock=clock)
    emptied = [bucket.take() for _ in range(4)]
    clock.now = 1.0
    assert emptied + [bucket.take() for _ in range(3)] == [True] * 3 + [False, True, True, False]


def test_depth_counts_lists_and_dicts() -> None:
    """Eight levels are enough for any client."""
    assert depth_within({"a": [{"b": 1}]}, 3)
    assert not depth_within(nested(9))
