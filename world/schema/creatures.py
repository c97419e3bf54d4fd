"""Creatures and townsfolk as they are written."""

from typing import Annotated, Literal, override

from pydantic import Field, model_validator

from game.catalog import (
    DIRECTIONS,
    Behaviour,
    CreatureKind,
    Frame,
    Persuasion,
    Phase,
    PhaseAct,
    Topic,
)
from world.problems import did_you_mean
from world.schema.common import (
    Amount,
    BonusText,
    Difficulty,
    EntryText,
    Harm,
    HarmText,
    Id,
    Level,
    Line,
    Noun,
    PerCent,
    Span,
    StatsText,
    Text,
    Written,
    wrong,
)


class TopicText(Written):
    """Something a creature can be asked about. Without `words` its id is the word."""

    text: Text
    words: list[Noun] = Field(default_factory=list)
    needs: str = ""
    gives: str = ""
    quest: str = ""
    hands: str = ""
    listed: bool = True

    def made(self, key: str) -> Topic:
        fields = self.fields()
        fields["words"] = fields["words"] or (key.replace("_", " "),)
        return Topic(id=key, **fields)


class PersuasionText(Written):
    """What a creature can be talked into."""

    difficulty: Difficulty
    success: Text
    failure: Text
    gives: str = ""
    hands: str = ""
    steps_aside: bool = False

    def made(self) -> Persuasion:
        return Persuasion(**self.fields())


class PhaseText(Written):
    """What a boss does once below a share of its hit points."""

    below: PerCent
    act: PhaseAct
    line: Line
    creature: str = ""
    count: Amount = 0
    power: Amount = 0
    effect: str = ""
    turns: Amount = 0
    abilities: list[str] = Field(default_factory=list)

    @model_validator(mode="after")
    def _act_has_its_fields(self) -> "PhaseText":
        needs = {
            "summon": ("creature", "count"), "shield": ("effect", "power", "turns"),
            "enrage": ("effect", "turns"), "mend": ("power",), "burst": ("power",),
        }[self.act]  # fmt: skip
        if missing := [name for name in needs if not getattr(self, name)]:
            raise wrong(f"the act {self.act} lacks {', '.join(missing)}", "Write it in the phase.")
        return self

    def made(self) -> Phase:
        return Phase(**self.fields())


class CreatureText(EntryText):
    """A kind of creature."""

    name: Line
    description: Text
    family: Id
    level: Level = 1
    frame: Frame = "normal"
    nouns: list[Noun] = Field(default_factory=list)
    plural: str = ""
    pronouns: Literal["it", "she", "he", "they"] = "it"
    proper: bool = False
    base: StatsText = Field(default_factory=dict)
    bonus: BonusText = Field(default_factory=dict)
    damage: HarmText = Harm("1d4", "blunt")
    behaviour: Behaviour = "brute"
    abilities: list[str] = Field(default_factory=list)
    aggressive: bool = False
    peaceful: bool = False
    wanders: bool = False
    flees_below: PerCent = 0
    guards: str = ""
    dark_sight: bool = False
    loot: list[str] = Field(default_factory=list)
    coins: Span = (0, 0)
    phases: list[PhaseText] = Field(default_factory=list)
    greeting: str = ""
    topics: dict[Id, TopicText] = Field(default_factory=dict)
    persuasion: PersuasionText | None = None
    persona: Annotated[str, Field(max_length=600)] = ""
    knowledge: list[Line] = Field(default_factory=list)

    @model_validator(mode="after")
    def _fits_together(self) -> "CreatureText":
        if self.guards and self.guards not in DIRECTIONS:
            raise wrong(
                f'"{self.guards}" is no direction', did_you_mean(self.guards, DIRECTIONS), "guards"
            )
        if self.peaceful and self.aggressive:
            raise wrong("it is peaceful and aggressive", "Keep one of the two.", "aggressive")
        if self.topics and not self.greeting:
            raise wrong("it has topics but no greeting", 'Write "greeting:".', "topics")
        return self

    @model_validator(mode="after")
    def _phases_go_down(self) -> "CreatureText":
        marks = [phase.below for phase in self.phases]
        if marks != sorted(marks, reverse=True):
            raise wrong(
                f"phases begin below {marks} per cent", "Write the highest first.", "phases"
            )
        if marks and self.frame != "boss":
            raise wrong("it has phases but is no boss", 'Write "frame: boss".', "phases")
        return self

    @override
    def made(self, key: str) -> CreatureKind:
        fields = self.fields("damage", "phases", "topics", "persuasion")
        fields["nouns"] = fields["nouns"] or (self.name.split()[-1].lower(),)
        return CreatureKind(
            id=key, damage=self.damage.dice, damage_type=self.damage.kind,
            phases=tuple(phase.made() for phase in self.phases),
            topics=tuple(topic.made(name) for name, topic in self.topics.items()),
            persuasion=self.persuasion.made() if self.persuasion else None, **fields,
        )  # fmt: skip
