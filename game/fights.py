"""The order of a fight: who is in it, whose turn it is, what a turn's beginning brings."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from game import effects, formulas
from game.blows import Hit, deal, heal
from game.events import (
    ActionTaken, ConditionChanged, CooldownsChanged, Died, EffectEnded, EffectsCounted, FightBegan, FightEnded,
    Guarded, Here, JoinedFight, LeftFight, Only, StoodUp, TurnBegan,
    TurnMissed,
)  # fmt: skip
from game.state import Being, Effect, Fight, Fighter, Scene, Side
from game.turn import Refused, Turn


def fight_of(scene: Scene, who: str) -> Fight | None:
    """The fight that a being takes part in."""
    room = scene.rooms.get(scene.beings[who].place)
    fight = room.fight if room else None
    return fight if fight is not None and fight.find(who) else None


def side_of(being: Being) -> Side:
    return "heroes" if being.is_player else "creatures"


def able(turn: Turn, who: str) -> None:
    """Refuse what an unconscious, dead or stunned being wants to do, or out of turn."""
    being = turn.being(who)
    if being.condition in ("down", "dead"):
        raise Refused("unconscious")
    fight = fight_of(turn.scene, who)
    if fight is not None and fight.current != who:
        raise Refused("not_your_turn", current=fight.current)


def on_turn(scene: Scene, who: str) -> bool:
    """Whether it is somebody's turn in their fight."""
    fight = fight_of(scene, who)
    return fight is not None and fight.current == who


def spend(turn: Turn, who: str) -> None:
    """In a fight, what was just done was the turn's action."""
    if on_turn(turn.scene, who):
        turn.happen(ActionTaken(who))


def peace(turn: Turn, who: str) -> None:
    """Refuse what cannot be done in a fight or without one's senses."""
    if turn.being(who).condition in ("down", "dead"):
        raise Refused("unconscious")
    if fight_of(turn.scene, who):
        raise Refused("in_fight")


def get_up(turn: Turn, who: str) -> None:
    """Whoever rests gets up before doing something."""
    if turn.being(who).condition == "resting":
        turn.happen(StoodUp(who, audience=turn.here(who)))


def enemies(scene: Scene, who: str) -> list[Being]:
    """Those on the other side who can still fight, in the order of the fight."""
    fight = fight_of(scene, who)
    mine = side_of(scene.beings[who])
    return _standing(scene, fight, lambda fighter: fighter.side != mine)


def allies(scene: Scene, who: str) -> list[Being]:
    """Those on the same side, `who` included; out of a fight only `who`."""
    fight = fight_of(scene, who)
    mine = side_of(scene.beings[who])
    return _standing(scene, fight, lambda f: f.side == mine) if fight else [scene.beings[who]]


def _standing(
    scene: Scene, fight: Fight | None, wanted: Callable[[Fighter], bool]
) -> list[Being]:
    fighters = fight.fighters if fight else ()
    beings = (scene.beings[f.id] for f in fighters if wanted(f) and f.id in scene.beings)
    return [being for being in beings if being.condition not in ("down", "dead")]


def engage(turn: Turn, who: str, target: str) -> None:
    """See to it that both are in the fight of their room; begin one if there is none."""
    room = turn.room(who)
    if room.fight is None:
        _begin(turn, who, (who, target, *_friends(turn.scene, target)))
        return
    for newcomer in (who, target, *_friends(turn.scene, target)):
        join(turn, newcomer)


def _friends(scene: Scene, target: str) -> list[str]:
    """Who stands by a creature that is attacked: its own family here, if it is awake to it."""
    being = scene.beings[target]
    kind = scene.catalog.creatures.get(being.creature)
    if kind is None:
        return []
    kinds = scene.catalog.creatures
    return [
        other.id for other in scene.occupants(being.place)
        if other.creature and other.id != target and other.condition not in ("down", "dead")
        and kinds[other.creature].family == kind.family and not kinds[other.creature].peaceful
    ]  # fmt: skip


def _begin(turn: Turn, opener: str, who: Iterable[str]) -> None:
    """Order by initiative; the opener has the first turn, and the order goes on from there."""
    fighters = sorted(
        (_fighter(turn, each) for each in dict.fromkeys(who)),
        key=lambda fighter: (-fighter.initiative, fighter.id),
    )
    first = next(n for n, fighter in enumerate(fighters) if fighter.id == opener)
    fight = Fight(turn.new_id("f"), tuple(fighters), turn=first)
    room = turn.being(opener).place
    turn.happen(FightBegan(room, fight, audience=turn.here(opener)))


def _fighter(turn: Turn, who: str) -> Fighter:
    rolled = turn.dice.between(1, 20)
    initiative = formulas.initiative(turn.sheet(who)["speed"], rolled)
    return Fighter(who, side_of(turn.being(who)), initiative)


def join(turn: Turn, who: str) -> None:
    """Enter the fight of one's room by initiative; nothing if there is none or one is in it."""
    room = turn.room(who)
    fight = room.fight
    if fight is None or fight.find(who):
        return
    fighter = _fighter(turn, who)
    at = next(
        (n for n, f in enumerate(fight.fighters) if f.initiative < fighter.initiative),
        len(fight.fighters),
    )
    fighters = (*fight.fighters[:at], fighter, *fight.fighters[at:])
    now = fight.turn + 1 if at <= fight.turn else fight.turn
    joined = replace(fight, fighters=fighters, turn=now)
    turn.happen(JoinedFight(room.id, who, joined, audience=turn.here(who)))


def leave(turn: Turn, who: str, room: str) -> None:
    """Out of the order; the fight ends if nobody is left to fight, or its turn goes on."""
    fight = turn.scene.rooms[room].fight if room in turn.scene.rooms else None
    if fight is None or fight.find(who) is None:
        return
    current = fight.current == who
    index = next(n for n, fighter in enumerate(fight.fighters) if fighter.id == who)
    fighters = tuple(fighter for fighter in fight.fighters if fighter.id != who)
    now = fight.turn - 1 if index <= fight.turn else fight.turn
    left = replace(fight, fighters=fighters, turn=now)
    turn.happen(LeftFight(room, who, left, audience=Here(room)))
    if not settle(turn, room) and current:
        advance(turn, room)


def settle(turn: Turn, room: str) -> bool:
    """End a fight in which one side has nobody standing. Whether there is no fight now."""
    fight = turn.scene.rooms[room].fight
    if fight is None:
        return True
    heroes = _standing(turn.scene, fight, lambda fighter: fighter.side == "heroes")
    creatures = _standing(turn.scene, fight, lambda fighter: fighter.side == "creatures")
    if heroes and creatures:
        return False
    outcome = "heroes" if heroes else "creatures" if creatures else "over"
    fallen = [f.id for f in fight.fighters if _is_down(turn.scene, f.id)]
    turn.happen(FightEnded(room, fight.id, outcome, fight.round, audience=Here(room)))
    if outcome != "heroes":
        for who in fallen:
            turn.happen(Died(who, "", room, audience=Here(room)))
    return True


def _is_down(scene: Scene, who: str) -> bool:
    return who in scene.beings and scene.beings[who].condition == "down"


def advance(turn: Turn, room: str) -> None:
    """Give the turn to the next fighter who can use it."""
    fight = turn.scene.rooms[room].fight
    for _ in range(3 * len(fight.fighters) if fight else 0):
        if settle(turn, room):
            return
        _next(turn, room)
        if _begin_turn(turn, room):
            return
    settle(turn, room)


def _next(turn: Turn, room: str) -> None:
    fight = turn.scene.rooms[room].fight
    assert fight is not None  # noqa: S101 - settled just before
    wraps = fight.turn + 1 >= len(fight.fighters)
    index = 0 if wraps else fight.turn + 1
    fighters = tuple(
        replace(fighter, guarding=False) if n == index and fighter.guarding else fighter
        for n, fighter in enumerate(fight.fighters)
    )
    moved = replace(fight, fighters=fighters, turn=index, round=fight.round + wraps)
    turn.happen(TurnBegan(room, moved.current, moved, audience=Here(room)))


def _begin_turn(turn: Turn, room: str) -> bool:
    """What a turn's beginning brings; whether the fighter can act."""
    fight = turn.scene.rooms[room].fight
    assert fight is not None  # noqa: S101 - `_next` has just set it
    who = fight.current
    stunned = effects.has(turn.scene, turn.being(who), "stun")
    if not pass_turn(turn, who):
        return False
    if stunned:
        miss(turn, room, who, "stun")
        return False
    fighter = fight.find(who)
    if fighter is not None and fighter.absent:
        guard(turn, room, who)
        return False
    return True


def guard(turn: Turn, room: str, who: str) -> None:
    turn.happen(Guarded(room, who, audience=turn.here(who)))


def miss(turn: Turn, room: str, who: str, reason: str) -> None:
    """A turn goes by unused; after enough missed deadlines the fighter counts as absent."""
    fight = turn.scene.rooms[room].fight
    fighter = fight.find(who) if fight else None
    if fighter is None:
        return
    missed = fighter.missed + (reason == "deadline")
    absent = missed >= formulas.MISSES_UNTIL_ABSENT
    turn.happen(TurnMissed(room, who, reason, missed, absent, audience=turn.here(who)))


def pass_turn(turn: Turn, who: str) -> bool:
    """One of a being's turns begins, in a fight or out of it: bleeding, cooldowns, effects.

    Returns whether it is on its feet afterwards.
    """
    if turn.being(who).condition == "down":
        _bleed(turn, who)
        return False
    _cool_down(turn, who)
    _tick(turn, who)
    return who in turn.scene.beings and turn.being(who).condition not in ("down", "dead")


def _bleed(turn: Turn, who: str) -> None:
    being = turn.being(who)
    if being.bleeding <= 1:
        turn.happen(Died(who, "", being.place, audience=turn.here(who)))
    else:
        audience = Only((who,))
        turn.happen(ConditionChanged(who, "down", being.bleeding - 1, audience=audience))


def _cool_down(turn: Turn, who: str) -> None:
    cooldowns = turn.being(who).cooldowns
    if cooldowns:
        left = {ability: turns - 1 for ability, turns in cooldowns.items() if turns > 1}
        turn.happen(CooldownsChanged(who, left, audience=Only((who,))))


def _tick(turn: Turn, who: str) -> None:
    """Effects do what they do each turn, then one turn of each is gone."""
    for effect in turn.being(who).effects:
        if turn.being(who).condition in ("down", "dead"):
            return
        _act(turn, who, effect)
    now = turn.being(who).effects
    if now and turn.being(who).condition not in ("down", "dead"):
        counted = tuple(replace(effect, turns=effect.turns - 1) for effect in now)
        left = tuple(effect for effect in counted if effect.turns > 0)
        turn.happen(EffectsCounted(who, counted, audience=Only((who,))))
        for effect in counted:
            if effect not in left:
                turn.happen(EffectEnded(who, effect.kind, "over", audience=turn.here(who)))


def _act(turn: Turn, who: str, effect: Effect) -> None:
    kind = turn.scene.catalog.effects[effect.kind]
    amount = effect.power * effect.stacks
    if kind.family == "damage_over_time" and amount:
        deal(turn, effect.source, who, Hit(amount, kind.damage_type, effect=effect.kind))
    elif kind.family == "heal_over_time" and amount:
        heal(turn, effect.source, who, amount, effect=effect.kind)
