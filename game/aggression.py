"""Aggressive creatures attack whom they see."""

from game import fights
from game.events import Arrived, CreatureAppeared, WokeUp
from game.seen_by import sees
from game.state import Being, Scene
from game.turn import Turn


def pounce(turn: Turn, event: Arrived | WokeUp | CreatureAppeared) -> None:
    """Whoever comes, or is come upon, is attacked by the aggressive creatures that see them."""
    who = event.being.id if isinstance(event, CreatureAppeared) else event.who
    newcomer = turn.scene.beings.get(who)
    if newcomer is None or newcomer.asleep or not _fair(turn.scene, newcomer):
        return
    here = [other for other in turn.scene.occupants(newcomer.place) if other.id != who]
    pairs = [(newcomer, other) for other in here] + [(other, newcomer) for other in here]
    for attacker, prey in pairs:
        if _wants(turn.scene, attacker, prey):
            fights.engage(turn, attacker.id, prey.id)


def _fair(scene: Scene, being: Being) -> bool:
    plan = scene.catalog.rooms.get(being.place)
    return plan is not None and not plan.safe and being.place in scene.rooms


def _wants(scene: Scene, attacker: Being, prey: Being) -> bool:
    kind = scene.catalog.creatures.get(attacker.creature)
    if kind is None or not kind.aggressive or not prey.is_player:
        return False
    able = attacker.condition == "up" and prey.condition in ("up", "resting")
    return able and not (prey.asleep or prey.linkdead) and sees(attacker, scene, prey)
