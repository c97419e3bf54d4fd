"""The database's settings, and that SQLite really obeys them."""

import pytest
from django.db import connection

from server import database
from server.errors import OperatorError
from server.home import Home


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path, tmp_path / ".env")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pragma", "value"), [("synchronous", 1), ("foreign_keys", 1), ("busy_timeout", 20000)]
)
def test_pragmas_are_in_force(pragma, value):
    """On the connection that Django really uses."""
    with connection.cursor() as cursor:
        assert cursor.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_prepared_home_is_in_wal_mode(prepared_home):
    """Write-ahead logging is a property of the file."""
    import sqlite3

    with sqlite3.connect(prepared_home / "coc.db3") as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_postgresql_url_is_taken_apart(home):
    """Quoted characters in the password included."""
    found = database.settings("postgresql://ana:p%40ss@db:5433/coc", home)
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"], found["NAME"]) == (
        "ana",
        "p@ss",
        "db",
        "5433",
        "coc",
    )


@pytest.mark.parametrize("url", ["mysql://x/y", "postgresql://host", "nonsense"])
def test_another_database_is_refused(home, url):
    """With the shape that would do."""
    with pytest.raises(OperatorError, match="postgresql://user:password@host"):
        database.settings(url, home)
