"""Handling things: get, drop, give, put, wear, remove, use up, throw."""

import re
from collections.abc import Callable

from commands import views
from commands.command import GameCommand
from commands.targets import OWN
from game.intents import (
    Drop,
    DropCoins,
    Get,
    Give,
    GiveCoins,
    Put,
    Remove,
    Throw,
    UseItem,
    Wear,
)  # fmt: skip

COINS = re.compile(r"(?:(?P<all>all)(?: of)?|(?P<count>\d+))(?: (?:my|the))? (?:gold )?coins?")
MOST_DIGITS = 9


def coins_in(text: str, purse: int) -> int | None:
    """The number of coins that a text names, None if it names something else."""
    match = COINS.fullmatch(text.strip().lower())
    if match is None:
        return None
    return purse if match["all"] else int(match["count"][:MOST_DIGITS])


def split(text: str, *words: str) -> tuple[str, str]:
    """Cut a text in two at the first of some words; the second part may be empty."""
    match = re.search(rf"\s+(?:{'|'.join(words)})\s+", text, re.IGNORECASE)
    return (text[: match.start()], text[match.end() :]) if match else (text, "")


class CmdGet(GameCommand):
    """
    Pick something up.

    Usage:
      get <thing> | get <number> <things> | get all
      get <thing> from <container>

    You can carry only so much; see inventory.
    """

    key = "get"
    aliases = ["take", "pick up"]
    help_category = "Things"

    def play(self) -> None:
        """From the room, or out of something."""
        if not self.args:
            raise self.usage()
        what, where = split(self.args, "from", "out of", "in")
        if where:
            self.many(f"{what} from {where}", ("item_inside",), self.act, 0)
        else:
            self.many(what, ("item_here", "item_inside"), self.act, 0)

    def act(self, item: str, count: int) -> None:
        self.submit(Get(self.who, item, count))


class CmdDrop(GameCommand):
    """
    Put something down.

    Usage:
      drop <thing> | drop <number> <things> | drop all
      drop <number> coins | drop all coins
    """

    key = "drop"
    help_category = "Things"

    def play(self) -> None:
        """Coins come out of the purse."""
        if not self.args:
            raise self.usage()
        coins = coins_in(self.args, self.being.coins)
        if coins is not None:
            self.submit(DropCoins(self.who, coins))
        else:
            self.many(self.args, OWN, lambda item, n: self.submit(Drop(self.who, item, n)))


class CmdGive(GameCommand):
    """
    Give something to somebody who is here.

    Usage:
      give <thing> to <somebody>
      give <number> coins to <somebody>
    """

    key = "give"
    aliases = ["hand"]
    help_category = "Things"

    def play(self) -> None:
        """`give aria torch` is understood as well."""
        what, whom = split(self.args, "to")
        if not whom:
            raise self.usage()
        self.one(whom, ("being",), lambda to: self.hand(what, to))

    def hand(self, what: str, to: str) -> None:
        coins = coins_in(what, self.being.coins)
        if coins is not None:
            self.submit(GiveCoins(self.who, to, coins))
        else:
            self.many(what, OWN, lambda item, n: self.submit(Give(self.who, item, to, n)))


class CmdPut(GameCommand):
    """
    Put something into a container.

    Usage:
      put <thing> in <container>
    """

    key = "put"
    aliases = ["stow"]
    help_category = "Things"

    def play(self) -> None:
        """The container may be carried or stand in the room."""
        what, where = split(self.args, "in", "into", "inside")
        if not where:
            raise self.usage()
        self.one(where, ("item_carried", "item_here"), lambda box: self.stow(what, box))

    def stow(self, what: str, box: str) -> None:
        self.many(what, OWN, lambda item, n: self.submit(Put(self.who, item, box, n)))


class CmdWear(GameCommand):
    """
    Wear or wield something that you carry.

    Usage:
      wear <thing> | wield <weapon>

    What is in the way is taken off first. Level and class requirements
    are shown when you examine a thing.
    """

    key = "wear"
    aliases = ["wield", "equip", "hold"]
    help_category = "Things"

    def play(self) -> None:
        """The thing knows where it goes."""
        if not self.args:
            raise self.usage()
        wanted = ("item_carried",)
        self.many(self.args, wanted, lambda item, _n: self.submit(Wear(self.who, item)))


class CmdRemove(GameCommand):
    """
    Take off something that you wear or wield.

    Usage:
      remove <thing>
    """

    key = "remove"
    aliases = ["unwield", "take off"]
    help_category = "Things"

    def play(self) -> None:
        """It stays with you."""
        if not self.args:
            raise self.usage()
        wanted = ("item_worn",)
        self.many(self.args, wanted, lambda item, _n: self.submit(Remove(self.who, item)))


class CmdDrink(GameCommand):
    """
    Use something up: drink it, eat it, apply it.

    Usage:
      drink <thing> | eat <thing>
      drink <thing> on <somebody>

    In a fight it is your action of the turn. See also: use.
    """

    key = "drink"
    aliases = ["eat", "quaff", "apply"]
    help_category = "Things"

    def play(self) -> None:
        """On oneself, if nobody is named."""
        if not self.args:
            raise self.usage()
        what, whom = split(self.args, "on", "to")
        if whom:
            self.one(whom, ("being",), lambda target: self.use(what, target))
        else:
            self.use(what, "")

    def use(self, what: str, target: str) -> None:
        self.one(what, OWN, lambda item: self.submit(UseItem(self.who, item, target)))


class CmdThrow(GameCommand):
    """
    Throw something at somebody, or at something in the room.

    Usage:
      throw <thing> at <target>

    Things made for throwing hurt enemies. In a fight it is your action.
    """

    key = "throw"
    aliases = ["hurl", "toss"]
    help_category = "Fighting"

    def play(self) -> None:
        """At a being, or at a detail that has something to do with it."""
        what, whom = split(self.args, "at", "on", "onto", "into")
        if not whom:
            raise self.usage()
        self.one(whom, ("being", "detail"), lambda target: self.hurl(what, target))

    def hurl(self, what: str, target: str) -> None:
        self.one(what, OWN, lambda item: self.submit(Throw(self.who, item, target)))


class CmdInventory(GameCommand):
    """
    See what you carry.

    Usage:
      inventory
    """

    key = "inventory"
    aliases = ["i", "inv"]
    help_category = "Things"
    view: Callable[..., str] = staticmethod(views.inventory)

    def play(self) -> None:
        """A look into the bag costs nothing."""
        self.show(type(self).view(self.scene, self.who, self.prefs))


class CmdEquipment(CmdInventory):
    """
    See what you wear and wield.

    Usage:
      equipment
    """

    key = "equipment"
    aliases = ["eq", "gear", "worn"]
    view = staticmethod(views.equipment)


COMMANDS = (
    CmdGet, CmdDrop, CmdGive, CmdPut, CmdWear, CmdRemove, CmdDrink, CmdThrow, CmdInventory,
    CmdEquipment,
)  # fmt: skip
