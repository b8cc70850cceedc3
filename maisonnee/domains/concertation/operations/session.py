"""The meeting itself: who is there, what is decided, its closing and its later corrections."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from maisonnee.domains.concertation.enums import (
    CaseState,
    ConcertationPermission,
    MeetingState,
    Presence,
    Theme,
)
from maisonnee.domains.concertation.models import Attendance, Case, CaseNote, Meeting, Minutes
from maisonnee.domains.concertation.operations import minutes
from maisonnee.domains.concertation.operations.locking import agenda_of, locked_case, locked_meeting
from maisonnee.domains.concertation.operations.tasks import NewTask, create_tasks
from maisonnee.domains.concertation.policies import may_write_notes, readable_cases
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion


@operation(ConcertationPermission.ORGANISE)
def mark_attendance(*, actor: Actor, meeting: Meeting, member: Member, presence: Presence | None) -> Meeting:
    """Note that a member is there, from afar, or excused; `None` takes the mark away.

    Coming in after the meeting was opened keeps the hour of arrival. Raises `Refusal`.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    known = Attendance.objects.filter(structure_id=actor.structure_id, meeting=meeting, member=member)
    if presence is None:
        known.delete()
    else:
        known.model.objects.update_or_create(
            structure_id=actor.structure_id,
            meeting=meeting,
            member=member,
            defaults={"presence": presence}
            | ({"arrived_at": None, "left_at": None} if presence is Presence.EXCUSED else {}),
        )
    note(member=str(member), presence=presence or "")
    return meeting


@operation(ConcertationPermission.ORGANISE)
def mark_hours(
    *, actor: Actor, meeting: Meeting, member: Member, arrived_at: time | None, left_at: time | None
) -> Attendance:
    """Note when somebody arrived late or left early. Raises `Refusal` `concertation.leaves_before_arriving`."""
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    attendance = Attendance.objects.select_for_update(of=("self",)).get(
        structure_id=actor.structure_id, meeting=meeting, member=member
    )
    if not attendance.is_there:
        raise Refusal("concertation.excused_has_no_hours")
    if (left_at or meeting.ends_at) < (arrived_at or meeting.starts_at):
        raise Refusal("concertation.leaves_before_arriving", field="left_at")
    attendance.arrived_at, attendance.left_at = arrived_at, left_at
    attendance.save()
    note(member=str(member))
    return attendance


@operation(ConcertationPermission.ORGANISE)
def write_case_note(
    *,
    actor: Actor,
    case: Case,
    version: int | None,
    decision: str,
    theme: Theme,
    summary: str = "",
    decider: Member | None = None,
    next_review_on: date | None = None,
    tasks: Sequence[NewTask] = (),
) -> CaseNote:
    """Write what was said and decided of a case under discussion, and the tasks that follow.

    `version` is that of the note read, `None` when there was none yet. Raises `StaleVersion`, `Refusal`
    (`concertation.decision_missing`, `.review_in_the_past`, `.meeting_not_open`…), `PermissionMissing` when
    the actor is neither a professional nor the meeting's secretary.
    """
    case = locked_case(actor, case.pk)
    if case.meeting_id is None:
        raise Refusal("concertation.meeting_not_open")
    meeting = locked_meeting(actor, case.meeting_id, MeetingState.UNDER_WAY)
    if not may_write_notes(actor, meeting):
        raise PermissionMissing(ConcertationPermission.READ_CLINICAL)
    readable_cases(actor).get(pk=case.pk)
    if not decision.strip():
        raise Refusal("concertation.decision_missing", field="decision")
    if next_review_on is not None and next_review_on <= meeting.held_on:
        raise Refusal("concertation.review_in_the_past", field="next_review_on")
    written = CaseNote.objects.select_for_update(of=("self",)).filter(case=case).first()
    if written is not None and written.version != version:
        raise _stale(written)
    if written is None:
        written = CaseNote(structure_id=actor.structure_id, case=case, version=0)
    written.summary, written.decision, written.theme = summary.strip(), decision.strip(), theme
    written.decider, written.next_review_on = decider, next_review_on
    written.written_by, written.written_at = actor.name, actor.now
    written.version += 1
    written.save()
    if case.state != CaseState.DISCUSSED:
        case.state = CaseState.DISCUSSED
        case.save(update_fields=["state"])
    create_tasks(actor, tasks, case=case)
    note(meeting=str(meeting), tasks=len(tasks))
    return written


def _stale(written: CaseNote) -> StaleVersion:
    current = {
        name: getattr(written, name)
        for name in ("summary", "decision", "theme", "decider", "next_review_on", "version")
    }
    return StaleVersion(current=current, changed_by=written.written_by)


@operation(ConcertationPermission.ORGANISE)
def close_meeting(*, actor: Actor, meeting: Meeting, ended_at: time | None = None) -> Meeting:
    """Close a meeting: nothing changes any more, its minutes are made, cases not discussed wait again.

    `ended_at` corrects the hour it ended. Raises `Refusal` `concertation.nobody_present`,
    `.nothing_discussed`, `.ends_before_start`, and `PermissionMissing` as `write_case_note` does.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.UNDER_WAY)
    if not may_write_notes(actor, meeting):
        raise PermissionMissing(ConcertationPermission.READ_CLINICAL)
    there = Attendance.objects.filter(structure_id=actor.structure_id, meeting=meeting).exclude(
        presence=Presence.EXCUSED
    )
    if not there.exists():
        raise Refusal("concertation.nobody_present")
    cases = agenda_of(meeting)
    discussed = [case for case in cases if case.state == CaseState.DISCUSSED]
    if not discussed:
        raise Refusal("concertation.nothing_discussed")
    if ended_at is not None and ended_at <= meeting.starts_at:
        raise Refusal("concertation.ends_before_start", field="ended_at")
    for case in cases:
        if case.state != CaseState.DISCUSSED:
            case.meeting, case.position, case.state = None, None, CaseState.WAITING
            case.save(update_fields=["meeting", "position", "state"])
    meeting.ends_at = ended_at or meeting.ends_at
    meeting.state = MeetingState.CLOSED
    meeting.closed_at, meeting.closed_by, meeting.changed_by = actor.now, actor.name, actor.name
    meeting.version += 1
    meeting.save()
    minutes.make(actor, meeting)
    note(label=str(meeting), files=len(discussed), waiting=len(cases) - len(discussed))
    return meeting


@operation(ConcertationPermission.ORGANISE)
def add_addendum(*, actor: Actor, meeting: Meeting, addendum: str, reason: str) -> Minutes:
    """Correct closed minutes: a new version says what is added and why, the previous ones stay.

    Raises `Refusal` `concertation.not_closed`, `.addendum_missing`, `.reason_missing`.
    """
    meeting = locked_meeting(actor, meeting.pk)
    if meeting.state != MeetingState.CLOSED:
        raise Refusal("concertation.not_closed")
    if not may_write_notes(actor, meeting):
        raise PermissionMissing(ConcertationPermission.READ_CLINICAL)
    if not addendum.strip():
        raise Refusal("concertation.addendum_missing", field="addendum")
    if not reason.strip():
        raise Refusal("concertation.reason_missing", field="reason")
    version = minutes.make(actor, meeting, addendum=addendum.strip(), reason=reason.strip())
    note(label=str(meeting), number=version.number)
    return version
