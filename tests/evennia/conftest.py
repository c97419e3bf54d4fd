"""Starts Evennia's lazy API once, and gives each test a small world in a database of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import django
import pytest
from pytest_django.plugin import blocking_manager_key

if TYPE_CHECKING:
    from tests.evennia.stage import World


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Evennia reads the database while it loads, which pytest-django forbids outside of tests."""
    with config.stash[blocking_manager_key].unblock():
        django.setup()
        import evennia

        evennia._init()


@pytest.fixture
def world(db: None, tmp_path: Path) -> "Iterator[World]":
    """A yard with Ann in it, and a lane to the north with wasps; no players yet."""
    from tests.evennia.stage import playing
    from tests.world.tiny import write

    with playing(write(tmp_path / "content")) as small:
        yield small
