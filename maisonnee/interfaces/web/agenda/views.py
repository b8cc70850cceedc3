"""Pages of access to care that are not a plain register."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.agenda import operations, queries
from maisonnee.domains.agenda.enums import AgendaPermission, Weekday
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.agenda import charter as charters
from maisonnee.interfaces.web.agenda import forms, registers
from maisonnee.interfaces.web.agenda.section import SECTION
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.exchanges.registers import PARTNERS
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.registers import landing
from maisonnee.interfaces.web.registers.register import chosen_year


@page(Audience.TEAM, permission=AgendaPermission.SEE)
def index(request: Request) -> HttpResponse:
    """The week of each site, and what the contract asks about access to care."""
    year = chosen_year(request)
    access = queries.access_in(actor=request.actor, year=year)
    week = queries.week_on(actor=request.actor, on=request.actor.today)
    return landing(
        request,
        section=SECTION,
        current="agenda:index",
        registers=(registers.SAS, registers.CRISIS_PLANS, PARTNERS),
        template="agenda/index.html",
        access=access,
        sites=[_site(one, request) for one in access.sites],
        week_sites=[site for site, _ in week],
        week=charters.week_rows(week),
        may_manage=request.actor.may(AgendaPermission.MANAGE),
    )


@page(Audience.TEAM, permission=AgendaPermission.MANAGE)
def set_hours(request: Request) -> HttpResponse:
    """Set the hours of some weekdays of a site."""
    return form_page(
        request,
        template="registers/form.html",
        build=lambda data, files: forms.WeekForm(data, actor=request.actor),
        act=lambda actor, form: operations.set_opening_hours(
            actor=actor,
            site=form.cleaned_data["site"],
            weekdays=form.cleaned_data["weekdays"],
            spans=form.spans(),  # type: ignore[attr-defined]
            starts_on=form.cleaned_data["starts_on"],
            ends_on=form.cleaned_data["ends_on"],
        ),
        done=lambda result: reverse("agenda:index"),
        said=registers.HOURS.words.added,
        context={
            "page_title": registers.HOURS.words.add,
            "section": SECTION,
            "words": registers.HOURS.words,
            "cancel_url": reverse("agenda:index"),
        },
    )


@page(Audience.TEAM, permission=AgendaPermission.MANAGE)
def declare_crisis(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Record a crisis declared by an authority."""
    register = registers.CRISIS_PLANS
    plan = queries.crisis_plan(actor=request.actor, row_id=row_id)
    return form_page(
        request,
        template="registers/form.html",
        build=lambda data, files: forms.CrisisForm(data),
        act=lambda actor, form: operations.declare_crisis(
            actor=actor,
            plan=plan,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: register.detail_url(plan),
        said="La crise est enregistrée.",
        context={
            "page_title": f"Crise déclarée\u00a0: {plan}",
            "section": SECTION,
            "words": register.words,
            "cancel_url": register.detail_url(plan),
        },
    )


@page(Audience.TEAM, permission=AgendaPermission.SEE)
def charter(request: Request) -> HttpResponse:
    """What the charter says, before printing it."""
    return render(
        request,
        "agenda/charter.html",
        {
            "page_title": "Charte d’accès aux soins",
            "section": SECTION,
            "tabs": SECTION.shown_tabs(request, "agenda:charter"),
            "charter": charters.charter(actor=request.actor, structure_name=request.seat.structure_name),
            "hours_url": reverse("agenda:index"),
        },
    )


@page(Audience.TEAM, permission=AgendaPermission.SEE)
def charter_pdf(request: Request) -> HttpResponse:
    """The charter to print and display."""
    content = charters.charter_pdf(actor=request.actor, structure_name=request.seat.structure_name)
    return bytes_response(
        content, name="charte-acces-aux-soins.pdf", content_type="application/pdf", inline=True
    )


def _site(one: queries.SiteAccess, request: Request) -> dict[str, Any]:
    """Return a site's figures, each with the rows it comes from."""
    today = request.actor.today
    return {
        "site": one.site,
        "hours": formats.number(one.weekday_hours),
        "saturday": one.saturday_morning,
        "holidays": formats.number(one.closed_weeks_school_holidays),
        "other": formats.number(one.closed_weeks_other),
        "unscheduled": one.unscheduled_care,
        "gap_from": one.unscheduled_gap_from,
        "hours_inputs": [
            {
                "label": f"{formats.day(part.starts_on, today)} → {formats.day(part.ends_on, today)}",
                "value": f"{formats.number(part.weekday_hours)} h le {Weekday(part.weakest_weekday).label}, "
                + ("samedi matin ouvert" if part.saturday_morning else "samedi matin fermé"),
            }
            for part in one.stretches
        ],
        "closure_inputs": [
            {
                "label": charters.closure_text(row.starts_on, row.ends_on or row.starts_on, ""),
                "value": f"{row.reason}, "
                + ("vacances scolaires" if row.in_school_holidays else "hors vacances scolaires"),
                "href": registers.CLOSURES.detail_url(row),
            }
            for row in one.closures
        ],
    }
