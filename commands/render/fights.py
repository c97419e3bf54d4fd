"""The course of a fight: who is in it, whose turn it is, how it ends."""

from collections.abc import Callable, Mapping
from typing import Any

from commands.render.grammar import counted, listed
from commands.render.palette import paint
from commands.render.voice import Voice, silent
from game import effects, events
from game.events import Event
from game.state import Fight, Side
from typeclasses.escape import plain

CHOICES = "attack, an ability, an item, defend, flee"


def fight_began(v: Voice, e: events.FightBegan) -> str:
    heroes, creatures = _side(v, e.fight, "heroes"), _side(v, e.fight, "creatures")
    order = listed([v.name(fighter.id) for fighter in e.fight.fighters])
    return v.say(f"a fight begins: {heroes} against {creatures}. Order: {order}", "turn")


def _side(v: Voice, fight: Fight, side: Side) -> str:
    return listed([v.name(f.id) for f in fight.fighters if f.side == side]) or "nobody"


def joined(v: Voice, e: events.JoinedFight) -> str:
    return v.say(f"{v.does(e.who, 'join')} the fight")


def left(v: Voice, e: events.LeftFight) -> str | None:
    """Told only of whoever stays in the room, on their feet."""
    being = v.being(e.who)
    if being is None or being.place != e.room or being.condition in ("down", "dead"):
        return None
    return v.say(f"{v.does(e.who, 'leave')} the fight")


OUTCOMES: Mapping[str, str] = {
    "heroes": "The fight is over after {rounds}: the heroes are left standing",
    "creatures": "The fight is lost after {rounds}",
    "over": "The fight is over after {rounds}; nobody is left standing",
}


def ended(v: Voice, e: events.FightEnded) -> str:
    rounds = counted(e.rounds, "round")
    line = OUTCOMES.get(e.outcome, OUTCOMES["over"])
    return v.say(line.replace("{rounds}", rounds), "turn")


def turn_began(v: Voice, e: events.TurnBegan) -> str | None:
    lines = [line for line in (_round(v, e), _turn(v, e)) if line]
    return "\n".join(lines) or None


def _round(v: Voice, e: events.TurnBegan) -> str:
    room = v.scene.rooms.get(e.room)
    if room is None or room.fight is None or room.fight.round == e.fight.round:
        return ""
    text = f"Round {e.fight.round}"
    return f"{text}." if v.prefs.screen_reader else f"— {text} —"


def _turn(v: Voice, e: events.TurnBegan) -> str:
    if not v.is_me(e.who):
        return v.say(f"{v.whose(e.who)} turn") if v.narration == "full" else ""
    if not _can_act(v, e):
        return ""
    return paint("turn", f"Your turn ({v.turn_seconds} s): {CHOICES}.", v.prefs)


def _can_act(v: Voice, e: events.TurnBegan) -> bool:
    """Not of somebody down, stunned or absent: what happens instead is told by its own event."""
    being, fighter = v.being(e.who), e.fight.find(e.who)
    if being is None or being.condition in ("down", "dead"):
        return False
    return not effects.has(v.scene, being, "stun") and not (fighter and fighter.absent)


def turn_missed(v: Voice, e: events.TurnMissed) -> str:
    if e.reason == "stun":
        return v.say(f"{v.does(e.who, 'are')} stunned and {_verb(v, e.who, 'lose')} the turn")
    told = f"{v.does(e.who, 'let')} the turn go by"
    if e.absent and v.is_me(e.who):
        told += ". From now on you are guarded automatically, until you act again"
    elif e.absent:
        told += " and will be guarded automatically"
    return v.say(told, "turn" if v.is_me(e.who) else None)


def _verb(v: Voice, who: str, verb: str) -> str:
    return v.does(who, verb).removeprefix(v.name(who)).strip()


def came_back(v: Voice, e: events.CameBack) -> str:
    if v.is_me(e.who):
        return v.say("you are back in the fight; your turns wait for you again")
    return v.say(f"{v.does(e.who, 'are')} back in the fight")


def guarded(v: Voice, e: events.Guarded) -> str:
    if v.narration == "off":
        return f"{v.name(e.who)}: defend"
    return v.say(f"{v.does(e.who, 'defend')} {v.target(e.who, e.who)}")


def flee_failed(v: Voice, e: events.FleeFailed) -> str:
    return v.say(f"{v.does(e.who, 'try')} to flee, and {_verb(v, e.who, 'get')} nowhere")


def phase_began(v: Voice, e: events.PhaseBegan) -> str:
    return v.say(plain(e.line) or f"{v.does(e.who, 'change')} {v.their(e.who)} ways", "turn")


WORDS: Mapping[type[Event], Callable[[Voice, Any], str | None]] = {
    events.FightBegan: fight_began,
    events.JoinedFight: joined,
    events.LeftFight: left,
    events.FightEnded: ended,
    events.TurnBegan: turn_began,
    events.TurnMissed: turn_missed,
    events.CameBack: came_back,
    events.ActionTaken: silent,
    events.Guarded: guarded,
    events.FleeFailed: flee_failed,
    events.PhaseBegan: phase_began,
}
