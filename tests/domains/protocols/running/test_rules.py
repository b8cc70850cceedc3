"""Pure rules of a protocol run on a patient."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.protocols.enums import AfterRetirement, VersionState, VersionUse
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.domains.protocols.rules.content import DecisionTable
from maisonnee.kernel.refusals import Refusal
from tests.factories.running import AVK, TARGET

INR = AVK.tables[0]
MONDAY = date(2026, 3, 2)


@given(st.decimals(min_value=Decimal("0.5"), max_value=Decimal("20"), places=1))
def test_every_plausible_value_is_read_with_a_comma_or_a_point(value: Decimal) -> None:
    assert rules.typed_value(str(value), INR) == value
    assert rules.typed_value(str(value).replace(".", ","), INR) == value


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_plausible_value_or_a_refusal_on_the_field(typed: str) -> None:
    try:
        value = rules.typed_value(typed, INR)
    except Refusal as refusal:
        assert refusal.field == "value"
    else:
        assert Decimal("0.5") <= value <= 20


def test_a_unit_is_taken_only_when_it_is_the_table_s() -> None:
    table = DecisionTable(key="t", name="Glycémie", unit="g/L", decimals=2)
    assert rules.typed_value("1,42 g/l", table) == Decimal("1.42")
    with pytest.raises(Refusal, match="value_in_another_unit"):
        rules.typed_value("7,8 mmol/L", table)


@pytest.mark.parametrize(
    ("dose", "form", "splitting", "words"),
    [
        ("5", "5", "1", "1 comprimé"),
        ("10", "5", "1", "2 comprimés"),
        ("2.5", "5", "2", "1/2 de comprimé"),
        ("6.25", "5", "4", "1 comprimé et 1/4"),
        ("3", "5", "4", None),
        ("2.5", "5", "1", None),
    ],
)
def test_a_dose_as_tablets(dose: str, form: str, splitting: str, words: str | None) -> None:
    assert rules.tablets(Decimal(dose), Decimal(form), splitting) == words


@given(
    st.decimals(min_value=Decimal("0.1"), max_value=Decimal("40"), places=2),
    st.sampled_from([Decimal("1"), Decimal("2"), Decimal("4"), Decimal("5")]),
    st.sampled_from(["1", "2", "4", "8"]),
)
def test_the_nearest_doses_surround_one_that_tablets_do_not_make(
    dose: Decimal, form: Decimal, splitting: str
) -> None:
    below, above = rules.nearest_doses(dose, form, splitting)
    assert below <= dose < above
    assert above - below == form / int(splitting)


def test_what_is_due_and_when() -> None:
    dues = rules.due_steps(AVK, starts_on=MONDAY, done=[])
    assert [(due.step.key, due.on) for due in dues] == [("foot", MONDAY + timedelta(days=30))]
    read = rules.Done("inr", MONDAY, MONDAY + timedelta(days=7))
    tested = rules.Done("foot", MONDAY, None)
    dues = rules.due_steps(AVK, starts_on=MONDAY, done=[tested, read])
    assert [(due.step.key, due.on) for due in dues] == [
        ("inr", MONDAY + timedelta(days=7)),
        ("foot", MONDAY + timedelta(days=365)),
    ]


@pytest.mark.parametrize(
    ("state", "has_next", "after", "stays", "use"),
    [
        (VersionState.IN_FORCE, False, "", False, VersionUse.CURRENT),
        (VersionState.RETIRED, False, "", False, VersionUse.CLOSED),
        (VersionState.RETIRED, True, AfterRetirement.NEXT_VERSION, False, VersionUse.REPLACED),
        (VersionState.RETIRED, True, AfterRetirement.NEXT_VERSION, True, VersionUse.KEPT),
        (VersionState.RETIRED, True, AfterRetirement.REVIEWED, False, VersionUse.CLOSED),
        (VersionState.RETIRED, True, AfterRetirement.REVIEWED, True, VersionUse.KEPT),
    ],
)
def test_what_may_be_done_under_a_version(
    state: str, has_next: bool, after: str, stays: bool, use: VersionUse
) -> None:
    assert rules.use_of(state=state, has_next=has_next, after_retirement=after, stays=stays) is use


def test_parameters_are_those_the_version_asks_for() -> None:
    assert rules.checked_parameters(AVK, {"cible": TARGET, "poids": "72,5 kg", "autre": "x"}) == {
        "cible": TARGET,
        "poids": "72.5",
    }
    for given_values, code, field in (
        ({}, "parameter_missing", "p_cible"),
        ({"cible": "12"}, "parameter_not_a_choice", "p_cible"),
        ({"cible": TARGET, "poids": "lourd"}, "parameter_not_a_number", "p_poids"),
        ({"cible": TARGET, "poids": "900"}, "parameter_out_of_bounds", "p_poids"),
    ):
        with pytest.raises(Refusal, match=code) as refused:
            rules.checked_parameters(AVK, given_values)
        assert refused.value.field == field


def days(*points: tuple[int, str]) -> list[tuple[date, Decimal]]:
    return [(MONDAY + timedelta(days=day), Decimal(value)) for day, value in points]


def test_time_in_range_interpolates_each_day() -> None:
    low, high = Decimal(2), Decimal(3)
    assert rules.time_in_range(days((0, "2.5"), (10, "2.5")), low=low, high=high) == rules.InRange(10, 10)
    # From 2 to 4 in ten days: 2.2, 2.4, 2.6, 2.8, 3.0 are within, then 3.2 and more are not.
    assert rules.time_in_range(days((0, "2"), (10, "4")), low=low, high=high) == rules.InRange(5, 10)
    assert rules.time_in_range(days((0, "2.5"), (57, "2.5")), low=low, high=high) == rules.InRange(0, 0)
    assert rules.time_in_range(days((0, "2.5")), low=low, high=high).percent is None


@given(st.lists(st.tuples(st.integers(0, 200), st.decimals(min_value=1, max_value=8, places=1)), max_size=12))
def test_time_in_range_never_exceeds_what_is_known(points: list[tuple[int, Decimal]]) -> None:
    found = rules.time_in_range(
        [(MONDAY + timedelta(days=day), value) for day, value in points], low=Decimal(2), high=Decimal(3)
    )
    span = max((day for day, _ in points), default=0) - min((day for day, _ in points), default=0)
    assert 0 <= found.within <= found.known <= span
    assert found.percent is None or found.percent == round(100 * Fraction(found.within, found.known))


def test_a_few_patients_are_not_shown() -> None:
    assert [rules.shown_count(count, 10) for count in (0, 1, 9, 10)] == [0, None, None, 10]
