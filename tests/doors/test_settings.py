"""Settings, aliases, help, quit: what is the player's own."""

import pytest
from evennia.server.sessionhandler import SESSION_HANDLER

from tests.evennia.stage import Player, World
from typeclasses.roster import playable


@pytest.fixture
def ana(world: World) -> Player:
    """Awake in the yard."""
    return world.player("Ana")


@pytest.mark.parametrize(("line", "field", "value"), [
    ("settings narration full", "narration", "full"),
    ("narration off", "narration", "off"),
    ("settings brief rooms on", "brief_rooms", True),
    ("settings colours off", "colours", False),
    ("settings screen reader on", "screen_reader", True),
    ("settings prompt off", "prompt", False),
    ("settings width 60", "width", 60),
])  # fmt: skip
def test_a_setting_holds(ana: Player, world: World, line: str, field: str, value: object) -> None:
    """Also after a restart."""
    ana.type(line)
    world.restart()
    ana.character.forget_prefs()
    assert getattr(ana.character.prefs, field) == value


@pytest.mark.parametrize("line", ["settings width 9", "settings width wide", "settings mood dark"])
def test_what_cannot_be_set_is_said(ana: Player, line: str) -> None:
    """With what can."""
    assert "Try: settings" in (told := ana.type(line)) or "from 40 to 200" in told


def test_brief_rooms_leave_out_what_look_shows(ana: Player) -> None:
    """The description."""
    ana.type("settings brief rooms on")
    assert "A lane." not in ana.type("north")


def test_an_alias_stands_for_a_line(ana: Player) -> None:
    """With what follows in its place."""
    ana.type("alias hail = say Hail, $1!")
    assert "Hail, Ann!" in ana.type("hail Ann")


def test_an_alias_can_be_taken_back(ana: Player) -> None:
    """And then means nothing."""
    ana.type("alias hail = say Hail, $1!")
    ana.type("unalias hail")
    assert "no aliases" in ana.type("alias")


def test_alias_itself_stays(ana: Player) -> None:
    """Else there would be no way back."""
    assert "have to stay" in ana.type("alias unalias = say no")


def test_help_lists_what_there_is(ana: Player) -> None:
    """By category, without ruled lines."""
    told = ana.type("help")
    assert "|wFighting|n: " in told
    assert "---" not in told


def test_help_is_the_commands_docstring(ana: Player) -> None:
    """With its usage."""
    assert "attack <" in ana.type("help attack")


def test_help_minds_typing_errors(ana: Player) -> None:
    """The nearest page is shown."""
    told = ana.type("help attakc")
    assert "the nearest" in told
    assert "attack <" in told


def test_help_finds_words_in_pages(ana: Player) -> None:
    """Where no page has that name."""
    assert "death" in ana.type("help bleed")


def test_help_shows_players_no_staff_commands(ana: Player) -> None:
    """They could not use them."""
    assert "banish" not in ana.type("help")


def test_quit_ends_this_session(ana: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a word that all is safe."""
    said: list[str] = []
    monkeypatch.setattr(SESSION_HANDLER, "disconnect", lambda _s, reason: said.append(reason))
    ana.type("quit")
    assert "sleeps safely" in said[0]


def test_characters_goes_back_to_the_choice(ana: Player) -> None:
    """The character sleeps meanwhile."""
    assert "Your characters" in ana.type("characters")
    assert (ana.being.asleep, playable(ana.account)) == (True, [ana.character])
