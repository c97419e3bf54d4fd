"""What matches no command: an answer to a question, an exit's name, or free text."""

from evennia.commands.cmdhandler import CMD_NOINPUT, CMD_NOMATCH

from commands import freeform
from commands.command import GameCommand, Reply, command_words
from commands.freeform import Unclear
from commands.targets import Question, answer, suggest
from game import ways
from game.intents import Move


def understand(command: GameCommand, text: str) -> None:
    """Read free text and do what it means, or ask back, or say what would help."""
    result = freeform.read(command.scene, command.who, text, command.memory)
    if isinstance(result, Unclear):
        _hint(command, text, result)
    else:
        command.follow(result)


def _hint(command: GameCommand, text: str, result: Unclear) -> None:
    """Do the plain command that was meant, or name what would help."""
    if result.line and result.line != text and result.line.split()[0] in command_words():
        command.caller.execute_cmd(result.line, session=command.session)
        return
    word = text.split()[0].lower() if text.split() else ""
    known = command_words()
    unread = result.text.startswith(f"“{word}”")  # the verb itself was not understood
    told = "Did you mean" in result.text
    close = suggest(word, known) if unread and not told and word not in known else ()
    raise Reply(f"{result.text} Did you mean: {' or '.join(close)}?" if close else result.text)


class CmdFreeText(GameCommand):
    """
    Say in your own words what you want to do.

    Usage:
      <what you want to do>

    Examples: I search the altar for traps. Use the rope on the ledge.
    Try to talk the guard into letting us pass.
    """

    key = CMD_NOMATCH
    help_category = "Playing"
    auto_help = False

    def play(self) -> None:
        """An answer first, then an exit's name, then the grammar."""
        question: Question | None = self.caller.ndb.question
        self.caller.ndb.question = None
        choice = answer(question, self.args) if question else None
        if choice is not None and choice.line:
            self.caller.execute_cmd(choice.line, session=self.session)
        elif question is not None and self.args.isdecimal():
            self.caller.ndb.question = question
            raise Reply(question.text)
        elif not self.walk(self.args.lower()):
            self.read()

    def walk(self, words: str) -> bool:
        """Through an exit that has the words for a name."""
        for way in ways.known(self.scene, self.who):
            if words == way.direction or words in way.aliases:
                self.submit(Move(self.who, way.direction))
                return True
        return False

    def read(self) -> None:
        understand(self, self.args)


class CmdNothing(GameCommand):
    """An empty line shows the prompt again."""

    key = CMD_NOINPUT
    auto_help = False

    def play(self) -> None:
        """Nothing but the prompt."""
        self.show("")


COMMANDS = (CmdFreeText, CmdNothing)
