"""Free text, read by a deterministic grammar: one intent, or a question, or a helpful hint.

What matches no command comes here. `freeform_line` finds the verb; a reader for each group of
verbs (`freeform_places`, `_things`, `_fights`, `_speech`, …) finds the things. Pure.
"""

import difflib
from collections.abc import Callable
from dataclasses import replace

from commands import freeform_deeds as deeds
from commands import freeform_fights as fights
from commands import freeform_growth as growth
from commands import freeform_places as places
from commands import freeform_speech as speech
from commands import freeform_things as things
from commands.freeform_frame import Frame, Reading, Reply, Unclear, pin
from commands.freeform_hints import NO_RULE, PLAIN
from commands.freeform_line import (
    Line, clauses, is_quiet, line_of, misspelt_verb, negated, tidy, verb_of, without_courtesy,
)  # fmt: skip
from commands.freeform_words import ALOUD, ALOUD_PHRASES, FIRST_WORDS, NOTHINGS, PRELUDES
from commands.target_names import ANYTHING, OWN, candidates, shortened
from commands.targets import Ambiguous, Choice, Found, Memory, Question, about, find
from commands.words import direction_of, unaccented
from game.catalog import Exit
from game.intents import Act, Ask, Emote, Move, Say
from game.state import Scene

__all__ = ["Question", "Reading", "Unclear", "read"]

READERS: dict[str, Callable[[Frame], Act]] = {
    "go": places.go, "sneak": places.sneak, "leave": places.leave, "flee": places.flee,
    "climb": places.climb, "search": places.search, "look": places.look, "check": places.check,
    "examine": places.examine, "open": places.open_, "close": places.close,
    "unlock": places.unlock, "lock": places.lock, "disarm": places.disarm, "hide": places.hide,
    "rest": places.rest, "stand": places.stand, "wait": places.wait,
    "get": things.get, "drop": things.drop, "give": things.give, "put": things.put,
    "wear": things.wear, "remove": things.remove, "use": things.use, "consume": things.consume,
    "throw": things.throw, "pour": things.pour, "light": things.light, "douse": things.douse,
    "read": deeds.read, "pray": deeds.pray, "sit": deeds.sit, "tie": deeds.tie,
    "push": deeds.doing("push", "pull", "turn", "use"),
    "pull": deeds.doing("pull", "push", "turn", "use"),
    "turn": deeds.doing("turn", "use", "push", "pull"),
    "break": deeds.doing("break"),
    "dig": deeds.doing("dig"),
    "touch": deeds.doing("touch", "use"),
    "attack": fights.attack, "cast": fights.cast, "defend": fights.defend,
    "shield": fights.shield, "revive": fights.revive, "help": fights.help_, "heal": fights.heal,
    "talk": speech.talk, "ask": speech.ask, "show": speech.show, "persuade": speech.persuade,
    "gesture": speech.gesture, "learn": growth.learn, "reset": growth.reset,
    "accept": growth.accept, "abandon": growth.abandon, "join": growth.join,
    "quit": growth.quit_,
}  # fmt: skip
"""The reader of each group of verbs."""

_HELP = "Say what you do and to what, such as: search the room, or: talk to somebody."


def read(scene: Scene, who: str, text: str, memory: Memory = Memory()) -> Reading:
    """What somebody means by a line of free text. Never raises, whatever was typed."""
    if who not in scene.beings or scene.beings[who].place not in scene.catalog.rooms:
        return Unclear("You are nowhere yet.")
    try:
        return _line(Frame(scene, who, memory, "", "", Line()), text)
    except Reply as reply:
        return reply.reading


def _line(frame: Frame, text: str) -> Reading:
    line = line_of(text)
    if not line:
        return Unclear(f"You said nothing that can be done. {_HELP}")
    mark = text.strip()[0]
    if mark in "\"“*":
        kind, words = (Emote, "*") if mark == "*" else (Say, "\"“”")
        return kind(frame.who, line.typed.strip(words).strip() or line.typed)
    line = without_courtesy(line, unaccented(frame.me.name))
    if not line:
        return Unclear(f"Gladly, but what? {_HELP}")
    if negated(line) or line.text in NOTHINGS:
        return Unclear("Then you do nothing.")
    return _sentence(frame, line)


def _sentence(frame: Frame, line: Line) -> Reading:
    """Fixed questions, speech (which keeps all its words), then the first clause that does something."""
    if line.text in PLAIN:
        return Unclear(*PLAIN[line.text])
    kind = speech.verb_of_speech(line)
    if kind:
        return speech.speak(replace(frame, line=line.part(1), said=line.text), kind)
    if line.low[0] in ALOUD or any(line.begins(phrase) for phrase in ALOUD_PHRASES):
        return Say(frame.who, line.typed)
    spoken = _vocative(frame, line)
    return spoken if spoken is not None else _clauses(frame, clauses(line))


def _vocative(frame: Frame, line: Line) -> Act | None:
    """"Guard, let us pass" is said to the guard."""
    for size in range(1, min(4, len(line) - 1) + 1):
        if not line.raw[size - 1].endswith(","):
            continue
        found = find(frame.scene, frame.who, line.part(0, size).text, ("being",), frame.memory)
        if isinstance(found, Found) and size < len(line):
            creature = not frame.scene.beings[found.id].is_player
            rest = line.part(size)
            return Ask(frame.who, found.id, rest.text) if creature else Say(frame.who, line.typed)
    return None


def _clauses(frame: Frame, parts: list[Line]) -> Reading:
    """The first clause that is more than a prelude ("kneel and pray")."""
    name = unaccented(frame.me.name)
    parts = [without_courtesy(part, name) for part in parts]
    parts = [part for part in parts if part] or parts[:1]
    while len(parts) > 1:
        taken = _in_hand(frame, parts[0])
        if taken:
            frame = replace(frame, memory=frame.memory.noting(taken))
        elif not _prelude(frame, parts[0]):
            break
        parts = parts[1:]
    return _clause(frame, parts[0])


def _prelude(frame: Frame, clause: Line) -> bool:
    if not any(clause.begins(phrase) for phrase in PRELUDES):
        return False
    verb = verb_of(clause)
    if verb is None or verb[0] != "go":
        return True
    noun = places.noun(verb[1].text)
    here = isinstance(find(frame.scene, frame.who, noun, ("exit",)), Found)
    return bool(noun) and not here and not direction_of(noun)


def _in_hand(frame: Frame, clause: Line) -> str:
    """The thing that a clause takes in hand, if it is there already ("take my rope and tie it")."""
    verb = verb_of(tidy(clause))
    if verb is None or verb[0] not in ("get", "wear", "use"):
        return ""
    phrase = verb[1].text.removesuffix(" out")
    own = find(frame.scene, frame.who, phrase, OWN, frame.memory)
    lying = find(frame.scene, frame.who, phrase, things.LYING, frame.memory)
    if not isinstance(own, Found) or isinstance(lying, Found | Ambiguous):
        return ""
    return own.id if verb[0] != "wear" or own.sort == "item_worn" else ""


def _clause(frame: Frame, clause: Line) -> Reading:
    quiet, line = is_quiet(clause), tidy(clause)
    frame = replace(frame, said=line.text, rest=line.text, line=line, quiet=quiet)
    if not line:
        return Unclear(f"Gladly, but what? {_HELP}")
    if line.text in PLAIN:
        return Unclear(*PLAIN[line.text])
    if direction_of(line.text):
        return Move(frame.who, direction_of(line.text), sneaking=quiet)
    ability = fights.ability_in(frame, line.text)
    if ability is not None:
        return ability
    verb = verb_of(line)
    if verb is None:
        return _verbless(frame, line)
    return _with_verb(frame, *verb)


def _with_verb(frame: Frame, group: str, rest: Line) -> Reading:
    if group in READERS:
        return READERS[group](replace(frame, rest=rest.text, line=rest))
    return Unclear(*NO_RULE[group])


def _verbless(frame: Frame, line: Line) -> Reading:
    """No known verb: a thing by itself, a slip of the finger, or nothing that can be read."""
    found = find(frame.scene, frame.who, line.text, ANYTHING, frame.memory)
    if isinstance(found, Ambiguous):
        return about(f"examine {line.text}", replace(found, phrase=line.text))
    if isinstance(found, Found):
        return _about_thing(frame, found)
    misspelt = misspelt_verb(line)
    if misspelt is not None:
        word, (group, rest) = misspelt
        return _with_verb(replace(frame, said=" ".join((word, *line.low[1:]))), group, rest)
    return _unknown(frame, line)


OFFERS: dict[str, tuple[str, ...]] = {
    "being": ("examine", "talk to", "attack"), "detail": ("examine", "search"),
    "item_here": ("examine", "get"), "item_inside": ("examine", "get"),
    "item_carried": ("examine", "use", "drop"), "item_worn": ("examine", "remove"),
    "exit": ("go", "open", "unlock"),
}  # fmt: skip


def _about_thing(frame: Frame, found: Found) -> Reading:
    """Only a thing was named: offer what is commonly done with it. A way is simply gone."""
    if isinstance(found.thing, Exit) and not found.thing.door and _exactly(frame, found):
        return Move(frame.who, found.id, sneaking=frame.quiet)
    name = frame.thing_name(found.id)
    doorless = isinstance(found.thing, Exit) and not found.thing.door
    choices = tuple(
        Choice(f"{found.id}:{verb}", f"{verb} {name}", f"{verb} {pin(found.thing)}")
        for verb in (("go", "examine") if doorless else OFFERS[found.sort])
    )
    listed = ", ".join(f"{n} {choice.label}" for n, choice in enumerate(choices, start=1))
    return Question(f"What do you want to do: {listed}?", choices)


def _exactly(frame: Frame, found: Found) -> bool:
    """Whether a way was named in full, not with a slip of the finger."""
    ways = candidates(frame.scene, frame.who, ("exit",))
    named = next(way for way in ways if way.id == found.id)
    return shortened(frame.said) in (*named.names, *named.weak)


def _unknown(frame: Frame, line: Line) -> Unclear:
    close = difflib.get_close_matches(line.low[0], sorted(FIRST_WORDS), n=2, cutoff=0.75)
    if close:
        return Unclear(f"“{line.raw[0][:40]}” means nothing here. Did you mean {' or '.join(close)}?")
    for size in range(min(3, len(line)), 0, -1):
        for start in range(len(line) - size + 1):
            phrase = line.part(start, start + size).text
            found = find(frame.scene, frame.who, phrase, ANYTHING)
            if isinstance(found, Found) and phrase not in ("me", "it", "i"):
                name = frame.thing_name(found.id)
                return Unclear(f"What do you want to do with {name}? Try: examine {phrase}.")
    return Unclear(f"“{line.typed[:60]}” means nothing here. {_HELP}")
