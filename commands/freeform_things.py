"""Reading sentences about things: taking, giving, wearing, using, throwing, lighting."""

from commands.freeform_frame import Frame, deed, detail_of, parted, unclear
from commands.freeform_line import without_loose_end
from commands.freeform_places import lock_of
from commands.target_names import ANYTHING, ITEMS, OWN, Sort
from commands.target_phrases import phrase_of
from commands.targets import Found, Nothing, find
from commands.words import normal
from game import fights
from game.catalog import Detail
from game.intents import (
    Act, Douse, Drop, DropCoins, Get, Give, GiveCoins, Kindle, Put, Remove, Search,
    Throw, Try, Unlock, UseItem, Wear,
)  # fmt: skip
from game.state import Being, Item

LYING: tuple[Sort, ...] = ("item_here", "item_inside")
CARRIED: tuple[Sort, ...] = ("item_carried", "item_worn", "item_inside")
POURABLE = ("pour", "throw", "use")
WITH_ITEM = ("use", "tie", "pour", "throw", "light", "turn", "break", "dig", "push", "pull",
             "touch", "climb", "read", "pray", "sit")  # fmt: skip


def _item(found: Found) -> Item:
    assert isinstance(found.thing, Item)
    return found.thing


def get(frame: Frame) -> Act:
    """From the ground or out of something; from a detail, by searching it."""
    frame = frame.about(_on_self(frame.rest))
    phrase, link, place = parted(frame, "from", "out of", "off", "inside", "in")
    if place and (detail := detail_of(frame, place)) is not None and not _lies(frame, phrase):
        return Search(frame.who, detail.id)
    if link and (owner := frame.maybe(place, ("being",))) is not None and owner.id != frame.who:
        raise unclear("You cannot take things from others. Ask for it, or trade.")
    words = _on_ground(frame, frame.rest)
    found = frame.maybe(words, LYING)
    if found is not None:
        return Get(frame.who, found.id, found.pieces())
    return _not_lying(frame, words)


def _lies(frame: Frame, phrase: str) -> bool:
    """Whether it lies here anyhow; coins out of something are not those on the ground."""
    lying = find(frame.scene, frame.who, phrase, LYING, frame.memory)
    coins = isinstance(lying, Found) and frame.kind(_item(lying)).sort == "coins"
    return not isinstance(lying, Nothing) and not coins


def _on_ground(frame: Frame, words: str) -> str:
    for end in ("from the ground", "from the floor", "off the floor", "off the ground", "on the floor",
                "on the ground", "lying here", "with me", "up"):  # fmt: skip
        words = words.removesuffix(f" {end}")
    return words


def _not_lying(frame: Frame, words: str) -> Act:
    """What is wanted does not lie here: it is carried, a quest, or part of the room."""
    if set(words.split()) & {"quest", "job", "task", "offer"}:
        from commands.freeform_growth import accept

        return accept(frame)
    found = frame.one(words, ("item_here", "item_inside", "item_carried", "item_worn", "detail", "being"))
    if found.sort == "detail":
        raise unclear(f"It is part of the room. Try: search {words}.", f"search {words}")
    if found.sort == "being":
        raise unclear("You cannot take anybody with you.")
    if found.sort == "item_carried" and _item(found).kind and frame.kind(_item(found)).slot:
        return Wear(frame.who, found.id)
    raise unclear("You have it already.", "inventory")


def drop(frame: Frame) -> Act:
    phrase = _on_ground(frame, without_loose_end(frame.rest))
    phrase = phrase.removesuffix(" here")
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
    names |= {"gold", "money", "coin", "coins"}
    name = read.name.removeprefix("gold ").removeprefix("silver ")
    if name not in names:
        return None
    if read.all or (read.mine and read.count is None):
        return frame.me.coins
    if read.count is None:
        raise unclear("How many coins? Name a number.")
    return read.count


def give(frame: Frame) -> Act:
    """"give the rope to Aria", "give Aria two torches", "pay the guard 5 coins"."""
    phrase, _, goal = parted(frame, "to")
    if goal:
        return _handed(frame, phrase, frame.one(goal, ("being",)).id)
    cut = _receiver_first(frame)
    if cut is not None:
        return _handed(frame, cut[1], cut[0])
    if _purse(frame, frame.rest) is None:
        frame.one(frame.rest, CARRIED)
    others = [b for b in frame.scene.occupants(frame.me.place) if b.id != frame.who]
    if others and frame.maybe("him", ("being",)) is not None:
        raise frame.asks("Give it to whom", others[:8], f"{frame.said} to #")
    raise unclear("Give it to whom? Try: give it to somebody here.")


def _receiver_first(frame: Frame) -> tuple[str, str] | None:
    """A being named first, and the words for the gift after it."""
    words = frame.rest.split()
    for size in range(len(words) - 1, 0, -1):
        name, gift = " ".join(words[:size]), " ".join(words[size:])
        if isinstance(find(frame.scene, frame.who, gift, CARRIED, frame.memory), Nothing) and (
            _purse_words(gift) is False
        ):
            continue
        found = frame.maybe(name, ("being",))
        if found is not None:
            return found.id, gift
    return None


def _purse_words(gift: str) -> bool:
    return bool({"coin", "coins", "money", "gold"} & set(gift.split()))


def _handed(frame: Frame, phrase: str, to: str) -> Act:
    coins = _purse(frame, phrase)
    if coins is not None:
        return GiveCoins(frame.who, to, coins)
    found = frame.one(phrase, CARRIED)
    return Give(frame.who, found.id, to, found.pieces(1))


def put(frame: Frame) -> Act:
    """Into a container; on or into part of the room it is a deed."""
    phrase, link, place = parted(frame, "into", "in", "inside", "on", "onto", "on top of", "under",
                                 "behind", "against", "around", "over", "through", "to")  # fmt: skip
    if not link and frame.said.split()[0] in ("fill", "pack"):
        phrase, link, place = frame.rest.partition(" with ")[2], "in", frame.rest.partition(" with ")[0]
    if not link:
        found = frame.one(phrase, CARRIED)
        raise unclear(f"Put it where? To lay it down, type: drop {phrase}.", f"drop #{found.id}")
    if place in ("floor", "the floor", "ground", "the ground"):
        return drop(frame.about(phrase))
    found = frame.one(phrase, CARRIED)
    goal = frame.one(place, (*ITEMS, "detail"))
    if isinstance(goal.thing, Detail):
        return deed(frame, WITH_ITEM, goal.thing, _item(found))
    return Put(frame.who, found.id, goal.id, found.pieces())


def wear(frame: Frame) -> Act:
    """What is carried before what is worn already."""
    found = frame.one(
        _on_self(frame.rest), (*OWN, "item_inside"),
        lambda thing: isinstance(thing, Item) and not thing.slot,
    )  # fmt: skip
    return Wear(frame.who, found.id)


def _on_self(words: str) -> str:
    for link in (" on my ", " in my ", " over my ", " around my ", " as my ", " onto my "):
        words = words.partition(link)[0]
    return words


def remove(frame: Frame) -> Act:
    phrase = without_loose_end(parted(frame, "from")[0])
    found = frame.one(
        phrase, ("item_worn", "item_carried"), lambda thing: isinstance(thing, Item) and bool(thing.slot)
    )
    return Remove(frame.who, found.id)


# Using.


def use(frame: Frame) -> Act:
    """An ability, a thing by what it is for, or a part of the room."""
    from commands.freeform_fights import ability_in

    phrase, link, goal = parted(frame, "on", "with", "at", "against", "in", "to", "upon", "for")
    if (done := ability_in(frame, frame.rest)) is not None:
        return done
    found = frame.one(phrase, (*ITEMS, "detail", "exit"))
    if isinstance(found.thing, Item):
        return _on_goal(frame, found.thing, goal) if goal else _by_itself(frame, found.thing)
    if isinstance(found.thing, Detail):
        tool = frame.maybe(goal, CARRIED) if goal and link in ("with", "on") else None
        return deed(frame, WITH_ITEM, found.thing, _item(tool) if tool else None)
    from commands.freeform_places import go

    return go(frame.about(found.id))


def _by_itself(frame: Frame, item: Item) -> Act:
    kind = frame.kind(item)
    if kind.sort == "light":
        return Douse(frame.who, item.id) if item.lit else Kindle(frame.who, item.id)
    if kind.slot:
        return Wear(frame.who, item.id)
    if kind.use:
        return UseItem(frame.who, item.id)
    raise unclear(f"Use it on what? Try: use {kind.name} on something.")


def _on_goal(frame: Frame, item: Item, goal: str) -> Act:
    """A thing on somebody, on a lock, or on a part of the room."""
    kind = frame.kind(item)
    sorts: tuple[Sort, ...] = ("being", "detail", "exit", *ITEMS)
    if kind.sort == "key":
        sorts = ("exit", *ITEMS, "detail", "being")
        if "lock" in goal.split():
            return Unlock(frame.who, lock_of(frame.about(goal), "locked"))
    found = frame.one(goal, sorts)
    if isinstance(found.thing, Detail):
        return deed(frame, WITH_ITEM, found.thing, item)
    if isinstance(found.thing, Being):
        return Throw(frame.who, item.id, found.id) if kind.throw and not kind.use else UseItem(
            frame.who, item.id, "" if found.id == frame.who else found.id)  # fmt: skip
    if found.sort == "exit" or kind.sort == "key":
        return Unlock(frame.who, found.id)
    raise unclear("Those two do nothing for each other.")


def consume(frame: Frame) -> Act:
    """Drink, eat, taste: a thing, or from a part of the room."""
    words = frame.rest
    for lead in ("from ", "some of ", "of ", "out of "):
        words = words.removeprefix(lead)
    found = frame.one(words, (*CARRIED, "item_here", "detail"))
    if isinstance(found.thing, Detail):
        return Try(frame.who, "use", found.id)
    return UseItem(frame.who, found.id)


def throw(frame: Frame) -> Act:
    """At somebody or something; to a friend it is a gift."""
    phrase, link, goal = parted(frame, "at", "onto", "on", "into", "in", "to", "over", "against", "towards", "toward", "through")  # fmt: skip
    if goal in ("the floor", "the ground", "floor", "ground") or phrase.endswith(" away"):
        return drop(frame.about(phrase))
    found = frame.one(phrase, CARRIED)
    if not goal:
        foes = fights.enemies(frame.scene, frame.who) if fights.fight_of(frame.scene, frame.who) else []
        if len(foes) == 1:
            return Throw(frame.who, found.id, foes[0].id)
        raise unclear(f"Throw it at whom or what? Try: throw {phrase} at something.")
    target = frame.one(goal, ("being", "detail"))
    if isinstance(target.thing, Detail):
        return _thrown(frame, _item(found), target.thing)
    if link == "to":
        return Give(frame.who, found.id, target.id, found.pieces(1))
    return Throw(frame.who, found.id, target.id)


def _thrown(frame: Frame, item: Item, detail: Detail) -> Act:
    return Throw(frame.who, item.id, detail.id)


def pour(frame: Frame) -> Act:
    phrase, _, goal = parted(frame, "on", "onto", "into", "in", "over", "at", "upon", "to", "out on")
    found = frame.one(without_loose_end(phrase), CARRIED)
    if not goal:
        raise unclear(f"Pour it where? Try: pour {phrase} on something.")
    target = frame.one(goal, ("detail", "being", *ITEMS))
    if isinstance(target.thing, Detail):
        return deed(frame, POURABLE, target.thing, _item(found))
    if isinstance(target.thing, Being):
        return Throw(frame.who, found.id, target.id)
    raise unclear("That would only make a mess.")


def light(frame: Frame) -> Act:
    """A lamp, or something in the room."""
    phrase, _, tool = parted(frame, "with", "using", "from")
    lamp = find(frame.scene, frame.who, phrase, CARRIED, frame.memory)
    if isinstance(lamp, Found) and frame.kind(_item(lamp)).sort != "light":
        raise unclear("That does not burn by itself. Light a lamp or a torch.")
    found = frame.one(
        phrase, (*CARRIED, "detail", "item_here"), lambda thing: not isinstance(thing, Item) or _unlit(frame, thing)
    )
    if not isinstance(found.thing, Detail):
        return Kindle(frame.who, found.id)
    item = frame.maybe(tool, CARRIED) if tool else None
    return deed(frame, ("light", "use", "throw"), found.thing, _item(item) if item else None)


def _unlit(frame: Frame, item: Item) -> bool:
    return not item.lit and frame.kind(item).sort == "light"


def douse(frame: Frame) -> Act:
    words = frame.rest or "light"
    lamps = [item for item in frame.scene.contents(frame.who) if item.lit]
    if words.split()[-1] in ("light", "lights", "flame") and len(lamps) == 1:
        return Douse(frame.who, lamps[0].id)
    found = frame.one(
        words, (*CARRIED, "item_here", "detail"), lambda thing: isinstance(thing, Item) and thing.lit
    )
    if isinstance(found.thing, Detail):
        raise unclear("You can put out what you carry; this burns on.")
    return Douse(frame.who, found.id)
