"""The time spent in meetings: one's own, or everybody's for those who pay it."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import ConcertationPermission, Rounding
from maisonnee.interfaces.web.concertation.forms import HoursSettingForm
from maisonnee.interfaces.web.concertation.hours_workbook import workbook_response
from maisonnee.interfaces.web.concertation.views.home import rights
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

FIRST_YEAR = 2015


def _check_year(request: Request, year: int) -> None:
    if not FIRST_YEAR <= year <= request.actor.today.year + 1:
        raise Http404


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def hours(request: Request, year: int) -> HttpResponse:
    """The year's time, by person for those who pay it, by meeting for oneself."""
    _check_year(request, year)
    actor = request.actor
    rows = queries.time_in(actor=actor, year=year)
    settings = list(queries.hours_settings(actor=actor))
    sees_all = actor.may(ConcertationPermission.SEE_HOURS)
    context = {
        "page_title": f"Temps de réunion {year}",
        "year": year,
        "this_year": actor.today.year,
        "sees_all": sees_all,
        "totals": queries.totals(rows) if sees_all else [],
        "rows": [] if sees_all else rows,
        "counted": sum(row.counted for row in rows),
        "settings": settings,
        "may": rights(request),
    }
    return render(request, "concertation/hours_of_year.html", context)


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def export_hours(request: Request, year: int) -> HttpResponse:
    """The same, as a spreadsheet: one line by person and meeting."""
    _check_year(request, year)
    rows = queries.time_in(actor=request.actor, year=year)
    return workbook_response(rows, year=year, structure=request.seat.structure_name)


@page(Audience.TEAM, permission=ConcertationPermission.SET_COUNTING)
def set_hours(request: Request) -> HttpResponse:
    """How time is rounded, and when one asks what became of a decision."""
    actor = request.actor
    current = queries.setting_on(actor=actor, on=actor.today)
    initial = {
        "applies_from": actor.today.replace(month=1, day=1),
        "decided_on": actor.today,
        "rounded_to": current.rounded_to if current else 15,
        "rounding": current.rounding if current else Rounding.NEAREST,
        "follow_up_days": current.follow_up_days if current else 30,
    }
    return form_page(
        request,
        template="concertation/set_hours.html",
        build=lambda data, files: HoursSettingForm(data, initial=initial),
        act=lambda actor, form: operations.set_hours(
            actor=actor,
            **{**form.values(), "rounding": Rounding(form.cleaned_data["rounding"])},  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("concertation:hours", args=[actor.today.year]),
        said="Le décompte est fixé.",
        context={"page_title": "Décompte des heures et suivi", "year": actor.today.year},
    )
