"""Effects and abilities as they are written."""

import re
from typing import Annotated, Any, override

from pydantic import BeforeValidator, Field, model_validator

from game.catalog import (
    DERIVED,
    STATS,
    Ability,
    DamageType,
    EffectFamily,
    EffectKind,
    Part,
    PartKind,
    Stacking,
    Target,
)
from world.problems import did_you_mean
from world.schema.common import (
    Amount,
    BonusText,
    EntryText,
    Line,
    PerCent,
    Several,
    Written,
    damage_type,
    dice,
    wrong,
)

PART_KINDS: tuple[PartKind, ...] = ("damage", "heal", "effect", "revive", "cleanse", "mana")
_SCALE = re.compile(r"(\d{1,3})% (\w+)")
_WEAPON = re.compile(r"weapon(?:\+(\d{1,3}))?")


class EffectText(EntryText):
    """A lasting effect."""

    name: Line
    family: EffectFamily
    line: Line
    stacking: Stacking = "refresh"
    max_stacks: Several = 1
    bonus: BonusText = Field(default_factory=dict)
    damage_type: DamageType = "poison"
    harmful: bool = False

    @model_validator(mode="after")
    def _stacks(self) -> "EffectText":
        if self.max_stacks > 1 and self.stacking != "stack":
            raise wrong(
                "max_stacks says nothing without stacking: stack", 'Write "stacking: stack".'
            )
        return self

    @override
    def made(self, key: str) -> EffectKind:
        return EffectKind(id=key, **self.fields())


def _scale(written: Any) -> Any:
    """Read "80% magic_power" as a stat and per cents of it."""
    match = _SCALE.fullmatch(str(written))
    if match is None:
        raise wrong(f'"{written}" is no scale', "Write it like 80% magic_power, or 70% weapon.")
    if match[2] == "weapon":
        return ("", int(match[1]))
    if match[2] not in (*STATS, *DERIVED):
        raise wrong(f'"{match[2]}" is no stat', did_you_mean(match[2], (*STATS, *DERIVED)))
    return (match[2], int(match[1]))


def _amount(written: Any) -> Any:
    if isinstance(written, int) and not isinstance(written, bool):
        return {"base": written}
    words = written.split() if isinstance(written, str) else []
    if not 1 <= len(words) <= 2:
        raise wrong(f'"{written}" is no amount', "Write a number, dice, or dice and a type.")
    made: dict[str, Any] = {"damage_type": damage_type(words[1])} if len(words) == 2 else {}
    if match := _WEAPON.fullmatch(words[0]):
        return made | {"weapon": True, "base": int(match[1] or 0)}
    return made | ({"base": int(words[0])} if words[0].isdigit() else {"dice": dice(words[0])})


AmountText = Annotated[dict[str, Any], BeforeValidator(_amount)]


class PartText(Written):
    """One thing an ability does; the key that names it (`damage`, `heal` …) is its kind."""

    damage: AmountText | None = None
    heal: AmountText | None = None
    revive: bool = False
    cleanse: bool = False
    mana: AmountText | None = None
    effect: str = ""
    power: Amount = 0
    """What an effect does a tick, or how much a shield holds, before `scale`."""
    turns: Amount = 0
    scale: Annotated[tuple[str, int] | None, BeforeValidator(_scale)] = None
    chance: PerCent = 100
    on_self: bool = False

    @model_validator(mode="after")
    def _one_kind(self) -> "PartText":
        given = [kind for kind in PART_KINDS if getattr(self, kind)]
        if len(given) != 1:
            said = " and ".join(given) or "nothing"
            raise wrong(f"a part does {said}", f"Give it just one of: {', '.join(PART_KINDS)}.")
        if self.effect and not self.turns:
            raise wrong("an effect lasts no turns", 'Write "turns: 3" or so.')
        if not self.effect and (self.turns or self.power):
            raise wrong("turns and power belong to an effect", "Take them out, or name an effect.")
        return self

    @model_validator(mode="after")
    def _weapon_scales_a_weapon(self) -> "PartText":
        if self.scale and not self.scale[0] and not (self.damage and self.damage.get("weapon")):
            raise wrong("it scales a weapon but strikes with none", 'Write "damage: weapon".')
        return self

    def made(self) -> Part:
        kind = next(kind for kind in PART_KINDS if getattr(self, kind))
        amount = self.damage or self.heal or self.mana or {"base": self.power}
        attribute, per_cent = self.scale or ("", 0)
        return Part(
            kind=kind, attribute=attribute, scale=per_cent, effect=self.effect, turns=self.turns,
            chance=self.chance, on_self=self.on_self, **amount,
        )  # fmt: skip


class AbilityText(EntryText):
    """What can be used or cast."""

    name: Line
    line: Line
    target: Target
    parts: list[PartText] = Field(min_length=1)
    mana: Amount = 0
    cooldown: Amount = 0
    spell: bool = False
    harmful: bool = False

    @model_validator(mode="after")
    def _harm_is_named(self) -> "AbilityText":
        if not self.harmful and any(part.damage and not part.on_self for part in self.parts):
            raise wrong("it does damage but is not harmful", 'Write "harmful: true".', "parts")
        if self.harmful and self.target in ("self", "ally", "all_allies"):
            raise wrong(
                f"it is harmful and its target is {self.target}", "Choose another target.", "target"
            )
        return self

    @override
    def made(self, key: str) -> Ability:
        parts = tuple(part.made() for part in self.parts)
        return Ability(id=key, parts=parts, **self.fields("parts"))
