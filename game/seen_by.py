"""Who learns of an event, and how much of it: secrecy is decided here and nowhere else."""

from dataclasses import fields, replace
from math import ceil
from typing import get_args

from game import events, secrets
from game.events import AnyEvent, Event, Here, Listening, Only
from game.state import Being, Effect, Fight, Scene

SOMEONE = "?"
"""Stands in a masked event for a being that the viewer cannot make out."""

HEARD = (
    events.Said, events.Emoted, events.Damaged, events.Missed, events.Healed, events.Died,
    events.Fell, events.DoorChanged, events.FightBegan, events.JoinedFight, events.LeftFight,
    events.FightEnded, events.TurnBegan, events.AbilityUsed, events.TrapSprung, events.PhaseBegan,
    events.Arrived, events.Departed, events.DeedDone, events.FleeFailed, events.Revived,
    events.LampChanged,
)  # fmt: skip
"""Noticed in the dark too, though not who did it; all else must be seen."""

BEINGS = ("who", "by", "target", "to")
"""Fields that may name a being."""

_NAMED = {
    kind: tuple(field.name for field in fields(kind) if field.name in BEINGS)
    for kind in get_args(AnyEvent)
}


def seen_by(viewer: Being, event: Event, scene: Scene) -> Event | None:
    """The event as `viewer` learns of it, `None` if not at all; `scene` is that of the moment."""
    if not _reaches(viewer, event, scene):
        return None
    if isinstance(event, events.Told) or isinstance(event.audience, Listening):
        return event  # a voice from afar names its speaker
    return _masked(viewer, event, scene)


AFTERWARDS = (
    events.Arrived, events.WokeUp, events.CharacterCreated, events.CreatureAppeared,
    events.ItemMade, events.Returned, events.EffectEnded,
)  # fmt: skip
"""Perceived in the scene that the event made; all others in the scene before it."""


PLACED = (
    events.Departed, events.Arrived, events.Searched, events.TrapSprung, events.TrapDisarmed,
    events.DeedDone,
)  # fmt: skip
"""Name a way or a detail of the room, which may be hidden."""


def moment(event: Event, before: Scene, after: Scene) -> Scene:
    """The scene in which an event is perceived: of a lamp, the one that it lights."""
    if isinstance(event, events.LampChanged):
        return after if event.lit else before
    return after if isinstance(event, AFTERWARDS) else before


def lit(scene: Scene, room: str) -> bool:
    """Light enough to see by: the room's own, or a burning lamp in it."""
    plan = scene.catalog.rooms.get(room)
    if plan is None or plan.light != "dark":
        return True
    if any(item.lit for item in scene.contents(room)):
        return True
    return any(item.lit for being in scene.occupants(room) for item in scene.contents(being.id))


def hidden(scene: Scene, being: Being) -> bool:
    """In stealth."""
    kinds = scene.catalog.effects
    for effect in being.effects:
        if effect.kind in kinds and kinds[effect.kind].family == "stealth":
            return True
    return False


def sees(viewer: Being, scene: Scene, other: Being) -> bool:
    """Whether a viewer in the same room makes out another being."""
    if viewer.id == other.id:
        return True
    return has_sight(viewer, scene) and not hidden(scene, other)


def has_sight(viewer: Being, scene: Scene) -> bool:
    """Whether a viewer can see anything at all where it is."""
    kind = scene.catalog.creatures.get(viewer.creature)
    return lit(scene, viewer.place) or (kind is not None and kind.dark_sight)


def _reaches(viewer: Being, event: Event, scene: Scene) -> bool:
    audience = event.audience
    if isinstance(audience, Only):
        return viewer.id in audience.who
    if viewer.asleep:
        return False
    if not isinstance(audience, Here):
        return audience.channel in viewer.channels
    if viewer.place != audience.room or _beyond(viewer, event, scene):
        return False
    subject = scene.beings.get(_subject(event))
    if subject is None:
        return isinstance(event, HEARD) or has_sight(viewer, scene)
    if sees(viewer, scene, subject):
        return True
    return isinstance(event, HEARD) and not event.quiet


def _subject(event: Event) -> str:
    """Whom one must see to learn of an event."""
    if isinstance(event, events.CharacterCreated | events.CreatureAppeared):
        return event.being.id
    return getattr(event, "who", "")


def _beyond(viewer: Being, event: Event, scene: Scene) -> bool:
    """Whether an event is about a place that the viewer has not found."""
    if isinstance(event, events.DoorChanged):
        return event.who != viewer.id and secrets.unfound(viewer, scene, viewer.place, event.way)
    if isinstance(event, events.DetailChanged):
        return secrets.unfound(viewer, scene, event.room, event.detail.removeprefix("trap:"))
    return False


def _masked(viewer: Being, event: Event, scene: Scene) -> Event:
    changes: dict[str, object] = {}
    for name in _NAMED[type(event)]:
        who = getattr(event, name)
        if who in scene.beings and not _made_out(viewer, scene, scene.beings[who]):
            changes[name] = SOMEONE
    changes |= _place_unknown(viewer, event, scene)
    for less in (_numbers, _whom):
        changes |= less(viewer, event, scene)
    return replace(event, **changes) if changes else event  # type: ignore[arg-type]


def _made_out(viewer: Being, scene: Scene, other: Being) -> bool:
    if viewer.id == other.id or other.asleep:
        return True
    here = viewer.place == other.place
    return sees(viewer, scene, other) if here else not hidden(scene, other)


def _place_unknown(viewer: Being, event: Event, scene: Scene) -> dict[str, object]:
    """Ways and details that the viewer has not found are not named to it."""
    changes: dict[str, object] = {}
    mine = getattr(event, "who", "") == viewer.id
    if isinstance(event, events.Departed) and not mine:
        changes["to"] = ""
    if isinstance(event, PLACED) and not mine:
        field = "way" if isinstance(event, events.Departed | events.Arrived) else "target"
        if secrets.unfound(viewer, scene, viewer.place, getattr(event, field)):
            changes[field] = ""
    if isinstance(event, events.Damaged) and not mine:
        cause, _, target = event.effect.partition(":")
        if target and secrets.unfound(viewer, scene, viewer.place, target):
            changes["effect"] = f"{cause}:"
    return changes


def _numbers(viewer: Being, event: Event, scene: Scene) -> dict[str, object]:
    """Exact numbers are for those they belong to."""
    match event:
        case events.Damaged() | events.Healed() if event.target != viewer.id:
            share = ceil(100 * event.hp / max(1, event.max_hp))
            return {"hp": min(100, share), "max_hp": 100}
        case events.Revived() if event.who != viewer.id:
            return {"hp": 0}
        case events.LevelGained() if event.who != viewer.id:
            return {"points": 0, "hp": 0, "mana": 0}
        case events.CoinsGiven() if viewer.id not in (event.who, event.to):
            return {"amount": 0}
        case events.CharacterCreated() | events.CreatureAppeared() if event.being.id != viewer.id:
            return {"being": outside(event.being)}
        case _:
            return {}


def _whom(viewer: Being, event: Event, scene: Scene) -> dict[str, object]:
    """Beings that the viewer cannot make out, where an event has them in its parts."""
    match event:
        case events.AbilityUsed():
            return {"targets": tuple(_known(viewer, who, scene) for who in event.targets)}
        case events.EffectGained():
            return {"effect": _effect_seen(viewer, event.effect, scene)}
        case events.EffectsCounted():
            counted = tuple(_effect_seen(viewer, effect, scene) for effect in event.effects)
            return {"effects": counted}
        case events.FightBegan() | events.JoinedFight() | events.LeftFight() | events.TurnBegan():
            return {"fight": _fight_seen(viewer, event.fight, scene)}
        case _:
            return {}


def _effect_seen(viewer: Being, effect: Effect, scene: Scene) -> Effect:
    source = _known(viewer, effect.source, scene)
    return effect if source == effect.source else replace(effect, source=source)


def outside(being: Being) -> Being:
    """What eyes see of a being: none of its numbers, things, secrets or plans."""
    return Being(
        being.id, being.name, being.place, being.creature, pronouns=being.pronouns,
        looks=being.looks, condition=being.condition,
    )  # fmt: skip


def _known(viewer: Being, who: str, scene: Scene) -> str:
    being = scene.beings.get(who)
    return who if being is None or _made_out(viewer, scene, being) else SOMEONE


def _fight_seen(viewer: Being, fight: Fight, scene: Scene) -> Fight:
    fighters = tuple(
        replace(fighter, id=_known(viewer, fighter.id, scene)) for fighter in fight.fighters
    )
    return fight if fighters == fight.fighters else replace(fight, fighters=fighters)
