"""What the team decided about reports and the pathway: visible to all, dated."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import PathwayPermission, SheetKind
from maisonnee.domains.pathways.queries import sheets as queries
from maisonnee.domains.pathways.rules.signs import SOURCE
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.pathways.forms import SheetForm
from maisonnee.interfaces.web.pathways.words import SLUGS, kind_of


@page(Audience.TEAM, permission=PathwayPermission.SEE)
def index(request: Request) -> HttpResponse:
    """The sheets in force, and the decisions that made them."""
    actor = request.actor
    found = [
        {
            "sheet": sheet,
            "slug": SLUGS[sheet.kind],
            "decisions": list(queries.decisions(actor=actor, kind=sheet.kind)),
        }
        for sheet in queries.sheets(actor=actor)
    ]
    context = {
        "page_title": "Fiches de signalement",
        "sheets": found,
        "source": SOURCE,
        "may_set": actor.may(PathwayPermission.SET_SHEETS),
    }
    return render(request, "pathways/sheets.html", context)


@page(Audience.TEAM, permission=PathwayPermission.SET_SHEETS)
def set_sheet(request: Request, kind: str) -> HttpResponse:
    """Record what the team decided, from a day on."""
    actor, sheet_kind = request.actor, kind_of(kind)
    sheet = queries.sheet_in_force(actor=actor, kind=sheet_kind)
    initial: dict[str, Any] = {
        "signs": "\n".join(sheet.signs),
        "referent_id": sheet.referent.pk if sheet.referent else "",
        "deputy_id": sheet.deputy.pk if sheet.deputy else "",
        "answer_within_days": sheet.answer_within_days,
        "steps": [step.value for step in sheet.steps],
        "weeks": sheet.weeks,
        "every_days": sheet.every_days,
        "starts_on": actor.today,
    }
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: SheetForm(
            data,
            kind=sheet_kind,
            members=queries.candidates(actor=actor, kind=sheet_kind),
            initial=initial,
        ),
        act=lambda actor, form: operations.set_sheet(actor=actor, kind=sheet_kind, **form.values()),  # type: ignore[attr-defined]
        done=lambda result: reverse("pathways:sheets"),
        said="La fiche est notée\u00a0: elle vaut à partir du jour choisi.",
        context={
            "page_title": f"Fiche «\u00a0{sheet_kind.label}\u00a0»",
            "intro_text": _about(sheet_kind),
            "back_url": reverse("pathways:sheets"),
            "back_label": "Fiches de signalement",
        },
    )


def _about(kind: SheetKind) -> str:
    if kind is SheetKind.FRAILTY:
        return f"Signes proposés d’après {SOURCE}. Délai et rythme sont des propositions, à confirmer par l’équipe."
    return "Aucune liste n’est proposée\u00a0: l’équipe écrit les signes qu’elle veut cocher."
