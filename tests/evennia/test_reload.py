"""`world reload` and `world validate` as staff are told of them, and the log as a file."""

from collections import deque
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from twisted.internet import defer

from game import replay
from tests.evennia.stage import World
from tests.world.tiny import change
from typeclasses import worldreload


@pytest.fixture
def told(world: World, monkeypatch: pytest.MonkeyPatch, settings: Any) -> list[str]:
    """What staff are told; threads and slices are done at once."""

    def at_once(steps: Iterator[None]) -> defer.Deferred[Any]:
        return defer.execute(deque, steps, 0)

    settings.WORLD_CONTENT = str(world.folder)
    monkeypatch.setattr(worldreload, "deferToThread", defer.execute)
    monkeypatch.setattr(worldreload.task, "coiterate", at_once)
    return []


def test_a_sound_world_has_no_problems(told: list[str]) -> None:
    """With its size."""
    worldreload.validate(told.append)
    assert told == ["No problems: 2 rooms, 2 creatures, 3 items, 1 quests."]


def test_a_reload_tells_what_it_did(world: World, told: list[str]) -> None:
    """In one line."""
    change(world.folder, "zones/town.yaml", "description: A lane.", "description: A long lane.")
    worldreload.reload(told.append)
    assert told == ["Reloaded: 1 changed."]


@pytest.mark.parametrize("command", [worldreload.validate, worldreload.reload])
def test_broken_files_are_told_mistake_by_mistake(
    world: World, told: list[str], command: Callable[[Any], Any]
) -> None:
    """Each with file, line and mend."""
    change(world.folder, "items/all.yaml", "sort: key", "sort: kee")
    change(world.folder, "zones/town.yaml", "creatures: {wasp: 2}", "creatures: {hornet: 2}")
    command(told.append)
    assert "problems; the world stays as it is.\n" in told[0]
    assert "items/all.yaml:15" in told[0]
    assert "hornet" in told[0]


def test_after_a_refused_reload_the_next_one_works(world: World, told: list[str]) -> None:
    """Nothing is left locked."""
    change(world.folder, "items/all.yaml", "sort: key", "sort: kee")
    worldreload.reload(told.append)
    change(world.folder, "items/all.yaml", "sort: kee", "sort: key")
    worldreload.reload(told.append)
    assert told[1] == "Reloaded: nothing to do."


def test_a_failure_while_building_is_told_and_leaves_nothing_locked(
    world: World, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log has the error."""
    with monkeypatch.context() as patch:
        patch.setattr(worldreload.build, "build", lambda *_: 1 / 0)
        worldreload.reload(told.append)
    worldreload.reload(told.append)
    assert [line[:9] for line in told] == ["Something", "Reloaded:"]


def test_the_log_is_exported_as_a_file_that_replays(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the two programs that an operator has."""
    world.player("Ana").type("north")
    file = tmp_path / "log.jsonl"
    with file.open("w", encoding="utf-8") as out:
        call_command("exportlog", stdout=out)
    assert replay.main([str(file)]) == 0
    assert "3 intents" in capsys.readouterr().out


def test_a_log_of_a_fight_that_never_was(world: World) -> None:
    """Said, not an empty file."""
    with pytest.raises(CommandError, match="nothing in the log"):
        call_command("exportlog", fight="f1", stdout=StringIO())
