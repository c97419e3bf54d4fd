"""The shipped world, loaded once."""

import pytest

from game.catalog import Catalog
from world.load import load


@pytest.fixture(scope="session")
def shipped() -> Catalog:
    """The world that comes with the game."""
    return load()
