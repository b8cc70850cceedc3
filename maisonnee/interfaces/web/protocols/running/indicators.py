"""The indicators of a protocol, for the team that chose to see them."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.protocols import queries as protocol_queries
from maisonnee.domains.protocols.enums import RunningPermission
from maisonnee.domains.protocols.operations import running as operations
from maisonnee.domains.protocols.queries import running as queries
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.protocols import registers
from maisonnee.interfaces.web.protocols.running import forms

PROPOSED_SMALLEST = 10


@page(Audience.TEAM, permission=PatientPermission.SEE_REGISTERS)
def indicators(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """What the team counts, if it chose to."""
    protocol = protocol_queries.protocol(actor=request.actor, row_id=row_id)
    found = queries.indicator_page(actor=request.actor, protocol=protocol)
    return render(
        request,
        "protocols/running/indicators.html",
        {
            "page_title": f"Indicateurs\u00a0: {protocol}",
            "found": found,
            "back_url": registers.PROTOCOLS.detail_url(protocol),
            "may_decide": request.actor.may(RunningPermission.DECIDE_INDICATORS),
        },
    )


@page(Audience.TEAM, permission=RunningPermission.DECIDE_INDICATORS)
def decide(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Record what the team decided."""
    protocol = protocol_queries.protocol(actor=request.actor, row_id=row_id)
    back = reverse("protocols:indicators", args=[row_id])
    initial: dict[str, Any] = {
        "is_shown": "oui",
        "smallest": PROPOSED_SMALLEST,
        "starts_on": request.actor.today,
    }
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: forms.IndicatorForm(data, initial=initial),
        act=lambda actor, form: operations.decide_indicators(
            actor=actor,
            protocol=protocol,
            starts_on=form.cleaned_data["starts_on"],
            is_shown=form.cleaned_data["is_shown"] == "oui",
            smallest=form.cleaned_data["smallest"],
            decision=form.cleaned_data["decision"],
        ),
        done=lambda result: back,
        said="La décision est enregistrée.",
        context={
            "page_title": "Voir ou non les indicateurs",
            "intro_text": "Pour l’équipe, jamais par personne, et jamais transmis.",
            "back_url": back,
            "back_label": f"Indicateurs\u00a0: {protocol}",
        },
    )
