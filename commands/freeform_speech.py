"""Reading sentences about words: saying, telling, asking, persuading, gestures."""

from commands.freeform_frame import Frame, parted, unclear
from commands.freeform_line import Line, stems
from commands.freeform_words import GESTURES, SPEECH
from commands.targets import Found, Nothing, find
from game.intents import Act, Ask, Emote, Persuade, Say, SpeakOn, Talk, Tell
from game.state import Being

THEIRS = {"she": "her", "he": "his", "they": "their", "it": "its"}
SELVES = {"she": "herself", "he": "himself", "they": "themself", "it": "itself"}
_GREETINGS = ("hello", "hi", "hey", "greetings", "good day", "good morning", "good evening")
_TOPIC = ("about", "for", "whether", "if", "what", "where", "why", "how", "who", "when", "regarding",
          "concerning", "of")  # fmt: skip


def verb_of_speech(line: Line) -> str:
    """The kind of speech that a line begins with ("say", "tell" …), or ""."""
    if not line:
        return ""
    for word in (line.low[0], *stems(line.low[0])):
        if word in SPEECH and len(line) > 1 and not line.begins("tell me about the look"):
            return SPEECH[word]
    return ""


def speak(frame: Frame, kind: str) -> Act:
    """A whole line that begins with a verb of speech; its words are kept as they were typed."""
    words = frame.line
    match kind:
        case "whisper":
            return _whisper(frame, words)
        case "tell":
            return _tell(frame, words)
        case "emote":
            return Emote(frame.who, words.typed)
        case "shout":
            return Say(frame.who, _shouted(words))
    return _say(frame, words)


def _shouted(words: Line) -> str:
    if words.low[:2] == ("for", "help") or words.low == ("help",):
        return "Help!"
    cut = 1 if words.low[0] in ("out", "loudly") and len(words) > 1 else 0
    return _unquoted(words.part(cut).typed)


def _unquoted(text: str) -> str:
    bare = text.strip().strip('"“”').strip()
    return bare or text.strip()


def _say(frame: Frame, words: Line) -> Act:
    """"say X to Y": a greeting to a creature opens a talk; a channel is spoken on."""
    quoted = words.raw[0][:1] in ('"', "“", "'")
    at = max((n for n, word in enumerate(words.low) if word in ("to", "on")), default=0)
    if words.begins("to ") or not at or quoted:
        return Say(frame.who, _unquoted(_without_goal(frame, words, at) if quoted else words.typed))
    spoken, goal = words.part(0, at), words.part(at + 1)
    if words.low[at] == "on":
        channel = [word for word in goal.low if word in frame.me.channels]
        return SpeakOn(frame.who, channel[0], _unquoted(spoken.typed)) if channel else Say(frame.who, words.typed)  # fmt: skip
    other = _being(frame, goal.text)
    if other is None:
        return Say(frame.who, _unquoted(words.typed))
    if not other.is_player and spoken.text in _GREETINGS:
        return Talk(frame.who, other.id)
    return Say(frame.who, _unquoted(spoken.typed))


def _without_goal(frame: Frame, words: Line, at: int) -> str:
    """"Hello there" to Aria: without "to Aria"."""
    goal = words.part(at + 1).text
    to = at and words.low[at] == "to" and words.raw[at - 1].endswith(('"', "”", "'"))
    return words.part(0, at).typed if to and _being(frame, goal) is not None else words.typed


def _being(frame: Frame, phrase: str) -> Being | None:
    """Somebody here, if a phrase names just one."""
    found = find(frame.scene, frame.who, phrase, ("being",), frame.memory)
    return found.thing if isinstance(found, Found) and isinstance(found.thing, Being) else None


def _whisper(frame: Frame, words: Line) -> Act:
    at = max((n for n, word in enumerate(words.low) if word == "to"), default=-1)
    if at == 0:
        return _tell(frame, words.part(1))
    if at < 0:
        return Say(frame.who, _unquoted(words.typed))
    other = frame.one(words.part(at + 1).text, ("being",))
    if not frame.scene.beings[other.id].is_player:
        return Ask(frame.who, other.id, words.part(0, at).text)
    return Tell(frame.who, other.id, _unquoted(words.part(0, at).typed))


def _tell(frame: Frame, words: Line) -> Act:
    """A private word to a player; to a creature a question; "tell me …" asks who is here."""
    if words.low[0] in ("me", "us"):
        return _tell_me(frame, words.part(1))
    for size in range(min(4, len(words)), 0, -1):
        name = words.part(0, size).text
        if isinstance(find(frame.scene, frame.who, name, ("being",), frame.memory), Nothing):
            continue
        other = frame.scene.beings[frame.one(name, ("being",)).id]
        rest = words.part(size)
        if not rest:
            raise unclear("Tell them what?")
        if other.is_player:
            cut = 1 if rest.low[0] in ("that", "to") and len(rest) > 1 else 0
            return Tell(frame.who, other.id, _unquoted(rest.part(cut).typed))
        return _asked(frame, other.id, rest.text)
    raise unclear(f"There is no “{words.low[0][:40]}” here to hear it.")


def _tell_me(frame: Frame, words: Line) -> Act:
    """"tell me what the smith knows", "tell me about the cellar"."""
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            phrase = words.part(start, start + size)
            if phrase.low[0] not in ("about", "what", "of") and phrase.low != ("a",):
                other = _talker_named(frame, phrase.text) if start == 1 and words.low[0] in ("what", "who") else None  # fmt: skip
                if other is not None:
                    return Talk(frame.who, other)
    topic = words.text.removeprefix("about ").removeprefix("what ")
    return Ask(frame.who, _only_talker(frame, topic), topic or "news")


def _talker_named(frame: Frame, phrase: str) -> str | None:
    found = find(frame.scene, frame.who, phrase, ("being",), frame.memory)
    return found.id if isinstance(found, Found) and found.id != frame.who else None


def talkers(frame: Frame) -> list[Being]:
    """The creatures here who can be spoken to, as far as the player sees them."""
    kinds = frame.scene.catalog.creatures
    here = (being for being in frame.scene.occupants(frame.me.place) if being.creature in kinds)
    chatty = [b for b in here if kinds[b.creature].greeting or kinds[b.creature].topics]
    return [b for b in chatty if frame.maybe(f"#{b.id}", ("being",)) is not None]


def _only_talker(frame: Frame, topic: str) -> str:
    here = talkers(frame)
    if len(here) == 1:
        return here[0].id
    if not here:
        raise unclear("There is nobody here to ask.")
    raise frame.asks("Ask whom", here[:12], f"ask # about {topic}" if topic else "talk to #")


def talk(frame: Frame) -> Act:
    """A conversation; "about" something asks; "into" something persuades."""
    phrase, link, topic = parted(frame, "about", "into", "regarding", "out of")
    words = phrase
    for lead in ("to ", "with ", "at "):
        words = words.removeprefix(lead)
    if not words:
        return Ask(frame.who, _only_talker(frame, topic), topic) if topic else Talk(frame.who, _only_talker(frame, ""))  # fmt: skip
    other = frame.scene.beings[frame.one(words, ("being",)).id]
    if link in ("into", "out of"):
        return Persuade(frame.who, other.id)
    if other.is_player:
        raise unclear(f"{other.name} is a player: use say, or tell {other.name} something.", "say")
    return Ask(frame.who, other.id, topic) if topic else Talk(frame.who, other.id)


def ask(frame: Frame) -> Act:
    """"ask Y about X", "ask Y for X", "ask about X"; "ask Y to do X" is persuasion."""
    words = frame.rest.split()
    if not words:
        raise unclear("Ask whom about what? Try: ask somebody about something.")
    if words[0] in _TOPIC:
        topic = " ".join(words[1:] if words[0] in ("about", "for", "of") else words)
        return Ask(frame.who, _only_talker(frame, topic), topic or "news")
    if frame.said.startswith(("beg for", "request")) or " about " in frame.said.partition(frame.rest)[0]:
        return Ask(frame.who, _only_talker(frame, frame.rest), frame.rest)
    at = next((n for n, word in enumerate(words) if n and word in (*_TOPIC, "to")), len(words))
    other = frame.one(" ".join(words[:at]), ("being",)).id
    if at == len(words):
        return Talk(frame.who, other)
    if words[at] == "to":
        return Persuade(frame.who, other)
    return _asked(frame, other, " ".join(words[at:]))


def _asked(frame: Frame, other: str, words: str) -> Act:
    """A question to somebody, without the word that leads to its subject."""
    if frame.scene.beings[other].is_player:
        return Say(frame.who, words)
    for lead in ("about ", "for ", "of ", "regarding ", "concerning "):
        words = words.removeprefix(lead)
    return Ask(frame.who, other, words)


def show(frame: Frame) -> Act:
    """"show the seal to Ida": ask Ida about the seal."""
    phrase, _, goal = parted(frame, "to")
    if goal:
        other = frame.one(goal, ("being",)).id
        item = frame.one(phrase, ("item_carried", "item_worn", "item_inside"))
        return _asked(frame, other, frame.thing_name(item.id).partition(" ")[2])
    words = frame.rest.split()
    for size in range(len(words) - 1, 0, -1):
        first = _talker_named(frame, " ".join(words[:size]))
        if first is not None:
            item = frame.one(" ".join(words[size:]), ("item_carried", "item_worn", "item_inside"))
            return _asked(frame, first, frame.thing_name(item.id).partition(" ")[2])
    raise unclear("Show it to whom? Try: show it to somebody.")


def persuade(frame: Frame) -> Act:
    words = frame.rest
    for link in (" to ", " into ", " for ", " that ", " with ", " about ", " not ", " out of "):
        words = f"{words} ".partition(link)[0].strip()
    for lead in ("with ", "to "):
        words = words.removeprefix(lead)
    return Persuade(frame.who, frame.one(words, ("being",)).id if words else _only_talker(frame, ""))


def gesture(frame: Frame) -> Act:
    """"wave at Aria" is shown to all as "waves at Aria"."""
    first = frame.line.low[0]
    verb = next((word for word in (first, *stems(first)) if word in GESTURES), first)
    their = THEIRS.get(frame.me.pronouns, "their")
    oneself = SELVES.get(frame.me.pronouns, "themself")
    said = [{"my": their, "myself": oneself}.get(low, raw) for low, raw in zip(frame.line.low[1:], frame.line.raw[1:], strict=True)]  # fmt: skip
    text = " ".join((third_person(verb), *said)).rstrip(".")
    return Emote(frame.who, f"{_named(frame, text)}.")


def _named(frame: Frame, text: str) -> str:
    """With the name of somebody who was answered with in a question instead of its id."""
    words = [frame.thing_name(w[1:]) if w.startswith("#") else w for w in text.split()]
    return " ".join(words)


def third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"
