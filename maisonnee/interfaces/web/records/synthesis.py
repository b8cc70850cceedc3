"""The synthesis of a record (page and PDF), and the record entry by entry."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.records.enums import EntryKind, RecordPermission
from maisonnee.domains.records.queries import synthesis as queries
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing, parse_day
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interop.record_sheets.synthesis import synthesis_pdf, synthesis_sheet

if TYPE_CHECKING:
    from maisonnee.domains.records.models import Entry

PAGE_SIZE = 40


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def synthesis(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The record on one page, arranged for the reader's profession."""
    found = queries.synthesis(actor=request.actor, patient_id=patient_id)
    return render(
        request,
        "records/synthesis/page.html",
        {
            "page_title": f"Synthèse, {found.access.patient}",
            "patient": found.access.patient,
            "access": found.access,
            "sheet": synthesis_sheet(found, actor=request.actor, structure=request.seat.structure_name),
            "may_export": request.actor.may(RecordPermission.EXPORT_RECORD),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def synthesis_file(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The same on paper: one A4 page."""
    found = queries.synthesis(actor=request.actor, patient_id=patient_id, place="synthesis_pdf")
    content = synthesis_pdf(found, actor=request.actor, structure=request.seat.structure_name)
    return bytes_response(content, name="synthese.pdf", content_type="application/pdf", inline=True)


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def timeline(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """Every entry, the latest first. What is typed to search is posted: filters alone stay in the address."""
    found = queries.timeline(actor=request.actor, patient_id=patient_id)
    listing: Listing[Entry] = Listing(
        request,
        found.entries,
        columns=[Column("date", "Date", lambda entry: entry.happened_on, order="happened_on")],
        sort="-date",
        filters=[
            Filter("nature", "Nature", EntryKind.choices, lambda rows, value: rows.filter(kind=value)),
            Filter(
                "auteur", "Auteur", found.authors, lambda rows, value: rows.filter(author_id=uuid.UUID(value))
            ),
            Filter("du", "Du", (), lambda rows, value: queries.since(rows, _day(value)), is_day=True),
            Filter("au", "Au", (), lambda rows, value: queries.until(rows, _day(value)), is_day=True),
        ],
        search=queries.found_in,
        size=PAGE_SIZE,
        private=True,
    )
    queries.leave_timeline_trace(actor=request.actor, access=found.access, shown=listing.items)
    response = render(
        request,
        "records/synthesis/timeline.html",
        {
            "page_title": f"Chronologie, {found.access.patient}",
            "patient": found.access.patient,
            "access": found.access,
            "is_restricted": found.access.is_restricted,
            "listing": listing,
        },
    )
    if request.htmx:
        chosen = "&".join(f"{f.key}={f.value}" for f in listing.filters if f.value)
        address = reverse("records:timeline", args=[patient_id])
        response.headers["HX-Replace-Url"] = address + (f"?{chosen}" if chosen else "")
    return response


def _day(value: str) -> date:
    """Return the day of a filter, which the listing has checked."""
    day = parse_day(value)
    assert day is not None
    return day
