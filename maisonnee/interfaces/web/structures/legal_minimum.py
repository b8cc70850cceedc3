"""What is said of the legal minimum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from maisonnee.domains.structures.rules.legal_minimum import Gap, Verdict
from maisonnee.interfaces.web import formats

CONSEQUENCE = "Tant qu’il n’est pas rétabli, un juge peut dissoudre la SISA."


@dataclass(frozen=True)
class Told:
    """A sentence and its tone."""

    sentence: str
    tone: str


@dataclass(frozen=True)
class ToldGap:
    """Days without the minimum: when, what is missing, and whether they are past, under way or to come."""

    days: str
    missing: str
    when: str
    tone: str


def missing(doctors: int, auxiliaries: int) -> str:
    """« Il manque 1 médecin et 1 auxiliaire médical » (without the verb)."""
    parts = []
    if doctors:
        parts.append(formats.counted(doctors, "médecin"))
    if auxiliaries:
        parts.append(formats.counted(auxiliaries, "auxiliaire médical,auxiliaires médicaux"))
    return " et ".join(parts)


def told_verdict(verdict: Verdict) -> Told:
    """Say the legal minimum of a day."""
    if not verdict.applies:
        return Told("Pas de SISA ce jour-là\u00a0: le minimum légal ne s’applique pas.", "")
    if not verdict.is_met:
        lacking = missing(verdict.missing_doctors, verdict.missing_auxiliaries)
        return Told(f"Il manque {lacking} parmi les associés. {CONSEQUENCE}", "bad")
    doctors = formats.counted(len(verdict.doctors), "médecin")
    auxiliaries = formats.counted(len(verdict.auxiliaries), "auxiliaire médical,auxiliaires médicaux")
    if verdict.is_at_the_limit:
        return Told(f"Juste atteint\u00a0: {doctors} et {auxiliaries} parmi les associés.", "warn")
    return Told(f"Atteint\u00a0: {doctors} et {auxiliaries} parmi les associés.", "good")


def told_gaps(gaps: Iterable[Gap], today: date) -> list[ToldGap]:
    """Say each gap."""
    return [_told(gap, today) for gap in gaps]


def _told(gap: Gap, today: date) -> ToldGap:
    start, end = gap.period.start, gap.period.end
    if end is None:
        days = (
            f"À partir du {formats.day_long(start)}"
            if start > today
            else f"Depuis le {formats.day_long(start)}"
        )
    else:
        days = f"Du {formats.day_long(start)} au {formats.day_long(end)}"
    lacking = f"Il manque {missing(gap.missing_doctors, gap.missing_auxiliaries)}"
    if end is not None and end < today:
        return ToldGap(days, lacking, "passé", "")
    return ToldGap(
        days, lacking, "à venir" if start > today else "en cours", "warn" if start > today else "bad"
    )
