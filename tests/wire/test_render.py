"""Markup as clients see it."""

import html as html_module
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.portal.render import View, for_browser, for_telnet, view_of
from typeclasses.escape import plain

COLOUR = View(True, True, plain=False, links=False, reader=False, raw=False, encoding="utf-8")
PLAIN = COLOUR._replace(plain=True)
LINKS = COLOUR._replace(links=True)
READER = COLOUR._replace(reader=True)


def test_colour_ends_with_the_text() -> None:
    """A colour does not run into the next line."""
    assert for_telnet("|rred", COLOUR).endswith(b"red\x1b[0m")


def test_text_without_markup_is_sent_as_it_is() -> None:
    """No escape sequence where there is no colour."""
    assert for_telnet("A door.\nIt is shut.", COLOUR) == b"A door.\r\nIt is shut."


@pytest.mark.parametrize("view", [COLOUR, PLAIN, LINKS, READER])
def test_escaped_bar_is_a_bar(view: View) -> None:
    """What a player types after a bar is shown, not obeyed."""
    assert b"|rred" in for_telnet("||rred", view)


def test_players_cannot_make_links_for_mud_clients() -> None:
    """Evennia makes links out of escaped bars; ours stay text."""
    assert b"SEND" not in for_telnet(plain("|lcquit|ltclick me|le"), LINKS)


def test_the_game_can_make_links() -> None:
    """A link of the game itself still is one."""
    assert b"SEND HREF" in for_telnet("|lclook|ltlook|le", LINKS)


def test_players_cannot_make_links_for_browsers() -> None:
    """The same in HTML, where a link would run a command at a click."""
    assert "onclick" not in for_browser(plain("|lcquit|ltclick me|le"), False, False)


def test_tags_are_text_in_the_browser() -> None:
    """HTML typed by a player is shown."""
    assert "&lt;b&gt;" in for_browser(plain("<b>bold</b>"), False, False)


def test_iac_is_doubled() -> None:
    """A byte of 255 in Latin-1 text does not become a telnet command."""
    assert for_telnet("ÿ", COLOUR._replace(encoding="latin-1")) == b"\xff\xff"


def test_unknown_encoding_falls_back_to_utf8() -> None:
    """A client may claim any encoding."""
    assert for_telnet("é", COLOUR._replace(encoding="klingon")) == "é".encode()


def test_screen_reader_gets_no_escape_sequences() -> None:
    """Not even a reset at the end."""
    assert b"\x1b" not in for_telnet("|rred|n and |gblue|n", READER)


def test_lonely_bar_at_the_end_is_shown() -> None:
    """It does not swallow the reset."""
    assert for_telnet("|rred|", COLOUR).endswith(b"red|\x1b[0m")


def test_client_that_told_nothing_gets_colour() -> None:
    """Evennia's custom: most clients can."""
    assert not view_of({}, {}).plain


@given(st.text())
def test_any_typed_text_reaches_telnet_as_it_was(text: str) -> None:
    """Escaping and rendering are each other's opposites."""
    safe = plain(text).replace("||", "|")
    shown = for_telnet(plain(text), PLAIN).decode()
    assert shown.strip() == safe.strip() or re.sub(r"\s+", "", shown) == re.sub(r"\s+", "", safe)


@given(st.text(alphabet="<>&'\"|lctueb/ ="))
def test_any_typed_text_is_no_tag_in_the_browser(text: str) -> None:
    """Only spans and line breaks of our own may be tags."""
    shown = for_browser(plain(text), False, False)
    assert "<" not in re.sub(r"</?span[^<>]*>|<br>", "", shown)
    assert html_module.unescape(shown).count("<") >= text.count("<")
