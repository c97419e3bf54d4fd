"""Effects on beings: how they are gained, stack and end."""

from dataclasses import replace

from game import formulas
from game.catalog import EffectFamily, EffectKind
from game.events import EffectEnded, EffectGained, EffectResisted, Only
from game.state import Being, Effect, Scene
from game.turn import Turn


def find(scene: Scene, being: Being, family: EffectFamily) -> Effect | None:
    """The first effect of a family on a being."""
    kinds = scene.catalog.effects
    for effect in being.effects:
        if effect.kind in kinds and kinds[effect.kind].family == family:
            return effect
    return None


def has(scene: Scene, being: Being, family: EffectFamily) -> bool:
    return find(scene, being, family) is not None


def gain(turn: Turn, who: str, kind: str, source: str, turns: int, power: int = 0) -> None:
    """Lay an effect on a being, by the stacking rule of its kind."""
    family = turn.scene.catalog.effects[kind]
    old = next((effect for effect in turn.being(who).effects if effect.kind == kind), None)
    fresh = Effect(kind, source, turns, power)
    effect = fresh if old is None else _stacked(family, old, fresh)
    if effect is not old:
        audience = Only((who,)) if family.family == "stealth" else turn.here(who)
        turn.happen(EffectGained(who, effect, audience=audience))


def _stacked(kind: EffectKind, old: Effect, new: Effect) -> Effect:
    """`ignore` keeps the old; `extend` adds turns; `stack` adds a stack; `refresh` the better."""
    match kind.stacking:
        case "ignore":
            return old
        case "extend":
            return replace(old, turns=old.turns + new.turns, power=max(old.power, new.power))
        case "stack":
            stacks = min(kind.max_stacks, old.stacks + 1)
            return replace(new, stacks=stacks, power=max(old.power, new.power))
        case "refresh":
            return replace(new, turns=max(old.turns, new.turns), power=max(old.power, new.power))


def inflict(
    turn: Turn, who: str, kind: str, source: str, turns: int, power: int, chance: int
) -> bool:
    """Lay an effect with a chance; harmful ones are weighed against magic resistance."""
    if turn.scene.catalog.effects[kind].harmful:
        chance = formulas.effect_chance(chance, turn.sheet(who)["magic_resistance"])
    if turn.dice.chance(chance):
        gain(turn, who, kind, source, turns, power)
        return True
    turn.happen(EffectResisted(who, kind, audience=turn.here(who)))
    return False


def end(turn: Turn, who: str, kind: str, reason: str) -> None:
    turn.happen(EffectEnded(who, kind, reason, audience=turn.here(who)))


def end_family(turn: Turn, who: str, family: EffectFamily, reason: str) -> bool:
    """End the first effect of a family; whether there was one."""
    effect = find(turn.scene, turn.being(who), family)
    if effect is not None:
        end(turn, who, effect.kind, reason)
    return effect is not None


def cleanse(turn: Turn, who: str) -> None:
    """End all harmful effects."""
    kinds = turn.scene.catalog.effects
    for effect in turn.being(who).effects:
        if effect.kind in kinds and kinds[effect.kind].harmful:
            end(turn, who, effect.kind, "cleansed")
