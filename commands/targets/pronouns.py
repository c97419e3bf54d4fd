"""What "it", "her" and "me" stand for."""

from collections.abc import Callable

from commands.targets.answers import Finding, Found, Memory, Nothing
from commands.targets.names import Candidate, Thing
from commands.targets.phrases import Phrase
from commands.words import PRONOUNS, SELF
from game.state import Being, Scene


def pronoun(
    scene: Scene, who: str, phrase: Phrase, choice: list[Candidate], memory: Memory,
    fits: Callable[[Thing], bool] | None,
) -> Finding | None:  # fmt: skip
    """What "me" or "it" stands for; None if the phrase is no pronoun."""
    name = "it" if phrase.words == ("one",) and not phrase.other else phrase.name
    if name in SELF:
        return _own_self(choice, who)
    if name not in PRONOUNS or phrase.all:
        return None
    fitting = [each for each in choice if each.id != who and _agrees(scene, each, name)]
    for key in memory.recent:
        for each in fitting:
            if each.id == key:
                return Found(each.id, each.sort, each.thing)
    rest = [each for each in fitting if each.sort != "exit"]
    rest = [each for each in rest if fits is not None and fits(each.thing)] or rest
    if len(rest) == 1:
        return Found(rest[0].id, rest[0].sort, rest[0].thing)
    return Nothing(f"I do not know what “{name}” stands for. Name it.")


def _own_self(choice: list[Candidate], who: str) -> Finding:
    for each in choice:
        if each.id == who:
            return Found(each.id, each.sort, each.thing)
    return Nothing("You cannot do that to yourself.")


def _agrees(scene: Scene, each: Candidate, name: str) -> bool:
    pronouns = PRONOUNS[name]
    if not isinstance(each.thing, Being):
        return "it" in pronouns
    kind = scene.catalog.creatures.get(each.thing.creature)
    called = kind.pronouns if kind else each.thing.pronouns
    return called in pronouns or (name == "it" and kind is not None and not kind.proper)
