"""Abilities used, and effects that come and go."""

from collections.abc import Callable, Mapping
from typing import Any

from commands.render import names
from commands.render.grammar import counted, listed
from commands.render.palette import Theme
from commands.render.voice import Voice, silent
from game import events
from game.events import Event
from typeclasses.escape import plain


def ability_used(v: Voice, e: events.AbilityUsed) -> str | None:
    """Not told of potions and bombs: their use has been. A blow tells itself."""
    if not v.owns(e.who, e.ability) or (v.narration != "full" and _strikes(v, e.ability)):
        return None
    targets = [v.target(who, e.who) for who in e.targets]
    at = f" on {listed(targets)}" if targets and e.targets != (e.who,) else ""
    name = names.ability(v.scene, e.ability)
    if v.narration == "off":
        return f"{v.name(e.who)}: {name}{at}"
    return v.say(f"{v.does(e.who, 'use')} {name}{at}")


def _strikes(v: Voice, ability: str) -> bool:
    kind = v.scene.catalog.abilities.get(ability)
    parts = kind.parts if kind else ()
    return any(part.kind == "damage" and not part.on_self for part in parts)


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
        told += f". {plain(kind.line)}"
    theme: Theme = "harm" if kind and kind.harmful else "help"
    return v.say(told, theme if v.is_me(e.who) else None)


def effect_resisted(v: Voice, e: events.EffectResisted) -> str:
    return v.say(f"{v.does(e.who, 'resist')} {names.effect(v.scene, e.effect)}")


ENDINGS: Mapping[str, str] = {"broken": "is broken", "cleansed": "is washed away"}


def effect_ended(v: Voice, e: events.EffectEnded) -> str:
    kind = v.scene.catalog.effects.get(e.effect)
    if kind is not None and kind.family == "stealth":
        return v.say(f"{v.does(e.who, 'are')} no longer hidden")
    end = ENDINGS.get(e.reason, "is over")
    return v.say(f"{v.label(e.who)}: {names.effect(v.scene, e.effect)} {end}")


WORDS: Mapping[type[Event], Callable[[Voice, Any], str | None]] = {
    events.ManaChanged: mana_changed,
    events.AbilityUsed: ability_used,
    events.CooldownsChanged: cooldowns_changed,
    events.EffectGained: effect_gained,
    events.EffectResisted: effect_resisted,
    events.EffectsCounted: silent,
    events.EffectEnded: effect_ended,
    events.ThreatChanged: silent,
}
