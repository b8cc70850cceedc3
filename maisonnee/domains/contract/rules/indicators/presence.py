"""Who works in the structure: A3 diversity of associates, A4 outside vacations, A8 the SAS (CNAM 2022, p. 9–20)."""

from fractions import Fraction
from functools import lru_cache
from math import ceil

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.exercise import Diversity, Sas, Vacations
from maisonnee.domains.contract.rules.indicators.claims import fixed_claim
from maisonnee.domains.contract.rules.outcome import Improvement, Outcome, graded
from maisonnee.domains.contract.rules.regimes import IndicatorRule
from maisonnee.domains.contract.rules.vocabulary import Status
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number


def diversity_level_1(rule: IndicatorRule, case: Case) -> Outcome:
    """A3.1: one medical profession, specialty or pharmacist, or enough auxiliary professions."""
    return _level_1(rule, case.exercise.diversity)


@lru_cache(maxsize=1024)
def _level_1(rule: IndicatorRule, diversity: Diversity) -> Outcome:
    attained = _has_medical(diversity) or _has_auxiliaries(rule, diversity)
    return fixed_claim(
        rule,
        claimed=diversity != Diversity(),
        obstacle=None if attained else _diversity_text(diversity),
        detail=_diversity_text(diversity),
        to_do=(
            "Accueillir comme associé une profession médicale, une spécialité ou un pharmacien, "
            f"ou réunir {rule.figures['auxiliary_professions']} professions auxiliaires"
        ),
    )


def diversity_level_2(rule: IndicatorRule, case: Case) -> Outcome:
    """A3.2: one of the first three, and enough auxiliary professions."""
    return _level_2(rule, case.exercise.diversity)


@lru_cache(maxsize=1024)
def _level_2(rule: IndicatorRule, diversity: Diversity) -> Outcome:
    medical, auxiliaries = _has_medical(diversity), _has_auxiliaries(rule, diversity)
    needed = rule.figures["auxiliary_professions"]
    steps = []
    if not medical:
        steps.append("accueillir une profession médicale, une spécialité ou un pharmacien")
    if not auxiliaries:
        missing = french.count(
            needed - diversity.auxiliary_professions, "profession auxiliaire", "professions auxiliaires"
        )
        steps.append(f"associer {missing} de plus")
    to_do = " et ".join(steps)
    return fixed_claim(
        rule,
        claimed=diversity != Diversity(),
        obstacle=None if medical and auxiliaries else _diversity_text(diversity),
        detail=_diversity_text(diversity),
        to_do=to_do[:1].upper() + to_do[1:],
    )


def _has_medical(diversity: Diversity) -> bool:
    return diversity.medical_professions + diversity.specialties + diversity.pharmacists > 0


def _has_auxiliaries(rule: IndicatorRule, diversity: Diversity) -> bool:
    return diversity.auxiliary_professions >= rule.figures["auxiliary_professions"]


def _diversity_text(diversity: Diversity) -> str:
    medical = (
        "une profession médicale ou pharmaceutique"
        if _has_medical(diversity)
        else "aucune profession médicale"
    )
    auxiliaries = french.count(
        diversity.auxiliary_professions, "profession auxiliaire", "professions auxiliaires"
    )
    return f"Parmi les associés, {medical}, {auxiliaries}"


def vacations(rule: IndicatorRule, case: Case) -> Outcome:
    """A4.1 and A4.2: mean days of presence, compared in the unit in which they were said."""
    return _vacations(rule, case.exercise.vacations)


@lru_cache(maxsize=1024)
def _vacations(rule: IndicatorRule, declared: Vacations) -> Outcome:
    said: Number
    if declared.days_per_week is not None:
        said, needed, unit = Fraction(declared.days_per_week), rule.figures["days_per_week"], "par semaine"
    else:
        said, needed, unit = (
            Fraction(declared.days_per_month or 0),
            rule.figures["days_per_month"],
            "par mois",
        )
    compared = f"{_days(said)} {unit}, pour {_days(needed)} demandés"
    return fixed_claim(
        rule,
        claimed=said > 0,
        obstacle=None if said >= needed or not said else compared,
        detail=compared,
        to_do=f"{_days(needed - said)} de vacations de plus {unit}",
    )


def _days(days: Number) -> str:
    """Days rounded up to the hundredth, so that what is asked is enough."""
    return french.count(Fraction(ceil(days * 100), 100), "jour")


def sas(rule: IndicatorRule, case: Case) -> Outcome:
    """A8: every doctor engaged, or all requests taken; else half of the doctors."""
    return _sas(rule, case.exercise.sas)


@lru_cache(maxsize=1024)
def _sas(rule: IndicatorRule, declared: Sas) -> Outcome:
    full, half = rule.figures["fixed_full"], rule.figures["fixed_half"]
    if declared.takes_all_requests:
        line = f"Toutes les demandes du SAS sont prises{french.COLON}{full}"
        return Outcome(Status.ATTAINED, fixed=full, explanation=(line,))
    if not declared.doctors:
        improvement = Improvement("Engager tous les médecins dans le SAS", full)
        return Outcome(Status.NOT_CLAIMED, explanation=("Non déclaré",), improvement=improvement)
    half_count = -(-declared.doctors * rule.figures["half_share"] // 1)
    enough = declared.engaged >= half_count
    points: Number = full if declared.engaged == declared.doctors else half if enough else 0
    doctors = french.count(declared.doctors, "médecin")
    line = f"{french.count(declared.engaged, 'engagé')} sur {doctors}{french.COLON}{points}"
    status = Status.NOT_CLAIMED if declared.engaged == 0 else graded(points, full)
    if points == full:
        return Outcome(status, fixed=points, explanation=(line,))
    target = declared.doctors if enough else half_count
    missing = french.count(target - declared.engaged, "médecin engagé", "médecins engagés")
    improvement = Improvement(f"{missing} de plus", full if target == declared.doctors else half)
    return Outcome(status, fixed=points, explanation=(line,), improvement=improvement)


def sas_maximum(rule: IndicatorRule, case: Case) -> Number:
    """A8: every doctor engaged."""
    return rule.figures["fixed_full"]
