"""Ages and rates of the contract base."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

AgeRule = Literal["over_75", "75_and_over"]
_LEAST_AGE: dict[AgeRule, int] = {"over_75": 76, "75_and_over": 75}


def born_at_latest(on: date, age_rule: AgeRule) -> date:
    """The last birth date that makes a patient old enough on a day (aci-rules §7, `age_rule`).

    « Plus de 75 ans » : aged 76 or more.
    """
    year = on.year - _LEAST_AGE[age_rule]
    try:
        return on.replace(year=year)
    except ValueError:  # 29 February, and no such day that year
        return date(year, 2, 28)


def rate(part: int, whole: int) -> Decimal | None:
    """Share of a whole as a fraction of 1, to six decimals; nothing of nothing."""
    return (Decimal(part) / whole).quantize(Decimal("0.000001")) if whole else None
