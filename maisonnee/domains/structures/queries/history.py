"""The versions of a row: what each change changed, when, by whom and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.models import Entry

_TECHNICAL = frozenset({"id", "structure", "version", "member", "user"})


@dataclass(frozen=True)
class ChangedField:
    """A field before and after a change; `before` is nothing for the first version."""

    name: str
    label: str
    before: Any
    after: Any


@dataclass(frozen=True)
class RowVersion:
    """One version of a row, with what it changed from the one before."""

    row: Model
    number: int
    at: datetime
    is_first: bool
    changes: tuple[ChangedField, ...]
    changed_by: str = ""
    reason: str = ""


def versions_of(*, actor: Actor, rows: Iterable[Model]) -> list[RowVersion]:
    """Return the versions of rows kept by `pghistory`, the latest first.

    The author and the reason come from the journal, when the operation noted the versions it made. Versions
    that changed nothing to be read (a number only) are left out. Needs `FOLLOW_TEAM`.
    """
    require(actor, StructurePermission.FOLLOW_TEAM)
    rows = [row for row in rows if row.pk is not None and not row._state.adding]
    entries = _entries_by_version(actor, rows)
    found = [version for row in rows for version in _versions(actor, row, entries)]
    return sorted(found, key=lambda version: (version.at, version.number), reverse=True)


def _entries_by_version(actor: Actor, rows: Iterable[Model]) -> Mapping[tuple[str, int], Entry]:
    wanted = {str(row.pk) for row in rows} | {str(getattr(row, "member_id", row.pk)) for row in rows}
    lists = Entry.objects.filter(structure_id=actor.structure_id, action="structures.apply_list")
    direct = Entry.objects.filter(structure_id=actor.structure_id, object_id__in=wanted)
    found = {}
    for entry in (*direct, *lists):
        for key, number in (entry.details.get("versions") or {}).items():
            found[key, number] = entry
    return found


def _versions(actor: Actor, row: Any, entries: Mapping[tuple[str, int], Entry]) -> Iterable[RowVersion]:
    events = row.events.filter(structure_id=actor.structure_id).order_by(
        "pgh_created_at", "version", "pgh_id"
    )
    previous = None
    for event in events:
        changes = tuple(_changes(row, previous, event))
        if changes or previous is None:
            entry = entries.get((str(row.pk), event.version))
            yield RowVersion(
                row=row,
                number=event.version,
                at=event.pgh_created_at,
                is_first=previous is None,
                changes=changes,
                changed_by=entry.actor_name if entry else "",
                reason=entry.reason if entry else "",
            )
        previous = event


def _changes(row: Model, previous: Any, event: Any) -> Iterable[ChangedField]:
    for field in row._meta.concrete_fields:
        if field.name in _TECHNICAL:
            continue
        before = getattr(previous, field.attname) if previous is not None else None
        after = getattr(event, field.attname)
        if before == after or (previous is None and after in (None, "", [])):
            continue
        yield ChangedField(field.name, str(field.verbose_name), before, after)
