"""From a line to the clause that counts, and to the reader of its verb."""

from dataclasses import replace

from commands.freeform import places, speech
from commands.freeform.abilities import ability_in
from commands.freeform.frame import LYING, NAME_MOST, Frame, Reading, Reply, Unclear
from commands.freeform.hints import HOW, PLAIN
from commands.freeform.line import (
    Line,
    clauses,
    is_quiet,
    line_of,
    negated,
    tidy,
    without_courtesy,
)
from commands.freeform.readers import with_verb
from commands.freeform.verbless import verbless
from commands.freeform.verbs import verb_of
from commands.freeform.words import ALOUD, ALOUD_PHRASES, NOTHINGS, PRELUDES
from commands.targets import EMPTY, OWN, Ambiguous, Found, Memory, find
from commands.words import direction_of, unaccented
from game.intents import Act, Ask, Emote, Move, Say
from game.state import Scene

CLAUSES_MOST = 6


def read(scene: Scene, who: str, text: str, memory: Memory = EMPTY) -> Reading:
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
        return Unclear(f"You said nothing that can be done. {HOW}")
    mark = text.strip()[0]
    if mark in '"“*':
        kind, words = (Emote, "*") if mark == "*" else (Say, '"“”')
        return kind(frame.who, line.typed.strip(words).strip() or line.typed)
    line = without_courtesy(line, unaccented(frame.me.name))
    if not line:
        return Unclear(f"Gladly, but what? {HOW}")
    if negated(line) or line.text in NOTHINGS:
        return Unclear("Then you do nothing.")
    return _sentence(frame, line)


def _sentence(frame: Frame, line: Line) -> Reading:
    """Fixed questions, then speech, which keeps all its words, then clauses."""
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
    """ "Guard, let us pass" is said to the guard."""
    for size in range(1, min(NAME_MOST, len(line) - 1) + 1):
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
    parts = [without_courtesy(part, name) for part in parts[:CLAUSES_MOST]]
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
    lying = find(frame.scene, frame.who, phrase, LYING, frame.memory)
    if not isinstance(own, Found) or isinstance(lying, Found | Ambiguous):
        return ""
    return own.id if verb[0] != "wear" or own.sort == "item_worn" else ""


def _clause(frame: Frame, clause: Line) -> Reading:
    quiet, line = is_quiet(clause), tidy(clause)
    frame = replace(frame, said=line.text, rest=line.text, line=line, quiet=quiet)
    if not line:
        return Unclear(f"Gladly, but what? {HOW}")
    if line.text in PLAIN:
        return Unclear(*PLAIN[line.text])
    if direction_of(line.text):
        return Move(frame.who, direction_of(line.text), sneaking=quiet)
    ability, verb = ability_in(frame, line.text, exact=True), verb_of(line)
    if ability is not None:
        return ability
    return verbless(frame, line) if verb is None else with_verb(frame, *verb)
