"""Evennia's building and administration commands; the game looks at the rooms anew after each."""

from typing import Any

from evennia.commands.default import admin, building, system

from typeclasses.places import places


def watched(command: type[Any]) -> type[Any]:
    """The command, after which room plans are brought up to date."""

    def at_post_cmd(self: Any) -> None:
        places.refresh_soon()

    return type(
        command.__name__, (command,), {"at_post_cmd": at_post_cmd, "__doc__": command.__doc__}
    )


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
    system.CmdAbout, system.CmdTime,
)  # fmt: skip
COMMANDS = (*BUILDING, *LOOKING, *ADMINISTRATION)
