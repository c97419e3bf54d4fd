"""Blows, guard, flight and first aid; and what happens when a player does not act."""

from game import blows, fights, formulas, rounds, ways
from game.casting import foe
from game.catalog import Exit
from game.events import (
    ActionTaken,
    Arrived,
    Departed,
    FleeFailed,
    Guarded,
    Here,
    Revived,
)
from game.intents import Attack, Defend, Flee, Overdue, Revive
from game.turn import Refused, Turn


def attack(turn: Turn, intent: Attack) -> None:
    """A blow; it begins a fight or joins the one of the room (then its turn comes later)."""
    fights.able(turn, intent.actor)
    foe(turn, intent.actor, intent.target)
    fights.get_up(turn, intent.actor)
    fights.engage(turn, intent.actor, intent.target)
    if not fights.on_turn(turn.scene, intent.actor):
        return
    blows.swing(turn, intent.actor, intent.target)
    turn.happen(ActionTaken(intent.actor))


def defend(turn: Turn, intent: Defend) -> None:
    """Guard oneself until the next turn; outside the fight of the room it joins it."""
    fights.able(turn, intent.actor)
    room = turn.room(intent.actor)
    if room.fight is None:
        raise Refused("no_fight")
    fights.get_up(turn, intent.actor)
    fights.join(turn, intent.actor)
    if fights.on_turn(turn.scene, intent.actor):
        turn.happen(Guarded(room.id, intent.actor, audience=turn.here(intent.actor)))
        turn.happen(ActionTaken(intent.actor))


def flee(turn: Turn, intent: Flee) -> None:
    """Try to get away, through `way` or any open one."""
    who = intent.actor
    fights.able(turn, who)
    if fights.fight_of(turn.scene, who) is None:
        raise Refused("no_fight")
    choices = ways.open_ways(turn.scene, who)
    if intent.way:
        choices = [way for way in choices if way.direction == intent.way]
    if not choices:
        raise Refused("no_way_out")
    if not turn.dice.chance(_flee_chance(turn, who)):
        turn.happen(FleeFailed(who, audience=turn.here(who)))
        turn.happen(ActionTaken(who))
        return
    _run(turn, who, turn.dice.pick(choices))


def _flee_chance(turn: Turn, who: str) -> int:
    speeds = [turn.sheet(enemy.id)["speed"] for enemy in fights.enemies(turn.scene, who)]
    return formulas.flee_chance(turn.sheet(who)["speed"], max(speeds, default=0))


def _run(turn: Turn, who: str, way: Exit) -> None:
    room = turn.being(who).place
    turn.happen(Departed(who, way.direction, way.to, audience=Here(room)))
    turn.happen(Arrived(who, way.to, ways.back(way.direction), audience=Here(way.to)))
    rounds.leave(turn, who, room)


def revive(turn: Turn, intent: Revive) -> None:
    """Help somebody unconscious to their feet; in a fight it is the turn's action."""
    fights.able(turn, intent.actor)
    target = turn.scene.beings.get(intent.target)
    if target is None or target.place != turn.being(intent.actor).place or target.asleep:
        raise Refused("not_here")
    if target.condition != "down":
        raise Refused("not_unconscious", target=target.id)
    if not fights.enter(turn, intent.actor, [target.id], harmful=False):
        return
    fights.get_up(turn, intent.actor)
    hp = formulas.revive_hp(turn.sheet(target.id)["max_hp"])
    turn.happen(Revived(target.id, intent.actor, hp, audience=turn.here(target.id)))
    fights.spend(turn, intent.actor)


def overdue(turn: Turn, intent: Overdue) -> None:
    """The deadline passed: the absent player defends. A stale reminder is refused."""
    being = turn.scene.beings.get(intent.actor)
    fight = fights.fight_of(turn.scene, intent.actor) if being else None
    stale = fight is None or fight.id != intent.fight or fight.round != intent.round
    if fight is None or stale or fight.current != intent.actor:
        raise Refused("not_overdue")
    room = turn.being(intent.actor).place
    rounds.miss(turn, room, intent.actor, "deadline")
    rounds.guard(turn, room, intent.actor)
    rounds.advance(turn, room)
