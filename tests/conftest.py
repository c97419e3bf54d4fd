"""Hypothesis profiles (the same cases in CI, fresh ones at night) and the running game."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.e2e.harness import Game
from tests.e2e.quick import shared

settings.register_profile("ci", derandomize=True, max_examples=100, deadline=None)
settings.register_profile("nightly", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--golden-record` writes golden logs anew instead of comparing."""
    parser.addoption("--golden-record", action="store_true", help="record golden logs anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What lies in tests/e2e is end to end, whether it says so or not."""
    for item in items:
        if "e2e" in Path(item.path).parts:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def prepared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home where everything is ready to start: games begin as copies of it."""
    home = tmp_path_factory.mktemp("prepared") / "home"
    Game(home).launch("prepare")
    return home


@pytest.fixture(scope="session")
def game(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Game]:
    """One real game for all tests that do not kill it."""
    home = shutil.copytree(prepared_home, tmp_path_factory.mktemp("game") / "home")
    with shared(home) as running:
        yield running


@pytest.fixture
def own_game(prepared_home: Path, tmp_path: Path) -> Iterator[Game]:
    """A real game for one test alone, to kill, stop and reload."""
    with Game(shutil.copytree(prepared_home, tmp_path / "home")) as running:
        yield running
