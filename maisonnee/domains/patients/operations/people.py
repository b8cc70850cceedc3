"""The people around a patient, and the language to speak with them."""

from __future__ import annotations

import uuid
from datetime import date

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import PatientPermission, RelativeKind
from maisonnee.domains.patients.models import Patient, Relative
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel.refusals import Refusal


@operation(PatientPermission.WRITE_RELATIVES)
def add_relative(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    name: str,
    kind: RelativeKind,
    link: str = "",
    phone: str = "",
    remark: str = "",
    designated_on: date | None = None,
) -> Relative:
    """Record somebody close to a patient. A trusted person takes the place of the one before, who stays known.

    (Code de la santé publique, art. L1111-6: one trusted person, whom the patient may change at any time.)
    """
    patient = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    _check(actor, kind, designated_on)
    if kind == RelativeKind.TRUSTED_PERSON:
        _end_trusted(actor, patient)
    note(label=RelativeKind(kind).label.lower())
    return Relative.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        name=name.strip(),
        kind=kind,
        link=link,
        phone=phone,
        note=remark,
        designated_on=designated_on,
    )


@operation(PatientPermission.WRITE_RELATIVES)
def change_relative(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    relative_id: uuid.UUID,
    version: int | None,
    name: str,
    kind: RelativeKind,
    link: str = "",
    phone: str = "",
    remark: str = "",
    designated_on: date | None = None,
) -> Relative:
    """Correct what is known of a relative. Raises `StaleVersion`, `Relative.DoesNotExist`."""
    patient = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    row = queries.relative(actor=actor, patient_id=patient_id, relative_id=relative_id)
    _check(actor, kind, designated_on)
    if kind == RelativeKind.TRUSTED_PERSON and row.kind != RelativeKind.TRUSTED_PERSON:
        _end_trusted(actor, patient)
    note(label=RelativeKind(kind).label.lower())
    return change_versioned(
        row,
        version,
        name=name.strip(),
        kind=kind,
        link=link,
        phone=phone,
        note=remark,
        designated_on=designated_on,
    )


@operation(PatientPermission.WRITE_RELATIVES)
def end_relative(*, actor: Actor, patient_id: uuid.UUID, relative_id: uuid.UUID) -> Relative:
    """Record that somebody is no longer to be reached about a patient. They stay in the history."""
    row = queries.relative(actor=actor, patient_id=patient_id, relative_id=relative_id)
    note(label=row.get_kind_display().lower())
    return change_versioned(row, row.version, ended_on=actor.today)


@operation(PatientPermission.WRITE_RELATIVES)
def record_language(
    *, actor: Actor, patient_id: uuid.UUID, version: int | None, spoken_language: str, needs_interpreter: bool
) -> Patient:
    """Record which language a patient speaks and whether an interpreter is needed. Raises `StaleVersion`."""
    row = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    if needs_interpreter and not spoken_language.strip():
        raise Refusal("patients.interpreter_of_which_language", field="spoken_language")
    return change_versioned(
        row, version, spoken_language=spoken_language.strip(), needs_interpreter=needs_interpreter
    )


def _check(actor: Actor, kind: RelativeKind, designated_on: date | None) -> None:
    if designated_on is not None and designated_on > actor.today:
        raise Refusal("patients.designated_in_future", field="designated_on")
    if kind == RelativeKind.TRUSTED_PERSON and designated_on is None:
        raise Refusal("patients.trusted_person_needs_a_day", field="designated_on")


def _end_trusted(actor: Actor, patient: Patient) -> None:
    current = Relative.objects.select_for_update().filter(
        structure_id=actor.structure_id,
        patient=patient,
        kind=RelativeKind.TRUSTED_PERSON,
        ended_on__isnull=True,
    )
    for row in current:
        change_versioned(row, row.version, ended_on=actor.today)
