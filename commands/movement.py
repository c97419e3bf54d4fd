"""Walking, doors and locks."""

from commands.command import GameCommand
from commands.words import SHORT_DIRECTIONS
from game.catalog import DIRECTIONS
from game.intents import Close, Lock, Move, Open, Unlock


class CmdDirection(GameCommand):
    """
    Walk through an exit.

    Usage:
      north | n, and so for east, south, west, northeast, up, down, in, out …

    The exits you know of are at the end of a room's description. Closed
    doors are opened as you go; locked ones have to be unlocked first.
    See also: go, sneak, flee, map.
    """

    key = "north"
    aliases = [*DIRECTIONS[1:], *SHORT_DIRECTIONS]
    help_category = "Moving"

    def play(self) -> None:
        """The word typed is the way."""
        self.submit(Move(self.who, SHORT_DIRECTIONS.get(self.cmdstring, self.cmdstring)))


class CmdGo(GameCommand):
    """
    Walk through an exit, by its direction or by its name.

    Usage:
      go <direction or name>

    Examples: go north, go through the iron door.
    """

    key = "go"
    aliases = ["walk", "enter"]
    help_category = "Moving"
    sneaking = False

    def play(self) -> None:
        """Find the exit, then walk."""
        if not self.args:
            raise self.usage()
        words = self.args.removeprefix("through ").removeprefix("to ")
        way = SHORT_DIRECTIONS.get(words.lower(), words)
        self.one(way, ("exit",), lambda key: self.go(key))

    def go(self, way: str) -> None:
        self.submit(Move(self.who, way, self.sneaking))


class CmdSneak(CmdGo):
    """
    Walk as quietly as you can.

    Usage:
      sneak <direction>

    Your stealth is tried against the sharpest ears on both sides of the
    exit. If it holds, nobody who has not seen you learns that you went.
    """

    key = "sneak"
    aliases = ["creep"]
    sneaking = True


class CmdOpen(GameCommand):
    """
    Open a door or a container.

    Usage:
      open <direction, door or container>
    """

    key = "open"
    help_category = "Moving"

    def play(self) -> None:
        """Doors are named by their exit."""
        if not self.args:
            raise self.usage()
        self.one(self.args, ("exit", "item_here", "item_carried"), self.act)

    def act(self, what: str) -> None:
        self.submit(Open(self.who, what))


class CmdClose(CmdOpen):
    """
    Close a door or a container.

    Usage:
      close <direction, door or container>
    """

    key = "close"
    aliases = ["shut"]

    def act(self, what: str) -> None:
        self.submit(Close(self.who, what))


class CmdUnlock(CmdOpen):
    """
    Unlock a door or a container.

    Usage:
      unlock <direction, door or container>

    With the right key it always works. Without it you try to pick the
    lock, if it is one that can be picked: thievery decides.
    """

    key = "unlock"
    aliases = ["pick"]

    def act(self, what: str) -> None:
        self.submit(Unlock(self.who, what))


class CmdLock(CmdOpen):
    """
    Lock a door with its key.

    Usage:
      lock <direction or door>
    """

    key = "lock"

    def act(self, what: str) -> None:
        self.submit(Lock(self.who, what))


COMMANDS = (CmdDirection, CmdGo, CmdSneak, CmdOpen, CmdClose, CmdUnlock, CmdLock)
