"""A close look at one thing: a being, an item, a detail, an exit."""

from commands.prefs import Prefs
from commands.render import names
from commands.render.bands import look_of, share
from commands.render.grammar import capital, counted, listed, sentence
from commands.render.voice import Voice
from commands.views import sight
from commands.views.layout import heading, lines, paragraph, prose
from commands.views.numbers import item_bonuses
from commands.views.room import grouped_items
from game.catalog import Detail, Exit, ItemKind
from game.seen_by import has_sight, sees
from game.state import Being, Item, Scene
from game.things import holder_of
from typeclasses.escape import plain

NOT_SEEN = "You see nothing like that here."


def look_at(scene: Scene, viewer: str, target: str, prefs: Prefs) -> str:
    """`target`: the id of a being, an item or a detail, or an exit's direction."""
    me = scene.beings[viewer]
    if target in scene.items:
        return item(scene, viewer, scene.items[target], prefs)
    if target in scene.beings:
        other = scene.beings[target]
        seen = other.place == me.place and sees(me, scene, other)
        return being(scene, viewer, other, prefs) if seen else NOT_SEEN
    if not has_sight(me, scene):
        return "It is too dark to see."
    plan = sight.plan_of(scene, me)
    thing = plan.detail(target)
    if thing is not None and sight.visible(me, plan, thing):
        return detail(scene, me, thing, prefs)
    way = next((way for way in sight.exits(scene, me) if way.direction == target), None)
    return _exit(scene, me, way, prefs) if way else NOT_SEEN


def detail(scene: Scene, me: Being, thing: Detail, prefs: Prefs) -> str:
    """A detail's text changes with its state."""
    state = sight.room_of(scene, me).states.get(thing.id, "")
    note = sight.trap_note(scene, me, thing.id, thing.trap)
    return lines(prose(thing.texts.get(state, thing.text), prefs), paragraph(note, prefs))


def _exit(scene: Scene, me: Being, way: Exit, prefs: Prefs) -> str:
    told = [plain(way.text)] if way.text else []
    if door := sight.door_note(scene, way):
        name, _, state = door.rpartition(", ")
        told.append(f"The {name} is {state}.")
    if way.to in me.visited:
        told.append(f"It leads to {names.room(scene, way.to)}.")
    if note := sight.guard_note(scene, me, way):
        told.append(sentence(f"it is {note}"))
    if note := sight.trap_note(scene, me, way.direction, way.trap):
        told.append(note)
    unknown = f"A way {names.going(way.direction)}. You have not been there."
    return paragraph(" ".join(told) or unknown, prefs)


def being(scene: Scene, viewer: str, other: Being, prefs: Prefs) -> str:
    """What can be seen of somebody: looks, wounds, what they wear."""
    kind = names.kind_of(scene, other)
    voice = Voice(scene, viewer, prefs)
    text = kind.description if kind else other.looks or "There is nothing remarkable to see."
    return lines(
        heading(sentence(names.a_being(scene, other)).removesuffix("."), prefs),
        prose(text, prefs),
        paragraph(voice.say(f"{voice.does(other.id, 'are')} {_state(scene, other)}"), prefs),
        paragraph(_effects(scene, voice, other), prefs),
        paragraph(_worn(scene, voice, other), prefs),
    )


def _state(scene: Scene, other: Being) -> str:
    calling = scene.catalog.callings.get(other.calling)
    who = f"a {plain(calling.name).lower()} of level {other.level}, " if calling else ""
    rest = ", resting" if other.condition == "resting" else ""
    return f"{who}{look_of(scene, other)}{rest}"


def _effects(scene: Scene, voice: Voice, other: Being) -> str:
    told = [
        f"{names.effect(scene, effect.kind)} ({counted(effect.turns, 'turn')})"
        for effect in other.effects
    ]
    return f"{voice.label(other.id)}: {listed(told)}." if told else ""


def _worn(scene: Scene, voice: Voice, other: Being) -> str:
    worn = [item for item in scene.contents(other.id) if item.slot]
    things = [names.an_item(scene, item) for item in worn]
    return voice.say(f"{voice.does(other.id, 'wear')} {listed(things)}") if things else ""


def item(scene: Scene, viewer: str, thing: Item, prefs: Prefs) -> str:
    """In the dark only by feel, and only what is carried."""
    me = scene.beings[viewer]
    kind = scene.catalog.items.get(thing.kind)
    if kind is None:
        return NOT_SEEN
    if not has_sight(me, scene):
        felt = holder_of(scene, thing) == me.id
        touch = f" It feels like {names.an_item(scene, thing)}." if felt else ""
        return paragraph(f"It is too dark to see.{touch}", prefs)
    return lines(
        heading(capital(names.an_item(scene, thing)), prefs),
        prose(kind.description, prefs),
        paragraph(" ".join(_facts(scene, me, thing, kind)), prefs),
        _inside(scene, thing, kind, prefs),
    )


def _facts(scene: Scene, me: Being, thing: Item, kind: ItemKind) -> list[str]:
    given, worth = item_bonuses(scene, thing), counted(kind.value * thing.count, "coin")
    told = (
        f"{capital(kind.rarity)} {kind.sort}.",
        _slot(kind) if kind.slot else "",
        f"Damage {kind.damage} {kind.damage_type}." if kind.damage else "",
        f"It gives {given}." if given else "",
        *_needs(scene, me, kind),
        _use(scene, kind),
        _light(thing, kind) if kind.sort == "light" else "",
        "It belongs to a quest." if kind.bound else "",
        f"Bulk {kind.bulk * thing.count}, worth {worth}." if kind.sort != "coins" else "",
    )
    return [part for part in told if part]


def _slot(kind: ItemKind) -> str:
    both = ", with both hands" if kind.two_handed else ""
    verb = "Held as" if kind.slot in ("weapon", "off_hand") else "Worn on the"
    return f"{verb} {kind.slot.replace('_', ' ')}{both}."


def _needs(scene: Scene, me: Being, kind: ItemKind) -> list[str]:
    plans = (scene.catalog.callings.get(key) for key in kind.callings)
    only = listed([plain(plan.name) for plan in plans if plan])
    level = f"Needs level {kind.level}; you are level {me.level}." if kind.level > 1 else ""
    return [level, f"Only for: {only}." if only else ""]


def _use(scene: Scene, kind: ItemKind) -> str:
    ability = scene.catalog.abilities.get(kind.use or kind.throw)
    line = sentence(plain(ability.line)) if ability else ""
    return f"{'Use' if kind.use else 'Throw'} it: {line}" if line else ""


def _light(thing: Item, kind: ItemKind) -> str:
    if thing.fuel < 1:
        return "It is burnt out."
    state = "burns" if thing.lit else "is not lit"
    return f"It {state}, with {share(thing.fuel, kind.fuel)} % of its fuel left."


def _inside(scene: Scene, thing: Item, kind: ItemKind, prefs: Prefs) -> str:
    if kind.sort != "container":
        return ""
    if thing.closed:
        return "It is locked." if thing.locked else "It is closed."
    inside = grouped_items(scene, scene.contents(thing.id))
    return paragraph(f"In it: {listed(inside)}." if inside else "It is empty.", prefs)
