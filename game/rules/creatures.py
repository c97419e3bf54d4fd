"""What creatures do: their turn in a fight, wandering, and filling up a spawn."""

from collections.abc import Callable, Mapping

from game import bestiary, blows, casting, effects, fights, formulas, rounds, things, ways
from game.catalog import Ability, Behaviour, CreatureKind
from game.events import (
    ActionTaken,
    Arrived,
    Departed,
    FleeFailed,
    Guarded,
    Here,
)
from game.intents import CreatureTurn, Respawn, Roam
from game.seen_by import hidden
from game.state import Being
from game.turn import Refused, Turn

type Choice = Callable[[Turn, Being, list[Being]], Being]
ABILITY_CHANCE: Mapping[Behaviour, int] = {
    "brute": 30, "skirmisher": 40, "caster": 85, "pack": 30, "guardian": 50, "healer": 60,
    "coward": 20,
}  # fmt: skip


def act(turn: Turn, intent: CreatureTurn) -> None:
    """The creature whose turn it is flees, helps, uses an ability or strikes."""
    who = intent.actor
    being = turn.scene.beings.get(who)
    if being is None or not being.creature or not fights.on_turn(turn.scene, who):
        raise Refused("not_your_turn")
    kind = turn.scene.catalog.creatures[being.creature]
    if _flees(turn, being, kind) or _helps(turn, who, kind) or _casts(turn, who, kind):
        return
    foes = _visible(turn, being)
    if foes:
        blows.swing(turn, who, _choose(turn, being, kind, foes).id)
    else:
        turn.happen(Guarded(being.place, who, audience=turn.here(who)))
    turn.happen(ActionTaken(who))


def _visible(turn: Turn, being: Being) -> list[Being]:
    """Whom a creature can strike at: all but those in stealth."""
    foes = fights.enemies(turn.scene, being.id)
    return [foe for foe in foes if not hidden(turn.scene, foe)]


def _worst(turn: Turn, being: Being, foes: list[Being]) -> Being:
    """Whom it minds most."""
    return max(foes, key=lambda foe: (being.threat.get(foe.id, 0), -foe.hp, foe.id))


def _weakest(turn: Turn, being: Being, foes: list[Being]) -> Being:
    return min(foes, key=lambda foe: (foe.hp, foe.id))


def _same(turn: Turn, being: Being, foes: list[Being]) -> Being:
    """A pack hunts together: whom its allies mind most."""
    pack = fights.allies(turn.scene, being.id)
    return max(foes, key=lambda foe: (sum(ally.threat.get(foe.id, 0) for ally in pack), foe.id))


def _any(turn: Turn, being: Being, foes: list[Being]) -> Being:
    return turn.dice.pick(foes)


TARGETS: Mapping[Behaviour, Choice] = {
    "brute": _worst, "skirmisher": _weakest, "caster": _any, "pack": _same, "guardian": _worst,
    "healer": _any, "coward": _weakest,
}  # fmt: skip


def _choose(turn: Turn, being: Being, kind: CreatureKind, foes: list[Being]) -> Being:
    """A taunt decides; else the behaviour does."""
    taunt = effects.find(turn.scene, being, "taunt")
    for foe in foes if taunt is not None else ():
        if taunt is not None and foe.id == taunt.source:
            return foe
    return TARGETS[kind.behaviour](turn, being, foes)


def _flees(turn: Turn, being: Being, kind: CreatureKind) -> bool:
    """Below its mark a creature runs, if it can."""
    share = 100 * being.hp // turn.sheet(being.id)["max_hp"]
    if not kind.flees_below or share >= kind.flees_below:
        return False
    choices = ways.open_ways(turn.scene, being.id)
    if not choices:
        return False
    speeds = [turn.sheet(foe.id)["speed"] for foe in fights.enemies(turn.scene, being.id)]
    chance = formulas.flee_chance(turn.sheet(being.id)["speed"], max(speeds, default=0))
    if not turn.dice.chance(chance):
        turn.happen(FleeFailed(being.id, audience=turn.here(being.id)))
        turn.happen(ActionTaken(being.id))
        return True
    way = turn.dice.pick(choices)
    _walk(turn, being, way.direction, way.to)
    rounds.leave(turn, being.id, being.place)
    return True


def _walk(turn: Turn, being: Being, way: str, to: str) -> None:
    turn.happen(Departed(being.id, way, to, audience=Here(being.place)))
    turn.happen(Arrived(being.id, to, ways.back(way), audience=Here(to)))


def _usable(turn: Turn, who: str) -> list[Ability]:
    being = turn.being(who)
    abilities = turn.scene.catalog.abilities
    ready = []
    for name in casting.abilities_of(turn.scene, being):
        try:
            casting.ready(turn, who, abilities[name])
        except Refused:
            continue
        ready.append(abilities[name])
    return ready


def _helps(turn: Turn, who: str, kind: CreatureKind) -> bool:
    """A healer mends whoever of its side is below half."""
    if kind.behaviour != "healer":
        return False
    hurt = [
        ally for ally in fights.allies(turn.scene, who)
        if 2 * ally.hp < turn.sheet(ally.id)["max_hp"]
    ]  # fmt: skip
    for ability in _usable(turn, who) if hurt else ():
        if not ability.harmful and any(part.kind == "heal" for part in ability.parts):
            worst = min(hurt, key=lambda ally: (ally.hp, ally.id))
            _cast(turn, who, ability, worst.id)
            return True
    return False


def _casts(turn: Turn, who: str, kind: CreatureKind) -> bool:
    """Sometimes an ability instead of a blow, as often as the behaviour likes."""
    choices = [ability for ability in _usable(turn, who) if _sensible(turn, who, ability)]
    if not choices or not turn.dice.chance(ABILITY_CHANCE[kind.behaviour]):
        return False
    ability = turn.dice.pick(choices)
    foes = _visible(turn, turn.being(who))
    aimed = ability.harmful and ability.target == "one"
    target = _choose(turn, turn.being(who), kind, foes).id if aimed else ""
    _cast(turn, who, ability, target)
    return True


def _sensible(turn: Turn, who: str, ability: Ability) -> bool:
    """Not: healing the healthy, an effect already there, harm with nobody to harm."""
    being = turn.being(who)
    if ability.harmful:
        return bool(_visible(turn, being))
    have = {effect.kind for effect in being.effects}
    fresh = any(part.kind == "effect" and part.effect not in have for part in ability.parts)
    heals = any(part.kind == "heal" for part in ability.parts)
    return fresh or (heals and 2 * being.hp < turn.sheet(who)["max_hp"])


def _cast(turn: Turn, who: str, ability: Ability, target: str) -> None:
    targets = casting.targets_of(turn, who, ability, target)
    if ability.harmful:
        fights.enter(turn, who, targets, harmful=True)
    casting.pay(turn, who, ability)
    casting.perform(turn, who, ability, targets)
    turn.happen(ActionTaken(who))


def roam(turn: Turn, intent: Roam) -> None:
    """A creature with nothing to do goes through an open way, within its zone."""
    being = turn.scene.beings.get(intent.actor)
    kind = turn.scene.catalog.creatures.get(being.creature) if being else None
    if being is None or kind is None or not kind.wanders or being.condition != "up":
        raise Refused("stays")
    if turn.room(being.id).fight is not None:
        raise Refused("stays")
    rooms = turn.scene.catalog.rooms
    zone = rooms[being.place].zone
    choices = [
        way for way in ways.open_ways(turn.scene, being.id)
        if rooms[way.to].zone == zone and not rooms[way.to].safe
    ]  # fmt: skip
    if not choices:
        raise Refused("stays")
    way = turn.dice.pick(choices)
    _walk(turn, being, way.direction, way.to)


def respawn(turn: Turn, intent: Respawn) -> None:
    """One creature or thing of a spawn that has fewer than it should."""
    spawn = turn.scene.catalog.spawns.get(intent.actor)
    if spawn is None or spawn.room not in turn.scene.rooms:
        raise Refused("no_such_spawn")
    if spawn.item:
        _lay(turn, spawn.room, spawn.item, spawn.count)
        return
    alive = sum(being.spawn == spawn.id for being in turn.scene.beings.values())
    if alive >= spawn.count:
        raise Refused("spawn_full")
    bestiary.appear(turn, spawn.creature, spawn.room, spawn.id)


def _lay(turn: Turn, room: str, kind: str, count: int) -> None:
    there = sum(item.count for item in turn.scene.contents(room) if item.kind == kind)
    if there >= count:
        raise Refused("spawn_full")
    things.make(turn, kind, room, count - there, "spawn", Here(room))
