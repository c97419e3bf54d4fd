"""tt++, a client that people really use, in a terminal: login, look, a fight."""

import os
import re
import shutil
import subprocess
import time
import uuid
from collections.abc import Iterator

import pytest

from tests.e2e.harness import Game, wait_until
from tests.e2e.player import PASSWORD, Player, fresh_name

TT = shutil.which("tt++") or "/usr/games/tt++"


class Terminal:
    """A tmux window of 100 by 40 with tt++ in it."""

    reader = False

    def __init__(self, *options: str) -> None:
        self.socket = f"coc-{uuid.uuid4().hex[:8]}"
        environ = os.environ | {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        program = [TT, *options]
        self._tmux("new-session", "-d", "-s", "t", "-x", "100", "-y", "40", *program, env=environ)

    def _tmux(self, *words: str, env: dict[str, str] | None = None) -> str:
        done = subprocess.run(
            ["tmux", "-u", "-L", self.socket, "-f", "/dev/null", *words],
            capture_output=True, text=True, check=True, timeout=20, env=env,
        )  # fmt: skip
        return done.stdout

    def type(self, line: str) -> None:
        """Type a line."""
        self._tmux("send-keys", "-t", "t", "-l", line)
        self._tmux("send-keys", "-t", "t", "Enter")

    def screen(self, history: int = 500) -> str:
        """What can be seen, and what has scrolled off."""
        return self._tmux("capture-pane", "-p", "-J", "-t", "t", "-S", f"-{history}")

    def ask(self, line: str, pattern: str) -> str:
        """Type a line and wait until a pattern is on the screen."""
        self._tmux("clear-history", "-t", "t")
        self.type(line)
        wait_until(lambda: re.search(pattern, self.screen()))
        return self.screen()

    def close(self) -> None:
        """Close the window."""
        self._tmux("kill-server")


@pytest.fixture(params=["", "#config {screen reader} on"], ids=["plain", "screen reader"])
def tintin(request: pytest.FixtureRequest, own_quick_game: Game) -> Iterator[Terminal]:
    """tt++ connected, as it comes and set up for a screen reader; a crab waits on the quay."""
    with Player.staff(own_quick_game) as staff:
        for line in ("tel The Kelp Quay", "banish first gull", "banish gull", "spawn dresser_crab"):
            staff.do(line)
    terminal = Terminal("-G")
    terminal.reader = bool(request.param)
    if request.param:
        terminal.ask(request.param, "SET TO {ON}")
    terminal.ask(f"#session coc 127.0.0.1 {own_quick_game.telnet_port}", "Name:")
    yield terminal
    terminal.close()


def test_a_fight_in_tintin(tintin: Terminal) -> None:
    """From the first page to the end of a fight, without anything odd on the screen."""
    name = fresh_name()
    for line, question in (
        (name, r"\(y/n\)"),
        ("y", "8 characters"),
        (PASSWORD, "again"),
        (PASSWORD, "Origin:"),
        ("r", "Class:"),
        ("r", "Customise:"),
        (f"name {name}", f"Name: {name}"),
        ("done", "Make this character"),
        ("yes", "Exits:"),
        ("look", r"Here: Ida Sorrel\."),
        ("west", r"crab[\w\s,]*\.\s"),
    ):
        tintin.ask(line, question)
    for _ in range(60):
        tintin.type("attack crab")
        time.sleep(0.2)
        if "The fight is over" in tintin.screen():
            break
    gear = "weapon: a weighman's cudgel" if tintin.reader else "weapon +a weighman's cudgel"
    screen = tintin.ask("equipment", gear)
    assert "You kill the dresser crab" in screen
    assert PASSWORD not in screen
    assert not re.search(r"\x1b|\[\d+m|\ufffd|&\w+;|\|[a-zA-Z]\b", screen)
