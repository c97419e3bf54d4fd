"""Who may come in, and under which name: one set of rules for every door.

Passwords are checked in `typeclasses.passwords`; the doors (`commands.account`) find the words.
"""

import re
from typing import Any

import structlog
from django.conf import settings
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from evennia.accounts.accounts import CREATION_THROTTLE, LOGIN_THROTTLE
from evennia.accounts.models import AccountDB
from evennia.comms.models import ChannelDB
from evennia.utils.create import create_account
from evennia.utils.utils import class_from_module

from typeclasses import passwords

log = structlog.get_logger(__name__)

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{2,19}")
_RESERVED = (
    "account admin administrator anonymous back builder cancel con conn connect create developer"
    " exit game guest help host login logout look me moderator new no nobody none null quit reset"
    " root self server someone something staff start system who yes you"
)
RESERVED = frozenset(_RESERVED.split())


class Rejected(Exception):
    """Nobody comes in this way. `code` says why; `facts` holds what the door may want to say."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def find(name: str) -> Any | None:
    """The account of this name, whatever its case."""
    return AccountDB.objects.get_account_from_name(name)


def check_name(name: str) -> None:
    """Raise `Rejected` if no new account may have this name."""
    if not NAME.fullmatch(name):
        raise Rejected("name_form")
    if name.lower() in RESERVED:
        raise Rejected("name_reserved", name=name)
    if find(name):
        raise Rejected("name_taken", name=name)


def check_password(name: str, password: str) -> None:
    """Raise `Rejected` if this password is too weak for an account of this name."""
    if len(password) > passwords.LONGEST:
        raise Rejected("password_long", limit=passwords.LONGEST)
    if name.lower() in password.lower():
        raise Rejected("password_name")
    try:
        password_validation.validate_password(password)
    except ValidationError as error:
        raise Rejected("password_weak", reasons=error.messages) from error


async def log_in(name: str, password: str, address: str) -> Any:
    """The account of this name, if the password is right. The answer takes as long if not."""
    if LOGIN_THROTTLE.check(address):
        raise Rejected("too_many_failures")
    _refuse_banned(name, address)
    account = find(name)
    verdict = await _unless_busy(
        passwords.check(account.password if account else None, password[: passwords.LONGEST + 1])
    )
    if account is None or not verdict.right or not account.is_active:
        LOGIN_THROTTLE.update(address, "Too many failed logins.")
        log.info("login_refused", address=address, account=account.key if account else None)
        raise Rejected("wrong")
    if verdict.fresh_hash:
        _store_hash(account, verdict.fresh_hash)
    return account


async def sign_up(name: str, password: str, address: str) -> Any:
    """A new account."""
    if not settings.NEW_ACCOUNT_REGISTRATION_ENABLED:
        raise Rejected("closed")
    if CREATION_THROTTLE.check(address):
        raise Rejected("too_many_accounts")
    _refuse_banned(name, address)
    check_name(name)
    check_password(name, password)
    encoded = await _unless_busy(passwords.hashed(password))
    check_name(name)  # somebody may have taken it meanwhile
    account = _create(name, encoded, address)
    CREATION_THROTTLE.update(address, "Too many accounts created.")
    log.info("account_created", account=name, address=address)
    return account


async def change_password(account: Any, old: str, new: str) -> None:
    """A new password for somebody who knows the old one. Raises `Rejected`."""
    check_password(account.key, new)
    verdict = await _unless_busy(passwords.check(account.password, old[: passwords.LONGEST + 1]))
    if not verdict.right:
        raise Rejected("wrong")
    _store_hash(account, await _unless_busy(passwords.hashed(new)))
    log.info("password_changed", account=account.key)


async def _unless_busy(hashing: Any) -> Any:
    try:
        return await hashing
    except passwords.Busy as error:
        raise Rejected("busy") from error


def _refuse_banned(name: str, address: str) -> None:
    if _typeclass().is_banned(username=name, ip=address):
        raise Rejected("banned")


def _typeclass() -> Any:
    return class_from_module(settings.BASE_ACCOUNT_TYPECLASS)


def _create(name: str, encoded: str, address: str) -> Any:
    """Make the account without a password, so that Evennia hashes nothing, then store it."""
    account = create_account(
        name, None, None, permissions=settings.PERMISSION_ACCOUNT_DEFAULT, typeclass=_typeclass()
    )
    _store_hash(account, encoded)
    account.db.FIRST_LOGIN = True
    account.db.creator_ip = address
    for channel in ChannelDB.objects.filter(
        db_key__in=[info["key"] for info in settings.DEFAULT_CHANNELS]
    ):
        if channel.access(account, "listen"):
            channel.connect(account)
    return account


def _store_hash(account: Any, encoded: str) -> None:
    account.password = encoded
    account.save(update_fields=["password"])
