"""Words that all schemas share: ids, dice, harm, bonuses, and errors that say how to mend."""

import re
from abc import abstractmethod
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf
from pydantic_core import PydanticCustomError

from game.catalog import DAMAGE_TYPES, DERIVED, STATS, DamageType
from game.dice import notation
from world.problems import did_you_mean

BONUSES = (*STATS, *DERIVED, *(f"resist_{kind}" for kind in DAMAGE_TYPES))
_ID = re.compile(r"[a-z][a-z0-9_]{1,59}")
_RUNNING = re.compile(r"[cmi]\d+")
_SPAN = re.compile(r"(\d+)(?:-(\d+))?")


class Written(BaseModel):
    """A mapping in a content file; keys it does not know are mistakes."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    def fields(self, *without: str) -> dict[str, Any]:
        """The fields as a catalogue entry takes them: lists become tuples."""
        names = (name for name in type(self).model_fields if name not in without)
        return {name: _settled(getattr(self, name)) for name in names}


class EntryText(Written):
    """An entry with an id of its own."""

    @abstractmethod
    def made(self, key: str) -> Any:
        """The catalogue's entry of this id."""


def _settled(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def wrong(what: str, mend: str = "", key: str = "") -> PydanticCustomError:
    """An error in our words: what is wrong, how to mend it, and below which key it stands."""
    return PydanticCustomError("content", "{what}", {"what": what, "mend": mend, "key": key})


def _id(text: str) -> str:
    if _ID.fullmatch(text) is None or _RUNNING.fullmatch(text):
        raise wrong(f'"{text}" is no id', "Write small letters, digits and _, like salt_cutlass.")
    return text


def dice(text: str) -> str:
    """Check dice notation."""
    try:
        notation(text)
    except ValueError:
        raise wrong(f'"{text}" is not dice notation', "Write it like 2d6+1.") from None
    return text


class Harm(NamedTuple):
    """Damage dice and their type, written "1d8 slash"."""

    dice: str
    kind: DamageType


def harm(written: Any) -> Any:
    """Read "1d8 slash"."""
    words = written.split() if isinstance(written, str) else []
    if len(words) != 2:
        raise wrong(f'"{written}" is not damage', "Write dice and a type, like 1d8 slash.")
    return Harm(dice(words[0]), damage_type(words[1]))


def damage_type(word: str) -> DamageType:
    """Check the name of a damage type."""
    for known in DAMAGE_TYPES:
        if word == known:
            return known
    raise wrong(f'"{word}" is no damage type', did_you_mean(word, DAMAGE_TYPES))


def span(written: Any) -> Any:
    """Read "2-6", or a number that is both ends."""
    match = _SPAN.fullmatch(str(written))
    if match is None or isinstance(written, bool):
        raise wrong(f'"{written}" is no span of numbers', "Write it like 2-6, or one number.")
    least, most = int(match[1]), int(match[2] or match[1])
    if least > most:
        raise wrong(f'"{written}" begins with the larger number', f"Write {most}-{least}.")
    return (least, most)


def _stat(known: tuple[str, ...]) -> Any:
    def check(name: str) -> str:
        if name not in known:
            raise wrong(f'"{name}" is no stat', did_you_mean(name, known))
        return name

    return AfterValidator(check)


Id = Annotated[str, AfterValidator(_id)]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
Line = Annotated[str, Field(min_length=1, max_length=300)]
Dice = Annotated[str, AfterValidator(dice)]
HarmText = Annotated[InstanceOf[Harm], BeforeValidator(harm)]
Span = Annotated[tuple[int, int], BeforeValidator(span)]
BonusText = dict[Annotated[str, _stat(BONUSES)], int]
StatsText = dict[Annotated[str, _stat(STATS)], int]
Level = Annotated[int, Field(ge=1, le=20)]
Difficulty = Annotated[int, Field(ge=0, le=40)]
PerCent = Annotated[int, Field(ge=0, le=100)]
Amount = Annotated[int, Field(ge=0)]
Several = Annotated[int, Field(ge=1, le=1000)]
Noun = Annotated[str, Field(pattern=r"^[a-z][a-z' -]{0,39}$")]
