"""Evennia's building and administration commands; the game looks at the rooms anew after each.

Where a player's command has the same word (dig, open, lock, examine), staff write @dig and so on.
"""

from collections.abc import Generator
from inspect import isgenerator
from typing import Any

from evennia.commands.default import admin, building, system

from typeclasses.places import places

STAFF = "cmd:perm(Builder)"


def watched(command: type[Any]) -> type[Any]:
    """The command, after which room plans are brought up to date; also after it had a question."""

    def func(self: Any) -> Any:
        doing = command.func(self)
        if isgenerator(doing):
            return _to_its_end(doing)
        places.refresh_soon()
        return doing

    return type(command.__name__, (command,), {"func": func, "__doc__": command.__doc__})


def _to_its_end(doing: Generator[Any, Any, Any]) -> Generator[Any, Any, Any]:
    yield from doing
    places.refresh_soon()


def for_staff(command: type[Any]) -> type[Any]:
    """The command, which Evennia would open to players as well."""
    return type(command.__name__, (command,), {"locks": STAFF, "__doc__": command.__doc__})


BUILDING = tuple(
    watched(command)
    for command in (
        building.CmdDig, building.CmdTunnel, building.CmdOpen, building.CmdLink,
        building.CmdUnLink, building.CmdDesc, building.CmdName, building.CmdDestroy,
        building.CmdSetObjAlias, building.CmdTag, building.CmdSetAttribute, building.CmdCreate,
        building.CmdLock, building.CmdSetHome, building.CmdTypeclass, building.CmdWipe,
        building.CmdMvAttr, building.CmdCpAttr, building.CmdCopy,
    )
)  # fmt: skip
LOOKING = (building.CmdExamine, building.CmdFind, building.CmdTeleport, building.CmdListCmdSets)
ADMINISTRATION = (
    admin.CmdBoot, admin.CmdBan, admin.CmdUnban, admin.CmdPerm, admin.CmdWall, admin.CmdForce,
    system.CmdReload, system.CmdReset, system.CmdShutdown, system.CmdPy, system.CmdServerLoad,
    for_staff(system.CmdAbout), for_staff(system.CmdTime),
)  # fmt: skip
COMMANDS = (*BUILDING, *LOOKING, *ADMINISTRATION)
