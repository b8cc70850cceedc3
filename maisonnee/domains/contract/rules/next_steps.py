"""The next best steps of a year: changes a team could make, what each brings, ordered by euros per effort.

Each change is a whole exercise computed again, so that a gain counts prerequisites, precarity, caps, and what
one indicator does to another.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from maisonnee.domains.contract.rules.changes import Change, changes, with_prerequisites
from maisonnee.domains.contract.rules.exercise import Exercise
from maisonnee.domains.contract.rules.statement import compute


@dataclass(frozen=True, slots=True)
class NextStep:
    """A change worth making; `change.exercise` is the exercise as it would be.

    `gain` is in euros on the year's total, as things stand; `potential_gain` is the same once the missing
    prerequisites are met (equal to `gain` when none is missing).
    """

    change: Change
    gain: Decimal
    potential_gain: Decimal

    @property
    def code(self) -> str:
        """The indicator the change aims at."""
        return self.change.code

    @property
    def description(self) -> str:
        """What to do, in French."""
        return self.change.description

    @property
    def effort(self) -> Fraction:
        """Half-days of work, an unofficial estimate."""
        return self.change.effort

    @property
    def euros_per_effort(self) -> Fraction:
        """Euros gained for each half-day: what orders the steps."""
        return Fraction(self.gain) / self.effort


def next_steps(exercise: Exercise) -> list[NextStep]:
    """Every change that brings money, now or once prerequisites are met, best first."""
    now = compute(exercise).total
    unlocked = _unlocked_total(exercise, now)
    steps = []
    for change in changes(exercise):
        then = compute(change.exercise).total
        gain = then - now
        potential = max(_unlocked_total(change.exercise, then) - unlocked, gain)
        if potential > 0:
            steps.append(NextStep(change, gain, potential))
    return sorted(steps, key=_best_first)


def _unlocked_total(exercise: Exercise, total: Decimal) -> Decimal:
    """The total once every prerequisite is met; the given total of the exercise when they all are."""
    unlocked = with_prerequisites(exercise).exercise
    return total if unlocked is exercise else compute(unlocked).total


def _best_first(step: NextStep) -> tuple[Fraction, Fraction]:
    return -step.euros_per_effort, -Fraction(step.potential_gain) / step.effort
