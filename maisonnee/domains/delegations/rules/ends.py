"""When a delegation ends: on the first day one of the things it rests on ends. Pure.

What holds is computed from the dates of these things, so nothing has to run at the right moment. What stopped does not
start again by itself: an adhesion taken up later, after a gap, gives no life back to an old delegation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from maisonnee.domains.delegations.enums import DelegationState, EndReason
from maisonnee.kernel.periods import Period

NOTICE_DAYS = 30
"""How long before its end a delegation is announced to both: a choice of ours, to be confirmed by teams."""

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class End:
    """The last day of a delegation, and why."""

    on: date
    reason: EndReason


@dataclass(frozen=True, slots=True)
class Support:
    """Something a delegation rests on, with the days for which it holds, and what its end is called."""

    periods: tuple[Period, ...]
    reason: EndReason


def unbroken(periods: Iterable[Period], on: date) -> Period | None:
    """Return the days without a gap that hold a day: periods that follow one another make one."""
    found: Period | None = None
    for period in sorted(periods, key=lambda one: one.start):
        if found is not None and found.end is not None and period.start <= found.end + ONE_DAY:
            end = None if period.end is None else max(found.end, period.end)
            found = Period(found.start, end)
        elif found is None or found.end is not None:
            if found is not None and found.contains(on):
                return found
            found = period
    return found if found is not None and found.contains(on) else None


def first_end(*, starts_on: date, ends_on: date | None, supports: Sequence[Support]) -> End | None:
    """Return the end of a delegation that starts on a day, or nothing while none is known.

    A support that does not hold on the first day ends the delegation on the day before: it never held.
    """
    ends = [End(ends_on, EndReason.CHOSEN)] if ends_on is not None else []
    for support in supports:
        held = unbroken(support.periods, starts_on)
        if held is None:
            ends.append(End(starts_on - ONE_DAY, support.reason))
        elif held.end is not None:
            ends.append(End(held.end, support.reason))
    return min(ends, key=lambda end: end.on) if ends else None


def state_on(
    day: date, *, is_agreed: bool, is_declined: bool, starts_on: date, end: End | None
) -> DelegationState:
    """Return where a delegation stands on a day."""
    if is_declined:
        return DelegationState.DECLINED
    if end is not None and end.on < day:
        return DelegationState.ENDED
    if not is_agreed:
        return DelegationState.PROPOSED
    if starts_on > day:
        return DelegationState.COMING
    if end is not None and (end.on - day).days <= NOTICE_DAYS:
        return DelegationState.ENDING
    return DelegationState.IN_FORCE


def holds_on(day: date, *, is_agreed: bool, starts_on: date, end: End | None) -> bool:
    """Tell whether a delegation holds on a day: agreed, begun, and nothing it rests on has ended."""
    return is_agreed and starts_on <= day and (end is None or day <= end.on)
