"""Help: topics are the commands' own docstrings and the pages below `docs/help` of the game."""

from typing import Any

from evennia.commands.default.help import CmdHelp as EvenniaHelp

from typeclasses.outbox import send


class CmdHelp(EvenniaHelp):
    """
    Get help.

    Usage:
      help
      help <topic, command or words to search for>
    """

    key = "help"
    aliases = ["?"]
    help_category = "Settings"
    help_more = False

    def msg_help(self, text: str, **kwargs: Any) -> None:
        """Everything at once: clients scroll well enough by themselves."""
        send([self.session] if self.session else self.caller.sessions.all(), text=text)

    def format_help_entry(
        self, topic: str = "", help_text: str = "", aliases: Any = None, suggested: Any = None,
        subtopics: Any = None, click_topics: bool = True,
    ) -> str:  # fmt: skip
        """A title, the text, and what else there is; no ruled lines."""
        title = f"|w{topic}|n"
        if aliases:
            title += f" (also: {', '.join(aliases)})"
        parts = [title, help_text.strip("\n")]
        if suggested:
            parts.append(f"Other topics: {', '.join(suggested)}")
        return "\n".join(parts)


COMMANDS = (CmdHelp,)
