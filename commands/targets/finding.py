"""Which thing a phrase means, among all that somebody can name."""

import difflib
from collections.abc import Callable, Sequence
from dataclasses import replace

from commands.targets.answers import EMPTY, Ambiguous, Finding, Found, Memory, Nothing
from commands.targets.match import matches
from commands.targets.names import ITEMS, OWN, Candidate, Sort, Thing, candidates, label
from commands.targets.phrases import Phrase, phrase_of
from commands.targets.pronouns import pronoun
from commands.targets.settling import settle
from commands.words import SOURCES, normal, unaccented
from game.seen_by import has_sight
from game.state import Scene

MOST = 200
"""Letters of a phrase that are read."""


_ON_ONESELF = ("bag", "pack", "inventory", "hand", "hands", "pocket", "pockets")


def suggest(word: str, names: Sequence[str]) -> tuple[str, ...]:
    """Up to three names that somebody who typed `word` may have meant."""
    return tuple(difflib.get_close_matches(normal(word)[:60], names, n=3, cutoff=0.7))


def find(
    scene: Scene, who: str, text: str, wanted: tuple[Sort, ...],
    memory: Memory = EMPTY, fits: Callable[[Thing], bool] | None = None,
) -> Finding:  # fmt: skip
    """What somebody means by a phrase, among the `wanted` sorts in their order of preference.

    `fits` narrows several matches to those an action makes sense with, if there are any.
    """
    text = text[:MOST]
    choice = candidates(scene, who, wanted)
    phrase = phrase_of(text)
    if text.strip().startswith("#"):
        return _pinned(scene, who, text, choice, wanted)
    if not phrase.words and not phrase.all:
        return Nothing("What do you mean? Name a thing.")
    if (spoken := pronoun(scene, who, phrase, choice, memory, fits)) is not None:
        return spoken
    fitting, plural = matches(who, phrase, choice)
    if not fitting:
        return _elsewhere(scene, who, text, wanted, memory, phrase)
    sensible = [match for match in fitting if fits is None or fits(match.thing)]
    phrase = replace(phrase, count=0) if plural and phrase.count is None else phrase
    return settle(scene, who, text, phrase, sensible or fitting, memory)


def _pinned(
    scene: Scene, who: str, text: str, choice: list[Candidate], wanted: tuple[Sort, ...]
) -> Finding:
    """An id that an answered question put in the place of a phrase."""
    key = text.strip()[1:].split(" ")[0]
    for candidate in choice:
        if candidate.id == key:
            return Found(key, candidate.sort, candidate.thing)
    return Nothing(_missing(scene, who, wanted, "that"))


def _elsewhere(
    scene: Scene, who: str, text: str, wanted: tuple[Sort, ...], memory: Memory, phrase: Phrase
) -> Finding:  # fmt: skip
    """Something in or on something ("key from the chest"), or a sentence that says what is not."""
    split = split_source(text)
    if split is not None:
        inner = _in_place(scene, who, *split, wanted, memory)
        if inner is not None:
            return inner
    known = (each.names for each in candidates(scene, who, wanted) if each.id != who)
    names = list(dict.fromkeys(name for some in known for name in some if len(name) > 2))
    close = suggest(phrase.name, names)
    more = f" Did you mean {' or '.join(close)}?" if close else ""
    return Nothing(_missing(scene, who, wanted, phrase.name) + more, close)


def split_source(text: str) -> tuple[str, str] | None:
    """ "X from Y" as (X, Y); None if there is nothing of that shape."""
    loose = f" {' '.join(unaccented(text).split())} "
    for link in SOURCES:
        thing, found, place = loose.partition(f" {link} ")
        if found and thing.strip() and place.strip():
            return thing.strip(), place.strip()
    return None


def _in_place(
    scene: Scene, who: str, thing: str, place: str, wanted: tuple[Sort, ...], memory: Memory
) -> Finding | None:  # fmt: skip
    """A thing in a container, on the ground, or carried; None if the place is none."""
    where = phrase_of(place).name
    if not set(ITEMS).intersection(wanted):
        return None
    if where in ("ground", "floor") and "item_here" in wanted:
        return find(scene, who, thing, ("item_here",), memory)
    if where in _ON_ONESELF:
        own = find(scene, who, thing, OWN, memory)
        if isinstance(own, Found):
            return own
    box = find(scene, who, place, ITEMS, memory) if split_source(place) is None else None
    if not isinstance(box, Found):
        return box if isinstance(box, Ambiguous) else None
    return find_in(scene, who, thing, box.id)


def find_in(scene: Scene, who: str, text: str, box: str) -> Finding:
    """What somebody means by a phrase among the things in a container."""
    item = scene.items[box]
    if item.closed:
        return Nothing(f"{label(scene, item).capitalize()} is closed. Open it first.")
    inside = {other.id for other in scene.contents(box)}
    phrase = phrase_of(text)
    choice = [each for each in candidates(scene, who, ("item_inside",)) if each.id in inside]
    fitting, plural = matches(who, phrase, choice)
    if not fitting:
        return Nothing(f"There is no {phrase.name} in it." if inside else "It is empty.")
    phrase = replace(phrase, count=0) if plural and phrase.count is None else phrase
    return settle(scene, who, text, phrase, fitting, EMPTY)


def _missing(scene: Scene, who: str, wanted: tuple[Sort, ...], name: str) -> str:
    """That there is no such thing, as far as one can know."""
    shown = name[:40]
    if not shown:
        return "There is nothing like that here."
    if set(wanted) <= {*OWN, "item_inside"}:
        return f"You have no “{shown}”."
    if set(wanted) == {"exit"}:
        return f"There is no way “{shown}” here."
    if not has_sight(scene.beings[who], scene):
        return "It is too dark to make anything out."
    return f"You see no “{shown}” here."
