"""The configuration's closed schema: every mistake with its file, line and mend."""

from pathlib import Path

import pytest

from server import config
from server.errors import OperatorError


def written(folder: Path, text: str) -> Path:
    (folder / "mine.yaml").write_text(text, encoding="utf-8")
    return folder


def refusal(folder: Path, text: str, **environ: str) -> str:
    with pytest.raises(OperatorError) as caught:
        config.load({"COC_ENV": "mine", **environ}, written(folder, text))
    return str(caught.value)


@pytest.mark.parametrize("name", ["development", "production"])
def test_the_committed_files_are_valid(name):
    """Both committed files load."""
    assert config.load({"COC_ENV": name}).name == "Code of Conquest"


def test_development_is_the_default():
    """Nobody has to choose anything."""
    assert config.load({}) == config.load({"COC_ENV": "development"})


def test_an_unknown_key_is_named_with_its_line(tmp_path):
    """A misspelt key is an error, and the known ones are listed."""
    said = refusal(tmp_path, "name: x\nports:\n  telent: 4000\n")
    assert "mine.yaml:3: unknown key `ports.telent`" in said
    assert "telnet" in said.split("Known here:")[1]


def test_all_mistakes_come_at_once(tmp_path):
    """Two mistakes, two lines."""
    said = refusal(tmp_path, "wat: 1\nlog:\n  level: loud\n").splitlines()
    assert sorted(line.split(":")[1] for line in said) == ["1", "3"]


def test_text_is_not_a_number(tmp_path):
    """The schema is strict: a quoted port is a mistake, not a guess."""
    assert "`ports.web`" in refusal(tmp_path, "ports:\n  web: '4001'\n")


def test_broken_yaml_names_the_line(tmp_path):
    """A file that is not YAML is refused with the place."""
    assert "mine.yaml:2: not YAML" in refusal(tmp_path, "ports: {telnet: 1,\n")


def test_an_unknown_environment_lists_the_known(tmp_path):
    """COC_ENV=stagin is a spelling mistake one can see."""
    with pytest.raises(OperatorError, match="Known: development, production"):
        config.load({"COC_ENV": "stagin"})


def test_ports_come_from_the_environment(tmp_path):
    """A variable beats the file."""
    folder = written(tmp_path, "ports:\n  telnet: 5000\n")
    loaded = config.load({"COC_ENV": "mine", "COC_TELNET_PORT": "6000"}, folder)
    assert loaded.ports.telnet == 6000


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", "²"])
def test_a_bad_port_variable_is_named(tmp_path, port):
    """The message names the variable and what it should be."""
    assert f"COC_AMP_PORT={port}" in refusal(tmp_path, "", COC_AMP_PORT=port)


def test_a_missing_secret_says_what_makes_it(tmp_path):
    """No secret is ever guessed."""
    from server.home import Home

    with pytest.raises(OperatorError, match="COC_SECRET_KEY is missing"):
        config.secret("COC_SECRET_KEY", {}, Home(tmp_path, tmp_path / ".env"))
