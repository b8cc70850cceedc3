"""B1 coordination, B2 and B7 protocols, B4 training (CNAM 2022, p. 21–26, 33–34, 39–40)."""

from functools import lru_cache

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.outcome import Improvement, Outcome, graded
from maisonnee.domains.contract.rules.regimes import IndicatorRule
from maisonnee.domains.contract.rules.vocabulary import Status
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number, quotient


def coordination(rule: IndicatorRule, case: Case) -> Outcome:
    """B1: fixed points, and variable points whose slope changes at the step of patients."""
    fixed, variable = rule.figures["fixed"], _coordination_variable(rule, case)
    if not case.exercise.coordination.in_place:
        improvement = Improvement("Mettre en place la fonction de coordination", fixed + variable)
        return Outcome(Status.NOT_CLAIMED, explanation=("Non déclaré",), improvement=improvement)
    first, beyond = _split(rule, case)
    lines = [
        f"Part fixe{french.COLON}{french.plain(fixed)}",
        _slope_line(rule.figures["variable_first"], first, case),
    ]
    if beyond:
        step = french.count(rule.figures["step_patients"], "patient")
        lines.append(
            f"Au-delà de {step}{french.COLON}{_slope_line(rule.figures['variable_beyond'], beyond, case)}"
        )
    return Outcome(Status.ATTAINED, fixed=fixed, variable=variable, explanation=tuple(lines))


def _slope_line(points: Number, patients: Number, case: Case) -> str:
    reference = case.grid.reference_patients.value
    return f"{french.plain(points)} × {patients}/{reference} = {french.plain(quotient(points * patients, reference))}"


def coordination_maximum(rule: IndicatorRule, case: Case) -> Number:
    """B1: all of it, for these patients."""
    return rule.figures["fixed"] + _coordination_variable(rule, case)


def _coordination_variable(rule: IndicatorRule, case: Case) -> Number:
    first, beyond = _split(rule, case)
    points = rule.figures["variable_first"] * first + rule.figures["variable_beyond"] * beyond
    return quotient(points, case.grid.reference_patients.value)


def _split(rule: IndicatorRule, case: Case) -> tuple[Number, Number]:
    """Patients up to the step, and beyond it."""
    registered, step = case.exercise.patients.registered, rule.figures["step_patients"]
    return min(registered, step), max(registered - step, 0)


def protocols(rule: IndicatorRule, case: Case) -> Outcome:
    """B2: points for each protocol, more with an IPA; attained from the first one."""
    each = _each_protocol(rule, case)
    outcome = _counted(case.exercise.protocols, each, rule.figures["limit"], "protocole")
    if outcome.points > 0:
        return Outcome(
            Status.ATTAINED, outcome.fixed, outcome.variable, outcome.explanation, outcome.improvement
        )
    return outcome


def protocols_maximum(rule: IndicatorRule, case: Case) -> Number:
    """B2: as many protocols as are paid."""
    return _each_protocol(rule, case) * rule.figures["limit"]


def _each_protocol(rule: IndicatorRule, case: Case) -> Number:
    return rule.figures["fixed_each_with_ipa" if case.exercise.has_ipa else "fixed_each"]


def cooperation_protocols(rule: IndicatorRule, case: Case) -> Outcome:
    """B7: points for each national cooperation protocol declared."""
    count = case.exercise.cooperation_protocols
    return _counted(count, rule.figures["fixed_each"], rule.figures["limit"], "protocole national")


def cooperation_protocols_maximum(rule: IndicatorRule, case: Case) -> Number:
    """B7: as many protocols as are paid."""
    return rule.figures["fixed_each"] * rule.figures["limit"]


@lru_cache(maxsize=1024)
def _counted(count: int, each: Number, limit: Number, noun: str) -> Outcome:
    """So many points each, up to a limit."""
    paid = min(count, limit)
    points = each * paid
    plural = " ".join(f"{word}s" if word == "protocole" else "nationaux" for word in noun.split())
    if not count:
        lines: tuple[str, ...] = ("Non déclaré",)
    elif count > limit:
        lines = (
            f"{french.count(count, noun, plural)}, {limit} payés{french.COLON}{limit} × {each} = {points}",
        )
    else:
        lines = (f"{french.count(count, noun, plural)}{french.COLON}{paid} × {each} = {points}",)
    improvement = None
    if paid < limit:
        improvement = Improvement(f"{french.count(1, noun, plural)} de plus", points + each)
    status = graded(paid, limit) if count else Status.NOT_CLAIMED
    return Outcome(status, fixed=points, explanation=lines, improvement=improvement)


def training(rule: IndicatorRule, case: Case) -> Outcome:
    """B4: points by number of trainees; one alone brings nothing."""
    return _training(rule, case.exercise.trainees)


@lru_cache(maxsize=1024)
def _training(rule: IndicatorRule, count: int) -> Outcome:
    tiers = _tiers(rule)
    points = max((points for needed, points in tiers if count >= needed), default=0)
    following = next(((needed, more) for needed, more in tiers if count < needed), None)
    improvement = None
    if following:
        needed, more = following
        improvement = Improvement(f"{french.count(needed - count, 'stagiaire')} de plus", more)
    status = graded(points, tiers[-1][1]) if count else Status.NOT_CLAIMED
    line = f"{french.count(count, 'stagiaire')}{french.COLON}{points}" if count else "Non déclaré"
    return Outcome(status, fixed=points, explanation=(line,), improvement=improvement)


def training_maximum(rule: IndicatorRule, case: Case) -> Number:
    """B4: the highest tier."""
    return _tiers(rule)[-1][1]


def _tiers(rule: IndicatorRule) -> list[tuple[int, Number]]:
    """Trainees needed and points, lowest first, from the figures named fixed_from_N."""
    return [(int(name.removeprefix("fixed_from_")), points) for name, points in rule.figures.items()]
