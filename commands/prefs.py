"""The player's settings, for the text door's modules."""

from typeclasses.prefs import Narration, Prefs

__all__ = ["Narration", "Prefs"]
