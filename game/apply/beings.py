"""Where beings are and what they know."""

from collections.abc import Callable, Mapping
from typing import Any

from game import events
from game.secrets import let_through
from game.state import Being, Scene, updated


def change(scene: Scene, who: str, **fields: Any) -> Scene:
    """The scene with some fields of one being replaced."""
    return scene.with_being(updated(scene.beings[who], **fields))


def _also(known: tuple[str, ...], key: str) -> tuple[str, ...]:
    return known if key in known else (*known, key)


def arrived(scene: Scene, event: events.Arrived) -> Scene:
    being = scene.beings[event.who]
    visited = _also(being.visited, event.at) if being.is_player else ()
    return scene.with_being(updated(being, place=event.at, visited=visited))


def door_changed(scene: Scene, event: events.DoorChanged) -> Scene:
    return scene.with_door(event.door, event.state)


def woke_up(scene: Scene, event: events.WokeUp) -> Scene:
    return change(scene, event.who, asleep=False, linkdead=False)


def fell_asleep(scene: Scene, event: events.FellAsleep) -> Scene:
    return change(scene, event.who, asleep=True, linkdead=False)


def link_lost(scene: Scene, event: events.LinkLost) -> Scene:
    return change(scene, event.who, linkdead=True)


def appeared(scene: Scene, event: events.CharacterCreated | events.CreatureAppeared) -> Scene:
    return scene.with_being(event.being)


def vanished(scene: Scene, event: events.Vanished) -> Scene:
    return scene.without_being(event.who)


def knows(scene: Scene, event: events.Found | events.Learned) -> Scene:
    return change(scene, event.who, known=_also(scene.beings[event.who].known, event.secret))


def stepped_aside(scene: Scene, event: events.SteppedAside) -> Scene:
    key = let_through(scene.beings[event.who].creature)
    return change(scene, event.by, known=_also(scene.beings[event.by].known, key))


def detail_changed(scene: Scene, event: events.DetailChanged) -> Scene:
    room = scene.rooms[event.room]
    states = {detail: state for detail, state in room.states.items() if detail != event.detail}
    if event.state:
        states[event.detail] = event.state
    return scene.with_room(updated(room, states=states))


def rested(scene: Scene, event: events.Rested) -> Scene:
    return change(scene, event.who, condition="resting")


def stood_up(scene: Scene, event: events.StoodUp) -> Scene:
    return change(scene, event.who, condition="up")


def recovered(scene: Scene, event: events.Recovered) -> Scene:
    return change(scene, event.who, hp=event.hp, mana=event.mana)


def tuned(scene: Scene, event: events.Tuned) -> Scene:
    being: Being = scene.beings[event.who]
    kept = tuple(channel for channel in being.channels if channel != event.channel)
    return change(scene, event.who, channels=(*kept, event.channel) if event.on else kept)


CHANGES: Mapping[type[events.Event], Callable[[Scene, Any], Scene]] = {
    events.Arrived: arrived,
    events.DoorChanged: door_changed,
    events.WokeUp: woke_up,
    events.FellAsleep: fell_asleep,
    events.LinkLost: link_lost,
    events.CharacterCreated: appeared,
    events.CreatureAppeared: appeared,
    events.Vanished: vanished,
    events.Found: knows,
    events.Learned: knows,
    events.SteppedAside: stepped_aside,
    events.DetailChanged: detail_changed,
    events.Rested: rested,
    events.StoodUp: stood_up,
    events.Recovered: recovered,
    events.Tuned: tuned,
}
