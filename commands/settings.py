"""The player's own settings: settings, aliases, quit, other characters."""

from typing import Any

from commands.command import GameCommand, Reply
from commands.creation_steps import Draft, show
from typeclasses import prefs
from typeclasses.outbox import plain
from typeclasses.prefs import LEAST_WIDTH, MOST_WIDTH, NARRATIONS, Prefs

MOST_ALIASES, LONGEST_ALIAS = 50, 200
SWITCHES = {
    "brief rooms": "brief_rooms", "brief": "brief_rooms", "colours": "colours",
    "colors": "colours", "screen reader": "screen_reader", "screenreader": "screen_reader",
    "prompt": "prompt",
}  # fmt: skip
ON, OFF = ("on", "yes", "true"), ("off", "no", "false")


class CmdSettings(GameCommand):
    """
    See and change how the game tells you things.

    Usage:
      settings
      settings narration off | brief | full
      settings brief rooms on | off
      settings colours on | off
      settings screen reader on | off
      settings prompt on | off
      settings width <columns>

    Narration: facts only, sentences, or sentences with flavour. Brief
    rooms leave out descriptions you can still see with look.
    """

    key = "settings"
    aliases = ["set", "config", "options", "narration", "screenreader"]
    help_category = "Settings"

    def play(self) -> None:
        """`narration full` works on its own."""
        words = self.args.lower()
        if self.cmdstring in ("narration", "screenreader") and words:
            words = f"{self.cmdstring} {words}"
        name, _, value = words.rpartition(" ")
        if not words:
            self.show(shown(self.prefs))
        else:
            self.change(name.strip(), value)
            self.show(shown(self.prefs))

    def change(self, name: str, value: str) -> None:
        if name == "narration" and value in NARRATIONS:
            prefs.write(self.caller, narration=value)
        elif name == "width" and value.isdecimal() and LEAST_WIDTH <= int(value[:5]) <= MOST_WIDTH:
            prefs.write(self.caller, width=int(value))
        elif name in SWITCHES and value in ON + OFF:
            self.switch(SWITCHES[name], value in ON)
        elif name == "width":
            raise Reply(f"The width is a number from {LEAST_WIDTH} to {MOST_WIDTH}.")
        else:
            raise self.usage()

    def switch(self, name: str, on: bool) -> None:
        prefs.write(self.caller, **{name: on})
        flags = {"colours": ("NOCOLOR", not on), "screen_reader": ("SCREENREADER", on)}
        if name in flags:
            for session in self.caller.sessions.all():
                session.update_flags(**{flags[name][0]: flags[name][1]})


def shown(prefs: Prefs) -> str:
    """All settings."""
    rows = [
        ("narration", prefs.narration), ("brief rooms", _on(prefs.brief_rooms)),
        ("colours", _on(prefs.colours)), ("screen reader", _on(prefs.screen_reader)),
        ("prompt", _on(prefs.prompt)), ("width", str(prefs.width)),
    ]  # fmt: skip
    told = [f"  {name}: |w{value}|n" for name, value in rows]
    return "\n".join(["|wSettings|n", *told, "Change one like this: settings narration full"])


def _on(value: bool) -> str:
    return "on" if value else "off"


class CmdAlias(GameCommand):
    """
    Make words of your own for what you type often.

    Usage:
      alias
      alias <word> = <what it stands for>
      unalias <word>

    $1, $2 … stand for the words that follow: alias gg = get $1 from chest.
    """

    key = "alias"
    aliases = ["unalias"]
    help_category = "Settings"

    def play(self) -> None:
        """Kept as Evennia's nicks, which the input door fills in."""
        if self.cmdstring == "unalias":
            self.forget(self.args)
        elif "=" in self.args:
            word, _, meaning = self.args.partition("=")
            self.keep(word.strip(), meaning.strip())
        elif self.args:
            raise self.usage()
        else:
            self.show(self.listed())

    def nicks(self) -> dict[str, str]:
        kept: Any = self.caller.nicks.get(category="inputline", return_obj=True) or []
        found = kept if isinstance(kept, list) else [kept]
        return {nick.value[2]: nick.value[3] for nick in found}

    def keep(self, word: str, meaning: str) -> None:
        if not word or not meaning or len(word) + len(meaning) > LONGEST_ALIAS:
            raise self.usage()
        if word.split()[0].lower() in ("alias", "unalias"):
            raise Reply("Those two words have to stay as they are.")
        if len(self.nicks()) >= MOST_ALIASES:
            raise Reply(f"You have {MOST_ALIASES} aliases; forget one first: unalias <word>.")
        arguments = "" if "$" in word or "$" not in meaning else _arguments(meaning)
        self.caller.nicks.add(word + arguments, meaning, category="inputline")
        self.show(f"{plain(word)} now stands for: {plain(meaning)}")

    def forget(self, word: str) -> None:
        match = next((nick for nick in self.nicks() if nick.split(" $")[0] == word), None)
        if match is None:
            raise Reply("There is no such alias. See them with: alias.")
        self.caller.nicks.remove(match, category="inputline")
        self.show(f"{plain(word)} is an alias no longer.")

    def listed(self) -> str:
        rows = [f"  {plain(word)} = {plain(meaning)}" for word, meaning in self.nicks().items()]
        return "\n".join(["|wAliases|n", *rows]) if rows else "You have no aliases. See help alias."


def _arguments(meaning: str) -> str:
    count = max((n for n in range(1, 10) if f"${n}" in meaning), default=0)
    return "".join(f" ${n}" for n in range(1, count + 1))


class CmdQuit(GameCommand):
    """
    Leave the game. Your character and all it has stay safe.

    Usage:
      quit
    """

    key = "quit"
    aliases = ["logout", "exit"]
    help_category = "Settings"

    def play(self) -> None:
        """This session only; another one of yours stays."""
        session = self.session
        session.sessionhandler.disconnect(session, "Goodbye. Your character sleeps safely.")


class CmdCharacters(GameCommand):
    """
    Go back to the choice of characters: play another one, or make one.

    Usage:
      characters
    """

    key = "characters"
    aliases = ["ooc"]
    help_category = "Settings"

    def play(self) -> None:
        """Not out of a fight."""
        if self.scene.rooms[self.being.place].fight is not None:
            raise Reply("Not in the middle of a fight.")
        session = self.session
        session.account.unpuppet_object(session)
        show(session, Draft())


COMMANDS = (CmdSettings, CmdAlias, CmdQuit, CmdCharacters)
