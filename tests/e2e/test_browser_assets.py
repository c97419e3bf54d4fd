"""Website and browser client in real Chromium, with every other host blocked and counted."""

import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.browser import PASSWORD, Visitor, open_chromium
from tests.e2e.harness import REPO, Game

FOREIGN = re.compile(r"""(?:https?:|wss?:|["'(\s])//(?!www\.w3\.org/)[\w-]+\.\w""")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for all tests here."""
    with open_chromium() as browser:
        yield browser


@pytest.fixture
def visitor(chromium: Browser, game: Game) -> Iterator[Visitor]:
    """A window on a desk."""
    window = Visitor(chromium, game)
    yield window
    window.page.context.close()


PAGES = ["/", "/help/", "/auth/login/", "/auth/register", "/auth/password_reset/", "/webclient/"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_no_other_host(visitor: Visitor, path: str) -> None:
    """Everything a page needs comes from the game."""
    visitor.open(path).wait_for_load_state("networkidle")
    assert (visitor.foreign, visitor.errors) == ([], [])


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_phone(chromium: Browser, game: Game, path: str) -> None:
    """Nothing sticks out at 360 pixels."""
    phone = Visitor(chromium, game, 360, 740)
    assert phone.open(path).evaluate("document.documentElement.scrollWidth") <= 360
    phone.page.context.close()


def test_an_account_is_made_by_typing_with_all_other_hosts_blocked(visitor: Visitor) -> None:
    """The client starts and the door's conversation ends with a new account."""
    name = visitor.sign_up()
    assert re.search(rf"account_created.*{name}", visitor.game.log_text())
    assert (visitor.foreign, visitor.errors) == ([], [])


def test_a_password_is_neither_shown_nor_remembered(visitor: Visitor) -> None:
    """What is typed while the server hides the line leaves no trace in the page or the log."""
    visitor.sign_up()
    kept = visitor.page.content() + visitor.page.evaluate("JSON.stringify(sessionStorage)")
    assert PASSWORD not in kept + visitor.game.log_text()


def test_a_password_typed_in_one_line_is_shown_as_dots(visitor: Visitor) -> None:
    """`connect name password` hides its end, and the arrow key does not bring it back."""
    page = visitor.play()
    visitor.type(f"connect admin {PASSWORD}")
    expect(page.locator(".line.inp").last).to_have_text(re.compile("connect admin •+$"))
    page.keyboard.press("ArrowUp")
    assert page.input_value("#inputfield") == ""


def test_the_line_is_hidden_while_a_password_is_asked(visitor: Visitor) -> None:
    """The field turns into a password field when the server says so."""
    page = visitor.play()
    visitor.type("admin")
    expect(page.locator("#inputfield")).to_have_attribute("type", "password")


def test_a_line_is_found_again_with_the_arrow_key(visitor: Visitor) -> None:
    """Up brings back what was sent, down the line that was begun."""
    page = visitor.play()
    visitor.type("who", "help")
    page.keyboard.type("begun")
    for key, line in (("ArrowUp", "help"), ("ArrowUp", "who"), ("ArrowDown", "help")):
        page.keyboard.press(key)
        assert page.input_value("#inputfield") == line
    page.keyboard.press("ArrowDown")
    assert page.input_value("#inputfield") == "begun"


HOSTILE = (
    "<b>bold</b><img src=x onerror=alert(1)><script>alert(2)</script>"
    "<a href='javascript:alert(3)'>x</a>"
)
MXP_LINK = (
    """<a id="mxplink" href="#" onclick="Evennia.msg(&quot;text&quot;,[&quot;who&quot;],{});"""
    """return false;">who plays</a>"""
)


def test_typed_markup_is_shown_as_typed(visitor: Visitor) -> None:
    """A player's own line with tags in it is text."""
    page = visitor.play()
    visitor.type(HOSTILE)
    expect(page.locator(".line.inp").last).to_have_text(f"Name: {HOSTILE}")


def test_unescaped_html_from_the_server_does_nothing(visitor: Visitor) -> None:
    """Should the server ever fail to escape, all but colours and links is shown as text."""
    page = visitor.play()
    page.evaluate("text => Evennia.emit('text', [text], {})", HOSTILE)
    line = page.locator(".line").last
    expect(line).to_contain_text("<b>bold</b>")
    assert line.locator("b, img, script, a").count() == 0


def test_a_link_of_the_game_types_its_command(visitor: Visitor) -> None:
    """A clickable word of the server sends its line, and runs no script of its own."""
    page = visitor.play()
    page.evaluate("html => Evennia.emit('text', [html], {})", MXP_LINK)
    page.get_by_role("button", name="who plays").click()
    expect(page.locator(".line.inp").last).to_have_text("Name: who")


def test_new_text_does_not_pull_a_reader_down(visitor: Visitor) -> None:
    """Who has scrolled back stays there and is told of new text."""
    page = visitor.play()
    page.evaluate("for (let n = 0; n < 200; n++) Evennia.emit('text', ['line ' + n], {})")
    expect(page.get_by_text("line 199")).to_be_in_viewport()
    page.keyboard.press("PageUp")
    expect(page.get_by_text("line 199")).not_to_be_in_viewport()
    page.evaluate("Evennia.emit('text', ['the newest'], {})")
    expect(page.get_by_text("the newest")).not_to_be_in_viewport()
    page.get_by_role("button", name="New text below").click()
    expect(page.get_by_text("the newest")).to_be_in_viewport()


def test_the_client_comes_back_and_keeps_the_typed_line(chromium: Browser, own_game: Game) -> None:
    """After `kill -9` of the game a banner says so, and the next start is found without a click."""
    visitor = Visitor(chromium, own_game)
    page = visitor.play()
    own_game.kill9()
    expect(page.locator("#banner")).to_be_visible()
    visitor.type("half a thought")
    own_game.start()
    expect(page.locator("#banner")).to_be_hidden(timeout=60_000)
    assert page.input_value("#inputfield") == "half a thought"
    page.context.close()


def test_who_quits_is_not_brought_back(visitor: Visitor) -> None:
    """A farewell is not a lost connection."""
    page = visitor.play()
    visitor.type("quit")
    expect(page.locator("#banner-text")).to_have_text("You have left the game.")
    page.get_by_role("button", name="Connect now").click()
    expect(page.locator("#status")).to_have_text("Connected")


def test_the_website_and_the_client_share_a_login(visitor: Visitor) -> None:
    """An account made on a page logs in there, and the client knows it already."""
    page, name = visitor.open("/auth/register"), f"Ben{uuid.uuid4().hex[:8]}"
    for field, value in (("username", name), ("password1", PASSWORD), ("password2", PASSWORD)):
        page.fill(f"#id_{field}", value)
    page.get_by_role("button", name="Make the account").click()
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.locator("main").get_by_role("button", name="Log in").click()
    expect(page.get_by_role("navigation")).to_contain_text(name)
    visitor.open("/webclient/")
    expect(page.locator("#messagewindow .line").first).to_be_visible()
    assert "Name:" not in page.inner_text("#prompt")


def test_a_wrong_password_is_refused_on_the_website(visitor: Visitor) -> None:
    """The page says why, in the words of a page."""
    page = visitor.open("/auth/login/")
    page.fill("#id_username", "admin")
    page.fill("#id_password", "not the password")
    page.locator("main").get_by_role("button", name="Log in").click()
    expect(page.get_by_role("alert")).to_have_text(re.compile("do not belong together"))


@pytest.mark.parametrize("path", ["characters/", "characters/create/", "characters/manage/"])
def test_no_page_makes_a_character(game: Game, path: str) -> None:
    """Evennia's character pages, which know no rules, are gone."""
    with pytest.raises(OSError, match="404"):
        urlopen(f"http://127.0.0.1:{game.web_port}/{path}", timeout=20)


@pytest.mark.parametrize("path", ["/", "/auth/login/"])
def test_a_visit_is_no_trouble_for_the_log(visitor: Visitor, path: str) -> None:
    """An ordinary page writes nothing above INFO."""
    before = visitor.game.log_lines_above_info()
    visitor.open(path)
    assert visitor.game.log_lines_above_info() == before


def own_files() -> list[Path]:
    """What the pages are made of, without the libraries."""
    found = [*REPO.glob("web/templates/**/*"), *REPO.glob("web/static/**/*")]
    return [path for path in found if path.is_file() and "vendor" not in path.parts]


@pytest.mark.parametrize("file", own_files(), ids=lambda path: path.name)
def test_no_file_names_another_host(file: Path) -> None:
    """Templates, styles and scripts hold no address but the game's own."""
    assert not FOREIGN.search(file.read_text("utf-8"))
