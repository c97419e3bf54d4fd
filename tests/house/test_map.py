"""docs/map.md is made from what the modules say of themselves."""

from tools import map as modules_map


def test_a_purpose_is_the_first_paragraph(tmp_path):
    """In one line, however it was wrapped."""
    file = tmp_path / "x.py"
    file.write_text('"""Says one\nthing.\n\nAnd more."""\n')
    assert modules_map.purpose(file) == "Says one thing."


def test_a_stale_map_is_noticed(tmp_path, monkeypatch, capsys):
    """With what to do about it."""
    monkeypatch.setattr(modules_map, "MAP", tmp_path / "map.md")
    assert modules_map.main(["--check"]) == 1
    assert "make map" in capsys.readouterr().err


def test_a_fresh_map_passes(tmp_path, monkeypatch):
    """What was just written is not stale."""
    monkeypatch.setattr(modules_map, "MAP", tmp_path / "map.md")
    assert [modules_map.main([]), modules_map.main(["--check"])] == [0, 0]
