"""The real game in a temporary home, and a real telnet client to play it; benches use both.

with Game(folder) as game, Telnet(game.telnet_port) as ana:
    ana.expect("name")
"""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

from server import dotenv, locks

REPO = Path(__file__).resolve().parent.parent.parent
PORTS = ("telnet", "web", "websocket", "web_internal", "amp")

IAC, DONT, DO, WONT, WILL, SB, GA, SE, EOR = 255, 254, 253, 252, 251, 250, 249, 240, 239
ECHO = 1


def free_ports(count: int) -> list[int]:
    """So many ports that nothing listens on."""
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


class Game:
    """One instance of the game with its own home and ports, as a context manager."""

    def __init__(self, home: Path, **environ: str) -> None:
        """`environ` adds to the environment, COC_CONFIG say."""
        self.home = home
        self.ports = dict(zip(PORTS, free_ports(len(PORTS)), strict=True))
        ports = {f"COC_{name.upper()}_PORT": str(port) for name, port in self.ports.items()}
        cleared = {name: value for name, value in os.environ.items() if name[:4] != "COC_"}
        cleared.pop("DJANGO_SETTINGS_MODULE", None)
        self.environ = cleared | ports | {"COC_HOME": str(home), "COC_INTERFACE": "127.0.0.1"}
        self.environ |= environ

    @property
    def telnet_port(self) -> int:
        """Where players come in by telnet."""
        return self.ports["telnet"]

    @property
    def web_port(self) -> int:
        """Where the website and the web client are."""
        return self.ports["web"]

    @property
    def websocket_port(self) -> int:
        """Where the web client's socket is."""
        return self.ports["websocket"]

    @property
    def staff(self) -> tuple[str, str]:
        """Name and password of the staff account."""
        return "admin", dotenv.read(self.home / ".env")["COC_STAFF_PASSWORD"]

    def launch(self, *verb: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run the launcher with this instance's environment."""
        done = subprocess.run(
            [sys.executable, "-m", "server.launch", *verb],
            cwd=REPO,
            env=self.environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        if check and done.returncode:
            raise AssertionError(f"launch {' '.join(verb)}\n{done.stdout}{done.stderr}")
        return done

    def start(self) -> str:
        """Start what does not run; returns what the launcher printed."""
        return self.launch("start").stdout

    def stop(self) -> None:
        """Stop both processes."""
        self.launch("stop")

    def reload(self) -> None:
        """Start the Server afresh while clients stay connected."""
        self.launch("reload")

    def pid(self, role: str) -> int | None:
        """The process id of "portal" or "server", None when it is dead."""
        found = locks.holder(self.home / "run" / f"{role}.pid")
        return found.pid if found else None

    def kill9(self, *roles: str) -> None:
        """Kill without warning, both processes unless roles are named, and wait for their death."""
        pids = {role: self.pid(role) for role in roles or ("portal", "server")}
        for pid in pids.values():
            if pid:
                os.kill(pid, signal.SIGKILL)
        wait_until(lambda: all(self.pid(role) != pid or not pid for role, pid in pids.items()))

    def log_text(self) -> str:
        """Both logs."""
        return "\n".join(path.read_text("utf-8") for path in sorted(self.home.glob("logs/*.log")))

    def log_lines_above_info(self) -> list[str]:
        """The log's lines that tell of trouble."""
        return [
            line
            for line in self.log_text().splitlines()
            if line and not re.search(r"level=(info|debug)|\"level\": \"(info|debug)\"", line)
        ]

    def __enter__(self) -> Self:
        """Start, and wait until the game answers."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop; the home is left for whoever made it."""
        self.stop()


def wait_until(true: object, seconds: float = 20.0) -> None:
    """Wait until `true()` holds. Raises AssertionError when it does not come."""
    until = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        if time.monotonic() > until:
            raise AssertionError(f"nothing happened within {seconds} s")
        time.sleep(0.02)


class Telnet:
    """A plain telnet client: options are refused, ECHO is obeyed and can be seen."""

    def __init__(self, port: int, host: str = "127.0.0.1", timeout: float = 15.0) -> None:
        """Connect at once; `timeout` is how long `expect` waits by default."""
        self.socket = socket.create_connection((host, port), timeout=10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.timeout = timeout
        self.raw = bytearray()
        self.text = ""
        self.server_echoes = False
        self.prompts = 0
        self.closed = False
        self._rest = b""
        self._utf8 = b""

    def send(self, line: str) -> None:
        """Type one line."""
        self.send_raw(line.encode() + b"\r\n")

    def send_raw(self, data: bytes) -> None:
        """Send bytes as they are."""
        self.socket.sendall(data)

    def expect(self, pattern: str, timeout: float | None = None) -> str:
        """Wait for a pattern in what has not been expected yet; returns the text up to its end.

        Raises AssertionError with all unread text when it does not come.
        """
        until = time.monotonic() + (self.timeout if timeout is None else timeout)
        while True:
            match = re.search(pattern, self.text)
            if match:
                seen, self.text = self.text[: match.end()], self.text[match.end() :]
                return seen
            left = until - time.monotonic()
            if left <= 0 or self.closed:
                why = "closed" if self.closed else "silent"
                raise AssertionError(f"{pattern!r} did not come ({why}). Unread: {self.text!r}")
            self._receive(left)

    def ask(self, line: str, pattern: str, timeout: float | None = None) -> str:
        """Type a line and wait for the answer."""
        self.send(line)
        return self.expect(pattern, timeout)

    def read_for(self, seconds: float) -> str:
        """All unread text, after listening for so long."""
        until = time.monotonic() + seconds
        while not self.closed and (left := until - time.monotonic()) > 0:
            self._receive(left)
        seen, self.text = self.text, ""
        return seen

    def _receive(self, patience: float) -> None:
        self.socket.settimeout(max(patience, 0.001))
        try:
            data = self.socket.recv(65536)
        except TimeoutError:
            return
        except ConnectionError:
            data = b""
        self.closed = not data
        self.raw += data
        plain = self._utf8 + self._without_options(self._rest + data)
        self._utf8 = b""
        self.text += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self._decoded(plain)).replace("\r", "")

    def _decoded(self, plain: bytes) -> str:
        try:
            return plain.decode()
        except UnicodeDecodeError as error:
            if error.end < len(plain) or error.reason != "unexpected end of data":
                raise
            self._utf8 = plain[error.start :]
            return plain[: error.start].decode()

    def _without_options(self, data: bytes) -> bytes:
        """Strip telnet commands, answer them, and keep an unfinished one for the next round."""
        plain = bytearray()
        at = 0
        while at < len(data):
            if data[at] != IAC:
                plain.append(data[at])
                at += 1
                continue
            end = self._command_end(data, at)
            if end is None:
                break
            if data[at:end] == bytes((IAC, IAC)):
                plain.append(IAC)
            self._obey(data[at + 1 : end])
            at = end
        self._rest = data[at:]
        return bytes(plain)

    def _command_end(self, data: bytes, at: int) -> int | None:
        kind = data[at + 1] if at + 1 < len(data) else None
        if kind is None:
            return None
        if kind == SB:
            end = data.find(bytes((IAC, SE)), at)
            return None if end < 0 else end + 2
        end = at + (3 if WILL <= kind <= DONT else 2)
        return end if end <= len(data) else None

    def _obey(self, command: bytes) -> None:
        kind, option = command[0], command[-1]
        if kind in (GA, EOR):
            self.prompts += 1
        elif kind in (WILL, WONT) and option == ECHO:
            self.server_echoes = kind == WILL
            self.send_raw(bytes((IAC, DO if kind == WILL else DONT, ECHO)))
        elif kind == WILL:
            self.send_raw(bytes((IAC, DONT, option)))
        elif kind == DO:
            self.send_raw(bytes((IAC, WONT, option)))

    def close(self) -> None:
        """Hang up."""
        self.socket.close()

    def __enter__(self) -> Self:
        """Already connected."""
        return self

    def __exit__(self, *_: object) -> None:
        """Hang up."""
        self.close()
