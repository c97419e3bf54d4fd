"""After the login: choose a character, or make one in four steps.

A conversation with a session that plays no character yet: `session.ndb.making` holds a `Draft` and
the step. Every step can be undone with `back`.
"""

from dataclasses import replace
from typing import Any

from evennia import Command
from evennia.commands.cmdhandler import CMD_NOINPUT, CMD_NOMATCH

from commands.creation_steps import STEPS, Draft, enter, show
from typeclasses.roster import NameRefused, check_name, playable


def arrive(account: Any, session: Any) -> None:
    """A session has logged in: straight into the only character, or to the choice."""
    characters = playable(account)
    if len(characters) == 1:
        enter(session, characters[0])
    elif characters:
        show(session, Draft())
    else:
        show(session, Draft("origin", name=_suggested(account)))


def hear(session: Any, line: str) -> None:
    """A typed line for the present step."""
    draft: Draft = session.ndb.making or Draft()
    word = line.lower()
    if word in ("quit", "exit"):
        session.sessionhandler.disconnect(session, "Goodbye.")
    elif word in ("", "look", "l", "help", "?"):
        show(session, draft)
    elif word in ("back", "b"):
        show(session, replace(draft, step=_before(session, draft)))
    else:
        STEPS[draft.step](session, draft, line)


def _before(session: Any, draft: Draft) -> str:
    order = ["choose", "origin", "calling", "customise", "confirm"]
    if draft.step in ("choose", "origin"):
        return "choose" if playable(session.account) else "origin"
    return order[order.index(draft.step) - 1]


def _suggested(account: Any) -> str:
    try:
        return check_name(account.key)
    except NameRefused:
        return ""


class CmdMaking(Command):
    """Whatever is typed by a session that plays no character."""

    key = CMD_NOMATCH
    locks = "cmd:all()"

    def func(self) -> None:
        """Hand the line to the present step."""
        if self.session is not None and self.session.puppet is None:
            hear(self.session, " ".join(self.args.split()))


class CmdMakingNothing(CmdMaking):
    """An empty line shows the step again."""

    key = CMD_NOINPUT


COMMANDS = (CmdMaking, CmdMakingNothing)
