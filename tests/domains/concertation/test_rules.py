"""How files and meetings are counted."""

from __future__ import annotations

import uuid
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.concertation import rules
from maisonnee.domains.concertation.enums import CountMethod, Theme, Verdict
from maisonnee.domains.contract.rules.indicators.concertation import discussion_rate
from maisonnee.domains.contract.rules.vocabulary import RateRounding

ANN, BOB = uuid.UUID(int=1), uuid.UUID(int=2)
MEETING = uuid.UUID(int=9)


def _said(
    patient: uuid.UUID, day: int, *, formal: bool = True, theme: Theme = Theme.COMPLEX
) -> rules.Discussion:
    return rules.Discussion(
        id=uuid.UUID(int=100 + day),
        patient_id=patient,
        on=date(2026, 3, day),
        theme=theme,
        meeting_id=MEETING if formal else None,
    )


def _verdicts(discussions: list[rules.Discussion], counting: rules.Counting) -> list[Verdict]:
    return [row.verdict for row in rules.judged(discussions, counting)]


def test_by_default_each_formal_discussion_counts_and_informal_ones_are_apart() -> None:
    said = [_said(ANN, 1), _said(ANN, 2), _said(BOB, 3, formal=False)]
    assert _verdicts(said, rules.Counting()) == [Verdict.COUNTED, Verdict.COUNTED, Verdict.INFORMAL_APART]


def test_a_patient_counts_once_when_the_team_says_so() -> None:
    counting = rules.Counting(method=CountMethod.DISTINCT_PATIENTS)
    assert _verdicts([_said(ANN, 2), _said(ANN, 1), _said(BOB, 3)], counting) == [
        Verdict.COUNTED,
        Verdict.ALREADY_COUNTED,
        Verdict.COUNTED,
    ]


def test_of_a_corridor_talk_and_a_meeting_on_one_day_the_meeting_counts() -> None:
    counting = rules.Counting(method=CountMethod.DISTINCT_PATIENTS, informal_counts_as_files=True)
    rows = rules.judged([_said(ANN, 1, formal=False), _said(ANN, 1)], counting)
    assert [(row.discussion.is_formal, row.counts) for row in rows] == [(True, True), (False, False)]


def test_a_subject_outside_annex_3_does_not_count_and_does_not_use_up_the_patient() -> None:
    counting = rules.Counting(method=CountMethod.DISTINCT_PATIENTS)
    said = [_said(ANN, 1, theme=Theme.OUTSIDE), _said(ANN, 2)]
    assert _verdicts(said, counting) == [Verdict.OUTSIDE_THEMES, Verdict.COUNTED]


def test_published_example_needs_33_files_of_650() -> None:
    assert rules.files_needed(650) == 33
    assert rules.rate(30, 650) == Fraction(461, 10_000)
    assert rules.rate(0, 0) == 0


@given(base=st.integers(1, 20_000))
def test_the_target_is_the_smallest_number_whose_truncated_rate_reaches_5_percent(base: int) -> None:
    needed = rules.files_needed(base)
    assert rules.rate(needed, base) >= rules.TARGET_RATE
    assert rules.rate(needed - 1, base) < rules.TARGET_RATE


@given(files=st.integers(0, 3_000), base=st.integers(0, 20_000))
def test_the_gauge_and_the_contract_truncate_the_same_rate(files: int, base: int) -> None:
    assert rules.rate(files, base) == discussion_rate(files, base, RateRounding.TRUNCATE)


@pytest.mark.parametrize(
    ("day", "plausible"),
    [
        (date(1999, 12, 31), False),
        (date(2000, 1, 1), True),
        (date(2028, 12, 31), True),
        (date(2029, 1, 1), False),
    ],
)
def test_a_meeting_is_neither_of_another_age_nor_years_ahead(day: date, plausible: bool) -> None:
    assert rules.is_plausible_day(day, today=date(2026, 3, 12)) is plausible


def test_gauge_keeps_formal_and_informal_apart() -> None:
    counting = rules.Counting(informal_counts_as_meetings=True)
    rows = rules.judged(
        [_said(ANN, 1), _said(BOB, 2, formal=False), _said(BOB, 3, theme=Theme.OUTSIDE)], counting
    )
    gauge = rules.gauge(year=2026, meetings=2, minimum_meetings=6, rows=rows, counting=counting, base=100)
    assert (gauge.meetings, gauge.informal_meetings, gauge.missing_meetings) == (2, 1, 4)
    assert (gauge.formal_files, gauge.informal_files, gauge.files) == (1, 1, 1)
    assert (gauge.files_needed, gauge.missing_files, gauge.rate) == (5, 4, Fraction(1, 100))
