"""The configuration of one instance: a closed schema over config/<COC_ENV>.yaml.

Every mistake is reported at once, each with file, line and mend. The environment may override
ports, interface and secrets; `server/conf/settings.py` turns the result into Django's settings.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from server import dotenv, home
from server.errors import OperatorError

Port = Annotated[int, Field(ge=1, le=65535)]
Count = Annotated[int, Field(ge=1)]


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Ports(_Closed):
    """TCP ports. `web_internal` and `amp` link the two processes and are never public."""

    telnet: Port = 4000
    web: Port = 4001
    websocket: Port = 4002
    web_internal: Port = 4005
    amp: Port = 4006


class Staff(_Closed):
    """The account that owns the game; its password is a secret, so it lives in `.env`."""

    account: Annotated[str, Field(pattern=r"^[A-Za-z0-9_.@+-]{3,20}$")] = "admin"


class Log(_Closed):
    """What the logs hold and how they are rotated."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "json"
    megabytes: Count = 20
    keep: Count = 14


class Limits(_Closed):
    """What one session or one address may do before it is refused."""

    connections_per_second: Annotated[int, Field(ge=20)] = 50
    commands_per_second: Count = 20
    line_characters: Count = 2000
    message_bytes: Count = 65536
    logins: Count = 5
    login_minutes: Count = 5
    registrations: Count = 5
    registration_minutes: Count = 60


class Web(_Closed):
    """Hosts, origins and TLS of the website and the web socket."""

    allowed_hosts: list[str] = ["localhost", "127.0.0.1", "[::1]"]
    allowed_origins: list[str] = []
    https: bool = True
    behind_proxy: bool = False
    proxies: list[str] = ["127.0.0.1"]
    websocket_url: Annotated[str, Field(pattern=r"^wss?://")] | None = None
    debug: bool = False


Seconds = Annotated[float, Field(gt=0, strict=False)]


class Pace(_Closed):
    """Clocks around the rules' turns, in seconds; the rules themselves know no clock."""

    turn_seconds: Seconds = 30
    creature_seconds: Seconds = 1.2
    pulse_seconds: Seconds = 6
    roam_seconds: Seconds = 20


class Config(_Closed):
    """All that an operator may set, secrets excepted."""

    name: Annotated[str, Field(min_length=1, max_length=60)] = "Code of Conquest"
    slogan: str = ""
    hostname: str = "localhost"
    interface: str = "127.0.0.1"
    telnet_interface: str | None = None
    ports: Ports = Ports()
    staff: Staff = Staff()
    log: Log = Log()
    limits: Limits = Limits()
    web: Web = Web()
    pace: Pace = Pace()
    world: str = ""
    """Folder of the world's files; empty for the world that comes with the game."""


def environment(place: home.Home) -> dict[str, str]:
    """The process environment over the home's `.env`."""
    return dotenv.read(place.env_file) | dict(os.environ)


def secret(name: str, environ: Mapping[str, str], place: home.Home) -> str:
    """A secret that must be there. Raises `OperatorError` saying how to make it."""
    if not environ.get(name):
        raise OperatorError(f"{name} is missing in {place.env_file}. `make run` makes it.")
    return environ[name]


def load(environ: Mapping[str, str], folder: Path = home.REPO / "config") -> Config:
    """The configuration that COC_ENV names (development by default), with overrides.

    COC_CONFIG names a file elsewhere instead. Raises `OperatorError` with every mistake of the
    file, or with the environment variable at fault.
    """
    name = environ.get("COC_ENV") or "development"
    path = Path(environ.get("COC_CONFIG") or folder / f"{name}.yaml")
    if not path.is_file():
        if environ.get("COC_CONFIG"):
            raise OperatorError(f"COC_CONFIG={path}: there is no such file.")
        known = ", ".join(sorted(file.stem for file in folder.glob("*.yaml")))
        raise OperatorError(f"COC_ENV={name}: there is no {path}. Known: {known}.")
    return _checked(_parse(path), path, environ)


def _parse(path: Path) -> Any:
    try:
        return YAML(typ="rt").load(path.read_text(encoding="utf-8")) or {}
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise OperatorError(f"{path}:{line}: not YAML: {error.problem}.") from error


def _checked(data: Any, path: Path, environ: Mapping[str, str]) -> Config:
    if not isinstance(data, dict):
        raise OperatorError(f"{path}:1: the file must be a mapping of settings.")
    values = _plain(data)
    try:
        file = Config.model_validate(values)
    except ValidationError as error:
        raise OperatorError("\n".join(_mistakes(error, data, path))) from error
    return _overridden(file, environ)


def _plain(data: Any) -> Any:
    """Round-trip containers and scalars as plain ones: strict validation wants the real types."""
    if isinstance(data, dict):
        return {str(key): _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    return str(data) if isinstance(data, str) else data


def _mistakes(error: ValidationError, data: Any, path: Path) -> Iterator[str]:
    for mistake in error.errors():
        where = [part for part in mistake["loc"] if not isinstance(part, int)]
        dotted = ".".join(map(str, where))
        line = _line(data, where)
        if mistake["type"] == "extra_forbidden":
            yield f"{path}:{line}: unknown key `{dotted}`. {_known(where)}"
        else:
            yield f"{path}:{line}: `{dotted}`: {mistake['msg']} (it is {mistake['input']!r})."


def _line(data: Any, where: list[Any]) -> int:
    line = 1
    for key in where:
        if not hasattr(data, "lc") or key not in data:
            break
        line = data.lc.key(key)[0] + 1
        data = data[key]
    return line


def _known(where: list[Any]) -> str:
    model: Any = Config
    for key in where[:-1]:
        model = model.model_fields[key].annotation
    return f"Known here: {', '.join(model.model_fields)}."


def _overridden(config: Config, environ: Mapping[str, str]) -> Config:
    ports = {
        name: _port(f"COC_{name.upper()}_PORT", environ)
        for name in Ports.model_fields
        if environ.get(f"COC_{name.upper()}_PORT")
    }
    changed = config.model_copy(update={"ports": config.ports.model_copy(update=ports)})
    interface = environ.get("COC_INTERFACE")
    if interface:
        changed = changed.model_copy(update={"interface": interface, "telnet_interface": None})
    return changed


def _port(name: str, environ: Mapping[str, str]) -> int:
    text = environ[name]
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise OperatorError(f"{name}={text}: a port is a whole number from 1 to 65535.")
    return int(text)
