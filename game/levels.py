"""Rising in level."""

from dataclasses import replace

from game import formulas
from game.events import ExperienceGained, LevelGained
from game.stats import sheet
from game.turn import Turn


def rise(turn: Turn, event: ExperienceGained) -> None:
    """Every level that the experience reaches; each heals (not the fallen) and gives points."""
    being = turn.being(event.who)
    while being.level < formulas.LEVEL_CAP:
        if being.experience < formulas.experience_for(being.level + 1):
            return
        grown = replace(being, level=being.level + 1)
        stats = sheet(turn.scene, grown)
        points = being.points + formulas.points_at_level()
        hp = being.hp if being.condition == "down" else max(being.hp, stats["max_hp"])
        mana = max(being.mana, stats["max_mana"])
        here = turn.here(being.id)
        turn.happen(LevelGained(being.id, grown.level, points, hp, mana, audience=here))
        being = turn.being(event.who)
