"""Adding entries to the journal."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, models

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal import chain
from maisonnee.foundation.journal.models import Entry, Head
from maisonnee.kernel.ids import new_id


@dataclass(frozen=True)
class Waiting:
    """Readings that a page has yet to write, in order (docs/adr/0011)."""

    depth: int
    acts: list[Callable[[], object]] = field(default_factory=list)

    def write(self) -> None:
        """Write them: from here to the commit, the structure's journal is held."""
        while self.acts:
            self.acts.pop(0)()


_waiting: ContextVar[Waiting | None] = ContextVar("waiting", default=None)


@contextmanager
def readings_last() -> Iterator[Waiting]:
    """Make the readings of the block wait for `write`, which is called before the commit or not at all.

    Adding an entry holds the end of the structure's journal until the commit: a page that would do it before it is
    drawn would make everybody wait while it is.
    """
    waiting = Waiting(len(connection.savepoint_ids))
    token = _waiting.set(waiting)
    try:
        yield waiting
    finally:
        _waiting.reset(token)


def record_reading(act: Callable[[], object]) -> None:
    """Call what writes a reading: at the end of the page under way, else (jobs, operations) at once.

    Within an operation it is written with it, so that what is refused leaves nothing.
    """
    waiting = _waiting.get()
    if waiting is not None and len(connection.savepoint_ids) == waiting.depth:
        waiting.acts.append(act)
    else:
        act()


def record(
    *,
    actor: Actor,
    action: str,
    subject: models.Model | None = None,
    patient_id: uuid.UUID | None = None,
    reason: str = "",
    details: Mapping[str, Any] | None = None,
    submission: uuid.UUID | None = None,
) -> Entry:
    """Append an entry to the actor's structure, inside the transaction of what it tells.

    The end of the chain is locked until commit, so entries of one structure follow one another.
    """
    sequence, mac = _locked_end(actor.structure_id)
    entry = Entry(
        id=new_id(),
        structure_id=actor.structure_id,
        sequence=sequence + 1,
        at=actor.now,
        actor_name=actor.name,
        actor_user_id=actor.user_id,
        action=action,
        object_type=subject._meta.label_lower if subject is not None else "",
        object_id=str(subject.pk) if subject is not None else "",
        patient_id=patient_id,
        reason=reason,
        details=dict(details or {}),
        submission=submission,
        previous_mac=mac,
    )
    entry.mac = chain.entry_mac({name: getattr(entry, name) for name in chain.FIELDS})
    _write(entry)
    return entry


# Every write and every reading of a record passes here, hence words known beforehand rather than made each time.
_COLUMNS = [*chain.FIELDS, "mac"]
_ADD = (
    f'INSERT INTO "{Entry._meta.db_table}" ({", ".join(_COLUMNS)}) '  # noqa: S608
    f"VALUES ({', '.join('%s::jsonb' if name == 'details' else '%s' for name in _COLUMNS)})"
)
_ADVANCE = f'UPDATE "{Head._meta.db_table}" SET sequence = %s, mac = %s, seal = %s WHERE structure_id = %s'  # noqa: S608
_LOCK_END = f'SELECT sequence, mac FROM "{Head._meta.db_table}" WHERE structure_id = %s FOR UPDATE'  # noqa: S608


def _write(entry: Entry) -> None:
    values = {name: getattr(entry, name) for name in _COLUMNS}
    values["details"] = json.dumps(entry.details)
    seal = chain.seal(structure_id=entry.structure_id, sequence=entry.sequence, mac=entry.mac)
    with connection.cursor() as cursor:
        cursor.execute(_ADD, list(values.values()))
        cursor.execute(_ADVANCE, [entry.sequence, entry.mac, seal, entry.structure_id])
    entry._state.adding, entry._state.db = False, connection.alias


def _locked_end(structure_id: uuid.UUID) -> tuple[int, str]:
    """The number and the code of the last entry, which nobody may follow until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK_END, [structure_id])
        found = cursor.fetchone()
        if found is None:
            Head.objects.bulk_create([Head(structure_id=structure_id)], ignore_conflicts=True)
            cursor.execute(_LOCK_END, [structure_id])
            found = cursor.fetchone()
    sequence, mac = found
    return int(sequence), str(mac)
