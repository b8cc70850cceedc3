"""The meeting under way: one screen for whoever writes, one that everybody looks at."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, Theme
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.concertation.acts import carried_out, tried
from maisonnee.interfaces.web.concertation.session_forms import NoteForm
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.concertation.views.meetings import page_of
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

SHARED_REFRESH = 10
"""Seconds after which the screen that everybody looks at is drawn again."""


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
        "any_unknown": any(place.attendance is None for place in places),
        "may": rights(request),
        "may_write": queries.may_write(actor=actor, meeting=meeting),
        "is_on_screen": number == queries.on_screen(actor=actor, meeting=meeting, agenda=agenda),
        "is_secretary": meeting.secretary is not None and meeting.secretary.user_id == actor.user_id,
    }
    if not agenda:
        return render(request, "concertation/session_empty.html", context)
    if not 1 <= number <= len(agenda):
        raise Http404
    view = agenda[number - 1]
    context |= {
        "view": view,
        "is_last": number == len(agenda),
        "contributions": _contributions(actor, view),
        "hindrance": queries.hindrance(actor=actor, meeting=meeting, case=view.case),
        "last_time": queries.decided_before(actor=actor, meeting=meeting) if number == 1 else None,
        "before": queries.earlier_cases(actor=actor, view=view) if view.is_readable else [],
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
            there=[place.member for place in places if place.is_there],
            opinions=list(view.note.opinions.all()) if view.note is not None else (),
            day=meeting.held_on,
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


def _contributions(actor: Actor, view: queries.CaseView) -> list[queries.ContributionView]:
    """What was written of a case before the meeting, in the order of time."""
    if not view.is_readable:
        return []
    return queries.contributions_of(actor=actor, case_ids=[view.id]).get(view.id, [])


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
        opinions=form.new_opinions(),
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def show_case(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """The screen that everybody looks at shows this case: by itself when the secretary opens it, or on one touch."""
    view = queries.case_view(actor=request.actor, case_id=case_id)
    meeting_id, position = view.case.meeting_id, view.case.position
    if meeting_id is None or position is None:
        raise Http404
    is_shown = tried(request, lambda actor: operations.show_case(actor=actor, case=view.case))
    if request.htmx:
        context = {"view": view, "is_on_screen": is_shown}
        return render(request, "concertation/_on_screen.html", context)
    return redirect(session_url(meeting_id, position))


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


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def shared_screen(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """What everybody looks at: the case under discussion in large, what was just decided, nothing to type."""
    actor = request.actor
    meeting = queries.meeting(actor=actor, meeting_id=meeting_id)
    if not meeting.is_under_way:
        return redirect(page_of(meeting))
    agenda = queries.agenda(actor=actor, meeting=meeting)
    places = queries.places(actor=actor, meeting=meeting)
    number = queries.on_screen(actor=actor, meeting=meeting, agenda=agenda)
    view = agenda[number - 1] if number else None
    hindrance = queries.hindrance(actor=actor, meeting=meeting, case=view.case) if view else None
    decided = [(item.note.written_at, item) for item in agenda if item.note is not None]
    context = {
        "meeting": meeting,
        "agenda": agenda,
        "number": number,
        "view": view,
        "hindrance": hindrance,
        "before": queries.earlier_cases(actor=actor, view=view) if view and view.is_readable else [],
        "just_decided": max(decided, key=lambda pair: pair[0])[1] if decided else None,
        "there": [place for place in places if place.is_there],
        "contributions": _contributions(actor, view) if view is not None else [],
        "last_time": queries.decided_before(actor=actor, meeting=meeting) if number == 1 else None,
        "refresh_seconds": SHARED_REFRESH,
    }
    return render(request, "concertation/shared_screen.html", context)
