"""The Portal's side of the house: it starts the Server, keeps it alive and stops it with itself.

Evennia's Portal waits for a launcher when the Server dies; this one starts it again at once, while
the players' connections stay. SIGHUP reloads the Server, SIGTERM stops both cleanly.
"""

import signal
import subprocess
import time
from typing import Any

import structlog
from evennia.server.portal.service import EvenniaPortalService
from twisted.internet import defer, reactor, task

from server import children, home

MOST_RESTARTS = 5
"""A Server that dies so often in a row before it has come up is left down."""
LAST_WORDS = 10.0
"""Seconds that a Server has for a clean stop when the Portal is told to stop."""

log = structlog.get_logger()


class GamePortal(EvenniaPortalService):  # type: ignore[misc]
    """Evennia's Portal with a keeper for the Server process."""

    keeper: "Keeper"

    def keep(self, child: subprocess.Popen[bytes]) -> None:
        """Look after the Server that was started together with this Portal."""
        factory = self.getServiceNamed("PortalAMPServer").args[1]
        self.keeper = Keeper(self, factory, child)

    def shutdown(self, _reactor_stopping: bool = False, _stop_server: bool = False) -> None:
        """Stop, and the Server too if there is one to tell."""
        super().shutdown(_reactor_stopping, _stop_server and self.amp_protocol is not None)


class Keeper:
    """Watches one Server process after another."""

    def __init__(self, portal: Any, factory: Any, child: subprocess.Popen[bytes]) -> None:
        """Take over `child`; every later Server is started by `start`."""
        self.portal = portal
        self.factory = factory
        self.restarts = 0
        self._expect(child)
        kept = {"start_server": lambda _link, _command: self.start()}
        factory.protocol = type("KeptPortalLink", (factory.protocol,), kept)
        task.LoopingCall(self.check).start(0.25, now=False)
        reactor.addSystemEventTrigger("before", "shutdown", self.last_words)
        signal.signal(signal.SIGHUP, lambda *_: reactor.callFromThread(self.reload))

    def start(self) -> None:
        """Start a Server unless one is on its way already."""
        if self.child.poll() is None and not self.connected:
            return
        self._expect(children.spawn("server", home.find()))

    def _expect(self, child: subprocess.Popen[bytes]) -> None:
        self.child = child
        self.connected = False
        self.factory.server_connect_callbacks.append((self._came_up, (), {}))

    def _came_up(self) -> None:
        self.connected = True
        self.restarts = 0

    def reload(self) -> None:
        """Let the Server finish and start afresh; sessions stay with the Portal."""
        link = self.factory.server_connection
        if link is None:
            self.start()
            return
        link.wait_for_disconnect(self.start)
        link.stop_server(mode="reload")

    def check(self) -> None:
        """Notice that the Server died; a death nobody asked for is mended."""
        linked = self.factory.server_connection is not None
        if not linked and self.child.poll() is not None and self._wanted():
            self._restart()

    def _wanted(self) -> bool:
        """Evennia's mark is "shutdown" before the first sync and after a wish to stop."""
        return bool(self.portal.server_restart_mode != "shutdown")

    def _restart(self) -> None:
        code = self.child.returncode
        if code > 0 or self.restarts == MOST_RESTARTS:  # above 0: it could not start, and said so
            log.error("server_left_down", code=code, restarts=self.restarts)
            self.portal.server_restart_mode = "shutdown"
            return
        log.error("server_died_restarting", pid=self.child.pid, code=code)
        self.restarts += 1
        self.start()

    def last_words(self) -> defer.Deferred[None]:
        """Hold the Portal's end until the Server is gone, for a while; then end it by force."""
        self.portal.server_restart_mode = "shutdown"
        if self.factory.server_connection is None and self.child.poll() is None:
            self.child.terminate()
        gone: defer.Deferred[None] = defer.Deferred()
        self._await_end(gone, time.monotonic() + LAST_WORDS)
        return gone

    def _await_end(self, gone: defer.Deferred[None], until: float) -> None:
        if self.child.poll() is None and time.monotonic() < until:
            reactor.callLater(0.05, self._await_end, gone, until)
            return
        if self.child.poll() is None:
            self.child.kill()
        gone.callback(None)
