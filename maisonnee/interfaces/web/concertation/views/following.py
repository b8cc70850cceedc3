"""What became of decisions."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, Outcome
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.session_forms import OutcomeForm
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


def _back(request: Request, case_id: uuid.UUID) -> str:
    """Where one came from, else the case."""
    wanted = request.POST.get("next", "") or request.GET.get("retour", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return wanted
    return reverse("concertation:case", args=[case_id])


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_DECISIONS)
def say_outcome(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """Applied, done otherwise, given up, still under way: in a few words."""
    view = queries.decision(actor=request.actor, case_id=case_id)
    return form_page(
        request,
        template="concertation/say_outcome.html",
        build=lambda data, files: OutcomeForm(data),
        act=lambda actor, form: operations.say_outcome(
            actor=actor,
            decision=view.note,
            outcome=Outcome(form.cleaned_data["outcome"]),
            instead=form.cleaned_data["instead"],
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: _back(request, case_id),
        said="C’est noté.",
        context={
            "page_title": "Ce qu’est devenue la décision",
            "view": view,
            "back": _back(request, case_id),
        },
    )


@page(Audience.TEAM, permission=ConcertationPermission.FOLLOW_DECISIONS)
@require_POST
def decision_applied(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """Applied as decided, in one touch."""
    view = queries.decision(actor=request.actor, case_id=case_id)
    return carried_out(
        request,
        lambda actor: operations.say_outcome(actor=actor, decision=view.note, outcome=Outcome.DONE),
        back=_back(request, case_id),
        said="La décision est notée comme appliquée.",
    )
