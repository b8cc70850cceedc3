"""The care team of a patient, the team's grid, what the patient said about sharing."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.patients.enums import CareGround, PatientPermission
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    EmergencyAccess,
    FollowUp,
    GridDecision,
    InformationGiven,
    SharingObjection,
)
from maisonnee.domains.patients.policies import (
    Access,
    access_to,
    care_patients,
    grid_in_force,
    in_care_team,
    is_guest,
    own_reader,
    partner_access_to,
    visible_patients,
)
from maisonnee.domains.patients.policies.sharing import grid_decision
from maisonnee.domains.patients.rules import sharing as rules
from maisonnee.domains.patients.rules.sharing import Grid, Part
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, require


@dataclass(frozen=True)
class Participant:
    """Somebody who takes part in the care of a patient: on what ground, since when, why, until when."""

    member: Member
    ground: CareGround
    starts_on: date
    ends_on: date | None
    reason: str
    added_by: str
    follow_up_id: uuid.UUID | None

    @property
    def ground_label(self) -> str:
        return str(self.ground.label)


def care_team(*, actor: Actor, patient_id: uuid.UUID) -> list[Participant]:
    """Return who takes part in the care of a patient today. Raises `Patient.DoesNotExist` when unseen.

    Whoever reads the identity, or the record, sees who takes part: it is not clinical content.
    """
    seen = visible_patients(actor) | care_patients(actor)
    patient = seen.distinct().get(pk=patient_id)
    doctors = AttendingDoctor.objects.on(actor.today).filter(patient=patient).select_related("member")
    follow_ups = FollowUp.objects.on(actor.today).filter(patient=patient).select_related("member")
    return participants(doctors, follow_ups.order_by("starts_on", "id"))


def participants(doctors: Iterable[AttendingDoctor], follow_ups: Iterable[FollowUp]) -> list[Participant]:
    """Return the care team made by these periods: the médecin traitant first."""
    declared = [
        Participant(row.member, CareGround.ATTENDING_DOCTOR, row.starts_on, row.ends_on, "", "", None)
        for row in doctors
    ]
    others = [
        Participant(
            row.member, CareGround(row.ground), row.starts_on, row.ends_on, row.reason, row.added_by, row.pk
        )
        for row in follow_ups
    ]
    return declared + others


def access(*, actor: Actor, patient_id: uuid.UUID) -> Access:
    """Return what the actor reads of a record; the page that shows it leaves the trace (`leave_trace`).

    Raises `Patient.DoesNotExist` outside the care team.
    """
    return access_to(actor, patient_id=patient_id)


def has_access(*, actor: Actor, patient_id: uuid.UUID) -> bool:
    """Whether the actor takes part today in the care of a patient (emergency access is not a part in it)."""
    member = own_reader(actor)
    if is_guest(actor):
        return partner_access_to(actor, patient_id=patient_id) is not None
    return member is not None and in_care_team(member_id=member.pk, patient_id=patient_id, on=actor.today)


@dataclass(frozen=True)
class GridPage:
    """The grid that holds, and how it came to be."""

    grid: Grid
    decision: GridDecision | None
    groups: Sequence[str]
    parts: Sequence[Part]


def grid_page(*, actor: Actor) -> GridPage:
    """Return the grid that holds today, with the professions of the team: visible to all of it."""
    require(actor, PatientPermission.SEE_SHARING_RULES)
    present = {
        rules.group_of(code)
        for code in structures_queries.members_on(actor=actor, on=actor.today).values_list(
            "profession", flat=True
        )
    }
    groups = [group for group in rules.groups() if group in present]
    return GridPage(grid_in_force(actor), grid_decision(actor), groups, rules.parts(groups))


def grid_decisions(*, actor: Actor) -> QuerySet[GridDecision]:
    """Return the grids the team voted, the latest first."""
    require(actor, PatientPermission.SEE_SHARING_RULES)
    return GridDecision.objects.filter(structure_id=actor.structure_id)


def objections(*, actor: Actor, patient_id: uuid.UUID) -> QuerySet[SharingObjection]:
    """Return what a patient objected to, lifted ones included: for those who may record it.

    Raises `PermissionMissing`, `Patient.DoesNotExist`.
    """
    require(actor, PatientPermission.RECORD_OBJECTION)
    visible_patients(actor).get(pk=patient_id)
    return SharingObjection.objects.filter(
        structure_id=actor.structure_id, patient_id=patient_id
    ).select_related("reader")


def information_given(*, actor: Actor, patient_id: uuid.UUID) -> QuerySet[InformationGiven]:
    """Return when and how the patient was told about sharing."""
    visible_patients(actor).get(pk=patient_id)
    return InformationGiven.objects.filter(structure_id=actor.structure_id, patient_id=patient_id)


def emergency_accesses(*, actor: Actor, patient_id: uuid.UUID) -> QuerySet[EmergencyAccess]:
    """Return the emergency accesses to a record: for those who may open it."""
    access_to(actor, patient_id=patient_id)
    return EmergencyAccess.objects.filter(
        structure_id=actor.structure_id, patient_id=patient_id
    ).select_related("member", "acknowledged_by")
