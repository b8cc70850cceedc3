"""The visit at home, done on a telephone, and the coordination file it completes."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import PathwayPermission, SheetKind, StepKind, StepState
from maisonnee.domains.pathways.queries import files as file_queries
from maisonnee.domains.pathways.queries import frailty as queries
from maisonnee.domains.pathways.queries import sheets
from maisonnee.domains.structures.queries import own_member
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.pathways.forms import PlanVisitForm, VisitForm
from maisonnee.interfaces.web.pathways.frailty import around, page_of


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def plan_visit(request: Request, pathway_id: uuid.UUID) -> HttpResponse:
    """When, and who goes."""
    actor = request.actor
    pathway = queries.readable_pathway(actor=actor, pathway_id=pathway_id)
    step = queries.step(actor=actor, pathway_id=pathway_id, kind=StepKind.VISIT)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: PlanVisitForm(
            data,
            colleagues=queries.carers(actor=actor, patient_id=pathway.patient_id),
            initial={"on": step.planned_on or actor.today, "member_id": str(step.member_id)},
        ),
        act=lambda actor, form: operations.plan_visit(
            actor=actor,
            pathway_id=pathway_id,
            on=form.cleaned_data["on"],
            member_id=form.cleaned_data["member_id"],
        ),
        done=lambda result: page_of(pathway_id),
        said="La visite est prévue.",
        context={"page_title": "Prévoir la visite", "submit": "Prévoir", **around(pathway)},
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def visit(request: Request, pathway_id: uuid.UUID) -> HttpResponse:
    """The file as the record holds it, and beside each part what the visit adds, written in the record."""
    actor = request.actor
    found = queries.pathway_page(actor=actor, pathway_id=pathway_id)
    file = file_queries.coordination_file(actor=actor, patient_id=found.pathway.patient_id)
    reported = [sign for report in found.reports for sign in report.signs]
    offered = sheets.sheet_in_force(actor=actor, kind=SheetKind.FRAILTY).signs
    is_first = any(one.kind is StepKind.VISIT and one.state is not StepState.DONE for one in found.steps)
    initial: dict[str, Any] = {"visited_on": actor.today, "signs": reported if is_first else []}

    def build(data: Any, files: Any) -> VisitForm:
        return VisitForm(
            data, signs=list(dict.fromkeys([*offered, *reported])), known=file.parts, initial=initial
        )

    return form_page(
        request,
        template="pathways/visit.html",
        build=build,
        act=lambda actor, form: operations.record_visit(
            actor=actor,
            pathway_id=pathway_id,
            visited_on=form.cleaned_data["visited_on"],
            note_text=form.cleaned_data["note_text"],
            signs=form.cleaned_data["signs"],
            added=form.added(),  # type: ignore[attr-defined]
            file_is_complete=form.cleaned_data["file_is_complete"],
        ),
        done=lambda result: page_of(pathway_id),
        said="C’est enregistré, et écrit dans le dossier partagé.",
        context={
            "page_title": "Visite et dossier de coordination" if is_first else "Dossier de coordination",
            "found": found,
            "file": file,
            "is_first": is_first,
            "me": own_member(actor=actor),
            "record_url": reverse("records:record", args=[found.pathway.patient_id]),
            **around(found.pathway),
        },
    )
