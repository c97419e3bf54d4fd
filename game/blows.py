"""Damage and healing: from a blow to what is left of somebody."""

from dataclasses import dataclass

from game import effects, formulas
from game.catalog import DamageType
from game.events import (
    Damaged,
    Died,
    EffectEnded,
    Fell,
    Healed,
    ManaChanged,
    Missed,
    Only,
    Revived,
    ShieldSpent,
    ThreatChanged,
)
from game.seen_by import has_sight, hidden
from game.state import Item, Scene, updated
from game.turn import Turn

PHYSICAL = ("slash", "pierce", "blunt")


@dataclass(frozen=True, slots=True)
class Hit:
    """Damage on its way: where it comes from and what it is made of."""

    amount: int
    damage_type: DamageType
    weapon: str = ""
    ability: str = ""
    effect: str = ""
    critical: bool = False


@dataclass(frozen=True, slots=True)
class Arms:
    """What somebody strikes with: an item kind ("" for bare hands and claws), dice and type."""

    weapon: str
    dice: str
    damage_type: DamageType


UNARMED = Arms("", "1d3", "blunt")


def worn_in(scene: Scene, who: str, slot: str) -> Item | None:
    return next((item for item in scene.contents(who) if item.slot == slot), None)


def arms(scene: Scene, who: str) -> Arms:
    """The weapon in hand, a creature's own, or fists."""
    kind = scene.catalog.creatures.get(scene.beings[who].creature)
    if kind is not None:
        return Arms("", kind.damage, kind.damage_type)
    item = worn_in(scene, who, "weapon")
    if item is None:
        return UNARMED
    plan = scene.catalog.items[item.kind]
    return Arms(plan.id, plan.damage or UNARMED.dice, plan.damage_type)


def swing(
    turn: Turn, who: str, target: str, ability: str = "", base: int = 0, per_cent: int = 100
) -> bool:
    """Strike with the weapon in hand: `base` extra damage, `per_cent` of the blow. Hit or not."""
    weapon = arms(turn.scene, who)
    ambush = hidden(turn.scene, turn.being(who))
    if ambush:
        effects.end_family(turn, who, "stealth", "broken")
    if not hits(turn, who, target):
        turn.happen(Missed(who, target, weapon.weapon, ability, audience=turn.here(target)))
        return False
    rolled = turn.dice.roll(weapon.dice)
    damage = formulas.blow(rolled, turn.sheet(who)["attack"]) * per_cent // 100 + base
    hit = Hit(damage, weapon.damage_type, weapon.weapon, ability)
    deal(turn, who, target, sharpened(turn, who, hit, ambush))
    return True


def hits(turn: Turn, who: str, target: str) -> bool:
    scene, attacker, other = turn.scene, turn.being(who), turn.being(target)
    blind = not has_sight(attacker, scene) or hidden(scene, other)
    accuracy, evasion = turn.sheet(who)["accuracy"], turn.sheet(target)["evasion"]
    return turn.dice.chance(formulas.hit_chance(accuracy, evasion, blind))


def sharpened(turn: Turn, who: str, hit: Hit, sure: bool = False) -> Hit:
    """The hit, critical by chance or for sure."""
    lucky = turn.dice.chance(turn.sheet(who)["critical_chance"])
    if not (lucky or sure):
        return hit
    return updated(hit, amount=formulas.critical(hit.amount), critical=True)


def deal(turn: Turn, who: str, target: str, hit: Hit) -> None:
    """Let a hit fall: armour or resistance, guard, shields; then wounds and what they lead to."""
    stats = turn.sheet(target)
    shelter = stats["defence" if hit.damage_type in PHYSICAL else "magic_resistance"]
    damage = hit.amount if hit.effect else formulas.softened(hit.amount, shelter)
    after = formulas.resisted(damage, stats.get(f"resist_{hit.damage_type}", 0))
    guard = _guards(turn.scene, target) and not hit.effect
    final = formulas.guarded(after) if guard else after
    absorbed = _shielded(turn, target, final)
    _wound(turn, who, target, hit, final - absorbed, absorbed, guard, damage - after)


def _wound(
    turn: Turn,
    who: str,
    target: str,
    hit: Hit,
    loss: int,
    absorbed: int,
    guard: bool,
    resisted: int,
) -> None:
    being = turn.being(target)
    loss = min(loss, being.hp)
    turn.happen(
        Damaged(
            who, target, loss, being.hp - loss, turn.sheet(target)["max_hp"], hit.damage_type,
            hit.weapon, hit.ability, hit.effect, hit.critical, absorbed, guard, resisted,
            audience=turn.here(target),
        )
    )  # fmt: skip
    mind(turn, target, who, formulas.threat(loss + absorbed))
    if being.hp == loss and being.condition not in ("down", "dead"):
        _drop(turn, target, who)


def _drop(turn: Turn, target: str, by: str) -> None:
    """Nothing left: a player's character falls unconscious, a creature dies."""
    being = turn.being(target)
    if being.is_player:
        turn.happen(Fell(target, by, formulas.BLEEDING_TURNS, audience=turn.here(target)))
    else:
        turn.happen(Died(target, by, being.place, audience=turn.here(target)))


def _guards(scene: Scene, who: str) -> bool:
    room = scene.rooms.get(scene.beings[who].place)
    fighter = room.fight.find(who) if room and room.fight else None
    return fighter is not None and fighter.guarding


def _shielded(turn: Turn, target: str, damage: int) -> int:
    """How much of the damage the target's shields take; they are spent by it."""
    taken = 0
    kinds = turn.scene.catalog.effects
    for effect in turn.being(target).effects:
        kind = kinds.get(effect.kind)
        if kind is not None and kind.family == "shield" and taken < damage:
            part = min(effect.power, damage - taken)
            taken += part
            audience = turn.here(target)
            turn.happen(ShieldSpent(target, effect.kind, effect.power - part, audience=audience))
            if part == effect.power:
                turn.happen(EffectEnded(target, effect.kind, "broken", audience=audience))
    return taken


def mind(turn: Turn, creature: str, who: str, amount: int) -> None:
    """A creature holds something against somebody who is here."""
    being, other = turn.being(creature), turn.scene.beings.get(who)
    here = other is not None and other.place == being.place and who != creature
    if being.creature and here and amount > 0:
        threat = {**being.threat, who: being.threat.get(who, 0) + amount}
        turn.happen(ThreatChanged(creature, threat, audience=Only((creature,))))


def heal(
    turn: Turn, who: str, target: str, amount: int, ability: str = "", effect: str = "",
    item: str = "",
) -> None:  # fmt: skip
    """Give hit points back; somebody unconscious comes to."""
    being, most = turn.being(target), turn.sheet(target)["max_hp"]
    if being.condition == "dead":
        return
    hp = max(being.hp, min(most, being.hp + max(0, amount)))
    turn.happen(
        Healed(
            who, target, hp - being.hp, hp, most, ability, effect, item, audience=turn.here(target)
        )
    )
    if being.condition == "down" and hp > 0:
        turn.happen(Revived(target, who, hp, audience=turn.here(target)))


def spend_mana(turn: Turn, who: str, cost: int) -> None:
    if cost:
        mana = turn.being(who).mana - cost
        turn.happen(ManaChanged(who, -cost, mana, audience=Only((who,))))


def restore_mana(turn: Turn, who: str, amount: int) -> None:
    being = turn.being(who)
    mana = max(being.mana, min(turn.sheet(who)["max_mana"], being.mana + amount))
    turn.happen(ManaChanged(who, mana - being.mana, mana, audience=Only((who,))))
