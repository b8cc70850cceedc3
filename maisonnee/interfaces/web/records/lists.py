"""« Mes listes » : pages of the working lists, and their export. What is typed to search never lands in an address."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.queries import lists as queries
from maisonnee.foundation.access.actors import require
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.navigation import may_open
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records.worklist import Row, WorkList, given_of, listing_of
from maisonnee.interfaces.web.records.worklists import LISTS
from maisonnee.interop.spreadsheets import writing

if TYPE_CHECKING:
    from maisonnee.domains.records.models import Entry

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ACTIONS = (
    ("records:list_recall", "Faire rappeler", "phone"),
    ("records:list_propose", "Proposer en concertation", "meeting"),
    ("records:list_visits", "Prévoir ma visite", "calendar"),
)


@page(Audience.TEAM, permission=RecordPermission.USE_LISTS)
def index(request: Request) -> HttpResponse:
    """The lists, each with what it is for."""
    offered = [work for work in LISTS.values() if request.actor.may(work.permission)]
    return render(request, "records/lists/index.html", {"page_title": "Mes listes", "lists": offered})


@page(Audience.TEAM, permission=RecordPermission.USE_LISTS)
def detail(request: Request, key: str) -> HttpResponse:
    """One list: narrowed, sorted, with what can be done of the rows ticked."""
    work = _list(request, key)
    listing = listing_of(request, work)
    rows = work.enrich(request.actor, listing.items, given_of(request))
    _leave_trace(request, work.place, rows)
    listing.items = rows
    response = render(
        request,
        "records/lists/page.html",
        {
            "page_title": work.title,
            "work": work,
            "listing": listing,
            "words": work.words(request.actor),
            "today": request.actor.today,
            "may_export": request.actor.may(RecordPermission.EXPORT_RECORD),
            "actions": [
                {"url": reverse(name), "label": label, "icon": icon}
                for name, label, icon in ACTIONS
                if may_open(request, name)
            ],
        },
    )
    if request.htmx:
        chosen = "&".join(f"{f.key}={f.value}" for f in listing.filters if f.value)
        address = reverse("records:list", args=[key])
        response.headers["HX-Replace-Url"] = address + (f"?{chosen}" if chosen else "")
    return response


@page(Audience.TEAM, permission=RecordPermission.EXPORT_RECORD)
def export(request: Request, key: str) -> HttpResponse:
    """The whole narrowed list as a spreadsheet; the readings keep that it was taken."""
    work = _list(request, key)
    listing = listing_of(request, work)
    rows = work.enrich(request.actor, listing.everything(), given_of(request))
    _leave_trace(request, f"{work.place}_tableur", rows)
    values = [[value(row, request.actor) for _, value in work.exported] for row in rows]
    columns = [
        writing.Column(title, writing.CellType.DATE)
        if any(isinstance(row[at], date) for row in values)
        else writing.Column(title)
        for at, (title, _) in enumerate(work.exported)
    ]
    content = writing.write_workbook([writing.Sheet("Liste", columns, values)])
    return bytes_response(content, name="liste.xlsx", content_type=XLSX)


def _list(request: Request, key: str) -> WorkList:
    work = LISTS.get(key)
    if work is None:
        raise Http404
    require(request.actor, work.permission)
    return work


def _leave_trace(request: Request, place: str, rows: Sequence[Row]) -> None:
    patients = {row.patient.pk: row.patient for row in rows}
    shown: dict[uuid.UUID, list[Entry]] = {pk: [] for pk in patients}
    for row in rows:
        shown[row.patient.pk] += row.entries
    queries.leave_trace_of(actor=request.actor, place=place, patients=patients.values(), shown=shown)
