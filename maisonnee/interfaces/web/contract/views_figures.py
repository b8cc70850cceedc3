"""A figure of the year: the rows it counts, those it does not and why, and the one the CPAM gives."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.operations import exercises as operations
from maisonnee.domains.contract.queries import exercises, facts
from maisonnee.domains.contract.queries import year as queries
from maisonnee.domains.contract.queries.year import YearView
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.facts import FIGURES, Fact
from maisonnee.domains.contract.rules.facts_given import GIVABLE
from maisonnee.domains.contract.rules.faults import Fault
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.interfaces.web.contract import links, words
from maisonnee.interfaces.web.contract.forms import GivenFigureForm, ReasonForm, today_first, upload_of
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.contract.models import Exercise
    from maisonnee.foundation.access.actors import Actor

PATIENT_FIGURES = frozenset(
    {"patients.registered", "patients.ald_or_over_75", "patients.c2s_rate", "patients.ame_rate"}
)


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def figure(request: Request, year: int, key: str) -> HttpResponse:
    """A figure and everything behind it."""
    _known(key)
    view = queries.year_view(actor=request.actor, year=year)
    fact = view.figures.facts.facts.get(key) or Fact(key=key, value=None)
    given = view.figures.overrides.get(key)
    context: dict[str, Any] = {
        "page_title": words.FIGURE_WORDS[key].label,
        "year": year,
        "key": key,
        "fact": fact,
        "counted": words.FIGURE_WORDS[key].counted,
        "ours": words.value(key, fact.value),
        "given": given,
        "given_value": words.value(key, given.value) if given else "",
        "difference": words.difference(key, fact.value, given.value) if given else "",
        "euros": words.signed_euros(_euros_of(view, key)) if given else "",
        "holding": words.value(key, view.figures.values.get(key)),
        "rows": [_row(row) for row in fact.rows],
        "left_out": [{**_row(out.row), "reason": sentence(Refusal(out.reason))} for out in fact.left_out],
        "indicators": [line for line in view.statement.lines if key in line.rule.inputs],
        "is_givable": key in GIVABLE,
        "history": [
            {"row": row, "value": words.value(key, row.value)}
            for row in exercises.override_history(actor=request.actor, exercise=view.exercise, key=key)
        ],
        "may": words.rights(request),
        "faults": [words.fault(fault) for fault in view.figures.faults],
    }
    if key in PATIENT_FIGURES:
        grid = regimes.grid_of(view.exercise.regime)
        rule = facts.age_rule_of(view.exercise.options, grid)
        context["breakdown"] = facts.patient_breakdown(actor=request.actor, year=year, age_rule=rule)
        context["age_rule"] = words.OPTION_WORDS["age_rule"][1][rule.value]
        context["opens_patients"] = request.actor.may(PatientPermission.OPEN_PATIENTS)
        context["shows_aged"] = key == "patients.ald_or_over_75"
    if key in ("concertation.files", "concertation.meetings"):
        context["meetings"] = facts.files_by_meeting(actor=request.actor, year=year)
        context["projection"] = view.projection
    return render(request, "contract/figure.html", context)


def _known(key: str) -> None:
    if key not in FIGURES:
        raise Http404


def _row(row: Any) -> dict[str, Any]:
    return {
        "label": row.label,
        "detail": row.detail,
        "url": links.row_url(row.kind, row.id),
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
    }


def _euros_of(view: YearView, key: str) -> Decimal:
    """What the figure given changes to the year's amount, the other figures being as they are."""
    return queries.total_with(view) - queries.total_with(view, ours=key)


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def give(request: Request, year: int, key: str) -> HttpResponse:
    """Put a figure given by the CPAM in the place of ours."""
    if key not in GIVABLE:
        raise Http404
    actor = request.actor
    exercise = exercises.exercise_of(actor=actor, year=year)
    back = reverse("contract:figure", args=[year, key])
    return form_page(
        request,
        template="contract/form.html",
        build=lambda data, files: GivenFigureForm(data, files, key=key, initial=today_first(actor.today)),
        act=lambda actor, form: _give(actor, exercise, key, form),
        done=lambda result: back,
        said="Le chiffre donné remplace le nôtre\u00a0; les deux restent affichés.",
        context={
            "page_title": "Saisir un chiffre de la CPAM",
            "back_url": back,
            "back_label": words.FIGURE_WORDS[key].label,
            "intro": "Il prend la place du nôtre dans le calcul. Le nôtre reste affiché à côté, avec la différence.",
            "submit": "Utiliser ce chiffre",
        },
    )


def _give(actor: Actor, exercise: Exercise, key: str, form: Any) -> Any:
    """Give the figure; a refusal names figures as the pages do."""
    try:
        return operations.give_figure(
            actor=actor,
            exercise=exercise,
            key=key,
            value=form.cleaned_data["value"],
            origin=form.cleaned_data["origin"],
            received_on=form.cleaned_data["received_on"],
            upload=upload_of(form),
        )
    except Refusal as refusal:
        if refusal.code != "contract.figure_refused":
            raise
        said = words.fault(Fault(refusal.params["path"], refusal.params["message"]))
        raise Refusal(refusal.code, field=refusal.field, sentence=said) from refusal


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def withdraw(request: Request, year: int, key: str) -> HttpResponse:
    """Come back to our figure."""
    _known(key)
    actor = request.actor
    exercise = exercises.exercise_of(actor=actor, year=year)
    given = exercises.overrides_of(actor=actor, exercise=exercise).get(key=key)
    back = reverse("contract:figure", args=[year, key])
    kept = (
        f"Le chiffre «\u00a0{words.value(key, given.value)}\u00a0» reste dans l’historique, avec la raison."
    )
    return form_page(
        request,
        template="contract/confirm.html",
        build=lambda data, files: ReasonForm(data),
        act=lambda actor, form: operations.withdraw_figure(
            actor=actor, override=given, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: back,
        said="Notre chiffre est de nouveau utilisé.",
        context={
            "page_title": "Revenir à notre chiffre",
            "back_url": back,
            "back_label": words.FIGURE_WORDS[key].label,
            "consequences": ["Le calcul de l’année reprend le chiffre de vos registres.", kept],
            "submit": "Revenir à notre chiffre",
            "danger": False,
        },
    )


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def given_file(request: Request, override_id: Any) -> HttpResponse:
    """The document of a figure given by the CPAM."""
    found = exercises.override(actor=request.actor, override_id=override_id)
    if found.file is None:
        raise Http404
    return file_response(found.file, inline=True)
