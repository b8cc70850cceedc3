"""A year imagined otherwise, beside the real one."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.operations import simulations as operations
from maisonnee.domains.contract.queries import simulations as queries
from maisonnee.domains.contract.queries.simulations import Imagined
from maisonnee.domains.contract.queries.year import YearView
from maisonnee.domains.contract.rules.facts_projection import projected
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.concertation.acts import carried_out, tried
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.contract import words
from maisonnee.interfaces.web.contract.forms import SimulationForm, as_typed
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

COMPARED_AT_MOST = 4
IMAGINED = "imaginer"


def _changes_said(changes: Any, view: YearView) -> list[str]:
    """The changes in words: « Protocoles pluriprofessionnels : + 2 », « Samedi matin ouvert : non »."""
    said = []
    for key, change in changes.items():
        label = words.FIGURE_WORDS[key].label
        if "add" in change:
            sign = "+" if change["add"] > 0 else formats.MINUS
            said.append(f"{label}{words.NBSP}: {sign}{words.NBSP}{abs(change['add'])}")
        else:
            said.append(f"{label}{words.NBSP}: {words.value(key, change['set'])}")
    return said


def _result(imagined: Imagined, view: YearView) -> dict[str, Any]:
    return {
        "imagined": imagined,
        "said": _changes_said(imagined.changes, view),
        "faults": [words.fault(fault) for fault in imagined.faults],
        "lines": [
            {"line": line, "difference": words.signed_euros(line.difference)}
            for line in imagined.lines
            if line.changes
        ],
        "difference": words.signed_euros(imagined.difference),
        "missing": imagined.statement.missing_prerequisites if imagined.statement else (),
    }


@page(Audience.TEAM, permission=ContractPermission.SIMULATE)
def simulate(request: Request, year: int) -> HttpResponse:
    """Change figures and see the difference (GET); keep it under a name (POST)."""
    view = queries.base_of(actor=request.actor, year=year)
    real = projected(view.figures.values, view.projection)
    data = request.POST if request.method == "POST" else request.GET
    begun = request.method == "POST" or IMAGINED in request.GET
    form = SimulationForm(data if begun else None, real=real)
    result = None
    if begun and form.is_valid():
        changes = form.changes()
        if request.method == "POST":
            kept: list[Any] = []
            name = str(request.POST.get("name", ""))
            done = tried(
                request,
                lambda actor: kept.append(
                    operations.save_simulation(actor=actor, year=year, name=name, changes=changes)
                ),
                said="La simulation est gardée. Son adresse peut être partagée dans l’équipe.",
            )
            if done:
                return (
                    redirect("contract:simulation", kept[0].pk)
                    if kept
                    else redirect("contract:simulations", year)
                )
        result = _result(queries.imagined(view, changes), view)
    context = {
        "page_title": f"Simuler {year}",
        "year": year,
        "view": view,
        "form": form,
        "result": result,
        "name": request.POST.get("name", ""),
        "may": words.rights(request),
    }
    refused = (begun and not form.is_valid()) or request.method == "POST"
    return render(request, "contract/simulate.html", context, status=422 if refused else 200)


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def simulations(request: Request, year: int) -> HttpResponse:
    """The simulations the team kept for a year."""
    view = queries.base_of(actor=request.actor, year=year)
    context = {
        "page_title": f"Simulations {year}",
        "year": year,
        "rows": [
            {"row": row, **_result(queries.imagined(view, row.changes), view)}
            for row in queries.simulations_in(actor=request.actor, year=year)
        ],
        "may": words.rights(request),
    }
    return render(request, "contract/simulations.html", context)


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def simulation(request: Request, simulation_id: uuid.UUID) -> HttpResponse:
    """A simulation kept: anybody in the team opens its address."""
    row = queries.simulation(actor=request.actor, simulation_id=simulation_id)
    view = queries.base_of(actor=request.actor, year=row.year)
    again = urlencode({**as_typed(row.changes), IMAGINED: "1"})
    context = {
        "page_title": row.name,
        "year": row.year,
        "row": row,
        "view": view,
        "result": _result(queries.imagined(view, row.changes), view),
        "again": f"{reverse('contract:simulate', args=[row.year])}?{again}",
        "may": words.rights(request),
    }
    return render(request, "contract/simulation.html", context)


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def compare(request: Request, year: int) -> HttpResponse:
    """Several simulations beside the real year."""
    view = queries.base_of(actor=request.actor, year=year)
    ids = [found for text in request.GET.getlist("s") if (found := as_uuid(text)) is not None]
    rows = [
        (row, queries.imagined(view, row.changes))
        for row in queries.simulations_in(actor=request.actor, year=year).filter(
            pk__in=ids[:COMPARED_AT_MOST]
        )
    ]
    shown = [(row, imagined) for row, imagined in rows if imagined.statement is not None]
    context = {
        "page_title": f"Comparer, {year}",
        "year": year,
        "view": view,
        "columns": [
            {
                "row": row,
                "total": imagined.statement.total,
                "difference": words.signed_euros(imagined.difference),
            }
            for row, imagined in shown
            if imagined.statement is not None
        ],
        "lines": [
            {
                "line": line,
                "cells": [
                    {
                        "amount": imagined.lines[position].simulated_amount,
                        "changes": imagined.lines[position].changes,
                    }
                    for _, imagined in shown
                ],
            }
            for position, line in enumerate(view.planned.lines)
        ],
    }
    return render(request, "contract/compare.html", context)


@page(Audience.TEAM, permission=ContractPermission.SIMULATE)
def remove(request: Request, simulation_id: uuid.UUID) -> HttpResponse:
    """Remove a simulation (POST), after a confirmation (GET)."""
    row = queries.simulation(actor=request.actor, simulation_id=simulation_id)
    back = reverse("contract:simulations", args=[row.year])
    if request.method == "POST":
        return carried_out(
            request,
            lambda actor: operations.remove_simulation(actor=actor, simulation=row),
            back=back,
            said="La simulation est supprimée.",
        )
    context = {
        "page_title": "Supprimer une simulation",
        "back_url": reverse("contract:simulation", args=[row.pk]),
        "back_label": row.name,
        "consequences": [f"La simulation «\u00a0{row.name}\u00a0» disparaît pour toute l’équipe."],
        "submit": "Supprimer",
        "danger": True,
    }
    return render(request, "contract/confirm.html", context)
