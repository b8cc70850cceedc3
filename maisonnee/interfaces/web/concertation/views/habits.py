"""How each kind of meeting is held: visible to all, dated, decided by the team."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingKind
from maisonnee.interfaces.web.concertation.forms_preparing import KindForm
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def kinds(request: Request) -> HttpResponse:
    """Every kind of meeting as it is held today, and every decision since."""
    actor = request.actor
    context = {
        "page_title": "Sortes de réunions",
        "kinds": queries.kinds_on(actor=actor, on=actor.today),
        "settings": queries.kind_settings(actor=actor),
        "may": rights(request),
    }
    return render(request, "concertation/kinds.html", context)


@page(Audience.TEAM, permission=ConcertationPermission.SET_HABITS)
def set_kind(request: Request, kind: str) -> HttpResponse:
    """A decision of the team on a kind of meeting, from a day on."""
    if kind not in MeetingKind.values:
        raise Http404
    actor = request.actor
    current = queries.kind_on(actor=actor, kind=kind, on=actor.today)
    names = ("minutes", "minutes_by_case", "place", "remote_link", "has_cases", "is_paid")
    initial = {name: getattr(current.habits, name) for name in names} | {"starts_on": actor.today}
    return form_page(
        request,
        template="concertation/set_kind.html",
        build=lambda data, files: KindForm(data, initial=initial),
        act=lambda actor, form: operations.set_kind(
            actor=actor,
            kind=current.kind,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("concertation:kinds"),
        said="La décision est enregistrée. Les précédentes restent visibles.",
        context={"page_title": current.label, "current": current},
    )
