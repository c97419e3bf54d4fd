"""The player's own settings: settings, aliases, quit, other characters."""

from commands.command import GameCommand, Reply
from commands.creation_steps import Draft, show
from typeclasses import aliases, prefs
from typeclasses.escape import plain
from typeclasses.prefs import LEAST_WIDTH, MOST_WIDTH, NARRATIONS, Prefs

WHAT_AN_ALIAS_IS = (
    "An alias is one word of up to 20 characters, without = $ ||; it stands for up to"
    f" {aliases.LONGEST} characters. For example: alias gg = get $1 from chest."
)
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
    Without them, whatever follows the word is put at the end.
    """

    key = "alias"
    aliases = ["unalias"]
    help_category = "Settings"

    def play(self) -> None:
        """The input door fills them in."""
        word, sign, meaning = (part.strip() for part in self.args.partition("="))
        if self.cmdstring == "unalias":
            self.forget(word.lower())
        elif sign:
            self.keep(word.lower(), meaning)
        elif word:
            raise self.usage()
        else:
            self.show(self.listed())

    def keep(self, word: str, meaning: str) -> None:
        known = aliases.read(self.caller)
        if not meaning or not aliases.WORD.fullmatch(word) or len(meaning) > aliases.LONGEST:
            raise Reply(WHAT_AN_ALIAS_IS)
        if word in ("alias", "unalias"):
            raise Reply("Those two words have to stay as they are.")
        if word not in known and len(known) >= aliases.MOST:
            raise Reply(f"You have {aliases.MOST} aliases; forget one first: unalias <word>.")
        aliases.write(self.caller, {**known, word: meaning})
        self.show(f"{plain(word)} now stands for: {plain(meaning)}")

    def forget(self, word: str) -> None:
        known = aliases.read(self.caller)
        if word not in known:
            raise Reply("There is no such alias. See them with: alias.")
        aliases.write(self.caller, {key: known[key] for key in known if key != word})
        self.show(f"{plain(word)} is an alias no longer.")

    def listed(self) -> str:
        known = aliases.read(self.caller)
        rows = [f"  {plain(word)} = {plain(meaning)}" for word, meaning in known.items()]
        return "\n".join(["|wAliases|n", *rows]) if rows else "You have no aliases. See help alias."


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
