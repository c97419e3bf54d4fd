"""Django's database settings: embedded SQLite by default, PostgreSQL where DATABASE_URL says so."""

from typing import Any
from urllib.parse import unquote, urlsplit

from server.errors import OperatorError
from server.home import Home

# Run on every new connection, web threads included. WAL with NORMAL keeps the database whole
# at a crash and at a power cut; readers and the one writer do not wait for each other.
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=20000;"
    "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-20000"
)


def settings(url: str | None, home: Home) -> dict[str, Any]:
    """The `default` entry of DATABASES. Raises `OperatorError` for another database's URL."""
    return _postgresql(url) if url else _sqlite(home)


def _sqlite(home: Home) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(home.database),
        "OPTIONS": {"init_command": PRAGMAS, "transaction_mode": "IMMEDIATE", "timeout": 20},
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        raise OperatorError(
            "DATABASE_URL must look like postgresql://user:password@host:5432/name."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
    }
