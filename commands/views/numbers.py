"""Numbers in words: bonuses, signs, averages."""

from collections.abc import Mapping

from commands.render.grammar import listed
from game.catalog import Bonus
from game.state import Item, Scene

SHORT: Mapping[str, str] = {"max_hp": "hit points", "max_mana": "mana"}


def stat_name(name: str) -> str:
    """ "max_hp" is "hit points", "resist_fire" is "resistance to fire"."""
    if name.startswith("resist_"):
        return f"resistance to {name.removeprefix('resist_')}"
    return SHORT.get(name, name.replace("_", " "))


def signed(amount: int) -> str:
    return f"+{amount}" if amount > 0 else str(amount)


def bonuses(*parts: Bonus) -> str:
    """ "+2 defence and -1 speed", of several bonuses together."""
    total: dict[str, int] = {}
    for part in parts:
        for name, amount in part.items():
            total[name] = total.get(name, 0) + amount
    return listed([_bonus(name, amount) for name, amount in total.items() if amount])


def item_bonuses(scene: Scene, item: Item) -> str:
    """What an item gives to whoever wears it, its affixes included."""
    kind, affixes = scene.catalog.items[item.kind], scene.catalog.affixes
    return bonuses(kind.bonus, *(affixes[key].bonus for key in item.affixes if key in affixes))


def _bonus(name: str, amount: int) -> str:
    unit = " %" if name.startswith("resist_") else ""
    return f"{signed(amount)}{unit} {stat_name(name)}"
