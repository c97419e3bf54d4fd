"""Changing one's password, hashed off the reactor; and staff acting as ordinary players."""

from typing import Any

import structlog
from evennia import Command
from evennia.commands.default.account import CmdQuell as EvenniaQuell
from twisted.internet.defer import Deferred

from commands.account_texts import refusal
from typeclasses import registration
from typeclasses.outbox import send
from typeclasses.registration import Rejected

log = structlog.get_logger(__name__)


class CmdPassword(Command):
    """
    Change your password.

    Usage:
      password <old password> = <new password>

    It has 8 characters or more and is not easy to guess.
    """

    key = "password"
    locks = "cmd:all()"
    help_category = "Settings"
    account_caller = True

    def func(self) -> None:
        """The hashing is done in a thread."""
        old, sign, new = (part.strip() for part in self.args.partition("="))
        if not (old and sign and new):
            self.tell("Try: password <old password> = <new password>")
            return
        changing = Deferred.fromCoroutine(registration.change_password(self.account, old, new))
        changing.addCallbacks(self.changed, self.refused)
        changing.addErrback(self.broken)

    def changed(self, _result: Any) -> None:
        self.tell("Your password is changed.")

    def refused(self, failure: Any) -> None:
        failure.trap(Rejected)
        self.tell(refusal(failure.value))

    def broken(self, failure: Any) -> None:
        log.error("password_change_failed", error=failure.getErrorMessage())
        self.tell("Something went wrong at our end; your password is as it was.")

    def tell(self, text: str) -> None:
        send([self.session], text=text)


class CmdQuell(EvenniaQuell):
    __doc__ = EvenniaQuell.__doc__
    locks = "cmd:pperm(Builder)"  # the account's: whoever has quelled must find the way back
    help_category = "Staff"
