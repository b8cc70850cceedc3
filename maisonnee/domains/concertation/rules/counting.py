"""How concertation is counted: facts in, verdicts out."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from maisonnee.domains.concertation.enums import CountMethod, Theme, Verdict

TARGET_RATE = Fraction(5, 100)
"""Share of the patients with an ALD or over 75 that brings the whole of the points (CNAM 2022, p. 27–31)."""
SOURCE = "CNAM 2022, p.\u00a027–31"
FIRST_PLAUSIBLE_YEAR = 2000
PLANNED_YEARS_AHEAD = 2
_HUNDREDTHS_OF_PERCENT = 10_000


@dataclass(frozen=True, kw_only=True)
class Counting:
    """How a team counts. The defaults are the contract's own silence read strictly: formal meetings only,
    each discussion counts (a patient may be discussed twice), informal exchanges shown apart."""

    informal_counts_as_files: bool = False
    informal_counts_as_meetings: bool = False
    method: CountMethod = CountMethod.EACH_DISCUSSION


@dataclass(frozen=True, kw_only=True)
class Discussion:
    """A patient's file discussed on a day, in a formal meeting (`meeting_id`) or informally."""

    id: uuid.UUID
    patient_id: uuid.UUID
    on: date
    theme: Theme
    meeting_id: uuid.UUID | None

    @property
    def is_formal(self) -> bool:
        return self.meeting_id is not None


@dataclass(frozen=True)
class Judged:
    """A discussion and whether it counts as a file of the contract."""

    discussion: Discussion
    verdict: Verdict

    @property
    def counts(self) -> bool:
        return self.verdict is Verdict.COUNTED


def judged(discussions: Iterable[Discussion], counting: Counting) -> list[Judged]:
    """Judge each discussion, by date; of two discussions of a patient the first one counts."""
    seen: set[uuid.UUID] = set()
    rows = []
    for discussion in sorted(discussions, key=lambda item: (item.on, not item.is_formal, item.id)):
        verdict = _verdict(discussion, counting, seen)
        if verdict is Verdict.COUNTED:
            seen.add(discussion.patient_id)
        rows.append(Judged(discussion, verdict))
    return rows


def _verdict(discussion: Discussion, counting: Counting, seen: set[uuid.UUID]) -> Verdict:
    if discussion.theme is Theme.OUTSIDE:
        return Verdict.OUTSIDE_THEMES
    if not discussion.is_formal and not counting.informal_counts_as_files:
        return Verdict.INFORMAL_APART
    if counting.method is CountMethod.DISTINCT_PATIENTS and discussion.patient_id in seen:
        return Verdict.ALREADY_COUNTED
    return Verdict.COUNTED


def is_plausible_day(day: date, *, today: date) -> bool:
    """Whether a meeting may be set that day: since there are teams, and not years ahead."""
    return FIRST_PLAUSIBLE_YEAR <= day.year <= today.year + PLANNED_YEARS_AHEAD


def files_needed(base: int, target: Fraction = TARGET_RATE) -> int:
    """Smallest number of files whose rate, truncated to two decimals of a percent, reaches the target."""
    return ceil(base * target)


def rate(files: int, base: int) -> Fraction:
    """Files per patient of the base, truncated to two decimals of a percent (CNAM 2022, p. 29)."""
    return Fraction(files * _HUNDREDTHS_OF_PERCENT // base, _HUNDREDTHS_OF_PERCENT) if base else Fraction(0)


@dataclass(frozen=True, kw_only=True)
class Gauge:
    """Where a year stands. `base` is the denominator; informal figures never mix with formal ones."""

    year: int
    meetings: int
    informal_meetings: int
    minimum_meetings: int
    formal_files: int
    informal_files: int
    files: int
    base: int

    @property
    def missing_meetings(self) -> int:
        return max(self.minimum_meetings - self.meetings, 0)

    @property
    def files_needed(self) -> int:
        return files_needed(self.base)

    @property
    def missing_files(self) -> int:
        return max(self.files_needed - self.files, 0)

    @property
    def rate(self) -> Fraction:
        return rate(self.files, self.base)


def gauge(
    *,
    year: int,
    meetings: int,
    minimum_meetings: int,
    rows: Sequence[Judged],
    counting: Counting,
    base: int,
) -> Gauge:
    """Measure a year: `meetings` are the formal ones held, `rows` every discussion judged.

    `formal_files` and `informal_files` are discussions on a theme of annex 3, whatever the way of counting;
    `files` is what counts towards the contract.
    """
    informal = [row for row in rows if not row.discussion.is_formal]
    on_themes = [row for row in rows if row.verdict is not Verdict.OUTSIDE_THEMES]
    return Gauge(
        year=year,
        meetings=meetings,
        informal_meetings=len(informal) if counting.informal_counts_as_meetings else 0,
        minimum_meetings=minimum_meetings,
        formal_files=sum(row.discussion.is_formal for row in on_themes),
        informal_files=sum(not row.discussion.is_formal for row in on_themes),
        files=sum(row.counts for row in rows),
        base=base,
    )
