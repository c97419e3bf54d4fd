"""The browser's door: Evennia's web socket with limits on what comes in and cheap output."""

# ruff: noqa: N802, N803, N815 - autobahn's names

import json
from typing import Any
from urllib.parse import urlsplit

import structlog
from autobahn.exception import Disconnected
from autobahn.websocket.types import ConnectionDeny, ConnectionRequest
from django.conf import settings
from evennia.server.portal.webclient import CLOSE_NORMAL, GOING_AWAY, WebSocketClient

from server.portal.guard import GuardedInput
from server.portal.render import for_browser

log = structlog.get_logger(__name__)

MAX_MESSAGE = int(getattr(settings, "WEBSOCKET_MAX_MESSAGE", 64 * 1024))
HTML = "v1.evennia.com"


def origin_allowed(origin: str | None, host: str, listed: list[str]) -> bool:
    """May a page of this origin open a socket? Programs that are no browser send no origin.

    Without a list the page must come from the host that it connects to; ports may differ.
    """
    if not origin or "*" in listed:
        return True
    if listed:
        return origin in listed
    return urlsplit(origin).hostname == urlsplit(f"//{host}").hostname


class CalmLogger:
    """autobahn's logger, for which the mistakes of a client are no warning."""

    def __init__(self, logger: Any) -> None:
        self._logger = logger
        self.warn = logger.info

    def __getattr__(self, name: str) -> Any:
        return getattr(self._logger, name)


class GameWebSocket(GuardedInput, WebSocketClient):  # type: ignore[misc]
    """One client on a web socket."""

    log = CalmLogger(WebSocketClient.log)
    # autobahn takes an attribute of the protocol before one of its factory.
    maxFramePayloadSize = MAX_MESSAGE
    maxMessagePayloadSize = MAX_MESSAGE
    failByDrop = False  # close with a reason
    autoPingInterval = 30
    autoPingTimeout = 30
    openHandshakeTimeout = 10

    # ---- in

    def onConnect(self, request: ConnectionRequest) -> str | None:
        """Refuse pages of strangers, then choose the wire format as Evennia does."""
        listed = list(getattr(settings, "WEBSOCKET_ALLOWED_ORIGINS", []))
        if not origin_allowed(request.origin, request.host, listed):
            log.info("origin_refused", origin=request.origin[:200])
            raise ConnectionDeny(ConnectionDeny.FORBIDDEN, "This page may not play here.")
        self.start_guard()
        return super().onConnect(request)

    def onOpen(self) -> None:
        """Start the session."""
        super().onOpen()
        self.transport.setTcpNoDelay(True)

    def onClose(self, wasClean: bool, code: int | None = None, reason: str | None = None) -> None:
        """End the session. A line that broke leaves the browser's login alone, for its return."""
        if code in (CLOSE_NORMAL, GOING_AWAY):
            super().onClose(wasClean, code, reason)
        elif getattr(self, "sessid", None):
            self.sessionhandler.disconnect(self)

    def onMessage(self, payload: bytes, isBinary: bool) -> None:
        """Decode a message; what cannot be decoded is dropped and counts towards a flood."""
        try:
            super().onMessage(payload, isBinary)
        except (TypeError, ValueError, RecursionError) as error:
            self.drop(error)

    def data_in(self, **messages: Any) -> None:
        """Close when the page closes; else check and pass on."""
        if "websocket_close" in messages:
            self.disconnect()
        else:
            super().data_in(**messages)

    # ---- out

    def send_text(self, *args: Any, **kwargs: Any) -> None:
        """Show a text."""
        if not self._send_html("text", args, kwargs):
            super().send_text(*args, **kwargs)

    def send_prompt(self, *args: Any, **kwargs: Any) -> None:
        """Show a prompt."""
        if not self._send_html("prompt", args, kwargs):
            super().send_prompt(*args, **kwargs)

    def _send_html(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
        """Send HTML from memory; False leaves other wire formats and raw text to Evennia."""
        options = kwargs.pop("options", None) or {}
        flags = {**self.protocol_flags, **{key.upper(): value for key, value in options.items()}}
        if self.wire_format.name != HTML or flags.get("RAW") or not args or args[0] is None:
            kwargs["options"] = options
            return False
        plain, reader = bool(flags.get("NOCOLOR")), bool(flags.get("SCREENREADER"))
        html = for_browser(str(args[0]), plain, reader)
        self.sendEncoded(json.dumps([name, [html, *args[1:]], kwargs]).encode())
        return True

    def sendEncoded(self, data: bytes, is_binary: bool = False) -> None:
        """Send bytes; a browser that has gone is disconnected."""
        try:
            self.sendMessage(data, isBinary=is_binary)
        except Disconnected:
            self.sessionhandler.disconnect(self)
