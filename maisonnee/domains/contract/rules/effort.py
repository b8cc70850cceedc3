"""What each change costs a team: a dated, unofficial table of half-days."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EffortWeights:
    """Half-days of work by kind of change, with the date and the source of the estimate."""

    dated: date
    unit: str
    source: str
    weights: Mapping[str, Fraction]


@cache
def effort_weights() -> EffortWeights:
    """The table of `effort_weights.toml`."""
    path = Path(__file__).with_name("effort_weights.toml")
    data = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    weights = {name: Fraction(weight) for name, weight in data["weights"].items()}
    return EffortWeights(data["dated"], data["unit"], data["source"], weights)


def effort_of(name: str, quantity: int = 1) -> Fraction:
    """Half-days for so many units of a kind of change."""
    return effort_weights().weights[name] * quantity
