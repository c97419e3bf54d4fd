"""A small web socket client over a real socket; it can send what browsers would not."""

import base64
import json
import os
import socket
import struct
import time
from typing import Any, Self


class WebSocket:
    """One connection in Evennia's array format."""

    def __init__(self, port: int, origin: str | None = None) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        key = base64.b64encode(os.urandom(16)).decode()
        head = [
            "GET / HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
        ]
        if origin:
            head.append(f"Origin: {origin}")
        self.socket.sendall("\r\n".join([*head, "", ""]).encode())
        self.buffer = b""
        self.closed = False
        self.answer = self._head()

    def send(self, name: str, *args: Any, **kwargs: Any) -> None:
        """Send a message as the web client does."""
        self.send_raw(json.dumps([name, args, kwargs]).encode())

    def send_raw(self, payload: bytes, opcode: int = 1) -> None:
        """Send one masked frame."""
        size = len(payload)
        if size < 126:
            head = struct.pack("!BB", 0x80 | opcode, 0x80 | size)
        elif size < 65536:
            head = struct.pack("!BBH", 0x80 | opcode, 0x80 | 126, size)
        else:
            head = struct.pack("!BBQ", 0x80 | opcode, 0x80 | 127, size)
        self.socket.sendall(head + b"\x00\x00\x00\x00" + payload)

    def messages(self, seconds: float) -> list[Any]:
        """What comes within so many seconds."""
        self._receive(seconds)
        found = []
        while (frame := self._next_frame()) is not None:
            opcode, payload = frame
            if opcode == 8:
                self.closed = True
            elif opcode == 9:
                self.send_raw(payload, opcode=10)
            elif opcode == 1:
                found.append(json.loads(payload))
        return found

    def expect(self, part: str, seconds: float = 10) -> list[Any]:
        """Wait for a message that contains this; returns all messages up to then."""
        until = time.monotonic() + seconds
        found: list[Any] = []
        while time.monotonic() < until and not self.closed:
            found += self.messages(0.1)
            if any(part in json.dumps(message) for message in found):
                return found
        raise AssertionError(f"{part!r} did not come: {found}")

    def close(self) -> None:
        """Hang up."""
        self.socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _head(self) -> str:
        until = time.monotonic() + 10
        while b"\r\n\r\n" not in self.buffer and time.monotonic() < until and not self.closed:
            self._receive(0.1)
        head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
        return head.decode()

    def _receive(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and not self.closed:
            self.socket.settimeout(left)
            try:
                data = self.socket.recv(65536)
            except TimeoutError:
                return
            except ConnectionError:
                data = b""
            self.closed = not data
            self.buffer += data

    def _next_frame(self) -> tuple[int, bytes] | None:
        if len(self.buffer) < 2:
            return None
        size, start = self.buffer[1] & 127, 2
        if size > 125:
            width = 2 if size == 126 else 8
            size, start = int.from_bytes(self.buffer[2 : 2 + width]), 2 + width
        if len(self.buffer) < start + size:
            return None
        frame = self.buffer[0] & 15, self.buffer[start : start + size]
        self.buffer = self.buffer[start + size :]
        return frame
