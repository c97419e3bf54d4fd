"""A window of the real Chromium that reaches nothing but the game; tests of the web doors use it.

with open_chromium() as chromium:
    ana = Visitor(chromium, game)
    ana.sign_up()
"""

import re
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Route, WebSocket, expect, sync_playwright

from tests.e2e.harness import Game, wait_until
from tests.e2e.player import PASSWORD, fresh_name

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Debian's Chromium; Playwright's own is not installed."""
    found = shutil.which("chromium")
    if not found:
        raise AssertionError("no chromium on the PATH: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


class Visitor:
    """A browser window that reaches the game only, and remembers what else it was asked for."""

    def __init__(self, browser: Browser, game: Game, width: int = 1280, height: int = 800) -> None:
        context = browser.new_context(viewport={"width": width, "height": height})
        context.route("**/*", self._guard)
        self.game = game
        self.foreign: list[str] = []
        self.errors: list[str] = []
        self.page: Page = context.new_page()
        self.page.set_default_timeout(20_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("websocket", self._socket)

    def _guard(self, route: Route) -> None:
        if urlsplit(route.request.url).netloc == f"127.0.0.1:{self.game.web_port}":
            route.continue_()
        else:
            self.foreign.append(route.request.url)
            route.abort()

    def _socket(self, socket: WebSocket) -> None:
        if urlsplit(socket.url).netloc != f"127.0.0.1:{self.game.websocket_port}":
            self.foreign.append(socket.url)

    def open(self, path: str) -> Page:
        """Go to a page of the game."""
        self.page.goto(f"http://127.0.0.1:{self.game.web_port}{path}")
        return self.page

    def play(self) -> Page:
        """Open the client and wait until the game has spoken."""
        page = self.open("/webclient/")
        expect(page.locator("#prompt")).to_contain_text("Name:")
        return page

    def type(self, *lines: str) -> None:
        """Type lines where the cursor is."""
        for line in lines:
            self.page.keyboard.type(line)
            self.page.keyboard.press("Enter")

    def sign_up(self) -> str:
        """Make an account by typing, up to the end of the conversation at the door."""
        page, name = self.play(), f"Ana{uuid.uuid4().hex[:8]}"
        for line, question in ((name, "(y/n)"), ("y", "8 characters"), (PASSWORD, "again")):
            self.type(line)
            expect(page.locator("#prompt")).to_contain_text(question)
        self.type(PASSWORD)
        expect(page.locator("#inputfield")).to_have_attribute("type", "text")
        return name


SHOWN = """() => Array.from(
    document.querySelectorAll("#messagewindow .line:not(.inp)"), line => line.innerText
).join("\\n")"""


class WebPlayer(Visitor):
    """Somebody who plays in a browser: the counterpart of `tests.e2e.player.Player`."""

    def __init__(self, browser: Browser, game: Game) -> None:
        super().__init__(browser, game)
        self.name = fresh_name()
        self._marks = count(1)
        self._read = 0

    @classmethod
    def new(cls, browser: Browser, game: Game, calling: str = "Warden") -> "WebPlayer":
        """A newcomer who stands in the square."""
        player = cls(browser, game)
        player.play()
        player.answer(
            player.name, "(y/n)", "y", "8 characters", PASSWORD, "again", PASSWORD, "Origin",
            "r", "Class", calling, "Customise", f"name {player.name}", "Customise",
            "done", "back", "yes", "hp",
        )  # fmt: skip
        player.do("look")
        return player

    def answer(self, *pairs: str) -> None:
        """Type lines, and wait for the next question after each."""
        for line, question in zip(pairs[::2], pairs[1::2], strict=True):
            self.type(line)
            expect(self.page.locator("#prompt")).to_contain_text(question)

    def come_back(self) -> None:
        """After a loss of the line: wait until the page has found the game again, and log in."""
        expect(self.page.locator("#banner")).to_be_hidden(timeout=60_000)
        if "Type your name" in self.expect("Type your name|Exits:"):
            self.answer(self.name, "Password", PASSWORD, "hp")

    def told(self) -> str:
        """What the game has shown and nobody has read yet."""
        text: str = self.page.evaluate(SHOWN)
        fresh, self._read = text[self._read :], len(text)
        return fresh

    def expect(self, pattern: str) -> str:
        """Wait for a pattern in what nobody has read yet; returns all of that."""
        seen = [""]

        def there() -> bool:
            seen[0] += self.told()
            return bool(re.search(pattern, seen[0]))

        wait_until(there)
        return seen[0]

    def do(self, line: str) -> str:
        """Type a line and wait until all that it brought at once is shown; returns that."""
        mark = f"zz{next(self._marks)}"
        self.type(line, f"drop {mark}")
        return re.sub(rf"[^\n]*\b{mark}\b[^\n]*$", "", self.expect(rf"\b{mark}\b"))
