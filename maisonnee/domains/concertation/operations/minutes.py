"""Making the minutes of a closed meeting, as a file kept by the team."""

from __future__ import annotations

from datetime import date, datetime, time

from maisonnee.domains.concertation.enums import Leftover, Presence, Stance, Theme
from maisonnee.domains.concertation.models import (
    Attendance,
    Case,
    CaseNote,
    Guest,
    LeftCase,
    Meeting,
    Minutes,
    Opinion,
    Topic,
)
from maisonnee.domains.concertation.queries.objections import objected_since
from maisonnee.foundation.access.actors import PARIS, Actor
from maisonnee.foundation.documents import rendering, schemas
from maisonnee.foundation.files import storing
from maisonnee.kernel import french, professions

PURPOSE = "concertation.minutes"


def make(actor: Actor, meeting: Meeting, *, addendum: str = "", reason: str = "") -> Minutes:
    """Write the next version of a meeting's minutes. The caller locked the meeting and checked the rights."""
    earlier = list(Minutes.objects.filter(structure_id=actor.structure_id, meeting=meeting))
    number = len(earlier) + 1
    corrections = [
        (item.made_at, item.made_by, item.reason, item.addendum) for item in earlier if item.addendum
    ]
    if addendum:
        corrections.append((actor.now, actor.name, reason, addendum))
    title = f"Compte rendu{french.COLON}{meeting.get_kind_display().lower()} du {meeting.held_on:%d/%m/%Y}"
    content = rendering.render_pdf(
        "minutes",
        _data(actor, meeting, title, tuple(_correction(*correction) for correction in corrections)),
        title=title,
        created_on=actor.today,
    )
    suffix = f", version {number}" if number > 1 else ""
    file = storing.keep(
        actor=actor,
        name=f"{meeting.get_kind_display()} du {meeting.held_on:%Y-%m-%d}{suffix}.pdf",
        content_type="application/pdf",
        content=content,
        purpose=PURPOSE,
    )
    return Minutes.objects.create(
        structure_id=actor.structure_id,
        meeting=meeting,
        number=number,
        file=file,
        addendum=addendum,
        reason=reason,
        made_by=actor.name,
        made_at=actor.now,
    )


def _correction(made_at: datetime, made_by: str, reason: str, addendum: str) -> str:
    day = made_at.astimezone(PARIS).strftime("%d/%m/%Y")
    return f"{day}, {made_by} ({reason}){french.COLON}{addendum}"


def _data(actor: Actor, meeting: Meeting, title: str, corrections: tuple[str, ...]) -> schemas.Minutes:
    cases = list(
        Case.objects.filter(structure_id=meeting.structure_id, meeting=meeting)
        .select_related("patient", "proposed_by", "note__decider")
        .prefetch_related("tasks__member", "note__opinions__member")
        .order_by("position")
    )
    objected = objected_since(actor=actor, case_ids=[case.pk for case in cases])
    guests = Guest.objects.filter(
        structure_id=meeting.structure_id, meeting=meeting, removed_at__isnull=True
    ).exclude(has_come=False)
    topics = Topic.objects.filter(structure_id=meeting.structure_id, meeting=meeting, removed_at__isnull=True)
    left = LeftCase.objects.filter(structure_id=meeting.structure_id, meeting=meeting)
    attendances = Attendance.objects.filter(
        structure_id=meeting.structure_id, meeting=meeting
    ).select_related("member")
    return schemas.Minutes(
        structure=meeting.structure.name,
        title=title,
        kind=meeting.get_kind_display(),
        held_on=meeting.held_on,
        starts_at=_hour(meeting.starts_at),
        ends_at=_hour(meeting.ends_at),
        place=meeting.place,
        written_by=str(meeting.secretary or meeting.closed_by),
        closed_on=meeting.closed_at.astimezone(PARIS).date() if meeting.closed_at else None,
        attendees=(
            *(_attendee(attendance) for attendance in attendances),
            *(
                schemas.Attendee(name=guest.name, profession=guest.organisation, presence=_came(guest))
                for guest in guests
            ),
        ),
        topics=tuple(
            f"{topic.what}{french.COLON}{topic.outcome}" if topic.outcome else topic.what for topic in topics
        ),
        cases=tuple(
            _objected(case, case.note, objected[case.pk]) if case.pk in objected else _case(case, case.note)
            for case in cases
        ),
        left=tuple(_left(item) for item in left.select_related("case__patient", "to_meeting")),
        corrections=corrections,
    )


def _came(guest: Guest) -> str:
    return "invité de l’extérieur" if guest.has_come else "invité de l’extérieur, présence non notée"


def _left(item: LeftCase) -> str:
    said = Leftover(item.became).label.lower()
    if item.to_meeting is not None:
        said = f"reporté à la {item.to_meeting}"
    reason = f" ({item.reason})" if item.reason else ""
    return f"{item.case.patient}, {item.case.patient.born_on:%d/%m/%Y}{french.COLON}{said}{reason}"


def _opinion(opinion: Opinion) -> str:
    said = f"{opinion.member}{french.COLON}{Stance(opinion.stance).label.lower()}"
    return f"{said}, {opinion.words}" if opinion.words else said


def _attendee(attendance: Attendance) -> schemas.Attendee:
    said = Presence(attendance.presence).label
    if attendance.arrived_at:
        said += f", arrivée {_hour(attendance.arrived_at)}"
    if attendance.left_at:
        said += f", départ {_hour(attendance.left_at)}"
    return schemas.Attendee(
        name=str(attendance.member), profession=professions.label(attendance.member.profession), presence=said
    )


def _case(case: Case, note: CaseNote) -> schemas.Case:
    told = [f"Question posée{french.COLON}{case.question}"]
    if note.summary:
        told.append(note.summary)
    if note.next_review_on:
        told.append(f"À revoir le {note.next_review_on:%d/%m/%Y}.")
    return schemas.Case(
        subject=f"{case.patient}, {case.patient.born_on:%d/%m/%Y}",
        theme=Theme(note.theme).label,
        proposed_by=case.proposer_name,
        summary="\n".join(told),
        decision=note.decision,
        decided_by=str(note.decider or ""),
        opinions=tuple(_opinion(opinion) for opinion in note.opinions.all()),
        tasks=tuple(
            schemas.Task(what=task.what, who=str(task.member), due_on=task.due_on)
            for task in case.tasks.all()
        ),
    )


def _objected(case: Case, note: CaseNote, on: date) -> schemas.Case:
    """A case whose patient objects to it: that it was on the agenda, and nothing of what was said."""
    return schemas.Case(
        subject=f"{case.patient}, {case.patient.born_on:%d/%m/%Y}",
        theme=Theme(note.theme).label,
        proposed_by=case.proposer_name,
        summary="",
        decision=f"Le patient s’y oppose (dit le {on:%d/%m/%Y})\u00a0: rien de ce qui a été dit n’est écrit ici.",
        decided_by="",
    )


def _hour(value: time) -> str:
    return f"{value.hour}{french.NBSP}h" + (f"{french.NBSP}{value.minute:02d}" if value.minute else "")
