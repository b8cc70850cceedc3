"""The meeting itself: who is there, what is decided, what each one thinks of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from maisonnee.domains.concertation import rules
from maisonnee.domains.concertation.enums import (
    CaseState,
    ConcertationPermission,
    MeetingState,
    Presence,
    Stance,
    Theme,
)
from maisonnee.domains.concertation.models import Attendance, Case, CaseNote, Meeting, Opinion, ShownCase
from maisonnee.domains.concertation.operations.locking import locked_case, locked_meeting
from maisonnee.domains.concertation.operations.tasks import NewTask, create_tasks
from maisonnee.domains.concertation.policies import (
    may_read_case,
    may_write_notes,
    visible_cases,
)
from maisonnee.domains.concertation.queries.objections import hindrance
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import PARIS, Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion


@dataclass(frozen=True, kw_only=True)
class NewOpinion:
    """What somebody present thinks of a decision; no stance takes back what was noted."""

    member: Member
    stance: Stance | None
    words: str = ""


@operation(ConcertationPermission.ORGANISE)
def mark_attendance(*, actor: Actor, meeting: Meeting, member: Member, presence: Presence | None) -> Meeting:
    """Note that a member is there, from afar, or excused; `None` takes the mark away.

    Raises `Refusal` `concertation.not_of_the_team` for somebody who is no member on that day.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    if presence is not None:
        _refuse_strangers(actor, meeting, [member])
    if presence is None:
        Attendance.objects.filter(structure_id=actor.structure_id, meeting=meeting, member=member).delete()
    else:
        row = Attendance(structure_id=actor.structure_id, meeting=meeting, member=member, presence=presence)
        hours = ["arrived_at", "left_at"] if presence is Presence.EXCUSED else []
        Attendance.objects.bulk_create(
            [row],
            update_conflicts=True,
            unique_fields=["meeting", "member"],
            update_fields=["presence", *hours],
        )
    note(member=str(member), presence=presence or "")
    return meeting


@operation(ConcertationPermission.ORGANISE)
def mark_everyone(*, actor: Actor, meeting: Meeting, members: Sequence[Member]) -> Meeting:
    """Note that several members are there, at once; what was noted of somebody does not change. Raises `Refusal`."""
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    _refuse_strangers(actor, meeting, members)
    rows = [
        Attendance(structure_id=actor.structure_id, meeting=meeting, member=member, presence=Presence.PRESENT)
        for member in members
    ]
    Attendance.objects.bulk_create(rows, ignore_conflicts=True)
    note(label=str(meeting), count=len(rows))
    return meeting


def _refuse_strangers(actor: Actor, meeting: Meeting, members: Sequence[Member]) -> None:
    """Refuse those who take no part in the team on the meeting's day: a guest is neither counted nor paid."""
    here = set(
        Membership.objects.on(meeting.held_on)
        .filter(structure_id=actor.structure_id, member__in=members)
        .values_list("member_id", flat=True)
    )
    for member in members:
        if member.pk not in here:
            raise Refusal(
                "concertation.not_of_the_team",
                field="member",
                member=str(member),
                held_on=f"{meeting.held_on:%d/%m/%Y}",
            )


@operation(ConcertationPermission.ORGANISE)
def mark_moment(*, actor: Actor, meeting: Meeting, member: Member, is_leaving: bool) -> Attendance:
    """Note that somebody comes in, or leaves, now. Coming in marks them present; coming back takes a departure away.

    Raises `Refusal` `concertation.not_during_the_meeting` on another day or once the meeting should be over.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.UNDER_WAY)
    now = actor.now.astimezone(PARIS)
    moment = now.time().replace(second=0, microsecond=0)
    if now.date() != meeting.held_on:
        raise Refusal("concertation.not_during_the_meeting")
    _refuse_strangers(actor, meeting, [member])
    known = Attendance.objects.select_for_update(of=("self",)).filter(
        structure_id=actor.structure_id, meeting=meeting, member=member
    )
    attendance = known.first() or Attendance(
        structure_id=actor.structure_id, meeting=meeting, member=member, presence=Presence.EXCUSED
    )
    if is_leaving:
        if not attendance.is_there:
            raise Refusal("concertation.excused_has_no_hours")
        attendance.left_at = max(moment, attendance.arrived_at or meeting.starts_at)
    elif attendance.is_there and attendance.left_at is not None:
        attendance.left_at = None
    else:
        attendance.presence = Presence.PRESENT
        attendance.arrived_at = moment if moment > meeting.starts_at else None
    attendance.save()
    note(member=str(member))
    return attendance


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
    if rules.has_left_before_arriving(
        starts_at=meeting.starts_at, ends_at=meeting.ends_at, arrived_at=arrived_at, left_at=left_at
    ):
        raise Refusal("concertation.leaves_before_arriving", field="left_at")
    attendance.arrived_at, attendance.left_at = arrived_at, left_at
    attendance.save()
    note(member=str(member))
    return attendance


@operation(ConcertationPermission.ORGANISE)
def show_case(*, actor: Actor, case: Case) -> ShownCase:
    """Show a case on the screen that everybody looks at. Raises `Refusal` `concertation.meeting_not_open`."""
    case = visible_cases(actor).get(pk=case.pk)
    if case.meeting_id is None:
        raise Refusal("concertation.meeting_not_open")
    meeting = locked_meeting(actor, case.meeting_id, MeetingState.UNDER_WAY)
    shown, _ = ShownCase.objects.update_or_create(
        structure_id=actor.structure_id,
        meeting=meeting,
        defaults={"case": case, "shown_at": actor.now},
    )
    note(label=str(meeting))
    return shown


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
    opinions: Sequence[NewOpinion] = (),
) -> CaseNote:
    """Write what was said and decided of a case under discussion, what each one thinks of it, and the tasks.

    `version` is that of the note read, `None` when there was none yet; opinions of people not named here stay.
    Raises `StaleVersion`, `Refusal` (`concertation.decision_missing`, `.review_in_the_past`, `.meeting_not_open`,
    `.opinion_of_absent`, `.opinion_without_words`, `.patient_objects`, `.kept_from_present`…), `PermissionMissing` when the actor is neither a professional
    nor the meeting's secretary.
    """
    case = locked_case(actor, case.pk)
    if case.meeting_id is None:
        raise Refusal("concertation.meeting_not_open")
    meeting = locked_meeting(actor, case.meeting_id, MeetingState.UNDER_WAY)
    if not may_write_notes(actor, meeting):
        raise PermissionMissing(ConcertationPermission.READ_CLINICAL)
    if not may_read_case(actor, case):
        raise Case.DoesNotExist
    check_may_be_discussed(actor, meeting, case)
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
    _write_opinions(actor, meeting, written, opinions)
    note(meeting=str(meeting), tasks=len(tasks))
    return written


def check_may_be_discussed(actor: Actor, meeting: Meeting, case: Case) -> None:
    """Raise `Refusal` `concertation.patient_objects`, `.kept_from_present` while an objection keeps a case from the room."""
    found = hindrance(actor=actor, meeting=meeting, case=case)
    if found.objects_since is not None:
        raise Refusal("concertation.patient_objects", on=found.objects_since)
    if found.kept_from:
        raise Refusal("concertation.kept_from_present", names=found.names)


def _write_opinions(
    actor: Actor, meeting: Meeting, written: CaseNote, opinions: Sequence[NewOpinion]
) -> None:
    there = set(
        Attendance.objects.filter(structure_id=actor.structure_id, meeting=meeting)
        .exclude(presence=Presence.EXCUSED)
        .values_list("member_id", flat=True)
    )
    for opinion in opinions:
        words = opinion.words.strip()
        if opinion.stance is None:
            Opinion.objects.filter(note=written, member=opinion.member).delete()
            continue
        if opinion.member.pk not in there:
            raise Refusal("concertation.opinion_of_absent", member=str(opinion.member))
        if opinion.stance is not Stance.AGREEMENT and not words:
            raise Refusal(
                "concertation.opinion_without_words",
                member=str(opinion.member),
            )
        Opinion.objects.update_or_create(
            structure_id=actor.structure_id,
            note=written,
            member=opinion.member,
            defaults={"stance": opinion.stance, "words": words},
        )


def _stale(written: CaseNote) -> StaleVersion:
    current = {
        name: getattr(written, name)
        for name in ("summary", "decision", "theme", "decider", "next_review_on", "version")
    }
    return StaleVersion(current=current, changed_by=written.written_by)
