"""What an indicator brings, and what would bring more."""

from dataclasses import dataclass

from maisonnee.domains.contract.rules.vocabulary import Status
from maisonnee.kernel.decimal_text import Number


@dataclass(frozen=True, slots=True)
class Improvement:
    """The next change worth making on one indicator: the change in French, the points it would then bring."""

    change: str
    points: Number


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict on one indicator: exact points, never rounded, and the lines that explain them."""

    status: Status
    fixed: Number = 0
    variable: Number = 0
    explanation: tuple[str, ...] = ()
    improvement: Improvement | None = None

    @property
    def points(self) -> Number:
        """Fixed and variable points together."""
        if not self.variable:
            return self.fixed
        return self.fixed + self.variable if self.fixed else self.variable


def graded(points: Number, maximum: Number) -> Status:
    """The status of an indicator that brings some of its points."""
    if points <= 0:
        return Status.NOT_ATTAINED
    return Status.ATTAINED if points >= maximum else Status.PARTIAL
