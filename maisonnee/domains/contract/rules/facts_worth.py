"""What the proved part of a statement is worth, and what would bring most: proofs to join, changes to make."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from maisonnee.domains.contract.rules.effort import effort_of
from maisonnee.domains.contract.rules.next_steps import NextStep
from maisonnee.domains.contract.rules.statement import IndicatorLine, Statement
from maisonnee.domains.contract.rules.vocabulary import Requirement
from maisonnee.kernel.decimal_text import Number
from maisonnee.kernel.money import to_cents

PROOFS_DUE = (1, 31)
BALANCE_DUE = (4, 30)


@dataclass(frozen=True, slots=True)
class ProvedWorth:
    """Points and euros of the indicators that are held and proved.

    `total` is what would be paid today: 0 as long as a prerequisite is not held or not proved. `worth` is what
    the proved indicators bring once they are.
    """

    points: Number
    worth: Decimal
    total: Decimal
    prerequisites_not_held: tuple[str, ...]
    prerequisites_not_proved: tuple[str, ...]

    @property
    def is_payable(self) -> bool:
        """Whether every prerequisite is held and proved."""
        return not self.prerequisites_not_held and not self.prerequisites_not_proved


def proved_worth(statement: Statement, is_proved: Callable[[str], bool]) -> ProvedWorth:
    """What a statement brings when only proved indicators count."""
    points: Number = 0
    not_proved = []
    for line in statement.lines:
        if not line.attained:
            continue
        if is_proved(line.code):
            points += line.outcome.points
        elif line.requirement is Requirement.PREREQUISITE:
            not_proved.append(line.code)
    worth = euros(statement, points)
    not_held = statement.missing_prerequisites
    total = worth if not not_held and not not_proved else Decimal("0.00")
    return ProvedWorth(points, worth, total, not_held, tuple(not_proved))


def euros(statement: Statement, points: Number) -> Decimal:
    """Points in euros, precarity included, to the cent."""
    return to_cents(Fraction(points * statement.point_value) * (1 + statement.precarity_rate))


@dataclass(frozen=True, slots=True)
class UsefulStep:
    """Something worth doing now: documents to join (`proofs`: what is missing), or a change (`description`).

    `codes` are the indicators it concerns; `gain` is what it adds to what would be paid, `potential_gain` the
    same once the prerequisites that it does not concern are met.
    """

    codes: tuple[str, ...]
    description: str
    proofs: tuple[str, ...]
    gain: Decimal
    potential_gain: Decimal
    effort: Fraction
    unlocks: bool = False

    @property
    def is_proof(self) -> bool:
        """Whether the step is about proving what is already done."""
        return not self.description

    @property
    def rank(self) -> tuple[Fraction, Fraction]:
        """Euros for each half-day, now then later: the smaller the better."""
        return -Fraction(self.gain) / self.effort, -Fraction(self.potential_gain) / self.effort


def useful_steps(
    statement: Statement, steps: Sequence[NextStep], missing_proofs: Mapping[str, Sequence[str]]
) -> list[UsefulStep]:
    """Every useful step of a year, best first: missing proofs of what is held, and changes that bring money."""
    useful = [
        UsefulStep(
            (step.code,), step.description, (), step.gain, step.potential_gain, step.effort, step.code == "SP"
        )
        for step in steps
    ]
    useful += _proofs(statement, missing_proofs)
    return sorted(useful, key=lambda step: step.rank)


def _proofs(statement: Statement, missing: Mapping[str, Sequence[str]]) -> list[UsefulStep]:
    unproved = [line for line in statement.lines if line.attained and line.code in missing]
    locking = [line for line in unproved if line.requirement is Requirement.PREREQUISITE]
    others = [line for line in unproved if line.requirement is not Requirement.PREREQUISITE]
    held = statement.prerequisites_met
    steps = [_one_proof(statement, line, missing[line.code], payable=held and not locking) for line in others]
    if locking:
        proved = sum((line.outcome.points for line in statement.lines), start=Fraction(0)) - sum(
            (line.outcome.points for line in others), start=Fraction(0)
        )
        worth = euros(statement, proved)
        wanted = tuple(proof for line in locking for proof in missing[line.code])
        effort = effort_of("proof", max(len(wanted), 1))
        codes = tuple(line.code for line in locking)
        steps.append(
            UsefulStep(codes, "", wanted, worth if held else Decimal(0), worth, effort, unlocks=True)
        )
    return steps


def _one_proof(
    statement: Statement, line: IndicatorLine, wanted: Sequence[str], *, payable: bool
) -> UsefulStep:
    worth = euros(statement, line.outcome.points)
    effort = effort_of("proof", max(len(wanted), 1))
    return UsefulStep((line.code,), "", tuple(wanted), worth if payable else Decimal(0), worth, effort)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date of the contract's calendar (`fed`), and how many days are left (negative once passed)."""

    code: str
    on: date
    days_left: int


def deadlines(year: int, today: date) -> tuple[Deadline, ...]:
    """Proofs due on 31 January, balance paid by 30 April of the next year."""
    days = (("proofs", PROOFS_DUE), ("balance", BALANCE_DUE))
    return tuple(
        Deadline(code, on, (on - today).days)
        for code, (month, day) in days
        for on in [date(year + 1, month, day)]
    )
