"""Progress in quests: what somebody did is counted against the objectives of their quests."""

from collections.abc import Iterator
from dataclasses import replace

from game import things
from game.catalog import Objective, ObjectiveKind, Quest, Stage
from game.events import (
    CoinsChanged,
    ExperienceGained,
    Only,
    PointsGained,
    QuestAdvanced,
    QuestEnded,
    QuestStageBegan,
)
from game.state import QuestProgress
from game.turn import Turn


def note(turn: Turn, who: str, kind: ObjectiveKind, target: str, amount: int = 1) -> None:
    """Somebody did `kind` to `target`; for `collect`, `amount` is how many they hold now."""
    being = turn.scene.beings.get(who)
    if being is None or not being.is_player:
        return
    for quest, _, stage in list(_active(turn, who)):
        _count(turn, who, quest, stage, kind, target, amount)


def _count(
    turn: Turn, who: str, quest: Quest, stage: Stage, kind: ObjectiveKind, target: str, amount: int
) -> None:  # fmt: skip
    for objective in stage.objectives:
        if turn.being(who).quests[quest.id].stage != stage.id:
            return
        if objective.kind == kind and objective.target == target:
            _advance(turn, who, quest, objective, amount)


def _advance(turn: Turn, who: str, quest: Quest, objective: Objective, amount: int) -> None:
    progress = turn.being(who).quests[quest.id]
    before = progress.counts.get(objective.id, 0)
    after = min(objective.count, amount if objective.kind == "collect" else before + amount)
    if after <= before or progress.status != "active":
        return
    progress = replace(progress, counts={**progress.counts, objective.id: after})
    turn.happen(
        QuestAdvanced(
            who, quest.id, objective.id, after, objective.count, progress, audience=Only((who,))
        )
    )
    _move_on(turn, who, quest, objective)


def _move_on(turn: Turn, who: str, quest: Quest, objective: Objective) -> None:
    progress = turn.being(who).quests[quest.id]
    stage = quest.stage(progress.stage)
    if stage is None or progress.counts.get(objective.id, 0) < objective.count:
        return
    if objective.next:
        begin_stage(turn, who, quest, objective.next)
    elif all(progress.counts.get(o.id, 0) >= o.count for o in stage.objectives if not o.next):
        if stage.next:
            begin_stage(turn, who, quest, stage.next)
        else:
            _complete(turn, who, quest, stage)


def begin_stage(turn: Turn, who: str, quest: Quest, stage: str) -> None:
    """The next stage; one without objectives ends the quest. What is held counts at once."""
    progress = QuestProgress(stage)
    turn.happen(QuestStageBegan(who, quest.id, progress, audience=Only((who,))))
    plan = quest.stage(stage)
    if plan is not None and not plan.objectives:
        _complete(turn, who, quest, plan)
    elif plan is not None:
        recount(turn, who, plan)


def wanted(turn: Turn, who: str, target: str) -> int:
    """How many of a delivery (`<item kind>:<creature kind>`) somebody's quests still ask for."""
    return sum(
        objective.count - progress.counts.get(objective.id, 0)
        for quest, progress, stage in _active(turn, who)
        for objective in stage.objectives
        if objective.kind == "deliver" and objective.target == target
    )


def _active(turn: Turn, who: str) -> Iterator[tuple[Quest, QuestProgress, Stage]]:
    """The quests that somebody is on, with their stage."""
    for quest_id, progress in turn.being(who).quests.items():
        quest = turn.scene.catalog.quests.get(quest_id)
        stage = quest.stage(progress.stage) if quest else None
        if quest is not None and stage is not None and progress.status == "active":
            yield quest, progress, stage


def recount(turn: Turn, who: str, stage: Stage) -> None:
    """Count the things somebody holds already."""
    for objective in stage.objectives:
        if objective.kind == "collect":
            note(turn, who, "collect", objective.target, held(turn, who, objective.target))


def held(turn: Turn, who: str, kind: str) -> int:
    return sum(item.count for item in turn.scene.contents(who) if item.kind == kind)


def _complete(turn: Turn, who: str, quest: Quest, stage: Stage) -> None:
    """End a quest and reward it. Levels follow as a reaction."""
    only = Only((who,))
    progress = replace(turn.being(who).quests[quest.id], status="done")
    turn.happen(QuestEnded(who, quest.id, progress, stage.outcome, audience=only))
    if quest.experience:
        total = turn.being(who).experience + quest.experience
        turn.happen(ExperienceGained(who, quest.experience, total, audience=only))
    if quest.coins:
        total = turn.being(who).coins + quest.coins
        turn.happen(CoinsChanged(who, quest.coins, total, "quest_reward", audience=only))
    if quest.points:
        points = turn.being(who).points + quest.points
        turn.happen(PointsGained(who, quest.points, points, audience=only))
    for kind in quest.items:
        things.hand(turn, kind, who, "quest_reward")
