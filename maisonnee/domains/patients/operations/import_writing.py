"""Writing what the plans of an import decided, in bulk. Called inside the operations of `imports`."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import connection

from maisonnee.domains.patients.enums import InsAuthority, LineOutcome
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    Coverage,
    FollowUp,
    ImportBatch,
    ImportLine,
    LongTermIllness,
    Patient,
    SearchWord,
)
from maisonnee.domains.patients.operations import search_words
from maisonnee.domains.patients.rules import imports as rules
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy import statistics

_NAMES = frozenset(
    {"birth_family_name", "used_name", "birth_given_names", "used_given_name", "record_number"}
)


def write(*, actor: Actor, batch: ImportBatch, plans: Sequence[rules.Plan]) -> None:
    """Write the patients, what holds for them from the date of the file, and the outcome of each line."""
    with connection.cursor() as cursor:
        # Checked row by row: constraints that pile up until the commit slow every trigger of a bulk insertion.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        # The plans of the foreign keys' checks, made while the tables were empty, would read them whole.
        cursor.execute("DISCARD PLANS")
    new = [made for made in plans if made.outcome == LineOutcome.ADDED]
    rows = [_new_patient(actor, made) for made in new]
    Patient.objects.bulk_create(rows)
    search_words.add(rows)
    _fill(actor, [made for made in plans if made.fill])
    _write_situation(
        actor, batch, [made for made in plans if made.patient_id and made.outcome != LineOutcome.DUPLICATE]
    )
    ImportLine.objects.bulk_create(
        [
            ImportLine(
                structure_id=actor.structure_id,
                batch=batch,
                line=made.candidate.line,
                outcome=made.outcome,
                patient_id=made.patient_id,
                reasons=[remark.as_json() for remark in made.reasons],
                differences=[difference.as_json() for difference in made.differences],
            )
            for made in plans
        ]
    )


def refresh_statistics() -> None:
    """Let the database know what an import has filled. Changes no row."""
    statistics.refresh(
        Member, Patient, SearchWord, AttendingDoctor, LongTermIllness, Coverage, FollowUp, ImportLine
    )


def _new_patient(actor: Actor, made: rules.Plan) -> Patient:
    candidate = made.candidate
    assert candidate.born_on is not None
    row = Patient(
        id=made.patient_id,
        structure_id=actor.structure_id,
        born_on=candidate.born_on,
        created_at=actor.now,
        ins_oid=_authority(candidate.ins_number),
        **{name: getattr(candidate, name) for name in rules.FIELDS},
    )
    search_words.set_keys(row)
    return row


def _authority(ins_number: str) -> str:
    """A number read in a list is a NIR whose authority nobody has checked: the identity stays provisional."""
    return InsAuthority.NIR if ins_number else InsAuthority.NONE


def _fill(actor: Actor, plans: Sequence[rules.Plan]) -> None:
    if not plans:
        return
    rows = {
        row.pk: row
        for row in Patient.objects.filter(
            structure_id=actor.structure_id, pk__in=[made.patient_id for made in plans]
        )
    }
    _save(rows[made.patient_id] for made in plans if _set(rows[made.patient_id], made.fill))  # type: ignore[index]


def _set(row: Patient, values: dict[str, Any]) -> bool:
    for name, value in values.items():
        setattr(row, name, value)
    if "ins_number" in values:
        row.ins_oid = _authority(values["ins_number"])
    search_words.set_keys(row)
    row.version += 1
    row.names_changed = bool(_NAMES & values.keys())  # type: ignore[attr-defined]
    return True


def _save(changed: Iterable[Patient]) -> None:
    rows = list(changed)
    fields = [*rules.FIELDS, "ins_oid", "sort_key", "traits_key", "version"]
    Patient.objects.bulk_update(rows, fields, batch_size=250)
    search_words.replace([row for row in rows if row.names_changed])  # type: ignore[attr-defined]


def _write_situation(actor: Actor, batch: ImportBatch, plans: Sequence[rules.Plan]) -> None:
    assert batch.as_of_on is not None
    made_on: date = batch.as_of_on

    def common(made: rules.Plan) -> dict[str, Any]:
        born_on = made.candidate.born_on or made_on
        return {
            "structure_id": actor.structure_id,
            "patient_id": made.patient_id,
            "starts_on": max(made_on, born_on),
        }

    AttendingDoctor.objects.bulk_create(
        [AttendingDoctor(member_id=made.doctor_id, **common(made)) for made in plans if made.doctor_id]
    )
    LongTermIllness.objects.bulk_create(
        [LongTermIllness(**common(made)) for made in plans if made.starts_ald]
    )
    Coverage.objects.bulk_create(
        [Coverage(kind=made.coverage, **common(made)) for made in plans if made.coverage]
    )
    FollowUp.objects.bulk_create(
        [FollowUp(member_id=member_id, **common(made)) for made in plans for member_id in made.follower_ids]
    )


def take_file_values(*, actor: Actor, batch: ImportBatch, lines: Sequence[ImportLine]) -> None:
    """Give patients the values of the file, where ours are still those the import saw."""
    rows = {
        row.pk: row
        for row in Patient.objects.select_for_update().filter(
            structure_id=actor.structure_id, pk__in=[line.patient_id for line in lines]
        )
    }
    changed: list[Patient] = []
    for line in lines:
        row = rows[line.patient_id]  # type: ignore[index]
        values: dict[str, Any] = {}
        for difference in line.differences:
            name = difference["field"]
            if name in rules.FIELDS:
                if _text(getattr(row, name)) == difference["ours"]:
                    values[name] = _value(name, difference["file"])
            else:
                _change_period(actor, batch, row, difference)
        if values and _set(row, values):
            changed.append(row)
    _save(changed)


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _value(name: str, text: str) -> Any:
    return date.fromisoformat(text) if name == "died_on" else text


def _change_period(actor: Actor, batch: ImportBatch, row: Patient, difference: dict[str, str]) -> None:
    """End what the file contradicts the day before its date, and start what it says."""
    assert batch.as_of_on is not None
    model: Any = {"doctor": AttendingDoctor, "ald": LongTermIllness, "coverage": Coverage}[
        difference["field"]
    ]
    current = model.objects.select_for_update().filter(patient=row, ends_on__isnull=True).first()
    if current is None or current.starts_on > batch.as_of_on or _said(current) != difference["ours"]:
        return
    if current.starts_on == batch.as_of_on and difference["file"] not in {"", "no"}:
        _say_instead(current, difference["file"])
        return
    if current.starts_on == batch.as_of_on:
        current.ends_on = batch.as_of_on
        current.save(update_fields=["ends_on"])
        return
    current.ends_on = batch.as_of_on - timedelta(days=1)
    current.save(update_fields=["ends_on"])
    common = {"structure_id": actor.structure_id, "patient": row, "starts_on": batch.as_of_on}
    if difference["field"] == "doctor":
        AttendingDoctor.objects.create(member_id=uuid.UUID(difference["file"]), **common)
    elif difference["field"] == "coverage" and difference["file"]:
        Coverage.objects.create(kind=difference["file"], **common)


def _say_instead(current: Any, value: str) -> None:
    """Correct a period that began the very day of the file (its version before is kept by the history)."""
    if isinstance(current, AttendingDoctor):
        current.member_id = uuid.UUID(value)
        current.save(update_fields=["member"])
    else:
        current.kind = value
        current.save(update_fields=["kind"])


def _said(current: Any) -> str:
    if isinstance(current, AttendingDoctor):
        return str(current.member_id)
    return current.kind if isinstance(current, Coverage) else "yes"
