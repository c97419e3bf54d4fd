"""Quests as they are written."""

from typing import get_args, override

from pydantic import Field, model_validator

from game.catalog import Objective, ObjectiveKind, Quest, Stage
from world.schema.common import Amount, EntryText, Id, Level, Line, Several, Text, Written, wrong

KINDS: tuple[ObjectiveKind, ...] = get_args(ObjectiveKind)


class ObjectiveText(Written):
    """What must be done; the key that names its target (`kill`, `visit` …) is its kind."""

    text: Line
    kill: str = ""
    collect: str = ""
    visit: str = ""
    talk: str = ""
    examine: str = ""
    use: str = ""
    persuade: str = ""
    deliver: str = ""
    count: Several = 1
    next: str = ""

    @model_validator(mode="after")
    def _one_kind(self) -> "ObjectiveText":
        given = [kind for kind in KINDS if getattr(self, kind)]
        if len(given) != 1:
            said = " and ".join(given) or "nothing"
            raise wrong(
                f"the objective asks for {said}", f"Give it just one of: {', '.join(KINDS)}."
            )
        return self

    def made(self, key: str) -> Objective:
        kind = next(kind for kind in KINDS if getattr(self, kind))
        return Objective(key, kind, getattr(self, kind), self.text, self.count, self.next)


class StageText(Written):
    """A stage of a quest."""

    text: Text
    objectives: dict[Id, ObjectiveText] = Field(min_length=1)
    next: str = ""
    outcome: str = ""

    def made(self, key: str) -> Stage:
        objectives = tuple(wanted.made(name) for name, wanted in self.objectives.items())
        return Stage(key, self.text, objectives, self.next, self.outcome)


class RewardText(Written):
    """What a quest pays."""

    experience: Amount = 0
    coins: Amount = 0
    items: list[str] = Field(default_factory=list)
    points: Amount = 0


class QuestText(EntryText):
    """A quest; it begins with the stage that is written first."""

    name: Line
    giver: str
    level: Level
    summary: Text
    stages: dict[Id, StageText] = Field(min_length=1)
    reward: RewardText = RewardText()
    needs: list[str] = Field(default_factory=list)

    @override
    def made(self, key: str) -> Quest:
        stages = tuple(stage.made(name) for name, stage in self.stages.items())
        fields = self.fields("stages", "reward")
        return Quest(id=key, stages=stages, **self.reward.fields(), **fields)
