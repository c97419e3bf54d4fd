"""The course of a fight: turns begin and end, fighters leave, a fight that is decided ends.

A turn begins with bleeding, cooldowns and what effects do; it ends with one turn of each effect
gone, so that an effect of n turns is in force in n of its bearer's turns.
"""

from game import effects, formulas
from game.blows import Hit, deal, heal
from game.events import (
    CameBack,
    ConditionChanged,
    CooldownsChanged,
    Died,
    EffectEnded,
    EffectGained,
    EffectsCounted,
    Fell,
    FightEnded,
    Guarded,
    Here,
    LeftFight,
    Only,
    TurnBegan,
    TurnMissed,
)
from game.fights import contested, fight_of, winners
from game.state import Effect, Fight, updated
from game.turn import Turn


def _fight(turn: Turn, room: str) -> Fight | None:
    there = turn.scene.rooms.get(room)
    return there.fight if there else None


def leave(turn: Turn, who: str, room: str) -> None:
    """Out of the order; if it was their turn, it is the next one's."""
    fight = _fight(turn, room)
    fighter = fight.find(who) if fight else None
    if fight is None or fighter is None:
        return
    index = fight.fighters.index(fighter)
    fighters = fight.fighters[:index] + fight.fighters[index + 1 :]
    now = fight.turn - (index < fight.turn)
    wraps = now == len(fighters) > 0
    left = updated(fight, fighters=fighters, turn=0 if wraps else now, round=fight.round + wraps)
    turn.happen(LeftFight(room, who, left, audience=Here(room)))
    if index == fight.turn:
        _give_turn(turn, room, 0)


def settle(turn: Turn) -> None:
    """End the fights of this intent in which one side has nobody standing any more."""
    for room in dict.fromkeys(_shaken(turn)):
        fight = _fight(turn, room)
        if fight is not None and not contested(turn.scene, fight):
            _end(turn, room, fight)


def _shaken(turn: Turn) -> list[str]:
    """Rooms in which somebody has fallen or left."""
    beings = turn.scene.beings
    rooms = []
    for event in turn.events:
        if isinstance(event, (LeftFight, Died)):
            rooms.append(event.room)
        elif isinstance(event, Fell) and event.who in beings:
            rooms.append(beings[event.who].place)
    return rooms


def _end(turn: Turn, room: str, fight: Fight) -> None:
    """The fallen are helped up after a victory (a reaction); else they die."""
    outcome = winners(turn.scene, fight)
    turn.happen(FightEnded(room, fight.id, outcome, fight.round, audience=Here(room)))
    for fighter in fight.fighters if outcome != "heroes" else ():
        if fighter.id in turn.scene.beings and turn.being(fighter.id).condition == "down":
            turn.happen(Died(fighter.id, "", room, audience=Here(room)))


def advance(turn: Turn, room: str) -> None:
    """The turn is over: the next fighter who can use one has it."""
    fight = _fight(turn, room)
    if fight is not None:
        _count_down(turn, fight.current)
        _give_turn(turn, room, 1)


def _give_turn(turn: Turn, room: str, step: int) -> None:
    """Give the turn to whoever is `step` further; those who cannot use it are passed over."""
    fight = _fight(turn, room)
    for _ in range(3 * len(fight.fighters) if fight else 0):
        fight = _fight(turn, room)
        if fight is None or not contested(turn.scene, fight):
            return
        if _begin_turn(turn, room, _next(turn, room, fight, step)):
            return
        step = 1


def _next(turn: Turn, room: str, fight: Fight, step: int) -> str:
    wraps = fight.turn + step >= len(fight.fighters)
    index = 0 if wraps else fight.turn + step
    fighter = fight.fighters[index]
    if fighter.guarding:
        before, after = fight.fighters[:index], fight.fighters[index + 1 :]
        fight = updated(fight, fighters=(*before, updated(fighter, guarding=False), *after))
    moved = updated(fight, turn=index, round=fight.round + wraps)
    turn.happen(TurnBegan(room, fighter.id, moved, audience=Here(room)))
    return fighter.id


def _begin_turn(turn: Turn, room: str, who: str) -> bool:
    """What a turn's beginning brings; whether the fighter can act. If not, the turn is over."""
    if not _begin(turn, who):
        return False
    if effects.has(turn.scene, turn.being(who), "stun"):
        miss(turn, room, who, "stun")
    elif _away(turn, who):
        guard(turn, room, who)
    else:
        return True
    _count_down(turn, who)
    return False


def _away(turn: Turn, who: str) -> bool:
    """Nobody plays this fighter: its turns are not waited for."""
    fight = fight_of(turn.scene, who)
    fighter = fight.find(who) if fight else None
    return fighter is not None and (fighter.absent or turn.being(who).linkdead)


def come_back(turn: Turn, who: str) -> bool:
    """Somebody guarded as absent does something: whether they were, and are not any more."""
    fight = fight_of(turn.scene, who)
    fighter = fight.find(who) if fight else None
    if fighter is None or not fighter.absent:
        return False
    turn.happen(CameBack(turn.being(who).place, who, audience=turn.here(who)))
    return True


def guard(turn: Turn, room: str, who: str) -> None:
    turn.happen(Guarded(room, who, audience=turn.here(who)))


def miss(turn: Turn, room: str, who: str, reason: str) -> None:
    """A turn goes by unused; after enough missed deadlines the fighter counts as absent."""
    fight = _fight(turn, room)
    fighter = fight.find(who) if fight else None
    if fighter is None:
        return
    missed = fighter.missed + (reason == "deadline")
    absent = missed >= formulas.MISSES_UNTIL_ABSENT
    turn.happen(TurnMissed(room, who, reason, missed, absent, audience=turn.here(who)))


def pass_turn(turn: Turn, who: str) -> bool:
    """A being's turn goes by outside of fights. Whether it is on its feet afterwards."""
    if not _begin(turn, who):
        return False
    _count_down(turn, who)
    return True


def _begin(turn: Turn, who: str) -> bool:
    """Bleeding, cooldowns, and what effects do. Whether it is on its feet afterwards."""
    being = turn.being(who)
    if being.condition == "down":
        _bleed(turn, who)
        return False
    if being.cooldowns:
        left = {ability: turns - 1 for ability, turns in being.cooldowns.items() if turns > 1}
        turn.happen(CooldownsChanged(who, left, audience=Only((who,))))
    for effect in being.effects:
        if turn.being(who).condition not in ("down", "dead"):
            _act(turn, who, effect)
    return turn.being(who).condition not in ("down", "dead")


def _bleed(turn: Turn, who: str) -> None:
    being = turn.being(who)
    if being.bleeding <= 1:
        turn.happen(Died(who, "", being.place, audience=turn.here(who)))
    else:
        audience = Only((who,))
        turn.happen(ConditionChanged(who, "down", being.bleeding - 1, audience=audience))


def _act(turn: Turn, who: str, effect: Effect) -> None:
    kind = turn.scene.catalog.effects.get(effect.kind)
    amount = effect.power * effect.stacks
    if kind is None or not amount:
        return
    if kind.family == "damage_over_time":
        deal(turn, effect.source, who, Hit(amount, kind.damage_type, effect=effect.kind))
    elif kind.family == "heal_over_time":
        heal(turn, effect.source, who, amount, effect=effect.kind)


def _count_down(turn: Turn, who: str) -> None:
    """One turn of each effect is gone, but not of those that this very turn has brought."""
    being = turn.scene.beings.get(who)
    if being is None or not being.effects or being.condition in ("down", "dead"):
        return
    fresh = {e.effect.kind for e in turn.events if isinstance(e, EffectGained) and e.who == who}
    counted = tuple([
        e if e.kind in fresh else Effect(e.kind, e.source, e.turns - 1, e.power, e.stacks)
        for e in being.effects
    ])  # fmt: skip
    if counted == being.effects:
        return
    turn.happen(EffectsCounted(who, counted, audience=Only((who,))))
    for effect in counted:
        if effect.turns < 1:
            turn.happen(EffectEnded(who, effect.kind, "over", audience=turn.here(who)))
