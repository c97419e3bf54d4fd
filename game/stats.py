"""Effective stats = base + growth + equipment + skills + effects, as one sheet of numbers."""

from collections.abc import Iterator, Mapping

from game import formulas
from game.catalog import DERIVED, STATS, Bonus, Catalog
from game.state import Being, Item, Scene

type Sheet = Mapping[str, int]
"""Points by name: STATS, DERIVED and `resist_<damage type>` (per cent, only when not 0)."""


MOST_REMEMBERED = 4096
_remembered: tuple[Catalog, dict[object, Sheet]] = (Catalog(), {})
"""Sheets worked out with the latest catalogue, by all that they depend on."""


def sheet(scene: Scene, being: Being) -> Sheet:
    """All effective stats of a being as it stands; not to be changed, others may share it."""
    sheets = _sheets_of(scene.catalog)
    key = _grounds(scene, being)
    known = sheets.get(key)
    if known is None:
        known = sheets[key] = _worked_out(scene, being)
    return known


def _sheets_of(catalog: Catalog) -> dict[object, Sheet]:
    global _remembered
    if _remembered[0] is not catalog or len(_remembered[1]) >= MOST_REMEMBERED:
        _remembered = (catalog, {})
    return _remembered[1]


def _grounds(scene: Scene, being: Being) -> object:
    """All that a sheet depends on besides the catalogue."""
    items = scene.items
    worn = [items[key] for key in scene.held.get(being.id, ()) if key in items and items[key].slot]
    return (
        being.creature, being.calling, being.level, being.base, being.skills,
        tuple([(effect.kind, effect.stacks) for effect in being.effects]),
        tuple([(item.kind, item.affixes) for item in worn]),
    )  # fmt: skip


def _worked_out(scene: Scene, being: Being) -> Sheet:
    bonus = _sum(bonuses(scene, being))
    points = _attributes(scene, being)
    for name in STATS:
        points[name] = max(1, points[name] + bonus.get(name, 0))
    points |= _derived(scene, being, points)
    for name, amount in bonus.items():
        if name not in STATS:
            points[name] = points.get(name, 0) + amount
    points["max_hp"] = max(1, points["max_hp"])
    points["max_mana"] = max(0, points["max_mana"])
    return points


def bonuses(scene: Scene, being: Being) -> Iterator[tuple[Bonus, int]]:
    """Every bonus in force, with how many times it counts."""
    catalog = scene.catalog
    for item in scene.contents(being.id):
        if item.slot:
            yield from _worn(catalog, item)
    for node in being.skills:
        if node in catalog.nodes:
            yield catalog.nodes[node].bonus, 1
    for effect in being.effects:
        if effect.kind in catalog.effects:
            yield catalog.effects[effect.kind].bonus, effect.stacks
    if being.creature:
        yield catalog.creatures[being.creature].bonus, 1


def _worn(catalog: Catalog, item: Item) -> Iterator[tuple[Bonus, int]]:
    yield catalog.items[item.kind].bonus, 1
    for affix in item.affixes:
        if affix in catalog.affixes:
            yield catalog.affixes[affix].bonus, 1


def _sum(parts: Iterator[tuple[Bonus, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for bonus, times in parts:
        for name, amount in bonus.items():
            total[name] = total.get(name, 0) + amount * times
    return total


def _attributes(scene: Scene, being: Being) -> dict[str, int]:
    if being.creature:
        base = scene.catalog.creatures[being.creature].base
        return {name: base.get(name, 10 + being.level // 2) for name in STATS}
    calling = scene.catalog.callings.get(being.calling)
    growth = calling.growth if calling else {}
    return {
        name: formulas.grown(getattr(being.base, name), growth.get(name, 0), being.level)
        for name in STATS
    }


def _derived(scene: Scene, being: Being, points: Mapping[str, int]) -> dict[str, int]:
    derived = {name: _BY_NAME[name](points, being.level) for name in DERIVED}
    if being.creature:
        frame = scene.catalog.creatures[being.creature].frame
        derived["max_hp"] = formulas.creature_hp(being.level, formulas.FRAME_HP[frame])
        might = formulas.creature_attack(being.level, formulas.FRAME_ATTACK[frame])
        derived["attack"] = derived["magic_power"] = might
        hide = formulas.creature_defence(being.level)
        derived["defence"] = derived["magic_resistance"] = hide
    return derived


_BY_NAME = {
    "max_hp": lambda p, level: formulas.max_hp(p["constitution"], level),
    "max_mana": lambda p, level: formulas.max_mana(p["intelligence"], p["wisdom"], level),
    "attack": lambda p, level: formulas.attack(p["strength"], p["dexterity"], level),
    "defence": lambda p, level: formulas.defence(p["constitution"], p["dexterity"]),
    "magic_power": lambda p, level: formulas.magic_power(p["intelligence"], p["wisdom"], level),
    "magic_resistance": lambda p, level: formulas.magic_resistance(p["wisdom"], p["constitution"]),
    "speed": lambda p, level: formulas.speed(p["dexterity"], p["luck"]),
    "critical_chance": lambda p, level: formulas.critical_chance(p["luck"], p["dexterity"]),
    "accuracy": lambda p, level: formulas.accuracy(p["dexterity"], level),
    "evasion": lambda p, level: formulas.evasion(p["dexterity"], p["luck"], level),
    "perception": lambda p, level: formulas.perception(p["wisdom"], level),
    "stealth": lambda p, level: formulas.stealth(p["dexterity"], level),
    "thievery": lambda p, level: formulas.thievery(p["dexterity"], p["intelligence"], level),
    "athletics": lambda p, level: formulas.athletics(p["strength"], level),
    "lore": lambda p, level: formulas.lore(p["intelligence"], level),
    "persuasion": lambda p, level: formulas.persuasion(p["charisma"], level),
}
