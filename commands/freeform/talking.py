"""Reading sentences about conversations: talking, asking, showing, persuading; and gestures."""

from commands.freeform.frame import CARRIED, NAME_MOST, Frame, parted, unclear
from commands.freeform.verbs import stems
from commands.freeform.words import GESTURES
from commands.targets import Found, find
from game.intents import Act, Ask, Emote, Persuade, Say, Talk
from game.state import Being

_THEIRS = {"she": "her", "he": "his", "they": "their", "it": "its"}
_SELVES = {"she": "herself", "he": "himself", "they": "themself", "it": "itself"}
_TOPIC = (
    "about",
    "for",
    "whether",
    "if",
    "what",
    "where",
    "why",
    "how",
    "who",
    "when",
    "regarding",
    "concerning",
    "of",
)
_WISH = (
    " to ", " into ", " for ", " that ", " with ", " about ", " not ", " out of ",
)  # fmt: skip


def talkers(frame: Frame) -> list[Being]:
    """The creatures here who can be spoken to, as far as the player sees them."""
    kinds = frame.scene.catalog.creatures
    known = [(being, kinds.get(being.creature)) for being in frame.seen()]
    return [being for being, kind in known if kind and (kind.greeting or kind.topics)]


def only_talker(frame: Frame, topic: str) -> str:
    """The only one here who can be asked, else it is asked back."""
    here = talkers(frame)
    if len(here) == 1:
        return here[0].id
    if not here:
        raise unclear("There is nobody here to ask.")
    raise frame.asks("Ask whom", here[:12], f"ask # about {topic}" if topic else "talk to #")


def talker_named(frame: Frame, phrase: str) -> str | None:
    """Somebody here by their name, if it names just one."""
    found = find(frame.scene, frame.who, phrase, ("being",), frame.memory)
    return found.id if isinstance(found, Found) and found.id != frame.who else None


def talk(frame: Frame) -> Act:
    """A conversation; "about" something asks; "into" something persuades."""
    words, link, topic = parted(frame, "about", "into", "regarding", "out of")
    for lead in ("to ", "with ", "at "):
        words = words.removeprefix(lead)
    if not words:
        other = only_talker(frame, topic)
        return Ask(frame.who, other, topic) if topic else Talk(frame.who, other)
    being = frame.scene.beings[frame.one(words, ("being",)).id]
    if link in ("into", "out of"):
        return Persuade(frame.who, being.id)
    if being.is_player:
        raise unclear(f"{being.name} is a player: use say, or tell {being.name} something.", "say")
    return Ask(frame.who, being.id, topic) if topic else Talk(frame.who, being.id)


def ask_(frame: Frame) -> Act:
    """ "ask Y about X", "ask Y for X", "ask about X"; "ask Y to do X" is persuasion."""
    words = frame.rest.split()
    if not words:
        raise unclear("Ask whom about what? Try: ask somebody about something.")
    if words[0] in _TOPIC or frame.said.startswith(("beg for", "request")):
        return _ask_anybody(frame, words)
    if frame.said.removesuffix(frame.rest).rstrip().endswith(" about"):
        return _ask_anybody(frame, words)
    at = next((n for n, word in enumerate(words) if n and word in (*_TOPIC, "to")), len(words))
    other = frame.one(" ".join(words[:at]), ("being",)).id
    if at == len(words):
        return Talk(frame.who, other)
    if words[at] == "to":
        return Persuade(frame.who, other)
    return asked(frame, other, " ".join(words[at:]))


def _ask_anybody(frame: Frame, words: list[str]) -> Act:
    topic = " ".join(words[1:] if words[0] in ("about", "for", "of") else words)
    return Ask(frame.who, only_talker(frame, topic), topic or "news")


def asked(frame: Frame, other: str, words: str) -> Act:
    """A question to somebody, without the word that leads to its subject."""
    if frame.scene.beings[other].is_player:
        return Say(frame.who, words)
    for lead in ("about ", "for ", "of ", "regarding ", "concerning "):
        words = words.removeprefix(lead)
    return Ask(frame.who, other, words)


def show(frame: Frame) -> Act:
    """ "show the seal to Ida", "show Ida the seal": ask Ida about the seal."""
    phrase, _, goal = parted(frame, "to")
    if goal:
        return _shown(frame, frame.one(goal, ("being",)).id, phrase)
    words = frame.rest.split()
    for size in range(min(NAME_MOST, len(words) - 1), 0, -1):
        first = talker_named(frame, " ".join(words[:size]))
        if first is not None:
            return _shown(frame, first, " ".join(words[size:]))
    raise unclear("Show it to whom? Try: show it to somebody.")


def _shown(frame: Frame, other: str, phrase: str) -> Act:
    item = frame.one(phrase, CARRIED)
    return asked(frame, other, frame.thing_name(item.id).partition(" ")[2])


def persuade(frame: Frame) -> Act:
    """Whatever somebody is to be talked into, and by whatever means."""
    words = frame.rest
    for lead in ("with ", "to "):
        words = words.removeprefix(lead)
    for link in _WISH:
        words = f"{words} ".partition(link)[0].strip()
    other = frame.one(words, ("being",)).id if words else only_talker(frame, "")
    return Persuade(frame.who, other)


def gesture(frame: Frame) -> Act:
    """ "wave at Aria" is shown to all as "waves at Aria"."""
    first = frame.line.low[0]
    verb = next((word for word in (first, *stems(first)) if word in GESTURES), first)
    words = zip(frame.line.low[1:], frame.line.raw[1:], strict=True)
    said = [_from_outside(frame, low, raw) for low, raw in words]
    return Emote(frame.who, f"{' '.join((third_person(verb), *said)).rstrip('.')}.")


def _from_outside(frame: Frame, low: str, raw: str) -> str:
    """ "my" as others see it, and a name for the id that a question was answered with."""
    own = {
        "my": _THEIRS.get(frame.me.pronouns, "their"),
        "myself": _SELVES.get(frame.me.pronouns, "themself"),
    }
    return frame.thing_name(low[1:]) if low.startswith("#") else own.get(low, raw)


def third_person(verb: str) -> str:
    """ "wave" as "waves"."""
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return f"{verb[:-1]}ies"
    return f"{verb}s"
