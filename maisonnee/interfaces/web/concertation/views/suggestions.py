"""Cases that the team's rules point at: accepted or declined in one touch."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import CaseOrigin, ConcertationPermission
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.forms_preparing import CaseRulesForm
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

POINTING = (CaseOrigin.DISCHARGED, CaseOrigin.OVERDUE, CaseOrigin.NEVER_DISCUSSED)


@page(Audience.TEAM, permission=ConcertationPermission.PROPOSE)
def suggestions(request: Request) -> HttpResponse:
    """The patients the rules point at, among those one follows; and the rules themselves."""
    actor = request.actor
    context = {
        "page_title": "Cas à proposer",
        "pointed": queries.pointed_list(actor=actor),
        "rules": queries.case_rules_on(actor=actor, on=actor.today),
        "settings": queries.case_rules(actor=actor),
        "may": rights(request),
    }
    return render(request, "concertation/suggestions.html", context)


@page(Audience.TEAM, permission=ConcertationPermission.PROPOSE)
@require_POST
def settle_suggestion(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Yes: the case is proposed. Not now: the rule waits before pointing again."""
    patient = patient_queries.patient(actor=request.actor, patient_id=patient_id)
    origin, way = request.POST.get("origin", ""), request.POST.get("way", "")
    if origin not in POINTING or way not in {"accept", "decline"}:
        raise Http404
    back = reverse("concertation:suggestions")
    if way == "accept":
        return carried_out(
            request,
            lambda actor: operations.accept_suggestion(
                actor=actor, patient=patient, origin=CaseOrigin(origin)
            ),
            back=back,
            said="Le cas est proposé. Il attend une réunion\u00a0; chacun peut y contribuer.",
        )
    return carried_out(
        request,
        lambda actor: operations.decline_suggestion(actor=actor, patient=patient, origin=CaseOrigin(origin)),
        back=back,
        said="Pas maintenant\u00a0: c’est noté.",
    )


@page(Audience.TEAM, permission=ConcertationPermission.PROPOSE)
@require_POST
def note_discharge(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """A patient came out of hospital: one touch on their page."""
    patient = patient_queries.patient(actor=request.actor, patient_id=patient_id)
    return carried_out(
        request,
        lambda actor: operations.note_discharge(actor=actor, patient=patient),
        back=reverse("patients:sheet", args=[patient_id]),
        said="C’est signalé à ceux qui suivent ce patient\u00a0: ils diront s’il faut en parler ensemble.",
    )


@page(Audience.TEAM, permission=ConcertationPermission.SET_HABITS)
def set_case_rules(request: Request) -> HttpResponse:
    """A decision of the team on the rules that point at cases."""
    actor = request.actor
    current = queries.case_rules_on(actor=actor, on=actor.today)
    names = ("discharged", "overdue", "never_discussed", "months_before_asking_again")
    initial = {name: getattr(current, name) for name in names} | {"starts_on": actor.today}
    return form_page(
        request,
        template="concertation/set_case_rules.html",
        build=lambda data, files: CaseRulesForm(data, initial=initial),
        act=lambda actor, form: operations.set_case_rules(
            actor=actor,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("concertation:suggestions"),
        said="La décision est enregistrée. Les précédentes restent visibles.",
        context={"page_title": "Règles qui proposent des cas"},
    )
