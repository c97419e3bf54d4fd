"""Searching, trying, traps and hiding."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from commands.render import names
from commands.render.grammar import a, capital
from commands.render.voice import Voice, silent
from game import events
from game.events import Event
from game.stats import sheet
from typeclasses.escape import plain

DEGREES: Mapping[str, str] = {
    "fumble": "a fumble", "failure": "a failure", "success": "a success", "triumph": "a triumph",
}  # fmt: skip
DEEDS: Mapping[str, str] = {
    "use": "use", "push": "push", "pull": "pull", "climb": "climb", "light": "light",
    "pour": "pour", "throw": "throw", "break": "break", "pray": "pray at", "turn": "turn",
    "read": "read", "dig": "dig at", "tie": "tie", "sit": "sit down at", "touch": "touch",
}  # fmt: skip
BETWEEN: Mapping[str, str] = {"pour": "over", "throw": "at", "tie": "to"}
"""Deeds in which the item is the object: "pour the oil over the peat"."""

_QUOTED = re.compile(r"[\"“].*?[\"”]", re.DOTALL)
_YOU = re.compile(r"\byou(r|rs|rself)?\b", re.IGNORECASE)


def speaks_to_you(line: str) -> bool:
    """Whether a line of content is for the one who did it: it says "you" outside of quotes."""
    return _YOU.search(_QUOTED.sub("", line)) is not None


def check_made(v: Voice, e: events.CheckMade) -> str:
    degree = DEGREES.get(e.degree, a(plain(e.degree)))
    told = f"{capital(plain(e.skill))} {e.total}: {degree}."
    return told if v.prefs.screen_reader else f"({told.removesuffix('.')})"


def searched(v: Voice, e: events.Searched) -> str:
    where = names.detail(v.scene, v.room_of(e), e.target) if e.target else "the place"
    return v.say(f"{v.does(e.who, 'search')} {where}")


def found(v: Voice, e: events.Found) -> str:
    sort, _, rest = e.secret.partition(":")
    place, _, target = rest.partition(":")
    match sort:
        case "exit":
            return v.say(_way(v, place, target), "exit")
        case "trap":
            spot = names.detail(v.scene, place, target)
            return v.say(f"you notice a trap on {spot}. You can disarm it, or leave it be", "harm")
        case _:
            return v.say(f"you notice {names.detail(v.scene, place, target)}", "thing")


def _way(v: Voice, place: str, direction: str) -> str:
    plan = v.scene.catalog.rooms.get(place)
    way = plan.exit(direction) if plan else None
    text = f" {plain(way.text)}" if way and way.text else ""
    return f"you find a way {names.going(direction)}.{text}"


def learned(v: Voice, e: events.Learned) -> str | None:
    """Bookkeeping of gifts and offers is not told."""
    if ":" in e.secret:
        return None
    return v.say("that is worth remembering")


def trap_sprung(v: Voice, e: events.TrapSprung) -> str:
    spot = names.detail(v.scene, e.room, e.target)
    told = f"{v.does(e.who, 'set off')} a trap on {spot}!"
    return v.say(_with(v, e.who, told, e.line), "harm" if v.is_me(e.who) else None)


def trap_disarmed(v: Voice, e: events.TrapDisarmed) -> str:
    spot = names.detail(v.scene, e.room, e.target)
    return v.say(f"{v.does(e.who, 'make')} the trap on {spot} harmless")


def deed_done(v: Voice, e: events.DeedDone) -> str:
    if v.is_me(e.who) and e.line:
        return v.say(plain(e.line))
    return v.say(_with(v, e.who, f"{_deed(v, e)}.", e.line))


def _with(v: Voice, who: str, told: str, line: str) -> str:
    """A fact and the content's line; one that says "you" is for the doer alone."""
    if not line or (speaks_to_you(line) and not v.is_me(who)):
        return told
    return f"{told} {plain(line)}"


def _deed(v: Voice, e: events.DeedDone) -> str:
    thing = names.detail(v.scene, v.room_of(e), e.target)
    verb = DEEDS.get(e.verb, "try")
    what = thing
    if e.item and e.verb in BETWEEN:
        what = f"{v.an_item(e.item, 1)} {BETWEEN[e.verb]} {thing}"
    elif e.item:
        what = f"{thing} with {v.an_item(e.item, 1)}"
    if e.succeeded:
        return f"{v.does(e.who, verb)} {what}"
    return f"{v.does(e.who, 'try')} to {verb} {what}, and fail{'' if v.is_me(e.who) else 's'}"


def hid(v: Voice, e: events.Hid) -> str:
    return v.say(f"{v.does(e.who, 'slip')} out of sight")


def rested(v: Voice, e: events.Rested) -> str:
    return v.say(f"{v.does(e.who, 'sit down')} to rest")


def stood_up(v: Voice, e: events.StoodUp) -> str:
    return v.say(v.does(e.who, "get up"))


def recovered(v: Voice, e: events.Recovered) -> str | None:
    """Told once, when somebody is whole again."""
    being = v.being(e.who)
    if being is None or not v.is_me(e.who) or being.condition != "resting":
        return None
    stats = sheet(v.scene, being)
    if e.hp < stats["max_hp"] or e.mana < stats["max_mana"]:
        return None
    return v.say("you are rested and whole", "help")


WORDS: Mapping[type[Event], Callable[[Voice, Any], str | None]] = {
    events.CheckMade: check_made,
    events.Searched: searched,
    events.Found: found,
    events.Learned: learned,
    events.Examined: silent,
    events.TrapSprung: trap_sprung,
    events.TrapDisarmed: trap_disarmed,
    events.DeedDone: deed_done,
    events.DetailChanged: silent,
    events.Hid: hid,
    events.Rested: rested,
    events.StoodUp: stood_up,
    events.Recovered: recovered,
}
