"""Reading sentences about deeds on parts of a room: pushing, turning, praying, reading, tying."""

from collections.abc import Callable

from commands.freeform.frame import CARRIED, Frame, Reply, deed, item_of, parted, unclear
from commands.freeform.line import split, without_loose_end
from commands.targets import ITEMS, Found, Sort, candidates
from game.catalog import Detail, Exit
from game.intents import Act, Emote, Examine, Rest
from game.state import Being

_SORTS: tuple[Sort, ...] = ("detail", "being", *ITEMS, "exit")
_BEFORE = (
    "at",
    "on",
    "in",
    "to",
    "against",
    "before",
    "into",
    "onto",
    "upon",
    "from",
    "down",
    "of",
    "over",
    "up",
    "for",
    "by",
    "near",
    "beside",
    "with",
)
_WHERE = ("along", "to", "towards", "toward", "into", "off", "from", "against", "onto", "until")
_TIED = ("to", "around", "onto", "on", "round", "over", "through", "with")


def doing(*verbs: str) -> Callable[[Frame], Act]:
    """A reader for a deed: the first of `verbs` that the named part of the room knows."""

    def reader(frame: Frame) -> Act:
        return _deed(frame, verbs)

    return reader


def _deed(frame: Frame, verbs: tuple[str, ...]) -> Act:
    phrase, _, tool = parted(frame, "with", "using")
    words = without_loose_end(_bare(phrase))
    if words and frame.maybe(words, _SORTS) is None:
        words = without_loose_end(split(words, _WHERE)[0]) or words
    found = frame.one(words, _SORTS)
    if not isinstance(found.thing, Detail):
        raise _no_deed(frame, verbs[0], found)
    item = frame.maybe(tool, CARRIED) if tool else None
    return deed(frame, verbs, found.thing, item_of(item) if item else None)


def _bare(phrase: str) -> str:
    """A phrase without the prepositions before it."""
    tokens = phrase.split()
    while tokens and tokens[0] in _BEFORE:
        tokens = tokens[1:]
    return " ".join(tokens)


def _tied(frame: Frame) -> tuple[str, str]:
    """ "tie the rope to the hook": where to, and what with."""
    tool, _, goal = parted(frame, *_TIED)
    if not goal:
        found = frame.one(tool, (*CARRIED, "detail"))
        raise unclear(f"Tie it to what? Try: tie {frame.thing_name(found.id)} to something.")
    return goal, tool


def _no_deed(frame: Frame, verb: str, found: Found) -> Reply:
    """What to do instead with something that is no part of the room."""
    name = frame.thing_name(found.id)
    if isinstance(found.thing, Exit):
        text = "A door is opened, or unlocked with a key or by picking the lock."
        return unclear(text, f"open {found.id}")
    if isinstance(found.thing, Being):
        text = f"{verb.capitalize()} {name}? You can attack, talk to or examine them."
        return unclear(text, f"examine #{found.id}")
    return unclear(f"To {verb} {name} does nothing. You can examine it.", f"examine #{found.id}")


def tie(frame: Frame) -> Act:
    """Something that is carried, to part of the room."""
    goal, tool = _tied(frame)
    found, item = frame.one(goal, ("detail", "being")), frame.one(tool, CARRIED)
    if not isinstance(found.thing, Detail):
        raise _no_deed(frame, "tie", found)
    return deed(frame, ("tie", "throw", "use"), found.thing, item_of(item))


def read(frame: Frame) -> Act:
    """What can be read in a room may do something; all else is looked at."""
    words = _bare(frame.rest)
    for end in (" say", " says", " mean", " means", " read", " aloud"):
        words = words.removesuffix(end)
    found = frame.one(words, _SORTS)
    if isinstance(found.thing, Detail) and any(d.verb == "read" for d in found.thing.deeds):
        return deed(frame, ("read",), found.thing)
    return Examine(frame.who, found.id)


def pray(frame: Frame) -> Act:
    """At what is named, or at the only place here where one prays; else just so."""
    words = _bare(frame.rest)
    at = frame.maybe(words, ("detail",)) if words else None
    if at is not None and isinstance(at.thing, Detail):
        return deed(frame, ("pray", "touch", "use"), at.thing)
    places = [each.thing for each in candidates(frame.scene, frame.who, ("detail",))]
    holy = [d for d in places if isinstance(d, Detail) and any(k.verb == "pray" for k in d.deeds)]
    return deed(frame, ("pray",), holy[0]) if len(holy) == 1 else Emote(frame.who, "prays.")


def sit(frame: Frame) -> Act:
    """On something that can be sat on a deed, elsewhere a rest."""
    words = _bare(without_loose_end(frame.rest))
    found = frame.maybe(words, ("detail",)) if words and words != "down" else None
    if found is not None and isinstance(found.thing, Detail):
        knows = any(d.verb == "sit" for d in found.thing.deeds)
        return deed(frame, ("sit",), found.thing) if knows else Rest(frame.who)
    if frame.rest.startswith(("on ", "in ", "at ", "upon ")):
        frame.one(words, ("detail",))
    return Rest(frame.who)
