"""What pydantic finds wrong with an entry, in our words, with the place and the mend."""

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from world.draft import Entry
from world.pages import Place
from world.problems import Problem, did_you_mean
from world.schema.common import Written

_TYPES = {
    "string_type": "a text", "int_type": "a whole number", "bool_type": "true or false",
    "list_type": "a list", "dict_type": "a mapping", "model_type": "a mapping",
    "mapping_type": "a mapping",
}  # fmt: skip


def mistakes(entry: Entry, model: type[Written], error: ValidationError) -> Iterator[Problem]:
    """One problem for each error of a validation."""
    for detail in error.errors():
        key = detail.get("ctx", {}).get("key")
        place = tuple(step for step in detail["loc"] if step != "[key]") + ((key,) if key else ())
        what, mend = _worded(detail, model, place)
        at = f"{'.'.join(str(step) for step in place)}: " if place else ""
        yield entry.problem(at + what, mend, place)


def _worded(detail: ErrorDetails, model: type[Written], place: Place) -> tuple[str, str]:
    context = detail.get("ctx", {})
    given = detail["input"]
    match detail["type"]:
        case "content":
            return str(context["what"]), str(context["mend"])
        case "extra_forbidden":
            known = _model_at(model, place[:-1]).model_fields
            return f'the key "{place[-1]}" is unknown', _unknown(str(place[-1]), given, known)
        case "missing":
            return f'"{place[-1]}" is missing', f'Write "{place[-1]}:".'
        case "literal_error":
            words = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
            return f'"{given}" is not one of the words for it', did_you_mean(str(given), words)
        case kind if kind in _TYPES:
            return f"{_shown(given)} is not {_TYPES[kind]}", f"Write {_TYPES[kind]} here."
        case _:
            return f"{_shown(given)} does not fit", f"{detail['msg']}."


def _unknown(key: str, given: Any, known: Iterable[str]) -> str:
    if given is None and " " in key:
        return "If it is part of a text with a comma, put that text in quotes."
    return did_you_mean(key, known)


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a mapping"
    return f'"{value}"'


def _model_at(model: type[Written], place: Place) -> type[Written]:
    """The model of the mapping at a place inside a model."""
    for step in place:
        known = model.model_fields.get(str(step))
        if known is not None:
            model = _inner(known.annotation) or model
    return model


def _inner(annotation: Any) -> type[Written] | None:
    if isinstance(annotation, type) and issubclass(annotation, Written):
        return annotation
    found = (_inner(argument) for argument in get_args(annotation))
    return next((model for model in found if model is not None), None)
