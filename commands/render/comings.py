"""Coming and going, doors, waking and sleeping."""

from collections.abc import Callable, Mapping
from typing import Any

from commands.render import names
from commands.render.grammar import a
from commands.render.voice import Voice, silent
from game import events
from game.events import Event
from game.ways import door_state
from typeclasses.escape import plain


def departed(v: Voice, e: events.Departed) -> str:
    room = v.scene.rooms.get(v.room_of(e))
    flees = room is not None and room.fight is not None and room.fight.find(e.who) is not None
    verb = "flee" if flees else "slip away" if e.quiet else "go"
    return v.say(f"{v.does(e.who, verb)} {names.going(e.way)}")


def arrived(v: Voice, e: events.Arrived) -> str | None:
    """Whoever arrives is shown the room instead."""
    if v.is_me(e.who):
        return None
    if not e.way:
        return v.say(f"{v.does(e.who, 'appear')} out of nowhere")
    verb = "slip in" if e.quiet else "arrive"
    return v.say(f"{v.does(e.who, verb)} from {names.coming(e.way)}")


def door_changed(v: Voice, e: events.DoorChanged) -> str:
    """`who` is "" on the door's other side, where the state has changed already."""
    door = names.door(v.scene, e.door, e.way)
    before = door_state(v.scene, e.door)
    if not e.who:
        return v.say(_by_itself(door, before, e.state))
    verb = {"open": "open", "locked": "lock"}.get(e.state)
    return v.say(f"{v.does(e.who, verb or ('unlock' if before == 'locked' else 'close'))} {door}")


def _by_itself(door: str, before: str, state: str) -> str:
    match state:
        case "open":
            return f"{door} opens"
        case "locked":
            return f"the lock of {door} turns: it is locked"
        case _:
            return f"{door} closes" if before == "open" else f"the latch of {door} clicks"


def woke_up(v: Voice, e: events.WokeUp) -> str:
    return v.say(v.does(e.who, "wake up"))


def fell_asleep(v: Voice, e: events.FellAsleep) -> str:
    return v.say(f"{v.does(e.who, 'leave')} the world for now")


def link_lost(v: Voice, e: events.LinkLost) -> str:
    if v.is_me(e.who):
        return v.say("your line is lost; you stay and defend yourself")
    return v.say(f"{v.whose(e.who)} eyes go blank: the player's line is lost")


def appeared(v: Voice, e: events.CreatureAppeared) -> str:
    kind = v.scene.catalog.creatures.get(e.being.creature)
    name = plain(e.being.name) or "something"
    return v.say(f"{name if kind and kind.proper else a(name)} appears")


def vanished(v: Voice, e: events.Vanished) -> str | None:
    """The dead have been told of."""
    being = v.being(e.who)
    if being is not None and (being.condition == "dead" or being.hp < 1):
        return None
    return v.say(v.does(e.who, "vanish"))


WORDS: Mapping[type[Event], Callable[[Voice, Any], str | None]] = {
    events.Departed: departed,
    events.Arrived: arrived,
    events.DoorChanged: door_changed,
    events.WokeUp: woke_up,
    events.FellAsleep: fell_asleep,
    events.LinkLost: link_lost,
    events.CharacterCreated: silent,
    events.CreatureAppeared: appeared,
    events.Vanished: vanished,
}
