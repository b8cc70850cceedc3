"""Relatives, the trusted person, the language; entering and leaving the care team."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import CareGround, RelativeKind
from maisonnee.domains.patients.models import FollowUp, Patient, Relative
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import patients as make
from tests.factories import records, teams

DAY = date(2025, 6, 1)


def _trusted(actor: Actor, patient: Patient, name: str) -> Relative:
    return operations.add_relative(
        actor=actor,
        patient_id=patient.pk,
        name=name,
        kind=RelativeKind.TRUSTED_PERSON,
        designated_on=DAY,
    )


def test_a_new_trusted_person_takes_the_place_of_the_one_before(professional: Actor) -> None:
    patient = make.make_patient(professional)
    first, second = _trusted(professional, patient, "Anne"), _trusted(professional, patient, "Paul")
    rows = {row.pk: row.ended_on for row in queries.relatives(actor=professional, patient_id=patient.pk)}
    assert rows == {first.pk: professional.today, second.pk: None}


def test_a_trusted_person_is_designated_on_a_day(professional: Actor) -> None:
    patient = make.make_patient(professional)
    for day, code in ((None, "needs_a_day"), (professional.today + timedelta(days=1), "in_future")):
        with pytest.raises(Refusal, match=code):
            operations.add_relative(
                actor=professional,
                patient_id=patient.pk,
                name="Anne",
                kind=RelativeKind.TRUSTED_PERSON,
                designated_on=day,
            )
    assert Relative.objects.count() == 0


def test_a_relative_is_corrected_once_at_a_time_and_ended(professional: Actor) -> None:
    patient = make.make_patient(professional)
    row = operations.add_relative(
        actor=professional, patient_id=patient.pk, name="Anne", kind=RelativeKind.CARER, phone="01"
    )
    given: dict[str, Any] = {"name": "Anne", "kind": RelativeKind.CARER, "phone": "02"}
    operations.change_relative(
        actor=professional, patient_id=patient.pk, relative_id=row.pk, version=1, **given
    )
    with pytest.raises(StaleVersion):
        operations.change_relative(
            actor=professional, patient_id=patient.pk, relative_id=row.pk, version=1, **given
        )
    operations.end_relative(actor=professional, patient_id=patient.pk, relative_id=row.pk)
    with pytest.raises(Relative.DoesNotExist):
        operations.end_relative(actor=professional, patient_id=patient.pk, relative_id=row.pk)
    found = Relative.objects.get()
    assert (found.phone, found.ended_on, found.version) == ("02", professional.today, 3)


def test_an_interpreter_is_for_a_language(professional: Actor) -> None:
    patient = make.make_patient(professional)
    with pytest.raises(Refusal, match="interpreter_of_which_language"):
        operations.record_language(
            actor=professional, patient_id=patient.pk, version=1, spoken_language=" ", needs_interpreter=True
        )
    row = operations.record_language(
        actor=professional, patient_id=patient.pk, version=1, spoken_language="Pachto", needs_interpreter=True
    )
    assert (row.spoken_language, row.needs_interpreter, row.version) == ("Pachto", True, 2)


def test_somebody_joins_with_a_reason_and_leaves_by_itself(structure: Structure) -> None:
    nurse = records.make_reader(structure.id, "60")
    patient = make.make_patient(nurse)
    with pytest.raises(Refusal, match="care_unexplained"):
        operations.join_care_team(
            actor=nurse, patient_id=patient.pk, ground=CareGround.ACT, reason=" ", starts_on=nurse.today
        )
    operations.join_care_team(
        actor=nurse,
        patient_id=patient.pk,
        ground=CareGround.ACT,
        reason="Pansements",
        starts_on=nurse.today,
        ends_on=nurse.today,
    )
    assert queries.has_access(actor=nurse, patient_id=patient.pk) is True
    participant = queries.care_team(actor=nurse, patient_id=patient.pk)[0]
    assert (participant.ground_label, participant.reason, participant.added_by) == (
        "Acte",
        "Pansements",
        nurse.name,
    )
    FollowUp.objects.update(starts_on=DAY, ends_on=nurse.today - timedelta(days=1))
    assert queries.has_access(actor=nurse, patient_id=patient.pk) is False


def test_only_the_care_team_opens_its_door(structure: Structure) -> None:
    nurse, doctor = records.make_reader(structure.id, "60"), records.make_reader(structure.id)
    patient = make.make_patient(nurse)
    records.in_care(nurse, patient)
    guest = records.make_reader(structure.id, "70", Role.PARTNER)
    given: dict[str, Any] = {
        "patient_id": patient.pk, "member_id": records.member_of(guest).pk, "reason": "Marche",
        "starts_on": nurse.today,
    }  # fmt: skip
    with pytest.raises(Patient.DoesNotExist):
        operations.invite_into_care_team(actor=doctor, **given)
    with pytest.raises(PermissionMissing):
        operations.invite_into_care_team(actor=teams.seat(structure.id, Role.SECRETARY).actor, **given)
    assert queries.has_access(actor=guest, patient_id=patient.pk) is False
    row = operations.invite_into_care_team(actor=nurse, **given)
    assert row.ground == CareGround.INVITATION
    assert queries.has_access(actor=guest, patient_id=patient.pk) is True
