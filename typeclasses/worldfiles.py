"""Reading the world's files: at start, and in a thread for a reload."""

from pathlib import Path

from django.conf import settings

from game.catalog import Catalog
from world.load import load


def read(folder: Path | None = None) -> Catalog:
    """Raises `world.problems.WorldErrors` with all mistakes at once."""
    return load(folder or Path(settings.WORLD_CONTENT))
