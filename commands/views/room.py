"""A room as its visitor sees it: text, who and what is there, ways out."""

from collections.abc import Iterable, Sequence

from commands.prefs import Prefs
from commands.render import names
from commands.render.grammar import listed
from commands.render.palette import Theme, paint
from commands.views import sight
from commands.views.layout import heading, lines, paragraph, prose
from game.catalog import Exit
from game.seen_by import has_sight
from game.state import Being, Item, Scene
from typeclasses.escape import plain


def room(scene: Scene, viewer: str, prefs: Prefs, night: bool = False) -> str:
    """The room that a being is in. `brief_rooms` leaves the description out."""
    being = scene.beings[viewer]
    if not has_sight(being, scene):
        return _dark(scene, being, prefs)
    plan = sight.plan_of(scene, being)
    return lines(
        heading(plain(plan.name), prefs),
        "" if prefs.brief_rooms else prose(plan.description, prefs),
        "It is night." if night else "",
        _found(scene, being, prefs),
        _people(scene, being, prefs),
        _things(scene, being, prefs),
        "There is a fight going on here." if sight.room_of(scene, being).fight else "",
        _ways(scene, being, prefs),
    )


def _dark(scene: Scene, being: Being, prefs: Prefs) -> str:
    """Only the ways that are known can be found with one's hands."""
    ways = [names.going(way.direction) for way in _sorted(sight.exits(scene, being))]
    felt = f"You feel your way: {listed(ways)}." if ways else "You feel no way out."
    advice = "Light a lamp or a torch, if you carry one."
    return lines(
        heading("Darkness", prefs),
        paragraph(f"It is too dark to see. {advice}", prefs),
        paragraph(felt, prefs),
    )


def _line(head: str, parts: Sequence[str], theme: Theme, prefs: Prefs) -> str:
    if not parts:
        return ""
    return paragraph(f"{head}: {listed([paint(theme, part, prefs) for part in parts])}.", prefs)


def _found(scene: Scene, being: Being, prefs: Prefs) -> str:
    """Hidden details are not in the description."""
    found = [names.detail(scene, being.place, d.id) for d in sight.found_details(scene, being)]
    return _line("You have found", found, "thing", prefs)


def _people(scene: Scene, being: Being, prefs: Prefs) -> str:
    others = sight.others(scene, being)
    players = grouped_beings(scene, (other for other in others if other.is_player))
    creatures = grouped_beings(scene, (other for other in others if not other.is_player))
    return lines(
        _line("Players", players, "person", prefs), _line("Here", creatures, "creature", prefs)
    )


def grouped_beings(scene: Scene, beings: Iterable[Being]) -> list[str]:
    """ "2 crabs", "Ida Sorrel", "a crab (hurt)": alike ones together, sorted by name."""
    groups: dict[tuple[str, str, str], list[Being]] = {}
    for being in beings:
        key = (being.name, being.creature, sight.state_of(scene, being))
        groups.setdefault(key, []).append(being)
    return [_group(scene, groups[key], key[2]) for key in sorted(groups)]


def _group(scene: Scene, alike: list[Being], state: str) -> str:
    one = alike[0]
    name = (
        names.a_being(scene, one) if len(alike) == 1 or names.is_proper(scene, one)
        else names.many_beings(scene, one, len(alike))
    )  # fmt: skip
    return f"{name} ({state})" if state else name


def _things(scene: Scene, being: Being, prefs: Prefs) -> str:
    return _line("On the ground", grouped_items(scene, scene.contents(being.place)), "thing", prefs)


def grouped_items(scene: Scene, items: Iterable[Item]) -> list[str]:
    """ "3 torches", "a chest (locked)": alike ones together, sorted by name."""
    groups: dict[tuple[str, str, str], list[Item]] = {}
    for item in items:
        key = (names.of_item(scene, item), item.kind, sight.item_note(scene, item))
        groups.setdefault(key, []).append(item)
    return [_pile(scene, groups[key], key[2]) for key in sorted(groups)]


def _pile(scene: Scene, alike: list[Item], note: str) -> str:
    name = names.an_item(scene, alike[0], sum(item.count for item in alike))
    return f"{name} ({note})" if note else name


def _sorted(ways: Iterable[Exit]) -> list[Exit]:
    """In the order of the compass."""
    return sorted(ways, key=sight.rank)


def _ways(scene: Scene, being: Being, prefs: Prefs) -> str:
    ways = [_way(scene, being, way, prefs) for way in _sorted(sight.exits(scene, being))]
    return paragraph(f"Exits: {', '.join(ways) or 'none'}.", prefs)


def _way(scene: Scene, being: Being, way: Exit, prefs: Prefs) -> str:
    """ "up (plank door, closed)", "north (The Dry Foot)" for where one has been."""
    trapped = sight.trap_note(scene, being, way.direction, way.trap)
    notes = (
        names.room(scene, way.to) if way.to in being.visited else "",
        sight.door_note(scene, way),
        sight.guard_note(scene, being, way),
        "trapped" if trapped else "",
    )
    told = "; ".join(note for note in notes if note)
    name = paint("exit", plain(way.direction), prefs)
    return f"{name} ({told})" if told else name
