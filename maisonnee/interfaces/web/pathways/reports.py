"""Reporting signs, and answering."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import PathwayPermission, ReportOutcome, ReportState, SheetKind
from maisonnee.domains.pathways.queries import reports as queries
from maisonnee.domains.pathways.queries import sheets
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.views.cases import finder, preselected
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.pathways.forms import AnswerForm, ColleagueForm, ConclusionForm, ReportForm
from maisonnee.interfaces.web.pathways.words import kind_of, news_of

TITLES = {
    SheetKind.FRAILTY: "Signaler une fragilité",
    SheetKind.DEPRESSION: "Signaler un risque de dépression",
}


@page(Audience.TEAM, permission=PathwayPermission.REPORT)
def report_signs(request: Request, kind: str) -> HttpResponse:
    """Tick what was seen; whoever is in charge is told."""
    actor, sheet_kind = request.actor, kind_of(kind)
    sheet = sheets.sheet_in_force(actor=actor, kind=sheet_kind)
    return form_page(
        request,
        template="pathways/report_signs.html",
        build=lambda data, files: ReportForm(
            data,
            sheet=sheet,
            finds_as_typed=actor.may(ConcertationPermission.PROPOSE),
            find=finder(request),
            initial={"seen_on": actor.today, **preselected(request)},
        ),
        act=lambda actor, form: operations.report_signs(
            actor=actor,
            patient_id=form.cleaned_data["patient"].pk,
            kind=sheet_kind,
            signs=form.cleaned_data["signs"],
            text=form.cleaned_data["text"],
            seen_on=form.cleaned_data["seen_on"],
        ),
        done=lambda result: reverse("pathways:index"),
        said="C’est signalé. Vous saurez ce qui en est fait.",
        context={"page_title": TITLES[sheet_kind], "sheet": sheet},
    )


def _page_of(report_id: uuid.UUID) -> str:
    return reverse("pathways:report", args=[report_id])


@page(Audience.TEAM, permission=PathwayPermission.REPORT)
def report(request: Request, report_id: uuid.UUID) -> HttpResponse:
    """A report: its signs for those who read them, what came of it for who made it, the answer for who answers."""
    actor = request.actor
    view = queries.report(actor=actor, report_id=report_id)
    acts = actor.may(PathwayPermission.ANSWER) and view.is_readable and not view.report.is_closed
    context = {
        "page_title": "Signalement",
        "view": view,
        "report": view.report,
        "patient": view.patient,
        "news": news_of(view.report, actor.today),
        "may_take": view.report.state == ReportState.OPEN
        and (view.may_answer or (view.is_readable and actor.may(PathwayPermission.ANSWER))),
        "may_act": acts and view.report.state in (ReportState.OPEN, ReportState.TAKEN),
        "may_conclude": acts and view.report.state == ReportState.PLANNED,
        "is_news": view.is_own and view.report.answered_at is not None and view.report.read_back_at is None,
    }
    return form_page(
        request,
        template="pathways/report.html",
        build=lambda data, files: AnswerForm(
            data, kind=SheetKind(view.report.kind), initial={"on": actor.today}
        ),
        act=lambda actor, form: _answered(actor, report_id, form.cleaned_data),
        done=lambda result: _after_answer(report_id, result),
        said="C’est répondu\u00a0: la personne qui a signalé le saura.",
        context=context,
    )


def _after_answer(report_id: uuid.UUID, result: Any) -> str:
    """The pathway that the answer opens, where the next step is; else the report."""
    pathway_id = getattr(result, "pathway_id", None)
    return reverse("pathways:pathway", args=[pathway_id]) if pathway_id else _page_of(report_id)


def _answered(actor: Any, report_id: uuid.UUID, values: dict[str, Any]) -> Any:
    return operations.answer_report(
        actor=actor,
        report_id=report_id,
        outcome=ReportOutcome(values["outcome"]),
        on=values["on"],
        reason=values["reason"],
        reply=values["reply"],
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
@require_POST
def take(request: Request, report_id: uuid.UUID) -> HttpResponse:
    """One has it in hand; whoever does not follow the patient enters the care team."""
    queries.report(actor=request.actor, report_id=report_id)
    return carried_out(
        request,
        lambda actor: operations.take_report(actor=actor, report_id=report_id),
        back=_page_of(report_id),
        said="Vous l’avez pris en charge.",
    )


@page(Audience.TEAM, permission=PathwayPermission.REPORT)
@require_POST
def read_back(request: Request, report_id: uuid.UUID) -> HttpResponse:
    """Whoever reported knows what came of it."""
    queries.report(actor=request.actor, report_id=report_id)
    return carried_out(
        request,
        lambda actor: operations.read_back(actor=actor, report_id=report_id),
        back=reverse("pathways:index"),
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def hand_over(request: Request, report_id: uuid.UUID) -> HttpResponse:
    """Give it to a colleague who may read it."""
    actor = request.actor
    view = queries.report(actor=actor, report_id=report_id)
    members = sheets.candidates(actor=actor, kind=SheetKind(view.report.kind))
    colleagues = [(one.pk, str(one)) for one in members if one.user_id != actor.user_id]
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ColleagueForm(data, colleagues=colleagues),
        act=lambda actor, form: operations.hand_over_report(
            actor=actor, report_id=report_id, member_id=form.cleaned_data["member_id"]
        ),
        done=lambda result: reverse("pathways:index"),
        said=lambda result: f"Confié à {result.assigned_to}, qui le verra à sa page du jour.",
        context={
            "page_title": "Confier ce signalement",
            "intro_text": "Il attendra cette personne. S’il tarde, il reviendra à qui l’équipe a désigné.",
            "back_url": _page_of(report_id),
            "back_label": "Signalement",
            "submit": "Confier",
        },
    )


@page(Audience.TEAM, permission=PathwayPermission.ANSWER)
def conclude(request: Request, report_id: uuid.UUID) -> HttpResponse:
    """What the interview led to."""
    view = queries.report(actor=request.actor, report_id=report_id)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: ConclusionForm(data, initial={"met_on": view.report.meets_on}),
        act=lambda actor, form: operations.conclude_report(
            actor=actor,
            report_id=report_id,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: _page_of(report_id),
        said="La suite est notée.",
        context={
            "page_title": "Dire la suite",
            "back_url": _page_of(report_id),
            "back_label": "Signalement",
        },
    )
