"""How far a question is, who may answer it and how. Pure."""

from __future__ import annotations

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


def escalates_at(asked_at: datetime, after_minutes: int | None) -> datetime | None:
    """Return from when a question that nobody took is shown to others."""
    return None if after_minutes is None else asked_at + timedelta(minutes=after_minutes)


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
