"""Exits as builders see them. Players walk by `Move`; an exit adds no command to a room."""

from typing import Any

from evennia.commands.cmdset import CmdSet
from evennia.objects.objects import DefaultExit


class Exit(DefaultExit):
    """`key` is a direction, `destination` a room."""

    def create_exit_cmdset(self, exidbobj: Any) -> CmdSet:
        """No command: merging one set for each exit is what makes rooms slow."""
        return CmdSet()

    def at_cmdset_get(self, **kwargs: Any) -> None:
        """Nothing to add."""
