"""Advanced consultations: the days of presentation to the hospital team, the days of evaluation, the counts. Pure.

Source: school report on the support of MSPs, « consultations avancées » of a psychiatric hospital (liaison form by the
médecin traitant, cases presented every fortnight, direct talks when needed, evaluation after four months, then yearly).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from statistics import median

from maisonnee.domains.exchanges.enums import LiaisonState as State
from maisonnee.kernel.refusals import Refusal

EVERY_DAYS = 14
FIRST_EVALUATION_MONTHS = 4
EVALUATION_EVERY_MONTHS = 12

_BEFORE = {
    State.SEEN: (State.SENT, State.SEEN),
    State.PRESENTED: (State.SEEN, State.PRESENTED),
    State.RETURNED: (State.SEEN, State.PRESENTED),
    State.CLOSED: (State.RETURNED,),
    State.DECLINED: (State.SENT,),
}


def check_step(state: str, towards: State) -> None:
    """Raise `Refusal` when a liaison form cannot go from a state to another."""
    if state not in _BEFORE[towards]:
        raise Refusal("exchanges.liaison_not_in_that_state", state=State(state).label.lower())


def presentation_on_or_after(day: date, *, first: date, every_days: int) -> date:
    """Return the first presentation that is not before a day."""
    if day <= first:
        return first
    turns = -((first - day).days // every_days)
    return first + timedelta(days=turns * every_days)


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or its last one."""
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def evaluation_days(*, starts_on: date, until: date, first_months: int, every_months: int) -> Iterator[date]:
    """Yield the days on which an evaluation is due, up to a day included."""
    months = first_months
    while (due := months_later(starts_on, months)) <= until:
        yield due
        months += every_months


@dataclass(frozen=True)
class Course:
    """What matters of a liaison form for an evaluation: days only, no patient, no doctor."""

    sent_on: date
    seen_on: date | None
    presented_on: date | None
    returned_on: date | None
    is_declined: bool
    talks: int


@dataclass(frozen=True)
class Counts:
    """Figures of a period for the whole partnership: nobody is ranked."""

    forms: int
    seen: int
    presented: int
    returned: int
    declined: int
    with_talk: int
    days_to_visit: float | None
    days_to_return: float | None

    def as_json(self) -> dict[str, float | int | None]:
        return asdict(self)


def counts(courses: Iterable[Course]) -> Counts:
    """Count the forms of a period."""
    rows = list(courses)
    return Counts(
        forms=len(rows),
        seen=sum(row.seen_on is not None for row in rows),
        presented=sum(row.presented_on is not None for row in rows),
        returned=sum(row.returned_on is not None for row in rows),
        declined=sum(row.is_declined for row in rows),
        with_talk=sum(row.talks > 0 for row in rows),
        days_to_visit=_median((row.seen_on - row.sent_on).days for row in rows if row.seen_on),
        days_to_return=_median((row.returned_on - row.sent_on).days for row in rows if row.returned_on),
    )


def _median(days: Iterable[int]) -> float | None:
    known = list(days)
    return float(median(known)) if known else None
