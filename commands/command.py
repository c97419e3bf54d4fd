"""What every command of the game shares: the actor, finding targets, and how a refusal is told."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from evennia import Command

from commands import freeform, present, targets, views
from commands.refusals import refusal
from commands.targets import Ambiguous, Found, Many, Memory, Nothing, Sort, about
from game.catalog import Catalog
from game.engine import Outcome
from game.intents import Act, Examine
from game.state import Being, Scene
from game.turn import Refused
from typeclasses.engine import engine, store
from typeclasses.prefs import Prefs

HERE: tuple[Sort, ...] = ("being", "item_here", "item_carried", "item_worn", "detail", "exit")


class Reply(Exception):
    """Ends a command with a line to its player; nothing has happened."""


class Unread(Reply):
    """The command could not make sense of its line; free text perhaps can."""


class GameCommand(Command):
    """
    A command that wishes something of the rules.

    Subclasses write `play`. It may raise `Reply` or `Refused`; both are told to the player.
    """

    locks = "cmd:all()"
    help_category = "Playing"
    arg_regex = r"\s|$"

    @property
    def who(self) -> str:
        """The id of the player's being."""
        being: str = self.caller.being_id
        return being

    @property
    def scene(self) -> Scene:
        """What is around the player, as it is now."""
        return store.around(self.who)

    @property
    def being(self) -> Being:
        """The player's document."""
        return store.cache.beings[self.who]

    @property
    def catalog(self) -> Catalog:
        return store.cache.catalog

    @property
    def prefs(self) -> Prefs:
        prefs: Prefs = self.caller.prefs
        return prefs

    @property
    def memory(self) -> Memory:
        return memory_of(self.caller)

    def play(self) -> None:
        """Do it."""
        raise NotImplementedError

    def func(self) -> None:
        """Evennia calls this."""
        self.args = self.args.strip()
        if self.caller.being is None:
            self.caller.msg("This is not a character of the game. Staff: use your own character.")
            return
        run(self.caller, self._play_or_read)

    def _play_or_read(self) -> None:
        """The command's own reading first; what it cannot read may be plain words."""
        try:
            self.play()
        except Unread:
            line = self.raw_string.strip()
            if not self.args or not self.follow(
                freeform.read(self.scene, self.who, line, self.memory)
            ):
                raise

    def follow(self, reading: freeform.Reading) -> bool:
        """Do what free text was read as, or ask back; False if it was not understood."""
        match reading:
            case targets.Question():
                self.caller.ndb.question = reading
                raise Reply(reading.text)
            case freeform.Unclear():
                return False
        self.submit(reading)
        if isinstance(reading, Examine):
            self.show(views.look_at(self.scene, self.who, reading.target, self.prefs))
        return True

    def submit(self, intent: Act) -> Outcome:
        """Wish it; the outcome is told to all who may know, this player included."""
        return wish(self.caller, intent)

    def show(self, text: str) -> None:
        """Text and prompt to this player."""
        present.say(self.who, text)

    def usage(self) -> Reply:
        """How the command is used, from its help."""
        return Unread(usage_of(self))

    def one(self, text: str, wanted: tuple[Sort, ...], then: Callable[[str], object]) -> None:
        """Find the one thing meant and go on with its id; ask back if there are several."""
        self.many(text, wanted, lambda key, _count: then(key))

    def many(
        self,
        text: str,
        wanted: tuple[Sort, ...],
        then: Callable[[str, int], object],
        unsaid: int = 1,
    ) -> None:
        """The same with a number of pieces of a stack (0: all of it), or for each of all things.

        `unsaid`: how many are meant when no number was said.
        """
        match targets.find(self.scene, self.who, text, wanted, self.memory):
            case Found() as found:
                then(found.id, found.pieces(unsaid))
            case Many(ids=ids):
                for key in ids:
                    run(self.caller, partial(then, key, 0))
            case Ambiguous() as several:
                self.caller.ndb.question = about(self.raw_string.strip(), several)
                raise Reply(several.question)
            case Nothing(text=answer):
                raise Unread(answer)


def memory_of(character: Any) -> Memory:
    """What the player referred to last, for pronouns."""
    memory: Memory | None = character.ndb.memory
    return memory or Memory()


def run(character: Any, action: Callable[[], object]) -> None:
    """Run a player's action and tell them why it did not happen, if it did not."""
    with present.together():
        try:
            action()
        except Reply as reply:
            present.say(character.being_id, str(reply))
        except Refused as refused:
            scene = store.around(character.being_id)
            text = refusal(refused.code, refused.facts, scene, character.being_id)
            present.say(character.being_id, text)


def wish(character: Any, intent: Act) -> Outcome:
    """Submit a player's intent and remember what it was about, for pronouns."""
    outcome = engine.submit(intent)
    character.ndb.memory = memory_of(character).after(intent)
    return outcome


@cache
def command_words() -> tuple[str, ...]:
    """Every word that begins a command open to all players."""

    def below(kind: type[GameCommand]) -> Iterator[type[GameCommand]]:
        for each in kind.__subclasses__():
            yield each
            yield from below(each)

    open_to_all = [kind for kind in below(GameCommand) if kind.locks == GameCommand.locks]
    words = (name for kind in open_to_all for name in (kind.key, *kind.aliases))
    return tuple(dict.fromkeys(word for word in words if word[:1].isalpha()))


def usage_of(command: Command) -> str:
    """The usage lines of a command's docstring."""
    lines = (command.__doc__ or "").strip().splitlines()
    start = next((n for n, line in enumerate(lines) if line.strip() == "Usage:"), None)
    if start is None:
        return f"See help {command.key}."
    usage = []
    for line in lines[start + 1 :]:
        if not line.strip():
            break
        usage.append(line.strip().replace("|", "||"))
    return "Try: " + ", or ".join(usage) + f". More: help {command.key}."
