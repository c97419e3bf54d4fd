"""The two games that are compared, each in a temporary home with free ports.

A stock game gets its accounts from a script while it is down; this game is entered by its door.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from bench.player import Player
from tests.e2e.harness import Game, free_ports, wait_until

PASSWORD = "correct-horse-9"

PROMPT_END = b"\xff\xf9"  # IAC GA

STOCK_SETTINGS = """
TELNET_PORTS, WEBSERVER_PORTS = [{0}], [({1}, {2})]
WEBSOCKET_CLIENT_PORT, AMP_PORT = {3}, {4}
TELNET_INTERFACES = WEBSERVER_INTERFACES = ["127.0.0.1"]
WEBSOCKET_CLIENT_INTERFACE = "127.0.0.1"
MAX_CONNECTION_RATE, MAX_COMMAND_RATE = 100, 100000
"""
STOCK_ACCOUNTS = """
import os, sys
sys.path.insert(0, os.getcwd())
os.environ["DJANGO_SETTINGS_MODULE"] = "server.conf.settings"
import django
django.setup()
import evennia
evennia._init()
from django.contrib.auth.hashers import make_password
from evennia.utils.create import create_account, create_object
limbo = evennia.ObjectDB.objects.get(id=2)
encoded = make_password({password!r})
for name in {names!r}:
    account = create_account(name, None, None, typeclass="typeclasses.accounts.Account")
    account.password = encoded
    account.save()
    body = create_object("typeclasses.characters.Character", key=name, location=limbo, home=limbo)
    account.characters.add(body)
    account.db._last_puppet = body
    body.locks.add(f"puppet:id({{body.id}}) or pid({{account.id}})")
"""
LIFTED = """
interface: 127.0.0.1
log: {format: text}
limits:
  connections_per_second: 100
  commands_per_second: 100000
  logins: 1000
  registrations: 1000
web: {https: false}
"""


class Site(Protocol):
    """A running game."""

    port: int

    def start(self, crowd: int) -> None:
        """Set up and start, with room for so many players."""

    async def enter(self, player: Player) -> None:
        """Bring a player into the world for the first time."""

    async def come_back(self, player: Player) -> None:
        """Bring a player who has been there before into the world."""

    def memory(self) -> dict[str, float]:
        """Resident megabytes of both processes."""

    def stop(self) -> None:
        """Stop both processes."""


def name_of(number: int) -> str:
    """A name of letters only."""
    return f"Bench{chr(97 + number // 26)}{chr(97 + number % 26)}"


def megabytes(pid: int) -> float:
    """Resident memory of a process."""
    told = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True
    )
    return int(told.stdout) / 1024


class StockSite:
    """What `evennia --init` makes, with ports and rates of our own and nothing else changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "stock"
        self.ports = free_ports(5)
        self.port = self.ports[0]
        self.tool = Path(sys.executable).with_name("evennia")

    def start(self, crowd: int) -> None:
        """Make the game, let its first start build Limbo, add accounts while it is down."""
        self._run(self.tool, "--init", "stock", cwd=self.folder.parent)
        settings = self.folder / "server" / "conf" / "settings.py"
        settings.write_text(settings.read_text() + STOCK_SETTINGS.format(*self.ports))
        self._run(self.tool, "migrate")
        self._run(self.tool, "start")
        log = self.folder / "server" / "logs" / "server.log"
        wait_until(
            lambda: log.exists() and "in 'reset' mode" in log.read_text(), 60
        )  # Limbo stands now
        self._run(self.tool, "stop")
        names = [name_of(number) for number in range(crowd)]
        script = STOCK_ACCOUNTS.format(password=PASSWORD, names=names)
        self._run(sys.executable, "-c", script)
        self._run(self.tool, "start")

    async def enter(self, player: Player) -> None:
        """Log in; the character is taken over by itself."""
        await player.quiet()
        await self.come_back(player)

    async def come_back(self, player: Player) -> None:
        """The same."""
        await player.ask(f"connect {player.name} {PASSWORD}", b"You become", b"Limbo")

    def memory(self) -> dict[str, float]:
        """From the pid files."""
        pids = {role: self.folder / "server" / f"{role}.pid" for role in ("portal", "server")}
        return {role: megabytes(int(path.read_text())) for role, path in pids.items()}

    def stop(self) -> None:
        """Stop both."""
        self._run(self.tool, "stop")

    def _run(self, *command: str | Path, cwd: Path | None = None) -> None:
        staff = {
            "EVENNIA_SUPERUSER_USERNAME": "boss",
            "EVENNIA_SUPERUSER_PASSWORD": PASSWORD,
            "EVENNIA_SUPERUSER_EMAIL": "boss@example.org",
        }
        environ = {key: value for key, value in os.environ.items() if key[:7] != "DJANGO_"}
        environ |= staff | {"PATH": f"{self.tool.parent}{os.pathsep}{environ['PATH']}"}  # twistd
        done = subprocess.run(
            list(map(str, command)),
            cwd=cwd or self.folder,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=180,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{command}\n{done.stdout}")


class OurSite:
    """This game, entered as players enter it."""

    def __init__(self, folder: Path) -> None:
        config = folder / "bench.yaml"
        config.write_text(LIFTED)
        self.game = Game(folder / "home", COC_CONFIG=str(config))
        self.port = self.game.telnet_port

    def start(self, crowd: int) -> None:
        """As `make run` does."""
        self.game.start()

    async def enter(self, player: Player) -> None:
        """Make an account and a character by the door."""
        await player.expect(b"Name: ")
        await player.ask(f"create {player.name} {PASSWORD}", b"Origin: ")
        await player.ask("recommended", b"Class: ")
        await player.ask("recommended", b"Customise: ")
        await player.ask("done", b"Make this character?")
        await player.expect(PROMPT_END)
        await player.ask("yes", PROMPT_END)

    async def come_back(self, player: Player) -> None:
        """Log in again and take the character over."""
        await player.ask(f"connect {player.name} {PASSWORD}", PROMPT_END)

    def memory(self) -> dict[str, float]:
        """From the launcher."""
        found = {role: self.game.pid(role) for role in ("portal", "server")}
        return {role: megabytes(pid) for role, pid in found.items() if pid}

    def stop(self) -> None:
        """Stop both."""
        self.game.stop()
