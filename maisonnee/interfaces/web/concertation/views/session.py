"""The meeting under way: one screen for whoever writes."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, Presence, Theme
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation.acts import carried_out, tried
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.concertation.forms import ClosingForm, HoursForm, NoteForm
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.concertation.views.meetings import page_of
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

MARKS = {"present": Presence.PRESENT, "remote": Presence.REMOTE, "excused": Presence.EXCUSED, "none": None}


def session_url(meeting_id: uuid.UUID, number: int = 0) -> str:
    """Address of the meeting's screen, at a case."""
    if number:
        return reverse("concertation:session_case", args=[meeting_id, number])
    return reverse("concertation:session", args=[meeting_id])


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def session(request: Request, meeting_id: uuid.UUID, number: int = 0) -> HttpResponse:
    """Case n of m: what is asked, what is decided, who is there."""
    actor = request.actor
    meeting = queries.meeting(actor=actor, meeting_id=meeting_id)
    if not meeting.is_under_way:
        return redirect(page_of(meeting))
    agenda = queries.agenda(actor=actor, meeting=meeting)
    number = number or next((i for i, view in enumerate(agenda, 1) if not view.is_discussed), 1)
    places = queries.places(actor=actor, meeting=meeting)
    context: dict[str, Any] = {
        "meeting": meeting,
        "agenda": agenda,
        "number": number,
        "places": places,
        "there_count": sum(place.is_there for place in places),
        "may": rights(request),
        "may_write": queries.may_write(actor=actor, meeting=meeting),
    }
    if not agenda:
        return render(request, "concertation/session_empty.html", context)
    if not 1 <= number <= len(agenda):
        raise Http404
    view = agenda[number - 1]
    context |= {
        "view": view,
        "is_last": number == len(agenda),
        "before": queries.earlier_cases(actor=actor, case=view.case) if view.is_readable else [],
        "file_number": queries.files_so_far(actor=actor, meeting=meeting) + 1,
    }
    if not (view.is_readable and context["may_write"]):
        return render(request, "concertation/session_closed_eyes.html", context)
    return form_page(
        request,
        template="concertation/session.html",
        build=lambda data, files: NoteForm(
            data,
            members=structure_queries.members_on(actor=actor, on=meeting.held_on),
            initial=_initial(view),
        ),
        act=lambda actor, form: _decide(actor, view, form),
        done=lambda result: (
            session_url(meeting.pk, number + 1)
            if number < len(agenda)
            else reverse("concertation:close_meeting", args=[meeting.pk])
        ),
        said=f"Cas {number} décidé.",
        context=context,
    )


def _initial(view: queries.CaseView) -> dict[str, Any]:
    note = view.note
    if note is None:
        return {"theme": view.case.theme}
    names = ("summary", "decision", "theme", "decider", "next_review_on", "version")
    return {name: getattr(note, name) for name in names}


def _decide(actor: Any, view: queries.CaseView, form: Any) -> Any:
    values = form.values()
    return operations.write_case_note(
        actor=actor,
        case=view.case,
        version=form.cleaned_data["version"],
        **{**values, "theme": Theme(values["theme"])},
        tasks=form.new_tasks(),
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def mark_attendance(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """Somebody is there, from afar, excused, or not known any more."""
    actor = request.actor
    meeting = queries.meeting(actor=actor, meeting_id=meeting_id)
    member_id, mark = as_uuid(request.POST.get("member", "")), request.POST.get("presence", "")
    if member_id is None or mark not in MARKS:
        raise Http404
    member = structure_queries.member(actor=actor, member_id=member_id)
    tried(
        request,
        lambda actor: operations.mark_attendance(
            actor=actor, meeting=meeting, member=member, presence=MARKS[mark]
        ),
    )
    number = request.POST.get("number", "")
    if request.htmx:
        places = queries.places(actor=actor, meeting=meeting)
        context = {
            "meeting": meeting,
            "places": places,
            "there_count": sum(place.is_there for place in places),
            "number": number,
            "touched": member.pk,
        }
        return render(request, "concertation/_presence_answer.html", context)
    if meeting.is_under_way:
        return redirect(session_url(meeting.pk, int(number) if number.isdecimal() else 0))
    return redirect(page_of(meeting))


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def mark_hours(request: Request, meeting_id: uuid.UUID, member_id: uuid.UUID) -> HttpResponse:
    """Somebody arrived late or left early."""
    actor = request.actor
    meeting = queries.meeting(actor=actor, meeting_id=meeting_id)
    place = next(
        (item for item in queries.places(actor=actor, meeting=meeting) if item.member.pk == member_id), None
    )
    if place is None or place.attendance is None:
        raise Http404
    attendance, member = place.attendance, place.member
    return form_page(
        request,
        template="concertation/hours.html",
        build=lambda data, files: HoursForm(
            data, initial={"arrived_at": attendance.arrived_at, "left_at": attendance.left_at}
        ),
        act=lambda actor, form: operations.mark_hours(
            actor=actor,
            meeting=meeting,
            member=member,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: session_url(meeting.pk) if meeting.is_under_way else page_of(meeting),
        context={"page_title": f"Horaires de {member}", "meeting": meeting, "member": member},
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def close_meeting(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """What closing will do, then closing."""
    actor = request.actor
    meeting = queries.meeting(actor=actor, meeting_id=meeting_id)
    if not meeting.is_under_way:
        return redirect(page_of(meeting))
    agenda = queries.agenda(actor=actor, meeting=meeting)
    places = queries.places(actor=actor, meeting=meeting)
    discussed = [view for view in agenda if view.is_discussed]
    context = {
        "page_title": "Clore la réunion",
        "meeting": meeting,
        "agenda": agenda,
        "discussed": len(discussed),
        "undecided": [view for view in agenda if not view.is_discussed],
        "there": [place for place in places if place.is_there],
        "task_count": sum(len(view.tasks) for view in discussed),
    }
    return form_page(
        request,
        template="concertation/close_meeting.html",
        build=lambda data, files: ClosingForm(data, initial={"ended_at": meeting.ends_at}),
        act=lambda actor, form: operations.close_meeting(
            actor=actor, meeting=meeting, ended_at=form.cleaned_data["ended_at"]
        ),
        done=page_of,
        said="La réunion est close. Le compte rendu est prêt.",
        context=context,
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def move_case(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """Earlier, later, or off the agenda."""
    view = queries.case_view(actor=request.actor, case_id=case_id)
    way = request.POST.get("way", "")
    if view.case.meeting_id is None or way not in {"earlier", "later", "off"}:
        raise Http404
    back = page_of(view.case.meeting_id)
    if way == "off":
        return carried_out(
            request, lambda actor: operations.unplace_case(actor=actor, case=view.case), back=back
        )
    return carried_out(
        request,
        lambda actor: operations.move_case(actor=actor, case=view.case, earlier=way == "earlier"),
        back=back,
    )
