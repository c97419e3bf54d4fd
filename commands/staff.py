"""Staff: spawn and banish, the world's files, zones, fights played again."""

import json
from typing import Any

from commands.command import GameCommand, Reply
from commands.render import word
from game.documents import dump
from game.intents import Banish, Conjure
from game.replay import play
from game.seen_by import moment
from typeclasses import worldreload
from typeclasses.engine import store
from typeclasses.log import FightSummary, fights, lines_of_fight
from typeclasses.outbox import plain


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
        count = int(rest) if rest.isdecimal() and len(rest) < 4 else 1
        self.submit(Conjure(self.who, key, count))

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
        wanted = ("being", "item_here", "item_carried")
        self.one(self.args, wanted, lambda key: self.submit(Banish(self.who, key)))


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
        wanted = ("being", "item_here", "item_carried", "item_worn")
        self.one(self.args, wanted, self.reveal)

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
    See the zones.

    Usage:
      zone list
    """

    key = "zone"
    aliases = ["zones"]

    def play(self) -> None:
        """With the number of rooms, creatures and players in each."""
        rows = ["|wZones|n"]
        for zone in self.catalog.zones.values():
            rooms = {key for key, plan in self.catalog.rooms.items() if plan.zone == zone.id}
            here = [being for being in store.cache.beings.values() if being.place in rooms]
            players = sum(being.is_player and not being.asleep for being in here)
            creatures = sum(not being.is_player for being in here)
            low, high = zone.levels
            rows.append(
                f"  {zone.id}: {zone.name}, levels {low} to {high}, {len(rooms)} rooms,"
                f" {creatures} creatures, {players} players"
            )
        self.show("\n".join(rows))


class CmdReplay(StaffCommand):
    """
    See a fight again.

    Usage:
      replay
      replay <fight>

    Alone it lists the last fights. A fight is told as somebody would have
    seen it from whom nothing is hidden. Players may see their own fights.
    """

    key = "replay"
    locks = "cmd:all()"
    help_category = "Fighting"

    def play(self) -> None:
        """Players see fights that they took part in."""
        staff = self.caller.locks.check_lockstring(self.caller, "x:perm(Builder)")
        mine = fights(None if staff else self.who)
        if not self.args:
            self.show(self.listed(mine))
        elif self.args not in {fight.id for fight in mine}:
            raise Reply("There is no such fight. See them with: replay.")
        else:
            self.show("\n".join(self.told(self.args)))

    def listed(self, found: list[FightSummary]) -> str:
        """When, who, and how long."""
        rows = [
            f"  |w{fight.id}|n  {fight.began:%d %b %H:%M}, {fight.intents} actions,"
            f" {', '.join(self.name(who) for who in fight.who)}"
            for fight in found
        ]
        return "\n".join(["|wFights|n", *rows]) if rows else "No fight has been logged yet."

    def name(self, who: str) -> str:
        being = store.cache.beings.get(who)
        return plain(being.name) if being else "somebody gone"

    def told(self, fight: str) -> list[str]:
        """Played again from its log, event by event."""
        told = []
        for step in play(lines_of_fight(fight)):
            for index, event in enumerate(step.events):
                scene = moment(event, step.scenes[index], step.scenes[index + 1])
                text = word(event, scene, "", self.prefs)
                if text:
                    told.append(text)
        return told


COMMANDS = (CmdSpawn, CmdBanish, CmdXray, CmdWorld, CmdZone, CmdReplay)
