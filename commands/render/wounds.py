"""Blows, wounds, healing and death as a viewer learns of them."""

from collections.abc import Callable, Mapping
from typing import Any

from commands.render import names
from commands.render.bands import band, share
from commands.render.grammar import capital, counted, third_person
from commands.render.voice import Voice
from game import events
from game.events import Event
from typeclasses.escape import plain

BLOWS: Mapping[str, str] = {
    "slash": "cut", "pierce": "stab", "blunt": "hit", "fire": "burn", "frost": "chill",
    "shock": "jolt", "poison": "poison", "shadow": "drain",
}  # fmt: skip


def missed(v: Voice, e: events.Missed) -> str:
    target = v.target(e.target, e.who)
    if v.narration == "off":
        return f"{_arrow(v, v.name(e.who), target)}: miss"
    if e.ability and v.owns(e.who, e.ability):
        return v.say(f"{v.whose(e.who)} {names.ability(v.scene, e.ability)} misses {target}")
    return v.say(f"{v.does(e.who, 'miss')} {target}")


def damaged(v: Voice, e: events.Damaged) -> str:
    if v.narration == "off":
        return _compact(v, e)
    notes = [note for note in (_state(v, e.target, e.hp, e.max_hp), *_notes(e)) if note]
    told = f"{_cause(v, e)} {_harm(v, e)}" + (f" ({'; '.join(notes)})" if notes else "")
    return v.say(told, "harm" if v.is_me(e.target) else None)


def _harm(v: Voice, e: events.Damaged) -> str:
    if not _spot(e) and e.effect:
        return f"{e.amount} hp"
    return f"for {e.amount}" if e.amount else "without harm"


def _spot(e: events.Damaged) -> bool:
    """Whether a trap or a deed did it, not somebody and not a lasting effect."""
    return ":" in e.effect


def _cause(v: Voice, e: events.Damaged) -> str:
    """What hit whom, up to the number: "Your lunge cuts the crab"."""
    verb = BLOWS.get(e.damage_type, "hurt")
    if e.effect.startswith("trap:"):
        return f"the trap {third_person(verb)} {v.name(e.target)}"
    if _spot(e):
        return f"{v.does(e.who, 'hurt')} {v.target(e.target, e.who)}"
    if e.effect:
        return f"{names.effect(v.scene, e.effect)} costs {v.name(e.target)}"
    return _strike(v, e, verb)


def _strike(v: Voice, e: events.Damaged, verb: str) -> str:
    target = v.target(e.target, e.who)
    if e.ability and not e.weapon and not v.owns(e.who, e.ability):
        return f"it {third_person(verb)} {v.name(e.target)}"
    if e.ability and v.owns(e.who, e.ability):
        name = names.ability(v.scene, e.ability)
        return f"{v.whose(e.who)} {name} {third_person(verb)} {target}"
    blow = f"{v.does(e.who, verb)} {target}"
    if e.weapon and v.narration == "full":
        blow += f" with {v.their(e.who)} {names.item_kind(v.scene, e.weapon)}"
    return blow


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
        notes.append(f"weak to {plain(e.damage_type)}")
    return notes


def _compact(v: Voice, e: events.Damaged) -> str:
    by = names.effect(v.scene, e.effect) if e.effect in v.scene.catalog.effects else v.name(e.who)
    facts = ", ".join((f"{e.amount} {plain(e.damage_type)}", *_notes(e)))
    return f"{_arrow(v, by, v.name(e.target))}: {facts}; {_left(v, e.target, e.hp, e.max_hp)}"


def _arrow(v: Voice, by: str, target: str) -> str:
    """ "Aria > crab", for a screen reader "Aria to crab"."""
    to = "to" if v.prefs.screen_reader else ">"
    return f"{_short(by)} {to} {_short(target)}"


def _short(name: str) -> str:
    return name.removeprefix("the ")


def _left(v: Voice, who: str, hp: int, most: int) -> str:
    if v.is_me(who):
        return f"you {hp}/{most}"
    return f"{_short(v.name(who))} {share(hp, most)}%"


def healed(v: Voice, e: events.Healed) -> str:
    if v.narration == "off":
        return f"{_short(v.name(e.target))}: +{e.amount} hp; {_left(v, e.target, e.hp, e.max_hp)}"
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


WORDS: Mapping[type[Event], Callable[[Voice, Any], str | None]] = {
    events.Missed: missed,
    events.Damaged: damaged,
    events.ShieldSpent: shield_spent,
    events.Healed: healed,
    events.ConditionChanged: condition_changed,
    events.Fell: fell,
    events.Revived: revived,
    events.Died: died,
    events.Returned: returned,
}
