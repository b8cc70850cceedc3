"""Taking over the whole base of a team at once: identities and what holds for them, in one entry of the journal."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, models

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    Coverage,
    FollowUp,
    LongTermIllness,
    Patient,
    SearchWord,
)
from maisonnee.domains.patients.operations import search_words
from maisonnee.domains.patients.operations.identity import check_stated
from maisonnee.domains.patients.rules import names
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.ids import new_id

BATCH = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A patient carried over with their situation. Periods are still open; `followed_by` names members of the
    team, each with the day they began."""

    patient: Patient
    attending_doctor: tuple[uuid.UUID, date] | None = None
    in_ald_since: date | None = None
    coverage: tuple[str, date] | None = None
    followed_by: Sequence[tuple[uuid.UUID, date]] = ()


def unwritten(**identity: Any) -> Patient:
    """Return a patient nobody wrote yet, to be carried over by `load_base`."""
    return Patient(**identity)


@operation(PatientPermission.IMPORT_PATIENTS)
def load_base(*, actor: Actor, base: Iterable[Carried]) -> int:
    """Add patients that nobody knows yet, without looking for those already there; returns how many.

    For an installation that starts: a team under way imports its lists, which are compared with what is known.
    Raises the refusals of `add_patient` about dates and trust levels, and then adds nobody.
    """
    # Checked row by row from here to the end of the transaction: constraints that pile up until the commit make
    # the triggers of a bulk insertion quadratic (11,000 patients in 55 s instead of 13 s, measured on one busy machine).
    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    total = 0
    batch: list[Carried] = []
    for carried in base:
        check_stated(actor, carried.patient)
        batch.append(carried)
        if len(batch) == BATCH:
            total += _write(actor, batch)
            batch = []
    total += _write(actor, batch)
    note(count=total)
    return total


def _write(actor: Actor, batch: Sequence[Carried]) -> int:
    structure_id = actor.structure_id
    for carried in batch:
        row = carried.patient
        row.structure_id, row.created_at = structure_id, actor.now
        search_words.set_keys(row)
    fields = list(Patient._meta.concrete_fields)
    _insert(
        Patient,
        [field.name for field in fields],
        ([getattr(carried.patient, field.attname) for carried in batch] for field in fields),
    )
    pairs = [(carried.patient.pk, word) for carried in batch for word in _words(carried.patient)]
    _insert_of(
        SearchWord, structure_id, {"patient": [pk for pk, _ in pairs], "word": [word for _, word in pairs]}
    )
    _situations(structure_id, batch)
    return len(batch)


def _words(row: Patient) -> list[str]:
    found = names.search_words(
        names=(row.birth_family_name, row.used_name, row.birth_given_names, row.used_given_name),
        born_on=row.born_on,
        record_number=row.record_number,
    )
    return sorted(found)


def _situations(structure_id: uuid.UUID, batch: Sequence[Carried]) -> None:
    doctors = [(one.patient.pk, *one.attending_doctor) for one in batch if one.attending_doctor]
    ill = [(one.patient.pk, one.in_ald_since) for one in batch if one.in_ald_since]
    covered = [(one.patient.pk, *one.coverage) for one in batch if one.coverage]
    followed = [(one.patient.pk, *follower) for one in batch for follower in one.followed_by]
    columns = ("patient", "member", "starts_on")
    for model, names_of_columns, rows in (
        (AttendingDoctor, columns, doctors),
        (LongTermIllness, ("patient", "starts_on"), ill),
        (Coverage, ("patient", "kind", "starts_on"), covered),
        (FollowUp, columns, followed),
    ):
        if rows:
            values = zip(*rows, strict=True)
            _insert_of(model, structure_id, dict(zip(names_of_columns, map(list, values), strict=True)))


def _insert_of(model: type[models.Model], structure_id: uuid.UUID, columns: dict[str, list[Any]]) -> None:
    size = len(next(iter(columns.values())))
    every = {"id": [new_id() for _ in range(size)], "structure": [structure_id] * size, **columns}
    for field in model._meta.concrete_fields:
        if field.name not in every and not field.null:
            every[field.name] = [field.get_default()] * size
    _insert(model, list(every), every.values())


def _insert(model: type[models.Model], field_names: Sequence[str], columns: Iterable[Sequence[Any]]) -> None:
    """Insert rows given column by column, in one statement: many times faster than row by row.

    Row-level security and the tables' triggers apply as to any insertion.
    """
    fields: list[Any] = [model._meta.get_field(name) for name in field_names]
    quote = connection.ops.quote_name
    targets = ", ".join(quote(field.column) for field in fields)
    arrays = ", ".join(f"%s::{field.cast_db_type(connection)}[]" for field in fields)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quote(model._meta.db_table)} ({targets}) SELECT * FROM unnest({arrays})",  # noqa: S608
            [list(column) for column in columns],
        )
