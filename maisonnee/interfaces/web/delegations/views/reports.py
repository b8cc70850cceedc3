"""The activity of a period, for the team: a page, a spreadsheet, a PDF. Counts alone, no patient, no ranking."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.delegations import queries
from maisonnee.domains.delegations.enums import DelegationPermission, Scheme
from maisonnee.foundation.documents.rendering import render_pdf
from maisonnee.foundation.documents.schemas import Note
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.delegations.days import asked_day
from maisonnee.interfaces.web.delegations.section import SECTION, SLUGS
from maisonnee.interfaces.web.delegations.views.following import PAGES
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interop.spreadsheets import writing as spreadsheets
from maisonnee.kernel.french import COLON


@page(Audience.TEAM, permission=DelegationPermission.REPORT)
def report(request: Request, slug: str) -> HttpResponse:
    """What was done under a scheme between two days: by theme and by act."""
    if slug not in SLUGS:
        raise Http404
    scheme = Scheme(SLUGS[slug])
    today = request.actor.today
    first = asked_day(request.GET.get("du", "")) or date(today.year, 1, 1)
    last = asked_day(request.GET.get("au", "")) or today
    if last < first:
        first, last = last, first
    own = request.GET.get("moi") == "oui"
    found = queries.report(actor=request.actor, scheme=scheme, first=first, last=last, own=own)
    title = f"Activité {scheme.label}, du {first:%d/%m/%Y} au {last:%d/%m/%Y}"
    if request.GET.get("export") == "xlsx":
        return _spreadsheet(found, title)
    if request.GET.get("export") == "pdf":
        return _pdf(request, found, title)
    query = request.GET.copy()
    exports = {}
    for kind in ("xlsx", "pdf"):
        query["export"] = kind
        exports[kind] = f"?{query.urlencode()}"
    return render(
        request,
        "delegations/report.html",
        {
            "page_title": f"Activité {scheme.label}",
            "section": SECTION,
            "back_url": reverse(PAGES[scheme]),
            "back_label": scheme.label,
            "report": found,
            "first": first,
            "last": last,
            "own": own,
            "exports": exports,
            "may_follow": request.actor.may(DelegationPermission.FOLLOW),
        },
    )


def _lines(found: Any) -> list[tuple[str, str, int]]:
    lines = [("Ensemble", "Patients suivis", found.patients), ("Ensemble", "Actes", found.acts)]
    lines.append(("Ensemble", "Séances collectives", found.sessions))
    for one in found.themes:
        lines += [
            (one.theme, "Patients suivis", one.followed),
            (one.theme, "Proposés dans la période", one.proposed),
            (one.theme, "Inclus dans la période", one.included),
            (one.theme, "Non inclus", one.declined),
            (one.theme, "Suivis terminés", one.ended),
            *((one.theme, label, number) for label, number in one.acts),
        ]
    lines += [("Avec le médecin", label, number) for label, number in found.decisions]
    lines += [("Critères qui ont écarté", label, number) for label, number in found.criteria]
    return lines


def _spreadsheet(found: Any, title: str) -> HttpResponse:
    sheet = spreadsheets.Sheet(
        name=f"Activité {found.scheme.label}"[:31],
        columns=(
            spreadsheets.Column("Thème"),
            spreadsheets.Column("Ce qui est compté"),
            spreadsheets.Column("Nombre", spreadsheets.CellType.INTEGER),
        ),
        rows=_lines(found),
    )
    return bytes_response(
        spreadsheets.write_workbook([sheet], title=title),
        name=f"{title}.xlsx".replace("/", "-"),
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )


def _pdf(request: Request, found: Any, title: str) -> HttpResponse:
    paragraphs = [
        f"{name}, {label.lower()}{COLON}{formats.number(number)}" for name, label, number in _lines(found)
    ]
    content = render_pdf(
        "note",
        Note(
            structure=request.seat.structure_name,
            title=title,
            paragraphs=tuple(paragraphs),
            note="Comptes de l’équipe, sans patient ni classement de personnes.",
        ),
        title=title,
        created_on=request.actor.today,
    )
    return bytes_response(
        content, name=f"{title}.pdf".replace("/", "-"), content_type="application/pdf", inline=True
    )
