"""docs/map.md is made from what the modules say of themselves."""

import pytest

from tools import map as modules_map


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A project of one module."""
    (tmp_path / "game").mkdir()
    (tmp_path / "game" / "dice.py").write_text('"""Rolls | seeded\ndice.\n\nAnd more."""\n')
    monkeypatch.setattr(modules_map, "REPO", tmp_path)
    monkeypatch.setattr(modules_map, "MAP", tmp_path / "docs" / "map.md")
    return tmp_path


def test_the_map_holds_first_paragraphs(tree):
    """In one line, however they were wrapped."""
    modules_map.main([])
    assert "| `dice.py` | Rolls \\| seeded dice. |" in (tree / "docs" / "map.md").read_text()


def test_a_fresh_map_passes(tree):
    """What was just written is not stale."""
    assert [modules_map.main([]), modules_map.main(["--check"])] == [0, 0]


def test_a_stale_map_is_noticed(tree, capsys):
    """With what to do about it."""
    modules_map.main([])
    (tree / "game" / "turn.py").write_text('"""One turn."""\n')
    assert modules_map.main(["--check"]) == 1
    assert "make map" in capsys.readouterr().err


def test_a_silent_module_is_named(tree, capsys):
    """A module says what it is for, or the check fails."""
    (tree / "game" / "turn.py").write_text("x = 1\n")
    assert modules_map.main([]) == 1
    assert "game/turn.py" in capsys.readouterr().err
