"""The launcher behind the Makefile: `python -m server.launch VERB`, one of VERBS.

`manage ...` runs a Django command on this instance, with the settings and the home in place.
"""

import os
import shutil
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path

from server import config, home, setup
from server.config import Config
from server.errors import OperatorError
from server.home import Home
from server.instance import Instance
from server.locks import PidFile


def start(place: Home, settings: Config) -> int:
    """Prepare what is missing, start what is not running, say where to connect."""
    game = Instance(place, settings)
    place.make()
    with PidFile(place.run / "launch.pid"):
        running = game.whole()
        if not running:
            game.check_ports()
            _prepare(place, settings)
            _or_tail(place, game.start)
    print("Already running." if running else "The game runs.")
    print(_where(settings))
    return 0


def prepare(place: Home, settings: Config) -> int:
    """Make secrets, tables, staff account and assets without starting anything."""
    place.make()
    _prepare(place, settings)
    return 0


def _prepare(place: Home, settings: Config) -> None:
    setup.secrets(place)
    password = setup.prepare(place, settings, config.environment(place))
    if password is not None:
        print(f"Staff account: {settings.staff.account}   password: {password}")
        print(f"(shown this once; it is kept in {_short(place.env_file)})\n", flush=True)


def _or_tail(place: Home, step: Callable[[], None]) -> None:
    """Do it; when it fails, show what the logs say."""
    try:
        step()
    except OperatorError as wrong:
        raise OperatorError(f"{wrong} The logs end so:\n\n{_tail(place)}") from wrong


def _where(settings: Config) -> str:
    ports = settings.ports
    scheme = "https" if settings.web.https else "http"
    web = settings.hostname if settings.web.https else f"{settings.hostname}:{ports.web}"
    return (
        f"  telnet     {settings.hostname} {ports.telnet}\n"
        f"  web        {scheme}://{web}/\n"
        f"  play there {scheme}://{web}/webclient/"
    )


def _tail(place: Home, lines: int = 12) -> str:
    parts = []
    for path in sorted(place.logs.glob("*.log")):
        with path.open(encoding="utf-8", errors="replace") as file:
            parts.append(f"{_short(path)}\n" + "".join(deque(file, lines)))
    return "\n".join(parts).replace(" | ", "\n    ")  # tracebacks as people know them


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def stop(place: Home, settings: Config) -> int:
    """Stop both processes."""
    Instance(place, settings).stop()
    print("The game is stopped.")
    return 0


def status(place: Home, settings: Config) -> int:
    """Say what runs; exit code 0 only if all is well."""
    game = Instance(place, settings)
    for role in ("portal", "server"):
        found = game.who(role)
        state = "not running" if found is None else "starting" if not found.ready else "running"
        print(f"{role:7} {state}" + (f" (pid {found.pid})" if found else ""))
    if not game.whole():
        return 3
    print(_where(settings))
    return 0


def reload(place: Home, settings: Config) -> int:
    """Start the Server afresh; players stay connected."""
    setup.prepare(place, settings, config.environment(place))
    _or_tail(place, Instance(place, settings).reload)
    print("Reloaded.")
    return 0


def logs(place: Home, _settings: Config) -> int:
    """Show the logs' last lines and follow them."""
    files = [str(place.logs / f"{role}.log") for role in ("portal", "server")]
    os.execvp("tail", ["tail", "-n", "40", "-F", *files])


def reset(place: Home, settings: Config) -> int:
    """Delete the instance's data after asking: all accounts, characters and the world's state."""
    print(
        f"This deletes the data in {_short(place.root)}: the database with every account and\n"
        f"character, logs, uploads and collected assets. {_short(place.env_file)} stays."
    )
    if not _agreed():
        print("Nothing was deleted.")
        return 1
    Instance(place, settings).stop()
    for path in [*place.root.glob("coc.db3*"), place.stamps]:
        path.unlink(missing_ok=True)
    for folder in (place.logs, place.static, place.media, place.run, place.root / "cache"):
        shutil.rmtree(folder, ignore_errors=True)
    print("Deleted.")
    return 0


def _agreed() -> bool:
    if os.environ.get("YES") == "1":
        return True
    if not sys.stdin.isatty():
        raise OperatorError("There is nobody to ask. YES=1 says yes beforehand.")
    return input("Delete it? Type yes: ").strip() == "yes"


def manage(arguments: list[str]) -> int:
    """Run a Django command on this instance."""
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    import django

    django.setup()
    execute_from_command_line(["manage", *arguments])
    return 0


VERBS: dict[str, Callable[[Home, Config], int]] = {
    "start": start,
    "prepare": prepare,
    "stop": stop,
    "status": status,
    "reload": reload,
    "logs": logs,
    "reset": reset,
}


def main(arguments: list[str]) -> int:
    """Run one verb; a `OperatorError` becomes one message and exit code 1."""
    verb = VERBS.get(arguments[0]) if arguments else None
    try:
        if arguments[:1] == ["manage"]:
            return manage(arguments[1:])
        if verb is None:
            raise OperatorError(f"Usage: python -m server.launch {'|'.join(VERBS)}|manage ...")
        place = home.find()
        return verb(place, config.load(config.environment(place)))
    except OperatorError as wrong:
        print(wrong, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
