"""Closing a meeting: what was not decided goes on elsewhere, and everything that follows is made at once."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from maisonnee.domains.concertation.enums import (
    CaseState,
    ConcertationPermission,
    Leftover,
    MeetingKind,
    MeetingState,
    Presence,
)
from maisonnee.domains.concertation.models import Attendance, Case, CaseNote, LeftCase, Meeting, Minutes
from maisonnee.domains.concertation.operations import minutes
from maisonnee.domains.concertation.operations.keeping import keep_in_records
from maisonnee.domains.concertation.operations.locking import agenda_of, locked_meeting
from maisonnee.domains.concertation.policies import may_write_notes
from maisonnee.domains.concertation.queries.hours import follow_up_days_on
from maisonnee.domains.concertation.queries.meetings import meeting_after
from maisonnee.domains.concertation.queries.objections import objected_since
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True, kw_only=True)
class Left:
    """What is done of a case that was not decided."""

    became: Leftover
    reason: str = ""


OBJECTED = Left(became=Leftover.WITHDRAWN, reason="Le patient s’oppose à ce que son cas soit discuté")


@operation(ConcertationPermission.ORGANISE)
def close_meeting(
    *,
    actor: Actor,
    meeting: Meeting,
    ended_at: time | None = None,
    left: Mapping[uuid.UUID, Left] | None = None,
) -> Meeting:
    """Close a meeting: nothing changes any more, its minutes are made, its decisions go to the records.

    `ended_at` corrects the hour it ended. `left` says, by case, what is done of those without a decision; a case not
    named goes to the next meeting planned, or waits; when its patient objects to it, it is withdrawn, and goes to no
    meeting. A decision is kept in the patient's record in the name of somebody present who is a part of their care
    team; without any it is not, nor when the patient objects since.

    Raises `Refusal` `concertation.nobody_present`, `.nothing_discussed`, `.ends_before_start`,
    `.left_without_reason`, `.no_next_meeting`, and `PermissionMissing` as `write_case_note` does.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.UNDER_WAY)
    if not may_write_notes(actor, meeting):
        raise PermissionMissing(ConcertationPermission.READ_CLINICAL)
    _check(actor, meeting, ended_at)
    cases = agenda_of(meeting)
    discussed = [case for case in cases if case.state == CaseState.DISCUSSED]
    if not discussed and meeting.kind == MeetingKind.CONCERTATION:
        raise Refusal("concertation.nothing_discussed")
    waiting = [case for case in cases if case.state != CaseState.DISCUSSED]
    objected = objected_since(actor=actor, case_ids=[case.pk for case in cases])
    _leave(actor, meeting, waiting, left or {}, objected)
    meeting.ends_at = ended_at or meeting.ends_at
    meeting.state = MeetingState.CLOSED
    meeting.closed_at, meeting.closed_by, meeting.changed_by = actor.now, actor.name, actor.name
    meeting.version += 1
    meeting.save()
    _set_follow_up(actor, meeting, discussed)
    kept = keep_in_records(replace(actor, submission=None), meeting, but=objected)
    minutes.make(actor, meeting)
    note(label=str(meeting), files=len(discussed), waiting=len(waiting), kept=kept, objected=len(objected))
    return meeting


def _check(actor: Actor, meeting: Meeting, ended_at: time | None) -> None:
    there = Attendance.objects.filter(structure_id=actor.structure_id, meeting=meeting).exclude(
        presence=Presence.EXCUSED
    )
    if not there.exists():
        raise Refusal("concertation.nobody_present")
    if ended_at is not None and ended_at <= meeting.starts_at:
        raise Refusal("concertation.ends_before_start", field="ended_at")
    late = there.filter(arrived_at__gt=ended_at or meeting.ends_at).select_related("member").first()
    if late is not None:
        raise Refusal("concertation.arrived_after_the_end", field="ended_at", member=str(late.member))


def _leave(
    actor: Actor,
    meeting: Meeting,
    cases: list[Case],
    said: Mapping[uuid.UUID, Left],
    objected: Mapping[uuid.UUID, date],
) -> None:
    """Send each case that was not decided where it goes on, and keep a trace of it for the minutes."""
    if not cases:
        return
    later = meeting_after(actor=actor, meeting=meeting)
    usual = Leftover.NEXT_MEETING if later is not None else Leftover.WAIT
    place = len(agenda_of(later)) if later is not None else 0
    for case in cases:
        left = said.get(case.pk, OBJECTED if case.pk in objected else Left(became=usual))
        if case.pk in objected and left.became is Leftover.NEXT_MEETING:
            raise Refusal("concertation.patient_objects", field=f"became_{case.pk.hex}", on=objected[case.pk])
        target = later if left.became is Leftover.NEXT_MEETING else None
        if left.became is Leftover.NEXT_MEETING and target is None:
            raise Refusal("concertation.no_next_meeting", field=f"became_{case.pk.hex}")
        if left.became is Leftover.WITHDRAWN and not left.reason.strip():
            raise Refusal("concertation.left_without_reason", field=f"reason_{case.pk.hex}")
        place += target is not None
        case.meeting, case.position = target, place if target is not None else None
        case.state = {
            Leftover.NEXT_MEETING: CaseState.PLACED,
            Leftover.WAIT: CaseState.WAITING,
            Leftover.WITHDRAWN: CaseState.WITHDRAWN,
        }[left.became]
        if left.became is Leftover.WITHDRAWN:
            case.withdrawal_reason = left.reason.strip()
        case.version += 1
        case.changed_by = actor.name
        case.save()
        LeftCase.objects.create(
            structure_id=actor.structure_id,
            meeting=meeting,
            case=case,
            became=left.became,
            to_meeting=target,
            reason=left.reason.strip(),
            noted_by=actor.name,
            noted_at=actor.now,
        )


def _set_follow_up(actor: Actor, meeting: Meeting, cases: list[Case]) -> None:
    """Say when one asks what became of each decision: on its review date, else after the team's delay."""
    usual = meeting.held_on + timedelta(days=follow_up_days_on(actor, meeting.held_on))
    for written in CaseNote.objects.filter(structure_id=actor.structure_id, case__in=cases):
        written.follow_on = written.next_review_on or usual
        written.save(update_fields=["follow_on"])


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
