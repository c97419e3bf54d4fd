"""Passwords hashed with Argon2 in threads of their own: the game never waits for a hash.

`commands.account` and the login messages of clients use it; the website hashes in its own threads.
"""

import hmac
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple, TypeVar

from django.contrib.auth import hashers
from django.contrib.auth.hashers import Argon2PasswordHasher
from twisted.internet import reactor
from twisted.internet.defer import Deferred, fail
from twisted.internet.threads import deferToThreadPool
from twisted.python.threadpool import ThreadPool

THREADS = 2
# Each waiting password takes 20-40 ms, so the last in this queue waits about a second.
MOST_WAITING = 50
LONGEST = 256

T = TypeVar("T")


class Argon2(Argon2PasswordHasher):
    """Argon2id as OWASP recommends it: 19 MiB, two passes, one lane.

    Django's 100 MiB in eight lanes would put ten logins at once into swap and all cores.
    """

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1


class Busy(Exception):
    """More passwords wait than can be answered in a bearable time."""


class Verdict(NamedTuple):
    """Was it right, and if the stored hash is old: the new one to store."""

    right: bool
    fresh_hash: str | None


def hashed(password: str) -> "Deferred[str]":
    """The hash of a password, made off the reactor."""
    return _pool().run(hashers.make_password, password)


def check(encoded: str | None, password: str) -> "Deferred[Verdict]":
    """Check a password against its hash; no hash (an unknown name) takes the same time."""
    return _pool().run(_verdict, encoded, password)


def same(one: str, other: str) -> bool:
    """Compare two passwords without telling by time where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())


def _verdict(encoded: str | None, password: str) -> Verdict:
    right, old = hashers.verify_password(password, encoded or _nobody())
    right = right and encoded is not None
    return Verdict(right, hashers.make_password(password) if right and old else None)


@cache
def _nobody() -> str:
    return hashers.make_password("nobody")


class _Pool:
    """The threads, started with the first password, and how many passwords are with them."""

    def __init__(self) -> None:
        self._threads = ThreadPool(minthreads=0, maxthreads=THREADS, name="passwords")
        self._threads.start()
        self._waiting = 0
        reactor.addSystemEventTrigger("during", "shutdown", self._threads.stop)

    def run(self, work: Callable[..., T], *args: Any) -> "Deferred[T]":
        if self._waiting >= MOST_WAITING:
            return fail(Busy())
        self._waiting += 1
        return deferToThreadPool(reactor, self._threads, work, *args).addBoth(self._done)

    def _done(self, result: T) -> T:
        self._waiting -= 1
        return result


@cache
def _pool() -> _Pool:
    return _Pool()
