"""The Server's end of the link to the Portal. `typeclasses.outbox` speaks through it."""

# ruff: noqa: N802 - Evennia's names

from collections import deque
from collections.abc import Iterable
from time import monotonic
from typing import Any

import evennia
from evennia.server import amp_client
from twisted.internet import reactor

from server.portal.wire import Deliver, Relay, SwiftLink

SLICE = 0.004
"""Seconds of messages taken in one go, before the reactor may send what they led to."""


class GameServerLink(SwiftLink, amp_client.AMPServerClientProtocol):  # type: ignore[misc]
    """Sends output to the Portal and hands the Portal's input to the sessions."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._boxes: deque[Any] = deque()
        self._working = False

    def ampBoxReceived(self, box: Any) -> None:
        """Take messages in their order, in slices: a crowd's input must not hold the others up."""
        self._boxes.append(box)
        if not self._working:
            self._working = True
            self._work()

    def _work(self) -> None:
        until = monotonic() + SLICE
        while self._boxes and monotonic() < until:
            super().ampBoxReceived(self._boxes.popleft())
        self._working = bool(self._boxes)
        if self._working:
            reactor.callLater(0, self._work)

    def send_to_many(self, sessids: Iterable[int], message: dict[str, Any]) -> None:
        """Send `{command: [args, kwargs]}` to all these sessions in one message."""
        self.callRemote(Deliver, sessids=tuple(sessids), message=message)

    def send_MsgServer2Portal(self, session: Any, **kwargs: Any) -> None:
        """Send an ordinary `msg()`. It takes the same road, so that texts stay in their order."""
        self.send_to_many((session.sessid,), kwargs)

    @Relay.responder
    def receive_input(self, sessid: int, message: dict[str, Any]) -> dict[str, Any]:
        """Hand what a client sent to its session."""
        session = evennia.SERVER_SESSION_HANDLER.get(sessid, None)
        if session:
            evennia.SERVER_SESSION_HANDLER.data_in(session, **message)
        return {}


def _build_link(factory: amp_client.AMPClientFactory, _address: Any) -> GameServerLink:
    factory.resetDelay()
    link = factory.protocol()
    link.factory = factory
    factory.server.amp_protocol = link
    return link


# Evennia 6.1 reads AMP_CLIENT_PROTOCOL_CLASS and then builds its own class all the same.
amp_client.AMPClientFactory.buildProtocol = _build_link
