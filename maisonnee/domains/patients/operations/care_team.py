"""Entering the care team of a patient: by oneself, or brought in by somebody who is a part of it."""

from __future__ import annotations

import uuid
from datetime import date

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import CareGround, PatientPermission
from maisonnee.domains.patients.models import FollowUp, Patient
from maisonnee.domains.patients.operations.situation import take_part
from maisonnee.domains.patients.policies import own_reader
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import operation
from maisonnee.kernel.refusals import Refusal


@operation(PatientPermission.JOIN_CARE_TEAM, keeps_reason=False)
def join_care_team(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    ground: CareGround,
    reason: str,
    starts_on: date,
    ends_on: date | None = None,
) -> FollowUp:
    """Declare that one takes care of a patient: it opens their shared record, and everyone concerned sees it."""
    member = own_reader(actor)
    if member is None:
        raise Patient.DoesNotExist
    if not reason.strip():
        raise Refusal("patients.care_unexplained", field="reason")
    return take_part(
        actor,
        patient=queries.patient(actor=actor, patient_id=patient_id, for_writing=True),
        member=member,
        starts_on=starts_on,
        ends_on=ends_on,
        ground=ground,
        reason=reason.strip(),
    )


@operation(PatientPermission.INVITE_INTO_CARE_TEAM, keeps_reason=False)
def invite_into_care_team(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    member_id: uuid.UUID,
    reason: str,
    starts_on: date,
    ends_on: date | None = None,
) -> FollowUp:
    """Bring somebody into the care team of a patient one takes care of.

    Raises `Patient.DoesNotExist` for whoever is not a part of it: only the care team opens its door.
    """
    patient = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    if not queries.has_access(actor=actor, patient_id=patient.pk):
        raise Patient.DoesNotExist
    if not reason.strip():
        raise Refusal("patients.care_unexplained", field="reason")
    return take_part(
        actor,
        patient=patient,
        member=structures_queries.member(actor=actor, member_id=member_id),
        starts_on=starts_on,
        ends_on=ends_on,
        ground=CareGround.INVITATION,
        reason=reason.strip(),
    )
