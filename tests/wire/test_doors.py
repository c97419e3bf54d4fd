"""The doors of the real game: the conversation before the login, and what no client should send."""

import time

import pytest

from tests.e2e.harness import Game, Telnet, wait_until
from tests.wire.nasty import LINES, TELNET, WEBSOCKET
from tests.wire.websocket import WebSocket

pytestmark = pytest.mark.e2e

SECRET = "seven green owls"


def at_the_door(game: Game) -> Telnet:
    """A client that has read the first page."""
    client = Telnet(game.telnet_port)
    client.expect("Name: ")
    return client


def new_account(game: Game, name: str) -> None:
    """Make an account by the long way."""
    with at_the_door(game) as client:
        client.ask(name, r"\(y/n\)")
        client.ask("y", "Choose a password")
        client.ask(SECRET, "again: ")
        client.send(SECRET)
        wait_until(lambda: f"Logged in: {name}" in game.log_text())


def test_first_page_fits_a_small_screen(game: Game) -> None:
    """Fewer than twenty lines, and it says what can be typed."""
    with Telnet(game.telnet_port) as client:
        page = client.expect("Name: ")
    assert page.count("\n") < 20
    assert all(word in page for word in ("create", "help", "who", "quit"))


def test_a_prompt_is_marked_as_one(game: Game) -> None:
    """Clients learn from GA or EOR that the line is a prompt."""
    with at_the_door(game) as client:
        client.read_for(0.2)
        assert client.prompts == 1


def test_password_is_typed_unseen(game: Game) -> None:
    """The server echoes (that is, hides) the password and gives the echo back afterwards."""
    new_account(game, "Owlwatcher")
    with at_the_door(game) as client:
        client.ask("owlwatcher", "Password")
        client.read_for(0.2)
        assert client.server_echoes
        client.ask("wrong", "do not belong together")
        client.expect("Name: ")
        client.read_for(0.2)
        assert not client.server_echoes


def test_right_password_comes_in(game: Game) -> None:
    """By the long way and by one line."""
    new_account(game, "Longway")
    with at_the_door(game) as client:
        client.send(f'connect longway "{SECRET}"')
        wait_until(lambda: game.log_text().count("Logged in: Longway") == 1)
    with at_the_door(game) as client:
        client.send(f'connect "Longway" "{SECRET}"')
        wait_until(lambda: game.log_text().count("Logged in: Longway") == 2)


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        (["create", "ab"], "3 to 20 letters"),
        (["create admin"], "kept for the game"),
        (["<b>bold</b>"], "3 to 20 letters"),
        (["|rred"], "3 to 20 letters"),
        (["Newcomer", "n"], "Name: "),
        (["Newcomer", "y", "short"], "too short"),
        (["Newcomer", "y", "newcomer99"], "contains the name"),
        (["Newcomer", "y", "password"], "too common"),
        (["Newcomer", "y", SECRET, "something else"], "not the same"),
        (["create Newcomer password"], "too common"),
        (["connect nobody_at_all x"], "do not belong together"),
        (["who"], "[Pp]laying"),
        (["help"], "plain output"),
    ],
)
def test_the_door_answers(game: Game, lines: list[str], answer: str) -> None:
    """Every wrong turn is explained and the conversation goes on."""
    with at_the_door(game) as client:
        for line in lines:
            client.send(line)
        client.expect(answer)


def test_an_empty_line_goes_back(game: Game) -> None:
    """From any question to the first one."""
    with at_the_door(game) as client:
        client.ask("Newcomer", r"\(y/n\)")
        client.ask("y", "Choose a password")
        client.ask("", "Name: ")


def test_quit_hangs_up(game: Game) -> None:
    """With a word of farewell."""
    with at_the_door(game) as client:
        client.ask("quit", "Goodbye")
        client.read_for(1)
        assert client.closed


def test_passwords_are_never_logged(game: Game) -> None:
    """Not from the dialogue, not from one line, not from a client's own login message."""
    with at_the_door(game) as client:
        client.ask("connect Owlwatcher hunter2hunter2", "do not belong together")
        client.send_raw(
            b"\xff\xfa\xc9"
            b'Char.Login.Credentials {"account": "Owlwatcher", "password": "hunter2hunter2"}'
            b"\xff\xf0"
        )
        client.expect("do not belong together")
    assert "hunter2hunter2" not in game.log_text()


def test_overlong_line_is_refused_and_the_rest_of_it_dropped(game: Game) -> None:
    """The client stays connected and its next line counts."""
    with at_the_door(game) as client:
        client.send_raw(b"x" * 30_000)
        client.expect("too long")
        client.send_raw(b"y" * 100_000 + b"\r\n")
        client.ask("who", "[Pp]laying")


def test_bytes_that_are_no_text_do_no_harm(game: Game) -> None:
    """Latin-1, NUL and broken UTF-8 are read as what they most likely are."""
    with at_the_door(game) as client:
        client.send_raw(b"J\xfcrgen\r\n")
        client.expect("3 to 20 letters")


def test_a_stranger_page_may_not_open_the_socket(game: Game) -> None:
    """The origin must be the game's own host."""
    with WebSocket(game.websocket_port, origin="https://evil.example") as stranger:
        assert " 403 " in stranger.answer
    with WebSocket(game.websocket_port, origin="http://127.0.0.1:4001") as own:
        assert " 101 " in own.answer


def test_the_browser_masks_passwords_too(game: Game) -> None:
    """The web client is told by an `echo` message."""
    new_account(game, "Browsing")
    with WebSocket(game.websocket_port) as client:
        client.expect("Name: ")
        client.send("text", "Browsing")
        assert ["echo", [False], {}] in client.expect("Password")


def test_nasty_input_leaves_no_trace_in_the_log(game: Game) -> None:
    """A hundred nasty inputs by each door: the next player is served, and the log is calm."""
    before = len(game.log_lines_above_info())
    inputs = [*(line.encode() + b"\r\n" for line in LINES), *TELNET]
    for start in range(0, len(inputs), 10):
        batch = [data for data in inputs[start : start + 10] if not data.startswith(b"quit")]
        send_all_by_telnet(game, batch)
    send_all_by_websocket(game, WEBSOCKET)
    with at_the_door(game):
        time.sleep(0.5)
    assert game.log_lines_above_info()[before:] == []


def send_all_by_telnet(game: Game, batch: list[bytes]) -> None:
    """Send each; a connection that the game closes is opened again."""
    client = Telnet(game.telnet_port)
    for data in batch:
        try:
            client.send_raw(data)
        except ConnectionError:
            client = Telnet(game.telnet_port)
    time.sleep(0.2)
    client.close()


def send_all_by_websocket(game: Game, payloads: list[bytes]) -> None:
    """Send each as text and as bytes; a connection that the game closes is opened again."""
    client = WebSocket(game.websocket_port)
    for payload in payloads:
        for opcode in (1, 2):
            try:
                client.send_raw(payload, opcode)
                client.messages(0.02)
            except ConnectionError:
                client.closed = True
            if client.closed:
                client = WebSocket(game.websocket_port)
    client.close()
