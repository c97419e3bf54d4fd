"""Where things are."""

from collections.abc import Callable, Mapping
from typing import Any

from game import events
from game.apply.beings import change
from game.state import Scene, updated


def made(scene: Scene, event: events.ItemMade) -> Scene:
    return scene.with_item(event.item)


def gone(scene: Scene, event: events.ItemGone) -> Scene:
    return scene.without_item(event.item)


def split(scene: Scene, event: events.ItemSplit) -> Scene:
    whole = scene.items[event.item]
    rest = updated(whole, count=whole.count - event.count)
    return scene.with_item(rest).with_item(updated(whole, id=event.piece, count=event.count))


def merged(scene: Scene, event: events.ItemsMerged) -> Scene:
    into, other = scene.items[event.into], scene.items[event.item]
    grown = updated(into, count=into.count + other.count)
    return scene.without_item(event.item).with_item(grown)


def _put(scene: Scene, item: str, place: str, slot: str = "") -> Scene:
    return scene.with_item(updated(scene.items[item], place=place, slot=slot))


def taken(scene: Scene, event: events.Taken) -> Scene:
    return _put(scene, event.item, event.who)


def dropped(scene: Scene, event: events.Dropped) -> Scene:
    return _put(scene, event.item, event.room)


def given(scene: Scene, event: events.Given) -> Scene:
    return _put(scene, event.item, event.to)


def stowed(scene: Scene, event: events.Stowed) -> Scene:
    return _put(scene, event.item, event.into)


def worn(scene: Scene, event: events.Worn) -> Scene:
    return _put(scene, event.item, event.who, event.slot)


def taken_off(scene: Scene, event: events.TakenOff) -> Scene:
    return _put(scene, event.item, event.who)


def container_changed(scene: Scene, event: events.ContainerChanged) -> Scene:
    item = scene.items[event.item]
    return scene.with_item(updated(item, closed=event.closed, locked=event.locked))


def lamp_changed(scene: Scene, event: events.LampChanged) -> Scene:
    return scene.with_item(updated(scene.items[event.item], lit=event.lit, fuel=event.fuel))


def coins_changed(scene: Scene, event: events.CoinsChanged) -> Scene:
    return change(scene, event.who, coins=event.total)


CHANGES: Mapping[type[events.Event], Callable[[Scene, Any], Scene]] = {
    events.ItemMade: made,
    events.ItemGone: gone,
    events.ItemSplit: split,
    events.ItemsMerged: merged,
    events.Taken: taken,
    events.Dropped: dropped,
    events.Given: given,
    events.Stowed: stowed,
    events.Worn: worn,
    events.TakenOff: taken_off,
    events.ContainerChanged: container_changed,
    events.LampChanged: lamp_changed,
    events.CoinsChanged: coins_changed,
}
