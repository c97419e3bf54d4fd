"""A content file read as plain data that remembers the line of every key and entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from world.problems import Problem

Place = tuple[str | int, ...]
"""The keys and list positions that lead to a value inside a file."""

DEEPEST = 20
"""More nesting than any content needs: an alias that holds itself ends here."""

_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True)
class Page:
    """One file: its data and the line of each place in it."""

    file: str
    data: Mapping[str, Any]
    lines: Mapping[Place, int]

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest thing around it that has one."""
        return next(
            (
                self.lines[place[:end]]
                for end in range(len(place), 0, -1)
                if place[:end] in self.lines
            ),
            1,
        )


@dataclass(slots=True)
class _Reader:
    file: str
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def complain(self, node: Node, what: str, mend: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, "file", what, mend))

    def value(self, node: Node, place: Place) -> Any:
        if len(place) > DEEPEST:
            self.complain(node, f"this is nested deeper than {DEEPEST} steps", "Write it flatter.")
            return None
        if isinstance(node, MappingNode):
            return self.mapping(node, place)
        if isinstance(node, SequenceNode):
            return [self.entry(item, (*place, index)) for index, item in enumerate(node.value)]
        return self.scalar(node)

    def entry(self, node: Node, place: Place) -> Any:
        self.lines[place] = node.start_mark.line + 1
        return self.value(node, place)

    def mapping(self, node: MappingNode, place: Place) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, ScalarNode) else None
            if key is None:
                self.complain(key_node, "a key must be a word", "Put the list or mapping after it.")
            elif key in made:
                first = self.lines[(*place, key)]
                self.complain(
                    key_node,
                    f'"{key}" is written twice (first in line {first})',
                    "Keep one of them.",
                )
            else:
                self.lines[(*place, key)] = key_node.start_mark.line + 1
                made[key] = self.value(value_node, (*place, key))
        return made

    def scalar(self, node: Node) -> Any:
        text = str(node.value)
        match str(node.tag).removeprefix(_TAG):
            case "int":
                return _number(text, int)
            case "float":
                return _number(text, float)
            case "bool":
                return text.lower() == "true"
            case "null":
                return None
            case _:
                return text.strip()


def _number(text: str, kind: type[int] | type[float]) -> int | float | str:
    """The number, or what YAML takes for one and we do not (octals, infinity) as a text."""
    try:
        return kind(text)
    except ValueError:
        return text


def read(path: Path, file: str) -> tuple[Page | None, list[Problem]]:
    """Read one file; `file` is how it is called in problems. A page, or problems, or both."""
    try:
        node = YAML(typ="safe", pure=True).compose(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        return None, [
            Problem(file, 1, "file", f"byte {error.start} is not UTF-8", "Save it as UTF-8.")
        ]
    except YAMLError as error:
        return None, [_syntax(file, error)]
    if node is None:
        return Page(file, {}, {}), []
    reader = _Reader(file)
    if not isinstance(node, MappingNode):
        reader.complain(node, "the file holds no mapping", 'Write "id:" and its keys below it.')
        return None, reader.problems
    return Page(file, reader.mapping(node, ()), reader.lines), reader.problems


def _syntax(file: str, error: YAMLError) -> Problem:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    said = error.problem if isinstance(error, MarkedYAMLError) else str(error).splitlines()[0]
    line = mark.line + 1 if mark else 1
    return Problem(
        file, line, "syntax", str(said), "Check the indentation, colons and quotes here."
    )


def files(folder: Path) -> Iterator[Path]:
    """All content files of a folder, always in the same order."""
    return iter(sorted(path for path in folder.rglob("*.yaml") if path.is_file()))
