"""What the team votes and what the patients say about sharing; emergency access and its review."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import (
    EmergencyMotive,
    InformationMeans,
    PatientPermission,
    ReviewVerdict,
    Section,
)
from maisonnee.domains.patients.models import (
    EmergencyAccess,
    GridDecision,
    InformationGiven,
    Patient,
    Reading,
    ReadingReview,
    ReadingReviewer,
    SharingObjection,
)
from maisonnee.domains.patients.policies import is_reviewer, open_emergency, own_reader, visible_patients
from maisonnee.domains.patients.rules import sharing as rules
from maisonnee.domains.patients.rules.sharing import Part
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import check_period
from maisonnee.kernel.refusals import Refusal


@operation(PatientPermission.VOTE_GRID)
def vote_grid(
    *,
    actor: Actor,
    starts_on: date,
    decided_on: date,
    decision: str,
    reads: Mapping[str, Sequence[str]],
) -> GridDecision:
    """Record the grid the team voted: for each profession (line), the keys of the parts it reads.

    It holds from today or a day to come; the past is never rewritten. Each profession keeps its own notes.
    """
    if decided_on > actor.today:
        raise Refusal("patients.grid_voted_in_future", field="decided_on")
    if starts_on < actor.today:
        raise Refusal("patients.grid_in_the_past", field="starts_on")
    if GridDecision.objects.filter(structure_id=actor.structure_id, starts_on=starts_on).exists():
        raise Refusal("patients.grid_that_day", field="starts_on")
    known = set(rules.groups())
    kept = {}
    for group, keys in reads.items():
        parts = [Part.of_key(key) for key in keys]
        if group not in known or any(part.section not in Section.values for part in parts):
            raise Refusal("patients.grid_unknown_part")
        kept[group] = sorted({part.key for part in parts} | {Part(Section.NOTES, group).key})
    note(label=decision, starts_on=starts_on.isoformat())
    return GridDecision.objects.create(
        structure_id=actor.structure_id,
        starts_on=starts_on,
        decided_on=decided_on,
        decision=decision,
        reads=kept,
        recorded_by=actor.name,
        recorded_at=actor.now,
    )


@operation(PatientPermission.RECORD_OBJECTION)
def object_to_sharing(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    section: str = "",
    author_group: str = "",
    reader_group: str = "",
    reader_id: uuid.UUID | None = None,
    stays_in_emergency: bool = False,
    said_on: date,
) -> SharingObjection:
    """Record that a patient keeps a part of their record from somebody. It hides at once; it can be lifted."""
    patient = visible_patients(actor).select_for_update(no_key=True).get(pk=patient_id)
    if said_on > actor.today:
        raise Refusal("patients.objection_in_future", field="said_on")
    if not section and not reader_group and reader_id is None:
        raise Refusal("patients.objection_to_nothing", field="section")
    if reader_group and reader_id is not None:
        raise Refusal("patients.objection_two_readers", field="reader_id")
    reader = structures_queries.member(actor=actor, member_id=reader_id) if reader_id else None
    same = SharingObjection.objects.filter(
        patient=patient,
        section=section,
        author_group=author_group,
        reader_group=reader_group,
        reader=reader,
        lifted_on__isnull=True,
    )
    if same.filter(stays_in_emergency=stays_in_emergency).exists():
        raise Refusal("patients.objection_already_recorded")
    return SharingObjection.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        section=section,
        author_group=author_group if section == Section.NOTES else "",
        reader_group=reader_group,
        reader=reader,
        stays_in_emergency=stays_in_emergency,
        said_on=said_on,
        recorded_by=actor.name,
        recorded_at=actor.now,
    )


@operation(PatientPermission.RECORD_OBJECTION)
def lift_objection(*, actor: Actor, patient_id: uuid.UUID, objection_id: uuid.UUID) -> SharingObjection:
    """Record that a patient no longer objects. The objection stays in the history."""
    patient = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    row = SharingObjection.objects.select_for_update().get(
        structure_id=actor.structure_id, patient=patient, pk=objection_id
    )
    if row.lifted_on is not None:
        raise Refusal("patients.objection_already_lifted", on=row.lifted_on)
    row.lifted_on = actor.today
    row.lifted_by = actor.name
    row.save(update_fields=["lifted_on", "lifted_by"])
    return row


@operation(PatientPermission.RECORD_OBJECTION)
def record_information(
    *, actor: Actor, patient_id: uuid.UUID, given_on: date, means: InformationMeans, told_to: str = ""
) -> InformationGiven:
    """Record that the patient was told how their data are shared and that they may object."""
    patient = queries.patient(actor=actor, patient_id=patient_id, for_writing=True)
    if given_on > actor.today:
        raise Refusal("patients.information_in_future", field="given_on")
    return InformationGiven.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        given_on=given_on,
        means=means,
        told_to=told_to,
        recorded_by=actor.name,
        recorded_at=actor.now,
    )


@operation(PatientPermission.USE_EMERGENCY_ACCESS, keeps_reason=False)
def open_in_emergency(
    *, actor: Actor, patient_id: uuid.UUID, motive: EmergencyMotive, reason: str
) -> EmergencyAccess:
    """Open a record for `EMERGENCY_HOURS`, with a motive. The médecin traitant is told; reviewers see it.

    Any patient of the team whose identity the actor reads. A second access while one is open is the same one.
    """
    patient = visible_patients(actor).select_for_update(no_key=True).get(pk=patient_id)
    member = _own(actor)
    if not reason.strip():
        raise Refusal("patients.emergency_unexplained", field="reason")
    current = open_emergency(actor, member_id=member.pk, patient_id=patient.pk)
    if current is not None:
        raise Refusal("patients.emergency_already_open", until=current.ends_at)
    note(motive=EmergencyMotive(motive).value)
    return EmergencyAccess.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        member=member,
        motive=motive,
        explanation=reason.strip(),
        starts_at=actor.now,
        ends_at=actor.now + timedelta(hours=rules.EMERGENCY_HOURS),
    )


@operation(PatientPermission.OPEN_RECORDS)
def acknowledge_emergency(*, actor: Actor, access_id: uuid.UUID) -> EmergencyAccess:
    """The médecin traitant has seen that somebody opened their patient's record in emergency."""
    member = _own(actor)
    found = queries.emergencies_to_acknowledge(actor=actor).get(pk=access_id)
    row = EmergencyAccess.objects.select_for_update(of=("self",)).get(
        pk=found.pk, acknowledged_at__isnull=True
    )
    row.acknowledged_at = actor.now
    row.acknowledged_by = member
    row.save(update_fields=["acknowledged_at", "acknowledged_by"])
    return row


@operation(PatientPermission.CHOOSE_REVIEWERS)
def choose_reviewer(
    *, actor: Actor, member_id: uuid.UUID, decision: str, starts_on: date, ends_on: date | None = None
) -> ReadingReviewer:
    """Record that the team chose somebody to look at the unusual readings."""
    member = structures_queries.member(actor=actor, member_id=member_id)
    check_period(starts_on, ends_on)
    if (
        ReadingReviewer.objects.on(actor.today)
        .filter(structure_id=actor.structure_id, member=member)
        .exists()
    ):
        raise Refusal("patients.already_reviewer", field="member_id", name=str(member))
    note(label=str(member))
    return ReadingReviewer.objects.create(
        structure_id=actor.structure_id,
        member=member,
        decision=decision,
        starts_on=starts_on,
        ends_on=ends_on,
    )


@operation(PatientPermission.CHOOSE_REVIEWERS)
def end_reviewer(*, actor: Actor, reviewer_id: uuid.UUID) -> ReadingReviewer:
    """Record that somebody no longer reviews the readings, from tomorrow."""
    row = ReadingReviewer.objects.select_for_update(of=("self",)).get(
        structure_id=actor.structure_id, pk=reviewer_id
    )
    if row.ends_on is not None and row.ends_on <= actor.today:
        raise Refusal("patients.already_ended", on=row.ends_on)
    row.ends_on = max(actor.today, row.starts_on)
    row.save(update_fields=["ends_on"])
    note(label=str(row.member))
    return row


@operation(PatientPermission.REVIEW_READINGS)
def review_reading(
    *, actor: Actor, reading_id: uuid.UUID, verdict: ReviewVerdict, comment: str = ""
) -> ReadingReview:
    """Say what was found about an unusual reading. One does not review one's own."""
    if not is_reviewer(actor):
        raise PermissionMissing(PatientPermission.REVIEW_READINGS)
    member = structures_queries.own_member(actor=actor)
    reading = Reading.objects.select_related("patient").get(structure_id=actor.structure_id, pk=reading_id)
    if member is None or reading.member_id == member.pk:
        raise Refusal("patients.review_of_oneself")
    if ReadingReview.objects.filter(reading=reading).exists():
        raise Refusal("patients.already_reviewed")
    note(verdict=ReviewVerdict(verdict).value)
    return ReadingReview.objects.create(
        structure_id=actor.structure_id,
        reading=reading,
        reviewer=member,
        verdict=verdict,
        comment=comment,
        at=actor.now,
    )


def _own(actor: Actor) -> Member:
    member = own_reader(actor)
    if member is None:
        raise Patient.DoesNotExist
    return member
