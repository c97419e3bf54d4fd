"""A clause without a known verb: a thing by itself, a slip of the finger, or nothing at all."""

import difflib
from dataclasses import replace

from commands.freeform.abilities import ability_in
from commands.freeform.frame import Frame, Reading, Unclear, ask, pin
from commands.freeform.hints import HOW
from commands.freeform.line import Line
from commands.freeform.readers import with_verb
from commands.freeform.verbs import misspelt_verb
from commands.freeform.words import FIRST_WORDS
from commands.targets import (
    ANYTHING,
    Ambiguous,
    Choice,
    Found,
    about,
    candidates,
    find,
    shortened,
)
from commands.words import normal
from game.catalog import Exit
from game.intents import Move


def verbless(frame: Frame, line: Line) -> Reading:
    """No known verb: a thing by itself, a slip of the finger, or nothing that can be read."""
    found = find(frame.scene, frame.who, line.text, ANYTHING, frame.memory)
    if isinstance(found, Ambiguous):
        return about(f"examine {line.text}", replace(found, phrase=line.text))
    if isinstance(found, Found):
        return _about_thing(frame, found)
    ability, misspelt = ability_in(frame, line.text), misspelt_verb(line)
    if ability is not None:
        return ability
    if misspelt is not None:
        word, (group, rest) = misspelt
        return with_verb(replace(frame, said=" ".join((word, *line.low[1:]))), group, rest)
    return _unknown(frame, line)


OFFERS: dict[str, tuple[str, ...]] = {
    "being": ("examine", "talk to", "attack"), "detail": ("examine", "search"),
    "item_here": ("examine", "get"), "item_inside": ("examine", "get"),
    "item_carried": ("examine", "use", "drop"), "item_worn": ("examine", "remove"),
    "exit": ("go", "open", "unlock"),
}  # fmt: skip


def _about_thing(frame: Frame, found: Found) -> Reading:
    """Only a thing was named: offer what is commonly done with it. A way is simply gone."""
    doorless = isinstance(found.thing, Exit) and not found.thing.door
    if doorless and _exactly(frame, found):
        return Move(frame.who, found.id, sneaking=frame.quiet)
    name, verbs = frame.thing_name(found.id), ("go", "examine") if doorless else OFFERS[found.sort]
    raise ask("What do you want to do", [
        Choice(f"{found.id}:{verb}", f"{verb} {name}", f"{verb} {pin(found.thing)}")
        for verb in verbs
    ])  # fmt: skip


def _exactly(frame: Frame, found: Found) -> bool:
    """Whether a way was named in full, not with a slip of the finger."""
    ways = candidates(frame.scene, frame.who, ("exit",))
    named = next(way for way in ways if way.id == found.id)
    return shortened(frame.said) in (*named.names, *named.weak)


def _unknown(frame: Frame, line: Line) -> Unclear:
    """Close verbs, else a thing that was named, else how sentences are built."""
    close = difflib.get_close_matches(line.low[0], sorted(FIRST_WORDS), n=2, cutoff=0.75)
    if close:
        shown = line.raw[0][:40]
        return Unclear(f"“{shown}” means nothing here. Did you mean {' or '.join(close)}?")
    for each in candidates(frame.scene, frame.who, ANYTHING):
        noun = next((noun for noun in each.names if f" {noun} " in f" {normal(line.text)} "), "")
        if noun and each.id != frame.who:
            name = frame.thing_name(each.id)
            return Unclear(f"What do you want to do with {name}? Try: examine {noun}.")
    return Unclear(f"“{line.typed[:60]}” means nothing here. {HOW}")
