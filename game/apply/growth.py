"""Experience, skills and quests."""

from collections.abc import Callable, Mapping
from typing import Any

from game import events
from game.apply.beings import change
from game.state import Scene

type QuestEvent = (
    events.QuestAccepted | events.QuestAdvanced | events.QuestStageBegan | events.QuestEnded
)


def experience_gained(scene: Scene, event: events.ExperienceGained) -> Scene:
    return change(scene, event.who, experience=event.total)


def level_gained(scene: Scene, event: events.LevelGained) -> Scene:
    return change(
        scene, event.who, level=event.level, points=event.points, hp=event.hp, mana=event.mana
    )


def points_gained(scene: Scene, event: events.PointsGained) -> Scene:
    return change(scene, event.who, points=event.points)


def skill_learned(scene: Scene, event: events.SkillLearned) -> Scene:
    skills = (*scene.beings[event.who].skills, event.node)
    return change(scene, event.who, skills=skills, points=event.points)


def skills_reset(scene: Scene, event: events.SkillsReset) -> Scene:
    return change(scene, event.who, skills=(), points=event.points)


def quest_set(scene: Scene, event: QuestEvent) -> Scene:
    quests = {**scene.beings[event.who].quests, event.quest: event.progress}
    return change(scene, event.who, quests=quests)


def quest_dropped(scene: Scene, event: events.QuestDropped) -> Scene:
    quests = dict(scene.beings[event.who].quests)
    del quests[event.quest]
    return change(scene, event.who, quests=quests)


CHANGES: Mapping[type[events.Event], Callable[[Scene, Any], Scene]] = {
    events.ExperienceGained: experience_gained,
    events.LevelGained: level_gained,
    events.PointsGained: points_gained,
    events.SkillLearned: skill_learned,
    events.SkillsReset: skills_reset,
    events.QuestAccepted: quest_set,
    events.QuestAdvanced: quest_set,
    events.QuestStageBegan: quest_set,
    events.QuestEnded: quest_set,
    events.QuestDropped: quest_dropped,
}
