"""Speech, channels and conversation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from commands.render import names
from commands.render.grammar import asked, capital, listed
from commands.render.palette import paint
from commands.render.trials import speaks_to_you
from commands.render.voice import Voice
from game import events
from game.catalog import Topic
from game.events import Event
from typeclasses.escape import plain


def _person(v: Voice) -> Voice:
    """Who speaks unseen is someone, not something."""
    return replace(v, unseen="someone")


def said(v: Voice, e: events.Said) -> str:
    speaker = _person(v).does(e.who, asked(e.text))
    return _speech(v, f'{capital(speaker)}, "{plain(e.text)}"')


def _speech(v: Voice, line: str) -> str:
    return paint("speech", line, v.prefs)


def told(v: Voice, e: events.Told) -> str:
    v = _person(v)
    return _speech(v, f'{capital(v.does(e.who, "tell"))} {v.name(e.to)}, "{plain(e.text)}"')


def emoted(v: Voice, e: events.Emoted) -> str:
    """In the third person for all, the actor too: that is how it was written."""
    name = capital(names.the_being(v.scene, e.who, "someone"))
    text = plain(e.text)
    return f"{name}{'' if text.startswith(("'", ',')) else ' '}{text}"


def spoke_on(v: Voice, e: events.SpokeOn) -> str:
    speaker = capital(names.the_being(v.scene, e.who, "someone"))
    channel, text = plain(e.channel), plain(e.text)
    head = f"{channel}, {speaker}" if v.prefs.screen_reader else f"[{channel}] {speaker}"
    return _speech(v, f"{head}: {text}")


def tuned(v: Voice, e: events.Tuned) -> str:
    verb = "tune in to" if e.on else "tune out of"
    return v.say(f"{v.does(e.who, verb)} {plain(e.channel)}")


def greeted(v: Voice, e: events.Greeted) -> str:
    """For the one who spoke to it: the greeting and what can be asked about."""
    line = plain(e.line)
    if not v.is_me(e.by):
        return _overheard(v, f"{v.does(e.by, 'talk')} to {v.name(e.who)}.", e.line)
    topics = topic_names(v, e.who, e.topics)
    return f"{line or v.say(f'{v.does(e.who, "wait")} for you to speak')}{_ask(v, topics)}"


def _ask(v: Voice, topics: Sequence[str]) -> str:
    return f"\n{v.say(f'you can ask about {listed(topics)}')}" if topics else ""


def topic_names(v: Voice, who: str, topics: Sequence[str]) -> list[str]:
    """What topics are called, by their ids."""
    being = v.being(who)
    kind = v.scene.catalog.creatures.get(being.creature) if being else None
    known = {topic.id: topic for topic in kind.topics} if kind else {}
    return [topic_name(known[key]) for key in topics if key in known]


def topic_name(topic: Topic) -> str:
    return plain(topic.words[0] if topic.words else topic.id.replace("_", " "))


def answered(v: Voice, e: events.Answered) -> str:
    question = f'{v.does(e.by, "ask")} {v.name(e.who)} about "{plain(e.asked)}".'
    if not e.topic:
        return v.say(f"{question} {capital(v.does(e.who, 'have'))} nothing to say about that")
    if v.is_me(e.by):
        return plain(e.line) or v.say(f"{v.does(e.who, 'nod')}")
    return _overheard(v, question, e.line)


def _overheard(v: Voice, fact: str, line: str) -> str:
    """What others hear of a conversation; narrative that says "you" is not for them."""
    if not line or speaks_to_you(line):
        return v.say(fact)
    return f"{v.say(fact)} {plain(line)}"


def persuaded(v: Voice, e: events.Persuaded) -> str:
    done = "win over" if e.succeeded else "fail to win over"
    fact = f"{v.does(e.by, done)} {v.name(e.who)}."
    if v.is_me(e.by):
        return f"{v.say(fact)} {plain(e.line)}".strip()
    return _overheard(v, fact, e.line)


def stepped_aside(v: Voice, e: events.SteppedAside) -> str:
    return v.say(f"{v.does(e.who, 'let')} {v.name(e.by)} pass from now on", "exit")


WORDS: Mapping[type[Event], Callable[[Voice, Any], str | None]] = {
    events.Said: said,
    events.Told: told,
    events.Emoted: emoted,
    events.SpokeOn: spoke_on,
    events.Tuned: tuned,
    events.Greeted: greeted,
    events.Answered: answered,
    events.Persuaded: persuaded,
    events.SteppedAside: stepped_aside,
}
