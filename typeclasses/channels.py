"""Evennia's channels, for the server's own messages; players speak by `SpeakOn`."""

from evennia.comms.comms import DefaultChannel


class Channel(DefaultChannel):
    """A channel without additions."""
