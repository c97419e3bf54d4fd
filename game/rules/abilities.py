"""Using abilities: cast, strike, sing, mend."""

from game import casting, fights
from game.catalog import Ability
from game.intents import UseAbility
from game.turn import Refused, Turn


def use(turn: Turn, intent: UseAbility) -> None:
    """Use an ability that the actor has. On an enemy or a fighter it enters the fight."""
    who = intent.actor
    fights.able(turn, who)
    ability = _owned(turn, who, intent.ability)
    casting.ready(turn, who, ability)
    targets = casting.targets_of(turn, who, ability, intent.target)
    fights.get_up(turn, who)
    if not fights.enter(turn, who, targets, ability.harmful):
        return
    casting.pay(turn, who, ability)
    casting.perform(turn, who, ability, targets)
    fights.spend(turn, who)


def _owned(turn: Turn, who: str, ability: str) -> Ability:
    if ability not in casting.abilities_of(turn.scene, turn.being(who)):
        raise Refused("no_such_ability", ability=ability)
    return turn.scene.catalog.abilities[ability]
