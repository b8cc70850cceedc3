"""Referrals for tests: a doctor who follows a patient, podiatrists whom the patient may choose."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from maisonnee.domains.exchanges import operations
from maisonnee.domains.exchanges.enums import ReferralKind, ReferralUrgency
from maisonnee.domains.exchanges.models import Referral
from maisonnee.domains.exchanges.operations import Choice, ReferralFacts
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.models import AttendingDoctor, Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import Structure
from tests.factories.concertations import Person, make_patient, make_person

PODIATRIST = "80"


def followed_patient(structure: Structure, doctor: Person, **values: Any) -> Patient:
    """A patient whose médecin traitant is a doctor of the team."""
    patient = make_patient(structure, **values)
    AttendingDoctor.objects.create(
        structure_id=structure.id, patient=patient, member=doctor.member, starts_on=date(2020, 1, 1)
    )
    return patient


def make_podiatrists(structure: Structure, count: int = 2) -> list[Person]:
    return [
        make_person(structure, profession=PODIATRIST, family_name=f"Podologue{number}")
        for number in range(count)
    ]


def facts(**values: Any) -> ReferralFacts:
    given: dict[str, Any] = {
        "kind": ReferralKind.RECOMMENDATION,
        "profession": PODIATRIST,
        "reason": "Cor sous l’ongle du gros orteil.",
        "question": "Soin et conseils de chaussage ?",
        "urgency": ReferralUrgency.WEEK,
        "section": Section.PROBLEMS,
        "only_to_addressee": False,
    }
    return cast("ReferralFacts", {**given, **values})


def refer(doctor: Person, patient: Patient, to: Member | None = None, **values: Any) -> Referral:
    """Refer a patient to a colleague whom they chose, or who will choose."""
    return operations.refer(
        actor=doctor.actor,
        patient_id=patient.pk,
        facts=facts(**values),
        choice=Choice(member_id=None if to is None else to.pk),
    )
