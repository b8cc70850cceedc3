"""What is the same, what is a conflict: on examples, and on facts drawn at random."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.records.enums import EntryKind, ItemOutcome
from maisonnee.domains.records.rules.reconciliation import Fact, reconcile

NEW, SAME, CONFLICT = ItemOutcome.NEW, ItemOutcome.SAME, ItemOutcome.CONFLICT
ID = uuid.UUID(int=7)


def _weight(value: str, on: date = date(2026, 2, 10), **more: Any) -> Fact:
    return Fact(
        kind=EntryKind.MEASURE,
        item="weight",
        label="Poids",
        happened_on=on,
        value=Decimal(value),
        unit="kg",
        **more,
    )


def _treatment(**more: Any) -> Fact:
    given = {"label": "Metformine 1000 mg", "happened_on": date(2016, 1, 4), "text": "1 matin et soir"}
    return Fact(kind=EntryKind.TREATMENT, **{**given, **more})


def _problem(**more: Any) -> Fact:
    return Fact(
        kind=EntryKind.PROBLEM, **{"label": "Diabète de type 2", "happened_on": date(2015, 3, 12), **more}
    )


def _one(theirs: Fact, *ours: Fact) -> tuple[ItemOutcome, tuple[str, ...]]:
    verdict = reconcile([theirs], [replace(row, id=ID) for row in ours])[0]
    assert (verdict.known_id == ID) is (verdict.outcome is not NEW)
    return verdict.outcome, verdict.differences


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        (_weight("72.4"), _weight("72.4000"), (SAME, ())),
        (_weight("72.4"), _weight("73"), (CONFLICT, ("value",))),
        (_weight("72.4"), _weight("72.4", date(2026, 2, 11)), (NEW, ())),
        (
            _weight("72.4", happened_at=datetime(2026, 2, 10, 8, tzinfo=UTC)),
            _weight("73", happened_at=datetime(2026, 2, 10, 18, tzinfo=UTC)),
            (NEW, ()),
        ),
        (_treatment(label="METFORMINE 1000 MG"), _treatment(), (SAME, ())),
        (_treatment(text=""), _treatment(), (SAME, ())),
        (_treatment(text="1 matin, midi et soir"), _treatment(), (CONFLICT, ("dose",))),
        (_treatment(ends_on=date(2025, 1, 1)), _treatment(), (CONFLICT, ("ends_on",))),
        (_treatment(happened_on=date(2016, 7, 1)), _treatment(), (SAME, ())),
        (_treatment(happened_on=date(2019, 7, 1)), _treatment(), (CONFLICT, ("happened_on",))),
        (_treatment(happened_on=date(2019, 7, 1)), _treatment(ends_on=date(2018, 1, 1)), (NEW, ())),
        (_problem(label="DT2", code_system="icd10", code="E11"), _problem(code_system="icd10", code="e11"), (SAME, ())),
        (_problem(is_undated=True, happened_on=date(2026, 3, 1)), _problem(), (SAME, ())),
        (_problem(ends_on=date(2026, 3, 1), is_end_unknown=True), _problem(ends_on=date(2020, 1, 1)), (SAME, ())),
        (_problem(ends_on=date(2026, 3, 1), is_end_unknown=True), _problem(), (CONFLICT, ("ends_on",))),
        (
            Fact(kind=EntryKind.ACT, item="smear", label="FCV", happened_on=date(2024, 3, 2)),
            Fact(kind=EntryKind.ACT, item="smear", label="Frottis", happened_on=date(2024, 3, 2), text="normal"),
            (SAME, ()),
        ),
        (
            Fact(kind=EntryKind.ACT, item="smear", label="Frottis", happened_on=date(2024, 3, 2), text="à refaire"),
            Fact(kind=EntryKind.ACT, item="smear", label="Frottis", happened_on=date(2024, 3, 2), text="normal"),
            (CONFLICT, ("text",)),
        ),
        (_problem(), Fact(kind=EntryKind.ALLERGY, label="Diabète de type 2", happened_on=date(2015, 3, 12)), (NEW, ())),
        (
            Fact(kind=EntryKind.DOCUMENT, label="Courrier", happened_on=date(2024, 3, 2), sha256="a"),
            Fact(kind=EntryKind.DOCUMENT, label="Compte rendu", happened_on=date(2023, 3, 2), sha256="a"),
            (SAME, ()),
        ),
    ],
)  # fmt: skip
def test_one_fact_against_one_entry(theirs: Fact, ours: Fact, expected: tuple[ItemOutcome, Any]) -> None:
    assert _one(theirs, ours) == expected


def test_two_weighings_of_one_file_on_a_day_are_two_and_one_said_twice_is_one() -> None:
    verdicts = reconcile([_weight("72"), _weight("74"), _weight("72")], [])
    assert sorted(verdict.outcome for verdict in verdicts) == [NEW, NEW, SAME]
    assert [verdict.is_repeated for verdict in verdicts].count(True) == 1


def test_what_somebody_kept_is_not_asked_again() -> None:
    theirs, ours = _weight("72"), _weight("74", id=ID)
    assert reconcile([theirs], [ours])[0].outcome is CONFLICT
    settled = frozenset({(ID, theirs.fingerprint)})
    assert reconcile([theirs], [ours], settled=settled)[0].outcome is SAME


def test_an_entry_that_says_the_same_wins_over_one_in_conflict() -> None:
    other = uuid.UUID(int=8)
    verdict = reconcile([_weight("72")], [_weight("74", id=ID), _weight("72", id=other)])[0]
    assert (verdict.outcome, verdict.known_id) == (SAME, other)


_days = st.dates(date(2024, 1, 1), date(2024, 1, 4))
_texts = st.sampled_from(["", "matin", "matin et soir", "Soir"])
_facts = st.builds(
    Fact,
    kind=st.sampled_from(
        [EntryKind.MEASURE, EntryKind.TREATMENT, EntryKind.PROBLEM, EntryKind.ACT, EntryKind.NOTE]
    ),
    happened_on=_days,
    label=st.sampled_from(["Poids", "poids", "Métformine", "HTA"]),
    item=st.sampled_from(["", "weight", "smear"]),
    code_system=st.just("icd10"),
    code=st.sampled_from(["", "E11", "I10"]),
    text=_texts,
    ends_on=st.none() | st.dates(date(2024, 1, 4), date(2024, 1, 6)),
    value=st.sampled_from([None, Decimal(1), Decimal("1.0"), Decimal(2)]),
    is_undated=st.booleans(),
    is_end_unknown=st.booleans(),
)


@given(st.lists(_facts, max_size=8), st.lists(_facts, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_nothing(theirs: list[Fact], ours: list[Fact], random: Any) -> None:
    known = [replace(row, id=uuid.UUID(int=place)) for place, row in enumerate(ours)]
    mixed, mixed_known = list(theirs), list(known)
    random.shuffle(mixed)
    random.shuffle(mixed_known)

    def said(facts: list[Fact], rows: list[Fact]) -> list[Any]:
        verdicts = reconcile(facts, rows)
        return sorted(
            (fact.fingerprint, verdict.outcome, str(verdict.known_id), verdict.differences)
            for fact, verdict in zip(facts, verdicts, strict=True)
        )

    assert said(theirs, known) == said(mixed, mixed_known)


@given(st.lists(_facts, max_size=8), st.lists(_facts, max_size=5))
def test_the_same_file_twice_brings_nothing_new(theirs: list[Fact], ours: list[Fact]) -> None:
    known = [replace(row, id=uuid.UUID(int=place)) for place, row in enumerate(ours)]
    first = reconcile(theirs, known)
    written = [
        replace(fact, id=uuid.UUID(int=100 + place))
        for place, (fact, verdict) in enumerate(zip(theirs, first, strict=True))
        if verdict.outcome is NEW
    ]
    again = reconcile(theirs, [*known, *written])
    assert NEW not in [verdict.outcome for verdict in again]
    for before, after in zip(first, again, strict=True):
        if before.outcome is NEW:
            assert after.outcome is SAME
