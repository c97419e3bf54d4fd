"""Makes docs/map.md, the table of all modules, out of the modules' own first sentences.

`python tools/map.py` writes it; `--check` fails when it is stale or a module says nothing.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
MAP = REPO / "docs" / "map.md"
PACKAGES = (
    "game",
    "world",
    "typeclasses",
    "commands",
    "web",
    "server",
    "tests",
    "bench",
    "tools",
)
HEAD = """# Map of the modules

Made from the first paragraph of each module's docstring by `make map`; `make check` fails when it
is stale. How the packages may import each other: [architecture.md](architecture.md).
"""


def modules() -> Iterator[Path]:
    """Every module of the project in reading order, migrations and empty packages excepted."""
    for package in PACKAGES:
        for path in sorted((REPO / package).rglob("*.py")):
            empty = path.name == "__init__.py" and not path.read_text(encoding="utf-8").strip()
            if "migrations" not in path.parts and not empty:
                yield path


def purpose(path: Path) -> str:
    """The first paragraph of a module's docstring in one line; empty if there is none."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split())


def drawn() -> str:
    """The whole document."""
    lines = [HEAD]
    folder = None
    for path in modules():
        place = path.parent.relative_to(REPO).as_posix()
        if place != folder:
            lines += [f"\n## {place}/\n", "| module | purpose |", "|---|---|"]
            folder = place
        cell = purpose(path).replace("|", "\\|")
        lines.append(f"| `{path.name}` | {cell} |")
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Write the map, or check it."""
    silent = [path.relative_to(REPO).as_posix() for path in modules() if not purpose(path)]
    if silent:
        print("These modules do not say what they are for: " + ", ".join(silent), file=sys.stderr)
        return 1
    if "--check" not in arguments:
        MAP.parent.mkdir(exist_ok=True)
        MAP.write_text(drawn(), encoding="utf-8")
        return 0
    if not MAP.exists() or MAP.read_text(encoding="utf-8") != drawn():
        print("docs/map.md is stale: run `make map` and commit it.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
