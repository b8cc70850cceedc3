"""How an entry reads in one line, on a page and on paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from maisonnee.kernel.french import NBSP, number


def value_text(value: Decimal | None, value_2: Decimal | None = None, unit: str = "") -> str:
    """« 72,5 kg », « 135/80 mmHg »; empty when there is no value."""
    if value is None:
        return ""
    text = _figure(value) if value_2 is None else f"{_figure(value)}/{_figure(value_2)}"
    if not unit:
        return text
    return f"{text}{unit}" if unit.startswith("/") else f"{text}{NBSP}{unit}"


def _figure(value: Decimal) -> str:
    return number(Fraction(value))


def change_text(change: Decimal | None, unit: str = "") -> str:
    """« +1,2 kg » or « −3 »; empty when nothing changed or there is nothing to compare with."""
    if change is None or change == 0:
        return ""
    sign = "+" if change > 0 else "−"
    return f"{sign}{value_text(abs(change), None, '' if unit.startswith('/') else unit)}"


def age_on(born_on: date, day: date) -> int:
    """Return the age in whole years."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))
