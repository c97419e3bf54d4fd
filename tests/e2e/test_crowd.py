"""While ten people log in at once, a fight goes on and others hardly notice."""

import statistics
import time
from concurrent.futures import ThreadPoolExecutor

from tests.e2e.harness import Game
from tests.e2e.player import Player


def test_ten_logins_hold_nobody_up(quick_game: Game) -> None:
    """Passwords are checked while another player's `look` is answered within a second, always."""
    ana = Player.new(quick_game).gone("west")
    ana.do("attack first gull")
    crowd = [Player.new(quick_game) for _ in range(10)]
    for player in crowd:
        player.ask("quit", "sleeps safely")
    waits = []
    with ThreadPoolExecutor(10) as pool:
        storm = [pool.submit(player.again) for player in crowd]
        while not all(login.done() for login in storm) or len(waits) < 20:
            begun = time.monotonic()
            assert "Kelp Quay" in ana.do("look")
            waits.append(time.monotonic() - begun)
    assert all("Weighhouse" in login.result().do("look") for login in storm)
    print(f"look: worst {max(waits):.3f} s, median {statistics.median(waits):.3f} s")
    assert max(waits) < 1.0
