"""Reading sentences about things that change hands: taking, leaving, giving, putting."""

from commands.freeform.frame import (
    CARRIED,
    LYING,
    NAME_MOST,
    WITH_ITEM,
    Frame,
    deed,
    detail_of,
    item_of,
    on_self,
    parted,
    unclear,
)
from commands.freeform.growth import accept
from commands.freeform.line import without_loose_end
from commands.targets import ITEMS, Found, Nothing, find
from commands.targets.phrases import phrase_of
from commands.words import normal
from game.catalog import Detail
from game.intents import Act, Drop, DropCoins, Get, Give, GiveCoins, Put, Search, Wear

_GROUND = (
    "from the ground",
    "from the floor",
    "off the floor",
    "off the ground",
    "on the floor",
    "on the ground",
    "lying here",
    "with me",
    "up",
    "here",
)
_QUEST = frozenset(("quest", "job", "task", "offer"))
_MONEY = frozenset(("coin", "coins", "money", "gold"))
_INTO = (
    "into", "in", "inside", "on", "onto", "on top of", "under", "behind", "against", "around",
    "over", "through", "to",
)  # fmt: skip


def get(frame: Frame) -> Act:
    """From the ground or out of something; from a detail, by searching it."""
    frame = frame.about(on_self(frame.rest))
    phrase, link, place = parted(frame, "from", "out of", "off", "inside", "in")
    if place and (detail := detail_of(frame, place)) is not None and not _lies(frame, phrase):
        return Search(frame.who, detail.id)
    if link and (owner := frame.maybe(place, ("being",))) is not None and owner.id != frame.who:
        raise unclear("You cannot take things from others. Ask for it, or trade.")
    words = _on_ground(frame.rest)
    found = frame.maybe(words, LYING)
    if found is not None:
        return Get(frame.who, found.id, found.pieces())
    return _not_lying(frame, words)


def _lies(frame: Frame, phrase: str) -> bool:
    """Whether it lies here anyhow; coins out of something are not those on the ground."""
    lying = find(frame.scene, frame.who, phrase, LYING, frame.memory)
    coins = isinstance(lying, Found) and frame.kind(item_of(lying)).sort == "coins"
    return not isinstance(lying, Nothing) and not coins


def _on_ground(words: str) -> str:
    for end in _GROUND:
        words = words.removesuffix(f" {end}")
    return words


def _not_lying(frame: Frame, words: str) -> Act:
    """What is wanted does not lie here: it is carried, a quest, or part of the room."""
    if _QUEST.intersection(words.split()):
        return accept(frame)
    found = frame.one(words, ("item_here", *CARRIED, "detail", "being"))
    if found.sort == "detail":
        raise unclear(f"It is part of the room. Try: search {words}.", f"search {words}")
    if found.sort == "being":
        raise unclear("You cannot take anybody with you.")
    if found.sort == "item_carried" and frame.kind(item_of(found)).slot:
        return Wear(frame.who, found.id)
    raise unclear("You have it already.", "inventory")


def drop(frame: Frame) -> Act:
    """A thing, one piece of a stack if no number is named; or coins out of the purse."""
    phrase = _on_ground(without_loose_end(frame.rest))
    coins = _purse(frame, phrase)
    if coins is not None:
        return DropCoins(frame.who, coins)
    found = frame.one(phrase, ("item_carried", "item_inside", "item_worn"))
    return Drop(frame.who, found.id, found.pieces(1))


def _purse(frame: Frame, phrase: str) -> int | None:
    """How many coins out of the purse a phrase names; None if it names no coins."""
    read = phrase_of(phrase)
    kinds = [kind for kind in frame.scene.catalog.items.values() if kind.sort == "coins"]
    names = {normal(name) for kind in kinds for name in (kind.name, kind.plural, *kind.nouns)}
    name = read.name.removeprefix("gold ").removeprefix("silver ")
    if name not in names and name not in _MONEY:
        return None
    if read.all or (read.mine and read.count is None):
        return frame.me.coins
    if read.count is None:
        raise unclear("How many coins? Name a number.")
    return read.count


def give(frame: Frame) -> Act:
    """ "give the rope to Aria", "give Aria two torches", "pay the guard 5 coins"."""
    phrase, _, goal = parted(frame, "to")
    if goal:
        return _handed(frame, phrase, frame.one(goal, ("being",)).id)
    cut = _receiver_first(frame)
    if cut is not None:
        return _handed(frame, cut[1], cut[0])
    if frame.said.startswith("pay"):
        raise unclear("Pay whom, and how much? Try: give 5 coins to somebody.")
    if _purse(frame, frame.rest) is None:
        frame.one(_gift(frame), CARRIED)
    others = frame.seen()
    if not others:
        raise unclear("There is nobody here to give it to.")
    raise frame.asks("Give it to whom", others[:12], f"{frame.said} to #")


def _receiver_first(frame: Frame) -> tuple[str, str] | None:
    """A being named first, and the words for the gift after it."""
    words = frame.rest.split()
    for size in range(min(NAME_MOST, len(words) - 1), 0, -1):
        name, gift = " ".join(words[:size]), " ".join(words[size:])
        held = find(frame.scene, frame.who, gift, CARRIED, frame.memory)
        if isinstance(held, Nothing) and not _MONEY.intersection(gift.split()):
            continue
        found = frame.maybe(name, ("being",))
        if found is not None:
            return found.id, gift
    return None


def _gift(frame: Frame) -> str:
    """What is left of the words after somebody's name, if they begin with one."""
    words = frame.rest.split()
    for size in range(min(NAME_MOST, len(words) - 1), 0, -1):
        name = " ".join(words[:size])
        if isinstance(find(frame.scene, frame.who, name, ("being",), frame.memory), Found):
            return " ".join(words[size:])
    return frame.rest


def _handed(frame: Frame, phrase: str, to: str) -> Act:
    coins = _purse(frame, phrase)
    if coins is not None:
        return GiveCoins(frame.who, to, coins)
    found = frame.one(phrase, CARRIED)
    return Give(frame.who, found.id, to, found.pieces(1))


def put(frame: Frame) -> Act:
    """Into a container; on or into part of the room it is a deed."""
    phrase, _, place = parted(frame, *_INTO)
    if frame.said.startswith(("fill ", "pack ")) and " with " in frame.rest:
        place, _, phrase = frame.rest.partition(" with ")
    if not place:
        found = frame.one(phrase, CARRIED)
        raise unclear(f"Put it where? To lay it down, type: drop {phrase}.", f"drop #{found.id}")
    if place in ("floor", "the floor", "ground", "the ground"):
        return drop(frame.about(phrase))
    found = frame.one(phrase, CARRIED)
    goal = frame.one(place, (*ITEMS, "detail"))
    if isinstance(goal.thing, Detail):
        return deed(frame, WITH_ITEM, goal.thing, item_of(found))
    return Put(frame.who, found.id, goal.id, found.pieces(1))
