"""`python -m world.validate [folder]`: all mistakes of the content, or one line that counts it."""

import sys
from pathlib import Path

from game.catalog import Catalog
from world.load import CONTENT, load
from world.problems import WorldErrors

COUNTED = (
    "rooms", "creatures", "items", "abilities", "effects", "callings", "origins", "quests", "loot",
    "lore",
)  # fmt: skip
_CALLED = {"callings": "classes", "loot": "loot tables", "lore": "lore topics"}


def summary(catalog: Catalog) -> str:
    """How much there is of what."""
    counts = (f"{len(getattr(catalog, name))} {_CALLED.get(name, name)}" for name in COUNTED)
    return ", ".join(counts)


def main(arguments: list[str]) -> int:
    """Print what is wrong; 0 when nothing is, 1 when something is, 2 for a wrong call."""
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        print("usage: python -m world.validate [folder]", file=sys.stderr)
        return 2
    try:
        catalog = load(Path(arguments[0]) if arguments else CONTENT)
    except WorldErrors as errors:
        print(errors)
        many = len(errors.problems)
        print(f"{many} problem{'s' if many > 1 else ''}")
        return 1
    print(f"{summary(catalog)}: no problems")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
