"""The unusual readings as reviewers look at them: one occasion is one person, one record, one day."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from maisonnee.domains.patients.enums import AccessGround, PatientPermission
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    EmergencyAccess,
    FollowUp,
    Reading,
    ReadingReview,
)
from maisonnee.domains.patients.policies import is_reviewer
from maisonnee.domains.patients.queries.readings import Crowd, crowds_since
from maisonnee.foundation.access.actors import PARIS, Actor, PermissionMissing

_MOST = 1000


@dataclass(frozen=True)
class Occasion:
    """What somebody read of one record on one day, the first reading first."""

    readings: Sequence[Reading]
    day: date

    @property
    def first(self) -> Reading:
        return self.readings[0]

    @property
    def is_emergency(self) -> bool:
        return any(row.ground == AccessGround.EMERGENCY for row in self.readings)

    @property
    def is_same_name(self) -> bool:
        return any(row.is_same_name for row in self.readings)

    @property
    def has_no_link(self) -> bool:
        """Whether nothing recorded makes the reader a part of the care team that day."""
        return not any(row.is_linked for row in self.readings)  # type: ignore[attr-defined]

    @property
    def reviews(self) -> list[ReadingReview]:
        """The verdicts given, one for each time somebody gave one."""
        found = {row.review.at: row.review for row in self.readings if hasattr(row, "review")}
        return list(found.values())

    @property
    def is_reviewed(self) -> bool:
        return all(hasattr(row, "review") for row in self.readings)


@dataclass(frozen=True)
class Review:
    """What reviewers find: occasions to look at, those looked at, and many records opened within an hour."""

    waiting: Sequence[Occasion]
    reviewed: Sequence[Occasion]
    crowds: Sequence[Crowd]


def review(*, actor: Actor, days: int = 90) -> Review:
    """Return the unusual readings of the last days: emergency access, own family name, no link with the care team.

    Raises `PermissionMissing` for those the team did not choose.
    """
    since = actor.now - timedelta(days=days)
    rows = _unusual(actor).filter(at__gte=since).order_by("-at", "-pk")[:_MOST]
    found = _occasions(list(rows))
    return Review(
        [one for one in found if not one.is_reviewed],
        [one for one in found if one.is_reviewed],
        crowds_since(actor, since),
    )


def occasion(*, actor: Actor, reading_id: uuid.UUID) -> Occasion:
    """Return the occasion of an unusual reading. Raises `PermissionMissing`, `Reading.DoesNotExist`."""
    row = _unusual(actor).get(pk=reading_id)
    day = _day(row.at)
    start = datetime.combine(day, datetime.min.time(), tzinfo=PARIS)
    same = _unusual(actor).filter(
        member=row.member,
        patient_id=row.patient_id,
        at__gte=start,
        at__lt=datetime.combine(day + timedelta(days=1), datetime.min.time(), tzinfo=PARIS),
    )
    return Occasion(list(same.order_by("at", "pk")), day)


def emergencies_of_occasion(*, actor: Actor, occasion: Occasion) -> QuerySet[EmergencyAccess]:
    """Return the emergency accesses behind an occasion: their motive and what was explained."""
    last = occasion.readings[-1]
    return EmergencyAccess.objects.filter(
        structure_id=actor.structure_id,
        patient_id__in=[occasion.first.patient_id, occasion.first.patient.merged_into_id],
        member=occasion.first.member,
        starts_at__lte=last.at,
        ends_at__gt=occasion.first.at,
    ).select_related("acknowledged_by")


def _unusual(actor: Actor) -> QuerySet[Reading]:
    if not is_reviewer(actor):
        raise PermissionMissing(PatientPermission.REVIEW_READINGS)
    rows = Reading.objects.filter(structure_id=actor.structure_id, member__isnull=False)
    linked = Exists(_link(FollowUp)) | Exists(_link(AttendingDoctor))
    return (
        rows.annotate(is_linked=linked)
        .filter(Q(ground=AccessGround.EMERGENCY) | Q(is_same_name=True) | Q(is_linked=False))
        .select_related("member", "patient", "review", "review__reviewer")
    )


def _link(model: type[FollowUp] | type[AttendingDoctor]) -> QuerySet[FollowUp] | QuerySet[AttendingDoctor]:
    """Periods of the reader in the care team on the day of the reading, by either identity after a merge."""
    return model.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=OuterRef("at__date")),
        Q(patient_id=OuterRef("patient_id")) | Q(patient_id=OuterRef("patient__merged_into_id")),
        member_id=OuterRef("member_id"),
        starts_on__lte=OuterRef("at__date"),
    )


def _occasions(rows: Sequence[Reading]) -> list[Occasion]:
    groups: dict[tuple[uuid.UUID | None, uuid.UUID, date], list[Reading]] = {}
    for row in rows:
        groups.setdefault((row.member_id, row.patient_id, _day(row.at)), []).append(row)
    return [Occasion(list(reversed(found)), day) for (_, _, day), found in groups.items()]


def _day(at: datetime) -> date:
    return at.astimezone(PARIS).date()
