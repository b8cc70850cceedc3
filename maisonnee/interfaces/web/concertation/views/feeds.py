"""Calendars to subscribe to, at a secret address: meetings only, no patient."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingKind, MeetingState
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.foundation.access.actors import PARIS
from maisonnee.interfaces.web.concertation.acts import carried_out, tried
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interop.calendars import ical

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Meeting

_MAKING = {"person": False, "structure": True}


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def calendars(request: Request) -> HttpResponse:
    """The addresses that answer. A new one is shown once: only a hash of it is kept."""
    context: dict[str, Any] = {}
    if request.method == "POST":
        wanted = request.POST.get("of", "")
        if wanted not in _MAKING:
            raise Http404
        made: list[tuple[Any, str]] = []
        tried(
            request,
            lambda actor: made.append(operations.make_feed(actor=actor, of_structure=_MAKING[wanted])),
        )
        if not made:
            messages.info(
                request, "Cette adresse n’est montrée qu’une fois. Perdue\u00a0? Créez-en une autre."
            )
            return redirect("concertation:calendars")
        path = reverse("concertation:calendar", args=[made[0][1]])
        context["address"] = request.build_absolute_uri(path)
        context["made"] = made[0][0]
    feeds = list(queries.open_feeds(actor=request.actor))
    context |= {
        "page_title": "Calendriers",
        "own": next((feed for feed in feeds if feed.member_id is not None), None),
        "of_structure": next((feed for feed in feeds if feed.member_id is None), None),
        "is_member": structure_queries.own_member(actor=request.actor) is not None,
        "may": rights(request),
    }
    return render(request, "concertation/calendars.html", context)


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
@require_POST
def revoke_calendar(request: Request, feed_id: uuid.UUID) -> HttpResponse:
    """The address answers no more."""
    found = queries.feed(actor=request.actor, feed_id=feed_id)
    return carried_out(
        request,
        lambda actor: operations.revoke_feed(actor=actor, feed=found),
        back=reverse("concertation:calendars"),
        said="Cette adresse ne répond plus.",
    )


@page(Audience.PUBLIC)
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar itself, for the software of whoever holds the address."""
    feed = queries.feed_at(token)
    if feed is None:
        raise Http404
    now = timezone.now()
    name = f"Concertation, {feed.structure.name}"
    content = ical.write(
        events(queries.meetings_of_feed(feed=feed, now=now), structure=feed.structure.name),
        name=name if feed.member is None else f"{name} ({feed.member})",
        made_at=now,
    )
    response = HttpResponse(content, content_type=ical.CONTENT_TYPE)
    response.headers["Content-Disposition"] = 'inline; filename="concertation.ics"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def events(meetings: Iterable[Meeting], *, structure: str) -> list[ical.Event]:
    """Return the events of meetings. A meeting's own words are kept out when patients are discussed there."""
    found = []
    for meeting in meetings:
        label = str(MeetingKind(meeting.kind).label)
        says = meeting.subject and meeting.kind not in (MeetingKind.CONCERTATION, MeetingKind.PARTNERS)
        found.append(
            ical.Event(
                uid=f"{meeting.pk}@concertation.maisonnee",
                sequence=meeting.version - 1,
                starts_at=datetime.combine(meeting.held_on, meeting.starts_at, tzinfo=PARIS),
                ends_at=datetime.combine(meeting.held_on, meeting.ends_at, tzinfo=PARIS),
                summary=f"{label}\u00a0: {meeting.subject}" if says else label,
                location=", ".join(part for part in (meeting.place, structure) if part),
                description="Pour participer à distance, suivez le lien." if meeting.remote_link else "",
                url=meeting.remote_link,
                is_cancelled=meeting.state == MeetingState.CANCELLED,
            )
        )
    return found
