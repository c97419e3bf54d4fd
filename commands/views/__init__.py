"""Views as text: the state of things, told to one viewer. Pure; they show only what it may see."""

from commands.views.consider import consider
from commands.views.fight import fight, prompt
from commands.views.inventory import equipment, inventory
from commands.views.look import look_at
from commands.views.map import map_in_words, map_view
from commands.views.quests import journal, quests, topics
from commands.views.room import room
from commands.views.score import abilities, effects, score, skills
from commands.views.who import Somebody, who

__all__ = [
    "Somebody", "abilities", "consider", "effects", "equipment", "fight", "inventory", "journal",
    "look_at", "map_in_words", "map_view", "prompt", "quests", "room", "score", "skills", "topics",
    "who",
]  # fmt: skip
