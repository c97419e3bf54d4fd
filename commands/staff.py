"""Staff: spawn and banish, the world's files, zones, being elsewhere."""

import json
from typing import Any

from commands.command import GameCommand, Reply
from commands.targets import Sort
from game.catalog import RoomPlan
from game.documents import dump
from game.intents import Banish, Conjure, Transport
from typeclasses import worldreload
from typeclasses.engine import store
from typeclasses.escape import plain

EVERYTHING: tuple[Sort, ...] = ("being", "item_here", "item_carried", "item_worn")


class StaffCommand(GameCommand):
    """
    A command for staff.
    """

    locks = "cmd:perm(Builder)"
    help_category = "Staff"


class CmdSpawn(StaffCommand):
    """
    Make creatures or things of a kind, here.

    Usage:
      spawn <content id>
      spawn <content id> <number>
      spawn list [<part of an id>]
    """

    key = "spawn"

    def play(self) -> None:
        """Content ids are those of the files."""
        key, _, rest = self.args.partition(" ")
        if not key:
            raise self.usage()
        if key == "list":
            self.show(self.listed(rest.strip()))
            return
        if rest and not (rest.isdecimal() and len(rest) < 4):
            raise self.usage()
        self.submit(Conjure(self.who, key, int(rest or 1)))

    def listed(self, part: str) -> str:
        kinds = {"creatures": self.catalog.creatures, "items": self.catalog.items}
        rows = []
        for name, keys in kinds.items():
            rows.append(f"|w{name}|n: {', '.join(key for key in keys if part in key) or 'none'}")
        return "\n".join(rows)


class CmdBanish(StaffCommand):
    """
    Take a creature or a thing out of the world.

    Usage:
      banish <creature or thing>
    """

    key = "banish"
    aliases = ["purge"]

    def play(self) -> None:
        """A spawn fills its place in time."""
        if not self.args:
            raise self.usage()
        self.one(self.args, EVERYTHING, lambda key: self.submit(Banish(self.who, key)))


class CmdXray(StaffCommand):
    """
    See the document of a creature, a character or a thing.

    Usage:
      xray <target> | xray me
    """

    key = "xray"

    def play(self) -> None:
        """As it is stored."""
        if not self.args:
            raise self.usage()
        self.one(self.args, EVERYTHING, self.reveal)

    def reveal(self, key: str) -> None:
        document: Any = self.scene.beings.get(key) or self.scene.items[key]
        self.show(plain_lines(json.dumps(dump(document), indent=1, ensure_ascii=False)))


def plain_lines(text: str) -> str:
    """Text of several lines without markup."""
    return "\n".join(plain(line) for line in text.splitlines())


class CmdWorld(StaffCommand):
    """
    The world's files.

    Usage:
      world validate
      world reload
      world differences
      world take <room> <part>
      world keep <room> <part>

    Validate reads all files and tells every mistake. Reload takes changed
    files over, without a restart; if there are mistakes, the old world
    stays. What was changed both in the game and in the files is listed
    and left alone until you take the files' version or keep the game's.
    """

    key = "world"

    def play(self) -> None:
        """Files are read in a thread; the game goes on meanwhile."""
        verb, _, rest = self.args.partition(" ")
        match verb.lower():
            case "validate":
                self.show("Reading the files …")
                worldreload.validate(self.show)
            case "reload":
                self.show("Reading the files …")
                worldreload.reload(self.show)
            case "differences" | "diff":
                self.show(worldreload.differences())
            case "take" | "keep":
                key, _, part = rest.strip().partition(" ")
                self.show(worldreload.choose(key, part.strip(), take=verb.lower() == "take"))
            case _:
                raise self.usage()


class CmdZone(StaffCommand):
    """
    See the zones, or the rooms of one.

    Usage:
      zone list
      zone <zone>
    """

    key = "zone"
    aliases = ["zones"]

    def play(self) -> None:
        """All of them, or one in full."""
        zone = self.args.lower()
        if zone in ("", "list"):
            self.show("\n".join(["|wZones|n", *(self.line(key) for key in self.catalog.zones)]))
        elif zone in self.catalog.zones:
            rooms = [f"  {key}: {plain(plan.name)}" for key, plan in self.rooms(zone).items()]
            self.show("\n".join([self.line(zone).strip(), *rooms]))
        else:
            raise Reply("There is no such zone. See them with: zone list.")

    def rooms(self, zone: str) -> dict[str, RoomPlan]:
        """The rooms of a zone by id."""
        return {key: plan for key, plan in self.catalog.rooms.items() if plan.zone == zone}

    def line(self, zone: str) -> str:
        """How big it is, and how full."""
        plan, rooms = self.catalog.zones[zone], self.rooms(zone)
        here = [being for being in store.cache.beings.values() if being.place in rooms]
        players = sum(being.is_player and not being.asleep for being in here)
        creatures = sum(not being.is_player for being in here)
        low, high = plan.levels
        return (
            f"  {zone}: {plain(plan.name)}, levels {low} to {high}, {len(rooms)} rooms,"
            f" {creatures} creatures, players awake: {players}"
        )


class CmdGoto(StaffCommand):
    """
    Be somewhere else at once.

    Usage:
      goto <room>
      goto <player>

    A room is named by its id (see zone list) or by its name.
    """

    key = "goto"

    def play(self) -> None:
        """By the rules, so that all who are there see it."""
        if not self.args:
            raise self.usage()
        self.submit(Transport(self.who, self.place(self.args.lower())))

    def place(self, words: str) -> str:
        """The room that is meant."""
        rooms = self.catalog.rooms
        found = [key for key, plan in rooms.items() if words in (key.lower(), plan.name.lower())]
        players = (being for being in store.cache.beings.values() if being.is_player)
        found += [being.place for being in players if being.name.lower() == words]
        if not found:
            raise Reply("There is no such room and no such player. See rooms with: zone <zone>.")
        if found[1:]:
            raise Reply(f"Several rooms are called so: {', '.join(found)}.")
        return found[0]


COMMANDS = (CmdSpawn, CmdBanish, CmdXray, CmdWorld, CmdZone, CmdGoto)
