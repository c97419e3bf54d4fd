"""Things that are used up: drunk, read, thrown."""

from game import casting, fights, things
from game.events import ActionTaken, Consumed, Thrown
from game.intents import Throw, UseItem
from game.turn import Refused, Turn


def use(turn: Turn, intent: UseItem) -> None:
    """Use up a consumable on oneself or somebody here."""
    who = intent.actor
    fights.able(turn, who)
    item = things.own(turn.scene, who, intent.item)
    kind = things.kind_of(turn.scene, item)
    if not kind.use:
        raise Refused("no_use", item=item.id)
    things.allowed(turn.being(who), kind, item)
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
