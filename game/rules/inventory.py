"""Taking, leaving, wearing and using things."""

from game import fights, questing, things
from game.catalog import ItemKind
from game.events import (
    CoinsChanged,
    CoinsGiven,
    Dropped,
    Given,
    ItemMade,
    Only,
    Stowed,
    Taken,
)
from game.intents import (
    Drop,
    DropCoins,
    Get,
    Give,
    GiveCoins,
    Put,
)
from game.state import Being, Item
from game.turn import Refused, Turn


def get(turn: Turn, intent: Get) -> None:
    """Pick up from the room or out of an open container. Coins go to the purse."""
    who = intent.actor
    fights.able(turn, who)
    item = things.reach(turn.scene, who, intent.item)
    if item.place == who:
        raise Refused("already_carried", item=item.id)
    kind = things.kind_of(turn.scene, item)
    if kind.bulk >= 1000:
        raise Refused("cannot_be_carried", item=item.id)
    count = intent.count or item.count
    if kind.sort != "coins":
        things.room_for(turn, who, item, count)
    piece = things.piece(turn, item, intent.count)
    turn.happen(Taken(who, piece, item.place, audience=turn.here(who)))
    if kind.sort == "coins":
        things.pocket(turn, who, turn.scene.items[piece])
    else:
        things.merge(turn, piece)
    fights.spend(turn, who)


def drop(turn: Turn, intent: Drop) -> None:
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    _free(turn, item)
    piece = things.piece(turn, item, intent.count)
    turn.happen(Dropped(who, piece, turn.being(who).place, audience=turn.here(who)))
    things.merge(turn, piece)
    fights.spend(turn, who)


def drop_coins(turn: Turn, intent: DropCoins) -> None:
    who = intent.actor
    fights.able(turn, who)
    kind = next((k.id for k in turn.scene.catalog.items.values() if k.sort == "coins"), None)
    if kind is None:
        raise Refused("no_such_kind", kind="coins")
    _pay_out(turn, who, intent.amount, "dropped")
    place = turn.being(who).place
    pile = things.fresh(turn, kind, who, intent.amount)
    turn.happen(ItemMade(pile, "purse", audience=Only((who,))))
    turn.happen(Dropped(who, pile.id, place, audience=turn.here(who)))
    things.merge(turn, pile.id)
    fights.spend(turn, who)


def _pay_out(turn: Turn, who: str, amount: int, reason: str) -> None:
    coins = turn.being(who).coins
    if amount < 1:
        raise Refused("not_an_amount", amount=amount)
    if amount > coins:
        raise Refused("not_enough_coins", amount=amount, coins=coins)
    turn.happen(CoinsChanged(who, -amount, coins - amount, reason, audience=Only((who,))))


def _free(turn: Turn, item: Item) -> None:
    """Refuse to part with what belongs to a quest."""
    if things.kind_of(turn.scene, item).bound:
        raise Refused("bound", item=item.id)


def _receiver(turn: Turn, who: str, to: str) -> Being:
    other = turn.scene.beings.get(to)
    if other is None or other.place != turn.being(who).place or other.asleep:
        raise Refused("not_here")
    if to == who:
        raise Refused("yourself")
    return other


def give(turn: Turn, intent: Give) -> None:
    """Hand something over. Creatures take only what a quest has somebody bring them."""
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    other, count = _receiver(turn, who, intent.to), intent.count
    if other.is_player:
        _free(turn, item)
        things.room_for(turn, other.id, item, count or item.count)
    else:
        count = min(count or item.count, _wanted(turn, who, item, other))
    piece = things.piece(turn, item, count)
    turn.happen(Given(who, piece, other.id, audience=turn.here(who)))
    if other.is_player:
        things.merge(turn, piece)
    fights.spend(turn, who)


def _wanted(turn: Turn, who: str, item: Item, other: Being) -> int:
    """How many a creature takes; refuses to give away what it would take for nothing."""
    most = questing.wanted(turn, who, f"{item.kind}:{other.creature}")
    if not most or any(turn.scene.contents(item.id)):
        raise Refused("not_wanted", item=item.id, target=other.id)
    return most


def give_coins(turn: Turn, intent: GiveCoins) -> None:
    who = intent.actor
    fights.able(turn, who)
    other = _receiver(turn, who, intent.to)
    if not other.is_player:
        raise Refused("not_wanted", target=other.id)
    _pay_out(turn, who, intent.amount, "gift")
    total = turn.being(other.id).coins + intent.amount
    only = Only((other.id,))
    turn.happen(CoinsChanged(other.id, intent.amount, total, "gift", audience=only))
    turn.happen(CoinsGiven(who, other.id, intent.amount, audience=turn.here(who)))
    fights.spend(turn, who)


def put(turn: Turn, intent: Put) -> None:
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    box = things.reach(turn.scene, who, intent.into)
    kind = things.kind_of(turn.scene, box)
    if kind.sort != "container" or box.id == item.id:
        raise Refused("not_a_container", item=box.id)
    if box.closed:
        raise Refused("box_closed", item=box.id)
    if things.kind_of(turn.scene, item).sort == "container":
        raise Refused("box_in_box", item=item.id)
    _free(turn, item)
    _fits(turn, item, intent.count or item.count, box, kind)
    piece = things.piece(turn, item, intent.count)
    turn.happen(Stowed(who, piece, box.id, audience=turn.here(who)))
    things.merge(turn, piece)
    fights.spend(turn, who)


def _fits(turn: Turn, item: Item, count: int, box: Item, kind: ItemKind) -> None:
    inside = sum(
        things.kind_of(turn.scene, other).bulk * other.count
        for other in turn.scene.contents(box.id)
    )
    if inside + things.kind_of(turn.scene, item).bulk * count > kind.capacity:
        raise Refused("box_full", item=box.id)
