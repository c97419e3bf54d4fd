"""The short way from a typed line to a command of the game, taken by `server.conf.inputfuncs`.

Evennia gathers and merges sets of commands for every line. What a player can do never changes, so
a table finds it. Help, staff's commands and menus that put a set of their own on somebody go
Evennia's way.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from commands.command import GameCommand
from commands.default_cmdsets import AccountCmdSet, CharacterCmdSet
from commands.freetext import CmdFreeText, CmdNothing

OPEN_TO_ALL = "cmd:all()"
PREFIXES = "@&/+"


@dataclass(frozen=True, slots=True)
class Table:
    """Commands by word; `marks` are words of one character that need no space after them."""

    words: dict[str, type[GameCommand]]
    marks: dict[str, type[GameCommand]]
    evennia: frozenset[str]


@cache
def table() -> Table:
    """Made once, when the sets have been imported."""
    words: dict[str, type[GameCommand]] = {}
    others: set[str] = set()
    for command in (*CharacterCmdSet.given, *AccountCmdSet.given):
        names = [name.lower() for name in (command.key, *command.aliases)]
        if issubclass(command, GameCommand) and command.locks == OPEN_TO_ALL:
            words |= dict.fromkeys(names, command)
        else:
            others |= {*names, *(name.lstrip(PREFIXES) for name in names)}
    marks = {word: command for word, command in words.items() if not word[:1].isalnum()}
    return Table(words, marks, frozenset(others - words.keys()))


def run(session: Any, line: str) -> bool:
    """Do what a line says; False if it is for Evennia's own handler."""
    character = session.puppet
    if not getattr(character, "being_id", "") or not _plain(session):
        return False
    command, word, rest = find(line)
    if command is None:
        return False
    doing = command()
    doing.caller = doing.obj = character
    doing.session, doing.account = session, session.account
    doing.cmdstring, doing.args, doing.raw_string = word, rest, line
    doing.func()
    return True


def _plain(session: Any) -> bool:
    """Whether nobody has put a further set of commands on session, account or character."""
    holders = (session.puppet, session.account, session)
    return all(len(holder.cmdset.cmdset_stack) <= 1 for holder in holders)


def find(line: str) -> tuple[type[GameCommand] | None, str, str]:
    """The command of a line, its word and the rest; None if it is one of Evennia's."""
    text = line.strip()
    if not text:
        return CmdNothing, "", ""
    known = table()
    if text[0] in known.marks:
        return known.marks[text[0]], text[0], text[1:]
    first, _, rest = text.partition(" ")
    second, _, more = rest.lstrip().partition(" ")
    both = f"{first} {second}".lower()
    if both in known.words:
        return known.words[both], both, more
    word = first.lower()
    if word == "i" and rest.strip():
        return CmdFreeText, "", text  # "I search the altar", not the inventory
    if word in known.words:
        return known.words[word], word, rest
    if word.partition("/")[0] in known.evennia:  # staff's commands have switches: tunnel/oneway
        return None, word, rest
    return CmdFreeText, "", text
