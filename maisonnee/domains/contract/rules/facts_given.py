"""A figure given by somebody else, read from what a person typed, with the parser of the exercise format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maisonnee.domains.contract.rules.facts import FIGURES, FigureKind, FigureValue, exercise_data, replaced
from maisonnee.domains.contract.rules.faults import ExerciseFaults, Fault
from maisonnee.domains.contract.rules.parsing import parse_exercise

GIVABLE = tuple(
    key for key, kind in FIGURES.items() if kind is not FigureKind.MISSIONS and key != "payments.advance_paid"
)
"""Figures that the CPAM may give in place of ours. The advance is a payment, missions are in the annex."""


def fault_of_given(
    key: str,
    value: FigureValue,
    *,
    year: int,
    regime: str,
    options: Mapping[str, Any],
    values: Mapping[str, FigureValue],
) -> Fault | None:
    """What is wrong with a figure put in the place of ours, or None: the same sentence as the command line's."""
    data = exercise_data(year=year, regime=regime, options=options, values=replaced(values, {key: value}))
    try:
        parse_exercise(data)
    except ExerciseFaults as refused:
        return refused.faults[0]
    return None
