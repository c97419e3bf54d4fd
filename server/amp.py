"""The Server's end of the link to the Portal. `typeclasses.outbox` speaks through it."""

# ruff: noqa: N802 - Evennia's names

from collections.abc import Iterable
from typing import Any

import evennia
from evennia.server import amp_client

from server.portal.wire import Deliver, Relay, SwiftLink


class GameServerLink(SwiftLink, amp_client.AMPServerClientProtocol):  # type: ignore[misc]
    """Sends output to the Portal and hands the Portal's input to the sessions."""

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
