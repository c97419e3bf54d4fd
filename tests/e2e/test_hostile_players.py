"""A hundred hostile lines by telnet and by web socket, from players inside the game.

Others see them harmlessly or not at all; the line lives, or is closed with a reason; the log stays
calm. What is sent before the login: tests/wire/test_doors.py.
"""

import contextlib
import re
from collections.abc import Iterator

import pytest

from tests.e2e.harness import Game
from tests.e2e.player import PASSWORD, Player
from tests.wire.nasty import LINES, TELNET, WEBSOCKET
from tests.wire.websocket import WebSocket

FRAMES = (
    "say {0}", '"{0}', "emote {0}", ":{0}", "chat {0}", "tell {1} {0}", "I search the {0}",
    "give {0} to {1}", "get {0}", "2.{0}", "look {0}", "examine {0} in {0}", "attack {0}",
    "cast {0} on {0}", "ask ida about {0}", "settings {0}", "settings width {0}", "alias x = {0}",
    "alias {0} = say hi", "alias y{0} = say $1 {0} $9", "unalias {0}", "help {0}", "quests {0}",
    "learn {0}", "who {0}", "spawn {0}", "tel {0}", "replay {0}", "channels join {0}", "{0}",
)  # fmt: skip
"""Where a hostile text may stand; {1} is another player's name."""
EVIL = (
    *(line for line in LINES if 0 < len(line) < 2100),
    "$1 $2 $12 $0 {{x}} {0.__class__}", "*" * 200, "[!a]?*[]", "(?P<arg1>.+?)" * 20,
    "9" * 1500, "-1", "0", "1e999", "\u0663", "\uff12", "\u00b2", "nan", "../../etc/passwd",
    "%s%n%d", "me", "all",
    "1.1.1", "99999999999999999999.coin", "all all all", "its", "\ud7ff", "a\u0300" * 500,
)  # fmt: skip
FIELDS = ("", "name ", "looks ", "pronouns ", "points ", "points luck ")
"""What can be set in the third step of a character's making."""
STRANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]")


@pytest.fixture
def witness(quick_game: Game) -> Iterator[Player]:
    """An innocent player in the same room."""
    with Player.new(quick_game) as player:
        yield player


def attacks(victim: str) -> list[str]:
    """Every hostile text in some frame and every frame with some hostile text."""
    texts = [EVIL[number % len(EVIL)] for number in range(3 * len(EVIL))]
    frames = [FRAMES[number % len(FRAMES)] for number in range(3 * len(EVIL))]
    return [
        frame.replace("{1}", victim).replace("{0}", text)
        for frame, text in zip(frames, texts, strict=True)
    ]


def unharmed(witness: Player, trouble: list[str]) -> None:
    """The witness is served, has seen no control character, and the log is calm."""
    told = witness.do("look")
    assert "Ida Sorrel" in told
    assert not STRANGE.search(told.replace("\n", ""))
    fresh = [line for line in witness.game.log_lines_above_info() if line not in trouble]
    assert fresh == []


def test_hostile_lines_by_telnet(quick_game: Game, witness: Player) -> None:
    """All of them, typed in the square."""
    trouble = quick_game.log_lines_above_info()
    with Player.new(quick_game) as mallory:
        lines = attacks(witness.name)
        assert len(lines) > 100
        for line in lines:
            mallory.send_raw(line.encode("utf-8", "replace") + b"\r\n")
            if "quit" in line and re.match("quit|\\W*quit", line):
                mallory = mallory.again()
        assert "Ida Sorrel" in mallory.do("look")
    unharmed(witness, trouble)


def test_hostile_creation(quick_game: Game, witness: Player) -> None:
    """Names, looks, pronouns and points of a new character; its looks are shown as typed."""
    trouble = quick_game.log_lines_above_info()
    looks = "<b>bold</b> |rred|n $eval(1) {x} %s"
    with Player(quick_game) as mallory:
        mallory.sign_up()
        for number in range(3):
            for text in EVIL:
                for field in FIELDS if number == 2 else ("",):
                    mallory.send_raw(f"{field}{text}".encode("utf-8", "replace") + b"\r\n")
            begin_again(mallory, ("Class", "Customise")[: number + 1])
        mallory.ask(f"looks {looks}", "Looks: <b>")
        mallory.ask(f"name {mallory.name}", rf"Name: {mallory.name}")
        mallory.ask("done", r"back\): $")
        mallory.ask("yes", "Exits: .*")
        assert looks in witness.do(f"look {mallory.name}")
    unharmed(witness, trouble)


def begin_again(player: Player, steps: tuple[str, ...]) -> None:
    """Go back to the first step of the making, and on through these."""
    for _ in range(4):
        player.send("back")
    player.read_for(1)
    for step in steps:
        player.ask("r", rf"{step}: $")


def test_hostile_aliases(quick_game: Game, witness: Player) -> None:
    """Whatever somebody lets a word stand for: the word is done, or the alias refused; no line is
    lost, no other line changed.
    """
    trouble = quick_game.log_lines_above_info()
    with Player.new(quick_game) as mallory:
        for meaning in MEANINGS:
            mallory.do(f"alias hi = say {meaning}")
            told = mallory.do("hi one two")
            assert "You say" in told or "means nothing" in told or "hi" in told, (meaning, told)
        for word in ("*", "?", "[a-z]*", "$1", "l*", "$1 $2", "drop", "(?i)look", "|"):
            mallory.do(f"alias {word} = say caught")
            assert "Ida Sorrel" in mallory.do("look"), word
    unharmed(witness, trouble)


MEANINGS = ("{x}", "$1 {x}", "$2", "$1 $12", "{0.__class__}", "{", "}", "{{}}", "$", "$$1", "\\$1")


@pytest.mark.parametrize("number", range(0, len(TELNET), 9))
def test_noise_on_a_players_line(quick_game: Game, witness: Player, number: int) -> None:
    """Telnet commands, broken text and bytes of other protocols, from somebody who plays."""
    trouble = quick_game.log_lines_above_info()
    with Player.new(quick_game) as mallory:
        for noise in TELNET[number : number + 9]:
            mallory.send_raw(noise)
        mallory.socket.settimeout(0.3)
        with contextlib.suppress(OSError):  # shown out, or has nothing more to say
            while mallory.socket.recv(65536):
                pass
        unharmed(witness, trouble)


def test_hostile_messages_by_web_socket(quick_game: Game, witness: Player) -> None:
    """Frames that no browser sends, from somebody who plays; each in a line of its own or after."""
    trouble = quick_game.log_lines_above_info()
    name = Player.new(quick_game).name
    socket = playing_socket(quick_game, name)
    for payload in WEBSOCKET:
        socket.send_raw(payload)
        socket.messages(0.02)
        if socket.closed:
            socket = playing_socket(quick_game, name)
    for line in attacks(witness.name):
        socket.send("text", line.encode("utf-8", "replace").decode())
        if socket.closed:
            socket = playing_socket(quick_game, name)
    socket.close()
    unharmed(witness, trouble)


def playing_socket(game: Game, name: str) -> WebSocket:
    """A web socket that plays a character."""
    socket = WebSocket(game.websocket_port)
    socket.send("text", f"connect {name} {PASSWORD}")
    socket.expect("Exits")
    return socket
