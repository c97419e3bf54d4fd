"""Secrets: read from `.env`, made once, private, and never shown in an error."""

import stat

import pytest

from server import dotenv
from server.errors import OperatorError


def test_values_comments_and_quotes(tmp_path):
    """The usual shapes of a `.env` line."""
    file = tmp_path / ".env"
    file.write_text("# note\nA=1\nexport B = 'two words'\n\nC=x=y\n")
    assert dotenv.read(file) == {"A": "1", "B": "two words", "C": "x=y"}


def test_a_broken_line_is_named_but_not_shown(tmp_path):
    """A line may hold half a secret, so only its number is told."""
    file = tmp_path / ".env"
    file.write_text("A=1\nhunter2\n")
    with pytest.raises(OperatorError) as caught:
        dotenv.read(file)
    assert ":2:" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_missing_secrets_are_made_once(tmp_path, monkeypatch):
    """The second call keeps what the first made."""
    file = tmp_path / ".env"
    assert dotenv.ensure(file, COC_TEST_SECRET=24) == {"COC_TEST_SECRET"}
    made = dotenv.read(file)
    assert dotenv.ensure(file, COC_TEST_SECRET=24) == set()
    assert dotenv.read(file) == made


def test_the_file_is_private_and_keeps_its_other_lines(tmp_path):
    """A file that was open to all is closed."""
    file = tmp_path / ".env"
    file.write_text("# mine\nA=1")
    file.chmod(0o644)
    dotenv.ensure(file, COC_TEST_SECRET=24)
    assert file.read_text().startswith("# mine\nA=1\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_environment_is_enough(tmp_path, monkeypatch):
    """A secret given by the environment is not written down."""
    monkeypatch.setenv("COC_TEST_SECRET", "given")
    assert dotenv.ensure(tmp_path / ".env", COC_TEST_SECRET=24) == set()
    assert not (tmp_path / ".env").exists()
