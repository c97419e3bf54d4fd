"""Dataclasses of the closed vocabularies as JSON data and back; defaults are left out.

The union members (intents, events, audiences) carry their class name under "is".
"""

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

type Data = bool | int | str | list["Data"] | dict[str, "Data"] | None


class Malformed(ValueError):
    """Data that is not what a vocabulary says; the message names the class and the key."""


def to_data(value: Any) -> Any:
    """Plain JSON data of a value made of dataclasses, mappings, tuples and atoms."""
    if is_dataclass(value):
        kind: Any = type(value)
        return {
            name: _part(hint, getattr(value, name))
            for name, hint, default in _layout(kind)
            if default is MISSING or getattr(value, name) != default
        }
    return _plain(value)


def tagged(value: Any) -> dict[str, Any]:
    """Like `to_data`, with the class's name first."""
    return {"is": type(value).__name__, **to_data(value)}


def _part(kind: Any, value: Any) -> Any:
    if is_dataclass(value):
        return tagged(value) if _is_union(kind) and not _optional(kind) else to_data(value)
    return _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: to_data(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [to_data(each) for each in value]
    return value


def from_data[T](kind: type[T], data: Any) -> T:
    """A `kind` from plain data. Raises `Malformed` for unknown, missing or wrong parts."""
    value: T = _read(kind, data, kind.__name__)
    return value


def untagged[T](kinds: Mapping[str, type[T]], data: Any) -> T:
    """A member of a vocabulary from tagged data; `kinds` by class name."""
    name = data.get("is") if isinstance(data, dict) else None
    if not isinstance(name, str) or name not in kinds:
        raise Malformed(f"no such kind: {name if isinstance(data, dict) else data!r}")
    return from_data(kinds[name], {key: v for key, v in data.items() if key != "is"})


def vocabulary(union: Any) -> dict[str, type[Any]]:
    """The members of a union by class name."""
    return {kind.__name__: kind for kind in get_args(union)}


def _read(kind: Any, data: Any, where: str) -> Any:
    if is_dataclass(kind):
        return _read_object(kind, data, where)
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _read_union(args, data, where)
    if origin is Literal:
        return _expect(data in args, data, where)
    if origin is tuple:
        return _read_tuple(args, data, where)
    if origin is not None and issubclass(origin, Mapping):
        _expect(isinstance(data, dict), data, where)
        return {key: _read(args[1], each, f"{where}.{key}") for key, each in data.items()}
    return _expect(type(data) is kind, data, where)


def _read_object(kind: Any, data: Any, where: str) -> Any:
    _expect(isinstance(data, dict), data, where)
    layout = {name: (hint, default) for name, hint, default in _layout(kind)}
    unknown = sorted(set(data) - set(layout))
    if unknown:
        raise Malformed(f"{where}: unknown key {unknown[0]!r}")
    missing = [n for n, (_, default) in layout.items() if default is MISSING and n not in data]
    if missing:
        raise Malformed(f"{where}: {missing[0]!r} is missing")
    return kind(**{k: _read(layout[k][0], value, f"{where}.{k}") for k, value in data.items()})


def _read_union(args: tuple[Any, ...], data: Any, where: str) -> Any:
    if data is None and type(None) in args:
        return None
    kinds = [kind for kind in args if kind is not type(None)]
    if len(kinds) == 1:
        return _read(kinds[0], data, where)
    return untagged({kind.__name__: kind for kind in kinds}, data)


def _read_tuple(args: tuple[Any, ...], data: Any, where: str) -> Any:
    _expect(isinstance(data, list | tuple), data, where)
    if len(args) == 2 and args[1] is Ellipsis:
        return tuple(_read(args[0], each, f"{where}[{n}]") for n, each in enumerate(data))
    _expect(len(data) == len(args), data, where)
    return tuple(_read(kind, each, where) for kind, each in zip(args, data, strict=True))


def _expect(right: bool, data: Any, where: str) -> Any:
    if not right:
        raise Malformed(f"{where}: {data!r} is not what belongs here")
    return data


@cache
def _layout(kind: type[Any]) -> tuple[tuple[str, Any, Any], ...]:
    hints = {name: _unaliased(hint) for name, hint in get_type_hints(kind).items()}
    return tuple((f.name, hints[f.name], _default(f)) for f in fields(kind))


def _unaliased(hint: Any) -> Any:
    return hint.__value__ if isinstance(hint, typing.TypeAliasType) else hint


def _default(field: Field[Any]) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType)


def _optional(kind: Any) -> bool:
    return type(None) in get_args(kind) and len(get_args(kind)) == 2
