"""Reading the names of abilities, and whom they are aimed at."""

from commands.freeform.foes import hostile
from commands.freeform.frame import Frame, after, parted, unclear
from commands.words import near, normal
from game.casting import abilities_of
from game.catalog import Ability, Part, PartKind
from game.intents import Act, UseAbility

_AIM = ("at", "on", "against", "upon", "with", "towards", "toward", "to", "over", "into")
_SMALL = ("my", "the", "a", "an")
_TYPO_LEAST = 5


def cast(frame: Frame) -> Act:
    """An ability that the player has, perhaps at somebody."""
    words = after(frame.rest, ("a", "an", "the", "my", "spell", "spell of"))
    done = ability_in(frame, words)
    if done is not None:
        return done
    phrase = parted(frame.about(words), *_AIM)[0]
    names = ", ".join(each.name for each in _mine(frame))
    listed = f"You know: {names}." if names else "You know none yet."
    if phrase in (normal(each.name) for each in frame.scene.catalog.abilities.values()):
        raise unclear(f"You have not learnt {phrase}. {listed}", "abilities")
    raise unclear(f"Use which ability? {listed}", "abilities")


def ability_in(frame: Frame, words: str, exact: bool = False) -> Act | None:
    """The ability whose name words begin with, and whom it is aimed at; None if there is none."""
    tokens = normal(words).split()
    for size in range(min(5, len(tokens)), 0, -1):
        ability = ability_named(frame, " ".join(tokens[:size]), exact)
        if ability is not None:
            return _aimed(frame, ability, " ".join(tokens[size:]))
    return None


def _mine(frame: Frame) -> list[Ability]:
    catalog = frame.scene.catalog.abilities
    return [catalog[key] for key in abilities_of(frame.scene, frame.me) if key in catalog]


def ability_named(frame: Frame, words: str, exact: bool = False) -> Ability | None:
    """The player's ability of this name; unless `exact`, with one letter wrong in it too."""
    name = " ".join(word for word in normal(words).split() if word not in _SMALL)
    known = {normal(each.name): each for each in _mine(frame)}
    if exact or name in known or len(name) < _TYPO_LEAST:
        return known.get(name)
    slips = [each for key, each in known.items() if near(key, name)]
    return slips[0] if len(slips) == 1 else None


def _aimed(frame: Frame, ability: Ability, rest: str) -> Act:
    phrase = rest
    for link in _AIM:
        phrase = phrase.removeprefix(f"{link} ")
    if not phrase or ability.target in ("self", "all_allies", "room"):
        return UseAbility(frame.who, ability.id)
    if ability.target == "all_enemies" and ("all" in phrase.split() or phrase.endswith("s")):
        return UseAbility(frame.who, ability.id)
    found = frame.one(
        phrase, ("being",), (lambda thing: hostile(frame, thing)) if ability.harmful else None
    )
    return UseAbility(frame.who, ability.id, found.id)


def with_part(frame: Frame, part: PartKind, family: str = "") -> list[Ability]:
    """The player's harmless abilities that heal, or give an effect of a family."""
    return [
        each for each in _mine(frame)
        if not each.harmful and any(_does(frame, piece, part, family) for piece in each.parts)
    ]  # fmt: skip


def _does(frame: Frame, piece: Part, part: PartKind, family: str) -> bool:
    effect = frame.scene.catalog.effects.get(piece.effect)
    return piece.kind == part and (not family or (effect is not None and effect.family == family))
