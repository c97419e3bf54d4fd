"""Blows, wounds, healing and death as a viewer learns of them."""

from collections.abc import Callable, Mapping
from typing import Any

from commands.render import names
from commands.render.bands import band, share
from commands.render.grammar import capital, counted, listed, third_person
from commands.render.voice import Voice
from game import events
from game.casting import abilities_of
from game.events import Event

BLOWS: Mapping[str, str] = {
    "slash": "cut", "pierce": "stab", "blunt": "hit", "fire": "burn", "frost": "chill",
    "shock": "jolt", "poison": "poison", "shadow": "drain",
}  # fmt: skip


def missed(v: Voice, e: events.Missed) -> str:
    target = v.target(e.target, e.who)
    if v.narration == "off":
        return f"{v.name(e.who)} > {target}: miss"
    if e.ability and _own(v, e.who, e.ability):
        return v.say(f"{v.whose(e.who)} {names.ability(v.scene, e.ability)} misses {target}")
    return v.say(f"{v.does(e.who, 'miss')} {target}")


def damaged(v: Voice, e: events.Damaged) -> str:
    if v.narration == "off":
        return _compact(v, e)
    harm = f"for {e.amount}" if e.amount else "without harm"
    notes = [note for note in (_state(v, e.target, e.hp, e.max_hp), *_notes(e)) if note]
    told = f"{_cause(v, e)} {harm}" + (f" ({'; '.join(notes)})" if notes else "")
    return v.say(told, "harm" if v.is_me(e.target) else None)


def _cause(v: Voice, e: events.Damaged) -> str:
    """What hit whom, up to the number: "Your lunge cuts the crab"."""
    verb = BLOWS.get(e.damage_type, "hurt")
    spot, _, key = e.effect.partition(":")
    if spot == "trap" and key:
        return f"the trap {third_person(verb)} {v.name(e.target)}"
    if spot == "deed" and key:
        return f"{v.does(e.who, 'hurt')} {v.target(e.target, e.who)}"
    if e.effect:
        return f"{names.effect(v.scene, e.effect)}: {v.does(e.target, 'lose')} hit points"
    return _strike(v, e, verb)


def _strike(v: Voice, e: events.Damaged, verb: str) -> str:
    target = v.target(e.target, e.who)
    if e.ability and not e.weapon and not _own(v, e.who, e.ability):
        return f"it {third_person(verb)} {v.name(e.target)}"
    if e.ability and _own(v, e.who, e.ability):
        name = names.ability(v.scene, e.ability)
        return f"{v.whose(e.who)} {name} {third_person(verb)} {target}"
    blow = f"{v.does(e.who, verb)} {target}"
    if e.weapon and v.narration == "full":
        blow += f" with {v.their(e.who)} {names.item_kind(v.scene, e.weapon)}"
    return blow


def _own(v: Voice, who: str, ability: str) -> bool:
    """Whether an ability is the being's own; those of potions and bombs are told by the thing."""
    being = v.being(who)
    return being is None or ability in abilities_of(v.scene, being)


def _state(v: Voice, who: str, hp: int, most: int) -> str:
    """How somebody is now: a number for oneself, a word for others, nothing for the fallen."""
    if hp < 1:
        return ""
    return f"{hp} of {most} hp" if v.is_me(who) else band(hp, most)


def _notes(e: events.Damaged) -> list[str]:
    notes = ["critical"] if e.critical else []
    if e.guarded:
        notes.append("guarded")
    if e.absorbed:
        notes.append(f"{e.absorbed} taken by a shield")
    if e.resisted > 0:
        notes.append(f"{e.resisted} resisted")
    if e.resisted < 0:
        notes.append(f"weak to {names.plain(e.damage_type)}")
    return notes


def _compact(v: Voice, e: events.Damaged) -> str:
    by = names.effect(v.scene, e.effect) if e.effect in v.scene.catalog.effects else v.name(e.who)
    facts = ", ".join((f"{e.amount} {names.plain(e.damage_type)}", *_notes(e)))
    return f"{by} > {v.name(e.target)}: {facts}; {_left(v, e.target, e.hp, e.max_hp)}"


def _left(v: Voice, who: str, hp: int, most: int) -> str:
    if v.is_me(who):
        return f"you {hp}/{most}"
    return f"{v.name(who)} {share(hp, most)}%"


def healed(v: Voice, e: events.Healed) -> str:
    if v.narration == "off":
        return f"{v.name(e.target)}: +{e.amount} hp; {_left(v, e.target, e.hp, e.max_hp)}"
    if not e.amount:
        return v.say(f"{v.name(e.target)} {'have' if v.is_me(e.target) else 'has'} nothing to mend")
    state = _state(v, e.target, e.hp, e.max_hp)
    told = f"{_mending(v, e)}" + (f" ({state})" if state else "")
    return v.say(told, "help" if v.is_me(e.target) else None)


def _mending(v: Voice, e: events.Healed) -> str:
    if e.effect in v.scene.catalog.effects:
        return f"{names.effect(v.scene, e.effect)}: {v.does(e.target, 'regain')} {e.amount}"
    if e.who == e.target:
        return f"{v.does(e.target, 'regain')} {e.amount}"
    return f"{v.does(e.who, 'heal')} {v.name(e.target)} for {e.amount}"


def fell(v: Voice, e: events.Fell) -> str:
    left = f"within {counted(e.bleeding, 'turn')}"
    if v.is_me(e.who):
        return v.say(f"you fall unconscious! Somebody must help you up {left}", "harm")
    return v.say(
        f"{v.does(e.who, 'fall')} unconscious! {capital(v.name(e.who))} can be helped up {left}"
    )


def died(v: Voice, e: events.Died) -> str:
    if v.is_me(e.who):
        return v.say("you die", "harm")
    if e.by and e.by != e.who and v.being(e.by):
        return v.say(f"{v.does(e.by, 'kill')} {v.name(e.who)}")
    return v.say(v.does(e.who, "die"))


def revived(v: Voice, e: events.Revived) -> str:
    hp = f", with {e.hp} hp" if v.is_me(e.who) and e.hp else ""
    if e.by and e.by != e.who:
        return v.say(f"{v.does(e.by, 'help')} {v.name(e.who)} up{hp}", _good(v, e.who))
    return v.say(f"{v.does(e.who, 'come')} to{hp}", _good(v, e.who))


def _good(v: Voice, who: str) -> Any:
    return "help" if v.is_me(who) else None


def returned(v: Voice, e: events.Returned) -> str:
    """Death explained: where, what it cost, what is left."""
    if not v.is_me(e.who):
        return v.say(v.does(e.who, "return") + " from the dead")
    price = f"It cost you {counted(e.lost, 'coin')}" if e.lost else "It cost you nothing"
    place = names.room(v.scene, e.at)
    return v.say(
        f"You wake at {place}: here the dead of these parts come back. {price}. "
        f"You have {e.hp} hp and {e.mana} mana; rest until you are whole"
    )


def condition_changed(v: Voice, e: events.ConditionChanged) -> str | None:
    if e.condition != "down" or not v.is_me(e.who):
        return None
    return v.say(f"you are bleeding: {counted(e.bleeding, 'turn')} left until you die", "harm")


def shield_spent(v: Voice, e: events.ShieldSpent) -> str | None:
    """The blow that follows tells what the shield took; the broken shield is an event."""
    if not v.is_me(e.who) or e.power < 1 or v.narration == "off":
        return None
    return v.say(f"{names.effect(v.scene, e.effect)}: {e.power} left")


def ability_used(v: Voice, e: events.AbilityUsed) -> str | None:
    """Not told of potions and bombs: their use has been."""
    if not _own(v, e.who, e.ability):
        return None
    targets = [v.target(who, e.who) for who in e.targets]
    at = f" on {listed(targets)}" if targets and e.targets != (e.who,) else ""
    name = names.ability(v.scene, e.ability)
    if v.narration == "off":
        return f"{v.name(e.who)}: {name}{at}"
    return v.say(f"{v.does(e.who, 'use')} {name}{at}")


def mana_changed(v: Voice, e: events.ManaChanged) -> str | None:
    if e.amount <= 0 or not v.is_me(e.who):
        return None
    return v.say(f"you regain {e.amount} mana", "help")


def cooldowns_changed(v: Voice, e: events.CooldownsChanged) -> str | None:
    """What can be used again."""
    being = v.being(e.who)
    before = being.cooldowns if being and v.is_me(e.who) else {}
    ready = [
        names.ability(v.scene, key) for key in before
        if key not in e.cooldowns and key in v.scene.catalog.abilities
    ]  # fmt: skip
    return v.say(f"ready again: {listed(ready)}") if ready else None


def effect_gained(v: Voice, e: events.EffectGained) -> str:
    kind = v.scene.catalog.effects.get(e.effect.kind)
    if kind is not None and kind.family == "stealth":
        return v.say(f"{v.does(e.who, 'are')} hidden")
    facts = [counted(e.effect.turns, "turn")]
    facts += [f"{e.effect.stacks} times"] if e.effect.stacks > 1 else []
    told = f"{v.label(e.who)}: {names.effect(v.scene, e.effect.kind)} ({', '.join(facts)})"
    if kind is not None and v.is_me(e.who) and v.narration != "off":
        told += f". {names.plain(kind.line)}"
    harmful = "harm" if kind and kind.harmful else "help"
    return v.say(told, harmful if v.is_me(e.who) else None)


def effect_resisted(v: Voice, e: events.EffectResisted) -> str:
    return v.say(f"{v.does(e.who, 'resist')} {names.effect(v.scene, e.effect)}")


ENDINGS: Mapping[str, str] = {"broken": "is broken", "cleansed": "is washed away"}


def effect_ended(v: Voice, e: events.EffectEnded) -> str:
    kind = v.scene.catalog.effects.get(e.effect)
    if kind is not None and kind.family == "stealth":
        return v.say(f"{v.does(e.who, 'are')} no longer hidden")
    end = ENDINGS.get(e.reason, "is over")
    return v.say(f"{v.label(e.who)}: {names.effect(v.scene, e.effect)} {end}")


def silent(v: Voice, e: Event) -> None:
    """Bookkeeping, or told by the events around it."""


WORDS: Mapping[type[Event], Callable[[Voice, Any], str | None]] = {
    events.Missed: missed,
    events.Damaged: damaged,
    events.ShieldSpent: shield_spent,
    events.Healed: healed,
    events.ManaChanged: mana_changed,
    events.AbilityUsed: ability_used,
    events.CooldownsChanged: cooldowns_changed,
    events.EffectGained: effect_gained,
    events.EffectResisted: effect_resisted,
    events.EffectsCounted: silent,
    events.EffectEnded: effect_ended,
    events.ThreatChanged: silent,
    events.ConditionChanged: condition_changed,
    events.Fell: fell,
    events.Revived: revived,
    events.Died: died,
    events.Returned: returned,
}
