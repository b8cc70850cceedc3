"""Every value published by the CNAM guide of October 2022, and what derives from them, exactly."""

from decimal import Decimal
from fractions import Fraction

import pytest

from maisonnee.domains.contract import rules
from tests.domains.contract.rules.builders import EVERYTHING, MINIMAL, data, points, statement


@pytest.mark.parametrize(("has_ipa", "expected"), [(False, 525), (True, 725)])
def test_a6_two_missions(has_ipa, expected):
    computed = statement(patients__registered=3000, has_ipa=has_ipa)
    assert computed.line("A6").outcome.points + computed.line("A6i").outcome.points == expected


def test_a7_both_levels():
    assert points("A7.1", patients__registered=3000) + points("A7.2", patients__registered=3000) == 425


@pytest.mark.parametrize(("registered", "expected"), [(6000, 3550), (8000, 4400), (12000, 5500)])
def test_b1_changes_slope_at_8000_patients(registered, expected):
    assert points("B1", patients__registered=registered) == expected


@pytest.mark.parametrize(("has_ipa", "expected"), [(False, 800), (True, 1120)])
def test_b2_nine_protocols(has_ipa, expected):
    assert points("B2", protocols=9, has_ipa=has_ipa) == expected


@pytest.mark.parametrize(
    ("files", "has_ipa", "expected"),
    [(50, False, "2000"), (30, False, "1844"), (30, True, "2212.8")],
)
def test_b3_truncates_the_rate(files, has_ipa, expected):
    patients = {"registered": 8000, "ald_or_over_75": 650}
    held = {"meetings": 6, "files": files}
    assert points("B3", patients=patients, concertation=held, has_ipa=has_ipa) == Fraction(expected)


def test_b4_four_trainees():
    assert points("B4", trainees=4) == 900


@pytest.mark.parametrize(("code", "expected"), [("B5", 150), ("B8", 75)])
def test_b5_and_b8_scale_with_patients(code, expected):
    assert points(code, patients__registered=3000) == expected


def test_b6_three_levels():
    assert sum(points(code, patients__registered=3000) for code in ("B6.1", "B6.2", "B6.3")) == 475


@pytest.mark.parametrize(("associates", "expected"), [(13, 3100), (20, 4300)])
def test_c1_counts_associates(associates, expected):
    assert points("C1", associates=associates) == expected


def test_the_maximum_of_4000_patients_and_13_associates():
    computed = statement()
    assert computed.points == 13_900
    assert computed.base == computed.total == Decimal("97300.00")
    assert computed.advance_due == Decimal("35700.00")
    assert computed.balance == Decimal("97300.00")
    assert computed.warnings == ()


def test_the_ceiling_asks_only_for_patients_and_associates():
    most = rules.ceiling(rules.parse_exercise(MINIMAL))
    assert (most.points, most.base, most.total) == (13_900, Decimal("97300.00"), Decimal("97300.00"))


def test_the_statement_has_every_code_in_the_order_of_the_grid():
    published = rules.statement_to_json(statement(MINIMAL))
    assert [line["code"] for line in published["indicators"]] == [
        "A1", "A2a", "A2b", "A3.1", "A3.2", "A4.1", "A4.2", "A5", "A6", "A6i", "A7.1", "A7.2", "A8",
        "B1", "B2", "B3", "B4", "B5", "B6.1", "B6.2", "B6.3", "B7", "B8", "B9", "C1", "C2",
    ]  # fmt: skip


def test_the_published_shape_of_an_indicator():
    patients = {"registered": 8000, "ald_or_over_75": 650}
    published = rules.statement_to_json(
        statement(patients=patients, concertation={"meetings": 6, "files": 30})
    )
    assert published["indicators"][15] == {
        "code": "B3",
        "label": "Concertation pluriprofessionnelle",
        "status": "partial",
        "fixed": "0",
        "variable": "1844",
        "points": "1844",
        "amount": "12908.00",
        "explanation": [
            "30\u00a0dossiers / 650\u00a0patients = 4,61\u00a0% (tronqué)",
            "1000 × 8000/4000 × 4,61/5 = 1844",
        ],
        "source": "CNAM 2022, p. 29",
        "to_reach_more": "3\u00a0dossiers de plus\u00a0: 2\u202f000\u00a0points (+1\u202f092,00\u00a0€)",
    }


def test_the_amounts_are_rounded_once_half_up():
    computed = statement(patients__c2s_rate="0.0761", payments={"advance_paid": "0.01"})
    assert computed.precarity_rate == Fraction(11, 10_000)
    assert computed.total == Decimal("97407.03")
    assert computed.balance == Decimal("97407.02")


def test_the_precarity_increase_is_capped_and_to_be_confirmed():
    computed = statement(patients__c2s_rate="0.9", patients__ame_rate="0.1")
    assert computed.precarity_rate == Fraction(1, 4)
    assert computed.total == Decimal("121625.00")
    assert computed.amounts_to_confirm
    assert computed.warnings == (
        "Majoration de précarité de 25\u00a0%\u00a0: total et solde à confirmer par la CPAM.",
    )


def test_each_precarity_rate_counts_only_above_its_reference():
    assert statement(patients__c2s_rate="0.075", patients__ame_rate="0.004").precarity_rate == 0
    assert statement(patients__c2s_rate="0.01", patients__ame_rate="0.024").precarity_rate == Fraction(2, 100)
    own_reference = {"patients__c2s_rate": "0.1", "patients__national_c2s_rate": "0"}
    assert statement(**own_reference).precarity_rate == Fraction(1, 10)


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"access__unscheduled_care": False}, "A1"),
        ({"crisis__plan": False}, "A2a"),
        ({"coordination__in_place": False}, "B1"),
        ({"information_system": {}}, "C1"),
        ({"information_system__acquired_on": "2026-01-01"}, "C1"),
    ],
)
def test_a_missing_prerequisite_brings_the_amount_to_nothing(changes, missing):
    computed = statement(**changes, payments={"advance_paid": "35700"})
    assert computed.missing_prerequisites == (missing,)
    assert not computed.prerequisites_met
    assert (computed.base, computed.total, computed.balance) == (Decimal(0), Decimal(0), Decimal("-35700.00"))
    assert computed.points > 9_000
    assert computed.warnings == (
        "L’avance dépasse le montant de l’année\u00a0: 35\u202f700,00\u00a0€ à rendre.",
    )


def test_the_crisis_plan_is_optional_for_2022_only():
    assert statement(year=2022, crisis__plan=False).prerequisites_met
    assert not statement(year=2023, crisis__plan=False).prerequisites_met


def test_the_advance_of_2022_leaves_the_crisis_plan_out():
    assert statement(year=2022).advance_due == Decimal("35280.00")


def test_an_exercise_is_left_as_it_was():
    before = data(EVERYTHING)
    statement(before)
    assert before == EVERYTHING
