"""The statement of an exercise: every indicator, the prerequisites, the amount, the advance and the balance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.exercise import Exercise
from maisonnee.domains.contract.rules.indicators import REGISTRY
from maisonnee.domains.contract.rules.outcome import Improvement, Outcome
from maisonnee.domains.contract.rules.regimes import IndicatorRule
from maisonnee.domains.contract.rules.vocabulary import Requirement, Status
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number, total
from maisonnee.kernel.money import to_cents

TO_CONFIRM = "à confirmer par la CPAM"


@dataclass(frozen=True, slots=True)
class Gain:
    """What the next change on an indicator would bring: the sentence, its points and its euros before precarity."""

    sentence: str
    points: Number
    amount: Decimal


@dataclass(frozen=True, slots=True)
class InputUsed:
    """A field of the exercise that an indicator read, by its path in the public format."""

    path: str
    value: object


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator of a statement; `amount` is before precarity and whatever the prerequisites."""

    rule: IndicatorRule
    requirement: Requirement
    outcome: Outcome
    point_value: Number
    amount: Decimal
    gain: Gain | None

    @property
    def code(self) -> str:
        """The indicator's code in the grid."""
        return self.rule.code

    @property
    def attained(self) -> bool:
        """Whether the indicator is held, wholly or in part."""
        return self.outcome.status in (Status.ATTAINED, Status.PARTIAL)


@dataclass(frozen=True, slots=True)
class Statement:
    """What an exercise is worth. Points are exact; amounts are rounded to the cent, at the very end.

    When a prerequisite is missing `points` still says what the indicators bring, and the amounts are 0.
    """

    exercise: Exercise
    point_value: Number
    lines: tuple[IndicatorLine, ...]
    points: Number
    missing_prerequisites: tuple[str, ...]
    base: Decimal
    precarity_rate: Fraction
    total: Decimal
    advance_due: Decimal
    balance: Decimal
    warnings: tuple[str, ...]

    @property
    def prerequisites_met(self) -> bool:
        """Whether every prerequisite is held."""
        return not self.missing_prerequisites

    @property
    def amounts_to_confirm(self) -> bool:
        """Whether the total and the balance rest on the precarity increase, whose text was not found."""
        return self.precarity_rate > 0

    def line(self, code: str) -> IndicatorLine:
        """The line of an indicator; raises KeyError."""
        for line in self.lines:
            if line.code == code:
                return line
        raise KeyError(code)

    def inputs_of(self, code: str) -> tuple[InputUsed, ...]:
        """The fields of the exercise that an indicator read, with their values."""
        return tuple(InputUsed(path, _value_at(self.exercise, path)) for path in self.line(code).rule.inputs)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """What the same structure could have at most: same patients, associates and IPA, everything attained.

    `points_by_code` gives the share of each indicator, in the grid's order.
    """

    points_by_code: Mapping[str, Number]
    points: Number
    base: Decimal
    total: Decimal


def compute(exercise: Exercise) -> Statement:
    """The statement of an exercise; raises UnknownRegime or IncompleteRegime."""
    case = Case.of(exercise)
    value = case.grid.point_value.value
    lines = tuple(_line(rule, case, value) for rule in case.grid.indicators)
    points = _total_points(lines)
    missing = tuple(
        line.code for line in lines if line.requirement is Requirement.PREREQUISITE and not line.attained
    )
    base = Fraction(0) if missing else Fraction(points * value)
    rate = precarity_rate(case)
    amount = to_cents(base * (1 + rate))
    balance = amount - exercise.payments.advance_paid
    return Statement(
        exercise=exercise,
        point_value=value,
        lines=lines,
        points=points,
        missing_prerequisites=missing,
        base=to_cents(base),
        precarity_rate=rate,
        total=amount,
        advance_due=to_cents(advance(case)),
        balance=balance,
        warnings=tuple(_warnings(case, rate, balance)),
    )


def ceiling(exercise: Exercise) -> Ceiling:
    """The most that the structure of an exercise could have for a full year, with the same precarity rate."""
    case = Case.of(exercise)
    points_by_code = {
        rule.code: REGISTRY[rule.computed_by].maximum(rule, case) for rule in case.grid.indicators
    }
    points = total(points_by_code.values())
    base = Fraction(points * case.grid.point_value.value)
    return Ceiling(points_by_code, points, to_cents(base), to_cents(base * (1 + precarity_rate(case))))


def precarity_rate(case: Case) -> Fraction:
    """min(cap, excess of C2S + excess of AME over the national rates); `calc`, to be confirmed by the CPAM."""
    patients, national = case.exercise.patients, case.national_rates
    c2s_reference = (
        national.c2s if patients.national_c2s_rate is None else Fraction(patients.national_c2s_rate)
    )
    ame_reference = (
        national.ame if patients.national_ame_rate is None else Fraction(patients.national_ame_rate)
    )
    zero = Fraction(0)
    excess = max(zero, Fraction(patients.c2s_rate) - c2s_reference)
    excess += max(zero, Fraction(patients.ame_rate) - ame_reference)
    return min(excess, Fraction(case.grid.precarity_cap.value))


def advance(case: Case) -> Number:
    """Share of what 100 % of the SP and S indicators would bring for the full year, with a minimum (`fed`).

    Precarity is left out of the base. The option crisis_in_advance_base adds the crisis actions at their full
    points, in the years that may pay them.
    """
    year = case.exercise.year
    points: list[Number] = []
    for rule in case.grid.indicators:
        requirement = rule.requirement_in(year)
        if requirement is Requirement.PREREQUISITE or requirement is Requirement.SOCLE:
            points.append(REGISTRY[rule.computed_by].maximum(rule, case))
        elif requirement is Requirement.EXCEPTIONAL and case.crisis_in_advance_base:
            points.append(0 if year in rule.not_payable_years else case.scaled(rule.figures["variable"]))
    due = total(points) * case.grid.point_value.value * case.grid.advance_share.value
    return max(due, case.grid.advance_minimum.value)


def _total_points(lines: Sequence[IndicatorLine]) -> Number:
    return total(line.outcome.points for line in lines)


def _line(rule: IndicatorRule, case: Case, value: Number) -> IndicatorLine:
    """Lines without variable points are few and shared; the others depend on the patients and are not kept."""
    outcome = REGISTRY[rule.computed_by].outcome(rule, case)
    assemble = _assembled if outcome.variable else _shared
    return assemble(rule, rule.requirement_in(case.exercise.year), outcome, value)


def _assembled(
    rule: IndicatorRule, requirement: Requirement, outcome: Outcome, value: Number
) -> IndicatorLine:
    improvement = outcome.improvement
    gain = _gain(improvement, outcome.points, value) if improvement else None
    return IndicatorLine(rule, requirement, outcome, value, to_cents(outcome.points, times=value), gain)


_shared = lru_cache(maxsize=8192)(_assembled)


def _gain(improvement: Improvement, current: Number, value: Number) -> Gain:
    points = improvement.points - current if current else improvement.points
    amount = to_cents(points, times=value)
    sentence = (
        f"{improvement.change}{french.COLON}{french.count(improvement.points, 'point')}"
        f" (+{french.money(amount)})"
    )
    return Gain(sentence, points, amount)


def _warnings(case: Case, rate: Fraction, balance: Decimal) -> list[str]:
    held, base = case.exercise.concertation, case.exercise.patients.ald_or_over_75
    warnings = []
    if held.files and not base:
        warnings.append(
            "Des dossiers sont discutés mais aucun patient en ALD ou âgé n’est déclaré"
            f"{french.COLON}le taux est nul (patients.ald_or_over_75)."
        )
    elif held.files > base:
        warnings.append(
            f"{french.count(held.files, 'dossier discuté', 'dossiers discutés')} pour {french.count(base, 'patient')} en ALD ou âgés"
            f"{french.COLON}le taux est plafonné (concertation.files)."
        )
    if held.files and not held.meetings:
        warnings.append(
            "Des dossiers sont discutés mais aucune réunion n’est déclarée (concertation.meetings)."
        )
    system = case.exercise.information_system
    if system.advanced and not system.standard:
        warnings.append(
            "Le label avancé est déclaré sans le label standard"
            f"{french.COLON}vérifiez les deux (information_system.standard)."
        )
    if rate > 0:
        warnings.append(
            f"Majoration de précarité de {french.percent(rate)}{french.COLON}total et solde {TO_CONFIRM}."
        )
    if balance < 0:
        warnings.append(
            f"L’avance dépasse le montant de l’année{french.COLON}{french.money(-Fraction(balance))} à rendre."
        )
    return warnings


def _value_at(exercise: Exercise, path: str) -> object:
    value: object = exercise
    for name in path.split("."):
        value = getattr(value, name)
    return value
