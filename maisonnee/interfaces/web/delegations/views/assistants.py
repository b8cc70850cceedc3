"""Medical assistants: what they may prepare, what they prepared, and the doctor who validates."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.delegations import operations, queries
from maisonnee.domains.delegations.enums import DelegationPermission
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.rules import competences
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.views.cases import finder, preselected
from maisonnee.interfaces.web.delegations import forms
from maisonnee.interfaces.web.delegations.section import SECTION
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

SHOWN = 50


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def assistants(request: Request) -> HttpResponse:
    """What assistants may prepare and never do; what they prepared for the patients the person takes care of."""
    actor = request.actor
    me = structures.own_member(actor=actor)
    prepares = actor.may(DelegationPermission.PREPARE)
    rows = list(queries.preparations(actor=actor)[:SHOWN]) if prepares else []
    labels = {act.key: act.label for act in competences.acts()}
    return render(
        request,
        "delegations/assistants.html",
        {
            "page_title": "Assistants médicaux",
            "section": SECTION,
            "tabs": SECTION.shown_tabs(request, "delegations:assistants"),
            "allowed": queries.may_prepare(actor=actor),
            "never": queries.never(actor=actor),
            "rows": [
                {
                    "row": row,
                    "acts": [labels.get(key, key) for key in row.acts],
                    "may_validate": me is not None
                    and me.pk == row.doctor_id
                    and row.validated_at is None
                    and actor.may(DelegationPermission.VALIDATE),
                }
                for row in rows
            ],
            "prepares": prepares,
            "may_prepare": prepares and me is not None and queries.is_assistant(actor=actor, member=me),
        },
    )


@page(Audience.TEAM, permission=DelegationPermission.PREPARE)
def prepare(request: Request) -> HttpResponse:
    """Tick what is ready for a consultation."""
    actor = request.actor
    choices = [(item.act.key, item.act.label) for item in queries.may_prepare(actor=actor)]
    return form_page(
        request,
        template="delegations/prepare.html",
        build=lambda data, files: forms.PreparationForm(
            data,
            find=finder(request),
            doctors=queries.doctors(actor=actor),
            acts=choices,
            initial=preselected(request),
        ),
        act=lambda actor, form: operations.prepare_consultation(
            actor=actor,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("delegations:assistants"),
        said="La préparation est notée\u00a0: le médecin la valide.",
        context={
            "page_title": "Préparer une consultation",
            "section": SECTION,
            "back_url": reverse("delegations:assistants"),
            "back_label": "Assistants médicaux",
        },
    )


@page(Audience.TEAM, permission=DelegationPermission.VALIDATE)
@require_POST
def validate(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Validate what an assistant prepared."""
    return carried_out(
        request,
        lambda actor: operations.validate_preparation(actor=actor, preparation_id=row_id),
        back=reverse("delegations:assistants"),
        said="La préparation est validée.",
    )
