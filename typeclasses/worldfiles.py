"""Reading the world's files: at start, and in a thread for a reload."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from game.catalog import Catalog
from typeclasses.log import Version, version_of
from world.load import load


@dataclass(frozen=True, slots=True)
class Written:
    """A sound catalogue and its version for the log."""

    catalog: Catalog
    version: Version


def read(folder: Path | None = None) -> Written:
    """Raises `world.problems.WorldErrors` with all mistakes at once."""
    catalog = load(folder or Path(settings.WORLD_CONTENT))
    return Written(catalog, version_of(catalog))
