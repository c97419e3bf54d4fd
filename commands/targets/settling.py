"""From the things that fit a phrase to the one (or the many) that it means; or a question."""

from commands.targets.answers import Ambiguous, Choice, Finding, Found, Many, Memory, Nothing
from commands.targets.names import Candidate, label, state_of
from commands.targets.phrases import Phrase
from game.state import Item, Scene


def settle(
    scene: Scene, who: str, text: str, phrase: Phrase, fitting: list[Candidate], memory: Memory
) -> Finding:
    """One thing, several where several were named, or a question which."""
    if phrase.all:
        return _several(fitting, None)
    if phrase.ordinal:
        return _ordinal(scene, phrase, fitting)
    if phrase.other:
        fitting = [each for each in fitting if each.id not in memory.recent[:1]]
    distinct = _distinct(scene, fitting)
    if len(distinct) > 1:
        return _ask(scene, who, text, phrase, distinct)
    if not distinct:
        return Nothing(f"There is no other {phrase.name} here.")
    loose = [each for each in fitting if isinstance(each.thing, Item)]
    if phrase.count and phrase.count > 1 and len(loose) > 1:
        return _several(loose, phrase.count)
    if phrase.count == 0 and len(loose) > 1:
        return _several(loose, None)
    first = distinct[0]
    return Found(first.id, first.sort, first.thing, phrase.count)


def _several(fitting: list[Candidate], most: int | None) -> Finding:
    """A number of things, or all; a stack large enough by itself is one thing."""
    for each in fitting:
        if most and isinstance(each.thing, Item) and each.thing.count >= most:
            return Found(each.id, each.sort, each.thing, most)
    if len(fitting) == 1:
        return Found(fitting[0].id, fitting[0].sort, fitting[0].thing, most or 0)
    return Many(tuple(each.id for each in fitting[:most]))


def _ordinal(scene: Scene, phrase: Phrase, fitting: list[Candidate]) -> Finding:
    place = len(fitting) if phrase.ordinal == -1 else phrase.ordinal
    if place > len(fitting) or place < 1:
        count = len(fitting) if len(fitting) > 1 else label(scene, fitting[0].thing)
        return Nothing(f"There are not so many “{phrase.name}” here, only {count}.")
    each = fitting[place - 1]
    return Found(each.id, each.sort, each.thing, phrase.count)


def _distinct(scene: Scene, fitting: list[Candidate]) -> list[Candidate]:
    """Without what is the same for every purpose: items alike in kind and state."""
    first: dict[object, Candidate] = {}
    for each in fitting:
        thing = each.thing
        full = any(True for _ in scene.contents(each.id))
        alike = isinstance(thing, Item) and not (thing.closed or full)
        first.setdefault(_looks(thing) if isinstance(thing, Item) and alike else each.id, each)
    return list(first.values())


def _looks(item: Item) -> tuple[object, ...]:
    return item.kind, item.affixes, item.lit


def _ask(scene: Scene, who: str, text: str, phrase: Phrase, distinct: list[Candidate]) -> Ambiguous:
    choices = tuple(Choice(each.id, _choice_label(scene, who, each)) for each in distinct[:20])
    listed = ", ".join(f"{place} {choice.label}" for place, choice in enumerate(choices, start=1))
    return Ambiguous(f"Which {phrase.name}: {listed}?", choices, text.strip())


def _choice_label(scene: Scene, who: str, each: Candidate) -> str:
    state = state_of(scene, who, each)
    return f"{label(scene, each.thing)} ({state})" if state else label(scene, each.thing)
