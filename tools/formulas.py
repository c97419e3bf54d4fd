"""Makes docs/game-systems.md out of docs/game-systems.in.md and the code: no number is typed twice.

In the source, `{{formulas.death_price(400)}}` is a constant or a call out of `game` (or the clock's
`pace`), `{{table: …}}` one of TABLES. `--check` fails when the document is stale.
"""

import ast
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from re import Match, compile
from types import ModuleType
from typing import Any

REPO = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPO))

from game import checks, formulas  # noqa: E402 (the repository is found first)
from game.rules import creatures  # noqa: E402
from server.config import Pace  # noqa: E402

SOURCE, TARGET = REPO / "docs" / "game-systems.in.md", REPO / "docs" / "game-systems.md"
CODE = REPO / "game" / "formulas.py"
LEVELS = (1, 5, 10, 20)
PLACEHOLDER = compile(r"\{\{(.+?)\}\}")
EXAMPLES: Mapping[str, int | bool] = {
    "strength": 14, "dexterity": 12, "constitution": 13, "intelligence": 11, "wisdom": 12,
    "charisma": 10, "luck": 10, "base": 12, "growth": 60, "frame": 100, "accuracy": 20,
    "evasion": 16, "blind": False, "rolled": 11, "attack": 24, "stat": 20, "scale": 60,
    "damage": 12, "defence": 10, "resistance": 25, "speed": 14, "fastest": 12, "highest": 30,
    "chance": 80, "max_hp": 60, "skill": 3, "difficulty": 12, "worth": 100, "creature_level": 3,
    "sharers": 2, "coins": 300, "maximum": 60, "resting": True,
}  # fmt: skip
"""What the examples in the table are worked out with."""


class Unknown(ValueError):
    """A placeholder or an argument that nothing is known about; the message says what to do."""


def main(arguments: list[str]) -> int:
    """Write the document, or check it."""
    try:
        text = drawn(SOURCE.read_text(encoding="utf-8"))
    except Unknown as error:
        print(f"{SOURCE.relative_to(REPO)}: {error}", file=sys.stderr)
        return 1
    if "--check" not in arguments:
        TARGET.write_text(text, encoding="utf-8")
        return 0
    if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
        print("docs/game-systems.md is stale: run `make docs` and commit it.", file=sys.stderr)
        return 1
    return 0


def drawn(source: str) -> str:
    """The document: the source with every placeholder filled in."""
    return PLACEHOLDER.sub(_filled, source)


def _filled(placeholder: Match[str]) -> str:
    text = placeholder[1].strip()
    kind, _, name = text.partition(": ")
    if kind == "table" and name in TABLES:
        return "\n".join(TABLES[name]())
    if text in MARKS:
        return str(MARKS[text])
    try:
        return _worth(ast.parse(text, mode="eval").body)
    except (SyntaxError, AttributeError, ImportError, TypeError) as error:
        raise Unknown(f"{{{{{text}}}}} is nothing that the code knows ({error})") from error


def _worth(node: ast.expr) -> str:
    """The value of `module.NAME` or of `module.function(numbers)`."""
    if isinstance(node, ast.Call):
        return str(_named(node.func)(*(ast.literal_eval(each) for each in node.args)))
    value = _named(node)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _named(node: ast.expr) -> Any:
    """What a dotted name means: a module below `game`, or something in one."""
    if isinstance(node, ast.Name):
        return Pace() if node.id == "pace" else import_module(f"game.{node.id}")
    if not isinstance(node, ast.Attribute):
        raise TypeError("neither a name nor a call")
    holder = _named(node.value)
    if isinstance(holder, ModuleType) and not hasattr(holder, node.attr):
        return import_module(f"{holder.__name__}.{node.attr}")
    return getattr(holder, node.attr)


# Marks that are not written as numbers in the code.


def _lowest(degree: checks.Degree) -> int:
    return next(margin for margin in range(-40, 41) if checks.degree(margin) == degree)


MARKS: Mapping[str, int] = {
    "triumph": _lowest("triumph"),
    "fumble": -_lowest("failure") + 1,
    "dearest death": max(formulas.death_price(coins) for coins in range(10_000)),
    "slack levels": next(
        over for over in range(20) if formulas.experience_share(100, over + 2, 1, 1) < 100
    ),
    "share lost": max(
        formulas.experience_share(100, level, 1, 1)
        - formulas.experience_share(100, level + 1, 1, 1)
        for level in range(1, 20)
    ),
}


# Tables.


def all_formulas() -> Iterator[str]:
    """Every function of game/formulas.py under its heading, with a worked example."""
    lines = CODE.read_text(encoding="utf-8").splitlines()
    for node in ast.parse(CODE.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.FunctionDef):
            continue
        heading = lines[node.lineno - 4] if node.lineno >= 4 else ""
        if heading.startswith("# "):
            yield from ("", f"### {heading[2:].rstrip('.')}", "")
            yield from ("| formula | is | what for | example |", "|---|---|---|---|")
        yield _row(node)


def _row(node: ast.FunctionDef) -> str:
    result = next(part.value for part in node.body if isinstance(part, ast.Return))
    names = [argument.arg for argument in node.args.args]
    name = f"{node.name}({', '.join(names)})"
    expression = ast.unparse(result) if result else ""
    words = " ".join((ast.get_docstring(node) or "").split())
    return f"| `{name}` | `{expression}` | {words} | {_example(node.name, names)} |"


def _example(name: str, arguments: list[str]) -> str:
    """The formula at the values of EXAMPLES, by level if it has one."""
    function: Callable[..., object] = getattr(formulas, name)
    unknown = [each for each in arguments if each not in EXAMPLES and each != "level"]
    if unknown:
        raise Unknown(f"give {unknown[0]} of {name} an example in tools/formulas.py")
    given = {each: EXAMPLES[each] for each in arguments if each != "level"}
    shown = [f"{each} {_plain(value)}" for each, value in given.items()]
    if "level" not in arguments:
        return f"{', '.join(shown) or 'always'}: {function(**given)}"
    values = [str(function(**given, level=level)) for level in LEVELS]
    at = f"level {' / '.join(map(str, LEVELS))}"
    return f"{', '.join([*shown, at])}: {' / '.join(values)}"


def _plain(value: int | bool) -> str:
    return str(value) if not isinstance(value, bool) else "yes" if value else "no"


def levels() -> Iterator[str]:
    yield from ("| level | experience | still to gain from the level before |", "|---|---|---|")
    for level in range(1, formulas.LEVEL_CAP + 1):
        total = formulas.experience_for(level)
        before = formulas.experience_for(max(1, level - 1))
        yield f"| {level} | {total} | {total - before} |"


def frames() -> Iterator[str]:
    """Creatures by frame at some levels."""
    yield "| frame | hit points | attack | experience |"
    yield f"|---|{'---|' * 3}"
    for frame, hp in formulas.FRAME_HP.items():
        might, worth = formulas.FRAME_ATTACK[frame], formulas.FRAME_EXPERIENCE[frame]
        columns = (
            [formulas.creature_hp(level, hp) for level in LEVELS],
            [formulas.creature_attack(level, might) for level in LEVELS],
            [formulas.experience_worth(level, worth) for level in LEVELS],
        )
        yield f"| {frame} | " + " | ".join(" / ".join(map(str, each)) for each in columns) + " |"


def behaviours() -> Iterator[str]:
    yield from ("| behaviour | ability instead of a blow | goes for |", "|---|---|---|")
    for behaviour, chance in creatures.ABILITY_CHANCE.items():
        yield f"| {behaviour} | {chance} % | {PREY[creatures.TARGETS[behaviour].__name__]} |"


PREY = {
    "_worst": "whoever it minds most (threat), of equals the one with fewer hit points",
    "_weakest": "whoever has the fewest hit points",
    "_same": "whoever all of its side together mind most",
    "_any": "anybody, by chance",
}
TABLES: Mapping[str, Callable[[], Iterator[str]]] = {
    "formulas": all_formulas, "levels": levels, "frames": frames, "behaviours": behaviours,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
