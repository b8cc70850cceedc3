"""Who is at a meeting: one touch for each, or for all; arrivals and departures."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, Presence
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation.acts import tried
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.concertation.session_forms import HoursForm
from maisonnee.interfaces.web.concertation.views.meetings import page_of
from maisonnee.interfaces.web.concertation.views.session import session_url
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

MARKS = {"present": Presence.PRESENT, "remote": Presence.REMOTE, "excused": Presence.EXCUSED, "none": None}


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
    return _answer(request, meeting, touched=member.pk)


def _answer(request: Request, meeting: Any, *, touched: object) -> HttpResponse:
    """The presences again: a fragment for a touch, else the page they were touched on."""
    number = request.POST.get("number", "")
    if request.htmx:
        places = queries.places(actor=request.actor, meeting=meeting)
        context = {
            "meeting": meeting,
            "places": places,
            "there_count": sum(place.is_there for place in places),
            "any_unknown": any(place.attendance is None for place in places),
            "number": number,
            "touched": touched,
        }
        return render(request, "concertation/_presence_answer.html", context)
    if meeting.is_under_way:
        return redirect(session_url(meeting.pk, int(number) if number.isdecimal() else 0))
    return redirect(page_of(meeting))


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def mark_everyone(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """Everybody of whom nothing was noted is there."""
    meeting = queries.meeting(actor=request.actor, meeting_id=meeting_id)
    places = queries.places(actor=request.actor, meeting=meeting)
    members = [place.member for place in places if place.attendance is None]
    tried(
        request,
        lambda actor: operations.mark_everyone(actor=actor, meeting=meeting, members=members),
    )
    return _answer(request, meeting, touched=True)


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def mark_moment(request: Request, meeting_id: uuid.UUID, member_id: uuid.UUID) -> HttpResponse:
    """Somebody comes in, or leaves, at this minute."""
    meeting = queries.meeting(actor=request.actor, meeting_id=meeting_id)
    member = structure_queries.member(actor=request.actor, member_id=member_id)
    is_leaving = request.POST.get("moment") == "leaves"
    tried(
        request,
        lambda actor: operations.mark_moment(
            actor=actor, meeting=meeting, member=member, is_leaving=is_leaving
        ),
    )
    return _answer(request, meeting, touched=member.pk)


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
