"""Rising in level."""

from dataclasses import replace

from game import formulas
from game.events import ExperienceGained, LevelGained
from game.stats import sheet
from game.turn import Turn


def rise(turn: Turn, event: ExperienceGained) -> None:
    """Every level that the experience reaches; a new level heals and gives a skill point."""
    being = turn.being(event.who)
    while being.level < formulas.LEVEL_CAP:
        if being.experience < formulas.experience_for(being.level + 1):
            return
        grown = replace(being, level=being.level + 1)
        stats = sheet(turn.scene, grown)
        points = being.points + formulas.points_at_level()
        turn.happen(
            LevelGained(
                being.id, grown.level, points, stats["max_hp"], stats["max_mana"],
                audience=turn.here(being.id),
            )
        )  # fmt: skip
        being = turn.being(event.who)
