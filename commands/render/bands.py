"""Hit points in words: what others may see of somebody's wounds."""

from math import ceil

from commands.render.palette import Theme
from game.state import Being, Scene
from game.stats import sheet

BANDS = ((100, "unhurt"), (75, "scratched"), (45, "hurt"), (20, "badly hurt"), (0, "near death"))


def share(hp: int, most: int) -> int:
    """Hit points in per cent, rounded up: 0 only for nothing at all."""
    return max(0, min(100, ceil(100 * hp / max(1, most))))


def band(hp: int, most: int) -> str:
    """The word for a share of hit points."""
    left = share(hp, most)
    return next(word for least, word in BANDS if left >= least)


def look_of(scene: Scene, being: Being) -> str:
    """How a being looks: its condition if it is down, else the word for its wounds."""
    if being.condition in ("down", "dead"):
        return "unconscious" if being.condition == "down" else "dead"
    return band(being.hp, sheet(scene, being)["max_hp"])


def theme(hp: int, most: int) -> Theme:
    """The colour that goes with a share of hit points."""
    left = share(hp, most)
    return "help" if left >= 75 else "turn" if left >= 40 else "harm"
