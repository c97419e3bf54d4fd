"""Help: the commands' own docstrings, and the pages of `commands.help_pages`."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from evennia import Command

from commands import present
from commands.help_pages import HELP_ENTRY_DICTS
from commands.render import fit
from typeclasses.escape import plain
from typeclasses.prefs import Prefs

MOST_FOUND = 12


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of help. `names`: what it is found by, the first is its title."""

    names: tuple[str, ...]
    category: str
    text: str


class CmdHelp(Command):
    """
    Get help.

    Usage:
      help
      help <topic or command>
      help <word>

    A word that is no topic is looked for in all pages.
    """

    key = "help"
    aliases = ["?"]
    locks = "cmd:all()"
    help_category = "Settings"

    def func(self) -> None:
        """Only what the player may use is spoken of."""
        topics = [*self.pages(), *self.commands()]
        words, prefs = " ".join(self.args.lower().split()), self.caller.prefs
        present.say(self.caller.being_id, answer(words, topics, prefs))

    def pages(self) -> Iterator[Topic]:
        """What is no command."""
        for page in HELP_ENTRY_DICTS:
            names = (page["key"], *page["aliases"])
            yield Topic(names, page["category"], page["text"])

    def commands(self) -> Iterator[Topic]:
        """The docstrings of all commands that this player may use."""
        for command in self.cmdset.commands:
            if command.auto_help and command.access(self.caller, "cmd"):
                names = (command.key, *command.aliases)
                yield Topic(names, command.help_category.capitalize(), dedented(command))


def dedented(command: Any) -> str:
    """A docstring as text: the first level of indentation is Python's."""
    lines = (command.__doc__ or "").strip("\n").rstrip().splitlines()
    return "\n".join(line.removeprefix("    ").rstrip() for line in lines)


def answer(words: str, topics: list[Topic], prefs: Prefs) -> str:
    """The index, a page, or pages in which the words occur."""
    if not words:
        return index(topics, prefs)
    topic = named(words, topics)
    if topic is not None:
        return page(topic, topics)
    inside = [plain(t.names[0]) for t in topics if words in t.text.lower()]
    close = get_close_matches(words, [name for t in topics for name in t.names], 3, 0.7)
    if close and not inside:
        near = named(close[0], topics)
        note = f"There is no help on “{plain(words)}”; this is the nearest.\n"
        return note + page(near, topics) if near else note
    found = [f"There is no page of the name “{plain(words)}”."]
    if inside:
        found.append(f"It is spoken of in: {', '.join(inside[:MOST_FOUND])}.")
    if close:
        found.append(f"Names like it: {', '.join(plain(name) for name in close)}.")
    return fit(" ".join(found if found[1:] else [*found, "Type help for a list."]), prefs)


def named(words: str, topics: list[Topic]) -> Topic | None:
    """By title, by another name, by the beginning of a name if there is only one."""
    for topic in topics:
        if words == topic.names[0].lower():
            return topic
    for topic in topics:
        if words in (name.lower().lstrip("@") for name in topic.names):
            return topic
    beginning = [t for t in topics if any(name.lower().startswith(words) for name in t.names)]
    return beginning[0] if len(beginning) == 1 else None


def page(topic: Topic, topics: list[Topic]) -> str:
    """The title, the text, and where else to look."""
    title, others = plain(topic.names[0]), [plain(name) for name in topic.names[1:]]
    also = f" (also: {', '.join(others)})" if others else ""
    return f"|w{title}|n{also}\n{topic.text.replace('|', '||')}"


def index(topics: list[Topic], prefs: Prefs) -> str:
    """All topics by category, a line each; no ruled lines, so that it can be read aloud."""
    shelves: dict[str, list[str]] = defaultdict(list)
    for topic in topics:
        shelves[topic.category].append(plain(topic.names[0]))
    rows = [fit(f"|w{shelf}|n: {', '.join(sorted(names))}", prefs) for shelf, names in
            sorted(shelves.items())]  # fmt: skip
    ending = "Type help and a name, or help and any word to look for it in all pages."
    return "\n".join(["|wHelp|n", *rows, fit(ending, prefs)])


COMMANDS = (CmdHelp,)
