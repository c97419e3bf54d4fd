"""Input while no Server listens, and the link's packing."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from twisted.protocols import amp

from server.portal.holding import Holding
from server.portal.wire import Packed


def test_lines_are_kept_in_their_order() -> None:
    """What two players type during a reload comes back in the order of each."""
    holding = Holding()
    for sessid, line in [(1, "a"), (2, "b"), (1, "c")]:
        holding.keep(sessid, {"text": line})
    assert holding.open()[1] == {1: [{"text": "a"}, {"text": "c"}], 2: [{"text": "b"}]}


def test_full_holding_says_so() -> None:
    """Beyond the limit a line is refused, so that the player can be told."""
    holding = Holding(limit=2)
    assert [holding.keep(1, {}) for _ in range(3)] == [1, 2, 0]


def test_opened_holding_is_empty() -> None:
    """Nothing is handed over twice."""
    holding = Holding()
    holding.keep(1, {})
    holding.newcomers.add(2)
    holding.open()
    assert holding.open() == (set(), {})


@given(st.recursive(st.none() | st.integers() | st.text(), st.lists))
def test_what_is_packed_is_unpacked(value: Any) -> None:
    """Any message survives the link."""
    assert over_the_wire(value) == value


def test_long_messages_are_split() -> None:
    """AMP's strings end at 64 kB; a message does not."""
    text = "x" * 300_000
    strings: dict[bytes, bytes] = {}
    Packed().toBox(b"message", strings, {"message": text}, None)
    assert max(map(len, strings.values())) <= amp.MAX_VALUE_LENGTH
    assert over_the_wire(text) == text


def over_the_wire(value: Any) -> Any:
    """Pack and unpack."""
    strings: dict[bytes, bytes] = {}
    objects: dict[str, Any] = {}
    Packed().toBox(b"message", strings, {"message": value}, None)
    Packed().fromBox(b"message", strings, objects, None)
    return objects["message"]
