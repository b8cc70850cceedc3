"""What to do next, by euros per effort."""

from decimal import Decimal

import pytest
from hypothesis import given, settings

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.rules.changes import changes
from maisonnee.domains.contract.rules.effort import effort_weights
from maisonnee.domains.contract.rules.next_steps import next_steps
from tests.domains.contract.rules.builders import EVERYTHING, MINIMAL, data
from tests.domains.contract.rules.strategies import exercises


def _steps(base=None, /, **changed):
    return next_steps(rules.parse_exercise(data(base, **changed)))


def test_three_files_come_first():
    first = _steps(patients={"registered": 8000, "ald_or_over_75": 650}, concertation__files=30)[0]
    assert (first.code, first.description) == ("B3", "Discuter 3\u00a0dossiers de plus")
    assert (first.gain, first.potential_gain) == (Decimal("1092.00"), Decimal("1092.00"))


def test_nothing_is_left_but_an_ipa_when_everything_is_attained():
    (step,) = _steps(EVERYTHING)
    assert (step.code, step.gain) == ("A6i", Decimal("5040.00"))


def test_missing_prerequisites_are_lifted_together_first():
    steps = _steps(MINIMAL)
    assert steps[0].code == "SP"
    assert steps[0].gain == Decimal("45010.00")
    assert all(step.gain == 0 and step.potential_gain > 0 for step in steps[1:])


def test_a_single_missing_prerequisite_brings_the_whole_year_back():
    steps = {step.code: step for step in _steps(crisis__plan=False)}
    assert steps["A2a"].gain == Decimal("97300.00")


@settings(max_examples=25)
@given(exercises())
def test_steps_are_ordered_and_their_gains_are_those_of_the_changed_exercise(built):
    exercise = rules.parse_exercise(built)
    now = rules.compute(exercise).total
    steps = next_steps(exercise)
    assert [step.euros_per_effort for step in steps] == sorted(
        (step.euros_per_effort for step in steps), reverse=True
    )
    for step in steps:
        assert step.gain == rules.compute(step.change.exercise).total - now
        assert step.potential_gain >= step.gain >= 0
        assert step.effort > 0


def test_every_change_can_be_written_in_the_public_format():
    for change in changes(rules.parse_exercise(MINIMAL)):
        assert rules.parse_exercise(rules.exercise_to_json(change.exercise)) == change.exercise


def test_the_efforts_say_where_they_come_from():
    table = effort_weights()
    assert table.dated.isoformat() == "2026-01-01"
    assert "non officielle" in table.source
    assert all(weight > 0 for weight in table.weights.values())


@pytest.mark.parametrize("missing", ["access__unscheduled_care", "coordination__in_place"])
def test_a_gauge_of_the_possible_ignores_what_is_missing(missing):
    exercise = rules.parse_exercise(data(**{missing: False}))
    assert rules.ceiling(exercise).total == Decimal("97300.00")
