"""From an intent to what happens: the table of all rules."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from game import intents, rounds
from game.dice import Dice
from game.intents import Act, Intent
from game.reactions import react
from game.rules import (
    abilities,
    combat,
    consumption,
    conversation,
    creatures,
    deeds,
    exploration,
    gear,
    growth,
    inventory,
    movement,
    presence,
    quests,
    survival,
)
from game.state import Scene
from game.turn import Refused, Turn

type Rule = Callable[[Turn, Any], None]


def throw(turn: Turn, intent: intents.Throw) -> None:
    """At a being or at a detail of the room."""
    if intent.target in turn.scene.beings:
        consumption.throw(turn, intent)
    else:
        deeds.hurl(turn, intent)


RULES: Mapping[type[Act], Rule] = {
    intents.Move: movement.move,
    intents.Open: movement.open_,
    intents.Close: movement.close,
    intents.Unlock: movement.unlock,
    intents.Lock: movement.lock,
    intents.Get: inventory.get,
    intents.Drop: inventory.drop,
    intents.DropCoins: inventory.drop_coins,
    intents.Give: inventory.give,
    intents.GiveCoins: inventory.give_coins,
    intents.Put: inventory.put,
    intents.Wear: gear.wear,
    intents.Remove: gear.remove,
    intents.UseItem: consumption.use,
    intents.Throw: throw,
    intents.Kindle: gear.kindle,
    intents.Douse: gear.douse,
    intents.Attack: combat.attack,
    intents.UseAbility: abilities.use,
    intents.Defend: combat.defend,
    intents.Flee: combat.flee,
    intents.Revive: combat.revive,
    intents.Search: exploration.search,
    intents.Examine: exploration.examine,
    intents.Disarm: exploration.disarm,
    intents.Try: deeds.attempt,
    intents.Hide: exploration.hide,
    intents.Rest: survival.rest,
    intents.Stand: survival.stand,
    intents.Say: conversation.say,
    intents.Tell: conversation.tell,
    intents.Emote: conversation.emote,
    intents.SpeakOn: conversation.speak_on,
    intents.Tune: conversation.tune,
    intents.Talk: conversation.talk,
    intents.Ask: conversation.ask,
    intents.Persuade: conversation.persuade,
    intents.Learn: growth.learn,
    intents.ResetSkills: growth.reset,
    intents.AcceptQuest: quests.accept,
    intents.DropQuest: quests.drop,
    intents.Create: presence.create,
    intents.Wake: presence.wake,
    intents.Sleep: presence.sleep,
    intents.CreatureTurn: creatures.act,
    intents.Overdue: combat.overdue,
    intents.Pulse: survival.pulse,
    intents.Roam: creatures.roam,
    intents.Respawn: creatures.respawn,
    intents.Restore: survival.restore,
    intents.Conjure: presence.conjure,
    intents.Banish: presence.banish,
    intents.Transport: presence.transport,
}

_forgotten = set(get_args(Intent)) ^ set(RULES)
if _forgotten:
    raise TypeError(f"every intent needs one rule: {sorted(kind.__name__ for kind in _forgotten)}")


_PLAYED = frozenset(get_args(intents.Played))
_EMBODIED = _PLAYED | {intents.Conjure, intents.Banish}
"""Intents whose actor is a being with a place in the world."""


def _is_there(intent: Act, scene: Scene) -> None:
    being = scene.beings.get(intent.actor)
    if being is None or (being.asleep and type(intent) in _PLAYED):
        raise Refused("no_such_character")
    if being.place not in scene.rooms or being.place not in scene.catalog.rooms:
        raise Refused("no_such_place")


def resolve(intent: Act, scene: Scene, seed: int) -> Turn:
    """Play one intent against a scene. Raises `Refused` and changes nothing if the rules say no."""
    turn = Turn(scene, seed, Dice(seed))
    if type(intent) in _EMBODIED:
        _is_there(intent, scene)
    returned = type(intent) in _PLAYED and rounds.come_back(turn, intent.actor)
    try:
        RULES[type(intent)](turn, intent)
    except Refused:
        if not returned:
            raise
        turn = Turn(scene, seed, Dice(seed))  # that somebody is back holds, even out of turn
        rounds.come_back(turn, intent.actor)
    react(turn)
    return turn
