"""Rows written in bulk and in plain SQL, for both databases: what each intent costs.

Call these within a transaction; only the store does.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from django.db import connection
from django.utils.timezone import now

from typeclasses.records.models import Document, Due

PUT_DOCUMENT = (
    "INSERT INTO records_document (key, kind, version, body) VALUES (%s, %s, %s, %s)"
    " ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, version = excluded.version,"
    " body = excluded.body"
)
ADD_INTENT = (
    "INSERT INTO records_loggedintent (at, catalog_id, actor, fight, intent, seed, events, entered,"
    " fight_entered) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"
)
PUT_DUE = (
    "INSERT INTO records_due (key, at, intent) VALUES (%s, %s, %s)"
    " ON CONFLICT (key) DO UPDATE SET at = excluded.at, intent = excluded.intent"
)


class DocumentRow(NamedTuple):
    """A document as its table holds it."""

    key: str
    kind: str
    version: int
    body: str


class IntentRow(NamedTuple):
    """A logged intent, see `LoggedIntent`; `intent` is empty where only documents change."""

    catalog: str
    actor: str
    fight: str
    intent: str
    seed: int
    events: str
    entered: str
    fight_entered: str


class DueRow(NamedTuple):
    """Work that is due after so many seconds."""

    key: str
    after: float
    intent: str


def put_documents(rows: Sequence[DocumentRow]) -> None:
    """Write new documents, and new versions of old ones."""
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(PUT_DOCUMENT, rows)


def drop_documents(keys: Sequence[str]) -> None:
    """Delete documents."""
    if keys:
        Document.objects.filter(key__in=keys).delete()


def add_intent(row: IntentRow) -> None:
    """Append to the log."""
    moment = connection.ops.adapt_datetimefield_value(now())
    with connection.cursor() as cursor:
        cursor.execute(ADD_INTENT, (moment, *row))


def put_due(rows: Iterable[DueRow]) -> None:
    """Write what is due; a row of the same key is replaced."""
    moment, adapt = now(), connection.ops.adapt_datetimefield_value
    given = [(row.key, adapt(moment + timedelta(seconds=row.after)), row.intent) for row in rows]
    if given:
        with connection.cursor() as cursor:
            cursor.executemany(PUT_DUE, given)


def done(key: str) -> None:
    """Take a due row off the list."""
    Due.objects.filter(key=key).delete()
