"""Items, affixes and loot tables as they are written."""

from typing import Literal, override

from pydantic import Field, model_validator

from game.catalog import SLOTS, Affix, ItemKind, ItemSort, LootEntry, LootTable, Rarity
from world.problems import did_you_mean
from world.schema.common import (
    Amount,
    BonusText,
    Difficulty,
    EntryText,
    HarmText,
    Level,
    Line,
    Noun,
    PerCent,
    Several,
    Span,
    Text,
    Written,
    wrong,
)


class ItemText(EntryText):
    """A kind of item."""

    name: Line
    sort: ItemSort
    description: Text
    nouns: list[Noun] = Field(default_factory=list)
    """Without them the last word of the name is its noun."""
    plural: str = ""
    rarity: Rarity = "common"
    value: Amount = 0
    bulk: Amount = 1
    stacks: bool = False
    slot: str = ""
    two_handed: bool = False
    level: Level = 1
    callings: list[str] = Field(default_factory=list)
    bonus: BonusText = Field(default_factory=dict)
    damage: HarmText | None = None
    use: str = ""
    throw: str = ""
    capacity: Amount = 0
    loot: str = ""
    key: str = ""
    difficulty: Difficulty = 0
    fuel: Amount = 0
    bound: bool = False
    exclusive: bool = False

    @model_validator(mode="after")
    def _slot_is_known(self) -> "ItemText":
        if self.slot and self.slot not in SLOTS:
            raise wrong(
                f'the slot "{self.slot}" does not exist', did_you_mean(self.slot, SLOTS), "slot"
            )
        if self.sort in ("weapon", "armour") and not self.slot:
            raise wrong(f"the {self.sort} has no slot", f"Give it one of: {', '.join(SLOTS)}.")
        if self.slot and self.stacks:
            raise wrong(
                "it has a slot and stacks", "Things that are worn lie apart: drop stacks.", "stacks"
            )
        return self

    @model_validator(mode="after")
    def _sort_has_its_fields(self) -> "ItemText":
        needed = {
            "weapon": "damage", "consumable": "use", "thrown": "throw", "container": "capacity",
            "light": "fuel",
        }.get(self.sort)  # fmt: skip
        if needed and not getattr(self, needed):
            raise wrong(f'a {self.sort} needs "{needed}"', f'Write "{needed}:".')
        return self

    @override
    def made(self, key: str) -> ItemKind:
        fields = self.fields("damage")
        fields["nouns"] = fields["nouns"] or (self.name.split()[-1].lower(),)
        if self.damage:
            fields |= {"damage": self.damage.dice, "damage_type": self.damage.kind}
        return ItemKind(id=key, **fields)


class AffixText(EntryText):
    """A property that an item of a dropped kind may have."""

    name: Line
    where: Literal["prefix", "suffix"]
    bonus: BonusText = Field(min_length=1)
    sorts: list[ItemSort] = Field(min_length=1)
    level: Level = 1
    weight: Several = 1

    @override
    def made(self, key: str) -> Affix:
        return Affix(id=key, **self.fields())


class LootLine(Written):
    """One line of a loot table; without `item` it is nothing at all."""

    weight: Several
    item: str = ""
    count: Span = (1, 1)
    affix_chance: PerCent = 0

    def made(self) -> LootEntry:
        least, most = self.count
        return LootEntry(self.weight, self.item, least, most, self.affix_chance)


class LootText(EntryText):
    """A loot table."""

    rolls: Several = 1
    entries: list[LootLine] = Field(min_length=1)

    @override
    def made(self, key: str) -> LootTable:
        return LootTable(key, self.rolls, tuple(entry.made() for entry in self.entries))
