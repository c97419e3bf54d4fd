"""The conversation at the door, up to "you are logged in": name, password, or a new account.

Rules are in `typeclasses.registration`; what follows a login is in `commands.creation`.
"""

import re
from collections.abc import Callable
from typing import Any

import evennia
from evennia.commands.cmdhandler import CMD_LOGINSTART, CMD_NOINPUT, CMD_NOMATCH
from evennia.commands.command import Command

from commands import account_texts as texts
from commands.account_entry import ask, enter, sign_up, start_over, state
from typeclasses import passwords, registration
from typeclasses.escape import plain
from typeclasses.outbox import send
from typeclasses.registration import Rejected

MOST_TYPED_AHEAD = 20


# ---- the stages


def _at_name(session: Any, line: str) -> None:
    word, _, rest = line.partition(" ")
    command = WORDS.get(word.lower())
    if command:
        command(session, rest.strip())
    elif line:
        _named(session, line.strip('"'))
    else:
        start_over(session)


def _named(session: Any, name: str) -> None:
    """A name was typed: known, or the beginning of a new account."""
    if registration.find(name):
        ask(session, "password", texts.ASK_PASSWORD, name=name)
        return
    try:
        registration.check_name(name)
    except Rejected as rejected:
        start_over(session, texts.refusal(rejected))
        return
    question = f"Nobody here is called {name}. Make a new account with that name? (y/n) "
    ask(session, "confirm", question, name=name)


def _at_password(session: Any, line: str) -> None:
    if line:
        enter(session, state(session)["name"], line)
    else:
        start_over(session)


def _at_new_name(session: Any, line: str) -> None:
    try:
        if line:
            registration.check_name(line)
    except Rejected as rejected:
        ask(session, "new name", texts.ASK_NEW_NAME, texts.refusal(rejected))
        return
    if line:
        ask(session, "choose", texts.ASK_NEW_PASSWORD, name=line)
    else:
        start_over(session)


def _at_confirm(session: Any, line: str) -> None:
    if line.lower() in ("y", "yes"):
        ask(session, "choose", texts.ASK_NEW_PASSWORD, name=state(session)["name"])
    else:
        start_over(session)


def _at_choose(session: Any, line: str) -> None:
    name = state(session)["name"]
    if not line:
        start_over(session)
        return
    try:
        registration.check_password(name, line)
    except Rejected as rejected:
        ask(session, "choose", texts.ASK_NEW_PASSWORD, texts.refusal(rejected), name=name)
        return
    session.ndb.chosen = line
    ask(session, "again", texts.ASK_AGAIN, name=name)


def _at_again(session: Any, line: str) -> None:
    name, chosen, session.ndb.chosen = state(session)["name"], session.ndb.chosen, None
    if not line:
        start_over(session)
    elif chosen is None or not passwords.same(chosen, line):
        ask(session, "choose", texts.ASK_NEW_PASSWORD, "Those two were not the same.", name=name)
    else:
        sign_up(session, name, line)


def _at_waiting(session: Any, line: str) -> None:
    """A password is being checked; what is typed meanwhile is done afterwards."""
    ahead = session.ndb.typed_ahead
    if ahead is not None and len(ahead) < MOST_TYPED_AHEAD:
        ahead.append(line)
    else:
        send([session], text="One moment, please. That line was not received.")


STAGES: dict[str, Callable[[Any, str], None]] = {
    "name": _at_name,
    "new name": _at_new_name,
    "password": _at_password,
    "confirm": _at_confirm,
    "choose": _at_choose,
    "again": _at_again,
    "waiting": _at_waiting,
}


# ---- words that may be typed instead of a name


def _show_banner(session: Any, _rest: str = "") -> None:
    start_over(session, texts.BANNER)


def _help(session: Any, _rest: str) -> None:
    start_over(session, texts.HELP)


def _who(session: Any, _rest: str) -> None:
    sessions = evennia.SESSION_HANDLER.get_sessions()
    names = sorted({plain(one.puppet.key) for one in sessions if one.puppet})
    playing = f"Playing: {', '.join(names)}." if names else "Nobody is playing just now."
    start_over(session, playing)


def _quit(session: Any, _rest: str) -> None:
    session.sessionhandler.disconnect(session, "Goodbye.")


def _screenreader(session: Any, _rest: str) -> None:
    on = not session.protocol_flags.get("SCREENREADER", False)
    session.protocol_flags["SCREENREADER"] = on
    session.sessionhandler.session_portal_sync(session)
    start_over(session, f"Plain output for screen readers is {'on' if on else 'off'}.")


def _connect(session: Any, rest: str) -> None:
    match name_and_password(rest):
        case [name]:
            _named(session, name)
        case [name, password]:
            enter(session, name, password)
        case _:
            start_over(session, "Type |wconnect|n, your name and your password.")


def _create(session: Any, rest: str) -> None:
    match name_and_password(rest):
        case [name]:
            _at_new_name(session, name)
        case [name, password]:
            sign_up(session, name, password)
        case _:
            ask(session, "new name", texts.ASK_NEW_NAME)


def name_and_password(text: str) -> list[str]:
    """Split `name pass word` or `"a name" "pass word"` into at most two parts."""
    quoted = re.fullmatch(r'"([^"]+)"\s*(?:"([^"]+)"|(\S.*))?', text.strip())
    if quoted:
        return [part for part in quoted.groups() if part]
    return text.split(None, 1)


WORDS: dict[str, Callable[[Any, str], None]] = {
    "connect": _connect,
    "conn": _connect,
    "con": _connect,
    "create": _create,
    "new": _create,
    "help": _help,
    "?": _help,
    "look": _show_banner,
    "who": _who,
    "screenreader": _screenreader,
    "quit": _quit,
    "exit": _quit,
}


# ---- Evennia's side


class CmdFirstPage(Command):
    """Shown to everybody who connects."""

    key = CMD_LOGINSTART
    locks = "cmd:all()"

    def func(self) -> None:
        """Show the banner."""
        _show_banner(self.caller)


class CmdTyped(Command):
    """Whatever is typed before the login."""

    key = CMD_NOMATCH
    locks = "cmd:all()"

    def func(self) -> None:
        """Hand the line to the stage that the conversation has reached."""
        STAGES[state(self.caller)["stage"]](self.caller, self.args.strip())


class CmdEmptyLine(CmdTyped):
    """An empty line takes one step back."""

    key = CMD_NOINPUT


UNLOGGEDIN_COMMANDS = (CmdFirstPage, CmdTyped, CmdEmptyLine)
