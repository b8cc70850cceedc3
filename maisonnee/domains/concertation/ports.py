"""What concertation needs from the contract, which stands above it: what a year asks, and of whom.

The contract answers (`answer_with`, when it starts), so that its pages and those of concertation say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from maisonnee.domains.patients.rules.registers import AgeRule

if TYPE_CHECKING:
    from maisonnee.foundation.access.actors import Actor

MINIMUM_MEETINGS = 6
"""Meetings asked for a full year, when no contract says what it asks (CNAM 2022, p. 27–31)."""


@dataclass(frozen=True, slots=True)
class YearAsked:
    """Meetings that a year asks, and who counts as aged in the denominator."""

    minimum_meetings: int = MINIMUM_MEETINGS
    age_rule: AgeRule = "over_75"


class Contract(Protocol):
    """Says what a year asks of the actor's structure."""

    def __call__(self, *, actor: Actor, year: int) -> YearAsked: ...


_contracts: list[Contract] = []


def answer_with(contract: Contract) -> None:
    """Name who answers; the last one named does."""
    _contracts[:] = [contract]


def asked_in(*, actor: Actor, year: int) -> YearAsked:
    """Return what a year asks; the full year's meetings when nobody answers."""
    return _contracts[0](actor=actor, year=year) if _contracts else YearAsked()
