"""A player made of a socket: types a line, waits for its answer and says how long that took."""

import asyncio
import re
import time
from itertools import count
from typing import Self

MARKUP = re.compile(rb"\x1b\[[0-9;]*m|\xff[\xfb-\xfe].|\xff[\xf0-\xf9]")
PATIENCE = 60.0


class Player:
    """One telnet connection."""

    def __init__(
        self, name: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.name = name
        self.reader = reader
        self.writer = writer
        self.unread = b""
        self.heard = 0
        self.answers: dict[str, bytes] = {}
        self._numbers = count()

    @classmethod
    async def connect(cls, port: int, name: str) -> Self:
        """Connect to 127.0.0.1; telnet options are left unanswered, as a raw client leaves them."""
        return cls(name, *await asyncio.open_connection("127.0.0.1", port))

    def send(self, line: str) -> None:
        """Type a line."""
        self.writer.write(line.encode() + b"\r\n")

    async def expect(self, *parts: bytes) -> bytes:
        """Wait until one of these has come; returns which."""
        while True:
            for part in parts:
                _before, found, after = self.unread.partition(part)
                if found:
                    self.unread = after
                    return part
            data = await asyncio.wait_for(self.reader.read(65536), PATIENCE)
            if not data:
                raise ConnectionError(f"{self.name} was disconnected; last: {self.unread[-300:]!r}")
            self.heard += data.count(b"\n")
            self.unread = self.unread[-4096:] + data

    async def ask(self, line: str, *parts: bytes) -> bytes:
        """Type a line and wait for one of these."""
        self.send(line)
        return await self.expect(*parts)

    async def do(self, command: str) -> float:
        """Do one command; returns the seconds until its answer came."""
        started = time.perf_counter()
        if command == "say":
            word = f"{self.name}{next(self._numbers)}."
            await self.ask(f"say {word}", word.encode())
        else:
            await self.ask(command, self.answers[command])
        return time.perf_counter() - started

    async def learn(self) -> None:
        """Find out how this game begins its answers to `look` and `inventory`."""
        for command in ("look", "inventory"):
            await self.quiet()
            self.send(command)
            text = MARKUP.sub(b"", await self.quiet())
            first = next(line for line in text.splitlines() if len(line.strip()) > 3)
            self.answers[command] = max(re.findall(rb"[\w' ]+", first), key=len).strip()

    async def quiet(self, seconds: float = 0.5) -> bytes:
        """Read until nothing comes for so long; returns what was read."""
        seen, self.unread = self.unread, b""
        while True:
            try:
                data = await asyncio.wait_for(self.reader.read(65536), seconds)
            except TimeoutError:
                return seen
            if not data:
                return seen
            seen += data

    def close(self) -> None:
        """Hang up."""
        self.writer.close()
