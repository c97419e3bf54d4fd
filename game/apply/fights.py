"""Fights, wounds and effects."""

from collections.abc import Callable, Mapping
from typing import Any

from game import events
from game.apply.beings import change
from game.state import Effect, Room, Scene, updated


def fight_set(
    scene: Scene,
    event: events.FightBegan | events.JoinedFight | events.LeftFight | events.TurnBegan,
) -> Scene:
    return scene.with_room(Room(event.room, event.fight, scene.rooms[event.room].states))


def fight_ended(scene: Scene, event: events.FightEnded) -> Scene:
    fight = scene.rooms[event.room].fight
    scene = scene.with_room(updated(scene.rooms[event.room], fight=None))
    for fighter in fight.fighters if fight else ():
        if fighter.id in scene.beings:
            scene = change(scene, fighter.id, threat={})
    return scene


def _fighter(scene: Scene, room: str, who: str, **fields: Any) -> Scene:
    fight = scene.rooms[room].fight
    old = fight.find(who) if fight else None
    if fight is None or old is None:
        return scene
    new = updated(old, **fields)
    fighters = tuple([new if fighter is old else fighter for fighter in fight.fighters])
    return scene.with_room(updated(scene.rooms[room], fight=updated(fight, fighters=fighters)))


def guarded(scene: Scene, event: events.Guarded) -> Scene:
    return _fighter(scene, event.room, event.who, guarding=True)


def turn_missed(scene: Scene, event: events.TurnMissed) -> Scene:
    return _fighter(scene, event.room, event.who, missed=event.missed, absent=event.absent)


def came_back(scene: Scene, event: events.CameBack) -> Scene:
    return _fighter(scene, event.room, event.who, missed=0, absent=False)


def action_taken(scene: Scene, event: events.ActionTaken) -> Scene:
    being = scene.beings.get(event.who)
    room = scene.rooms.get(being.place) if being else None
    fighter = room.fight.find(event.who) if room and room.fight else None
    if room is None or fighter is None or not (fighter.missed or fighter.absent):
        return scene
    return _fighter(scene, room.id, event.who, missed=0, absent=False)


def damaged(scene: Scene, event: events.Damaged) -> Scene:
    being = scene.beings[event.target]
    condition = "up" if being.condition == "resting" else being.condition
    return scene.with_being(updated(being, hp=event.hp, condition=condition))


def healed(scene: Scene, event: events.Healed) -> Scene:
    return change(scene, event.target, hp=event.hp)


def mana_changed(scene: Scene, event: events.ManaChanged) -> Scene:
    return change(scene, event.who, mana=event.mana)


def cooldowns_changed(scene: Scene, event: events.CooldownsChanged) -> Scene:
    return change(scene, event.who, cooldowns=event.cooldowns)


def _without(effects: tuple[Effect, ...], kind: str) -> tuple[Effect, ...]:
    return tuple(effect for effect in effects if effect.kind != kind)


def effect_gained(scene: Scene, event: events.EffectGained) -> Scene:
    others = _without(scene.beings[event.who].effects, event.effect.kind)
    return change(scene, event.who, effects=(*others, event.effect))


def effects_counted(scene: Scene, event: events.EffectsCounted) -> Scene:
    return change(scene, event.who, effects=event.effects)


def effect_ended(scene: Scene, event: events.EffectEnded) -> Scene:
    effects = _without(scene.beings[event.who].effects, event.effect)
    return change(scene, event.who, effects=effects)


def shield_spent(scene: Scene, event: events.ShieldSpent) -> Scene:
    effects = scene.beings[event.who].effects
    left = tuple(
        updated(effect, power=event.power) if effect.kind == event.effect else effect
        for effect in effects
    )
    return change(scene, event.who, effects=left)


def threat_changed(scene: Scene, event: events.ThreatChanged) -> Scene:
    return change(scene, event.who, threat=event.threat)


def condition_changed(scene: Scene, event: events.ConditionChanged) -> Scene:
    return change(scene, event.who, condition=event.condition, bleeding=event.bleeding)


def fell(scene: Scene, event: events.Fell) -> Scene:
    return change(scene, event.who, condition="down", hp=0, bleeding=event.bleeding)


def died(scene: Scene, event: events.Died) -> Scene:
    return change(scene, event.who, condition="dead", hp=0, bleeding=0, effects=(), cooldowns={})


def revived(scene: Scene, event: events.Revived) -> Scene:
    return change(scene, event.who, condition="up", hp=event.hp, bleeding=0)


def returned(scene: Scene, event: events.Returned) -> Scene:
    return change(scene, event.who, condition="up", hp=event.hp, mana=event.mana)


def phase_began(scene: Scene, event: events.PhaseBegan) -> Scene:
    return change(scene, event.who, phase=event.phase)


CHANGES: Mapping[type[events.Event], Callable[[Scene, Any], Scene]] = {
    events.FightBegan: fight_set,
    events.JoinedFight: fight_set,
    events.LeftFight: fight_set,
    events.TurnBegan: fight_set,
    events.FightEnded: fight_ended,
    events.Guarded: guarded,
    events.TurnMissed: turn_missed,
    events.CameBack: came_back,
    events.ActionTaken: action_taken,
    events.Damaged: damaged,
    events.Healed: healed,
    events.ManaChanged: mana_changed,
    events.CooldownsChanged: cooldowns_changed,
    events.EffectGained: effect_gained,
    events.EffectsCounted: effects_counted,
    events.EffectEnded: effect_ended,
    events.ShieldSpent: shield_spent,
    events.ThreatChanged: threat_changed,
    events.ConditionChanged: condition_changed,
    events.Fell: fell,
    events.Died: died,
    events.Revived: revived,
    events.Returned: returned,
    events.PhaseBegan: phase_began,
}
