"""Which commands there are: none that passes the rules by."""

import pytest

from commands import default_cmdsets
from commands.command import GameCommand
from tests.evennia.stage import Player, World

PAST_THE_RULES = {f"evennia.commands.default.{name}" for name in ("account", "comms", "general")}
"""Modules of Evennia whose commands change or tell things without asking the rules."""


@pytest.fixture
def ana(world: World) -> Player:
    """An ordinary player."""
    return world.player("Ana")


def reachable(player: Player) -> list[object]:
    """All commands of the sets that this player may use."""
    commands = [
        *default_cmdsets.CharacterCmdSet().commands,
        *default_cmdsets.AccountCmdSet().commands,
    ]
    return [command for command in commands if command.access(player.character, "cmd")]


def test_players_reach_nothing_of_evennias(ana: Player) -> None:
    """Each command is the game's own."""
    foreign = [
        command.key for command in reachable(ana)
        if type(command).__module__.startswith("evennia") or _evennias(command)
    ]  # fmt: skip
    assert foreign == []


def _evennias(command: object) -> bool:
    """Whether its `func` is Evennia's."""
    return type(command).func.__module__.startswith("evennia")


def test_nothing_moves_things_past_the_rules() -> None:
    """Evennia's get, give, say, home, pages, channels, ic, ooc: not even for staff."""
    given = (*default_cmdsets.CharacterCmdSet.given, *default_cmdsets.AccountCmdSet.given)
    found = {
        base.__name__ for kind in given for base in kind.__mro__
        if base.__module__ in PAST_THE_RULES and base.__name__.startswith("Cmd")
    }  # fmt: skip
    assert found == {"CmdQuell"}


def test_no_word_means_two_things() -> None:
    """For players; the start checks the same."""
    words: dict[str, str] = {}
    for kind in default_cmdsets.CharacterCmdSet.given:
        for word in (kind.key, *kind.aliases):
            assert words.setdefault(word, kind.__name__) == kind.__name__, word


def test_every_command_has_help() -> None:
    """A docstring with its usage is the help."""
    without = [
        kind.key for kind in default_cmdsets.CharacterCmdSet.given
        if issubclass(kind, GameCommand) and kind.auto_help and "Usage:" not in (kind.__doc__ or "")
    ]  # fmt: skip
    assert without == []
