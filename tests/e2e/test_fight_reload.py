"""The Server is started afresh in the middle of a fight: nobody loses a fight or a line by it."""

import re
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.books import audit
from tests.e2e.harness import Game, wait_until
from tests.e2e.player import Player
from tests.e2e.quick import quick


@pytest.fixture
def duel(prepared_home: Path, tmp_path: Path) -> Iterator[tuple[Game, list[Player]]]:
    """Two players in a fight with crabs; nobody's turn ends by itself."""
    home = shutil.copytree(prepared_home, tmp_path / "home")
    with quick(home, turn_seconds=120) as game:
        pair = [Player.new(game).gone("south") for _ in range(2)]
        for player in pair:
            player.do("attack first crab")
        yield game, pair
        for player in pair:
            player.close()


def test_the_fight_goes_on(duel: tuple[Game, list[Player]]) -> None:
    """It is the same fight, round and turn, and the next blow is struck in it."""
    game, (ana, ben) = duel
    wait_until(lambda: any("your turn" in player.do("fight") for player in (ana, ben)))
    if "your turn" not in ana.do("fight"):
        ana, ben = ben, ana
    before = audit(game.home).fight(ana.name)
    game.reload()
    assert audit(game.home).fight(ana.name) == before
    assert re.search("You (hit|miss) the first dresser crab", ana.do("attack first crab"))
    assert ben.expect(f"{ana.name} (hits|misses) the first dresser crab")
    after = audit(game.home).fight(ana.name)
    assert before is not None
    assert after is not None
    assert (after.id, after.round) == (before.id, before.round + (after.turn <= before.turn))


def test_lines_typed_meanwhile_are_answered(duel: tuple[Game, list[Player]]) -> None:
    """Each line of both players is done, in order, or comes back with a word about it."""
    game, pair = duel
    reload = threading.Thread(target=game.reload)
    reload.start()
    typed = [f"word{number}." for number in range(12)]
    for word in typed:
        for player in pair:
            player.send(f"say {word}")
        time.sleep(0.2)
    reload.join()
    for player in pair:
        told = player.do("look")
        assert re.findall(r'You say, "(word\d+\.)"', told) == typed
