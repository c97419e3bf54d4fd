"""Taking, leaving, wearing and using things."""

from game import casting, fights, questing, things
from game.catalog import ItemKind
from game.events import (
    ActionTaken,
    CoinsChanged,
    CoinsGiven,
    Consumed,
    Dropped,
    Given,
    Here,
    ItemMade,
    LampChanged,
    Only,
    Stowed,
    Taken,
    TakenOff,
    Thrown,
    Worn,
)
from game.intents import (
    Douse,
    Drop,
    DropCoins,
    Get,
    Give,
    GiveCoins,
    Kindle,
    Put,
    Remove,
    Throw,
    UseItem,
    Wear,
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


def wear(turn: Turn, intent: Wear) -> None:
    """Wear or wield; what is in the way is taken off first."""
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    kind = things.kind_of(turn.scene, item)
    if not kind.slot:
        raise Refused("cannot_be_worn", item=item.id)
    if item.slot:
        raise Refused("already_worn", item=item.id)
    _allowed(turn.being(who), kind, item)
    if item.place != who:
        things.room_for(turn, who, item, 1)
    piece = things.piece(turn, item, 1)
    for other in _in_the_way(turn, who, kind):
        turn.happen(TakenOff(who, other.id, audience=turn.here(who)))
    turn.happen(Worn(who, piece, kind.slot, audience=turn.here(who)))
    fights.spend(turn, who)


def _allowed(being: Being, kind: ItemKind, item: Item) -> None:
    if being.level < kind.level:
        raise Refused("level_too_low", item=item.id, level=kind.level)
    if kind.callings and being.calling not in kind.callings:
        raise Refused("wrong_calling", item=item.id)


def _in_the_way(turn: Turn, who: str, kind: ItemKind) -> list[Item]:
    """What is worn in the same place; a two-handed weapon needs the off hand as well."""
    worn = [item for item in turn.scene.contents(who) if item.slot]
    slots = {kind.slot, "off_hand"} if kind.two_handed else {kind.slot}
    clash = [item for item in worn if item.slot in slots]
    if kind.slot == "off_hand":
        clash += [
            item for item in worn
            if item.slot == "weapon" and things.kind_of(turn.scene, item).two_handed
        ]  # fmt: skip
    return clash


def remove(turn: Turn, intent: Remove) -> None:
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    if not item.slot:
        raise Refused("not_worn", item=item.id)
    turn.happen(TakenOff(who, item.id, audience=turn.here(who)))
    things.merge(turn, item.id)
    fights.spend(turn, who)


def use(turn: Turn, intent: UseItem) -> None:
    """Use up a consumable on oneself or somebody here."""
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    kind = things.kind_of(turn.scene, item)
    if not kind.use:
        raise Refused("no_use", item=item.id)
    _allowed(turn.being(who), kind, item)
    ability = turn.scene.catalog.abilities[kind.use]
    targets = casting.targets_of(turn, who, ability, intent.target)
    fights.get_up(turn, who)
    if not fights.enter(turn, who, targets, ability.harmful):
        return
    turn.happen(Consumed(who, item.id, audience=turn.here(who)))
    things.spend(turn, item, "used")
    casting.perform(turn, who, ability, targets)
    fights.spend(turn, who)


def throw(turn: Turn, intent: Throw) -> None:
    """Throw something at an enemy; it begins or joins the fight, and is gone."""
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    kind = things.kind_of(turn.scene, item)
    if not kind.throw:
        raise Refused("cannot_be_thrown", item=item.id)
    casting.foe(turn, who, intent.target)
    ability = turn.scene.catalog.abilities[kind.throw]
    targets = casting.targets_of(turn, who, ability, intent.target)
    fights.get_up(turn, who)
    if not fights.enter(turn, who, [intent.target, *targets], harmful=True):
        return
    turn.happen(Thrown(who, item.id, intent.target, audience=turn.here(who)))
    things.spend(turn, item, "thrown")
    casting.perform(turn, who, ability, targets)
    turn.happen(ActionTaken(who))


def kindle(turn: Turn, intent: Kindle) -> None:
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    if things.kind_of(turn.scene, item).sort != "light":
        raise Refused("does_not_burn", item=item.id)
    if item.lit:
        raise Refused("already_lit", item=item.id)
    if item.fuel < 1 and things.kind_of(turn.scene, item).fuel:
        raise Refused("burnt_out", item=item.id)
    lamp = things.piece(turn, item, 1)
    turn.happen(LampChanged(who, lamp, True, item.fuel, audience=turn.here(who)))
    fights.spend(turn, who)


def douse(turn: Turn, intent: Douse) -> None:
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    if not item.lit:
        raise Refused("not_lit", item=item.id)
    turn.happen(LampChanged(who, item.id, False, item.fuel, audience=Here(turn.being(who).place)))
    fights.spend(turn, who)
