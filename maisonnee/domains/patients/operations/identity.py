"""Adding a patient, correcting an identity."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import IdentityStatus, PatientPermission
from maisonnee.domains.patients.models import AttendingDoctor, Patient
from maisonnee.domains.patients.operations import search_words
from maisonnee.domains.patients.operations.situation import attending_member
from maisonnee.domains.patients.rules import identity as rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel.refusals import Refusal


@operation(PatientPermission.WRITE_IDENTITIES)
def add_patient(
    *,
    actor: Actor,
    birth_family_name: str,
    birth_given_names: str,
    born_on: date,
    sex: str,
    used_name: str = "",
    used_given_name: str = "",
    birthplace_code: str = "",
    ins_number: str = "",
    ins_oid: str = "",
    identity_status: str = IdentityStatus.PROVISIONAL,
    identity_proof: str = "",
    identity_proved_on: date | None = None,
    identity_source: str = "",
    record_number: str = "",
    address: str = "",
    postcode: str = "",
    city: str = "",
    phone: str = "",
    email: str = "",
    attending_doctor_id: uuid.UUID | None = None,
) -> Patient:
    """Add a patient, with their médecin traitant from today when one is given.

    Someone who looks like a known patient is not refused (`queries.matching_identity` finds them beforehand).
    Raises `Refusal` when the dates or the trust level cannot be, or when the INS is another's and qualified.
    """
    row = Patient(
        structure_id=actor.structure_id,
        birth_family_name=birth_family_name,
        birth_given_names=birth_given_names,
        born_on=born_on,
        sex=sex,
        used_name=used_name,
        used_given_name=used_given_name,
        birthplace_code=birthplace_code,
        ins_number=ins_number,
        ins_oid=ins_oid,
        identity_status=identity_status,
        identity_proof=identity_proof,
        identity_proved_on=identity_proved_on,
        identity_source=identity_source,
        record_number=record_number,
        address=address,
        postcode=postcode,
        city=city,
        phone=phone,
        email=email,
        created_at=actor.now,
    )
    _check(actor, row)
    search_words.set_keys(row)
    row.save(force_insert=True)
    search_words.add([row])
    if attending_doctor_id is not None:
        AttendingDoctor.objects.create(
            structure_id=actor.structure_id,
            patient=row,
            member=attending_member(actor, attending_doctor_id),
            starts_on=actor.today,
        )
    return row


@operation(PatientPermission.WRITE_IDENTITIES)
def correct_patient(
    *, actor: Actor, patient_id: uuid.UUID, version: int | None, values: dict[str, Any]
) -> Patient:
    """Correct the identity, the address, or the death and departure of a patient.

    `values` are fields of `EDITABLE`. Raises `Patient.DoesNotExist`, `StaleVersion`, and the refusals of
    `add_patient`.
    """
    unknown = values.keys() - EDITABLE
    if unknown:
        raise TypeError(f"Not fields of a patient: {sorted(unknown)}")
    row = queries.patient(actor=actor, patient_id=patient_id)
    for name, value in values.items():
        setattr(row, name, value)
    _check(actor, row)
    search_words.set_keys(row)
    change_versioned(row, version, **values, sort_key=row.sort_key, traits_key=row.traits_key)
    search_words.replace([row])
    return row


EDITABLE = frozenset(
    {
        "birth_family_name", "birth_given_names", "born_on", "sex", "used_name", "used_given_name",
        "birthplace_code", "ins_number", "ins_oid", "identity_status", "identity_proof", "identity_proved_on",
        "identity_source", "record_number", "address", "postcode", "city", "phone", "email", "died_on", "left_on",
    }
)  # fmt: skip


def check_stated(actor: Actor, row: Patient) -> None:
    """Refuse dates and a trust level that cannot be. Raises `Refusal`."""
    rules.check_dates(today=actor.today, born_on=row.born_on, died_on=row.died_on, left_on=row.left_on)
    rules.check_trust(
        today=actor.today,
        status=row.identity_status,
        proof=row.identity_proof,
        proved_on=row.identity_proved_on,
        source=row.identity_source,
        ins_number=row.ins_number,
        ins_oid=row.ins_oid,
    )


def _check(actor: Actor, row: Patient) -> None:
    check_stated(actor, row)
    if row.identity_status == IdentityStatus.QUALIFIED:
        taken = Patient.objects.filter(
            structure_id=actor.structure_id,
            ins_number=row.ins_number,
            ins_oid=row.ins_oid,
            identity_status=IdentityStatus.QUALIFIED,
        ).exclude(pk=row.pk)
        if taken.exists():
            raise Refusal("patients.qualified_ins_taken", field="ins_number")
