"""Accounts: after the login a player chooses or makes a character."""

from collections.abc import Callable
from typing import Any

from evennia.accounts.accounts import DefaultAccount

arrive: list[Callable[[Any, Any], None]] = []
"""Called with account and session after a login; the text door puts its menu here."""


class Account(DefaultAccount):
    """One person; characters are theirs alone."""

    def at_post_login(self, session: Any = None, **kwargs: Any) -> None:
        """Set the options that the account keeps, then hand over to the door."""
        protocol_flags = self.attributes.get("_saved_protocol_flags", {})
        if session and protocol_flags:
            session.update_flags(**protocol_flags)
        for step in arrive:
            step(self, session)

    def at_disconnect(self, reason: str | None = None, **kwargs: Any) -> None:
        """No line for the other sessions of the account."""

    def own_characters(self) -> list[Any]:
        """The characters of this account, in the order they were made."""
        return sorted(self.characters.all(), key=lambda character: character.pk)
