"""Changing a row that two people may be editing: the second one is told, and nothing is overwritten."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from django.db import models

from maisonnee.foundation.journal.models import Entry
from maisonnee.kernel.refusals import Refusal, StaleVersion

M = TypeVar("M", bound=models.Model)


def change_versioned(row: M, version: int | None, /, **values: Any) -> M:
    """Give a row new values and its next version number, then return it.

    Called inside an operation. `version` is what the person was editing. Raises `StaleVersion`, holding the
    recorded values of the same fields and the name of whoever changed them last, when it is not the current
    one; `DoesNotExist` when the row has gone.
    """
    recorded: Any = type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)
    if recorded.version != version:
        current = {name: getattr(recorded, name) for name in values}
        raise StaleVersion(current={**current, "version": recorded.version}, changed_by=last_author(recorded))
    changing: Any = row
    for name, value in values.items():
        setattr(changing, name, value)
    changing.version = recorded.version + 1
    changing.save(update_fields=[*values, "version"])
    return row


def end_versioned(row: M, version: int | None, /, *, on: date) -> M:
    """Say that a row (`starts_on`, `ends_on`) stops being in force after a day; same errors as above.

    Raises `Refusal` `period.ends_before_start`.
    """
    period: Any = row
    if on < period.starts_on:
        raise Refusal("period.ends_before_start", field="ends_on")
    return change_versioned(row, version, ends_on=on)


def check_period(starts_on: date, ends_on: date | None) -> None:
    """Raise `Refusal` `period.ends_before_start` when the two days are in the wrong order."""
    if ends_on is not None and ends_on < starts_on:
        raise Refusal("period.ends_before_start", field="ends_on")


def last_author(row: models.Model) -> str:
    """Return the name of the person (or job) whose operation last touched a row, or nothing."""
    entry = (
        Entry.objects.filter(object_type=row._meta.label_lower, object_id=str(row.pk))
        .only("actor_name")
        .order_by("-sequence")
        .first()
    )
    return entry.actor_name if entry else ""
