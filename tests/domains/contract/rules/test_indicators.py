"""Each indicator: every leaf, every edge, every cap."""

from fractions import Fraction

import pytest

from maisonnee.domains.contract.rules.vocabulary import Status
from tests.domains.contract.rules.builders import MINIMAL, points, statement


def _status(code, **changes):
    return statement(**changes).line(code).outcome.status


ROWS = [("12", 800), ("14", 800), ("10", 740), ("11.99", 740), ("8", 650), ("9.99", 650)]
COLUMNS = [(True, "0", 0), (True, "3", -20), (False, "0", -120), (False, "3", -140)]


@pytest.mark.parametrize(("hours", "best"), ROWS)
@pytest.mark.parametrize(("saturday", "closed", "less"), COLUMNS)
def test_a1_each_leaf_of_the_table(hours, best, saturday, closed, less):
    access = {
        "unscheduled_care": True,
        "weekday_hours": hours,
        "saturday_morning": saturday,
        "closed_weeks_school_holidays": closed,
    }
    assert points("A1", access=access) == best + less


@pytest.mark.parametrize(("saturday", "closed", "less"), COLUMNS)
def test_a1_below_8_hours_brings_nothing_without_a_derogation(saturday, closed, less):
    access = {
        "unscheduled_care": True,
        "weekday_hours": "7.99",
        "saturday_morning": saturday,
        "closed_weeks_school_holidays": closed,
    }
    assert points("A1", access=access) == 0
    assert points("A1", access=access | {"pdsa_derogation": True}) == 800 + less
    cancels = {"pdsa_derogation": "cancels_reductions"}
    assert points("A1", access=access | {"pdsa_derogation": True}, options=cancels) == 800


@pytest.mark.parametrize("option", ["tree", "cancels_reductions"])
@pytest.mark.parametrize(
    "closures",
    [
        {"closed_weeks_school_holidays": "3.01"},
        {"closed_weeks_other": "1.01"},
        {"closed_weeks_school_holidays": "4", "closed_weeks_other": "2"},
    ],
)
def test_a1_too_long_a_closure_brings_nothing_under_either_option(option, closures):
    access = {
        "unscheduled_care": True,
        "weekday_hours": "12",
        "saturday_morning": True,
        "pdsa_derogation": True,
    }
    assert points("A1", access=access | closures, options={"pdsa_derogation": option}) == 0


def test_a1_needs_unscheduled_care_first():
    assert points("A1", access__unscheduled_care=False, access__pdsa_derogation=True) == 0


def test_a1_a_week_outside_school_holidays_is_not_open_all_year():
    assert points("A1", access__closed_weeks_other="1") == 780


@pytest.mark.parametrize(
    ("crisis", "year", "status", "expected"),
    [
        ({"plan": True, "declared": True, "actions": True}, 2025, Status.ATTAINED, 700),
        ({"plan": True, "declared": True, "actions": True}, 2022, Status.NOT_PAYABLE, 0),
        ({"plan": False, "declared": True, "actions": True}, 2025, Status.NOT_ATTAINED, 0),
        ({"plan": True, "declared": False, "actions": True}, 2025, Status.NOT_PAYABLE, 0),
        ({"plan": True, "declared": True, "actions": False}, 2025, Status.NOT_CLAIMED, 0),
    ],
)
def test_a2b_needs_a_plan_and_a_declared_crisis_after_2022(crisis, year, status, expected):
    line = statement(crisis=crisis, year=year, patients__registered=8000).line("A2b")
    assert (line.outcome.status, line.outcome.points) == (status, expected)


@pytest.mark.parametrize(
    ("diversity", "level_1", "level_2"),
    [
        ({}, 0, 0),
        ({"medical_professions": 1}, 300, 0),
        ({"specialties": 1}, 300, 0),
        ({"pharmacists": 1}, 300, 0),
        ({"auxiliary_professions": 2}, 0, 0),
        ({"auxiliary_professions": 3}, 300, 0),
        ({"pharmacists": 1, "auxiliary_professions": 2}, 300, 0),
        ({"specialties": 1, "auxiliary_professions": 3}, 300, 300),
    ],
)
def test_a3_levels(diversity, level_1, level_2):
    computed = statement(diversity=diversity)
    assert computed.line("A3.1").outcome.points == level_1
    assert computed.line("A3.2").outcome.points == level_2


@pytest.mark.parametrize(
    ("vacations", "expected"),
    [
        ({}, 0),
        ({"days_per_month": "1.99"}, 0),
        ({"days_per_month": 2}, 300),
        ({"days_per_month": "10.83"}, 300),
        ({"days_per_month": "10.84"}, 600),
        ({"days_per_week": "0.49"}, 0),
        ({"days_per_week": "0.5"}, 300),
        ({"days_per_week": "2.49"}, 300),
        ({"days_per_week": "2.5"}, 600),
    ],
)
def test_a4_compares_in_the_unit_said(vacations, expected):
    computed = statement(vacations=vacations)
    assert computed.line("A4.1").outcome.points + computed.line("A4.2").outcome.points == expected


def test_a5_needs_the_doctor_and_the_zone():
    assert points("A5", cstm={"doctors": 1, "under_dense_zone": True}) == 200
    assert _status("A5", cstm={"doctors": 1, "under_dense_zone": False}) is Status.NOT_ATTAINED
    assert _status("A5", cstm={"doctors": 0, "under_dense_zone": True}) is Status.NOT_CLAIMED


def _national(*themes):
    return [{"theme": theme, "kind": "national"} for theme in themes]


def _regional(*themes):
    return [{"theme": theme, "kind": "prs"} for theme in themes]


@pytest.mark.parametrize(
    ("missions", "expected"),
    [
        ([], 0),
        (_national("etp"), 350),
        (_national("etp", "etp"), 350),
        (_regional("marche", "danse"), 350),
        (_regional("marche", "danse") + _national("etp"), 700),
        (_national("etp") + _regional("etp"), 350),
        (_national("etp") + _regional(" ETP "), 350),
        (_national("etp", "etp") + _regional("etp", "marche"), 700),
        (_national("etp", "elderly", "perinatal"), 700),
    ],
)
def test_a6_pays_the_best_admissible_pair(missions, expected):
    assert points("A6", missions=missions) == expected
    assert points("A6", missions=missions[::-1]) == expected


@pytest.mark.parametrize(
    ("missions", "expected"), [([], 0), (_national("etp"), 0), (_national("etp", "etp"), 200)]
)
def test_a6i_counts_missions_carried_out(missions, expected):
    assert points("A6i", missions=missions, has_ipa=True) == expected
    assert points("A6i", missions=missions, has_ipa=False) == 0


def test_a7_2_needs_a7_1():
    assert points("A7.2", users={"level_2": True}) == 0
    assert _status("A7.2", users={"level_2": True}) is Status.NOT_ATTAINED


@pytest.mark.parametrize(
    ("sas", "expected"),
    [
        ({}, 0),
        ({"doctors": 5, "engaged": 2}, 0),
        ({"doctors": 4, "engaged": 2}, 100),
        ({"doctors": 5, "engaged": 4}, 100),
        ({"doctors": 5, "engaged": 5}, 200),
        ({"doctors": 5, "engaged": 0, "takes_all_requests": True}, 200),
        ({"takes_all_requests": True}, 200),
    ],
)
def test_a8_levels_exclude_each_other(sas, expected):
    assert points("A8", sas=sas) == expected


def test_b1_without_patients_keeps_its_fixed_part():
    assert points("B1", MINIMAL, patients__registered=0, coordination={"in_place": True}) == 1000


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (1, 100), (8, 800), (9, 800), (500, 800)])
def test_b2_is_capped_at_8(count, expected):
    assert points("B2", protocols=count) == expected


def test_b2_is_attained_from_the_first_protocol():
    assert _status("B2", protocols=1) is Status.ATTAINED
    assert _status("B2", protocols=0) is Status.NOT_CLAIMED


@pytest.mark.parametrize(
    ("base", "files", "meetings", "expected"),
    [
        (0, 30, 6, "0"),
        (650, 0, 6, "0"),
        (650, 30, 5, "0"),
        (20_000, 1, 6, "0"),
        (650, 32, 6, "1968"),
        (650, 33, 6, "2000"),
        (650, 700, 6, "2000"),
    ],
)
def test_b3_edges(base, files, meetings, expected):
    patients = {"registered": 8000 if base <= 8000 else base, "ald_or_over_75": base}
    held = {"meetings": meetings, "files": files}
    assert points("B3", patients=patients, concertation=held) == Fraction(expected)


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (1, 0), (2, 450), (3, 675), (4, 900), (12, 900)])
def test_b4_tiers(count, expected):
    assert points("B4", trainees=count) == expected


@pytest.mark.parametrize(
    ("levels", "expected"),
    [((1,), 100), ((2,), 0), ((3,), 0), ((1, 2), 300), ((1, 3), 100), ((2, 3), 0), ((1, 2, 3), 600)],
)
def test_b6_each_level_needs_the_lower_ones(levels, expected):
    quality = {f"level_{level}": True for level in levels}
    assert sum(points(code, quality=quality) for code in ("B6.1", "B6.2", "B6.3")) == expected


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (1, 100), (6, 600), (7, 600)])
def test_b7_is_capped_at_6(count, expected):
    assert points("B7", cooperation_protocols=count) == expected


@pytest.mark.parametrize(
    ("missions", "expected"),
    [
        ([], 0),
        (_national("etp"), 0),
        (_national("child_obesity"), 100),
        (_national("etp", "elderly"), 100),
        (_national("etp", "etp"), 100),
    ],
)
def test_b9_depends_on_the_missions(missions, expected):
    assert points("B9", missions=missions) == expected


@pytest.mark.parametrize(("associates", "expected"), [(0, 500), (16, 3700), (17, 3850), (60, 10_300)])
def test_c1_costs_less_beyond_16(associates, expected):
    assert points("C1", associates=associates) == expected


@pytest.mark.parametrize(
    ("year", "acquired_on", "share"),
    [
        (2025, "2024-12-31", Fraction(1)),
        (2025, "2025-01-01", Fraction(1)),
        (2025, "2025-07-02", Fraction(183, 365)),
        (2025, "2025-12-31", Fraction(1, 365)),
        (2025, "2026-01-01", Fraction(0)),
        (2024, "2024-02-29", Fraction(307, 366)),
        (2024, "2024-12-31", Fraction(1, 366)),
    ],
)
def test_c1_and_c2_are_prorated_from_the_acquisition(year, acquired_on, share):
    changes = {"year": year, "information_system__acquired_on": acquired_on}
    assert points("C1", **changes) == 3100 * share
    assert points("C2", **changes) == 100 * share


def test_c1_says_that_maisonnee_bears_no_label():
    explanation = statement().line("C1").outcome.explanation
    assert "Maisonnée ne porte pas ce label" in explanation[-1]


def test_more_files_than_patients_are_capped_and_warned():
    computed = statement(patients__ald_or_over_75=10, concertation__files=11)
    assert computed.line("B3").outcome.points == 1000
    assert computed.warnings == (
        "11\u00a0dossiers discutés pour 10\u00a0patients en ALD ou âgés\u00a0: le taux est plafonné (concertation.files).",
    )


def test_an_advanced_label_without_the_standard_one_is_paid_and_warned():
    system = {"standard": False, "advanced": True}
    computed = statement(information_system=system)
    assert computed.line("C2").outcome.points == 100
    assert computed.missing_prerequisites == ("C1",)
    assert computed.warnings == (
        "Le label avancé est déclaré sans le label standard\u00a0: "
        "vérifiez les deux (information_system.standard).",
    )


def test_each_figure_opens_on_the_fields_it_used():
    inputs = statement(MINIMAL, protocols=3).inputs_of("B2")
    assert [(one.path, one.value) for one in inputs] == [("protocols", 3), ("has_ipa", False)]


def test_every_indicator_explains_itself_and_names_its_source():
    for computed in (statement(), statement(MINIMAL), statement(MINIMAL, patients__registered=0)):
        for line in computed.lines:
            assert line.outcome.explanation and all(line.outcome.explanation)
            assert line.rule.source.startswith("CNAM 2022, p. ")
            assert [one.path for one in computed.inputs_of(line.code)] == list(line.rule.inputs)
