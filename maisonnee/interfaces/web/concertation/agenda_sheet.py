"""The agenda of a meeting on paper, in two versions: names and what was written, or initials alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maisonnee.domains.concertation import queries
from maisonnee.domains.concertation.enums import MeetingKind
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import Section
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.documents import rendering, schemas
from maisonnee.interfaces.web import formats
from maisonnee.kernel import french

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Meeting
    from maisonnee.domains.concertation.queries import CaseView, ContributionView

NAMES, INITIALS = "noms", "initiales"
VERSIONS = {NAMES: "Avec les noms", INITIALS: "Avec les initiales"}


def pdf(actor: Actor, meeting: Meeting, *, structure: str, version: str) -> bytes:
    """Return the agenda as a PDF. With names, what the actor reads of each case is printed and leaves a trace."""
    agenda = queries.agenda(actor=actor, meeting=meeting)
    timing = queries.timing(actor=actor, meeting=meeting, agenda=agenda)
    is_named = version == NAMES
    written = queries.contributions_of(actor=actor, case_ids=[view.id for view in agenda]) if is_named else {}
    if is_named:
        read = {view.case.patient: [Section.NOTES.value] for view in agenda if view.is_readable}
        patient_queries.leave_list_trace(actor=actor, place="agenda", parts_read=read)
    lines = tuple(
        schemas.AgendaLine(
            starts_at=formats.hour(line.starts_at),
            minutes=line.minutes,
            title=line.topic.what
            if line.topic is not None
            else _subject(line.view, is_named)
            if line.view is not None
            else "",
            proposed_by=line.topic.added_by
            if line.topic is not None
            else line.view.case.proposer_name
            if line.view is not None
            else "",
            question=line.view.question if is_named and line.view is not None else "",
            contributions=tuple(_said(one) for one in written.get(line.view.id, []))
            if line.view is not None
            else (),
        )
        for line in timing.lines
    )
    title = f"Ordre du jour du {meeting.held_on:%d/%m/%Y}"
    data = schemas.Agenda(
        structure=structure,
        title=title,
        kind=str(MeetingKind(meeting.kind).label),
        subject=meeting.subject,
        held_on=meeting.held_on,
        starts_at=formats.hour(meeting.starts_at),
        ends_at=formats.hour(meeting.ends_at),
        place=meeting.place,
        planned_minutes=timing.planned,
        available_minutes=timing.available,
        is_named=is_named,
        guests=tuple(
            f"{guest.name}, {guest.organisation}" if guest.organisation else guest.name
            for guest in queries.guests_of(actor=actor, meeting=meeting)
        ),
        lines=lines,
    )
    return rendering.render_pdf("agenda", data, title=title, created_on=actor.today)


def _subject(view: CaseView, is_named: bool) -> str:
    if is_named and view.is_identified:
        return f"{view.patient_label}, {view.age}{french.NBSP}ans"
    return view.case.patient.initials


def _said(one: ContributionView) -> str:
    who = f"{one.author}, {one.profession.lower()}" if one.profession else one.author
    return f"{who}{french.COLON}{one.row.text}"
