"""A partner outside the team, invited to one patient, who signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.enums import AgreementMeans, GuestKind
from maisonnee.domains.patients.models import PartnerAccess, Patient
from maisonnee.domains.patients.operations import Agreement, Partner
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from tests.factories import teams
from tests.factories.concertations import Person


@dataclass(frozen=True)
class Invited:
    """The access, and the partner signed in."""

    access: PartnerAccess
    actor: Actor


def invitation(doctor: Person, patient: Patient, **values: Any) -> dict[str, Any]:
    """What the doctor says to invite a home nurse to read treatments and measures for a month."""
    today = doctor.actor.today
    given: dict[str, Any] = {
        "actor": doctor.actor,
        "patient_id": patient.pk,
        "partner": Partner(
            family_name="Domicile",
            given_name="Inès",
            profession="60",
            email="ines@ssiad.example",
            kind=GuestKind.HOME_NURSING,
            organisation="SSIAD du Verdon",
        ),
        "parts": ["measures", "notes:60"],
        "reason": "Toilette et surveillance du poids",
        "ends_on": today + timedelta(days=30),
        "agreement": Agreement(on=today, means=AgreementMeans.SPOKEN),
    }
    return {**given, **values}


def invite(doctor: Person, patient: Patient, **values: Any) -> Invited:
    """Invite a partner, who signs in at once."""
    access, _ = operations.invite_partner(**invitation(doctor, patient, **values))
    seated = teams.seat(doctor.actor.structure_id, Role.PARTNER)
    Member.objects.filter(pk=access.member_id, user__isnull=True).update(user=seated.user)
    return Invited(access, seated.actor)
