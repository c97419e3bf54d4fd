"""Characters: where sessions meet the document that the rules know."""

from contextlib import suppress
from typing import Any

import evennia
from evennia.objects.objects import DefaultCharacter

from game.intents import Sleep, Transport, Wake
from game.state import Being
from game.turn import Refused
from typeclasses import prefs as stored
from typeclasses.engine import engine, store

awake: dict[str, "Character"] = {}
"""The characters that have a session, by the id of their being."""


class Character(DefaultCharacter):
    """A thin handle: everything a rule may change is in the document `being`."""

    _prefs: tuple[stored.Client, stored.Prefs] | None = None

    @property
    def being_id(self) -> str:
        """The id in rules and logs."""
        return f"c{self.pk}"

    @property
    def being(self) -> Being | None:
        """The document as it is now; None for Evennia's own first character."""
        return store.cache.beings.get(self.being_id)

    @property
    def prefs(self) -> stored.Prefs:
        """How the player wants to be told things."""
        told = stored.client(self)
        if self._prefs is None or self._prefs[0] != told:
            self._prefs = told, stored.read(self, told)
        return self._prefs[1]

    def forget_prefs(self) -> None:
        """The player has changed them."""
        self._prefs = None

    def at_pre_puppet(self, account: Any, session: Any = None, **kwargs: Any) -> None:
        """Evennia would move the character out of limbo; ours stays where the rules have it."""

    def at_post_puppet(self, **kwargs: Any) -> None:
        """The first session wakes the character; those that come later find it awake."""
        self.back()
        with suppress(Refused):
            engine.submit(Wake(self.being_id))

    def back(self) -> None:
        """Sessions play the character, also those that a restart of the Server found again."""
        awake[self.being_id] = self
        _tell_portal(self.sessions.all(), self.pk)

    def at_pre_unpuppet(self, **kwargs: Any) -> None:
        """Nothing happens until the session is off."""

    def at_post_unpuppet(self, account: Any = None, session: Any = None, **kwargs: Any) -> None:
        """The last session lets the character sleep."""
        if session is not None:
            _tell_portal([session], None)
        if self.sessions.count():
            return
        awake.pop(self.being_id, None)
        with suppress(Refused):
            engine.submit(Sleep(self.being_id))

    def at_object_delete(self) -> bool:
        """The document goes with the character; not out of a fight."""
        if self.being is None:
            return True
        with suppress(Refused):
            engine.submit(Sleep(self.being_id))
        if not self.being.asleep:
            return False
        store.forget(self.being_id)
        return True

    def move_to(self, destination: Any, *args: Any, **kwargs: Any) -> bool:
        """Staff commands move characters by the rules, so that all doors learn of it."""
        if self.being is None or not hasattr(destination, "content_id"):
            return bool(super().move_to(destination, *args, **kwargs))
        try:
            engine.submit(Transport(self.being_id, destination.content_id))
        except Refused as refused:
            self.msg(f"Not moved: {refused.code}.")
            return False
        return True

    def at_say(self, *args: Any, **kwargs: Any) -> None:
        """Speech goes through the rules; Evennia's own way is closed."""


def _tell_portal(sessions: list[Any], character: int | None) -> None:
    """The Portal remembers who plays whom, so that players come back after a crash."""
    known = {each.sessid: {"puid": character} for each in sessions if each.sessid}
    evennia.SESSION_HANDLER.session_portal_partial_sync(known)
