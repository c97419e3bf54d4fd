"""The way for a view, which runs in a web thread, to call what belongs to the reactor's thread."""

from collections.abc import Callable

from twisted.internet import reactor, threads
from twisted.python import threadable


def in_reactor[Result](function: Callable[..., Result], *args: object) -> Result:
    """
    Call `function(*args)` in the reactor's thread and wait for what it returns or raises.

    Evennia's `run_in_main_thread` asks at import which thread it is in, so it never changes
    threads. Without a running reactor (tests, management commands) the call is made at once.
    """
    if not reactor.running or threadable.isInIOThread():  # type: ignore[attr-defined]
        return function(*args)
    return threads.blockingCallFromThread(reactor, function, *args)
