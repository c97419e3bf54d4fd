"""What is worn, wielded and lit."""

from game import fights, things
from game.catalog import ItemKind
from game.events import Here, LampChanged, TakenOff, Worn
from game.intents import Douse, Kindle, Remove, Wear
from game.state import Item
from game.turn import Refused, Turn


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
    things.allowed(turn.being(who), kind, item)
    if item.place != who:
        things.room_for(turn, who, item, 1)
    piece = things.piece(turn, item, 1)
    for other in _in_the_way(turn, who, kind):
        turn.happen(TakenOff(who, other.id, audience=turn.here(who)))
    turn.happen(Worn(who, piece, kind.slot, audience=turn.here(who)))
    fights.spend(turn, who)


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
