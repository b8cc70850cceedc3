"""Closing a meeting: what will happen, what is unfinished, then all of it at once."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.concertation.session_forms import ClosingForm
from maisonnee.interfaces.web.concertation.views.meetings import page_of
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def close_meeting(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """What closing will do, then closing."""
    actor = request.actor
    meeting = queries.meeting(actor=actor, meeting_id=meeting_id)
    if not meeting.is_under_way:
        return redirect(page_of(meeting))
    agenda = queries.agenda(actor=actor, meeting=meeting)
    places = queries.places(actor=actor, meeting=meeting)
    there = [place for place in places if place.is_there]
    discussed = [view for view in agenda if view.is_discussed]
    undecided = [view for view in agenda if not view.is_discussed]
    later = queries.meeting_after(actor=actor, meeting=meeting)
    nowhere = queries.kept_nowhere(
        actor=actor, cases=[view.case for view in discussed], there=[place.member for place in there]
    )
    objected = queries.objected_since(actor=actor, case_ids=[view.id for view in agenda])
    context = {
        "page_title": "Clore la réunion",
        "meeting": meeting,
        "agenda": agenda,
        "discussed": len(discussed),
        "undecided": undecided,
        "there": there,
        "kept": len(discussed) - len(nowhere | (objected.keys() & {view.id for view in discussed})),
        "kept_nowhere": [view for view in discussed if view.id in nowhere and view.id not in objected],
        "objected": [view for view in discussed if view.id in objected],
        "task_count": sum(len(view.tasks) for view in discussed),
        "file_number": queries.files_so_far(actor=actor, meeting=meeting),
        "setting": queries.setting_on(actor=actor, on=meeting.held_on),
    }
    return form_page(
        request,
        template="concertation/close_meeting.html",
        build=lambda data, files: ClosingForm(
            data,
            undecided=undecided,
            objected=objected,
            next_day=formats.day(later.held_on, actor.today) if later else "",
            initial={"ended_at": meeting.ends_at},
        ),
        act=lambda actor, form: operations.close_meeting(
            actor=actor,
            meeting=meeting,
            ended_at=form.cleaned_data["ended_at"],
            left=form.left(),  # type: ignore[attr-defined]
        ),
        done=page_of,
        said="La réunion est close. Le compte rendu est prêt.",
        context=context,
    )
