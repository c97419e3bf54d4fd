"""Abilities at work: which a being has, whom they reach, and what their parts do."""

from game import blows, effects, fights, formulas
from game.catalog import Ability, Part
from game.events import AbilityUsed, CooldownsChanged, Only, Revived
from game.seen_by import hidden
from game.state import Being, Scene
from game.turn import Refused, Turn


def abilities_of(scene: Scene, being: Being) -> tuple[str, ...]:
    """Ids of all abilities a being has: its calling's and skills', or its kind's and phase's."""
    catalog = scene.catalog
    kind = catalog.creatures.get(being.creature)
    if kind is not None:
        begun = kind.phases[: being.phase][-1:]
        return (*kind.abilities, *(begun[0].abilities if begun else ()))
    calling = catalog.callings.get(being.calling)
    learnt = (catalog.nodes[node].ability for node in being.skills if node in catalog.nodes)
    return (*(calling.abilities if calling else ()), *(each for each in learnt if each))


def ready(turn: Turn, who: str, ability: Ability) -> None:
    """Refuse an ability that cannot be used now: cooldown, mana, silence."""
    being = turn.being(who)
    if being.cooldowns.get(ability.id):
        raise Refused("cooling_down", ability=ability.id, turns=being.cooldowns[ability.id])
    if being.mana < ability.mana:
        raise Refused("no_mana", ability=ability.id, mana=ability.mana)
    if ability.spell and effects.has(turn.scene, being, "silence"):
        raise Refused("silenced", ability=ability.id)


def pay(turn: Turn, who: str, ability: Ability) -> None:
    """Spend the mana and start the cooldown."""
    blows.spend_mana(turn, who, ability.mana)
    if ability.cooldown:
        cooldowns = {**turn.being(who).cooldowns, ability.id: ability.cooldown}
        turn.happen(CooldownsChanged(who, cooldowns, audience=Only((who,))))


def targets_of(turn: Turn, who: str, ability: Ability, target: str) -> list[str]:
    """Ids of all whom an ability reaches; refuses what it cannot be aimed at."""
    match ability.target:
        case "self":
            return [who]
        case "one":
            return [_one(turn, who, ability, target)]
        case "ally":
            return [_ally(turn, who, target)]
        case "all_enemies":
            return _enemies(turn, who, target)
        case "all_allies":
            return [being.id for being in _friends(turn, who)]
        case "room":
            return _room(turn, who, ability)


def _one(turn: Turn, who: str, ability: Ability, target: str) -> str:
    if ability.harmful:
        enemy = target or _only_enemy(turn, who)
        foe(turn, who, enemy)
        return enemy
    if target:
        _present(turn, who, target)
    return target or who


def _room(turn: Turn, who: str, ability: Ability) -> list[str]:
    """All who are here; harm reaches all who can be fought, and no friends."""
    here = [b for b in turn.scene.occupants(turn.being(who).place) if b.condition != "dead"]
    if not ability.harmful:
        return [being.id for being in here]
    foes = [being.id for being in here if _can_harm(turn, who, being.id)]
    if not foes:
        raise Refused("no_enemies")
    return foes


def _can_harm(turn: Turn, who: str, target: str) -> bool:
    try:
        foe(turn, who, target)
    except Refused:
        return False
    return True


def _present(turn: Turn, who: str, target: str) -> Being:
    being = turn.scene.beings.get(target)
    if being is None or being.place != turn.being(who).place or being.asleep:
        raise Refused("not_here")
    return being


def _only_enemy(turn: Turn, who: str) -> str:
    foes = fights.enemies(turn.scene, who)
    if len(foes) != 1:
        raise Refused("whom")
    return foes[0].id


def _ally(turn: Turn, who: str, target: str) -> str:
    if not target:
        return who
    being = _present(turn, who, target)
    if fights.side_of(being) != fights.side_of(turn.being(who)):
        raise Refused("not_an_ally", target=target)
    return target


def _friends(turn: Turn, who: str) -> list[Being]:
    """Who is on one's side, the fallen too: in a fight those who fight, else all who are here."""
    side = fights.side_of(turn.being(who))
    fight = fights.fight_of(turn.scene, who)
    here = turn.scene.occupants(turn.being(who).place)
    return [
        being for being in here
        if fights.side_of(being) == side and being.condition != "dead"
        and (fight is None or fight.find(being.id))
    ]  # fmt: skip


def _enemies(turn: Turn, who: str, target: str) -> list[str]:
    if target:
        foe(turn, who, target)
        fights.engage(turn, who, target)
    foes = [being.id for being in fights.enemies(turn.scene, who)]
    if not foes:
        raise Refused("no_enemies")
    return foes


def foe(turn: Turn, who: str, target: str) -> None:
    """Refuse to harm what may not be harmed."""
    being = _present(turn, who, target)
    if fights.side_of(being) == fights.side_of(turn.being(who)):
        raise Refused("yourself" if target == who else "not_an_enemy", target=target)
    if being.condition in ("down", "dead"):
        raise Refused("already_down", target=target)
    if not fights.together(turn.scene, who, target):
        _may_begin(turn.scene, being)


def _may_begin(scene: Scene, being: Being) -> None:
    """Refuse to begin a fight with somebody; one that has begun goes on."""
    if hidden(scene, being):
        raise Refused("not_here")
    kind = scene.catalog.creatures.get(being.creature)
    if kind is not None and kind.peaceful:
        raise Refused("peaceful", target=being.id)
    plan = scene.catalog.rooms.get(being.place)
    if plan is not None and plan.safe:
        raise Refused("safe_here")


def perform(turn: Turn, who: str, ability: Ability, targets: list[str]) -> None:
    """Let an ability do its work on its targets."""
    turn.happen(AbilityUsed(who, ability.id, tuple(targets), audience=turn.here(who)))
    for part in ability.parts:
        if part.on_self:
            _part(turn, who, who, ability, part)
    for target in targets:
        _on(turn, who, target, ability)
    if ability.harmful:
        effects.end_family(turn, who, "stealth", "broken")


def _on(turn: Turn, who: str, target: str, ability: Ability) -> None:
    """All parts on one target; when a blow misses, what it would have carried is lost."""
    for part in ability.parts:
        if part.on_self:
            continue
        if target not in turn.scene.beings or not _part(turn, who, target, ability, part):
            return


def _part(turn: Turn, who: str, target: str, ability: Ability, part: Part) -> bool:
    """One part on one target; False when it misses."""
    if turn.being(target).condition in ("down", "dead") and part.kind not in ("revive", "heal"):
        return True
    amount = _amount(turn, who, part)
    match part.kind:
        case "damage":
            return _harm(turn, who, target, ability, part, amount)
        case "heal":
            blows.heal(turn, who, target, amount, ability.id)
        case "effect":
            _affect(turn, who, target, part, amount)
        case "revive":
            _revive(turn, who, target)
        case "cleanse":
            effects.cleanse(turn, target)
        case "mana":
            blows.restore_mana(turn, target, amount)
    return True


def _amount(turn: Turn, who: str, part: Part) -> int:
    stat = turn.sheet(who).get(part.attribute, 0) if part.attribute else 0
    rolled = turn.dice.roll(part.dice) if part.dice else 0
    return formulas.power(part.base + rolled, stat, part.scale)


def _harm(
    turn: Turn, who: str, target: str, ability: Ability, part: Part, amount: int
) -> bool:  # fmt: skip
    if part.weapon:
        per_cent = 100 if part.attribute or not part.scale else part.scale
        return blows.swing(turn, who, target, ability.id, amount, per_cent)
    effects.end_family(turn, who, "stealth", "broken")
    hit = blows.Hit(amount, part.damage_type, ability=ability.id)
    blows.deal(turn, who, target, blows.sharpened(turn, who, hit))
    return True


def _affect(turn: Turn, who: str, target: str, part: Part, amount: int) -> None:
    landed = effects.inflict(turn, target, part.effect, who, part.turns, amount, part.chance)
    taunts = turn.scene.catalog.effects[part.effect].family == "taunt"
    if landed and taunts:
        highest = max(turn.being(target).threat.values(), default=0)
        blows.mind(turn, target, who, formulas.taunt_threat(highest))


def _revive(turn: Turn, who: str, target: str) -> None:
    if turn.being(target).condition == "down":
        hp = formulas.revive_hp(turn.sheet(target)["max_hp"])
        turn.happen(Revived(target, who, hp, audience=turn.here(target)))
