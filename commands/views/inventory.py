"""What somebody carries and wears."""

from commands.prefs import Prefs
from commands.render import names
from commands.render.grammar import counted
from commands.views import sight
from commands.views.layout import entries, facts, heading, lines, paragraph
from commands.views.numbers import item_bonuses
from commands.views.room import grouped_items
from game.catalog import SLOTS
from game.formulas import capacity
from game.state import Item, Scene
from game.stats import sheet
from game.things import bulk


def inventory(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """What is carried but not worn, with what is in open containers."""
    being = scene.beings[viewer]
    most = capacity(sheet(scene, being)["strength"])
    rows = _rows(scene, list(sight.carried(scene, being)), "")
    load = f"Load {bulk(scene, viewer)} of {most}. You have {counted(being.coins, 'coin')}."
    return lines(
        heading("You carry", prefs),
        entries(rows, prefs) if rows else "Nothing.",
        paragraph(load, prefs),
    )


def _rows(scene: Scene, items: list[Item], where: str) -> list[str]:
    rows = [f"{name}{where}" for name in grouped_items(scene, items)]
    for box in items:
        inside = [] if box.closed else list(scene.contents(box.id))
        rows += _rows(scene, inside, f", in {names.the_item(scene, box)}")
    return rows


def equipment(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """Every slot, with what is worn there and what it gives."""
    worn = {item.slot: item for item in scene.contents(viewer) if item.slot}
    pairs = [(slot.replace("_", " "), _worn(scene, worn.get(slot))) for slot in SLOTS]
    return lines(heading("You wear and wield", prefs), facts(pairs, prefs))


def _worn(scene: Scene, item: Item | None) -> str:
    kind = scene.catalog.items.get(item.kind) if item else None
    if item is None or kind is None:
        return "nothing"
    notes = [f"{kind.damage} {kind.damage_type}"] if kind.damage else []
    notes += [text] if (text := item_bonuses(scene, item)) else []
    name = names.an_item(scene, item)
    return f"{name} ({'; '.join(notes)})" if notes else name
