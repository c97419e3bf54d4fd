"""Messages of clients in the Server."""

from types import SimpleNamespace
from typing import Any

import pytest
from evennia.server import inputfuncs as stock
from evennia.utils.utils import callables_from_module

from server.conf import inputfuncs


class Session(SimpleNamespace):
    """A session at the door, which keeps what is sent to it."""

    def __init__(self, **known: Any) -> None:
        super().__init__(
            sessid=1, account=None, puppet=None, logged_in=False, protocol_key="test", **known
        )
        self.protocol_flags: dict[str, Any] = {"ANSI": True, "SECRET": 1}
        self.synced: list[Any] = []
        self.told: list[Any] = []
        self.idled = 0
        self.sessionhandler = SimpleNamespace(session_portal_partial_sync=self.synced.append)

    def msg(self, *args: Any, **kwargs: Any) -> None:
        self.told.append(args or kwargs)

    def update_session_counters(self, idle: bool = False) -> None:
        self.idled += idle


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    """Lines that reach the command handler, with their options."""
    lines: list[tuple[str, dict[str, Any]]] = []

    def keep(_session: Any, line: str, **options: Any) -> None:
        lines.append((line, options))

    monkeypatch.setattr(inputfuncs, "cmdhandler", keep)
    return lines


def test_no_message_of_evennia_is_left_open() -> None:
    """Whatever Evennia offers to clients is decided on here."""
    assert set(callables_from_module(stock)) <= set(callables_from_module(inputfuncs))


def test_a_line_brings_no_options_to_its_command(typed: list[Any]) -> None:
    """Evennia sets them as attributes of the command: `caller`, `cmdobj`, `_testing`."""
    session = Session()
    inputfuncs.text(session, "look", caller=1, cmdobj=2, session=3, cmdid=4)
    assert typed == [("look", {"callertype": "session", "session": session, "cmdid": 4})]


@pytest.mark.parametrize("line", [None, 7, ["look"], {"a": 1}])
def test_only_text_is_a_line(typed: list[Any], line: Any) -> None:
    """Other values are dropped."""
    inputfuncs.text(Session(), line)
    assert typed == []


def test_control_characters_are_taken_out_of_lines(typed: list[Any]) -> None:
    """One typed line is one line."""
    inputfuncs.text(Session(), "say \x1b[31mred\x07\nlook")
    assert typed[0][0] == "say [31mred look"


def test_overlong_line_is_refused_here_too(typed: list[Any]) -> None:
    """Doors without a limit of their own are covered."""
    session = Session()
    inputfuncs.text(session, "x" * 100_000)
    assert typed == []
    assert "too long" in session.told[0][0]


def test_idle_is_no_command(typed: list[Any]) -> None:
    """Keep-alives of clients do not reach the game."""
    session = Session()
    inputfuncs.text(session, "idle")
    assert (typed, session.idled) == ([], 1)


def test_unknown_messages_are_counted_not_listed() -> None:
    """The log gets a line for the first, the tenth, the hundredth."""
    inputfuncs._unknown.clear()
    for _ in range(5):
        inputfuncs.default(Session(), "no.such\x1bthing", 1, session=2, cmdname=3)
    assert inputfuncs._unknown == {"test": 5}


def test_client_options_takes_what_is_sound() -> None:
    """Known names with values of the right kind; the rest is dropped without a word."""
    session = Session()
    wishes = {"screenwidth": 120, "ansi": "false", "ENCODING": "klingon", "raw": True, "uid": 1}
    inputfuncs.client_options(session, client="Mud\x1blet", version="5", **wishes)
    assert session.synced == [
        {1: {"protocol_flags": {"SCREENWIDTH": {0: 120}, "ANSI": False, "CLIENTNAME": "Mudlet 5"}}}
    ]


def test_client_learns_only_its_display_settings() -> None:
    """Other flags are the server's own."""
    session = Session()
    inputfuncs.client_options(session, get=True)
    assert session.told == [{"client_options": {"ANSI": True}}]


def test_ping_is_answered() -> None:
    """Mudlet measures the line with it."""
    session = Session()
    inputfuncs.ping(session, 120)
    assert session.told == [{"ping": ([], {})}]
