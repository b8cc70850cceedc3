"""Setting a meeting's date, changing it, cancelling it, opening it."""

from __future__ import annotations

from datetime import date, time

from maisonnee.domains.concertation import rules
from maisonnee.domains.concertation.enums import CaseState, ConcertationPermission, MeetingKind, MeetingState
from maisonnee.domains.concertation.models import CaseNote, Meeting
from maisonnee.domains.concertation.operations.locking import agenda_of, locked_meeting
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion

EDITED = ("held_on", "starts_at", "ends_at", "subject", "place", "remote_link", "secretary")


@operation(ConcertationPermission.ORGANISE)
def plan_meeting(
    *,
    actor: Actor,
    held_on: date,
    starts_at: time,
    ends_at: time,
    place: str = "",
    remote_link: str = "",
    secretary: Member | None = None,
    kind: MeetingKind = MeetingKind.CONCERTATION,
    subject: str = "",
) -> Meeting:
    """Set a meeting; a past day is allowed, to record what was held on paper.

    Raises `Refusal` `concertation.ends_before_start`, `.same_moment`, `.implausible_day`.
    """
    _check(actor, held_on, starts_at, ends_at, other_than=None)
    meeting = Meeting.objects.create(
        structure_id=actor.structure_id,
        kind=kind,
        subject=subject.strip(),
        held_on=held_on,
        starts_at=starts_at,
        ends_at=ends_at,
        place=place,
        remote_link=remote_link,
        secretary=secretary,
        planned_by=actor.name,
        changed_by=actor.name,
    )
    note(label=str(meeting), secretary=str(secretary or ""))
    return meeting


def _check(actor: Actor, held_on: date, starts_at: time, ends_at: time, other_than: Meeting | None) -> None:
    if ends_at <= starts_at:
        raise Refusal("concertation.ends_before_start", field="ends_at")
    if not rules.is_plausible_day(held_on, today=actor.today):
        raise Refusal("concertation.implausible_day", field="held_on")
    same = Meeting.objects.filter(
        structure_id=actor.structure_id, held_on=held_on, starts_at=starts_at
    ).exclude(state=MeetingState.CANCELLED)
    if other_than is not None:
        same = same.exclude(pk=other_than.pk)
    if same.exists():
        raise Refusal("concertation.same_moment", field="starts_at")


@operation(ConcertationPermission.ORGANISE)
def change_meeting(
    *,
    actor: Actor,
    meeting: Meeting,
    version: int,
    held_on: date,
    starts_at: time,
    ends_at: time,
    place: str = "",
    remote_link: str = "",
    secretary: Member | None = None,
    subject: str = "",
) -> Meeting:
    """Change the date, place or secretary of a meeting that is not over. Raises `StaleVersion`, `Refusal`.

    A meeting under way stays in the past or today: closed, it counts on its day.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    if meeting.version != version:
        current = {name: getattr(meeting, name) for name in EDITED}
        raise StaleVersion(current={**current, "version": meeting.version}, changed_by=meeting.changed_by)
    if meeting.is_under_way and held_on > actor.today:
        raise Refusal("concertation.under_way_in_the_future", field="held_on")
    _check(actor, held_on, starts_at, ends_at, other_than=meeting)
    meeting.held_on, meeting.starts_at, meeting.ends_at = held_on, starts_at, ends_at
    meeting.place, meeting.remote_link, meeting.secretary = place, remote_link, secretary
    meeting.subject = subject.strip()
    meeting.version += 1
    meeting.changed_by = actor.name
    meeting.save()
    note(label=str(meeting), secretary=str(secretary or ""))
    return meeting


@operation(ConcertationPermission.ORGANISE)
def cancel_meeting(*, actor: Actor, meeting: Meeting, reason: str) -> Meeting:
    """Cancel a meeting; its cases wait for another one.

    Raises `Refusal` `concertation.already_discussed` once something was decided there.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    if not reason.strip():
        raise Refusal("concertation.reason_missing", field="reason")
    if CaseNote.objects.filter(structure_id=actor.structure_id, case__meeting=meeting).exists():
        raise Refusal("concertation.already_discussed")
    for case in agenda_of(meeting):
        case.meeting, case.position, case.state = None, None, CaseState.WAITING
        case.save(update_fields=["meeting", "position", "state"])
    meeting.state = MeetingState.CANCELLED
    meeting.cancellation_reason = reason.strip()
    meeting.version += 1
    meeting.changed_by = actor.name
    meeting.save()
    note(label=str(meeting))
    return meeting


@operation(ConcertationPermission.ORGANISE)
def open_meeting(*, actor: Actor, meeting: Meeting) -> Meeting:
    """Begin a meeting: attendance and notes are taken from now on.

    Raises `Refusal` `concertation.not_yet` before its day.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED)
    if meeting.held_on > actor.today:
        raise Refusal("concertation.not_yet")
    meeting.state = MeetingState.UNDER_WAY
    meeting.opened_at = actor.now
    meeting.version += 1
    meeting.changed_by = actor.name
    meeting.save()
    note(label=str(meeting))
    return meeting
