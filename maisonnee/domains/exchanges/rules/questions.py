"""How far a question is, who may answer it and how. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from maisonnee.domains.exchanges.enums.questions import (
    EscalationTarget,
    PrescriptionOutcome,
    PresenceState,
    QuestionKind,
    QuestionState,
    ReadyAnswer,
    Urgency,
)

PARIS = ZoneInfo("Europe/Paris")
ABSENT_AT_MOST_DAYS = 366
MINUTES_A_DAY = 24 * 60
LOOKED_AHEAD_DAYS = 120
"""Days of opening hours that are looked at, to find when a question has waited long enough."""

COUNTED_WHEN_OPEN = (Urgency.TODAY, Urgency.WEEK)
"""Urgencies whose wait may be counted in opening hours alone: « Maintenant » never is."""

PROPOSED_ESCALATION: dict[Urgency, tuple[int, EscalationTarget]] = {
    Urgency.NOW: (15, EscalationTarget.CARE_TEAM),
    Urgency.TODAY: (240, EscalationTarget.CARE_TEAM),
    Urgency.WEEK: (3 * 24 * 60, EscalationTarget.ATTENDING_DOCTOR),
}
"""What the form proposes to a team that has decided nothing: minutes, to whom. Ours, to be discussed: no source."""


def state_after(ready: ReadyAnswer | None) -> QuestionState:
    """Return how far a question is once somebody answered: « je m’en occupe » takes it, anything else answers."""
    return QuestionState.TAKEN if ready is ReadyAnswer.ON_IT else QuestionState.ANSWERED


def allows(kind: QuestionKind, ready: ReadyAnswer) -> bool:
    """Whether a ready answer suits a kind: a prescription is not answered by yes or no, but made, refused or delayed."""
    return kind is not QuestionKind.PRESCRIPTION or ready in {ReadyAnswer.ON_IT, ReadyAnswer.CALL_ME}


def state_after_outcome(outcome: PrescriptionOutcome) -> QuestionState:
    """Return how far a request for a prescription is: made or refused it is answered; to be seen first, in hand."""
    return QuestionState.TAKEN if outcome is PrescriptionOutcome.SEE_FIRST else QuestionState.ANSWERED


def escalates_at(
    asked_at: datetime,
    after_minutes: int | None,
    open_on: Mapping[date, Sequence[tuple[time, time]]] | None = None,
) -> datetime | None:
    """Return from when a question that nobody took is shown to others.

    `open_on`: when the house is open, day by day (hours of Paris); only these minutes are counted, and a whole number
    of days ends when the house closes on that many days of opening after today. A house that says no hours, or not
    enough of them, counts the time that passes, so that no question waits for ever.
    """
    if after_minutes is None:
        return None
    days, rest = divmod(after_minutes, MINUTES_A_DAY)
    if open_on and not rest:
        today = asked_at.astimezone(PARIS).date()
        following = [day for day in sorted(open_on) if day > today and open_on[day]]
        if len(following) >= days:
            closes_at = max(closes for _, closes in open_on[following[days - 1]])
            return datetime.combine(following[days - 1], closes_at, tzinfo=PARIS)
        return asked_at + timedelta(minutes=after_minutes)
    left = timedelta(minutes=after_minutes)
    for day in sorted(open_on or {}):
        for opens, closes in (open_on or {})[day]:
            begins = max(datetime.combine(day, opens, tzinfo=PARIS), asked_at.astimezone(PARIS))
            ends = datetime.combine(day, closes, tzinfo=PARIS)
            if begins >= ends:
                continue
            if begins + left <= ends:
                return begins + left
            left -= ends - begins
    return asked_at + timedelta(minutes=after_minutes)


def presence_ends_at(
    state: PresenceState, *, now: datetime, until_time: time | None, until_day: date | None
) -> datetime | None:
    """Return when what somebody shows ends: the hour said, the end of the day said, else this evening.

    None when it would be over already, or is further than a year.
    """
    local = now.astimezone(PARIS)
    day = until_day if state is PresenceState.ABSENT and until_day is not None else local.date()
    if not local.date() <= day <= local.date() + timedelta(days=ABSENT_AT_MOST_DAYS):
        return None
    if until_time is not None:
        ends = datetime.combine(day, until_time, tzinfo=PARIS)
    else:
        ends = datetime.combine(day + timedelta(days=1), time(0), tzinfo=PARIS)
    return ends if ends > now else None


def last_day(ends_at: datetime) -> date:
    """Return the last day on which what somebody shows holds."""
    return (ends_at - timedelta(microseconds=1)).astimezone(PARIS).date()
