"""Things taken, left, worn and used; coins and loot."""

from collections.abc import Callable, Mapping
from typing import Any

from commands.render import names
from commands.render.grammar import counted, listed
from commands.render.voice import Voice, silent
from game import events
from game.events import Event

HELD = {"weapon": ("wield", "put away"), "off_hand": ("take up", "put down")}
USES = ("drink", "eat", "apply", "read", "rub", "wave", "smell", "smoke", "chew")


def taken(v: Voice, e: events.Taken) -> str:
    box = v.item(e.source)
    out = f" out of {names.the_item(v.scene, box)}" if box else ""
    return v.say(f"{v.does(e.who, 'take' if box else 'pick up')} {v.the_item(e.item)}{out}")


def dropped(v: Voice, e: events.Dropped) -> str:
    return v.say(f"{v.does(e.who, 'drop')} {v.the_item(e.item)}")


def given(v: Voice, e: events.Given) -> str:
    return v.say(f"{v.does(e.who, 'give')} {v.target(e.to, e.who)} {v.the_item(e.item)}")


def stowed(v: Voice, e: events.Stowed) -> str:
    return v.say(f"{v.does(e.who, 'put')} {v.the_item(e.item)} into {v.the_item(e.into)}")


def worn(v: Voice, e: events.Worn) -> str:
    verb = HELD.get(e.slot, ("put on",))[0]
    return v.say(f"{v.does(e.who, verb)} {v.the_item(e.item)}")


def taken_off(v: Voice, e: events.TakenOff) -> str:
    item = v.item(e.item)
    verb = HELD[item.slot][1] if item and item.slot in HELD else "take off"
    return v.say(f"{v.does(e.who, verb)} {v.the_item(e.item)}")


def consumed(v: Voice, e: events.Consumed) -> str:
    """The verb is the first word of the ability's name: "drink a tonic"."""
    item = v.item(e.item)
    kind = v.scene.catalog.items.get(item.kind) if item else None
    ability = v.scene.catalog.abilities.get(kind.use) if kind else None
    word = ability.name.split(" ")[0] if ability else ""
    verb = word if word in USES else "use"
    return v.say(f"{v.does(e.who, verb)} {v.an_item(e.item, 1)}")


def thrown(v: Voice, e: events.Thrown) -> str:
    target = names.detail(v.scene, v.room_of(e), e.target)
    at = target if target != "something" else v.target(e.target, e.who)
    return v.say(f"{v.does(e.who, 'throw')} {v.an_item(e.item, 1)} at {at}")


def container_changed(v: Voice, e: events.ContainerChanged) -> str:
    item = v.item(e.item)
    if item is not None and item.locked != e.locked:
        verb = "lock" if e.locked else "unlock"
    else:
        verb = "close" if e.closed else "open"
    return v.say(f"{v.does(e.who, verb)} {v.the_item(e.item)}")


def lamp_changed(v: Voice, e: events.LampChanged) -> str:
    if e.lit:
        return v.say(f"{v.does(e.who, 'light')} {v.the_item(e.item)}")
    if e.fuel < 1:
        return v.say(f"{v.whose(e.who)} {_bare(v, e.item)} goes out, burnt to the end")
    return v.say(f"{v.does(e.who, 'put out')} {v.the_item(e.item)}")


def _bare(v: Voice, item: str) -> str:
    thing = v.item(item)
    return names.of_item(v.scene, thing) if thing else "light"


def item_made(v: Voice, e: events.ItemMade) -> str | None:
    thing = names.an_item(v.scene, e.item)
    if e.reason in ("purse", "kit"):
        return None
    if v.is_me(e.item.place):
        verb = "find" if e.reason in ("loot", "found") else "receive"
        return v.say(f"you {verb} {thing}", "thing")
    if e.item.place not in v.scene.rooms:
        return None
    lies = "lie" if e.item.count > 1 else "lies"
    return v.say(f"{thing} {lies} here that did not a moment ago")


def item_gone(v: Voice, e: events.ItemGone) -> str | None:
    """Things used up are told of by their use."""
    item = v.item(e.item)
    if e.reason != "staff" or item is None or item.place in v.scene.items:
        return None
    verb = "vanish" if item.count > 1 else "vanishes"
    return v.say(f"{names.the_item(v.scene, item)} {verb}")


def coins_changed(v: Voice, e: events.CoinsChanged) -> str | None:
    """Coins dropped, given and lost to death are told of by other events."""
    coins = counted(abs(e.amount), "coin")
    if not v.is_me(e.who):
        return None
    match e.reason:
        case "found":
            return v.say(f"you have {counted(e.total, 'coin')} now")
        case "loot" | "quest_reward":
            return v.say(f"you receive {coins} and have {e.total} now", "thing")
        case "reset":
            return v.say(f"you pay {coins} and have {e.total} left")
        case _:
            return None


def coins_given(v: Voice, e: events.CoinsGiven) -> str:
    coins = counted(e.amount, "coin") if e.amount else "some coins"
    return v.say(f"{v.does(e.who, 'give')} {v.target(e.to, e.who)} {coins}")


def loot_fell(v: Voice, e: events.LootFell) -> str:
    finds = listed([v.an_item(item) for item in e.items]) or "nothing"
    return v.say(f"{v.does(e.who, 'leave')} behind {finds}", "thing")


WORDS: Mapping[type[Event], Callable[[Voice, Any], str | None]] = {
    events.ItemMade: item_made,
    events.ItemGone: item_gone,
    events.ItemSplit: silent,
    events.ItemsMerged: silent,
    events.Taken: taken,
    events.Dropped: dropped,
    events.Given: given,
    events.Stowed: stowed,
    events.Worn: worn,
    events.TakenOff: taken_off,
    events.Consumed: consumed,
    events.Thrown: thrown,
    events.ContainerChanged: container_changed,
    events.LampChanged: lamp_changed,
    events.CoinsChanged: coins_changed,
    events.CoinsGiven: coins_given,
    events.LootFell: loot_fell,
}
