"""While many people log in at once, a fight goes on and others hardly notice."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.e2e.harness import Game
from tests.e2e.player import Player


@pytest.fixture
def ana(quick_game: Game) -> Iterator[Player]:
    """Somebody in a fight."""
    with Player.staff(quick_game) as staff, Player.new(quick_game) as player:
        staff.bring(player, spawn="mud_heron")
        player.do("attack heron")
        staff.do("tel Weighhouse Square")
        yield player


def worst_look(player: Player, crowd: list[Callable[[], object]]) -> float:
    """The longest wait in seconds for an answer to `look` while all of the crowd do something."""
    waits = []
    with ThreadPoolExecutor(len(crowd)) as pool:
        storm = [pool.submit(deed) for deed in crowd]
        while not all(deed.done() for deed in storm) or len(waits) < 20:
            begun = time.monotonic()
            assert "Exits:" in player.do("look")
            waits.append(time.monotonic() - begun)
    assert all(deed.result() for deed in storm)
    return max(waits)


def test_ten_logins_hold_nobody_up(ana: Player, quick_game: Game) -> None:
    """Ten characters come in at once, and no `look` waits long."""
    crowd = [Player.new(quick_game) for _ in range(10)]
    for player in crowd:
        player.ask("quit", "sleeps safely")
    assert worst_look(ana, [player.again for player in crowd]) < 1.0


def test_passwords_hold_nobody_up(ana: Player, quick_game: Game) -> None:
    """Two dozen passwords to be checked at once are checked beside the game, not in it."""
    name, _ = quick_game.staff
    crowd = [Player(quick_game, name) for _ in range(24)]
    for player in crowd:
        player.ask(name, "Password")
    wrong = [lambda player=player: player.ask("wrong", "do not belong") for player in crowd]
    assert worst_look(ana, wrong) < 0.3
    for player in crowd:
        player.close()
