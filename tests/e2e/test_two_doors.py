"""One player by telnet and one in a browser: they meet, talk, fight side by side, and come back."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.books import audit
from tests.e2e.browser import WebPlayer
from tests.e2e.harness import Game
from tests.e2e.player import OVER, Player, without_prompts

MARKUP = "<b>x</b> |rred|n $eval(1) {x} %s &lt; \x1b[31mesc"
SHOWN = "<b>x</b> |rred|n $eval(1) {x} %s &lt; [31mesc"
DEEDS = (
    "say hello", "emote waves", "drop tonic", "get tonic", "rest", "stand", "remove coat",
    "wear coat", "north", "south", "search", "say the end",
)  # fmt: skip
BLOW = r"^(?i:(you|{0}|{1}|{2}))(?:'s [\w ]+?)? (\w{{3}})\w* (?i:(you|{0}|{1}|{2}))(?: for (\d+))?"


@pytest.fixture
def ana(quick_game: Game) -> Iterator[Player]:
    """By telnet."""
    with Player.new(quick_game) as player:
        player.do("settings width 200")
        yield player


@pytest.fixture
def ben(chromium: Browser, quick_game: Game) -> Iterator[WebPlayer]:
    """In a browser."""
    player = WebPlayer.new(chromium, quick_game)
    player.do("settings width 200")
    yield player
    player.page.context.close()


def test_both_see_each_other(ana: Player, ben: WebPlayer) -> None:
    """They meet in the square; each sees the other go and come."""
    assert f"Players: {ben.name}" in ana.do("look")
    assert f"Players: {ana.name}" in ben.do("look")
    ana.do("north")
    ben.expect(f"{ana.name} goes north")
    ben.do("north")
    ana.expect(f"{ben.name} arrives from the south")


def test_markup_in_speech_is_only_text(ana: Player, ben: WebPlayer) -> None:
    """Tags, colour codes, functions, braces and escapes are shown as they were typed."""
    ana.do(f"say {MARKUP}")
    ben.expect(re.escape(f'{ana.name} says, "{SHOWN}"'))
    assert ben.page.locator("#messagewindow b").count() == 0
    ben.do(f"say {MARKUP}")
    ana.expect(re.escape(f'{ben.name} says, "{SHOWN}"'))
    assert b"\x1b[31m" not in ana.raw.split(b"says,")[-1]


def test_bystanders_see_the_same(ana: Player, ben: WebPlayer, quick_game: Game) -> None:
    """What a third one does is told to both in the same words and the same order."""
    cleo = Player.new(quick_game)
    ana.do("look")
    ben.do("look")
    for line in DEEDS:
        cleo.do(line)
    seen = [without_prompts(player.expect(r'the end"')) for player in (ana, ben)]
    cleo.close()
    assert len(seen[0].splitlines()) > 8
    assert seen[0].split() == seen[1].split()


def blows(told: str, me: str, other: str, foe: str) -> list[tuple[str, ...]]:
    """Who did what to whom and for how much: names for "you", three letters of each verb."""
    pattern = re.compile(BLOW.format(me, other, foe))
    found = map(pattern.match, without_prompts(told).splitlines())
    names = {"you": me.lower()}
    return [
        tuple(names.get(str(part).lower(), str(part).lower()) for part in blow.groups())
        for blow in found if blow
    ]  # fmt: skip


def test_they_fight_side_by_side(ana: Player, ben: WebPlayer, quick_game: Game) -> None:
    """Both strike the same creature; both are told the same blows in the same order."""
    with Player.staff(quick_game) as staff:
        staff.bring(ana, ben, spawn="mud_heron")
        staff.do("tel Weighhouse Square")
    told = {ana: ana.do("attack heron"), ben: ben.do("attack heron")}
    for _ in range(200):
        for player in (ana, ben):
            told[player] += player.do("attack")
        if re.search(OVER, told[ana]) and re.search(OVER, told[ben]):
            break
    mine = blows(told[ana], ana.name, ben.name, "the mud heron")
    assert {blow[0] for blow in mine} == {ana.name.lower(), ben.name.lower(), "the mud heron"}
    assert mine == blows(told[ben], ben.name, ana.name, "the mud heron")


def test_all_is_as_it_was_after_a_kill(chromium: Browser, own_quick_game: Game) -> None:
    """Both processes are killed; both players find what they had, where it was."""
    ana, ben = Player.new(own_quick_game), WebPlayer.new(chromium, own_quick_game)
    ana.do("ask ida about scales")
    ana.do("accept")
    ana.do(f"give tonic to {ben.name}")
    ben.do(f"give 7 coins to {ana.name}")
    for line in ("remove coat", "drop coat", "north"):
        ben.do(line)
    left = audit(own_quick_game.home)
    own_quick_game.kill9()
    expect(ben.page.locator("#banner")).to_be_visible()
    own_quick_game.start()
    ana = ana.again()
    ben.come_back()
    found = audit(own_quick_game.home)
    assert found.items == left.items
    for name in (ana.name, ben.name):
        assert replace(found.being(name), asleep=False) == replace(left.being(name), asleep=False)
    assert "Deal with dresser crabs" in ana.do("quests")
    assert "The Dry Foot" in ben.do("look")
    assert re.search(r"body +nothing", ben.do("equipment"))
    ben.page.context.close()
