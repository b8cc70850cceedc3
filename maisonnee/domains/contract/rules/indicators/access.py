"""A1, opening hours and unscheduled care (CNAM 2022, p. 3–6)."""

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.exercise import ZERO, Access
from maisonnee.domains.contract.rules.outcome import Improvement, Outcome, graded
from maisonnee.domains.contract.rules.regimes import IndicatorRule
from maisonnee.domains.contract.rules.vocabulary import PdsaDerogation, Status
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number
from maisonnee.kernel.french import NBSP


def opening_hours(rule: IndicatorRule, case: Case) -> Outcome:
    """Points of the decision tree; closures beyond the limits give 0 under either derogation option."""
    return _opening_hours(rule, case.exercise.access, case.pdsa_derogation)


@lru_cache(maxsize=1024)
def _opening_hours(rule: IndicatorRule, access: Access, derogation: PdsaDerogation) -> Outcome:
    points, explanation = _decide(rule, access, derogation)
    maximum = rule.figures["full_saturday_open_all_year"]
    status = Status.NOT_CLAIMED if access == Access() else graded(points, maximum)
    improvement = None if points >= maximum else _improvement(rule, access, derogation, points)
    return Outcome(status, fixed=points, explanation=(explanation,), improvement=improvement)


def opening_hours_maximum(rule: IndicatorRule, case: Case) -> Number:
    """Points of a structure open 12 hours a day, Saturday morning, all year."""
    return rule.figures["full_saturday_open_all_year"]


def _decide(rule: IndicatorRule, access: Access, derogation: PdsaDerogation) -> tuple[Number, str]:
    figures = rule.figures
    if not access.unscheduled_care:
        return 0, f"Pas de soins non programmés{french.COLON}0 point"
    if access.closed_weeks_school_holidays > figures["holiday_weeks_limit"]:
        limit = french.count(figures["holiday_weeks_limit"], "semaine")
        return 0, f"Fermeture de plus de {limit} pendant les vacances scolaires{french.COLON}0 point"
    if access.closed_weeks_other > figures["other_weeks_limit"]:
        limit = french.count(figures["other_weeks_limit"], "semaine")
        return 0, f"Fermeture de plus de {limit} hors vacances scolaires{french.COLON}0 point"
    if access.pdsa_derogation:
        row, row_text = "derogation", "dérogation PDSA inscrite au contrat"
        if derogation is PdsaDerogation.CANCELS_REDUCTIONS:
            points = figures["derogation_saturday_open_all_year"]
            return points, f"{_sentence(row_text)}, qui annule toute réduction{french.COLON}{points}"
    elif access.weekday_hours >= figures["full_hours"]:
        row, row_text = "full", f"{figures['full_hours']}{NBSP}h ou plus par jour en semaine"
    elif access.weekday_hours >= figures["middle_hours"]:
        row, row_text = (
            "middle",
            f"de {figures['middle_hours']} à {figures['full_hours']}{NBSP}h par jour en semaine",
        )
    elif access.weekday_hours >= figures["minimum_hours"]:
        row = "minimum"
        row_text = f"de {figures['minimum_hours']} à {figures['middle_hours']}{NBSP}h par jour en semaine"
    else:
        return 0, f"Moins de {figures['minimum_hours']}{NBSP}h par jour en semaine{french.COLON}0 point"
    saturday = "open" if access.saturday_morning else "closed"
    closures = "with_closures" if _closes(access) else "all_year"
    points = figures[f"{row}_saturday_{saturday}_{closures}"]
    saturday_text = "samedi matin ouvert" if access.saturday_morning else "samedi matin fermé"
    closures_text = "fermetures dans les limites" if _closes(access) else "ouvert toute l’année"
    return points, f"{_sentence(row_text)}, {saturday_text}, {closures_text}{french.COLON}{points}"


def _closes(access: Access) -> bool:
    """Any closure leaves the « open all year » column, in school holidays or not."""
    return access.closed_weeks_school_holidays > 0 or access.closed_weeks_other > 0


def _improvement(
    rule: IndicatorRule, access: Access, derogation: PdsaDerogation, points: Number
) -> Improvement | None:
    """The single change that brings most; several at once when none is enough alone."""
    changes: list[tuple[str, Access]] = []
    if not access.unscheduled_care:
        changes.append(("assurer des soins non programmés", replace(access, unscheduled_care=True)))
    if _closes(access):
        open_all_year = replace(access, closed_weeks_school_holidays=ZERO, closed_weeks_other=ZERO)
        changes.append(("ouvrir toute l’année", open_all_year))
    if not access.pdsa_derogation and access.weekday_hours < rule.figures["full_hours"]:
        hours = _full_hours(rule)
        changes.append((f"ouvrir {hours}{NBSP}h par jour en semaine", replace(access, weekday_hours=hours)))
    if not access.saturday_morning:
        changes.append(("ouvrir le samedi matin", replace(access, saturday_morning=True)))
    if not changes:
        return None
    best = max(
        ((_decide(rule, changed, derogation)[0], text) for text, changed in changes), key=lambda one: one[0]
    )
    if best[0] > points:
        return Improvement(_sentence(best[1]), best[0])
    everything = Access(unscheduled_care=True, weekday_hours=_full_hours(rule), saturday_morning=True)
    together = ", ".join(text for text, _ in changes)
    return Improvement(_sentence(together), _decide(rule, everything, derogation)[0])


def _full_hours(rule: IndicatorRule) -> Decimal:
    return Decimal(int(rule.figures["full_hours"]))


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]
