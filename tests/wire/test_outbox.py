"""What presenters hand over, and what becomes of a stranger's text."""

from typing import Any

import evennia
import pytest
from hypothesis import given
from hypothesis import strategies as st

from typeclasses.escape import UNSEEN, plain
from typeclasses.outbox import send


class Link:
    """Stands for the link to the Portal and keeps what it is given."""

    def __init__(self) -> None:
        self.sent: list[tuple[list[int], dict[str, Any]]] = []

    def send_to_many(self, sessids: list[int], message: dict[str, Any]) -> None:
        self.sent.append((sessids, message))


class Player:
    """Stands for a session."""

    def __init__(self, sessid: int) -> None:
        self.sessid = sessid


@pytest.fixture
def link(monkeypatch: pytest.MonkeyPatch) -> Link:
    """A link in the place of the real one."""
    made = Link()
    service = type("Service", (), {"amp_protocol": made})
    monkeypatch.setattr(evennia, "EVENNIA_SERVER_SERVICE", service)
    return made


def test_forty_listeners_cost_one_message(link: Link) -> None:
    """A room full of players is one message with the list of their sessions."""
    crowd = [Player(number) for number in range(40)]
    send(crowd, text="The gong sounds.")
    assert link.sent == [
        (list(range(40)), {"text": [["The gong sounds."], {"options": {}}]}),
    ]


def test_one_player_hears_a_thing_once(link: Link) -> None:
    """A session that is named twice gets the text once."""
    send([Player(1), Player(1)], text="Gong.")
    assert link.sent[0][0] == [1]


def test_prompt_comes_last(link: Link) -> None:
    """Whatever else is in a message, the prompt is put at its end."""
    send([Player(1)], prompt="> ", text="Hello.", char_vitals={"hp": 3})
    assert list(link.sent[0][1]) == ["text", "char_vitals", "prompt"]


def test_a_list_of_dicts_stays_a_list(link: Link) -> None:
    """Evennia would take the last dict of a list for keyword arguments."""
    players = [{"name": "Ana"}, {"name": "Bo"}]
    send([Player(1)], room_players=players)
    assert link.sent[0][1] == {"room_players": [[players], {}]}


def test_text_may_say_what_it_is(link: Link) -> None:
    """Web clients learn the kind of a line from the dict beside it."""
    send([Player(1)], text=("Ana says hello.", {"type": "say"}))
    assert link.sent[0][1]["text"] == [["Ana says hello."], {"type": "say", "options": {}}]


def test_nothing_to_say_sends_nothing(link: Link) -> None:
    """No listener or no content: no message."""
    send([], text="Into the void.")
    send([Player(1)])
    assert link.sent == []


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("|rred", "||rred"),
        ("a\x1b[31mb", "a[31mb"),
        ("two\r\nlines\tand tab", "two lines and tab"),
        ("\u202eevil\u200f", "evil"),
        ("\ue0fflc", "lc"),
        ("naïve 😀 日本", "naïve 😀 日本"),
    ],
)
def test_strangers_text_is_harmless(typed: str, shown: str) -> None:
    """Markup is doubled, what cannot be seen is gone, the rest stays."""
    assert plain(typed) == shown


@given(st.text())
def test_plain_leaves_nothing_unseen_and_no_single_bar(text: str) -> None:
    """Whatever the text, no control character and no live markup is left."""
    shown = plain(text)
    assert not UNSEEN.search(shown)
    assert "|" not in shown.replace("||", "")
