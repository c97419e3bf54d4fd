"""Evennia's scripts; the game's own clock is `server.clock`."""

from evennia.scripts.scripts import DefaultScript


class Script(DefaultScript):
    """A script without additions."""
