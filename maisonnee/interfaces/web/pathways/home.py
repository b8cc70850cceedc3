"""The pathways of the team as a person sees them, and those of one patient."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from maisonnee.domains.pathways.enums import PathwayPermission
from maisonnee.domains.pathways.queries import frailty, plans, reports, sheets
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.pathways.words import SLUGS, news_of


def offered_kinds(request: Request) -> list[tuple[str, str]]:
    """Return the kinds of report that may be made: address and label."""
    return [
        (SLUGS[sheet.kind], str(sheet.kind.label))
        for sheet in sheets.sheets(actor=request.actor)
        if sheet.is_offered
    ]


@page(Audience.TEAM, permission=PathwayPermission.SEE)
def index(request: Request) -> HttpResponse:
    """What waits, what one reported, the pathways one reads; numbers alone for whoever organises."""
    actor = request.actor
    context: dict[str, Any] = {
        "page_title": "Parcours",
        "counts": reports.counts(actor=actor),
        "pathway_count": frailty.count_under_way(actor=actor),
        "plan_count": plans.count_under_way(actor=actor),
        "may_set": actor.may(PathwayPermission.SET_SHEETS),
        "may_report": actor.may(PathwayPermission.REPORT),
        "today": actor.today,
    }
    if actor.may(PathwayPermission.REPORT):
        own = reports.own_reports(actor=actor)
        context |= {
            "kinds": offered_kinds(request),
            "own": [(row, news_of(row, actor.today)) for row in own],
            "to_answer": reports.to_answer(actor=actor),
            "pathways": frailty.under_way(actor=actor),
            "plans": plans.under_way(actor=actor),
        }
    return render(request, "pathways/index.html", context)


@page(Audience.TEAM, permission=PathwayPermission.OPEN)
def patient(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """What there is about one patient: reports, pathways; and what may be opened."""
    actor = request.actor
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    pathways = frailty.pathways_of_patient(actor=actor, patient_id=patient_id)
    found = reports.reports_of_patient(actor=actor, patient_id=patient_id)
    own_plans = list(plans.plans_of_patient(actor=actor, patient_id=patient_id))
    rows = [*(view.pathway for view in pathways), *(view.report for view in found), *own_plans]
    frailty.leave_patient_trace(actor=actor, access=access, shown=rows)
    context = {
        "page_title": f"Parcours, {access.patient}",
        "patient": access.patient,
        "pathways": pathways,
        "reports": found,
        "plans": own_plans,
        "may_open_plan": actor.may(PathwayPermission.WRITE_PLANS)
        and not any(one.is_open for one in own_plans),
        "today": actor.today,
        "kinds": offered_kinds(request),
        "may_open": actor.may(PathwayPermission.ANSWER)
        and not any(view.pathway.is_open for view in pathways),
        "is_restricted": access.is_restricted,
    }
    return render(request, "pathways/patient.html", context)
