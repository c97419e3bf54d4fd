"""Every sort of mistake in the content is told with file, line and mend; all of them at once."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.world import tiny
from world.load import load
from world.problems import WorldErrors

TABLE = YAML(typ="safe").load(Path(__file__).with_name("mistakes.yaml"))


def told(folder: Path) -> list[str]:
    """What the loader says about a broken world, with files named from its folder."""
    with pytest.raises(WorldErrors) as caught:
        load(folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


@pytest.mark.parametrize("mistake", TABLE, ids=lambda mistake: mistake["name"])
def test_mistake_is_told(mistake: dict[str, Any], tmp_path: Path) -> None:
    """Each mistake of the table is told in the words beside it."""
    tiny.write(tmp_path)
    for edit in (mistake, {"file": mistake["file"], **mistake.get("also", {})}):
        if "old" in edit:
            tiny.change(tmp_path, edit["file"], edit["old"], edit["new"])

    assert mistake["says"].replace("{folder}", str(tmp_path)) in told(tmp_path)


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    """Three mistakes in three files are three lines of one answer, and nothing else is."""
    tiny.write(tmp_path)
    tiny.change(tmp_path, "zones/town.yaml", "south: {to: yard,", "south: {to: yrad,")
    tiny.change(tmp_path, "items/all.yaml", "damage: 1d4 blunt", "damage: 1d4 blnt")
    tiny.change(tmp_path, "quests/all.yaml", "next: back", "nxt: back")

    assert [line.split(": ")[0] for line in told(tmp_path)] == [
        "items/all.yaml:6",
        "quests/all.yaml:9",
        "zones/town.yaml:30",
    ]


def test_unreadable_file_does_not_blame_others(tmp_path: Path) -> None:
    """When a file cannot be read, nobody is told that what it holds does not exist."""
    tiny.write(tmp_path)

    tiny.change(tmp_path, "items/all.yaml", "  name: stick", "  name: [stick")

    assert len(told(tmp_path)) == 1


def test_empty_folder_is_told(tmp_path: Path) -> None:
    """A folder without content is a mistake of its own."""
    assert told(tmp_path) == [f"{tmp_path}:1: folder: there is no content in it. Name another."]


def test_files_are_named_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the current folder a file is named as one would type it."""
    tiny.write(tmp_path / "content")
    tiny.change(tmp_path / "content", "items/all.yaml", "slot: weapon", "slot: wepon")

    monkeypatch.chdir(tmp_path)

    with pytest.raises(WorldErrors, match=r"^content/items/all\.yaml:4: "):
        load(Path("content"))
