"""The contract's terms, and how a year reads the agreement."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.operations import exercises as operations
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.contract.rules import regimes
from maisonnee.interfaces.web.contract import words
from maisonnee.interfaces.web.contract.forms import ContractForm, OptionsForm
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def options(request: Request, year: int) -> HttpResponse:
    """Choose the reading of the agreement for a year."""
    actor = request.actor
    exercise = exercises.exercise_of(actor=actor, year=year)
    regime = regimes.named(exercise.regime)
    if regime.grid is None:
        raise Http404
    defaults = regime.grid.defaults
    initial = {**{name: str(value) for name, value in exercise.options.items()}, "version": exercise.version}
    back = reverse("contract:year", args=[year])
    return form_page(
        request,
        template="contract/form.html",
        build=lambda data, files: OptionsForm(data, defaults=defaults, initial=initial),
        act=lambda actor, form: operations.set_options(
            actor=actor,
            exercise=exercise,
            version=form.cleaned_data["version"],
            options=form.chosen(),  # type: ignore[attr-defined]
            reason=form.cleaned_data["reason"],
        ),
        done=lambda result: back,
        said="La lecture choisie s’applique à l’année. Les choix précédents restent au journal.",
        context={
            "page_title": f"Règles de l’année {year}",
            "back_url": back,
            "back_label": f"L’année {year}",
            "intro": (
                f"{regime.title}. Les sources ne disent pas toutes la même chose\u00a0: "
                "ce que l’équipe choisit est daté et visible de tous."
            ),
            "submit": "Appliquer à l’année",
        },
    )


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def terms(request: Request) -> HttpResponse:
    """The contracts signed with the CPAM and the ARS."""
    rows = list(exercises.contracts(actor=request.actor))
    ids = {body for row in rows for body in (row.cpam_id, row.ars_id) if body is not None}
    names = exercises.authority_names(ids)
    today = request.actor.today
    context = {
        "page_title": "Contrat signé",
        "contracts": [
            {
                "row": row,
                "cpam": names.get(row.cpam_id) if row.cpam_id else None,
                "ars": names.get(row.ars_id) if row.ars_id else None,
                "holds": row.starts_on <= today <= row.ends_on,
            }
            for row in rows
        ],
        "may": words.rights(request),
    }
    return render(request, "contract/terms.html", context)


def _form_context(title: str) -> dict[str, Any]:
    return {
        "page_title": title,
        "back_url": reverse("contract:terms"),
        "back_label": "Contrat signé",
        "intro": "Contrat tripartite entre la maison, la CPAM et l’ARS. Le dossier de l’année leur est transmis.",
        "submit": "Enregistrer le contrat",
    }


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def add_terms(request: Request) -> HttpResponse:
    """Record a contract."""
    return form_page(
        request,
        template="contract/form.html",
        build=lambda data, files: ContractForm(data, files),
        act=lambda actor, form: operations.record_contract(
            actor=actor,
            **form.terms(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("contract:terms"),
        said="Le contrat est enregistré.",
        context=_form_context("Inscrire le contrat"),
    )


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def change_terms(request: Request, contract_id: uuid.UUID) -> HttpResponse:
    """Correct a contract."""
    contract = exercises.contract(actor=request.actor, contract_id=contract_id)
    initial = {
        "signed_on": contract.signed_on,
        "starts_on": contract.starts_on,
        "ends_on": contract.ends_on,
        "cpam_id": str(contract.cpam_id or ""),
        "ars_id": str(contract.ars_id or ""),
        "version": contract.version,
    }
    return form_page(
        request,
        template="contract/form.html",
        build=lambda data, files: ContractForm(data, files, initial=initial),
        act=lambda actor, form: operations.change_contract(
            actor=actor,
            contract=contract,
            version=form.cleaned_data["version"],
            **form.terms(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("contract:terms"),
        said="Le contrat est corrigé.",
        context=_form_context("Corriger le contrat"),
    )


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def terms_file(request: Request, contract_id: uuid.UUID) -> HttpResponse:
    """The signed contract."""
    found = exercises.contract(actor=request.actor, contract_id=contract_id)
    if found.file is None:
        raise Http404
    return file_response(found.file, inline=True)
