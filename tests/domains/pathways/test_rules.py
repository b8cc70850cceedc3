"""Pure decisions: for whom a report waits, what is next, the days of the follow-up."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.pathways.enums import LineState, PlanPart, StepKind, StepState
from maisonnee.domains.pathways.rules import files, plans, routing, signs, steps
from maisonnee.domains.records.enums import EntryKind
from maisonnee.kernel.refusals import Refusal

PEOPLE = [uuid.UUID(int=number) for number in range(1, 7)]
SOMEBODY = st.sampled_from(PEOPLE)
GROUP = st.frozensets(SOMEBODY)


ROUTES = st.builds(
    routing.Route,
    assigned=st.none() | SOMEBODY,
    referent=st.none() | SOMEBODY,
    deputy=st.none() | SOMEBODY,
    care_team=GROUP,
    prescribers=GROUP,
    reached=GROUP,
    waited_days=st.integers(0, 10),
    answer_within_days=st.integers(0, 5),
    is_taken=st.booleans(),
    absent=GROUP,
)


@given(ROUTES)
def test_a_report_waits_for_somebody_as_long_as_somebody_can_be_told(route: routing.Route) -> None:
    found = routing.responders(route)
    named = {one for one in (route.assigned, route.referent, route.deputy) if one is not None}
    reachable = (named | set(route.prescribers) | set(route.care_team)) & set(route.reached)
    assert bool(found.told) == bool(reachable)
    assert found.told <= found.may_answer <= reachable


@given(ROUTES)
def test_what_is_handed_over_waits_for_that_person_first(route: routing.Route) -> None:
    found = routing.responders(route)
    if route.assigned in route.reached and route.assigned not in route.absent:
        assert route.assigned in found.told
        assert not found.fell_back
    if not found.is_late and found.told:
        assert len(found.told) == 1 or found.told & (set(route.prescribers) | set(route.care_team))


@given(ROUTES)
def test_who_is_away_is_passed_over_while_somebody_is_there(route: routing.Route) -> None:
    found = routing.responders(route)
    named = {one for one in (route.assigned, route.referent, route.deputy) if one is not None}
    reachable = (named | set(route.prescribers) | set(route.care_team)) & set(route.reached)
    if reachable - set(route.absent):
        assert not found.told & set(route.absent)


@given(ROUTES)
def test_what_was_taken_is_never_late(route: routing.Route) -> None:
    assert not (route.is_taken and routing.responders(route).is_late)


@given(st.integers(1, 52), st.integers(1, 100), st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_checks_fall_within_the_weeks_at_the_rhythm_asked(weeks: int, every: int, start: date) -> None:
    try:
        days = steps.check_days(start, weeks=weeks, every_days=every)
    except Refusal as refusal:
        assert every > weeks * 7 or weeks * 7 // every > steps.MOST_CHECKS
        assert refusal.field == "every_days"
        return
    assert days[0] == start + timedelta(days=every)
    assert start + timedelta(weeks=weeks) - timedelta(days=every) < days[-1] <= start + timedelta(weeks=weeks)
    assert {(later - earlier).days for earlier, later in pairwise(days)} <= {every}


def test_four_weeks_are_four_checks() -> None:
    days = steps.check_days(date(2026, 3, 2), weeks=steps.USUAL_WEEKS, every_days=steps.USUAL_EVERY_DAYS)
    assert [day.isoformat() for day in days] == ["2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"]


def test_the_next_step_is_the_first_that_is_neither_done_nor_set_aside() -> None:
    stages = [
        steps.Stage(StepKind.FOLLOW_UP, StepState.TODO),
        steps.Stage(StepKind.VISIT, StepState.DONE),
        steps.Stage(StepKind.FILE, StepState.SET_ASIDE),
        steps.Stage(StepKind.CONCERTATION, StepState.PLANNED),
    ]
    assert steps.next_step(stages) is StepKind.CONCERTATION
    assert steps.next_step(stages[1:3]) is None


def test_signs_are_read_one_a_line_each_once() -> None:
    assert signs.read_signs(" Chute\r\n\nChute\nPlaie ") == ["Chute", "Plaie"]
    for text, code in (("\n ", "no_sign_listed"), ("x" * 121, "sign_too_long")):
        with pytest.raises(Refusal, match=code):
            signs.read_signs(text)
    with pytest.raises(Refusal, match="too_many_signs"):
        signs.read_signs("\n".join(f"signe {number}" for number in range(21)))


def test_what_a_visit_adds_becomes_facts_of_the_record() -> None:
    drafts = files.visit_drafts(
        on=date(2026, 3, 2),
        note="Fatiguée",
        signs=["Chute"],
        added={"history": "Diabète\n\nDiabète\nHTA", "aids": "APA", "work": " "},
    )
    assert [(draft.kind, draft.label, draft.text) for draft in drafts] == [
        (EntryKind.ACT, files.VISIT_LABEL, "Fatiguée"),
        (EntryKind.RISK_FACTOR, "Signes de fragilité", "Chute"),
        (EntryKind.SITUATION, "Aides sociales", "APA"),
        (EntryKind.PROBLEM, "Diabète", ""),
        (EntryKind.PROBLEM, "HTA", ""),
    ]
    facts = files.sorted_facts(drafts)
    assert [fact.text for fact in facts["aids"]] == ["APA"]
    assert [fact.label for fact in facts["history"]] == ["Diabète", "HTA"]


def test_a_line_goes_where_its_part_does_unless_its_author_says() -> None:
    assert plans.section_of(PlanPart.PRIORITY, "") == "social"
    assert plans.section_of(PlanPart.PRIORITY, "mental_health") == "mental_health"
    with pytest.raises(Refusal, match="section_of_no_line"):
        plans.section_of(PlanPart.PRIORITY, "measures")


def test_a_line_follows_its_task_or_its_decision() -> None:
    tasks = [plans.state_of_task(state) for state in ("open", "done", "dropped")]
    assert tasks == [LineState.OPEN, LineState.DONE, LineState.NOT_REACHED]
    decisions = [
        plans.state_of_decision(state) for state in ("", "under_way", "done", "changed", "abandoned")
    ]
    assert decisions == [
        LineState.OPEN,
        LineState.OPEN,
        LineState.DONE,
        LineState.DONE,
        LineState.NOT_REACHED,
    ]
