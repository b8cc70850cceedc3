"""What a version says: JSON both ways, tables read without gaps or overlaps in silence."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.protocols.enums import TableAnswer
from maisonnee.domains.protocols.rules import content
from maisonnee.kernel.refusals import Refusal

D = Decimal


def table(*rows: content.DecisionRow, **facts: Any) -> content.DecisionTable:
    known: dict[str, Any] = {"key": "inr", "title": "INR", "name": "INR", "low": D("0.8"), "high": D(20)}
    return content.DecisionTable(**{**known, "rows": rows, **facts})


def row(lower: str | None, upper: str | None, proposal: str = "Ne rien changer") -> content.DecisionRow:
    return content.DecisionRow(
        lower=None if lower is None else D(lower),
        upper=None if upper is None else D(upper),
        proposal=proposal,
    )


WHOLE = content.Content(
    need="Trop d’appels",
    record_code="AVK-1",
    steps=(
        content.CareStep(
            key="e1", who="Infirmier", does="Prélève", when="Chaque mois", professions=("60",), every_days=30
        ),
    ),
    tables=(table(row(None, "4"), row("4", None)),),
    flags=(content.RedFlag(key="a1", sign="Saignement", action="Appeler le 15"),),
    authors=(content.Author(key="p1", name="Alix", profession="60"),),
    parameters=(content.Parameter(key="cible", name="Cible", kind="choice", choices=("2,5", "3")),),
)


def test_a_content_is_the_same_after_json() -> None:
    assert content.content_from(content.to_json(WHOLE)) == WHOLE
    assert content.content_from({}) == content.Content()


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ([], "contenu"),
        ({"tables": {}}, "tables"),
        ({"tables": [{"title": "INR"}]}, "tables[0].key"),
        ({"tables": [{"key": "t", "low": 2.5}]}, "tables[0].low"),
        ({"tables": [{"key": "t", "low": "NaN"}]}, "tables[0].low"),
        ({"tables": [{"key": "t", "rows": [{"next_days": -1}]}]}, "tables[0].rows[0].next_days"),
        ({"flags": [{"key": "a", "secret": "x"}]}, "flags[0].secret"),
        ({"sources": [{"key": "s", "read_on": "hier"}]}, "sources[0].read_on"),
        ({"need": "x" * 8001}, "need"),
    ],
)
def test_what_is_not_a_content_says_where(data: object, where: str) -> None:
    with pytest.raises(Refusal, match="content_unreadable") as refused:
        content.content_from(data)
    assert refused.value.params["where"] == where


@pytest.mark.parametrize(
    ("value", "answer", "proposal"),
    [
        ("0.7", TableAnswer.IMPLAUSIBLE, None),
        ("0.8", TableAnswer.PROPOSED, "Bas"),
        ("3.99", TableAnswer.PROPOSED, "Bas"),
        ("4", TableAnswer.PROPOSED, "Haut"),
        ("5.9", TableAnswer.PROPOSED, "Haut"),
        ("6", TableAnswer.ASK, ""),
        ("9", TableAnswer.UNPLANNED, ""),
        ("12", TableAnswer.UNPLANNED, None),
        ("25", TableAnswer.IMPLAUSIBLE, None),
    ],
)
def test_lower_bound_included_upper_bound_excluded(
    value: str, answer: TableAnswer, proposal: str | None
) -> None:
    read = content.read(
        table(
            row(None, "4", "Bas"),
            row("4", "6", "Haut"),
            content.DecisionRow(lower=D(6), upper=D(9), asks_prescriber=True),
            row("9", "10", ""),
        ),
        D(value),
    )
    assert (read.answer, read.row and read.row.proposal) == (answer, proposal)


@pytest.mark.parametrize(
    ("rows", "codes", "blocks"),
    [
        ([row(None, "4"), row("4", None)], [], False),
        ([row("4", None), row(None, "4")], [], False),
        ([row(None, "4"), row("5", None)], ["protocols.rows_gap"], False),
        ([row("1", None)], ["protocols.rows_gap"], False),
        ([row(None, "19")], ["protocols.rows_gap"], False),
        ([row(None, "4"), row("3", None)], ["protocols.rows_overlap"], True),
        ([row(None, None), row("3", None)], ["protocols.rows_overlap"], True),
        ([row("5", "4")], ["protocols.row_bounds_reversed"], True),
        ([row(None, "30")], ["protocols.row_outside_bounds"], False),
        ([row(None, None, "")], ["protocols.row_to_complete"], False),
        ([], ["protocols.table_empty"], False),
    ],
)
def test_gaps_and_overlaps_are_said(
    rows: list[content.DecisionRow], codes: list[str], *, blocks: bool
) -> None:
    found = content.table_issues(table(*rows))
    assert [issue.code for issue in found] == codes
    assert any(issue.is_blocking for issue in found) is blocks


@given(
    st.lists(st.integers(0, 60), min_size=2, max_size=8, unique=True).map(sorted),
    st.integers(0, 6000).map(lambda hundredths: D(hundredths) / 100),
)
def test_a_table_without_remarks_answers_every_plausible_value(cuts: list[int], value: Decimal) -> None:
    bounds = [None, *(D(cut) for cut in cuts[1:-1]), None]
    rows = [
        content.DecisionRow(lower=lower, upper=upper, proposal=str(number))
        for number, (lower, upper) in enumerate(pairwise(bounds))
    ]
    made = table(*rows, low=D(cuts[0]), high=D(cuts[-1]))
    assert content.table_issues(made) == ()
    inside = cuts[0] <= value <= cuts[-1]
    assert content.read(made, value).answer == (TableAnswer.PROPOSED if inside else TableAnswer.IMPLAUSIBLE)


def test_a_table_is_for_those_whose_parameter_it_names() -> None:
    first = table(key="a", parameter="cible", choice="2,5")
    second = table(key="b", parameter="cible", choice="3")
    said = replace(WHOLE, tables=(first, second, table(key="c")))
    assert [each.key for each in content.tables_for(said, {"cible": "3"})] == ["b", "c"]
    assert [each.key for each in content.tables_for(said, {})] == ["c"]
    lost = replace(said, parameters=())
    assert [issue.code for issue in content.issues(lost)].count("protocols.table_without_its_parameter") == 2


def test_remarks_name_their_item() -> None:
    step = content.CareStep(
        key="e2", who="Médecin", does="Inclut", when="", trigger="interval", table="nulle"
    )
    said = replace(WHOLE, steps=(*WHOLE.steps, step), tables=())
    assert [(issue.code, issue.key) for issue in content.issues(said)] == [
        ("protocols.step_to_complete", "e2"),
        ("protocols.interval_without_days", "e2"),
        ("protocols.step_without_its_table", "e2"),
    ]
    twice = replace(WHOLE, flags=WHOLE.flags * 2)
    found = content.blocking(twice)
    assert found is not None
    assert found.code == "protocols.key_repeated"


def test_a_revision_changes_with_its_item() -> None:
    flag = WHOLE.flags[0]
    assert content.revision(flag) == content.revision(replace(flag))
    assert content.revision(flag) != content.revision(replace(flag, action="Appeler le prescripteur"))
    assert content.new_key(["a1", "a3"], "a") == "a2"
