"""From a folder of YAML files to a catalogue, or to all of its mistakes at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from game.catalog import Catalog, Node
from world.checks import check
from world.draft import SHELVES, Draft, Entry, kinds_in, raw_entries
from world.mistakes import mistakes
from world.pages import Page, files, read
from world.problems import Problem, WorldErrors
from world.schema.common import Id

CONTENT = Path(__file__).parent / "content"
"""The world that comes with the game."""

_ID = TypeAdapter(Id)


def load(folder: Path = CONTENT) -> Catalog:
    """The catalogue of a content folder. Raises WorldErrors with every mistake in it."""
    draft = Draft()
    problems = list(_read_all(folder, draft))
    draft.catalog = _catalog(draft)
    problems += check(draft)
    if problems:
        raise WorldErrors(problems)
    return draft.catalog


def _read_all(folder: Path, draft: Draft) -> Iterator[Problem]:
    paths = list(files(folder)) if folder.is_dir() else []
    if not paths:
        yield Problem(_called(folder), 1, "folder", "there is no content in it", "Name another.")
    for path in paths:
        page, problems = read(path, _called(path))
        yield from problems
        if page is None:
            draft.unread |= kinds_in(path.relative_to(folder))
        else:
            yield from _take_page(page, path.relative_to(folder), draft)


def _called(path: Path) -> str:
    """How a path is named in problems: from where one stands, if it is below."""
    here = Path.cwd()
    path = path.resolve()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _take_page(page: Page, path: Path, draft: Draft) -> Iterator[Problem]:
    for raw in raw_entries(page, path):
        if isinstance(raw, Problem):
            yield raw
            continue
        kind, key, place, data = raw
        entry = Entry(kind, key, page, place)
        if other := draft.entries[kind].get(key):
            line = other.page.line(other.place)
            yield entry.problem(f"it is also in {other.page.file}:{line}", "Rename one of them.")
            continue
        draft.entries[kind][key] = entry
        yield from _validated(entry, data, draft)


def _validated(entry: Entry, data: Any, draft: Draft) -> Iterator[Problem]:
    model = SHELVES[entry.kind][1]
    try:
        _ID.validate_python(entry.id.rpartition(".")[2])
    except ValidationError as error:
        yield from mistakes(entry, model, error)
    try:
        text = model.model_validate(data)
    except ValidationError as error:
        yield from mistakes(entry, model, error)
    else:
        draft.entries[entry.kind][entry.id] = replace(entry, text=text)


def _catalog(draft: Draft) -> Catalog:
    shelves: dict[str, dict[str, Any]] = {}
    for kind, (shelf, _) in SHELVES.items():
        valid = (entry for entry in draft.entries[kind].values() if entry.text)
        shelves[shelf] = {entry.id: entry.text.made(entry.id) for entry in valid if entry.text}
    spawns = {spawn.id: spawn for key, text in draft.rooms() for spawn in text.spawns(key)}
    return _with_nodes(Catalog(**shelves, spawns=spawns))


def _with_nodes(catalog: Catalog) -> Catalog:
    """Skills that give an ability take name and line from it; then all are listed by id."""

    def named(node: Node) -> Node:
        ability = catalog.abilities.get(node.ability)
        if ability is None:
            return node
        return replace(node, name=node.name or ability.name, line=node.line or ability.line)

    callings = {
        key: replace(
            calling,
            trees=tuple(
                replace(tree, nodes=tuple(map(named, tree.nodes))) for tree in calling.trees
            ),
        )
        for key, calling in catalog.callings.items()
    }
    trees = (tree for calling in callings.values() for tree in calling.trees)
    nodes = {node.id: node for tree in trees for node in tree.nodes}
    return replace(catalog, callings=callings, nodes=nodes)
