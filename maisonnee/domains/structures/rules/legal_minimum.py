"""The legal minimum of a SISA: two doctors and one auxiliary among its associates, for its whole life."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from maisonnee.kernel import professions
from maisonnee.kernel.periods import Period
from maisonnee.kernel.professions import Family

SOURCE = "Code de la santé publique, art. L4041-1 et suivants"
LEAST_DOCTORS = 2
LEAST_AUXILIARIES = 1
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Share:
    """An associate, and the days for which they are one."""

    name: str
    profession: str
    period: Period

    @property
    def is_doctor(self) -> bool:
        return self.profession == professions.DOCTOR

    @property
    def is_auxiliary(self) -> bool:
        known = professions.BY_CODE.get(self.profession)
        return known is not None and known.family is Family.AUXILIARY


@dataclass(frozen=True, slots=True)
class Verdict:
    """The legal minimum on a day: who counts, and what is missing. It applies while there is a company."""

    on: date
    applies: bool
    doctors: tuple[str, ...]
    auxiliaries: tuple[str, ...]

    @property
    def missing_doctors(self) -> int:
        return max(0, LEAST_DOCTORS - len(self.doctors)) if self.applies else 0

    @property
    def missing_auxiliaries(self) -> int:
        return max(0, LEAST_AUXILIARIES - len(self.auxiliaries)) if self.applies else 0

    @property
    def is_met(self) -> bool:
        return not self.missing_doctors and not self.missing_auxiliaries

    @property
    def is_at_the_limit(self) -> bool:
        """One departure of a doctor, or of an auxiliary, and the minimum is lost."""
        return (
            self.applies
            and self.is_met
            and (len(self.doctors) == LEAST_DOCTORS or len(self.auxiliaries) == LEAST_AUXILIARIES)
        )


@dataclass(frozen=True, slots=True)
class Gap:
    """Days for which the minimum is not reached, and what is missing."""

    period: Period
    missing_doctors: int
    missing_auxiliaries: int


def verdict_on(day: date, *, shares: Iterable[Share], company: Iterable[Period]) -> Verdict:
    """Judge a day. `company` holds the days for which the company exists."""
    present = [share for share in shares if share.period.contains(day)]
    return Verdict(
        on=day,
        applies=any(period.contains(day) for period in company),
        doctors=tuple(share.name for share in present if share.is_doctor),
        auxiliaries=tuple(share.name for share in present if share.is_auxiliary),
    )


def gaps(*, shares: Collection[Share], company: Collection[Period]) -> list[Gap]:
    """Return the days, past and to come, for which the minimum is not reached, the earliest first.

    Days that follow one another and miss the same associates make one gap; the last one may have no end.
    """
    found: list[Gap] = []
    for start, end in _stretches([*(share.period for share in shares), *company]):
        verdict = verdict_on(start, shares=shares, company=company)
        if verdict.is_met:
            continue
        gap = Gap(Period(start, end), verdict.missing_doctors, verdict.missing_auxiliaries)
        last = found[-1] if found else None
        if last is not None and _continues(last, gap):
            gap = Gap(Period(last.period.start, end), gap.missing_doctors, gap.missing_auxiliaries)
            found.pop()
        found.append(gap)
    return found


def _stretches(periods: Iterable[Period]) -> list[tuple[date, date | None]]:
    """Days cut wherever somebody comes or goes; nothing changes inside a stretch."""
    turns = set()
    for period in periods:
        turns.add(period.start)
        if period.end is not None and period.end < date.max:
            turns.add(period.end + ONE_DAY)
    days = sorted(turns)
    ends: list[date | None] = [following - ONE_DAY for following in days[1:]]
    return list(zip(days, [*ends, None], strict=True)) if days else []


def _continues(last: Gap, gap: Gap) -> bool:
    return (
        last.period.end is not None
        and last.period.end + ONE_DAY == gap.period.start
        and (last.missing_doctors, last.missing_auxiliaries) == (gap.missing_doctors, gap.missing_auxiliaries)
    )
