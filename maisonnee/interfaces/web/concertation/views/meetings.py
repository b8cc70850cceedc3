"""Planning a meeting, its page before and after, its agenda."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingKind
from maisonnee.domains.concertation.rules.slots import later
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.concertation.forms import AddendumForm, MeetingForm, PlanForm, ReasonForm
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

FIELDS = ("subject", "held_on", "starts_at", "ends_at", "place", "remote_link", "secretary")


def page_of(meeting: Any) -> str:
    """Address of a meeting's page (from the meeting or its identifier)."""
    return reverse("concertation:meeting", args=[getattr(meeting, "pk", meeting)])


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def plan_meeting(request: Request) -> HttpResponse:
    """A new meeting; the hours, place and secretary of the last one are proposed."""
    actor = request.actor
    chosen = request.GET.get("nature", "")
    kind = MeetingKind(chosen) if chosen in MeetingKind.values else MeetingKind.CONCERTATION
    return form_page(
        request,
        template="concertation/plan_meeting.html",
        build=lambda data, files: PlanForm(
            data,
            members=structure_queries.members_on(actor=actor, on=actor.today),
            initial=_proposed(request, kind),
        ),
        act=lambda actor, form: operations.plan_meeting(actor=actor, **form.values()),  # type: ignore[attr-defined]
        done=page_of,
        said="La réunion est prévue.",
        context={"page_title": "Prévoir une réunion", "kinds": MeetingKind.choices, "kind": kind},
    )


def _proposed(request: Request, kind: MeetingKind) -> dict[str, Any]:
    """The habits the team set for this kind of meeting, then the hours, place and secretary of the last one."""
    actor = request.actor
    habits = queries.kind_on(actor=actor, kind=kind, on=actor.today).habits
    last = queries.last_meeting(actor=actor, kind=kind)
    starts_at = last.starts_at if last is not None else dt.time(12, 30)
    return {
        "kind": kind,
        "starts_at": starts_at,
        "ends_at": later(starts_at, habits.minutes) or dt.time(23, 59),
        "place": habits.place or (last.place if last is not None else ""),
        "remote_link": queries.default_link(actor=actor, kind=kind, on=actor.today)
        or (last.remote_link if last is not None else ""),
        "secretary": last.secretary if last is not None else structure_queries.own_member(actor=actor),
    }


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def meeting(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """A meeting: its agenda before, what was decided after."""
    actor = request.actor
    found = queries.meeting(actor=actor, meeting_id=meeting_id)
    places = queries.places(actor=actor, meeting=found)
    agenda = queries.agenda(actor=actor, meeting=found)
    context = {
        "meeting": found,
        "kind": queries.kind_on(actor=actor, kind=found.kind, on=found.held_on),
        "agenda": agenda,
        "timing": queries.timing(actor=actor, meeting=found, agenda=agenda) if found.is_open else None,
        "topics": queries.topics_of(actor=actor, meeting=found) if found.is_closed else [],
        "guests": queries.guests_of(actor=actor, meeting=found),
        "waiting": queries.waiting_cases(actor=actor) if found.is_open else [],
        "places": places,
        "there": [place for place in places if place.is_there],
        "excused": [place for place in places if place.attendance is not None and not place.is_there],
        "minutes": queries.minutes_of(actor=actor, meeting=found) if found.is_closed else [],
        "any_unknown": any(place.attendance is None for place in places),
        "last_time": queries.decided_before(actor=actor, meeting=found) if found.is_open else None,
        "is_today_or_past": found.held_on <= actor.today,
        "may": rights(request),
    }
    return render(request, "concertation/meeting.html", context)


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def change_meeting(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """Another day, another place, another secretary."""
    actor = request.actor
    found = queries.meeting(actor=actor, meeting_id=meeting_id)
    initial = {name: getattr(found, name) for name in FIELDS} | {"version": found.version}
    return form_page(
        request,
        template="concertation/change_meeting.html",
        build=lambda data, files: MeetingForm(
            data,
            members=structure_queries.members_on(actor=actor, on=found.held_on),
            initial=initial,
        ),
        act=lambda actor, form: operations.change_meeting(
            actor=actor,
            meeting=found,
            version=form.cleaned_data["version"] or found.version,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=page_of,
        context={"page_title": "Modifier la réunion", "meeting": found},
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def cancel_meeting(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """The meeting will not take place."""
    found = queries.meeting(actor=request.actor, meeting_id=meeting_id)
    cases = len(queries.agenda(actor=request.actor, meeting=found))
    return form_page(
        request,
        template="concertation/cancel_meeting.html",
        build=lambda data, files: ReasonForm(data),
        act=lambda actor, form: operations.cancel_meeting(
            actor=actor, meeting=found, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: reverse("concertation:index"),
        said="La réunion est annulée. Ses cas attendent une autre réunion.",
        context={
            "page_title": "Annuler la réunion",
            "meeting": found,
            "consequences": [
                "La réunion reste visible comme annulée, avec son motif.",
                f"Les cas à l’ordre du jour ({cases}) attendent une autre réunion.",
            ],
        },
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def open_meeting(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """Begin."""
    found = queries.meeting(actor=request.actor, meeting_id=meeting_id)
    return carried_out(
        request,
        lambda actor: operations.open_meeting(actor=actor, meeting=found),
        back=reverse("concertation:session", args=[found.pk]),
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def place_case(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """A waiting case joins this meeting's agenda."""
    actor = request.actor
    found = queries.meeting(actor=actor, meeting_id=meeting_id)
    case_id = as_uuid(request.POST.get("case", ""))
    if case_id is None:
        raise Http404
    case = queries.case_view(actor=actor, case_id=case_id).case
    return carried_out(
        request,
        lambda actor: operations.place_case(actor=actor, case=case, meeting=found),
        back=page_of(found),
    )


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def minutes(request: Request, meeting_id: uuid.UUID, number: int) -> HttpResponse:
    """The minutes, in one of their versions."""
    found = queries.meeting(actor=request.actor, meeting_id=meeting_id)
    versions = queries.minutes_of(actor=request.actor, meeting=found)
    chosen = next((item for item in versions if item.number == number), None)
    if chosen is None:
        raise Http404
    return file_response(chosen.file, inline=True)


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def add_addendum(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """Correct minutes that are closed."""
    found = queries.meeting(actor=request.actor, meeting_id=meeting_id)
    if not found.is_closed:
        return redirect(page_of(found))
    return form_page(
        request,
        template="concertation/add_addendum.html",
        build=lambda data, files: AddendumForm(data),
        act=lambda actor, form: operations.add_addendum(
            actor=actor,
            meeting=found,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: page_of(found),
        said="Le compte rendu a une nouvelle version. La précédente est gardée.",
        context={"page_title": "Compléter le compte rendu", "meeting": found},
    )
