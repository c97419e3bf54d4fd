"""Pid files that cannot be stale: a process holds a lock on its file as long as it lives.

The kernel drops the lock when the process dies, however it dies, so a file left behind by
`kill -9` or a reboot is no obstacle and a pid taken by a stranger is never mistaken for ours.
"""

import fcntl
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self

_WIDTH = 32


@dataclass(frozen=True)
class Holder:
    """Who holds a pid file, and whether it has finished starting."""

    pid: int
    ready: bool


class PidFile:
    """A pid file held by the calling process until `release` or its death."""

    def __init__(self, path: Path) -> None:
        """`path` is created when missing; its directory must exist."""
        self.path = path
        self._descriptor = -1

    def acquire(self, patience: float = 0.0) -> bool:
        """Take the file, waiting up to `patience` seconds for its holder to die."""
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        until = time.monotonic() + patience
        while not _lock(descriptor, fcntl.LOCK_EX):
            if time.monotonic() >= until:
                os.close(descriptor)
                return False
            time.sleep(0.05)
        self._descriptor = descriptor
        self._write(f"{os.getpid()}")
        return True

    def ready(self) -> None:
        """Tell whoever waits that the start is complete."""
        self._write(f"{os.getpid()} ready")

    def release(self) -> None:
        """Give the file up."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _write(self, text: str) -> None:
        # One write of a fixed width: a reader never sees half of it.
        os.pwrite(self._descriptor, text.ljust(_WIDTH).encode() + b"\n", 0)

    def __enter__(self) -> Self:
        """Wait for the file, at most a minute."""
        if not self.acquire(patience=60):
            raise TimeoutError(f"{self.path} is held by another process")
        return self

    def __exit__(self, *_: object) -> None:
        """Give it up."""
        self.release()


def holder(path: Path) -> Holder | None:
    """Who holds the pid file now, or None when nobody does."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        if _lock(descriptor, fcntl.LOCK_SH):
            return None
        words = os.pread(descriptor, _WIDTH, 0).split()
    finally:
        os.close(descriptor)
    return Holder(int(words[0]), b"ready" in words) if words else None


def _lock(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
