"""What may be done about a referral, when it is called back to mind, and the neutral order of a choice. Pure.

Sources: code de la santé publique, art. R. 4127-23 (compérage: nobody is sent to one professional in particular) and
L1110-4; thesis, ch. 6 (L3572: two forms of referral; L3678: being referred « ne garantit pas que les patients aillent
consulter »; L3814: not reproached when the professional is the only one).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from maisonnee.domains.exchanges.enums import ReferralAct as Act
from maisonnee.domains.exchanges.enums import ReferralState as State
from maisonnee.domains.exchanges.enums import ReferralUrgency as Urgency
from maisonnee.domains.patients.enums import Section
from maisonnee.kernel.refusals import Refusal

COMPERAGE = "Code de la santé publique, art. R. 4127-23"
T = TypeVar("T")
SECTIONS = (Section.PROBLEMS, Section.SOCIAL, Section.MENTAL_HEALTH, Section.SEXUAL_HEALTH)
"""To which parts of the record a referral may belong: the grid then says who reads it."""

_INSIDE = {
    State.CHOOSING: {Act.CHOOSE, Act.CLOSE},
    State.SENT: {Act.ACCEPT, Act.DECLINE, Act.CHOOSE, Act.POSTPONE, Act.CLOSE},
    State.DECLINED: {Act.CHOOSE, Act.POSTPONE, Act.CLOSE},
    State.ACCEPTED: {Act.BOOK, Act.COME, Act.ANSWER, Act.DECLINE, Act.CLOSE},
    State.BOOKED: {Act.BOOK, Act.COME, Act.MISS, Act.ANSWER, Act.CLOSE},
    State.MISSED: {Act.BOOK, Act.CHOOSE, Act.POSTPONE, Act.CLOSE},
    State.SEEN: {Act.BOOK, Act.ANSWER, Act.CLOSE},
    State.ANSWERED: {Act.CLOSE},
    State.CLOSED: set(),
}
_WITHOUT_ANSWER_FIRST = {Act.BOOK, Act.COME, Act.ANSWER}
"""What may follow a letter at once: who does not use Maisonnée accepts by giving an appointment."""

RESULT = {
    Act.CHOOSE: State.SENT,
    Act.POSTPONE: State.CHOOSING,
    Act.ACCEPT: State.ACCEPTED,
    Act.DECLINE: State.DECLINED,
    Act.BOOK: State.BOOKED,
    Act.COME: State.SEEN,
    Act.MISS: State.MISSED,
    Act.ANSWER: State.ANSWERED,
    Act.CLOSE: State.CLOSED,
}
OPEN_TO_ADDRESSEE = (State.SENT, State.ACCEPTED, State.BOOKED, State.MISSED, State.SEEN, State.ANSWERED)
"""While a referral is in their hands, the professional whom the patient chose reads it."""


def acts_possible(state: str, *, answers_here: bool) -> frozenset[Act]:
    """Return what may be done now. `answers_here`: the professional chosen answers in Maisonnée."""
    possible = set(_INSIDE[State(state)])
    if state == State.SENT and not answers_here:
        possible = (possible - {Act.ACCEPT}) | _WITHOUT_ANSWER_FIRST
    return frozenset(possible)


def next_state(state: str, act: Act, *, answers_here: bool) -> State:
    """Return the state an act leads to. Raises `Refusal` `exchanges.referral_not_in_that_state`."""
    if act not in acts_possible(state, answers_here=answers_here):
        raise Refusal("exchanges.referral_not_in_that_state", state=State(state).label.lower())
    return RESULT[act]


def rotated(people: Sequence[T], *, on: date) -> list[T]:
    """Return people, given in a stable order, so that each is first in turn, a day each."""
    if not people:
        return []
    first = on.toordinal() % len(people)
    return [*people[first:], *people[:first]]


def check_reason_when_only_one(*, offered: int, reason: str) -> None:
    """Raise `Refusal` when a patient was offered one professional only and nobody said why (compérage)."""
    if offered <= 1 and not reason.strip():
        raise Refusal("exchanges.referral_only_one", field="only_one_reason")


@dataclass(frozen=True, kw_only=True)
class Delays:
    """From how many days a referral that does not move is called back to mind, and how long the care team is open.

    The figures proposed are ours: no text read gives one. Each team sets its own.
    """

    choose: int = 14
    answer_today: int = 1
    answer_week: int = 3
    answer_month: int = 7
    answer_unhurried: int = 14
    book: int = 14
    come: int = 3
    reply: int = 15
    care: int = 90

    def to_answer(self, urgency: str) -> int:
        return {
            Urgency.TODAY: self.answer_today,
            Urgency.WEEK: self.answer_week,
            Urgency.MONTH: self.answer_month,
            Urgency.UNHURRIED: self.answer_unhurried,
        }[Urgency(urgency)]


def overdue_since(
    *,
    state: str,
    urgency: str,
    since: date,
    appointment_on: date | None,
    answers_here: bool,
    today: date,
    delays: Delays,
) -> date | None:
    """Return the day from which a referral should have moved, when that day is past."""
    due = {
        State.CHOOSING: since + timedelta(days=delays.choose),
        State.SENT: since + timedelta(days=delays.to_answer(urgency) if answers_here else delays.book),
        State.DECLINED: since + timedelta(days=delays.to_answer(urgency)),
        State.ACCEPTED: since + timedelta(days=delays.book),
        State.BOOKED: (appointment_on or since) + timedelta(days=delays.come),
        State.MISSED: since + timedelta(days=delays.book),
        State.SEEN: since + timedelta(days=delays.reply),
        State.ANSWERED: since + timedelta(days=delays.reply),
    }.get(State(state))
    return due if due is not None and due < today else None
