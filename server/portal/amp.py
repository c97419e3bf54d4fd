"""The Portal's end of the link to the Server; input waits here while no Server listens."""

# ruff: noqa: N802 - Evennia's and Twisted's names

from itertools import count
from typing import Any

import evennia
import structlog
from evennia.commands.cmdhandler import CMD_LOGINSTART
from evennia.server.portal import amp as stock
from evennia.server.portal.amp_server import AMPServerProtocol
from twisted.python.failure import Failure

from server.portal.holding import Holding, Message
from server.portal.wire import Deliver, Relay, SwiftLink

log = structlog.get_logger(__name__)

# One Portal process has one Server, whatever number of connections it sees to it in its life.
HOLDING = Holding()

FIRST_PAGE = {"text": [[CMD_LOGINSTART], {}]}
WAKING = "|x(The world is waking up. One moment, please.)|n"
KEPT = "|x(The world is being reloaded. What you type is kept and done afterwards.)|n"
FULL = "|yNot received, the world is still being reloaded:|n {line}"
LOST = "|yThe world went away for a moment. This line may not have been received:|n {line}"


def tell(session: Any, text: str, line: str) -> None:
    """Say something about a line that a player typed."""
    session.data_out(text=[[text.format(line=line.replace("|", "||"))], {"options": {}}])


def typed(message: Message) -> str:
    """The line of text in a message of a client; an empty string if it is not text."""
    args = message.get("text", [[], {}])[0]
    return args[0] if args else ""


class GamePortalLink(SwiftLink, AMPServerProtocol):  # type: ignore[misc]
    """Fans output out to sessions; hands input to the Server, or keeps it until there is one."""

    _numbers = count()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.unanswered: dict[int, tuple[Any, str]] = {}
        super().__init__(*args, **kwargs)

    @Deliver.responder
    def receive_output(self, sessids: tuple[int, ...], message: Message) -> dict[str, Any]:
        """Give one message to all these sessions."""
        handler = evennia.PORTAL_SESSION_HANDLER
        for sessid in sessids:
            session = handler.get(sessid, None)
            if session:
                handler.data_out(session, **message)
        return {}

    def send_MsgPortal2Server(self, session: Any, **kwargs: Any) -> None:
        """Hand a client's input to the Server."""
        if self._listening():
            self._relay(session, kwargs)
        elif typed(kwargs):
            self._keep(session, kwargs)

    def send_AdminPortal2Server(self, session: Any, operation: str = "", **kwargs: Any) -> Any:
        """Tell the Server about a session. One that comes while none listens is told of later."""
        if operation == stock.PCONN and not self._listening():
            HOLDING.newcomers.add(session.sessid)
            tell(session, WAKING, "")
            return None
        return super().send_AdminPortal2Server(session, operation, **kwargs)

    def stop_server(self, mode: str = "shutdown") -> None:
        """Stop or reload the Server. What is typed from now on waits for the next one."""
        super().stop_server(mode)
        HOLDING.closed = True

    def connectionLost(self, reason: Failure) -> None:
        """Keep input if it is the Server that has gone."""
        if self.factory.server_connection is self:
            HOLDING.closed = True
        super().connectionLost(reason)
        self._report_lost()

    @stock.AdminServer2Portal.responder
    def receive_admin(self, packed_data: bytes) -> dict[str, Any]:
        """Do as Evennia does; once a Server has its sessions, give it the lines that waited."""
        self.portal_receive_adminserver2portal(packed_data)
        if self.data_in(packed_data)[1]["operation"] == stock.PSYNC:
            self._release()
        return {}

    def _listening(self) -> bool:
        return bool(self.factory.server_connection) and not HOLDING.closed

    def _relay(self, session: Any, message: Message) -> None:
        link = self.factory.server_connection
        number = next(self._numbers)
        link.unanswered[number] = session, typed(message)
        answer = link.callRemote(Relay, sessid=session.sessid, message=message)
        answer.addErrback(link.errback, Relay.__name__)
        answer.addCallback(lambda _taken: link.unanswered.pop(number, None))

    def _report_lost(self) -> None:
        """Evennia drops what was on its way; the players are told of it."""
        for session, line in self.unanswered.values():
            if line and session.sessid in evennia.PORTAL_SESSION_HANDLER and session.logged_in:
                log.info("input_lost", session=session.sessid)
                tell(session, LOST, line)
        self.unanswered.clear()

    def _keep(self, session: Any, message: Message) -> None:
        if not session.logged_in:  # perhaps a password: the conversation at the door starts again
            tell(session, WAKING, "")
            return
        kept = HOLDING.keep(session.sessid, message)
        if not kept:
            tell(session, FULL, typed(message))
        elif kept == 1:
            tell(session, KEPT, "")

    def _release(self) -> None:
        newcomers, lines = HOLDING.open()
        for sessid, session in list(evennia.PORTAL_SESSION_HANDLER.items()):
            if sessid in newcomers:
                self.send_AdminPortal2Server(
                    session, stock.PCONN, sessiondata=session.get_sync_data()
                )
            elif not session.logged_in:
                self._relay(session, FIRST_PAGE)
            for line in lines.get(sessid, []):
                self._relay(session, line)
