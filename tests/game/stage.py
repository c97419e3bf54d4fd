"""Scenes that several of these files begin with."""

from typing import Any

from game.state import Being, QuestProgress
from tests.scenes import ADA, BRAM, Play, creature, fight, hero


def adept(**fields: Any) -> Play:
    """Ada knows every ability; Bram and two rats fight with her."""
    ada = hero(**({"calling": "adept", "mana": 50} | fields))
    rats = (creature("m1", "rat"), creature("m2", "rat"))
    return Play(ada, hero(BRAM, hp=10), *rats, fight(ADA, BRAM, "m1", "m2"))


def on(stage: str, quest: str = "hunt", counts: dict[str, int] | None = None) -> Being:
    """Ada at a stage of a quest."""
    return hero(quests={quest: QuestProgress(stage, counts=counts or {})})
