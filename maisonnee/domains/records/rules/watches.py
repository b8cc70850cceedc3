"""Thresholds: when a measure alerts somebody. The software alerts; it never changes a dose.

Default example: +3 kg in 7 days (thesis, l. 3902), decided by a prescriber for one patient.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from maisonnee.domains.records.enums import WatchRule
from maisonnee.kernel import professions

EXAMPLE_RISE_KG = Decimal(3)
EXAMPLE_RISE_DAYS = 7
PRESCRIBERS = frozenset({professions.DOCTOR, professions.DENTIST, professions.MIDWIFE})
"""Professions that set thresholds for a patient; an advanced-practice nurse too (`prescribes`)."""


def prescribes(profession: str, know_how: Iterable[str]) -> bool:
    """Whether somebody may set thresholds: doctor, dentist, midwife, or IPA (decree 2025-55)."""
    return profession in PRESCRIBERS or professions.is_advanced_practice_nurse(profession, list(know_how))


@dataclass(frozen=True)
class Point:
    """A measure of a day (the key is that of its entry)."""

    on: date
    value: Decimal
    key: uuid.UUID | None = None


@dataclass(frozen=True)
class Crossing:
    """A threshold passed; `compared_with` is the earlier measure a rise or a fall was counted from."""

    compared_with: Point | None = None


def crossing(
    rule: WatchRule, threshold: Decimal, window_days: int | None, new: Point, before: Iterable[Point]
) -> Crossing | None:
    """Return how a new measure passes a threshold, if it does.

    A rise is counted from the lowest measure of the window (its first day included), a fall from the highest.
    """
    if rule is WatchRule.ABOVE:
        return Crossing() if new.value > threshold else None
    if rule is WatchRule.BELOW:
        return Crossing() if new.value < threshold else None
    first = new.on - timedelta(days=window_days or 0)
    within = [point for point in before if first <= point.on <= new.on and point.key != new.key]
    if not within:
        return None
    if rule is WatchRule.RISE:
        base = min(within, key=lambda point: (point.value, -point.on.toordinal()))
        return Crossing(base) if new.value - base.value >= threshold else None
    base = max(within, key=lambda point: (point.value, point.on.toordinal()))
    return Crossing(base) if base.value - new.value >= threshold else None
