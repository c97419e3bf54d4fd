"""The telnet door: Evennia's protocol with limits on input, real prompts and cheap output."""

# ruff: noqa: N802 - Twisted's names

from typing import Any

from evennia.server.portal.mccp import MCCP, mccp_compress
from evennia.server.portal.naws import NAWS
from evennia.server.portal.telnet import TelnetProtocol
from twisted.conch.telnet import ECHO, GA, IAC, WILL, WONT, Telnet
from twisted.internet import reactor

from server.portal.guard import MAX_LINE, GuardedInput
from server.portal.render import for_telnet, view_of

END_OF_RECORD = bytes([25])
EOR = bytes([239])
# IAC SB NAWS, two bytes of width and two of height, IAC SE: a window was resized.
NAWS_LENGTH = 9
NEWLINE = b"\r\n"
# A character takes up to four bytes.
MAX_LINE_BYTES = MAX_LINE * 4
MAX_SUBNEGOTIATION = 16_384
# What Evennia's and Twisted's parsers raise for bytes that are no telnet.
BAD_BYTES = (ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError)
SOON = 0.1
# What one connection may send in a second; the rest waits in its own socket.
BYTES_A_SECOND = 64 * 1024


class GameTelnet(GuardedInput, TelnetProtocol):  # type: ignore[misc]
    """One telnet client."""

    line_buffer: bytes
    _marks_records = False
    _masked = False
    _dropping_line = False
    _behind_prompt = False
    _allowance = BYTES_A_SECOND
    _introducing = False

    def connectionMade(self) -> None:
        """Greet the client; offer to mark the end of prompts with EOR."""
        self.start_guard()
        super().connectionMade()
        self.transport.setTcpNoDelay(True)
        self.will(END_OF_RECORD).addCallbacks(self._mark_records, lambda _refused: None)

    def handshake_done(self, timeout: bool = False) -> None:
        """Let the Server know soon what a client has told of itself.

        Evennia waits two seconds; a client that logs in by itself is faster, and a login makes the
        Portal forget what the Server does not know.
        """
        super().handshake_done(timeout)
        if not timeout and not self._introducing:
            self._introducing = True
            reactor.callLater(SOON, self._introduce)

    def _introduce(self) -> None:
        self._introducing = False
        if self.transport.connected:
            self.sessionhandler.sync(self)

    # ---- in

    def dataReceived(self, data: bytes) -> None:
        """Take bytes from the socket, and no more of them than a human with a client can send."""
        self._spend(len(data))
        resized = len(data) == NAWS_LENGTH and NAWS in data
        try:
            Telnet.dataReceived(self, data)
        except BAD_BYTES as error:
            self.state = "data"
            self.drop(error)
        if resized and self.protocol_flags.get("AUTORESIZE"):
            self.sessionhandler.sync(self)
        commands = getattr(self, "commands", None)
        if commands and len(commands) > MAX_SUBNEGOTIATION:
            self.disconnect("Your client sent an endless telnet negotiation.")

    def applicationDataReceived(self, data: bytes) -> None:
        """Cut text into lines; a line without an end is refused before it fills the memory."""
        if self._dropping_line:
            data = self._after_dropped_line(data)
            if not data:
                return
        super().applicationDataReceived(data)
        if len(self.line_buffer) > MAX_LINE_BYTES:
            self.refuse_length(len(self.line_buffer))
            self.line_buffer = b""
            self._dropping_line = True

    def data_in(self, **messages: Any) -> None:
        """Turn a line of bytes into text."""
        line = messages.get("text")
        if isinstance(line, bytes):
            self._behind_prompt = False
            if self._masked:  # a hidden line leaves the cursor behind the prompt
                self._send(NEWLINE)
            messages["text"] = [[self._decode(line)], {}]
        super().data_in(**messages)

    def negotiate(self, data: list[bytes]) -> None:
        """Take a subnegotiation; an empty one is nothing."""
        if data:
            super().negotiate(data)

    def disableLocal(self, option: bytes) -> None:
        """A client switches something off that we offered."""
        if option == END_OF_RECORD:
            self._marks_records = False
        elif option == MCCP:
            self.mccp.no_mccp(option)

    def enableLocal(self, option: bytes) -> bool:
        """May this option be switched on at our side?"""
        return option == END_OF_RECORD or bool(super().enableLocal(option))

    def _mark_records(self, _option: bytes) -> None:
        self._marks_records = True

    def _spend(self, size: int) -> None:
        self._allowance -= size
        if self._allowance <= 0:
            self.transport.pauseProducing()
        if self._allowance + size >= BYTES_A_SECOND:
            reactor.callLater(1, self._refill)

    def _refill(self) -> None:
        spent_out = self._allowance <= 0
        self._allowance = BYTES_A_SECOND
        if spent_out and self.transport.connected:
            self.transport.resumeProducing()

    def _after_dropped_line(self, data: bytes) -> bytes:
        _rest, end, more = data.partition(b"\n")
        self._dropping_line = not end
        return more

    def _decode(self, line: bytes) -> str:
        """Text in the client's encoding; old clients send Latin-1 without telling."""
        line = line.rstrip(b"\r\n")
        try:
            return line.decode(self.protocol_flags.get("ENCODING") or "utf-8")
        except (UnicodeDecodeError, LookupError):
            return line.decode("latin-1")

    # ---- out

    def send_text(self, *args: Any, **kwargs: Any) -> None:
        """Show a text, with a line end."""
        options = kwargs.get("options") or {}
        if "echo" in options:
            self.send_echo(options["echo"])
        if args and args[0] is not None:
            line = self._render(args[0], options)
            line = line if line.endswith(NEWLINE) else line + NEWLINE
            self._send(NEWLINE + line if self._behind_prompt else line)
            self._behind_prompt = False

    def send_prompt(self, *args: Any, **kwargs: Any) -> None:
        """Show a prompt: no line end, but a mark that tells the client what it is."""
        options = kwargs.get("options") or {}
        if "echo" in options:
            self.send_echo(options["echo"])
        if args and args[0] is not None:
            mark = EOR if self._marks_records else GA
            self._send(self._render(args[0], options) + IAC + mark)
            # A client that knows where a prompt ends begins a line of its own after it.
            self._behind_prompt = not self._marks_records

    def send_echo(self, *args: Any, **_kwargs: Any) -> None:
        """Let the client show what is typed (True) or hide it (False), for a password."""
        show = bool(args and args[0])
        if show == self._masked:
            self._send(IAC + (WONT if show else WILL) + ECHO)
        self._masked = not show

    def send_default(self, cmdname: str, *args: Any, **kwargs: Any) -> None:
        """Send out of band: by GMCP if the client speaks it, else by MSDP, never by both."""
        if self.oob.GMCP:
            self.oob.MSDP = False
        super().send_default(cmdname, *args, **kwargs)

    def sendLine(self, line: str | bytes) -> None:
        """Send a line of plain text past all markup (Evennia uses it for complaints)."""
        text = line if isinstance(line, str) else line.decode("utf-8", errors="replace")
        self.send_text(text, options={"raw": True})

    def _render(self, text: Any, options: dict[str, Any]) -> bytes:
        return for_telnet(str(text), view_of(self.protocol_flags, options))

    def _send(self, data: bytes) -> None:
        self.transport.write(mccp_compress(self, data))
