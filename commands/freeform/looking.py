"""Reading sentences about looking: a closer look, or a search."""

from commands.freeform.frame import Frame, parted, unclear
from commands.freeform.line import direction_in, without_loose_end
from commands.freeform.places import known_ways
from commands.targets import ANYTHING, ITEMS
from commands.words import direction_of
from game.intents import Act, Examine, Search

_HERE = frozenset((
    "room", "here", "area", "around", "place", "everywhere", "everything", "surroundings",
    "chamber", "scene", "all", "about", "anything", "something", "the", "this", "whole", "entire",
))  # fmt: skip
"""Words that mean the room as a whole."""

_INTO = (
    "behind", "under", "underneath", "beneath", "inside", "in", "into", "through", "for", "below",
    "between", "within",
)  # fmt: skip
_AT = (*_INTO, "on", "at", "along", "around", "about", "over", "all", "near", "to")
_SEEKING = ("for", "seek", "find", "there", "is", "are")


def search(frame: Frame) -> Act:
    """A detail, or the room; beings and things are looked at instead."""
    phrase, _, goal = parted(frame, "for", "if", "whether")
    if _sought(frame):
        phrase, goal = "", phrase or goal
    if goal and not phrase.strip():
        phrase = parted(frame.about(goal), *_AT)[2]
    phrase = place_in(phrase)
    if not phrase or _HERE.issuperset(phrase.split()):
        return Search(frame.who)
    found = frame.one(phrase, ANYTHING)
    if found.sort == "detail":
        return Search(frame.who, found.id)
    return Search(frame.who) if found.sort == "exit" else Examine(frame.who, found.id)


def _sought(frame: Frame) -> bool:
    """Whether what follows the verb is what is sought ("look for traps"), not where."""
    before = frame.said.removesuffix(frame.rest).split()
    return bool(before) and before[-1] in _SEEKING


def place_in(phrase: str) -> str:
    """A phrase without the prepositions before it."""
    tokens = phrase.split()
    while tokens and tokens[0] in _AT:
        tokens = tokens[1:]
    return " ".join(tokens)


def look(frame: Frame) -> Act:
    """Looking behind, under or for something is a search; at something, a closer look."""
    first = frame.rest.split()[0] if frame.rest else ""
    if first in _INTO and not direction_of(frame.rest):
        return _look_into(frame)
    words = place_in(frame.rest)
    if not words or _HERE.issuperset(words.split()):
        raise unclear("To see where you are, type: look.", "look")
    return examine(frame.about(words))


def _look_into(frame: Frame) -> Act:
    words = place_in(frame.rest)
    box = frame.maybe(words, ITEMS) if words and not frame.rest.startswith("for ") else None
    return Examine(frame.who, box.id) if box is not None else search(frame)


def check(frame: Frame) -> Act:
    """ "check the altar for traps" is a search, "check the altar" a look."""
    return search(frame) if _sought(frame) else examine(frame)


def examine(frame: Frame) -> Act:
    """A closer look at anything; at something "for traps" it is a search."""
    phrase, _, goal = parted(frame, "for")
    if goal:
        return search(frame)
    words = place_in(without_loose_end(phrase) if len(phrase.split()) > 1 else phrase)
    if not words or _HERE.issuperset(words.split()):
        raise unclear("To see where you are, type: look.", "look")
    way = direction_in(words)
    if way in known_ways(frame):
        return Examine(frame.who, way)
    return Examine(frame.who, frame.one(words, ANYTHING).id)
