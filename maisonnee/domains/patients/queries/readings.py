"""Who read what: leaving the trace, and reading it back."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncHour

from maisonnee.domains.patients.enums import AccessGround, PatientPermission
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    EmergencyAccess,
    Patient,
    Reading,
    ReadingReviewer,
)
from maisonnee.domains.patients.policies import access_to, is_guest, is_reviewer
from maisonnee.domains.patients.policies.sharing import Access, own_reader
from maisonnee.domains.patients.queries.merging import identities_of
from maisonnee.domains.patients.rules import names
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.keeping import reading
from maisonnee.foundation.journal.recording import record, record_reading

RECORD_READ = reading("patients.read_record")
LIST_READ = reading("patients.read_list")
MANY_RECORDS = 30
"""Different records opened by one person within an hour, from which the readings are shown for review."""


def leave_trace(*, actor: Actor, access: Access, place: str, parts: Collection[str]) -> None:
    """Write that parts of a record (`Part.key`) were read in a place (`record`, `synthesis`, `export`…)."""

    def write() -> None:
        entry = record(
            actor=actor,
            action=RECORD_READ,
            subject=access.patient,
            patient_id=access.patient.pk,
            details={"place": place, "ground": access.ground.value, "parts": sorted(parts)},
        )
        Reading.objects.bulk_create(
            [_row(actor, access.member, access.patient, access.ground, place, parts, entry.sequence)]
        )

    record_reading(write)


def leave_list_trace(*, actor: Actor, place: str, parts_read: Mapping[Patient, Collection[str]]) -> None:
    """Write that a list showed parts of the records of several patients: one entry, one reading each."""
    if not parts_read:
        return
    member = own_reader(actor)
    ground = AccessGround.CARE_TEAM if member is not None else AccessGround.SYSTEM
    if is_guest(actor):
        ground = AccessGround.PARTNER

    def write() -> None:
        entry = record(
            actor=actor,
            action=LIST_READ,
            details={"place": place, "patients": [str(patient.pk) for patient in parts_read]},
        )
        Reading.objects.bulk_create(
            [
                _row(actor, member, patient, ground, place, parts, entry.sequence)
                for patient, parts in parts_read.items()
            ]
        )

    record_reading(write)


def _row(
    actor: Actor,
    member: Member | None,
    patient: Patient,
    ground: AccessGround,
    place: str,
    parts: Collection[str],
    sequence: int,
) -> Reading:
    return Reading(
        structure_id=actor.structure_id,
        patient=patient,
        member=member,
        reader_name=actor.name,
        at=actor.now,
        ground=ground,
        place=place,
        parts=sorted(parts),
        is_same_name=member is not None and _same_name(member, patient),
        entry_sequence=sequence,
    )


def _same_name(member: Member, patient: Patient) -> bool:
    own = names.joined(member.family_name)
    return own in {names.joined(patient.birth_family_name), names.joined(patient.used_name)}


def readings_of(*, actor: Actor, patient_id: uuid.UUID) -> QuerySet[Reading]:
    """Return who read a patient's record, under any identity merged into it, the latest first: for those who may open it.

    Raises `Patient.DoesNotExist` outside the care team, and for a partner: it is not a part of the record.
    """
    if access_to(actor, patient_id=patient_id).ground is AccessGround.PARTNER:
        raise Patient.DoesNotExist
    return Reading.objects.filter(
        structure_id=actor.structure_id, patient_id__in=identities_of(patient_id)
    ).select_related("member")


def last_reading(*, actor: Actor, patient_id: uuid.UUID, before: datetime) -> datetime | None:
    """Return when the actor last read a patient's record before an instant (lists and packs are no visit)."""
    member = own_reader(actor)
    if member is None:
        return None
    return (
        Reading.objects.filter(
            structure_id=actor.structure_id, patient_id=patient_id, member=member, at__lt=before
        )
        .exclude(place__startswith="list")
        .order_by("-at")
        .values_list("at", flat=True)
        .first()
    )


@dataclass(frozen=True)
class Crowd:
    """A person who opened many records within an hour. Shown as a fact to explain, never as a ranking."""

    reader_name: str
    hour: datetime
    records: int


@dataclass(frozen=True)
class ToReview:
    """Readings that someone chosen by the team looks at."""

    readings: QuerySet[Reading]
    crowds: list[Crowd]


def readings_to_review(*, actor: Actor, since: datetime) -> ToReview:
    """Return the unusual readings since an instant: emergency access, own family name, many records in an hour.

    Raises `PermissionMissing` for those the team did not choose.
    """
    if not is_reviewer(actor):
        raise PermissionMissing(PatientPermission.REVIEW_READINGS)
    rows = Reading.objects.filter(structure_id=actor.structure_id, at__gte=since)
    unusual = rows.filter(Q(ground=AccessGround.EMERGENCY) | Q(is_same_name=True))
    return ToReview(unusual.select_related("patient", "member", "review"), crowds_since(actor, since))


def crowds_since(actor: Actor, since: datetime) -> list[Crowd]:
    """Return who opened many records within an hour since an instant, lists apart, the latest hour first."""
    rows = (
        Reading.objects.filter(structure_id=actor.structure_id, at__gte=since)
        .exclude(place__startswith="list")
        .annotate(hour=TruncHour("at"))
        .values("reader_name", "hour")
        .annotate(records=Count("patient_id", distinct=True))
        .filter(records__gte=MANY_RECORDS)
        .order_by("-hour", "reader_name")[:50]
    )
    return [Crowd(row["reader_name"], row["hour"], row["records"]) for row in rows]


def reviewers(*, actor: Actor) -> QuerySet[ReadingReviewer]:
    """Return whom the team chose to review the readings, past ones included: visible to all."""
    return ReadingReviewer.objects.filter(structure_id=actor.structure_id).select_related("member")


def emergencies_to_acknowledge(*, actor: Actor) -> QuerySet[EmergencyAccess]:
    """Return the emergency accesses to the records of the actor's own patients (as médecin traitant), unseen yet."""
    member = own_reader(actor)
    if member is None:
        return EmergencyAccess.objects.none()
    mine = AttendingDoctor.objects.on(actor.today).filter(member=member)
    return (
        EmergencyAccess.objects.filter(
            structure_id=actor.structure_id,
            patient_id__in=mine.values("patient_id"),
            acknowledged_at__isnull=True,
            starts_at__gte=actor.now - timedelta(days=365),
        )
        .exclude(member=member)
        .select_related("patient", "member")
    )
