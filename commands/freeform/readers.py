"""Which reader reads the clauses of which group of verbs."""

from collections.abc import Callable
from dataclasses import replace

from commands.freeform import (
    deeds,
    doors,
    fights,
    growth,
    looking,
    oneself,
    places,
    talking,
    things,
    using,
)
from commands.freeform.abilities import cast
from commands.freeform.frame import Frame, Reading, Unclear
from commands.freeform.hints import NO_RULE
from commands.freeform.line import Line
from game.intents import Act

READERS: dict[str, Callable[[Frame], Act]] = {
    "go": places.go, "sneak": places.sneak, "climb": places.climb, "flee": places.flee,
    "leave": oneself.leave, "hide": oneself.hide, "rest": oneself.rest, "stand": oneself.stand,
    "wait": oneself.wait,
    "search": looking.search, "look": looking.look, "check": looking.check,
    "examine": looking.examine,
    "open": doors.open_, "close": doors.close, "unlock": doors.unlock, "lock": doors.lock,
    "disarm": doors.disarm,
    "get": things.get, "drop": things.drop, "give": things.give, "put": things.put,
    "pick": using.pick, "grease": using.grease,
    "wear": using.wear, "remove": using.remove, "use": using.use, "consume": using.consume,
    "throw": using.throw, "pour": using.pour, "light": using.light, "douse": using.douse,
    "read": deeds.read, "pray": deeds.pray, "sit": deeds.sit, "tie": deeds.tie,
    "push": deeds.doing("push", "pull", "turn", "use"),
    "pull": deeds.doing("pull", "push", "turn", "use"),
    "turn": deeds.doing("turn", "use", "push", "pull"),
    "break": deeds.doing("break"), "dig": deeds.doing("dig"),
    "touch": deeds.doing("touch", "use"),
    "attack": fights.attack, "cast": cast, "defend": fights.defend, "shield": fights.shield,
    "revive": fights.revive, "help": fights.help_, "heal": fights.heal,
    "talk": talking.talk, "ask": talking.ask_, "show": talking.show,
    "persuade": talking.persuade, "gesture": talking.gesture,
    "learn": growth.learn, "reset": growth.reset, "accept": growth.accept,
    "abandon": growth.abandon, "join": growth.join, "quit": growth.quit_,
}  # fmt: skip
"""The reader of each group of verbs."""


def with_verb(frame: Frame, group: str, rest: Line) -> Reading:
    """Read what follows a verb; deeds that there is no rule for get a hint."""
    if group in READERS:
        return READERS[group](replace(frame, rest=rest.text, line=rest))
    return Unclear(*NO_RULE[group])
