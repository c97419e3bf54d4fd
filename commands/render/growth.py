"""Experience, levels, skills and quests."""

from collections.abc import Callable, Mapping
from typing import Any

from commands.render import names
from commands.render.grammar import counted
from commands.render.voice import Voice
from game import events
from game.events import Event
from game.formulas import LEVEL_CAP, experience_for
from typeclasses.escape import plain


def experience_gained(v: Voice, e: events.ExperienceGained) -> str:
    return v.say(f"{v.does(e.who, 'gain')} {e.amount} experience{_to_go(v, e)}")


def _to_go(v: Voice, e: events.ExperienceGained) -> str:
    """How much is missing to the next level; a level that is reached tells itself."""
    being = v.being(e.who)
    if being is None or not v.is_me(e.who) or being.level >= LEVEL_CAP:
        return ""
    left = experience_for(being.level + 1) - e.total
    return f" ({left} to level {being.level + 1})" if left > 0 else ""


def level_gained(v: Voice, e: events.LevelGained) -> str:
    told = f"{v.does(e.who, 'reach')} level {e.level}"
    if not v.is_me(e.who):
        return v.say(told)
    points = counted(e.points, "skill point")
    return v.say(
        f"{told}! You are whole again: {e.hp} hp, {e.mana} mana. You have {points} to spend", "help"
    )


def points_gained(v: Voice, e: events.PointsGained) -> str:
    points = counted(e.amount, "skill point")
    return v.say(f"{v.does(e.who, 'gain')} {points} ({e.points} to spend)", "help")


def skill_learned(v: Voice, e: events.SkillLearned) -> str:
    left = f"({counted(e.points, 'point')} left)"
    return v.say(f"{v.does(e.who, 'learn')} {names.node(v.scene, e.node)} {left}", "help")


def skills_reset(v: Voice, e: events.SkillsReset) -> str:
    points = counted(e.points, "point")
    return v.say(f"{v.does(e.who, 'forget')} all skills and {_have(v, e.who)} {points} to spend")


def _have(v: Voice, who: str) -> str:
    return "have" if v.is_me(who) else "has"


def quest_offered(v: Voice, e: events.QuestOffered) -> str:
    quest = v.scene.catalog.quests.get(e.quest)
    name, summary = names.quest(v.scene, e.quest), plain(quest.summary) if quest else ""
    offer = v.say(f"{v.does(e.by, 'offer')} {v.name(e.who)} a quest, {name}.", "quest")
    take = v.say(f'type "accept {name.lower()}" to take it on')
    return " ".join(part for part in (offer, summary, take) if part)


def quest_accepted(v: Voice, e: events.QuestAccepted) -> str:
    return _quest(v, e.quest, "quest taken on", _stage(v, e.quest, e.progress.stage))


def quest_advanced(v: Voice, e: events.QuestAdvanced) -> str:
    quest = v.scene.catalog.quests.get(e.quest)
    stages = quest.stages if quest else ()
    objectives = (o for stage in stages for o in stage.objectives if o.id == e.objective)
    text = next((plain(objective.text) for objective in objectives), "progress")
    return _quest(v, e.quest, f"{text} ({e.count} of {e.needed})")


def quest_stage_began(v: Voice, e: events.QuestStageBegan) -> str:
    return _quest(v, e.quest, _stage(v, e.quest, e.progress.stage) or "it goes on")


def quest_ended(v: Voice, e: events.QuestEnded) -> str:
    how = "quest failed" if e.progress.status == "failed" else "quest done"
    return _quest(v, e.quest, how, plain(e.outcome))


def quest_dropped(v: Voice, e: events.QuestDropped) -> str:
    return _quest(v, e.quest, "quest given up")


def _stage(v: Voice, quest: str, stage: str) -> str:
    plan = v.scene.catalog.quests.get(quest)
    found = plan.stage(stage) if plan else None
    return plain(found.text) if found else ""


def _quest(v: Voice, quest: str, news: str, text: str = "") -> str:
    head = v.say(f"{names.quest(v.scene, quest)}: {news}", "quest")
    return f"{head} {text}" if text else head


WORDS: Mapping[type[Event], Callable[[Voice, Any], str | None]] = {
    events.ExperienceGained: experience_gained,
    events.LevelGained: level_gained,
    events.PointsGained: points_gained,
    events.SkillLearned: skill_learned,
    events.SkillsReset: skills_reset,
    events.QuestOffered: quest_offered,
    events.QuestAccepted: quest_accepted,
    events.QuestAdvanced: quest_advanced,
    events.QuestStageBegan: quest_stage_began,
    events.QuestEnded: quest_ended,
    events.QuestDropped: quest_dropped,
}
