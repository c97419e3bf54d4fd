"""Classes with their skill trees, and origins, as they are written."""

from typing import override

from pydantic import Field, model_validator

from game.catalog import STATS, Calling, Node, Origin, Tree
from world.schema.common import (
    BonusText,
    EntryText,
    Id,
    Line,
    Several,
    StatsText,
    Text,
    Written,
    wrong,
)

TIERS = 5


class NodeText(Written):
    """A skill. One that gives an ability may leave name and line to it."""

    name: Line = ""
    line: Line = ""
    cost: Several = 1
    bonus: BonusText = Field(default_factory=dict)
    ability: str = ""

    @model_validator(mode="after")
    def _gives_something(self) -> "NodeText":
        if not self.bonus and not self.ability:
            raise wrong("the skill gives nothing", 'Write "bonus:" or "ability:".')
        if not self.ability and not (self.name and self.line):
            raise wrong("the skill has no name or no line", 'Write "name:" and "line:".')
        return self


class TreeText(Written):
    """A skill tree: a list of tiers, each a mapping of skills."""

    name: Line
    line: Line
    tiers: list[dict[Id, NodeText]]

    @model_validator(mode="after")
    def _tiers_are_full(self) -> "TreeText":
        if len(self.tiers) != TIERS:
            raise wrong(f"the tree has {len(self.tiers)} tiers", f"Write {TIERS} of them.", "tiers")
        if empty := [str(place + 1) for place, tier in enumerate(self.tiers) if not tier]:
            raise wrong(
                f"tier {', '.join(empty)} has no skills", "Write at least one skill in it.", "tiers"
            )
        return self

    def made(self, key: str) -> Tree:
        nodes = tuple(
            Node(id=node, tier=tier, **skill.fields())
            for tier, skills in enumerate(self.tiers, start=1)
            for node, skill in skills.items()
        )
        return Tree(key, self.name, self.line, nodes)


class CallingText(EntryText):
    """A character class."""

    name: Line
    line: Line
    description: Text
    base: StatsText
    growth: StatsText
    trees: dict[Id, TreeText] = Field(min_length=2)
    abilities: list[str] = Field(min_length=1)
    kit: list[str]
    recommended: bool = False
    early: bool = False

    @model_validator(mode="after")
    def _recommended_is_open(self) -> "CallingText":
        if self.recommended and self.early:
            raise wrong("it is recommended and early", "Keep one of the two.", "early")
        return self

    @model_validator(mode="after")
    def _all_stats(self) -> "CallingText":
        if missing := [name for name in STATS if name not in self.base]:
            raise wrong(
                f"base lacks {', '.join(missing)}", "Write all seven; 10 is ordinary.", "base"
            )
        return self

    @override
    def made(self, key: str) -> Calling:
        trees = tuple(tree.made(name) for name, tree in self.trees.items())
        return Calling(id=key, trees=trees, **self.fields("trees"))


class OriginText(EntryText):
    """Where a character comes from."""

    name: Line
    line: Line
    description: Text
    start: str
    bonus: BonusText = Field(default_factory=dict)
    gift: list[str] = Field(default_factory=list)
    recommended: bool = False
    hook: str = ""

    @override
    def made(self, key: str) -> Origin:
        return Origin(id=key, **self.fields())
