"""Indicators that a team has or has not: one claim, its conditions, fixed or variable points."""

from functools import lru_cache

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.outcome import Improvement, Outcome
from maisonnee.domains.contract.rules.regimes import IndicatorRule
from maisonnee.domains.contract.rules.vocabulary import Status
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number


def fixed_maximum(rule: IndicatorRule, case: Case) -> Number:
    """The fixed points of the line."""
    return rule.figures["fixed"]


def variable_maximum(rule: IndicatorRule, case: Case) -> Number:
    """The variable points of the line, scaled by the registered patients."""
    return case.scaled(rule.figures["variable"])


@lru_cache(maxsize=1024)
def fixed_claim(
    rule: IndicatorRule, *, claimed: bool, obstacle: str | None = None, detail: str = "Acquis", to_do: str
) -> Outcome:
    """Fixed points when claimed and nothing stands in the way; `to_do` says what would bring them."""
    points = rule.figures["fixed"]
    if claimed and obstacle is None:
        line = f"{detail}{french.COLON}{french.number(points)} points fixes"
        return Outcome(Status.ATTAINED, fixed=points, explanation=(line,))
    return _without_points(points, claimed=claimed, obstacle=obstacle, to_do=to_do)


def variable_claim(
    rule: IndicatorRule, case: Case, *, claimed: bool, obstacle: str | None = None, to_do: str
) -> Outcome:
    """Variable points when claimed and nothing stands in the way; `to_do` says what would bring them."""
    points = variable_maximum(rule, case)
    if claimed and obstacle is None:
        line = case.explain_scaled(rule.figures["variable"], points)
        return Outcome(Status.ATTAINED, variable=points, explanation=(line,))
    return _without_points(points, claimed=claimed, obstacle=obstacle, to_do=to_do)


def _without_points(points: Number, *, claimed: bool, obstacle: str | None, to_do: str) -> Outcome:
    status = Status.NOT_ATTAINED if claimed else Status.NOT_CLAIMED
    improvement = Improvement(to_do, points) if points > 0 else None
    return Outcome(status, explanation=(obstacle or "Non déclaré",), improvement=improvement)


def crisis_plan(rule: IndicatorRule, case: Case) -> Outcome:
    """A2a: the written plan, paid whatever happens."""
    return fixed_claim(rule, claimed=case.exercise.crisis.plan, to_do="Rédiger le plan de crise sanitaire")


def crisis_actions(rule: IndicatorRule, case: Case) -> Outcome:
    """A2b: needs the plan and a declared crisis; some years never pay it."""
    crisis = case.exercise.crisis
    if case.exercise.year in rule.not_payable_years:
        line = f"Jamais payé pour l’année {case.exercise.year}"
        return Outcome(Status.NOT_PAYABLE, explanation=(line,))
    if not crisis.declared:
        status = Status.NOT_PAYABLE if crisis.actions else Status.NOT_CLAIMED
        return Outcome(status, explanation=("Aucune crise déclarée dans l’année",))
    obstacle = None if crisis.plan else "Il manque le plan écrit (A2a)"
    to_do = (
        "Rédiger le plan de crise (A2a)" if crisis.actions else "Mener les actions de crise prévues au plan"
    )
    return variable_claim(rule, case, claimed=crisis.actions, obstacle=obstacle, to_do=to_do)


def crisis_actions_maximum(rule: IndicatorRule, case: Case) -> Number:
    """A2b: nothing without a declared crisis, nor in the years that never pay it."""
    if case.exercise.year in rule.not_payable_years or not case.exercise.crisis.declared:
        return 0
    return variable_maximum(rule, case)


def cstm(rule: IndicatorRule, case: Case) -> Outcome:
    """A5: a doctor under a CSTM, in an under-dense zone."""
    declared = case.exercise.cstm
    obstacle = None if declared.under_dense_zone else "La structure n’est pas déclarée en zone sous-dense"
    return fixed_claim(
        rule,
        claimed=declared.doctors > 0,
        obstacle=obstacle if declared.doctors else None,
        to_do="Accueillir un médecin sous CSTM en zone sous-dense",
    )


def users_level_1(rule: IndicatorRule, case: Case) -> Outcome:
    """A7.1: consult and inform."""
    return fixed_claim(rule, claimed=case.exercise.users.level_1, to_do="Consulter et informer les usagers")


def users_level_2(rule: IndicatorRule, case: Case) -> Outcome:
    """A7.2: build and decide together; needs level 1."""
    users = case.exercise.users
    obstacle = None if users.level_1 else "Il faut d’abord le niveau 1 (A7.1)"
    to_do = (
        "Co-construire et co-décider avec les usagers"
        if users.level_1
        else "Atteindre aussi le niveau 1 (A7.1)"
    )
    return variable_claim(rule, case, claimed=users.level_2, obstacle=obstacle, to_do=to_do)


def external_coordination(rule: IndicatorRule, case: Case) -> Outcome:
    """B5: written procedure, VSM sent, DMP fed."""
    return variable_claim(
        rule,
        case,
        claimed=case.exercise.external_coordination,
        to_do="Écrire la procédure de coordination externe, envoyer les VSM, alimenter le DMP",
    )


def quality_level_1(rule: IndicatorRule, case: Case) -> Outcome:
    """B6.1: diagnosis."""
    return fixed_claim(rule, claimed=case.exercise.quality.level_1, to_do="Faire l’état des lieux qualité")


def quality_level_2(rule: IndicatorRule, case: Case) -> Outcome:
    """B6.2: plan; needs level 1."""
    quality = case.exercise.quality
    obstacle = None if quality.level_1 else "Il faut d’abord le niveau 1 (B6.1)"
    to_do = "Écrire le plan d’action qualité" if quality.level_1 else "Atteindre aussi le niveau 1 (B6.1)"
    return variable_claim(rule, case, claimed=quality.level_2, obstacle=obstacle, to_do=to_do)


def quality_level_3(rule: IndicatorRule, case: Case) -> Outcome:
    """B6.3: results; needs levels 1 and 2."""
    quality = case.exercise.quality
    lower = quality.level_1 and quality.level_2
    obstacle = None if lower else "Il faut d’abord les niveaux 1 et 2 (B6.1, B6.2)"
    to_do = "Faire le bilan du plan qualité et le réviser" if lower else "Atteindre aussi les niveaux 1 et 2"
    return variable_claim(rule, case, claimed=quality.level_3, obstacle=obstacle, to_do=to_do)


def heart_failure_pathway(rule: IndicatorRule, case: Case) -> Outcome:
    """B8: heart-failure pathway."""
    return variable_claim(
        rule,
        case,
        claimed=case.exercise.heart_failure_pathway,
        to_do="Mettre en place le parcours insuffisance cardiaque",
    )
