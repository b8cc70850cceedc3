"""Public-health missions and what depends on them: A6, A6i (CNAM 2022, p. 16–17) and B9 (p. 43)."""

from collections.abc import Sequence
from itertools import combinations

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.exercise import Mission
from maisonnee.domains.contract.rules.indicators.claims import fixed_claim
from maisonnee.domains.contract.rules.outcome import Improvement, Outcome, graded
from maisonnee.domains.contract.rules.regimes import IndicatorRule
from maisonnee.domains.contract.rules.vocabulary import MissionKind, MissionTheme, Status
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number

PAID_AT_MOST = 2


def paid_missions(missions: Sequence[Mission]) -> int:
    """How many missions are paid: the best admissible pair, else one, else none."""
    if any(_admissible(one, other) for one, other in combinations(missions, PAID_AT_MOST)):
        return PAID_AT_MOST
    return min(len(missions), 1)


def _admissible(one: Mission, other: Mission) -> bool:
    both_regional = one.kind is MissionKind.PRS and other.kind is MissionKind.PRS
    return not both_regional and _same_word(one.theme) != _same_word(other.theme)


def _same_word(theme: str) -> str:
    return " ".join(theme.casefold().split())


def missions(rule: IndicatorRule, case: Case) -> Outcome:
    """A6: variable points for each paid mission."""
    declared = case.exercise.missions
    paid = paid_missions(declared)
    each = rule.figures["variable_each"]
    points = case.scaled(paid * each)
    if not declared:
        lines: tuple[str, ...] = ("Aucune mission déclarée",)
    else:
        count = french.count(len(declared), "mission menée", "missions menées")
        lines = (
            f"{count}, {french.count(paid, 'payée')}",
            f"{paid} × {french.plain(each)} × {case.scale_text} = {french.plain(points)}",
        )
    if paid < min(len(declared), PAID_AT_MOST):
        lines = (*lines, "Deux missions de même thème, ou toutes deux du PRS, ne sont payées qu’une fois")
    improvement = None
    if paid < PAID_AT_MOST and case.exercise.patients.registered:
        change = "Une mission d’un autre thème, nationale" if declared else "Une mission de santé publique"
        improvement = Improvement(f"{change}, de plus", points + case.scaled(each))
    status = Status.NOT_CLAIMED if not declared else graded(paid, PAID_AT_MOST)
    return Outcome(status, variable=points, explanation=lines, improvement=improvement)


def missions_maximum(rule: IndicatorRule, case: Case) -> Number:
    """A6: two missions."""
    return case.scaled(PAID_AT_MOST * rule.figures["variable_each"])


def missions_with_ipa(rule: IndicatorRule, case: Case) -> Outcome:
    """A6i: an IPA, and enough missions carried out, paid or not."""
    count, needed = len(case.exercise.missions), rule.figures["missions"]
    obstacle = None
    if count < needed:
        obstacle = f"Il faut {needed} missions menées, il y en a {count}"
    to_do = "Mener une deuxième mission" if case.exercise.has_ipa else "Accueillir une IPA"
    if case.exercise.has_ipa and count == 0:
        to_do = f"Mener {needed} missions de santé publique"
    elif not case.exercise.has_ipa and count < needed:
        to_do = f"Accueillir une IPA et mener {needed} missions de santé publique"
    if not case.exercise.has_ipa:
        obstacle = "Pas d’IPA dans l’équipe"
    return fixed_claim(rule, claimed=case.exercise.has_ipa, obstacle=obstacle, to_do=to_do)


def missions_with_ipa_maximum(rule: IndicatorRule, case: Case) -> Number:
    """A6i: nothing without an IPA in the team."""
    return rule.figures["fixed"] if case.exercise.has_ipa else 0


def child_obesity_pathway(rule: IndicatorRule, case: Case) -> Outcome:
    """B9: with one mission it must be the obesity one; with two or more, any; with none, nothing."""
    declared = case.exercise.missions
    obstacle = None
    to_do = "Mettre en place le parcours surpoids et obésité de l’enfant"
    if not declared:
        obstacle = "Aucune mission de santé publique menée"
    elif len(declared) < rule.figures["missions_of_any_theme"] and not _concerns_child_obesity(declared[0]):
        obstacle = "La seule mission menée n’est pas celle du surpoids de l’enfant"
    if obstacle:
        mission = "Mener la mission sur le surpoids de l’enfant"
        to_do = (
            mission if case.exercise.child_obesity_pathway else f"{mission} et mettre en place le parcours"
        )
    return fixed_claim(rule, claimed=case.exercise.child_obesity_pathway, obstacle=obstacle, to_do=to_do)


def _concerns_child_obesity(mission: Mission) -> bool:
    return _same_word(mission.theme) == MissionTheme.CHILD_OBESITY
