"""`kill -9` at any moment: nothing is split, doubled or lost but the one command on its way."""

# ruff: noqa: S311 - which moment is no secret

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
from tests.e2e.juggling import THINGS, UNSURE, Jugglers
from tests.e2e.player import OVER, TURN, Player
from tests.e2e.quick import quick

KILLS = [2, pytest.param(9, marks=pytest.mark.slow)]
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
    """The same fight with the same players is there again, and is fought to its end."""
    chance = random.Random(kills)
    pair = [Player.staff(brisk), Player.new(brisk)]
    pair[0].bring(pair[1])
    for number in range(kills):
        roles = BOTH if number % 2 else SERVER
        pair[0].do("spawn culvert_eel")
        for player in pair:
            player.do("attack eel")
        began = audit(brisk.home).fight(pair[0].name)
        act_till_killed("defend", pair[0], kill_in(brisk, chance.uniform(0.0, 0.6), roles))
        pair = back(brisk, pair, roles)
        books = audit(brisk.home)
        fight = books.fight(pair[0].name)
        assert (fight and fight.id) == (began and began.id)
        assert fight is not None
        assert {books.being(player.name).id for player in pair} <= {f.id for f in fight.fighters}
        finish(pair)


@pytest.mark.parametrize("heroes", [1, pytest.param(3, marks=pytest.mark.slow)])
def test_a_level_is_gained_once(brisk: Game, heroes: int) -> None:
    """Killed with each of the last blows: experience, level and point come together, and once."""
    chance, staff = random.Random(heroes), Player.staff(brisk)
    for _ in range(heroes):
        ana = Player.new(brisk)
        staff.bring(ana)
        while audit(brisk.home).being(ana.name).experience < NEARLY:
            staff.do("spawn dresser_crab")
            ana.fight("crab")
            ana.rest_until_well()
        staff.do("spawn dresser_crab")
        told = ana.strike("attack crab")
        while not re.search("badly hurt|near death", told):
            told = ana.strike()
        while (grown := growth(brisk, ana)) == (NEARLY, 1, 1):
            roles = chance.choice((BOTH, SERVER))
            ana.turn_comes()
            told = act_till_killed("attack", ana, kill_in(brisk, chance.uniform(0.0, 0.03), roles))
            assert "You gain" not in told or growth(brisk, ana) != (NEARLY, 1, 1)
            staff, ana = back(brisk, [staff, ana], roles)
        assert grown == (experience_for(2), 2, 2)


NEARLY = experience_for(2) - 30
"""One crab short of the second level."""


def growth(game: Game, player: Player) -> tuple[int, int, int]:
    """Experience, level and skill points by the books."""
    being = audit(game.home).being(player.name)
    return being.experience, being.level, being.points


def act_till_killed(line: str, player: Player, timer: threading.Timer) -> str:
    """Act whenever it is one's turn, until the line goes dead; returns what was told."""
    told = ""
    while timer.is_alive():
        try:
            told += player.ask(line, f"{TURN}|{OVER}|{UNSURE}", 3)
        except (AssertionError, OSError):
            break
    timer.join()
    return told


def finish(players: list[Player]) -> None:
    """Everybody strikes until the fight is over, then all rest."""
    for _ in range(200):
        if "There is no fight here" in players[0].do("fight"):
            break
        for player in players:
            player.do("attack eel")
    for player in players:
        player.rest_until_well()
