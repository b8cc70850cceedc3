"""C1 and C2, the ANS label of the shared information system (CNAM 2022, p. 45–49)."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import lru_cache

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.outcome import Improvement, Outcome, graded
from maisonnee.domains.contract.rules.regimes import IndicatorRule
from maisonnee.domains.contract.rules.vocabulary import Status
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number
from maisonnee.kernel.french import NBSP

NOT_OURS = (
    "Le label est celui du logiciel clinique partagé. Maisonnée ne porte pas ce label et n’en tient pas lieu."
)


def standard_label(rule: IndicatorRule, case: Case) -> Outcome:
    """C1: points by associates, less each beyond the step."""
    figures = rule.figures
    first, beyond = _split(rule, case)
    sum_text = f"{figures['fixed']} + {figures['fixed_each_first']} × {first}"
    if beyond:
        sum_text += f" + {figures['fixed_each_beyond']} × {beyond}"
    full = standard_label_maximum(rule, case)
    outcome = _labelled(
        case.exercise.year,
        case.exercise.information_system.acquired_on,
        full,
        sum_text,
        claimed=case.exercise.information_system.standard,
        to_do=f"Utiliser un logiciel partagé labellisé «{NBSP}standard{NBSP}»",
    )
    return replace(outcome, explanation=(*outcome.explanation, NOT_OURS))


def standard_label_maximum(rule: IndicatorRule, case: Case) -> Number:
    """C1: a full year, for these associates."""
    figures = rule.figures
    first, beyond = _split(rule, case)
    return figures["fixed"] + figures["fixed_each_first"] * first + figures["fixed_each_beyond"] * beyond


def advanced_label(rule: IndicatorRule, case: Case) -> Outcome:
    """C2: on top of C1, with the same prorata."""
    return _labelled(
        case.exercise.year,
        case.exercise.information_system.acquired_on,
        rule.figures["fixed"],
        "Label avancé",
        claimed=case.exercise.information_system.advanced,
        to_do=f"Passer à un logiciel labellisé «{NBSP}avancé{NBSP}»",
    )


def labelled_days(year: int, acquired_on: date | None) -> tuple[int, int]:
    """Days of the year under the label, and days of the year: from the acquisition to 31 December, both included."""
    last_day = date(year, 12, 31)
    days_of_year = last_day.timetuple().tm_yday
    if acquired_on is None or acquired_on.year < year:
        return days_of_year, days_of_year
    return max((last_day - acquired_on).days + 1, 0), days_of_year


def _split(rule: IndicatorRule, case: Case) -> tuple[Number, Number]:
    """Associates up to the step, and beyond it."""
    associates, step = case.exercise.associates, rule.figures["step_associates"]
    return min(associates, step), max(associates - step, 0)


@lru_cache(maxsize=1024)
def _labelled(
    year: int, acquired_on: date | None, full: Number, sum_text: str, *, claimed: bool, to_do: str
) -> Outcome:
    if not claimed:
        improvement = Improvement(to_do, full)
        return Outcome(Status.NOT_CLAIMED, explanation=("Non déclaré",), improvement=improvement)
    days, days_of_year = labelled_days(year, acquired_on)
    points = full if days == days_of_year else full * Fraction(days, days_of_year)
    if days == days_of_year:
        line = f"{sum_text} = {french.plain(points)}"
    elif days == 0:
        line = f"Acquis après le 31{NBSP}décembre {year}{french.COLON}0 point"
    else:
        since = f"Depuis le {acquired_on:%d/%m/%Y}"
        line = f"{since}{french.COLON}({sum_text}) × {days}/{days_of_year} jours = {french.plain(points)}"
    return Outcome(graded(points, full), fixed=points, explanation=(line,))
