"""What the doors of the Portal let in: messages of sound shape and length, at a bearable rate.

`server.portal.telnet` and `server.portal.websocket` mix `GuardedInput` into Evennia's protocols.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import structlog
from django.conf import settings

log = structlog.get_logger(__name__)

MAX_LINE = int(settings.MAX_CHAR_LIMIT)
MAX_DEPTH = 8
MAX_NAME = 64
MAX_OOB = 16_384
# Lines a second in the long run, and how many at once (a pasted path, a client's aliases).
LINE_RATE = float(getattr(settings, "COMMAND_RATE", 20))
LINE_BURST = LINE_RATE * 2
OOB_RATE, OOB_BURST = 20.0, 100.0
# Refused messages after which a client is a flood and is shown out.
FLOOD = 500

TOO_LONG = (
    "|yThat line is too long ({length} characters; the limit is {limit}). It was not received.|n"
)
TOO_FAST = "|yToo many lines at once. Some of them were not received; wait a moment and go on.|n"
SHOWN_OUT = (
    "You sent far more than anyone can answer, so the connection was closed. Come back calmly."
)


@dataclass
class Bucket:
    """A token bucket: `burst` at once, `rate` a second in the long run."""

    rate: float
    burst: float
    clock: Callable[[], float] = time.monotonic
    tokens: float = field(init=False)
    filled: float = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = self.burst
        self.filled = self.clock()

    def take(self) -> bool:
        """Take one token if there is one."""
        now = self.clock()
        self.tokens = min(self.burst, self.tokens + (now - self.filled) * self.rate)
        self.filled = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True

    @property
    def full(self) -> bool:
        """Has the client been calm for a while?"""
        return self.tokens + (self.clock() - self.filled) * self.rate >= self.burst


def depth_within(value: Any, limit: int = MAX_DEPTH) -> bool:
    """Is this JSON value nested no deeper than the limit?"""
    if limit < 0:
        return False
    if isinstance(value, dict):
        return all(depth_within(part, limit - 1) for part in value.values())
    if isinstance(value, list | tuple):
        return all(depth_within(part, limit - 1) for part in value)
    return True


def well_formed(name: Any, value: Any) -> bool:
    """Is this a message that a client may send: a name, a list of arguments, a dict of options?"""
    if not isinstance(name, str) or not 0 < len(name) <= MAX_NAME:
        return False
    match value:
        case [list() | tuple() as args, dict() as kwargs]:
            return depth_within(args) and depth_within(kwargs)
        case _:
            return False


class GuardedInput:
    """Mixed into a protocol: checks what `data_in` is given before Evennia sees it."""

    sessionhandler: Any
    data_out: Callable[..., None]
    disconnect: Callable[..., None]

    _lines: Bucket
    _oob: Bucket
    _refused = 0

    def start_guard(self) -> None:
        """Give a new connection its allowance."""
        self._lines = Bucket(LINE_RATE, LINE_BURST)
        self._oob = Bucket(OOB_RATE, OOB_BURST)
        self._refused = 0

    def data_in(self, **messages: Any) -> None:
        """Pass on what may pass; a refused line is answered with its reason."""
        if self._refused and self._lines.full and self._oob.full:
            self._refused = 0
        for name, value in messages.items():
            if not well_formed(name, value):
                self._refuse("")
            elif name == "text":
                self._line_in(value[0][:1])
            elif self._oob.take() and len(repr(value)) <= MAX_OOB:
                self.sessionhandler.data_in(self, **{name: value})
            else:
                self._refuse("")

    def _line_in(self, args: list[Any]) -> None:
        if not args or not isinstance(args[0], str):
            self._refuse("")
        elif len(args[0]) > MAX_LINE:
            self.refuse_length(len(args[0]))
        elif self._lines.take():
            self.sessionhandler.data_in(self, text=[[args[0]], {}])
        else:
            self._refuse(TOO_FAST)

    def refuse_length(self, length: int) -> None:
        """Tell that a line was too long to be taken."""
        if self._lines.take():
            self._say(TOO_LONG.format(length=length, limit=MAX_LINE))
        else:
            self._refuse(TOO_FAST)

    def drop(self, error: Exception) -> None:
        """Drop what cannot even be decoded, and note the first of many."""
        if self._refused % 100 == 0:
            log.info("input_dropped", session=getattr(self, "sessid", None), why=repr(error)[:100])
        self._refuse("")

    def _refuse(self, reason: str) -> None:
        """Drop a message; the first of a flood is answered, the last closes the connection."""
        self._refused += 1
        self._oob.take()
        if reason and self._refused % 100 == 1:
            self._say(reason)
        if self._refused == FLOOD:
            log.info("flood_disconnected", session=getattr(self, "sessid", None))
            self.disconnect(SHOWN_OUT)

    def _say(self, text: str) -> None:
        self.data_out(text=[[text], {"options": {}}])
