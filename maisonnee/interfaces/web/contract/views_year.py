"""The year of the contract: what it is worth, indicator by indicator."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.operations import exercises as operations
from maisonnee.domains.contract.queries import exercises, transmissions
from maisonnee.domains.contract.queries import year as queries
from maisonnee.domains.contract.queries.year import YearView
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.effort import effort_weights
from maisonnee.domains.contract.rules.facts_worth import UsefulStep, euros
from maisonnee.domains.contract.rules.outcome import Outcome
from maisonnee.domains.contract.rules.statement import IndicatorLine
from maisonnee.domains.contract.rules.vocabulary import Requirement
from maisonnee.interfaces.web import formats, journal_sentences
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.contract import words
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

FIRST_STEPS = 6


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def index(request: Request) -> HttpResponse:
    """Go to the latest year open, or say how to begin."""
    latest = exercises.exercises(actor=request.actor).first()
    if latest is not None and latest.year >= request.actor.today.year - 1:
        return redirect("contract:year", latest.year)
    return _unopened(request, request.actor.today.year)


def _unopened(request: Request, year: int) -> HttpResponse:
    if not exercises.is_computable(year) and year != request.actor.today.year:
        raise Http404
    opened = list(exercises.exercises(actor=request.actor))
    context = {
        "page_title": f"L’année {year}",
        "year": year,
        "opened": opened,
        "openable": exercises.openable_years(actor=request.actor),
        "has_contract": exercises.contracts(actor=request.actor).exists(),
        "may": words.rights(request),
    }
    return render(request, "contract/unopened.html", context)


@page(Audience.TEAM, permission=ContractPermission.MANAGE_EXERCISE)
def open_exercise(request: Request, year: int) -> HttpResponse:
    """Open the exercise of a year (POST only: the button is on the year's page)."""
    if request.method != "POST":
        return redirect("contract:year", year)
    return carried_out(
        request,
        lambda actor: operations.open_exercise(actor=actor, year=year),
        back=reverse("contract:year", args=[year]),
        said=f"L’exercice {year} est ouvert.",
    )


@dataclass(frozen=True)
class ShownLine:
    """An indicator of the list: what is recorded, what is proved, what the plan adds."""

    line: IndicatorLine
    planned: IndicatorLine
    chip: tuple[str, str]
    detail: str
    url: str

    @property
    def outcome(self) -> Outcome:
        return self.line.outcome


@dataclass(frozen=True)
class Article:
    """An article of the agreement and its indicators."""

    number: str
    title: str
    lines: Sequence[ShownLine]
    points: Any
    amount: Decimal


@dataclass(frozen=True)
class ShownStep:
    """A useful step, with the address where it is done."""

    step: UsefulStep
    title: str
    detail: str
    url: str
    amount: str


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def year(request: Request, year: int) -> HttpResponse:
    """The year at a glance."""
    if exercises.exercise_if_open(actor=request.actor, year=year) is None:
        return _unopened(request, year)
    view = queries.year_view(actor=request.actor, year=year)
    steps = [_step(view, step) for step in view.steps]
    context = {
        **frame(request, view),
        "page_title": f"L’année {year}",
        "articles": _articles(view),
        "steps": steps[:FIRST_STEPS],
        "more_steps": steps[FIRST_STEPS:],
        "effort": effort_weights(),
        "deadlines": [_deadline(deadline) for deadline in view.deadlines],
        "blocking": _blocking(view),
        "faults": [words.fault(fault) for fault in view.figures.faults],
        "moved": words.moved(
            transmissions.declared_in(actor=request.actor, exercise=view.exercise), view.statement
        ),
        "is_over": request.actor.today.year > year,
        "rate_percent": formats.number(
            Decimal(view.statement.precarity_rate.numerator) * 100 / view.statement.precarity_rate.denominator
        ),
    }
    return render(request, "contract/year.html", context)


def frame(request: Request, view: YearView) -> dict[str, Any]:
    """What the pages of a year share."""
    opened = exercises.exercises(actor=request.actor)
    return {
        "year": view.exercise.year,
        "view": view,
        "exercise": view.exercise,
        "regime": regimes.named(view.exercise.regime),
        "years": [row.year for row in opened],
        "may": words.rights(request),
        "proved_points": view.proved.points,
        "to_confirm": view.planned.amounts_to_confirm,
    }


def _articles(view: YearView) -> list[Article]:
    planned = {line.code: line for line in view.planned.lines}
    articles = []
    for letter, number, title in words.ARTICLES:
        lines = [line for line in view.statement.lines if line.code.startswith(letter)]
        articles.append(
            Article(
                number,
                title,
                [_line(view, line, planned[line.code]) for line in lines],
                sum(line.outcome.points for line in lines),
                sum((line.amount for line in lines), start=Decimal(0)),
            )
        )
    return articles


def _line(view: YearView, line: IndicatorLine, planned: IndicatorLine) -> ShownLine:
    coverage = view.coverage.get(line.code)
    missing = coverage.missing if coverage is not None and not coverage.is_complete else []
    chip = words.STATUS_CHIPS[line.outcome.status.value]
    detail = line.outcome.explanation[0] if line.outcome.explanation else ""
    if line.attained and missing:
        needed = line.requirement is Requirement.PREREQUISITE
        chip = ("preuve à joindre", "bad" if needed else "warn")
        detail = missing[0] if len(missing) == 1 else f"{missing[0]} (et {len(missing) - 1} de plus)"
    elif not line.attained and line.requirement is Requirement.PREREQUISITE:
        chip = ("prérequis manquant", "bad")
    url = reverse("contract:indicator", args=[view.exercise.year, line.code])
    return ShownLine(line, planned, chip, detail, url)


def _step(view: YearView, step: UsefulStep) -> ShownStep:
    year = view.exercise.year
    amount = formats.euros(step.gain if step.gain > 0 else step.potential_gain)
    if step.is_proof:
        count = len(step.proofs)
        several = "ces preuves" if count > 1 else "cette preuve"
        title = f"Prouver {', '.join(step.codes)}"
        detail = step.proofs[0] if step.proofs else ""
        if count > 1:
            detail = f"{detail} (et {count - 1} de plus)"
        if step.unlocks:
            detail = f"{detail}. Prérequis\u00a0: sans {several}, 0{words.NBSP}€"
        code = step.codes[0]
    else:
        title, code = step.description, step.codes[0]
        detail = "" if code == "SP" else _label(view, code)
        code = view.planned.missing_prerequisites[0] if code == "SP" else code
    if step.gain <= 0:
        detail = f"{detail} · une fois les prérequis réunis" if detail else "Une fois les prérequis réunis"
    return ShownStep(step, title, detail, reverse("contract:indicator", args=[year, code]), amount)


def _label(view: YearView, code: str) -> str:
    return f"{code} · {view.planned.line(code).rule.label}"


DEADLINES = {
    "proofs": ("Dépôt des justificatifs", "avant le"),
    "balance": ("Solde versé par la CPAM", "au plus tard le"),
}


def _deadline(deadline: Any) -> dict[str, Any]:
    title, before = DEADLINES[deadline.code]
    left = deadline.days_left
    if left > 1:
        said, tone = f"dans {left} jours", "bad" if left <= 14 else "warn" if left <= 45 else ""
    elif left == 1:
        said, tone = "demain", "bad"
    elif left == 0:
        said, tone = "aujourd’hui", "bad"
    else:
        said, tone = "passé", ""
    return {
        "title": title,
        "before": before,
        "on": _plain_day(deadline.on),
        "said": said,
        "tone": tone,
        "day": deadline.on.day,
    }


def _plain_day(day: date) -> str:
    """« 31 janvier 2027 », which may break before the year in a narrow column."""
    return f"{day.day}{words.NBSP}{formats.MONTHS[day.month - 1]} {day.year}"


def _blocking(view: YearView) -> list[dict[str, str]]:
    """The prerequisites that keep everything from being paid, each with its page."""
    proved = view.proved
    found = [(code, "à réunir") for code in proved.prerequisites_not_held]
    found += [(code, "à prouver") for code in proved.prerequisites_not_proved]
    return [
        {
            "code": code,
            "label": view.statement.line(code).rule.label,
            "what": what,
            "url": reverse("contract:indicator", args=[view.exercise.year, code]),
        }
        for code, what in found
    ]


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def indicator(request: Request, year: str, code: str) -> HttpResponse:
    """Everything about an indicator: rule, figures, proofs, what would bring more, history."""
    view = queries.year_view(actor=request.actor, year=int(year))
    try:
        line = view.statement.line(code)
    except KeyError:
        raise Http404 from None
    found = view.coverage.get(code)
    context = {
        **frame(request, view),
        "page_title": line.rule.label,
        "line": line,
        "planned_line": view.planned.line(code),
        "maximum": view.possible.points_by_code[code],
        "chip": _line(view, line, line).chip,
        "requirement": words.REQUIREMENTS[line.requirement.value],
        "worth": euros(view.statement, line.outcome.points),
        "inputs": [_input(view, used.path, used.value) for used in view.statement.inputs_of(code)],
        "figures": [_figure_of_rule(line, name) for name in line.rule.figures],
        "options": _options_used(view, code),
        "coverage": found,
        "steps": [_step(view, step) for step in view.steps if code in step.codes],
        "history": _history(request, view),
        "is_label": code in {"C1", "C2"},
    }
    return render(request, "contract/indicator.html", context)


def _input(view: YearView, path: str, used: Any) -> dict[str, Any]:
    fact = view.figures.facts.facts.get(path)
    given = view.figures.overrides.get(path)
    return {
        "label": words.FIGURE_WORDS[path].label,
        "value": words.value(path, _held_or_default(view, path)),
        "href": reverse("contract:figure", args=[view.exercise.year, path]),
        "given_by": given.origin if given else "",
        "ours": words.value(path, fact.value) if fact and given else "",
        "rows": len(fact.rows) if fact else 0,
        "left_out": len(fact.left_out) if fact else 0,
    }


def _held_or_default(view: YearView, path: str) -> Any:
    """The figure used, that of the regime when nobody gave one."""
    found = view.figures.values.get(path)
    if found is not None:
        return found
    grid = regimes.grid_of(view.exercise.regime)
    national = grid.national_rates_in(view.exercise.year)
    defaults = {
        "concertation.minimum_meetings": grid.indicator("B3").figures["minimum_meetings"],
        "patients.national_c2s_rate": float(national.c2s),
        "patients.national_ame_rate": float(national.ame),
    }
    return defaults.get(path)


def _figure_of_rule(line: IndicatorLine, name: str) -> dict[str, Any]:
    return {
        "name": name,
        "value": line.rule.figures[name],
        "source": line.rule.sources[name],
    }


_OPTIONS_OF = {
    "A1": ("pdsa_derogation",),
    "A2b": ("crisis_in_advance_base",),
    "B3": ("rate_rounding", "few_meetings", "age_rule", "first_year_minimum"),
}


def _options_used(view: YearView, code: str) -> list[dict[str, Any]]:
    grid = regimes.grid_of(view.exercise.regime)
    chosen = view.exercise.options
    return [
        {
            "label": words.OPTION_WORDS[name][0],
            "value": words.OPTION_WORDS[name][1][str(chosen.get(name, getattr(grid.defaults, name)))],
            "is_default": name not in chosen,
        }
        for name in _OPTIONS_OF.get(code, ())
    ]


def _history(request: Request, view: YearView) -> list[dict[str, Any]]:
    return [
        {
            "title": f"{entry.actor_name} {journal_sentences.told(entry)}",
            "when": entry.at,
            "text": entry.reason,
            "icon": "history",
        }
        for entry in exercises.recent_acts(actor=request.actor, exercise=view.exercise)
    ]


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def exercise_json(request: Request, year: int) -> HttpResponse:
    """The exercise in the public format of the engine: no patient, only counts."""
    data = queries.public_exercise(actor=request.actor, year=year)
    content = json.dumps(data, ensure_ascii=False, indent=2).encode()
    return bytes_response(content, name=f"exercice-{year}.json", content_type="application/json")
