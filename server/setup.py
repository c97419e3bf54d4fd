"""Everything before the first start: secrets, tables, the staff account, web assets.

Each step is skipped when its stamp says that nothing has changed, so a second start is fast.
It replaces Evennia's initial setup, which needs a running Server and restarts it once.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from server import dotenv
from server.config import Config
from server.errors import OperatorError
from server.home import REPO, Home

_SETTINGS = REPO / "server" / "conf" / "settings.py"
_PINS = REPO / "requirements.txt"


def secrets(place: Home) -> None:
    """Make the secrets that every instance needs and that are not there yet."""
    dotenv.ensure(place.env_file, COC_SECRET_KEY=48, COC_STAFF_PASSWORD=12)


def prepare(place: Home, config: Config, environ: dict[str, str]) -> str | None:
    """Bring tables and assets up to date. Returns the staff password if the account is new."""
    stamps = _read(place.stamps)
    fresh = {"tables": _tables_digest(environ), "assets": _assets_digest()}
    if not place.database.exists() or environ.get("DATABASE_URL"):
        stamps.pop("tables", None)
    if not any(place.static.iterdir()):
        stamps.pop("assets", None)
    if stamps == fresh:
        return None
    _start_django()
    password = None
    if stamps.get("tables") != fresh["tables"]:
        password = _tables(config, environ)
    if stamps.get("assets") != fresh["assets"]:
        _assets()
    place.stamps.write_text(json.dumps(fresh), encoding="utf-8")
    return password


def _read(path: Path) -> dict[str, str]:
    try:
        stamps: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}  # set-up runs again, which is harmless
    return stamps


def _tables_digest(environ: dict[str, str]) -> str:
    migrations = sorted(REPO.glob("*/**/migrations/*.py"))
    own = (path for path in migrations if not path.is_relative_to(REPO / ".venv"))
    url = environ.get("DATABASE_URL", "")
    return _digest([_PINS, _SETTINGS, *own], url)


def _assets_digest() -> str:
    files = sorted(path for path in (REPO / "web" / "static").rglob("*") if path.is_file())
    facts = [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return _digest([_PINS], repr(facts))


def _digest(files: Iterable[Path], text: str) -> str:
    digest = hashlib.sha256(text.encode())
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _start_django() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    django.setup()


def _tables(config: Config, environ: dict[str, str]) -> str | None:
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    import evennia

    evennia._init()
    from commands import default_cmdsets

    default_cmdsets.check()  # a set that cannot be imported would be stored as an empty one
    return _staff(config, environ["COC_STAFF_PASSWORD"])


def _staff(config: Config, password: str) -> str | None:
    """Make account number one and Evennia's first objects, all or nothing."""
    from django.db import transaction
    from evennia.accounts.models import AccountDB
    from evennia.server.models import ServerConfig

    if ServerConfig.objects.conf("last_initial_setup_step") == "done":
        return None
    with transaction.atomic():
        if not AccountDB.objects.filter(id=1).exists():
            _superuser(AccountDB, config.staff.account, password)
        _first_objects(ServerConfig)
    return password


def _superuser(accounts: Any, name: str, password: str) -> None:
    account = accounts.objects.create_superuser(name, f"{name}@localhost", password)
    if account.id != 1:
        raise OperatorError(
            "The database is not empty, yet it has no account 1. `make reset` empties it."
        )


def _first_objects(server_config: Any) -> None:
    import time

    from evennia.server import initial_setup

    initial_setup.create_objects()
    server_config.objects.conf("server_epoch", time.time())
    server_config.objects.conf("last_initial_setup_step", "done")


def _assets() -> None:
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
