"""What holds for a patient from a day to a day. The past stays: a period is ended, never erased."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import CareGround, CoverageKind, PatientPermission
from maisonnee.domains.patients.models import AttendingDoctor, Coverage, FollowUp, LongTermIllness, Patient
from maisonnee.domains.patients.policies import own_reader
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal


def attending_member(actor: Actor, member_id: uuid.UUID) -> Member:
    """Return the doctor of the team a patient names. Raises `Refusal` when the member is not a doctor."""
    member = structures_queries.member(actor=actor, member_id=member_id)
    if member.profession != professions.DOCTOR:
        raise Refusal("patients.not_a_doctor", field="member_id")
    return member


@operation(PatientPermission.WRITE_IDENTITIES)
def declare_attending_doctor(
    *, actor: Actor, patient_id: uuid.UUID, member_id: uuid.UUID, starts_on: date
) -> AttendingDoctor:
    """Record the médecin traitant a patient declared. The one before ends the day before."""
    patient = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    member = attending_member(actor, member_id)
    _check_start(actor, patient, starts_on)
    current = _open_row(AttendingDoctor, patient)
    if current is not None and current.member_id == member.pk:
        raise Refusal("patients.already_attending_doctor", field="member_id")
    _end_before(AttendingDoctor, patient, current, starts_on)
    note(label=str(member), starts_on=starts_on.isoformat())
    return AttendingDoctor.objects.create(
        structure_id=actor.structure_id, patient=patient, member=member, starts_on=starts_on
    )


@operation(PatientPermission.WRITE_IDENTITIES)
def end_attending_doctor(
    *, actor: Actor, patient_id: uuid.UUID, period_id: uuid.UUID, ends_on: date
) -> AttendingDoctor:
    """End a declaration of médecin traitant (the last day is included)."""
    ended: AttendingDoctor = _end(AttendingDoctor, actor, patient_id, period_id, ends_on)
    return ended


@operation(PatientPermission.WRITE_IDENTITIES)
def declare_long_term_illness(*, actor: Actor, patient_id: uuid.UUID, starts_on: date) -> LongTermIllness:
    """Record that a patient is in ALD from a day on."""
    patient = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    _check_start(actor, patient, starts_on)
    if _open_row(LongTermIllness, patient) is not None:
        raise Refusal("patients.already_in_ald", field="starts_on")
    _end_before(LongTermIllness, patient, None, starts_on)
    return LongTermIllness.objects.create(
        structure_id=actor.structure_id, patient=patient, starts_on=starts_on
    )


@operation(PatientPermission.WRITE_IDENTITIES)
def end_long_term_illness(
    *, actor: Actor, patient_id: uuid.UUID, period_id: uuid.UUID, ends_on: date
) -> LongTermIllness:
    """End a period of ALD (the last day is included)."""
    ended: LongTermIllness = _end(LongTermIllness, actor, patient_id, period_id, ends_on)
    return ended


@operation(PatientPermission.WRITE_IDENTITIES)
def declare_coverage(*, actor: Actor, patient_id: uuid.UUID, kind: CoverageKind, starts_on: date) -> Coverage:
    """Record that a patient has the C2S or the AME from a day on. Another coverage ends the day before."""
    patient = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    _check_start(actor, patient, starts_on)
    current = _open_row(Coverage, patient)
    if current is not None and current.kind == kind:
        raise Refusal("patients.already_covered", field="kind", kind=CoverageKind(kind).label)
    _end_before(Coverage, patient, current, starts_on)
    return Coverage.objects.create(
        structure_id=actor.structure_id, patient=patient, kind=kind, starts_on=starts_on
    )


@operation(PatientPermission.WRITE_IDENTITIES)
def end_coverage(*, actor: Actor, patient_id: uuid.UUID, period_id: uuid.UUID, ends_on: date) -> Coverage:
    """End a period of coverage (the last day is included)."""
    ended: Coverage = _end(Coverage, actor, patient_id, period_id, ends_on)
    return ended


@operation(PatientPermission.WRITE_FOLLOW_UP, keeps_reason=False)
def follow_patient(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    member_id: uuid.UUID,
    starts_on: date,
    ground: CareGround = CareGround.DECLARED,
    reason: str = "",
    ends_on: date | None = None,
) -> FollowUp:
    """Record that a member takes part in the care of a patient from a day on, on what ground and why.

    `ends_on` is the day the reason ends, when it is known: the member leaves the care team by itself. One never
    adds oneself here: it would open a record without saying why (`join_care_team`). Raises `Refusal`.
    """
    own = own_reader(actor)
    if own is not None and own.pk == member_id:
        raise Refusal("patients.follows_oneself", field="member_id")
    return take_part(
        actor,
        patient=queries.patient(actor=actor, patient_id=patient_id, for_writing=True),
        member=structures_queries.member(actor=actor, member_id=member_id),
        starts_on=starts_on,
        ends_on=ends_on,
        ground=ground,
        reason=reason,
    )


def take_part(
    actor: Actor,
    *,
    patient: Patient,
    member: Member,
    starts_on: date,
    ends_on: date | None,
    ground: CareGround,
    reason: str,
) -> FollowUp:
    """Write that a member takes part in the care of a patient, inside an operation."""
    _check_start(actor, patient, starts_on)
    if ends_on is not None and ends_on < starts_on:
        raise Refusal("patients.ends_before_start", field="ends_on", since=starts_on)
    if not member.memberships.exists():
        raise Refusal("patients.not_of_the_team", field="member_id", name=str(member))
    rows = FollowUp.objects.filter(structure_id=actor.structure_id, patient=patient, member=member)
    current = rows.on(actor.today).select_for_update().first()
    if current is not None:
        raise Refusal("patients.already_followed", field="member_id", name=str(member))
    if rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on)).exists():
        raise Refusal("patients.overlaps", field="starts_on")
    note(label=str(member), ground=CareGround(ground).value)
    return FollowUp.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        member=member,
        starts_on=starts_on,
        ends_on=ends_on,
        ground=ground,
        reason=reason,
        added_by=actor.name,
    )


@operation(PatientPermission.WRITE_FOLLOW_UP)
def stop_following(*, actor: Actor, patient_id: uuid.UUID, period_id: uuid.UUID, ends_on: date) -> FollowUp:
    """Record the last day on which a member follows a patient."""
    ended: FollowUp = _end(FollowUp, actor, patient_id, period_id, ends_on)
    return ended


def _check_start(actor: Actor, patient: Patient, starts_on: date) -> None:
    if starts_on > actor.today:
        raise Refusal("patients.starts_in_future", field="starts_on")
    if starts_on < patient.born_on:
        raise Refusal("patients.starts_before_birth", field="starts_on")


def _open_row(model: Any, patient: Patient) -> Any:
    return model.objects.select_for_update().filter(patient=patient, ends_on__isnull=True).first()


def _end_before(model: Any, patient: Patient, current: Any, starts_on: date) -> None:
    """End the period under way the day before another starts; refuse to write over a past one."""
    others = model.objects.filter(patient=patient)
    if current is not None:
        if current.starts_on >= starts_on:
            raise Refusal("patients.starts_before_current", field="starts_on", since=current.starts_on)
        current.ends_on = starts_on - timedelta(days=1)
        current.save(update_fields=["ends_on"])
        others = others.exclude(pk=current.pk)
    if others.filter(ends_on__gte=starts_on).exists():
        raise Refusal("patients.overlaps", field="starts_on")


def _end(model: Any, actor: Actor, patient_id: uuid.UUID, period_id: uuid.UUID, ends_on: date) -> Any:
    patient = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    row = model.objects.select_for_update().get(
        structure_id=actor.structure_id, patient=patient, pk=period_id
    )
    if row.ends_on is not None and row.ends_on <= actor.today:
        raise Refusal("patients.already_ended", field="ends_on", on=row.ends_on)
    if ends_on > actor.today:
        raise Refusal("patients.ends_in_future", field="ends_on")
    if ends_on < row.starts_on:
        raise Refusal("patients.ends_before_start", field="ends_on", since=row.starts_on)
    row.ends_on = ends_on
    row.save(update_fields=["ends_on"])
    if isinstance(row, AttendingDoctor | FollowUp):
        note(label=str(row.member))
    return row
