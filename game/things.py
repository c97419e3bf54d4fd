"""Handling things: what is in reach, pieces of stacks, what somebody can carry."""

from collections.abc import Iterator
from dataclasses import replace

from game import formulas
from game.catalog import ItemKind, LootEntry
from game.events import (
    NOBODY,
    Audience,
    CoinsChanged,
    ItemGone,
    ItemMade,
    ItemsMerged,
    ItemSplit,
    Only,
)
from game.state import Being, Item, Scene
from game.turn import Refused, Turn


def kind_of(scene: Scene, item: Item) -> ItemKind:
    return scene.catalog.items[item.kind]


def in_reach(scene: Scene, who: str) -> Iterator[Item]:
    """Everything that a being can lay hands on: carried, in the room, in open containers."""
    for place in (who, scene.beings[who].place):
        for item in scene.contents(place):
            yield item
            if not item.closed:
                yield from scene.contents(item.id)


def reach(scene: Scene, who: str, item: str) -> Item:
    """The item, or a refusal if it is not within reach."""
    found = scene.items.get(item)
    if found is None or all(found.id != other.id for other in in_reach(scene, who)):
        raise Refused("not_here")
    return found


def own(scene: Scene, who: str, item: str) -> Item:
    """The item, or a refusal if it is not carried (or in an open container that is)."""
    found = reach(scene, who, item)
    if found.place != who and (
        found.place not in scene.items or scene.items[found.place].place != who
    ):
        raise Refused("not_carried")
    return found


def holder_of(scene: Scene, item: Item) -> str:
    """The room or being that an item is with, in whatever container."""
    place = item.place
    while place in scene.items:
        place = scene.items[place].place
    return place


def room_of(scene: Scene, what: str) -> str:
    """The room that a being or an item is in, in whosever hands; "" if there is none such."""
    item = scene.items.get(what)
    being = scene.beings.get(holder_of(scene, item) if item else what)
    if being is not None:
        return being.place
    return holder_of(scene, item) if item else ""


def bulk(scene: Scene, who: str) -> int:
    """How much a being carries, containers and what is in them included."""
    return sum(_bulk(scene, item) for item in scene.contents(who))


def _bulk(scene: Scene, item: Item) -> int:
    inside = sum(_bulk(scene, other) for other in scene.contents(item.id))
    return kind_of(scene, item).bulk * item.count + inside


def room_for(turn: Turn, who: str, item: Item, count: int) -> None:
    """Refuse what is too much to carry."""
    if holder_of(turn.scene, item) == who:
        return
    more = kind_of(turn.scene, item).bulk * count + sum(
        _bulk(turn.scene, other) for other in turn.scene.contents(item.id)
    )
    if bulk(turn.scene, who) + more > formulas.capacity(turn.sheet(who)["strength"]):
        raise Refused("too_much_to_carry")


def allowed(being: Being, kind: ItemKind, item: Item) -> None:
    """Refuse what is not made for somebody: level and class."""
    if being.level < kind.level:
        raise Refused("level_too_low", item=item.id, level=kind.level)
    if kind.callings and being.calling not in kind.callings:
        raise Refused("wrong_calling", item=item.id)


def piece(turn: Turn, item: Item, count: int) -> str:
    """The id of `count` pieces of a stack, split off if they are not all of it; 0 is all."""
    if count < 0 or count > item.count:
        raise Refused("not_so_many", count=item.count)
    if count in (0, item.count):
        return item.id
    part = turn.new_id("i")
    turn.happen(ItemSplit(item.id, part, count))
    return part


def merge(turn: Turn, item: str) -> str:
    """Join an item to a like stack where it is now; the id that it has afterwards."""
    moved = turn.scene.items[item]
    if not kind_of(turn.scene, moved).stacks:
        return item
    for other in turn.scene.contents(moved.place):
        if other.id != item and _alike(other, moved):
            turn.happen(ItemsMerged(item, other.id))
            return other.id
    return item


def _alike(one: Item, other: Item) -> bool:
    """Two things that differ in nothing but number: not worn, burnt or opened differently."""
    return replace(one, id="", count=0) == replace(other, id="", count=0)


def spend(turn: Turn, item: Item, reason: str) -> None:
    """One piece of an item is used up."""
    vanish(turn, piece(turn, item, 1), reason, NOBODY)


def vanish(turn: Turn, item: str, reason: str, audience: Audience) -> None:
    """An item is gone for good, and what is in it."""
    for inside in list(turn.scene.contents(item)):
        vanish(turn, inside.id, reason, audience)
    turn.happen(ItemGone(item, reason, audience=audience))


def make(turn: Turn, kind: str, place: str, count: int, reason: str, audience: Audience) -> str:
    """`count` new items in a place, joined to a stack of their kind there; the id of the last."""
    if turn.scene.catalog.items[kind].stacks:
        return put_down(turn, fresh(turn, kind, place, count), reason, audience)
    made = [put_down(turn, fresh(turn, kind, place), reason, audience) for _ in range(count)]
    return made[-1]


def fresh(turn: Turn, kind: str, place: str, count: int = 1, affixes: tuple[str, ...] = ()) -> Item:
    """An item as it is when it is new."""
    plan = turn.scene.catalog.items[kind]
    shut = plan.sort == "container" and plan.difficulty > 0
    return Item(
        turn.new_id("i"), kind, place, count=count, affixes=affixes, closed=shut, locked=shut,
        fuel=plan.fuel,
    )  # fmt: skip


def put_down(turn: Turn, item: Item, reason: str, audience: Audience) -> str:
    """Bring a new item into the world; the id that it has then. Coins go to a player's purse."""
    turn.happen(ItemMade(item, reason, audience=audience))
    holder = turn.scene.beings.get(item.place)
    if holder is not None and kind_of(turn.scene, item).sort == "coins":
        pocket(turn, holder.id, item)
        return item.id
    if item.place not in turn.scene.items:  # a box in a box is empty
        fill(turn, item.id)
    return merge(turn, item.id)


def fill(turn: Turn, container: str) -> None:
    """Lay what its kind holds into a container; nobody sees it before it is opened."""
    kind = kind_of(turn.scene, turn.scene.items[container])
    if kind.loot:
        roll_loot(turn, kind.loot, kind.level, container, NOBODY)


def hand(turn: Turn, kind: str, who: str, reason: str, count: int = 1) -> str:
    """A new item in somebody's hands, whatever they carry already."""
    return make(turn, kind, who, count, reason, Only((who,)))


def roll_loot(turn: Turn, table: str, level: int, place: str, audience: Audience) -> list[str]:
    """Throw on a loot table and lay the finds in a place; their ids."""
    plan = turn.scene.catalog.loot[table]
    finds: list[str] = []
    for _ in range(plan.rolls):
        entry = turn.dice.pick_weighted(plan.entries, [line.weight for line in plan.entries])
        if not entry.item:
            continue
        for item in _find(turn, entry, level, place):
            finds.append(put_down(turn, item, "loot", audience))
    return [item for item in dict.fromkeys(finds) if item in turn.scene.items]


def _find(turn: Turn, entry: LootEntry, level: int, place: str) -> Iterator[Item]:
    count = turn.dice.between(entry.least, entry.most)
    affixes = _affixes(turn, entry.item, level) if turn.dice.chance(entry.affix_chance) else ()
    if turn.scene.catalog.items[entry.item].stacks:
        yield fresh(turn, entry.item, place, count, affixes)
        return
    for _ in range(count):
        yield fresh(turn, entry.item, place, 1, affixes)


def pocket(turn: Turn, who: str, coins: Item) -> None:
    """Coins in somebody's hands go to the purse."""
    total = turn.being(who).coins + coins.count
    turn.happen(CoinsChanged(who, coins.count, total, "found", audience=Only((who,))))
    turn.happen(ItemGone(coins.id, "pocketed"))


def _affixes(turn: Turn, kind: str, level: int) -> tuple[str, ...]:
    """One affix that suits the kind and the level, by weight."""
    sort = turn.scene.catalog.items[kind].sort
    fitting = [
        affix for affix in turn.scene.catalog.affixes.values()
        if sort in affix.sorts and affix.level <= level
    ]  # fmt: skip
    if not fitting:
        return ()
    return (turn.dice.pick_weighted(fitting, [affix.weight for affix in fitting]).id,)
