"""Where the conversation at the door stands, and how it ends: a login, or a refusal.

`commands.account` asks the questions; clients that log in by themselves come straight here.
"""

from collections.abc import Coroutine
from typing import Any

import evennia
import structlog
from twisted.internet.defer import Deferred
from twisted.python.failure import Failure

from commands import account_texts as texts
from typeclasses import registration
from typeclasses.outbox import send
from typeclasses.registration import Rejected

log = structlog.get_logger(__name__)


def state(session: Any) -> dict[str, str]:
    """The stage, with the name if one was given; after a reload it is the first one again."""
    return session.ndb.door or {"stage": "name"}


def ask(session: Any, stage: str, prompt: str, text: str | None = None, **facts: str) -> None:
    """Go to a stage and put its question; passwords are typed unseen."""
    session.ndb.door = {"stage": stage, **facts}
    hide = stage in ("password", "choose", "again")
    send([session], text=text, prompt=prompt, echo=([not hide], {}))


def start_over(session: Any, text: str | None = None) -> None:
    """Ask for a name, after saying something."""
    session.ndb.chosen = None
    ask(session, "name", texts.ASK_NAME, text)


def enter(session: Any, name: str, password: str) -> None:
    """Check a password and log the session in, or say why not."""
    _wait_for(session, registration.log_in(name, password, _address(session)))


def sign_up(session: Any, name: str, password: str) -> None:
    """Make an account and log the session in, or say why not."""
    _wait_for(session, registration.sign_up(name, password, _address(session)))


def _address(session: Any) -> str:
    address = session.address
    return str(address[0] if isinstance(address, tuple | list) else address)


def _wait_for(session: Any, account: Coroutine[Any, Any, Any]) -> None:
    session.ndb.door = {"stage": "waiting"}
    session.ndb.typed_ahead = []
    waiting = Deferred.fromCoroutine(account)
    waiting.addCallbacks(_let_in, _turn_away, callbackArgs=(session,), errbackArgs=(session,))
    waiting.addErrback(_broken, session)
    waiting.addCallback(_catch_up, session)


def _let_in(account: Any, session: Any) -> None:
    if session.sessid in evennia.SESSION_HANDLER:  # else the client has gone meanwhile
        session.ndb.door = None
        send([session], echo=([True], {}))
        session.sessionhandler.login(session, account)


def _turn_away(failure: Failure, session: Any) -> None:
    failure.trap(Rejected)
    start_over(session, texts.refusal(failure.value))


def _broken(failure: Failure, session: Any) -> None:
    log.error("login_failed", error=failure.getErrorMessage(), traceback=failure.getTraceback())
    start_over(session, "Something went wrong at our end. Please try again.")


def _catch_up(_result: None, session: Any) -> None:
    """Do what was typed while the password was being checked."""
    ahead, session.ndb.typed_ahead = session.ndb.typed_ahead or [], None
    for line in ahead:
        if session.sessid in evennia.SESSION_HANDLER:
            session.data_in(text=[[line], {}])
