"""One running instance seen from outside: who lives, start, stop, reload.

Liveness comes from the pid files' locks, so whatever `kill -9` left behind is recovered here.
"""

import errno
import os
import signal
import socket
import time
from collections.abc import Callable

from server import children, locks
from server.config import Config
from server.errors import OperatorError
from server.home import Home

START_SECONDS = 90.0
STOP_SECONDS = 20.0
DEAD_SECONDS = 5.0
_ROLES = ("portal", "server")


class Instance:
    """The Portal and the Server of one home."""

    def __init__(self, place: Home, config: Config) -> None:
        """Nothing is touched until a method is called."""
        self.place = place
        self.config = config

    def who(self, role: str) -> locks.Holder | None:
        """The living process of that role."""
        return locks.holder(self.place.run / f"{role}.pid")

    def whole(self) -> bool:
        """Whether both processes are up and ready."""
        found = [self.who(role) for role in _ROLES]
        return all(holder is not None and holder.ready for holder in found)

    def start(self) -> None:
        """Start what does not run. Raises `OperatorError` when it does not come up."""
        if self.who("portal") is not None:
            self._revive()
            return
        self._end("server")  # an orphan of a killed Portal
        self.check_ports()
        for role in _ROLES:
            (self.place.run / f"{role}.pid").unlink(missing_ok=True)
        children.spawn("portal", self.place)
        if not _wait(self.whole, START_SECONDS, self._hope()):
            self.stop()
            raise OperatorError("The game did not start.")

    def _revive(self) -> None:
        """A living Portal starts its Server itself, unless it has given that Server up."""
        if _wait(self.whole, START_SECONDS, self._hope()):
            return
        if self.who("server") is None:
            self._signal("portal", signal.SIGHUP)
        if not _wait(self.whole, START_SECONDS, self._hope()):
            raise OperatorError("The Portal runs, but the Server does not come up.")

    def reload(self) -> None:
        """Start the Server afresh while the players stay connected."""
        before = self.who("server")
        if not self._signal("portal", signal.SIGHUP):
            raise OperatorError("The game is not running: `make run` starts it.")

        def anew() -> bool:
            now = self.who("server")
            return now is not None and now.ready and (before is None or now.pid != before.pid)

        if not _wait(anew, START_SECONDS, self._hope()):
            raise OperatorError("The Server did not come up again.")

    def _hope(self) -> Callable[[], bool]:
        """False once one of the two has been dead for so long that nobody is restarting it."""
        seen = dict.fromkeys(_ROLES, time.monotonic())

        def going() -> bool:
            now = time.monotonic()
            seen.update({role: now for role in _ROLES if self.who(role) is not None})
            return all(now - last < DEAD_SECONDS for last in seen.values())

        return going

    def stop(self) -> None:
        """Stop both, cleanly if they listen, by force if they do not."""
        self._end("portal")
        self._end("server")

    def _end(self, role: str) -> None:
        for sign, patience in ((signal.SIGTERM, STOP_SECONDS), (signal.SIGKILL, 5.0)):
            if not self._signal(role, sign):
                return
            if _wait(lambda: self.who(role) is None, patience):
                return
        raise OperatorError(f"The {role} process cannot be ended; is it yours?")

    def _signal(self, role: str, sign: signal.Signals) -> bool:
        found = self.who(role)
        if found is None:
            return False
        os.kill(found.pid, sign)
        return True

    def check_ports(self) -> None:
        """Raise `OperatorError` if a stopped game would find a port taken."""
        if any(self.who(role) for role in _ROLES):
            return
        for name, port in self.config.ports.model_dump().items():
            if not _free(self.config.interface, port):
                raise OperatorError(
                    f"Port {port} ({name}) is taken by another program: set "
                    f"COC_{name.upper()}_PORT to a free one."
                )


def _free(interface: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in interface else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((interface, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            raise OperatorError(f"Port {port} on {interface}: {error.strerror}.") from error
    return True


def _wait(
    true: Callable[[], bool], seconds: float, going: Callable[[], bool] = lambda: True
) -> bool:
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until or not going():
            return False
        time.sleep(0.05)
    return True
