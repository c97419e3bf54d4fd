"""Which commands there are: before the login, for an account, and for a character.

One static set each; no object and no exit adds commands of its own. Evennia's commands that would
pass the rules by (get, say, home, ic, ooc, pages, channels …) are not in them.
"""

from typing import Any

from evennia.commands.cmdset import CmdSet

from commands import (
    builder,
    combat,
    creation,
    freetext,
    growth,
    helping,
    movement,
    replay,
    settings,
    speech,
    staff,
    things,
    trying,
)
from commands.account import UNLOGGEDIN_COMMANDS
from commands.password import CmdPassword, CmdQuell


class GameCmdSet(CmdSet):
    """A set that is given by a tuple of command classes."""

    given: tuple[type[Any], ...] = ()

    def at_cmdset_creation(self) -> None:
        """Evennia calls this once for each set."""
        for command in self.given:
            self.add(command())


class UnloggedinCmdSet(GameCmdSet):
    """Before the login."""

    key = "DefaultUnloggedin"
    given = UNLOGGEDIN_COMMANDS


class SessionCmdSet(GameCmdSet):
    """A session adds nothing."""

    key = "DefaultSession"


class AccountCmdSet(GameCmdSet):
    """A logged-in account, with or without a character."""

    key = "DefaultAccount"
    priority = -10
    given = (*creation.COMMANDS, CmdPassword, CmdQuell)


class CharacterCmdSet(GameCmdSet):
    """Playing a character; nothing in the room adds to it."""

    key = "DefaultCharacter"
    priority = 0
    no_objs = True
    no_exits = True
    no_channels = True
    given = (
        *movement.COMMANDS, *trying.COMMANDS, *things.COMMANDS, *combat.COMMANDS,
        *speech.COMMANDS, *growth.COMMANDS, *settings.COMMANDS, *helping.COMMANDS,
        *freetext.COMMANDS, *replay.COMMANDS, *staff.COMMANDS, *builder.COMMANDS,
    )  # fmt: skip


def check() -> None:
    """Evennia imports the sets by name and swallows what goes wrong; the start must not."""
    for kind in (UnloggedinCmdSet, SessionCmdSet, AccountCmdSet, CharacterCmdSet):
        if len(kind().commands) != len(kind.given):
            raise RuntimeError(f"{kind.__name__}: two commands have the same key or alias")
