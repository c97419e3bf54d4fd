"""Characters: where sessions meet the document that the rules know."""

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


def being_id(character: Any) -> str:
    """The id in rules and logs of an Evennia character."""
    return f"c{character.pk}"


class Character(DefaultCharacter):
    """A thin handle: everything a rule may change is in the document `being`."""

    @property
    def being_id(self) -> str:
        return being_id(self)

    @property
    def being(self) -> Being | None:
        """The document as it is now; None for Evennia's own first character."""
        return store.cache.beings.get(self.being_id)

    @property
    def prefs(self) -> stored.Prefs:
        """How the player wants to be told things."""
        if self.ndb.prefs is None:
            self.ndb.prefs = stored.read(self)
        kept: stored.Prefs = self.ndb.prefs
        return kept

    def at_pre_puppet(self, account: Any, session: Any = None, **kwargs: Any) -> None:
        """Evennia would move the character out of limbo; ours stays where the rules have it."""

    def at_post_puppet(self, **kwargs: Any) -> None:
        """The first session wakes the character."""
        awake[self.being_id] = self
        self.ndb.prefs = None
        _tell_portal(self.sessions.all(), self.pk)
        try:
            engine.submit(Wake(self.being_id))
        except Refused:
            pass  # a further session of the same player: already awake

    def at_pre_unpuppet(self, **kwargs: Any) -> None:
        """Nothing happens until the session is off."""

    def at_post_unpuppet(self, account: Any = None, session: Any = None, **kwargs: Any) -> None:
        """The last session lets the character sleep."""
        if session is not None:
            _tell_portal([session], None)
        if self.sessions.count():
            return
        awake.pop(self.being_id, None)
        try:
            engine.submit(Sleep(self.being_id))
        except Refused:
            pass  # asleep already: made just now, or not yet made

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
