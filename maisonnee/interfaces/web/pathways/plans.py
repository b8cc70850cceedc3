"""The personal coordination plan: its page, its referent, consent and reviews, its versions, its end."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import ConsentBy, LineState, PathwayPermission, PlanPart, RefereeState
from maisonnee.domains.pathways.queries import frailty
from maisonnee.domains.pathways.queries import plans as queries
from maisonnee.domains.pathways.rules.plans import USUAL_REVIEW_DAYS
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.records.enums import ConsentMeans
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.pathways import plan_paper
from maisonnee.interfaces.web.pathways.forms import ReasonForm
from maisonnee.interfaces.web.pathways.plan_forms import (
    ConsentForm,
    OpenPlanForm,
    ReferentAnswerForm,
    ReferentForm,
    ReviewForm,
)

PART_SLUGS = {
    PlanPart.PRIORITY: "priorite",
    PlanPart.PREFERENCE: "preference",
    PlanPart.SURROUNDINGS: "entourage",
    PlanPart.PROBLEM: "probleme",
    PlanPart.PROJECT: "projet",
    PlanPart.ACTION: "action",
    PlanPart.CRITERION: "critere",
    PlanPart.WARNING: "alerte",
}
PARTS = {slug: part for part, slug in PART_SLUGS.items()}


def page_of(plan_id: uuid.UUID) -> str:
    return reverse("pathways:plan", args=[plan_id])


def around(plan: Any) -> dict[str, Any]:
    """What the forms of a plan show around them."""
    return {"back_url": page_of(plan.pk), "back_label": f"Plan {formats.of(plan.patient)}"}


@page(Audience.TEAM, permission=PathwayPermission.OPEN)
def plan(request: Request, plan_id: uuid.UUID) -> HttpResponse:
    """The plan: the person's own priorities first."""
    found = queries.plan_page(actor=request.actor, plan_id=plan_id)
    may_write = request.actor.may(PathwayPermission.WRITE_PLANS) and found.plan.is_open
    return render(
        request,
        "pathways/plan.html",
        {
            "page_title": f"Plan de coordination, {found.patient}",
            "found": found,
            "plan": found.plan,
            "patient": found.patient,
            "parts": [(part, PART_SLUGS[part], lines) for part, lines in found.parts],
            "may_write": may_write,
            "must_answer": may_write
            and found.is_referent
            and found.plan.referent_state == RefereeState.ASKED,
            "is_restricted": found.access.is_restricted,
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def open_plan(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Open the plan of a patient."""
    actor = request.actor
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: OpenPlanForm(
            data, initial={"review_on": actor.today + timedelta(days=USUAL_REVIEW_DAYS)}
        ),
        act=lambda actor, form: operations.open_plan(
            actor=actor, patient_id=patient_id, review_on=form.cleaned_data["review_on"]
        ),
        done=lambda result: page_of(getattr(result, "pk", result)),
        said="Le plan est ouvert.",
        context={
            "page_title": f"Ouvrir un plan de coordination, {access.patient}",
            "intro_text": "Pour une situation complexe\u00a0: ce qui compte pour la personne d’abord, puis qui fait quoi.",
            "back_url": reverse("pathways:patient", args=[patient_id]),
            "back_label": f"Parcours {formats.of(access.patient)}",
            "submit": "Ouvrir le plan",
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def ask_referent(request: Request, plan_id: uuid.UUID) -> HttpResponse:
    """One referent, of the care team, who accepts."""
    actor = request.actor
    row = queries.readable_plan(actor=actor, plan_id=plan_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ReferentForm(
            data,
            colleagues=frailty.carers(actor=actor, patient_id=row.patient_id),
            initial={"version": row.version, "member_id": str(row.referent_id or "")},
        ),
        act=lambda actor, form: operations.ask_referent(
            actor=actor,
            plan_id=plan_id,
            version=form.cleaned_data["version"],
            member_id=form.cleaned_data["member_id"],
        ),
        done=lambda result: page_of(plan_id),
        said="C’est demandé\u00a0: sa page du jour le lui dit.",
        context={"page_title": "Choisir le référent", "submit": "Demander", **around(row)},
    )


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def answer_as_referent(request: Request, plan_id: uuid.UUID) -> HttpResponse:
    """Whoever was asked accepts, or says why not."""
    row = queries.readable_plan(actor=request.actor, plan_id=plan_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ReferentAnswerForm(data, initial={"version": row.version}),
        act=lambda actor, form: operations.answer_as_referent(
            actor=actor,
            plan_id=plan_id,
            version=form.cleaned_data["version"],
            accepts=form.cleaned_data["answer"] == "yes",
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: page_of(plan_id),
        said="Votre réponse est notée.",
        context={
            "page_title": "Être référent de ce plan",
            "intro_text": "La personne qui suit l’ensemble, que le patient et les collègues appellent en premier.",
            "submit": "Répondre",
            **around(row),
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def record_consent(request: Request, plan_id: uuid.UUID) -> HttpResponse:
    """The person's consent: when, by whom, how."""
    actor = request.actor
    row = queries.readable_plan(actor=actor, plan_id=plan_id)
    initial = {
        "version": row.version,
        "consent_on": row.consent_on or actor.today,
        "consent_by": row.consent_by or ConsentBy.PATIENT,
        "consent_how": row.consent_how or ConsentMeans.SPOKEN,
    }
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ConsentForm(data, initial=initial),
        act=lambda actor, form: operations.record_consent(
            actor=actor,
            plan_id=plan_id,
            version=form.cleaned_data["version"],
            consent_on=form.cleaned_data["consent_on"],
            consent_by=ConsentBy(form.cleaned_data["consent_by"]),
            consent_how=ConsentMeans(form.cleaned_data["consent_how"]),
        ),
        done=lambda result: page_of(plan_id),
        said="L’accord est noté.",
        context={
            "page_title": "Noter l’accord",
            "intro_text": "Le plan se fait avec la personne, qui peut changer d’avis à tout moment.",
            **around(row),
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def review(request: Request, plan_id: uuid.UUID) -> HttpResponse:
    """Reviewed, and when again."""
    actor = request.actor
    row = queries.readable_plan(actor=actor, plan_id=plan_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ReviewForm(
            data,
            initial={
                "version": row.version,
                "reviewed_on": actor.today,
                "with_patient": True,
                "review_on": actor.today + timedelta(days=USUAL_REVIEW_DAYS),
            },
        ),
        act=lambda actor, form: operations.review_plan(
            actor=actor,
            plan_id=plan_id,
            version=form.cleaned_data["version"],
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: page_of(plan_id),
        said="La revue est notée.",
        context={"page_title": "Noter la revue du plan", **around(row)},
    )


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def end(request: Request, plan_id: uuid.UUID) -> HttpResponse:
    """It ends with a reason, and stays readable."""
    row = queries.readable_plan(actor=request.actor, plan_id=plan_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ReasonForm(data, initial={"version": row.version}),
        act=lambda actor, form: operations.end_plan(
            actor=actor,
            plan_id=plan_id,
            version=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: page_of(plan_id),
        said="Le plan est terminé. Il reste lisible.",
        context={"page_title": "Terminer le plan", "submit": "Terminer", **around(row)},
    )


@page(Audience.TEAM, permission=PathwayPermission.OPEN)
def versions(request: Request, plan_id: uuid.UUID) -> HttpResponse:
    """Who changed what, when."""
    found, rows = queries.versions(actor=request.actor, plan_id=plan_id)
    entries = [
        {
            "when": one.at,
            "who": one.by,
            "title": _said(one),
            "text": "" if one.line is None else one.row.text or queries.LineView(one.line, found.today).text,
            "icon": "edit" if not one.is_first else "plus",
        }
        for one in rows
    ]
    return render(
        request,
        "pathways/plan_versions.html",
        {"page_title": "Versions du plan", "found": found, "entries": entries, **around(found.plan)},
    )


def _said(version: queries.PlanVersion) -> str:
    if version.line is None:
        return "Plan ouvert" if version.is_first else "Référent, accord, revue ou fin"
    part = str(PlanPart(version.row.part).label)
    if version.is_first:
        return f"{part}\u00a0: ligne ajoutée"
    state = LineState(version.row.state)
    return f"{part}\u00a0: {'ligne modifiée' if state is LineState.OPEN else str(state.label)}"


@page(Audience.TEAM, permission=PathwayPermission.OPEN)
def paper(request: Request, plan_id: uuid.UUID, reader: str) -> HttpResponse:
    """The plan on paper: in large print and plain words for the patient, complete for the team."""
    for_patient = plan_paper.is_for_patient(reader)
    found = queries.plan_page(actor=request.actor, plan_id=plan_id, place="care_plan_pdf")
    content = plan_paper.plan_pdf(
        found, actor=request.actor, structure=request.seat.structure_name, for_patient=for_patient
    )
    return bytes_response(
        content, name="plan-de-coordination.pdf", content_type="application/pdf", inline=True
    )
