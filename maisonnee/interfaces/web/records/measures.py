"""A measure over time: its curve, and the table it is drawn from."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.queries import measures as queries
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records.drawn import drawn

PERIODS = {
    "": ("Tout", None),
    "an": ("1\u00a0an", 365),
    "trimestre": ("3\u00a0mois", 92),
    "mois": ("1\u00a0mois", 31),
}
MOST_ROWS = 200


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def measure(request: Request, patient_id: uuid.UUID, item: str) -> HttpResponse:
    """The curve of a measure, its thresholds, its values."""
    asked = request.GET.get("periode", "")
    period = asked if asked in PERIODS else ""
    days = PERIODS[period][1]
    since = None if days is None else request.actor.today - timedelta(days=days)
    found = queries.measure_over_time(actor=request.actor, patient_id=patient_id, item=item, since=since)
    rows = list(found.entries)[::-1]
    befores = [*rows[1:], None][: len(rows)]
    return render(
        request,
        "records/measures/page.html",
        {
            "page_title": found.measure.label,
            "patient": found.access.patient,
            "access": found.access,
            "measure": found.measure,
            "curve": drawn(item, found.entries, found.watches),
            "watches": found.watches,
            "rows": [
                {
                    "entry": entry,
                    "change": None
                    if before is None or entry.value is None or before.value is None
                    else entry.value - before.value,
                }
                for entry, before in zip(rows, befores, strict=True)
            ][:MOST_ROWS],
            "hidden_rows": max(0, len(rows) - MOST_ROWS),
            "periods": [
                {
                    "label": label,
                    "href": reverse("records:measure", args=[patient_id, item])
                    + (f"?periode={key}" if key else ""),
                    "is_current": key == period,
                }
                for key, (label, _) in PERIODS.items()
            ],
            "may_write": request.actor.may(RecordPermission.WRITE_ENTRIES),
            "may_set": queries.may_set_watches(request.actor, found.access),
        },
    )
