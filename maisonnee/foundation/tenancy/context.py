"""Which structure, and which person, the current transaction works for.

The setting is local to the transaction: after commit or rollback nothing remains, and without it row-level
security shows no row at all.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


def _read() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(current_setting('app.structure', true), ''), coalesce(current_setting('app.user', true), '')"
        )
        structure, person = cursor.fetchone()
    return str(structure), str(person)


def _write(structure: str, person: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.structure', %s, true), set_config('app.user', %s, true)",
            [structure, person],
        )


def enter(*, structure_id: uuid.UUID | None, user_id: uuid.UUID | None = None) -> None:
    """Set the context for the rest of the current transaction (one must be open)."""
    if not connection.in_atomic_block:
        raise RuntimeError("A tenancy context lives in a transaction: open one first.")
    _write(str(structure_id or ""), str(user_id or ""))


@contextmanager
def entered(*, structure_id: uuid.UUID | None, user_id: uuid.UUID | None = None) -> Iterator[None]:
    """Run a block in a transaction as a structure (and a person), then put the previous context back."""
    # (The end of a transaction, and a rollback, put the previous context back by themselves.)
    is_nested = connection.in_atomic_block
    with transaction.atomic():
        previous = _read() if is_nested else ("", "")
        _write(str(structure_id or ""), str(user_id or ""))
        yield
        if is_nested and not connection.needs_rollback:
            _write(*previous)


def current_structure_id() -> uuid.UUID | None:
    """Return the structure of the current transaction, if one was entered."""
    structure, _person = _read()
    return uuid.UUID(structure) if structure else None
