"""What was written of a case before its meeting, what the patient was told, and how long the agenda takes."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import time

from django.db.models import Count, QuerySet

from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingState
from maisonnee.domains.concertation.models import (
    Case,
    Contribution,
    Guest,
    Meeting,
    PatientInformation,
    Topic,
)
from maisonnee.domains.concertation.policies import readable_cases, visible_meetings
from maisonnee.domains.concertation.queries.cases import CaseView
from maisonnee.domains.concertation.queries.habits import kind_on
from maisonnee.domains.concertation.queries.objections import objected_since
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.kernel import professions


@dataclass(frozen=True)
class ContributionView:
    """A contribution, with who wrote it."""

    row: Contribution
    profession: str
    is_own: bool

    @property
    def author(self) -> str:
        return self.row.author_name


def contributions_of(
    *, actor: Actor, case_ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, list[ContributionView]]:
    """Return the contributions to cases the actor reads, in the order they were written, by case (one query).

    The order is that of time, whatever the profession.
    """
    rows = (
        Contribution.objects.filter(
            structure_id=actor.structure_id, case__in=readable_cases(actor).filter(pk__in=case_ids)
        )
        .select_related("author")
        .order_by("written_at", "id")
    )
    found: dict[uuid.UUID, list[ContributionView]] = {}
    for row in rows:
        is_own = row.author is not None and row.author.user_id == actor.user_id
        label = professions.label(row.profession) if row.profession else ""
        found.setdefault(row.case_id, []).append(ContributionView(row, label, is_own))
    return found


def own_contribution(*, actor: Actor, case: Case) -> Contribution | None:
    """Return what the actor already wrote of a case."""
    me = own_member(actor=actor)
    if me is None:
        return None
    return Contribution.objects.filter(structure_id=actor.structure_id, case=case, author=me).first()


def may_contribute(*, actor: Actor, view: CaseView) -> bool:
    """Tell whether the actor may still write of a case: they read it, and its meeting is not closed."""
    meeting = view.case.meeting
    is_over = meeting.state == MeetingState.CLOSED if meeting is not None else not view.case.is_pending
    return view.is_readable and not is_over and actor.may(ConcertationPermission.CONTRIBUTE)


def information_of(*, actor: Actor, case: Case) -> list[PatientInformation]:
    """Return what the patient and relatives were told of a case the actor reads."""
    rows = PatientInformation.objects.filter(
        structure_id=actor.structure_id, case__in=readable_cases(actor).filter(pk=case.pk)
    )
    return list(rows.select_related("told_by"))


def information(*, actor: Actor, information_id: uuid.UUID) -> PatientInformation:
    """Return one of these. Raises `PatientInformation.DoesNotExist` when the actor does not read the case."""
    rows = PatientInformation.objects.filter(structure_id=actor.structure_id, case__in=readable_cases(actor))
    return rows.select_related("case__patient", "told_by").get(pk=information_id)


def objected(*, actor: Actor, case_ids: Collection[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Return the cases that the patient (or who speaks for them) objects to, among those given, which the actor
    reads."""
    return frozenset(objected_since(actor=actor, case_ids=case_ids))


def topics_of(*, actor: Actor, meeting: Meeting) -> QuerySet[Topic]:
    """Return the subjects of an agenda that are no case."""
    require(actor, ConcertationPermission.SEE)
    return Topic.objects.filter(structure_id=actor.structure_id, meeting=meeting, removed_at__isnull=True)


def topic(*, actor: Actor, topic_id: uuid.UUID) -> Topic:
    """Return a subject. Raises `Topic.DoesNotExist`."""
    meetings = visible_meetings(actor)
    return Topic.objects.select_related("meeting").get(
        pk=topic_id, structure_id=actor.structure_id, meeting__in=meetings, removed_at__isnull=True
    )


def guests_of(*, actor: Actor, meeting: Meeting) -> QuerySet[Guest]:
    """Return the people from outside who take part."""
    require(actor, ConcertationPermission.SEE)
    return Guest.objects.filter(structure_id=actor.structure_id, meeting=meeting, removed_at__isnull=True)


def guest(*, actor: Actor, guest_id: uuid.UUID) -> Guest:
    """Return somebody from outside. Raises `Guest.DoesNotExist`."""
    require(actor, ConcertationPermission.SEE)
    return Guest.objects.select_related("meeting").get(
        pk=guest_id, structure_id=actor.structure_id, removed_at__isnull=True
    )


@dataclass(frozen=True)
class Timed:
    """A line of the agenda: a subject or a case, when it begins and how long it takes."""

    topic: Topic | None
    view: CaseView | None
    starts_at: time
    minutes: int
    written: int = 0
    """Contributions to the case that the actor reads."""
    is_objected: bool = False
    """The patient, or who speaks for them, objects to the case being discussed."""


@dataclass(frozen=True)
class Timing:
    """The agenda against the meeting's length, in minutes."""

    lines: list[Timed]
    planned: int
    available: int

    @property
    def spare(self) -> int:
        return max(self.available - self.planned, 0)

    @property
    def excess(self) -> int:
        return max(self.planned - self.available, 0)

    @property
    def case_minutes(self) -> dict[uuid.UUID, int]:
        return {line.view.id: line.minutes for line in self.lines if line.view is not None}


def timing(*, actor: Actor, meeting: Meeting, agenda: Sequence[CaseView]) -> Timing:
    """Return the agenda with its hours: subjects first, then cases, one after another (four queries)."""
    by_default = kind_on(actor=actor, kind=meeting.kind, on=meeting.held_on).habits.minutes_by_case
    items: list[tuple[Topic | None, CaseView | None, int]] = [
        (topic, None, topic.minutes) for topic in topics_of(actor=actor, meeting=meeting)
    ]
    items += [(None, view, view.case.planned_minutes or by_default) for view in agenda]
    begins = meeting.starts_at.hour * 60 + meeting.starts_at.minute
    ends = meeting.ends_at.hour * 60 + meeting.ends_at.minute
    ids = [view.id for view in agenda if view.is_readable]
    written = _counts(actor, ids)
    refused = objected(actor=actor, case_ids=ids)
    lines, at = [], begins
    for subject, view, minutes in items:
        begins_at = time(at // 60 % 24, at % 60)
        if view is None:
            lines.append(Timed(subject, None, begins_at, minutes))
        else:
            lines.append(Timed(None, view, begins_at, minutes, written.get(view.id, 0), view.id in refused))
        at += minutes
    return Timing(lines, at - begins, ends - begins)


def _counts(actor: Actor, case_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    rows = Contribution.objects.filter(structure_id=actor.structure_id, case_id__in=case_ids)
    return dict(rows.order_by().values_list("case_id").annotate(count=Count("pk")))
