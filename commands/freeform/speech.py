"""Reading sentences about words: saying, shouting, whispering, telling."""

from commands.freeform.frame import NAME_MOST, Frame, unclear
from commands.freeform.line import Line
from commands.freeform.talking import asked, only_talker, talker_named
from commands.freeform.verbs import stems
from commands.freeform.words import SPEECH
from commands.targets import Found, Nothing, find
from game.intents import Act, Ask, Emote, Say, SpeakOn, Talk, Tell
from game.state import Being

_GREETINGS = (
    "hello",
    "hi",
    "hey",
    "greetings",
    "good day",
    "good morning",
    "good evening",
)
_QUOTES = '"“”'


def verb_of_speech(line: Line) -> str:
    """The kind of speech that a line begins with ("say", "tell" …), or ""."""
    if len(line) < 2 or line.begins("cry out in"):
        return ""
    for word in (line.low[0], *stems(line.low[0])):
        if word in SPEECH:
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
    if words.text in ("for help", "help"):
        return "Help!"
    cut = 1 if words.low[0] in ("out", "loudly") and len(words) > 1 else 0
    return _unquoted(words.part(cut).typed)


def _unquoted(text: str) -> str:
    bare = text.strip().strip(_QUOTES).strip()
    return bare or text.strip()


def _say(frame: Frame, words: Line) -> Act:
    """ "say X to Y": a greeting to a creature opens a talk; a channel is spoken on."""
    at = max((n for n, word in enumerate(words.low) if n and word in ("to", "on")), default=0)
    if not at or words.low[0] == "to":
        return Say(frame.who, _unquoted(words.typed))
    spoken, goal = words.part(0, at), words.part(at + 1)
    if words.low[at] == "on":
        return _say_on(frame, words, spoken, goal)
    other = _being(frame, goal.text)
    if other is None:
        return Say(frame.who, _unquoted(words.typed))
    if not other.is_player and spoken.text in _GREETINGS:
        return Talk(frame.who, other.id)
    return Say(frame.who, _unquoted(spoken.typed))


def _say_on(frame: Frame, words: Line, spoken: Line, goal: Line) -> Act:
    channels = [word for word in goal.low if word in frame.me.channels]
    if not channels:
        return Say(frame.who, _unquoted(words.typed))
    return SpeakOn(frame.who, channels[0], _unquoted(spoken.typed))


def _being(frame: Frame, phrase: str) -> Being | None:
    """Somebody here, if a phrase names just one."""
    found = find(frame.scene, frame.who, phrase, ("being",), frame.memory)
    return found.thing if isinstance(found, Found) and isinstance(found.thing, Being) else None


def _whisper(frame: Frame, words: Line) -> Act:
    at = max((n for n, word in enumerate(words.low) if word == "to"), default=-1)
    if at < 0:
        return Say(frame.who, _unquoted(words.typed))
    if at == 0:
        return _tell(frame, words.part(1)) if len(words) > 1 else Say(frame.who, words.typed)
    other = frame.one(words.part(at + 1).text, ("being",)).id
    if not frame.scene.beings[other].is_player:
        return Ask(frame.who, other, words.part(0, at).text)
    return Tell(frame.who, other, _unquoted(words.part(0, at).typed))


def _tell(frame: Frame, words: Line) -> Act:
    """A private word to a player; to a creature a question; "tell me …" asks who is here."""
    if words.low[0] in ("me", "us"):
        return _tell_me(frame, words.part(1))
    for size in range(min(NAME_MOST, len(words)), 0, -1):
        name = words.part(0, size).text
        if not isinstance(find(frame.scene, frame.who, name, ("being",), frame.memory), Nothing):
            return _told(frame, frame.one(name, ("being",)).id, words.part(size))
    raise unclear(f"You see no “{words.low[0][:40]}” here to hear it.")


def _told(frame: Frame, other: str, words: Line) -> Act:
    if not words:
        raise unclear("Tell them what?")
    if not frame.scene.beings[other].is_player:
        return asked(frame, other, words.text)
    cut = 1 if words.low[0] in ("that", "to") and len(words) > 1 else 0
    return Tell(frame.who, other, _unquoted(words.part(cut).typed))


def _tell_me(frame: Frame, words: Line) -> Act:
    """ "tell me what the smith knows" is a talk; "tell me about the cellar" asks who is here."""
    if words.low[:1] in (("what",), ("who",)):
        for size in range(min(NAME_MOST, len(words) - 1), 0, -1):
            other = talker_named(frame, words.part(1, 1 + size).text)
            if other is not None:
                return Talk(frame.who, other)
    topic = words.text.removeprefix("about ").removeprefix("what ")
    return Ask(frame.who, only_talker(frame, topic), topic or "news")
