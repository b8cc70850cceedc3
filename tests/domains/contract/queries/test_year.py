"""A year as its page shows it: recorded, proved, planned, possible; and the public format."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.models import Exercise, FigureOverride, Payment
from maisonnee.domains.contract.queries import year as queries
from maisonnee.domains.contract.rules.reading import MAX_COUNT
from maisonnee.interfaces.commands import aci
from tests.factories import contracts

pytestmark = pytest.mark.django_db
YEAR = contracts.YEAR


@pytest.fixture
def team(structure: Any) -> contracts.Team:
    return contracts.make_team(structure.id)


def test_the_recorded_year_is_the_engines_statement(team, coordinator):
    view = queries.year_view(actor=coordinator, year=YEAR)

    again = rules.compute(rules.parse_exercise(dict(view.figures.data)))
    assert view.statement.points == again.points
    assert view.statement.missing_prerequisites == ()
    assert view.statement.line("B2").outcome.points == 300


def test_the_exported_exercise_gives_the_same_statement_on_the_command_line(
    team, coordinator, tmp_path, capsys
):
    exported = queries.public_exercise(actor=coordinator, year=YEAR)
    path = tmp_path / "exercice.json"
    path.write_text(json.dumps(exported), encoding="utf-8")

    status = aci.main(["compute", str(path), "--json"])

    view = queries.year_view(actor=coordinator, year=YEAR)
    assert status == 0
    assert json.loads(capsys.readouterr().out) == rules.statement_to_json(view.statement)
    assert "Patient0" not in json.dumps(exported)


def test_planned_meetings_bring_files_at_the_pace_of_the_year(team, coordinator):
    view = queries.year_view(actor=coordinator, year=YEAR)

    assert (view.projection.planned_meetings, view.projection.planned_files) == (1, 2)
    assert view.statement.exercise.concertation.meetings == 2
    assert view.planned.exercise.concertation.meetings == 3
    assert view.planned.exercise.concertation.files == 6


def test_a_year_that_is_over_plans_nothing(team, coordinator):
    later = replace(coordinator, now=datetime(YEAR + 1, 1, 30, 9, tzinfo=UTC))

    view = queries.year_view(actor=later, year=YEAR)

    assert not view.projection.adds_something
    assert view.planned is view.statement
    assert [(one.on, one.days_left) for one in view.deadlines] == [
        (date(YEAR + 1, 1, 31), 1),
        (date(YEAR + 1, 4, 30), 90),
    ]


def test_nothing_is_paid_while_a_prerequisite_is_not_proved(team, coordinator):
    view = queries.year_view(actor=coordinator, year=YEAR)

    assert view.proved.total == Decimal("0.00")
    assert "C1" in view.proved.prerequisites_not_proved
    assert view.planned.total > 0
    best = view.steps[0]
    assert best.is_proof
    assert best.unlocks
    assert "C1" in best.codes
    assert best.gain > 0


def test_steps_are_ordered_by_euros_per_effort(team, coordinator):
    view = queries.year_view(actor=coordinator, year=YEAR)

    ranks = [step.rank for step in view.steps]
    assert ranks == sorted(ranks)
    assert {step.is_proof for step in view.steps} == {True, False}


def test_a_figure_given_by_the_cpam_takes_the_place_of_ours(team, coordinator):
    FigureOverride.objects.create(
        structure_id=team.structure_id,
        exercise=team.exercise,
        key="patients.registered",
        value=4000,
        origin="Courrier",
        received_on=date(YEAR, 2, 1),
    )

    view = queries.year_view(actor=coordinator, year=YEAR)

    assert view.figures.facts.facts["patients.registered"].value == 60
    assert view.statement.exercise.patients.registered == 4000
    assert queries.total_with(view) > queries.total_with(view, ours="patients.registered")


def test_given_figures_that_no_longer_agree_are_set_aside_and_said(team, coordinator):
    FigureOverride.objects.create(
        structure_id=team.structure_id,
        exercise=team.exercise,
        key="patients.registered",
        value=5,
        origin="Courrier",
        received_on=date(YEAR, 2, 1),
    )

    view = queries.year_view(actor=coordinator, year=YEAR)

    assert [fault.path for fault in view.figures.faults] == ["patients.ald_or_over_75"]
    assert view.statement.exercise.patients.registered == 60


def test_the_home_page_shows_the_year_whose_proofs_are_due(team, coordinator):
    Exercise.objects.create(structure_id=team.structure_id, year=YEAR - 1)
    in_january = replace(coordinator, now=datetime(YEAR, 1, 30, 9, tzinfo=UTC))

    earlier, now = queries.gauge_for_home(actor=in_january), queries.gauge_for_home(actor=coordinator)
    assert earlier is not None
    assert now is not None
    assert earlier.year == YEAR - 1
    assert now.year == YEAR
    assert now.missing_proofs > 0
    assert now.is_payable is False


def test_without_any_exercise_the_home_page_shows_nothing(structure, coordinator):
    assert queries.gauge_for_home(actor=coordinator) is None


def test_a_figure_of_ours_that_the_engine_refuses_is_left_out_and_said(team, coordinator):
    for amount in ("60000000.00", "60000000.00"):
        Payment.objects.create(
            structure_id=team.structure_id,
            exercise=team.exercise,
            kind="advance",
            amount=Decimal(amount),
            paid_on=date(YEAR, 1, 5),
        )

    view = queries.year_view(actor=coordinator, year=YEAR)

    assert [fault.path for fault in view.figures.faults] == ["payments.advance_paid"]
    assert view.statement.exercise.payments.advance_paid == 0
    assert view.statement.line("B2").outcome.points == 300


def test_a_count_given_at_its_limit_leaves_room_for_no_more_than_the_format_accepts(team, coordinator):
    FigureOverride.objects.create(
        structure_id=team.structure_id,
        exercise=team.exercise,
        key="concertation.files",
        value=MAX_COUNT,
        origin="CPAM",
        received_on=date(YEAR, 1, 5),
    )

    view = queries.year_view(actor=coordinator, year=YEAR)

    assert view.planned.exercise.concertation.files == MAX_COUNT
