"""A year imagined otherwise: changes said figure by figure, added to the real figures or put in their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from maisonnee.domains.contract.rules.facts import FIGURES, FigureKind, FigureValue, replaced
from maisonnee.domains.contract.rules.statement import Statement
from maisonnee.domains.contract.rules.vocabulary import MissionTheme
from maisonnee.kernel.decimal_text import Number

ADDABLE = frozenset(key for key, kind in FIGURES.items() if kind in (FigureKind.COUNT, FigureKind.MISSIONS))


def simulated(values: Mapping[str, FigureValue], changes: Mapping[str, Any]) -> dict[str, FigureValue]:
    """Figures changed as said: `{key: {"set": value}}` or `{key: {"add": count}}`.

    A saved change of a kind that adds keeps its meaning when the real figures move. Added missions take the
    national themes that the team does not have yet. Unknown keys raise KeyError.
    """
    given = {}
    for key, change in changes.items():
        kind = FIGURES[key]
        if "set" in change:
            given[key] = change["set"]
        elif kind is FigureKind.MISSIONS:
            given[key] = _more_missions(values.get(key) or [], change["add"])
        else:
            given[key] = max(int(values.get(key) or 0) + change["add"], 0)
    return replaced(values, given)


def _more_missions(held: list[dict[str, str]], count: int) -> list[dict[str, str]]:
    if count < 0:
        return held[: max(len(held) + count, 0)]
    themes = {mission["theme"] for mission in held}
    free = [theme.value for theme in MissionTheme if theme.value not in themes]
    return [*held, *({"theme": theme, "kind": "national"} for theme in free[:count])]


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """An indicator in two years side by side; `difference` in euros, precarity aside."""

    code: str
    label: str
    points: Number
    simulated_points: Number
    amount: Decimal
    simulated_amount: Decimal

    @property
    def difference(self) -> Decimal:
        """Euros gained (lost when negative)."""
        return self.simulated_amount - self.amount

    @property
    def changes(self) -> bool:
        """Whether the two years differ on this indicator."""
        return Fraction(self.points) != Fraction(self.simulated_points)


def compared(real: Statement, imagined: Statement) -> tuple[ComparedLine, ...]:
    """Two statements of the same regime, line by line."""
    return tuple(
        ComparedLine(
            before.code,
            before.rule.label,
            before.outcome.points,
            after.outcome.points,
            before.amount,
            after.amount,
        )
        for before, after in zip(real.lines, imagined.lines, strict=True)
    )
