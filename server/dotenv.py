"""Secrets in a `.env` file: read, made on first use, kept with mode 600.

The process environment wins over the file. Errors name the file and the line, never a value.
"""

import os
import re
import secrets
from pathlib import Path

from server.errors import OperatorError

_LINE = re.compile(r"(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)")


def read(path: Path) -> dict[str, str]:
    """The values of a `.env` file; a missing file has none."""
    if not path.exists():
        return {}
    values = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if text and not text.startswith("#"):
            name, value = _assignment(text, path, number)
            values[name] = value
    return values


def _assignment(text: str, path: Path, number: int) -> tuple[str, str]:
    match = _LINE.fullmatch(text)
    if match is None:
        raise OperatorError(
            f"{path}:{number}: this is not NAME=value. Mend the line or put # before it."
        )
    name, value = match.groups()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    return name, value


def ensure(path: Path, **makers: int) -> set[str]:
    """Give each named secret that is missing a random value of so many bytes.

    Returns the names that were made. The file keeps mode 600, whatever it had before.
    """
    known = read(path) | {name: value for name, value in os.environ.items() if value}
    made = {name: secrets.token_urlsafe(size) for name, size in makers.items() if name not in known}
    if made:
        _append(path, made)
    if path.exists():
        path.chmod(0o600)
    return set(made)


def _append(path: Path, values: dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    old = path.read_text(encoding="utf-8") if path.exists() else "# Secrets of this instance.\n"
    if not old.endswith("\n"):
        old += "\n"
    text = old + "".join(f"{name}={value}\n" for name, value in values.items())
    fresh = path.with_name(path.name + ".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
