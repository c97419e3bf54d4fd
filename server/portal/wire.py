"""The messages of the link between Server and Portal, and what both of its ends have in common.

Next to it: `server.amp` (the Server's end) and `server.portal.amp` (the Portal's end).
"""

# ruff: noqa: N802, N815 - Twisted's names

import pickle
from io import BytesIO
from itertools import count
from typing import Any, cast

from evennia.server.portal import amp as stock
from twisted.internet.interfaces import ITCPTransport
from twisted.protocols import amp

NUL = b"\x00"


class Packed(amp.Argument):
    """A pickled value of any length, spread over as many AMP strings as it needs.

    Evennia packs with zlib level 9. Both ends are on one machine, where copying a text is ten
    times cheaper than squeezing it, so nothing is squeezed here.
    """

    def toBox(self, name: bytes, strings: Any, objects: Any, proto: Any) -> None:
        """Put the value of `objects[name]` into `strings` as name, name.2, name.3 and so on."""
        value = BytesIO(pickle.dumps(objects[name.decode()], pickle.HIGHEST_PROTOCOL))
        strings[name] = value.read(amp.MAX_VALUE_LENGTH)
        for number in count(2):
            chunk = value.read(amp.MAX_VALUE_LENGTH)
            if not chunk:
                return
            strings[b"%s.%d" % (name, number)] = chunk

    def fromBox(self, name: bytes, strings: Any, objects: Any, proto: Any) -> None:
        """The opposite of `toBox`."""
        chunks = [strings[name]]
        for number in count(2):
            chunk = strings.get(b"%s.%d" % (name, number))
            if chunk is None:
                break
            chunks.append(chunk)
        objects[name.decode()] = pickle.loads(b"".join(chunks))  # noqa: S301 (loopback, our own other half)


class Deliver(amp.Command):
    """Server to Portal: one message for any number of sessions. Nobody waits for an answer."""

    arguments = [(b"sessids", Packed()), (b"message", Packed())]  # noqa: RUF012 (AMP's way)
    response: list[Any] = []  # noqa: RUF012 (AMP's way)
    requiresAnswer = False


class Relay(amp.Command):
    """Portal to Server: what one session sent. The answer tells that the Server took it."""

    arguments = [(b"sessid", amp.Integer()), (b"message", Packed())]  # noqa: RUF012 (AMP's way)
    response: list[Any] = []  # noqa: RUF012 (AMP's way)


class SwiftLink(stock.AMPMultiConnectionProtocol):  # type: ignore[misc]
    """An end of the link that sends at once and is not confused by where a packet was cut."""

    _is_amp = False

    def connectionMade(self) -> None:
        """Switch Nagle's algorithm off: it holds a second small message back for 40 ms."""
        cast(ITCPTransport, self.transport).setTcpNoDelay(True)
        super().connectionMade()

    def dataReceived(self, data: bytes) -> None:
        """Take AMP in, turn anything else (a browser, say) away.

        Evennia looks at every packet and takes one that begins in the middle of a message for
        HTTP, if the packet before happened to end with two zero bytes. The first byte of a
        connection is enough.
        """
        if self._is_amp or data[:1] == NUL:
            self._is_amp = True
            amp.AMP.dataReceived(self, data)
        else:
            self.transport.write(stock._HTTP_WARNING)
            self.transport.loseConnection()
