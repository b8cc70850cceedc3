"""Delays, presence and who prescribes: pure rules."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.exchanges.enums import (
    PrescriptionOutcome,
    PresenceState,
    QuestionKind,
    QuestionState,
    ReadyAnswer,
)
from maisonnee.domains.exchanges.rules import prescribing
from maisonnee.domains.exchanges.rules import questions as rules

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=rules.PARIS)
moments = st.builds(
    datetime.combine, st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.times(), st.just(rules.PARIS)
)


@given(
    now=moments,
    state=st.sampled_from(list(PresenceState)),
    until_time=st.none() | st.times(),
    until_day=st.none() | st.dates(date(2019, 1, 1), date(2042, 1, 1)),
)
def test_what_is_shown_always_ends_later_and_within_a_year(
    now: datetime, state: PresenceState, until_time: time | None, until_day: date | None
) -> None:
    ends = rules.presence_ends_at(state, now=now, until_time=until_time, until_day=until_day)

    if ends is not None:
        assert now < ends
        assert rules.last_day(ends) <= now.date() + timedelta(days=rules.ABSENT_AT_MOST_DAYS)
        if state is not PresenceState.ABSENT:
            assert rules.last_day(ends) == now.date()


@pytest.mark.parametrize(
    ("state", "until_time", "until_day", "ends"),
    [
        (PresenceState.CONSULTING, time(17), None, datetime(2026, 3, 12, 17, tzinfo=rules.PARIS)),
        (PresenceState.CONSULTING, None, None, datetime(2026, 3, 13, tzinfo=rules.PARIS)),
        (PresenceState.CONSULTING, time(8), None, None),
        (PresenceState.ABSENT, None, date(2026, 3, 20), datetime(2026, 3, 21, tzinfo=rules.PARIS)),
        (PresenceState.ABSENT, None, date(2026, 3, 11), None),
        (PresenceState.ABSENT, None, date(2027, 4, 1), None),
    ],
)
def test_until_when_a_presence_is_shown(
    state: PresenceState, until_time: time | None, until_day: date | None, ends: datetime | None
) -> None:
    found = rules.presence_ends_at(state, now=NOON, until_time=until_time, until_day=until_day)

    assert found == ends


def test_i_take_care_of_it_takes_and_any_other_answer_answers() -> None:
    taking = [ready for ready in (None, *ReadyAnswer) if rules.state_after(ready) is QuestionState.TAKEN]

    assert taking == [ReadyAnswer.ON_IT]


def test_a_prescription_is_not_answered_by_yes_or_no() -> None:
    allowed = [ready for ready in ReadyAnswer if rules.allows(QuestionKind.PRESCRIPTION, ready)]

    assert allowed == [ReadyAnswer.ON_IT, ReadyAnswer.CALL_ME]
    assert all(rules.allows(QuestionKind.QUESTION, ready) for ready in ReadyAnswer)


def test_a_patient_to_be_seen_first_leaves_the_request_in_hand() -> None:
    assert rules.state_after_outcome(PrescriptionOutcome.SEE_FIRST) is QuestionState.TAKEN
    assert rules.state_after_outcome(PrescriptionOutcome.MADE) is QuestionState.ANSWERED
    assert rules.state_after_outcome(PrescriptionOutcome.REFUSED) is QuestionState.ANSWERED


@pytest.mark.parametrize(
    ("profession", "know_how", "on", "expected"),
    [
        ("10", (), date(2026, 3, 12), True),
        ("40", (), date(2026, 3, 12), True),
        ("50", (), date(2026, 3, 12), True),
        ("60", (), date(2026, 3, 12), False),
        ("60", ("SI01",), date(2026, 3, 12), True),
        ("60", ("SI01",), date(2025, 1, 19), False),
        ("21", (), date(2026, 3, 12), False),
        ("70", (), date(2026, 3, 12), False),
        ("331", (), date(2026, 3, 12), False),
    ],
)
def test_who_is_asked_for_prescriptions(
    profession: str, know_how: tuple[str, ...], on: date, expected: bool
) -> None:
    assert prescribing.prescribes(profession, know_how, on=on) is expected
    if expected:
        right = prescribing.right_of(profession, know_how, on=on)
        assert right is not None
        assert right.source != ""


def test_a_question_escalates_after_the_time_decided() -> None:
    assert rules.escalates_at(NOON, 15) == NOON + timedelta(minutes=15)
    assert rules.escalates_at(NOON, None) is None


OPEN = [(time(8), time(12)), (time(14), time(18))]
THURSDAY = date(2026, 3, 12)
WEEK = {THURSDAY + timedelta(days=n): OPEN for n in (0, 1, 4, 5, 6, 7, 8)}


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=rules.PARIS)


@pytest.mark.parametrize(
    ("asked", "minutes", "shown"),
    [
        (_at(12, 9), 60, _at(12, 10)),
        (_at(12, 11), 240, _at(12, 17)),
        (_at(12, 17), 240, _at(13, 11)),
        (_at(12, 20), 30, _at(13, 8, 30)),
        (_at(13, 17), 120, _at(16, 9)),
        (_at(14, 10), 60, _at(16, 9)),
        (_at(12, 9), 3 * 24 * 60, _at(17, 18)),
        (_at(12, 9), 30 * 24 * 60, _at(12, 9) + timedelta(days=30)),
    ],
)
def test_only_the_hours_of_opening_are_counted_when_the_team_decides_so(
    asked: datetime, minutes: int, shown: datetime
) -> None:
    assert rules.escalates_at(asked, minutes, WEEK) == shown
    assert rules.escalates_at(asked, minutes, {}) == asked + timedelta(minutes=minutes)


@given(st.integers(0, 6 * 24 * 60), st.integers(1, 600))
def test_counting_hours_of_opening_never_shows_earlier_nor_when_closed(since: int, minutes: int) -> None:
    asked = _at(12, 0) + timedelta(minutes=since)
    found = rules.escalates_at(asked, minutes, WEEK)
    assert found is not None
    assert found >= asked + timedelta(minutes=minutes)
    local = found.astimezone(rules.PARIS)
    assert any(opens < local.time() <= closes for opens, closes in WEEK[local.date()])
