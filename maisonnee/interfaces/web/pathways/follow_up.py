"""The follow-up over weeks: its days, each check."""

from __future__ import annotations

import uuid

from django.http import HttpResponse

from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import PathwayPermission, SheetKind, StepKind, Trend
from maisonnee.domains.pathways.queries import frailty as queries
from maisonnee.domains.pathways.queries import sheets
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.pathways.forms import CheckForm, FollowUpForm, ReasonForm
from maisonnee.interfaces.web.pathways.frailty import around, page_of


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def set_follow_up(request: Request, pathway_id: uuid.UUID) -> HttpResponse:
    """How many weeks, how often, by whom: what the team decided is proposed."""
    actor = request.actor
    pathway = queries.readable_pathway(actor=actor, pathway_id=pathway_id)
    step = queries.step(actor=actor, pathway_id=pathway_id, kind=StepKind.FOLLOW_UP)
    sheet = sheets.sheet_in_force(actor=actor, kind=SheetKind.FRAILTY)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: FollowUpForm(
            data,
            colleagues=queries.carers(actor=actor, patient_id=pathway.patient_id),
            initial={
                "starts_on": actor.today,
                "weeks": sheet.weeks,
                "every_days": sheet.every_days,
                "member_id": str(step.member_id),
            },
        ),
        act=lambda actor, form: operations.set_follow_up(
            actor=actor,
            pathway_id=pathway_id,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: page_of(pathway_id),
        said="Le suivi est fixé\u00a0: chaque point viendra à la page du jour.",
        context={
            "page_title": "Fixer le suivi",
            "intro_text": "Les points déjà faits restent\u00a0; ceux à venir sont remplacés.",
            "submit": "Fixer ce suivi",
            **around(pathway),
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def record_check(request: Request, pathway_id: uuid.UUID, check_id: uuid.UUID) -> HttpResponse:
    """How the person goes."""
    actor = request.actor
    pathway = queries.readable_pathway(actor=actor, pathway_id=pathway_id)
    check = queries.check(actor=actor, pathway_id=pathway_id, check_id=check_id)
    return form_page(
        request,
        template="pathways/check.html",
        build=lambda data, files: CheckForm(data, initial={"done_on": actor.today}),
        act=lambda actor, form: operations.record_check(
            actor=actor,
            pathway_id=pathway_id,
            check_id=check_id,
            done_on=form.cleaned_data["done_on"],
            trend=Trend(form.cleaned_data["trend"]),
            seen_text=form.cleaned_data["seen_text"],
        ),
        done=lambda result: page_of(pathway_id),
        said="Le point est noté.",
        context={
            "page_title": f"Point de suivi, {formats.day(check.due_on, actor.today)}",
            "check": check,
            "pathway": pathway,
            **around(pathway),
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def miss_check(request: Request, pathway_id: uuid.UUID, check_id: uuid.UUID) -> HttpResponse:
    """It did not take place, and why."""
    actor = request.actor
    pathway = queries.readable_pathway(actor=actor, pathway_id=pathway_id)
    check = queries.check(actor=actor, pathway_id=pathway_id, check_id=check_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ReasonForm(data),
        act=lambda actor, form: operations.miss_check(
            actor=actor, pathway_id=pathway_id, check_id=check_id, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: page_of(pathway_id),
        said="C’est noté.",
        context={
            "page_title": f"Point du {formats.day(check.due_on, actor.today)} non fait",
            "intro_text": "La raison suffit\u00a0: le prochain point reste prévu.",
            **around(pathway),
        },
    )
