"""`kill -9` at any moment: nothing is split, doubled or lost but the one command on its way."""

import os
import random
import re
import shutil
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.formulas import experience_for
from tests.e2e.books import audit
from tests.e2e.harness import Game
from tests.e2e.juggling import THINGS, Jugglers
from tests.e2e.player import OVER, TURN, Player
from tests.e2e.quick import quick

KILLS = [2, pytest.param(8, marks=pytest.mark.slow)]
"""How often the game is killed in one test."""
BOTH, SERVER = ("portal", "server"), ("server",)


@pytest.fixture
def brisk(prepared_home: Path, tmp_path: Path) -> Iterator[Game]:
    """A game in which wounds heal fast."""
    home = shutil.copytree(prepared_home, tmp_path / "home")
    with quick(home, pulse_seconds=0.3, turn_seconds=20) as running:
        yield running


def kill_in(game: Game, seconds: float, roles: tuple[str, ...]) -> threading.Timer:
    """Kill without warning while somebody plays; returns the timer, to be joined."""
    pids = [pid for role in roles if (pid := game.pid(role))]
    timer = threading.Timer(seconds, lambda: [os.kill(pid, signal.SIGKILL) for pid in pids])
    timer.start()
    return timer


def back(game: Game, players: list[Player], roles: tuple[str, ...]) -> list[Player]:
    """Start what was killed; the players go on where they are, or log in again."""
    game.start()
    if roles == SERVER:
        for player in players:
            player.do("look")
        return players
    return [player.again() for player in players]


@pytest.mark.parametrize("kills", KILLS)
def test_things_are_where_the_players_were_told(brisk: Game, kills: int) -> None:
    """Picked up, dropped, given, packed, worn and paid: nothing told is lost, nothing is twice."""
    staff = Player.staff(brisk)
    jugglers = Jugglers([Player.new(brisk), Player.new(brisk)], random.Random(kills))
    for kind in THINGS.values():
        staff.do(f"spawn {kind}")
    for number in range(kills):
        roles = BOTH if number % 2 else SERVER
        timer = kill_in(brisk, jugglers.chance.uniform(0.1, 1.0), roles)
        while jugglers.juggle():
            pass
        timer.join()
        jugglers.players = back(brisk, jugglers.players, roles)
        jugglers.check(audit(brisk.home))
    assert jugglers.done > 5 * kills


@pytest.mark.parametrize("kills", KILLS)
def test_a_fight_goes_on_after_a_kill(brisk: Game, kills: int) -> None:
    """The same fight with the same fighters is there again, and it can be fought to its end."""
    chance = random.Random(kills)
    ana, ben = Player.staff(brisk), Player.new(brisk)
    for player in (ana, ben):
        player.do("south")
    for number in range(kills):
        roles = BOTH if number % 2 else SERVER
        ana.do("spawn dresser_crab")
        ana.strike("attack crab")
        before = audit(brisk.home).rooms["saltreach.stair"].fight
        timer = kill_in(brisk, chance.uniform(0.0, 0.5), roles)
        _blows(ana, timer)
        timer.join()
        ana, ben = back(brisk, [ana, ben], roles)
        books = audit(brisk.home)
        after = books.rooms["saltreach.stair"].fight
        assert after is None or _same(before, after)


def _blows(player: Player, timer: threading.Timer) -> None:
    """Strike whenever it is one's turn until the line goes dead."""
    while timer.is_alive():
        try:
            player.strike()
        except (AssertionError, OSError):
            return
