"""Quick games: one for all tests that leave it whole, and one for each test that does not."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.e2e.browser import open_chromium
from tests.e2e.harness import Game
from tests.e2e.quick import quick


@pytest.fixture(scope="session")
def quick_game(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Game]:
    """One quick game for all tests that do not kill it."""
    home = shutil.copytree(prepared_home, tmp_path_factory.mktemp("quick") / "home")
    with quick(home) as running:
        yield running


@pytest.fixture
def own_quick_game(prepared_home: Path, tmp_path: Path) -> Iterator[Game]:
    """A quick game for one test alone."""
    with quick(shutil.copytree(prepared_home, tmp_path / "home")) as running:
        yield running


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a module."""
    with open_chromium() as browser:
        yield browser


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is marked slow runs only when it is asked for: make torture."""
    if "slow" in config.option.markexpr:
        return
    here = Path(__file__).parent
    slow = [item for item in items if item.get_closest_marker("slow") and here in item.path.parents]
    config.hook.pytest_deselected(items=slow)
    items[:] = [item for item in items if item not in slow]
