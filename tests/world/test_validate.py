"""The validator as a builder calls it."""

from pathlib import Path

import pytest

from tests.world import tiny
from world.validate import main


def test_whole_world_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A world without mistakes is counted in one line, and the exit code is 0."""
    code = main([str(tiny.write(tmp_path))])

    assert (code, capsys.readouterr().out) == (
        0,
        "2 rooms, 2 creatures, 3 items, 3 abilities, 1 effects, 1 classes, 1 origins, 1 quests, "
        "1 loot tables, 1 lore topics: no problems\n",
    )


def test_broken_world_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake is told with its file and line, and the exit code is 1."""
    tiny.change(tiny.write(tmp_path), "items/all.yaml", "slot: weapon", "slot: wepon")

    code = main([str(tmp_path)])

    assert (code, capsys.readouterr().out) == (
        1,
        f'{tmp_path}/items/all.yaml:4: item "stick": slot: the slot "wepon" does not exist. '
        'Did you mean "weapon"?\n1 problem\n',
    )


def test_wrong_call_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    """An option that does not exist gets the usage, and the exit code is 2."""
    code = main(["--fix"])

    assert (code, capsys.readouterr().err) == (2, "usage: python -m world.validate [folder]\n")
