"""Who learns of an event, and how much of it: secrecy is decided here and nowhere else."""

from dataclasses import fields, replace
from functools import cache
from math import ceil

from game import events
from game.events import AnyEvent, Event, Here, Only
from game.state import Being, Fight, Scene

SOMEONE = "?"
"""Stands in a masked event for a being that the viewer cannot make out."""

HEARD = (
    events.Said, events.Emoted, events.Damaged, events.Missed, events.Healed, events.Died,
    events.Fell, events.DoorChanged, events.FightBegan, events.JoinedFight, events.LeftFight,
    events.FightEnded, events.TurnBegan, events.AbilityUsed, events.TrapSprung, events.PhaseBegan,
    events.Arrived, events.Departed, events.DeedDone, events.FleeFailed, events.Revived,
)  # fmt: skip
"""Noticed in the dark too, though not who did it; all else must be seen."""

BEINGS = ("who", "by", "target", "to")
"""Fields that may name a being."""


def seen_by(viewer: Being, event: Event, scene: Scene) -> Event | None:
    """The event as `viewer` learns of it, `None` if not at all; `scene` is that of the moment."""
    if not _reaches(viewer, event, scene):
        return None
    if isinstance(event.audience, Only):
        return event
    return _masked(viewer, event, scene)


AFTERWARDS = (
    events.Arrived, events.WokeUp, events.CharacterCreated, events.CreatureAppeared,
    events.ItemMade, events.LampChanged, events.Returned,
)  # fmt: skip
"""Perceived in the scene that the event made; all others in the scene before it."""


def moment(event: Event, before: Scene, after: Scene) -> Scene:
    """The scene in which an event is perceived."""
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
    effects = scene.catalog.effects
    return any(
        effect.kind in effects and effects[effect.kind].family == "stealth"
        for effect in being.effects
    )


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
    if viewer.place != audience.room:
        return False
    who = getattr(event, "who", "")
    if who == viewer.id or who not in scene.beings or sees(viewer, scene, scene.beings[who]):
        return True
    return isinstance(event, HEARD) and not event.quiet


def _masked(viewer: Being, event: Event, scene: Scene) -> Event:
    changes: dict[str, object] = {}
    for name in _being_fields(type(event)):
        who = getattr(event, name)
        if who in scene.beings and not _made_out(viewer, scene, scene.beings[who]):
            changes[name] = SOMEONE
    changes |= _less(viewer, event, scene)
    return replace(event, **changes) if changes else event  # type: ignore[arg-type]


def _made_out(viewer: Being, scene: Scene, other: Being) -> bool:
    if viewer.id == other.id or other.asleep:
        return True
    here = viewer.place == other.place
    return sees(viewer, scene, other) if here else not hidden(scene, other)


def _less(viewer: Being, event: Event, scene: Scene) -> dict[str, object]:
    """What only those concerned may know exactly."""
    if isinstance(event, events.Departed) and event.who != viewer.id:
        return {"to": ""}
    if isinstance(event, events.Damaged | events.Healed) and event.target != viewer.id:
        return {"hp": ceil(100 * event.hp / max(1, event.max_hp)), "max_hp": 100}
    if isinstance(event, events.Revived) and event.who != viewer.id:
        return {"hp": 0}
    if isinstance(event, events.CharacterCreated | events.CreatureAppeared):
        return {"being": outside(event.being)}
    if isinstance(event, events.AbilityUsed):
        return {"targets": tuple(_known(viewer, who, scene) for who in event.targets)}
    if isinstance(event, events.EffectGained):
        source = _known(viewer, event.effect.source, scene)
        return {"effect": replace(event.effect, source=source)}
    fight = getattr(event, "fight", None)
    return {"fight": _fight_seen(viewer, fight, scene)} if isinstance(fight, Fight) else {}


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


@cache
def _being_fields(kind: type[AnyEvent]) -> tuple[str, ...]:
    names = {field.name for field in fields(kind)}
    return tuple(name for name in BEINGS if name in names)
