"""Reading meetings and who comes."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from maisonnee.domains.concertation.enums import CaseState, MeetingKind, MeetingState
from maisonnee.domains.concertation.models import Attendance, Meeting, MeetingInvitee, Minutes
from maisonnee.domains.concertation.policies import (
    may_write_notes,
    readable_cases,
    visible_cases,
    visible_meetings,
)
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions


def _counted(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    return meetings.select_related("secretary").annotate(  # type: ignore[no-redef]
        case_count=Count("cases", distinct=True),
        file_count=Count("cases", filter=Q(cases__state=CaseState.DISCUSSED), distinct=True),
    )


def meeting(*, actor: Actor, meeting_id: uuid.UUID) -> Meeting:
    """Return a meeting. Raises `Meeting.DoesNotExist`."""
    return visible_meetings(actor).select_related("secretary").get(pk=meeting_id)


def upcoming_meetings(*, actor: Actor) -> QuerySet[Meeting]:
    """Return the meetings planned or under way, with `case_count`, the next one first."""
    states = (MeetingState.PLANNED, MeetingState.UNDER_WAY)
    return _counted(visible_meetings(actor).filter(state__in=states)).order_by("held_on", "starts_at", "id")


def closed_meetings(*, actor: Actor) -> QuerySet[Meeting]:
    """Return the meetings that are over, with `file_count`, the latest first."""
    return _counted(visible_meetings(actor).filter(state=MeetingState.CLOSED)).order_by("-held_on", "-id")


def meetings_in(*, actor: Actor, year: int) -> QuerySet[Meeting]:
    """Return the formal concertations held and closed in a year, with `file_count`: the contract's calendar."""
    held = visible_meetings(actor).filter(
        kind=MeetingKind.CONCERTATION,
        state=MeetingState.CLOSED,
        held_on__range=(date(year, 1, 1), date(year, 12, 31)),
    )
    return _counted(held).order_by("held_on", "starts_at", "id")


def last_meeting(*, actor: Actor, kind: MeetingKind | None = None) -> Meeting | None:
    """Return the latest meeting set (of a kind), whatever its day: its habits are proposed for the next one."""
    kept = visible_meetings(actor).exclude(state=MeetingState.CANCELLED).select_related("secretary")
    if kind is not None:
        kept = kept.filter(kind=kind)
    return kept.order_by("-held_on", "-id").first()


def meeting_after(*, actor: Actor, meeting: Meeting) -> Meeting | None:
    """Return the next concertation planned after a meeting, if there is one: what is not decided may go there."""
    later = visible_meetings(actor).filter(
        kind=MeetingKind.CONCERTATION, state=MeetingState.PLANNED, held_on__gte=meeting.held_on
    )
    return later.exclude(pk=meeting.pk).order_by("held_on", "starts_at", "id").first()


def may_write(*, actor: Actor, meeting: Meeting) -> bool:
    """Tell whether the actor may write what is said at a meeting (`policies.may_write_notes`)."""
    return may_write_notes(actor, meeting)


@dataclass(frozen=True)
class Place:
    """A member who may come to a meeting, and what is known of it (`attendance` is `None` until said)."""

    member: Member
    profession: str
    attendance: Attendance | None

    @property
    def is_there(self) -> bool:
        return self.attendance is not None and self.attendance.is_there


def places(*, actor: Actor, meeting: Meeting) -> list[Place]:
    """Return those invited, else those who take part in the concertation on the meeting's day, and whoever was
    marked, by name."""
    chosen = set(
        MeetingInvitee.objects.filter(structure_id=actor.structure_id, meeting=meeting).values_list(
            "member_id", flat=True
        )
    )
    invited = Membership.objects.on(meeting.held_on).filter(structure_id=actor.structure_id)
    invited = invited.filter(member_id__in=chosen) if chosen else invited.filter(in_concertation=True)
    marked = {
        item.member_id: item
        for item in Attendance.objects.filter(
            structure_id=actor.structure_id, meeting=meeting
        ).select_related("member")
    }
    members = {
        member.pk: member
        for member in structure_queries.members_on(actor=actor, on=meeting.held_on).filter(
            pk__in=invited.values("member_id")
        )
    }
    members |= {item.member_id: item.member for item in marked.values()}
    ordered = sorted(members.values(), key=lambda member: (member.family_name.casefold(), member.given_name))
    return [Place(member, professions.label(member.profession), marked.get(member.pk)) for member in ordered]


def minutes_of(*, actor: Actor, meeting: Meeting) -> list[Minutes]:
    """Return the versions of a meeting's minutes that the actor may open: all of them, when every case
    discussed there is readable to them; else none."""
    discussed = visible_cases(actor).filter(meeting=meeting, state=CaseState.DISCUSSED)
    if discussed.exclude(pk__in=readable_cases(actor).values("pk")).exists():
        return []
    return list(
        Minutes.objects.filter(structure_id=actor.structure_id, meeting=meeting)
        .select_related("file")
        .order_by("-number")
    )
