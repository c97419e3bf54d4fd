"""The Server's frame: says when the world is up, ends if it cannot be, and stops cleanly.

Evennia logs an error of a start hook and goes on with half a world; here the process ends, the
log says why, and the Portal's keeper or the launcher takes it from there.
"""

from collections.abc import Callable
from typing import Any

import structlog
from evennia.server.amp_client import AMPClientFactory
from evennia.server.service import EvenniaServerService
from twisted.internet import defer, reactor

on_ready: Callable[[], object] = bool
"""Called once sessions and world are in place; server.process sets the pid file's mark here."""
on_sessions_back: Callable[[], object] = bool
"""Called when the Portal's sessions are known again; server.wiring sets it."""
on_failure: Callable[[BaseException], object] = bool
"""Called with what went wrong in a start hook; server.process makes its exit code of it."""


# Portal and Server start side by side; whoever comes first should not wait a whole second.
AMPClientFactory.initialDelay = 0.1


class GameServer(EvenniaServerService):  # type: ignore[misc]
    """Evennia's Server with an honest start and an end that SIGTERM can ask for."""

    def privilegedStartService(self) -> None:  # noqa: N802 - Twisted's name
        """Open ports; whatever ends the reactor later, the stop hooks run first."""
        super().privilegedStartService()
        reactor.addSystemEventTrigger("before", "shutdown", self.last_hooks)

    def last_hooks(self) -> defer.Deferred[Any] | None:
        """Run the stop hooks unless a reload or a shutdown has run them."""
        return None if hasattr(self, "shutdown_complete") else self.shutdown("shutdown", True)

    def run_init_hooks(self, mode: str | None) -> None:
        """Build the world. An error here ends the process."""
        try:
            super().run_init_hooks(mode)
        except Exception as error:
            structlog.get_logger().exception("start_failed", role="server")
            on_failure(error)
            self.shutdown_complete = True  # there is nothing to stop
            reactor.stop()
            raise

    def at_post_portal_sync(self, mode: str) -> None:
        """The last step of every start."""
        super().at_post_portal_sync(mode)
        on_sessions_back()
        on_ready()
