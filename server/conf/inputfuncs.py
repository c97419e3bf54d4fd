"""What a client's messages do in the Server: typed text, settings of the client, a login message.

Evennia takes every public function of this module as the handler of the message of its name;
names that are closed here would otherwise be open in `evennia.server.inputfuncs`. The slash in
their signatures keeps a client from naming `session` itself.
"""

from collections import Counter
from typing import Any

import structlog
from django.conf import settings
from evennia.commands.cmdhandler import cmdhandler
from evennia.server import inputfuncs as _stock
from evennia.utils.ansi import strip_mxp as _strip_mxp

from typeclasses import aliases as _aliases
from typeclasses.escape import clean as _clean

_log = structlog.get_logger(__name__)

_MAX_LINE = int(settings.MAX_CHAR_LIMIT)
_IDLE = {settings.IDLE_COMMAND, "idle"}
_SWITCHES = frozenset({"ANSI", "XTERM256", "TRUECOLOR", "MXP", "UTF-8"}) | frozenset(
    {"SCREENREADER", "AUTORESIZE", "NOCOLOR", "LOCALECHO"}
)
_SIZES = frozenset({"SCREENWIDTH", "SCREENHEIGHT"})
_SHOWN = _SWITCHES | _SIZES | {"ENCODING", "CLIENTNAME"}
_ENCODINGS = frozenset({"utf-8", "latin-1", "iso-8859-1", "iso-8859-15", "cp1252", "ascii"})
_LONGEST_NAME = 60

_unknown: Counter[str] = Counter()


def text(session: Any, /, *args: Any, **kwargs: Any) -> None:
    """A line that a player typed."""
    line = args[0] if args else None
    if not isinstance(line, str):
        return
    line = _expanded(session, " ".join(_clean(line).split("\n")))
    if len(line) > _MAX_LINE:
        session.msg(f"That line is too long (the limit is {_MAX_LINE} characters). Not received.")
        return
    if line.strip() in _IDLE:
        session.update_session_counters(idle=True)
        return
    cmdid = kwargs.get("cmdid")
    extra = {"cmdid": cmdid} if isinstance(cmdid, int | str) else {}
    if not _play(session, line):
        cmdhandler(session, line, callertype="session", session=session, **extra)
    session.update_session_counters()


def _play(session: Any, line: str) -> bool:
    """The short way for a player's line; an error is told as Evennia would tell it."""
    if session.puppet is None:
        return False
    from commands import dispatch  # not above: Evennia reads this module before it is up itself

    try:
        return dispatch.run(session, line)
    except Exception:  # noqa: BLE001 - one player's broken command must not cut the others off
        _log.exception("command_failed", character=session.puppet.key)
        session.msg("Something went wrong at our end; nothing has changed.")
        return True


def _expanded(session: Any, line: str) -> str:
    """The line with a client's links taken out and the player's own aliases filled in."""
    line = _strip_mxp(line)
    return _aliases.expand(_aliases.read(session.puppet), line) if session.puppet else line


def default(session: Any, /, *args: Any, **_kwargs: Any) -> None:
    """A message that nobody here knows: dropped, and counted without filling the log."""
    _unknown[session.protocol_key] += 1
    count = _unknown[session.protocol_key]
    if count in (1, 10, 100) or count % 1000 == 0:
        name = _clean(str(args[0]))[:_LONGEST_NAME] if args else ""
        _log.info("unknown_message", name=name, door=session.protocol_key, so_far=count)


def client_options(session: Any, /, *_args: Any, **kwargs: Any) -> None:
    """The client tells what it can show, or asks what we think it can."""
    wishes = {key: value for key, value in kwargs.items() if key not in ("options", "cmdid")}
    if not wishes or wishes.get("get"):
        flags = session.protocol_flags
        session.msg(client_options={key: flags[key] for key in sorted(_SHOWN & flags.keys())})
        return
    accepted = dict(filter(None, (_option(key.upper(), wishes[key]) for key in wishes)))
    client, version = wishes.get("client"), wishes.get("version", "")
    if isinstance(client, str):
        accepted["CLIENTNAME"] = _clean(f"{client} {version}").strip()[:_LONGEST_NAME]
    if accepted:
        session.protocol_flags.update(accepted)
        session.sessionhandler.session_portal_partial_sync(
            {session.sessid: {"protocol_flags": accepted}}
        )


def _option(key: str, value: Any) -> tuple[str, Any] | None:
    """One setting of a client if it is known and sound."""
    if key in _SWITCHES and isinstance(value, bool | int | str):
        return key, str(value).lower() in ("true", "on", "1")
    if key in _SIZES and str(value).isdecimal() and 10 <= int(value) <= 1000:
        return key, {0: int(value)}
    if key == "ENCODING" and str(value).lower() in _ENCODINGS:
        return key, str(value).lower()
    return None


def get_client_options(session: Any, /, *_args: Any, **_kwargs: Any) -> None:
    """The client asks what we think it can show."""
    client_options(session, get=True)


def hello(session: Any, /, *_args: Any, **kwargs: Any) -> None:
    """GMCP's Core.Hello: the name and version of the client."""
    names = {key.lower(): value for key, value in kwargs.items()}
    if isinstance(names.get("client"), str):
        client_options(session, client=names["client"], version=str(names.get("version", "")))


def ping(session: Any, /, *_args: Any, **_kwargs: Any) -> None:
    """GMCP's Core.Ping: answered in kind."""
    session.msg(ping=([], {}))


def webclient_options(session: Any, /, *_args: Any, **kwargs: Any) -> None:
    """The web client reads its settings, or stores those it is known to have."""
    if not session.account:
        return
    known = {
        key: value
        for key, value in kwargs.items()
        if key in settings.WEBCLIENT_OPTIONS and isinstance(value, bool | int | float | str)
    }
    if known or not set(kwargs) - {"cmdid", "options"}:
        _stock.webclient_options(session, **known)


def login(session: Any, /, *_args: Any, **kwargs: Any) -> None:
    """A client logs in by itself with a name and a password it has stored."""
    name, password = kwargs.get("name", kwargs.get("account")), kwargs.get("password")
    if session.logged_in or not isinstance(name, str) or not isinstance(password, str):
        return
    from commands import account_entry  # as above

    account_entry.enter(session, _clean(name), _clean(password))


def char_login_credentials(session: Any, /, *args: Any, **kwargs: Any) -> None:
    """GMCP's Char.Login.Credentials, `{"account": ..., "password": ...}`."""
    login(session, *args, **kwargs)


def _closed(_session: Any, /, *_args: Any, **_kwargs: Any) -> None:
    """Open in Evennia, of no use here, or harmful."""


bot_data_in = echo = get_inputfuncs = get_value = _closed
repeat = unrepeat = monitor = unmonitor = monitored = _closed
msdp_list = msdp_report = msdp_unreport = msdp_send = msdp_reset = _closed
# What Mudlet and other clients say to everybody.
supports_set = supports_add = supports_remove = keepalive = _closed
external_discord_hello = external_discord_get = client_gui = char_login_default = _closed
