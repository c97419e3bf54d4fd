"""Evennia's markup turned into what a client shows: ANSI for telnet, HTML for the browser.

Pure functions with a memory: forty clients of one kind cost one parse.
"""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from django.conf import settings
from evennia.server.portal.mxp import mxp_parse
from evennia.utils.ansi import parse_ansi
from evennia.utils.text2html import parse_html

# Stands for an escaped bar (`||`) until all markup is done. Evennia turns `||` into `|` first and
# looks for links (`|lc`) afterwards, so that a player's `||lc` would become a link.
BAR = "\ue0ff"
DECORATION = re.compile(settings.SCREENREADER_REGEX_STRIP, re.DOTALL + re.MULTILINE)
RESET = "|n"


class View(NamedTuple):
    """What a telnet client can show, and the encoding it wants."""

    xterm256: bool
    truecolor: bool
    plain: bool
    links: bool
    reader: bool
    raw: bool
    encoding: str


def view_of(flags: dict[str, Any], options: dict[str, Any]) -> View:
    """The view of a telnet client with these protocol flags; options of one message go first."""
    told = flags.get("TTYPE", False)
    xterm256 = options.get("xterm256", flags.get("XTERM256", False) if told else True)
    colour = options.get("ansi", flags.get("ANSI", False) if told else True)
    return View(
        xterm256=bool(xterm256),
        truecolor=bool(options.get("truecolor", flags.get("TRUECOLOR", False) if told else True)),
        plain=bool(options.get("nocolor", flags.get("NOCOLOR") or not (xterm256 or colour))),
        links=bool(options.get("mxp", flags.get("MXP", False))),
        reader=bool(options.get("screenreader", flags.get("SCREENREADER", False))),
        raw=bool(options.get("raw", flags.get("RAW", False))),
        encoding=flags.get("ENCODING") or "utf-8",
    )


@lru_cache(maxsize=4096)
def for_telnet(text: str, view: View) -> bytes:
    """A text as the bytes of a telnet client: CR LF, and IAC doubled."""
    shown = text if view.raw else _ansi(text, view)
    encoded = _encode(shown, view.encoding)
    return encoded.replace(b"\xff", b"\xff\xff").replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


@lru_cache(maxsize=4096)
def for_browser(text: str, plain: bool, reader: bool) -> str:
    """A text as HTML, with everything escaped that is not markup."""
    hidden = text.replace("||", BAR)
    if reader:
        hidden = _undecorated(hidden)
    return str(parse_html(hidden, strip_ansi=plain)).replace(BAR, "|")


def _ansi(text: str, view: View) -> str:
    hidden = text.replace("||", BAR)
    shown = _undecorated(hidden) if view.reader else _coloured(hidden, view)
    return shown.replace(BAR, "|")


def _coloured(hidden: str, view: View) -> str:
    if hidden.endswith("|"):  # a last lonely bar must not swallow the reset
        hidden = hidden[:-1] + BAR
    parsed = parse_ansi(
        hidden.removesuffix(RESET) + (RESET if "|" in hidden else ""),
        strip_ansi=view.plain,
        xterm256=view.xterm256,
        truecolor=view.truecolor,
        mxp=view.links,
    )
    return mxp_parse(parsed) if view.links else str(parsed)


def _undecorated(hidden: str) -> str:
    return DECORATION.sub("", parse_ansi(hidden, strip_ansi=True, mxp=False))


def _encode(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding, errors="replace")
    except LookupError:
        return text.encode("utf-8", errors="replace")
