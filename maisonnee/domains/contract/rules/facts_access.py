"""Which site decides for A1: the one that brings fewest points by itself (CNAM 2022, p. 3–6)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.exercise import Access, Exercise, Options, Patients
from maisonnee.domains.contract.rules.indicators.access import opening_hours


def weakest_site(sites: Sequence[Access], *, year: int, regime: str, options: Options) -> int | None:
    """The position of the site that decides, the first of equals; None without any site."""
    points = []
    for access in sites:
        case = Case.of(Exercise(year, regime, Patients(0), 0, options=options, access=access))
        points.append(Fraction(opening_hours(case.grid.indicator("A1"), case).points))
    return min(range(len(points)), key=points.__getitem__) if points else None
