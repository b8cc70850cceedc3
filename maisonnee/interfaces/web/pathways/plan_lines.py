"""The lines of a plan: written, taken up from what exists, changed, settled."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpResponse

from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import SECTION_OF_PART, LineState, PathwayPermission, PlanPart
from maisonnee.domains.pathways.queries import frailty
from maisonnee.domains.pathways.queries import plans as queries
from maisonnee.domains.pathways.queries import sources as source_queries
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.pathways.plan_forms import LineForm, SettleForm, TakeUpForm
from maisonnee.interfaces.web.pathways.plans import PARTS, around, page_of


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def add_line(request: Request, plan_id: uuid.UUID, part: str) -> HttpResponse:
    """Write a line in a part of the plan."""
    if part not in PARTS:
        raise Http404
    actor, where = request.actor, PARTS[part]
    row = queries.readable_plan(actor=actor, plan_id=plan_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: LineForm(
            data,
            part=where,
            usual=SECTION_OF_PART[where],
            colleagues=frailty.carers(actor=actor, patient_id=row.patient_id),
        ),
        act=lambda actor, form: operations.add_line(
            actor=actor,
            plan_id=plan_id,
            part=where,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: f"{page_of(plan_id)}#{part}",
        said="C’est ajouté au plan.",
        context={
            "page_title": f"Ajouter\u00a0: {where.label.lower()}",
            "intro_text": "Une tâche ou une décision existe déjà\u00a0? Reprenez-la plutôt que de la récrire."
            if where is PlanPart.ACTION
            else "",
            "submit": "Ajouter",
            **around(row),
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def take_up(request: Request, plan_id: uuid.UUID) -> HttpResponse:
    """Choose from what exists: it stays linked, and its state follows."""
    actor = request.actor
    row = queries.readable_plan(actor=actor, plan_id=plan_id)
    sources = source_queries.sources(actor=actor, plan=row)
    return form_page(
        request,
        template="pathways/take_up.html",
        build=lambda data, files: TakeUpForm(data, sources=sources, today=actor.today),
        act=lambda actor, form: operations.take_up(
            actor=actor,
            plan_id=plan_id,
            **form.taken(),  # type: ignore[attr-defined]
        ),
        done=lambda result: page_of(plan_id),
        said="C’est repris dans le plan.",
        context={"page_title": "Reprendre ce qui existe", "sources": sources, **around(row)},
    )


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def change_line(request: Request, plan_id: uuid.UUID, line_id: uuid.UUID) -> HttpResponse:
    """Rewrite a line; the version before stays readable."""
    actor = request.actor
    view = queries.line(actor=actor, plan_id=plan_id, line_id=line_id)
    line, part = view.line, PlanPart(view.line.part)
    initial: dict[str, Any] = {
        "text": line.text,
        "objective": line.objective,
        "member_id": str(line.member_id or ""),
        "who_else": line.who_else,
        "due_on": line.due_on,
        "version": line.version,
    }
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: LineForm(
            data,
            part=part,
            usual=SECTION_OF_PART[part],
            colleagues=frailty.carers(actor=actor, patient_id=line.patient_id),
            is_new=False,
            has_source=bool(view.source),
            initial=initial,
        ),
        act=lambda actor, form: operations.change_line(
            actor=actor,
            plan_id=plan_id,
            line_id=line_id,
            version=form.cleaned_data["version"],
            **{"text": "", **form.values()},  # type: ignore[attr-defined]
        ),
        done=lambda result: page_of(plan_id),
        said="La ligne est modifiée.",
        context={
            "page_title": f"Modifier\u00a0: {part.label.lower()}",
            "intro_text": view.text if view.source else "",
            **around(line.plan),
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.WRITE_PLANS)
def settle_line(request: Request, plan_id: uuid.UUID, line_id: uuid.UUID) -> HttpResponse:
    """Reached, not reached and why, or out of the plan and why."""
    actor = request.actor
    view = queries.line(actor=actor, plan_id=plan_id, line_id=line_id)
    follows = not view.is_settled_here
    state = LineState.WITHDRAWN if follows else view.state
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: SettleForm(
            data,
            follows_elsewhere=follows,
            initial={"state": state.value, "version": view.line.version},
        ),
        act=lambda actor, form: operations.settle_line(
            actor=actor,
            plan_id=plan_id,
            line_id=line_id,
            version=form.cleaned_data["version"],
            state=LineState(form.cleaned_data["state"]),
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: page_of(plan_id),
        said="C’est noté.",
        context={
            "page_title": "Où en est cette ligne",
            "intro_text": view.text,
            **around(view.line.plan),
        },
    )
