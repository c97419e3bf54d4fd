"""This game and a stock `evennia --init` game, played by the same script in the same run.

Prints commands a second and waiting times for one player and for a crowd in one room, what ten
logins at once do to a bystander, and memory. Everything is on 127.0.0.1, in temporary homes.
"""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench.player import Player
from bench.sites import OurSite, Site, StockSite, name_of

MIX = ("look", "look", "inventory", "say")
STORM = 10


@dataclass
class Phase:
    """One kind of play: how many commands were answered, and how long each took."""

    seconds: float
    waits: list[float] = field(default_factory=list)
    lines: int = 0

    @property
    def rate(self) -> float:
        """Commands a second."""
        return len(self.waits) / self.seconds

    def percentile(self, part: float) -> float:
        """Milliseconds that this part of the commands did not exceed."""
        return statistics.quantiles(self.waits, n=1000)[round(part * 1000) - 1] * 1000


async def play(players: list[Player], seconds: float, commands: tuple[str, ...]) -> Phase:
    """Let all players type, each as soon as the last command was answered."""
    phase = Phase(seconds)
    heard_before = sum(player.heard for player in players)
    until = time.perf_counter() + seconds

    async def one(player: Player, chance: random.Random) -> None:
        while time.perf_counter() < until:
            phase.waits.append(await player.do(chance.choice(commands)))

    await asyncio.gather(*(one(player, random.Random(i)) for i, player in enumerate(players)))
    phase.lines = sum(player.heard for player in players) - heard_before
    return phase


async def storm(bystander: Player, site: Site, names: list[str]) -> tuple[float, float]:
    """Ten log in at once: the bystander's worst `look` in ms, and the seconds until all are in."""
    comers = [await Player.connect(site.port, name) for name in names]
    for comer in comers:
        await comer.quiet()
    started = time.perf_counter()
    coming = asyncio.gather(*(site.come_back(comer) for comer in comers))
    worst = 0.0
    while not coming.done():
        worst = max(worst, await bystander.do("look"))
    await coming
    lasted = time.perf_counter() - started
    for comer in comers:
        comer.close()
    return worst * 1000, lasted


async def measure(site: Site, crowd: int, seconds: float) -> dict[str, float]:
    """All figures of one game."""
    players: list[Player] = []
    for number in range(crowd):
        player = await Player.connect(site.port, name_of(number))
        await site.enter(player)
        players.append(player)
    await players[0].learn()
    for player in players[1:]:
        player.answers = players[0].answers
    alone = await play(players[:1], seconds, MIX)
    mixed = await play(players, seconds, MIX)
    speech = await play(players, seconds, ("say",))
    memory = site.memory()
    names = [player.name for player in players[-STORM:]]
    for player in players[-STORM:]:
        player.close()
    await asyncio.sleep(1)
    worst, lasted = await storm(players[0], site, names)
    for player in players[:-STORM]:
        player.close()
    return {
        "1 player, mixed: commands/s": alone.rate,
        "1 player, mixed: p50 ms": alone.percentile(0.5),
        "1 player, mixed: p99 ms": alone.percentile(0.99),
        f"{crowd} players, mixed: commands/s": mixed.rate,
        f"{crowd} players, mixed: p50 ms": mixed.percentile(0.5),
        f"{crowd} players, mixed: p99 ms": mixed.percentile(0.99),
        f"{crowd} players, speech: says/s": speech.rate,
        f"{crowd} players, speech: lines heard/s": speech.lines / speech.seconds,
        f"{crowd} players, speech: p50 ms": speech.percentile(0.5),
        f"{crowd} players, speech: p99 ms": speech.percentile(0.99),
        f"{STORM} logins at once: worst look ms": worst,
        f"{STORM} logins at once: all in after s": lasted,
        "memory, Portal MB": memory["portal"],
        "memory, Server MB": memory["server"],
    }


def run(make: Callable[[Path], Site], crowd: int, seconds: float) -> dict[str, float]:
    """Start a game, measure it, stop it."""
    with tempfile.TemporaryDirectory(prefix="coc-bench-") as folder:
        site = make(Path(folder))
        site.start(crowd)
        try:
            return asyncio.run(measure(site, crowd, seconds))
        finally:
            site.stop()


def table(stock: dict[str, float], ours: dict[str, float]) -> str:
    """Both columns and their ratio."""
    lines = [f"{'':44}{'stock':>10}{'this game':>12}{'ratio':>8}"]
    for name, value in stock.items():
        lines.append(f"{name:44}{value:10.1f}{ours[name]:12.1f}{ours[name] / value:8.2f}")
    return "\n".join(lines)


def main() -> None:
    """Read the command line, measure both, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--players", type=int, default=40, help="how many share the room")
    parser.add_argument("--seconds", type=float, default=5.0, help="length of each phase")
    wanted = parser.parse_args()
    stock = run(StockSite, wanted.players, wanted.seconds)
    ours = run(OurSite, wanted.players, wanted.seconds)
    print(table(stock, ours))


if __name__ == "__main__":
    main()
