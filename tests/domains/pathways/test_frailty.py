"""The frailty pathway: what is kept, set aside, handed over, followed, ended."""

from __future__ import annotations

from datetime import timedelta

import pytest

from maisonnee.domains.concertation.models import Case
from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import CheckState, PathwayOutcome, StepKind, StepState, Trend
from maisonnee.domains.pathways.models import FollowUpCheck, FrailtyPathway, PathwayStep
from maisonnee.domains.pathways.queries import frailty
from maisonnee.domains.records.models import Entry
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import concertations, pathways, records
from tests.factories.pathways import Team


def state(pathway: FrailtyPathway, kind: StepKind) -> str:
    return PathwayStep.objects.get(pathway=pathway, kind=kind).state


def follow(team: Team, pathway: FrailtyPathway, **values: object) -> list[tuple[int, str]]:
    """Set the follow-up, and return its checks: days from today, state."""
    given = {"starts_on": team.today, "weeks": 4, "every_days": 7}
    operations.set_follow_up(
        actor=team.nurse,
        pathway_id=pathway.pk,
        member_id=records.member_of(team.nurse).pk,
        **{**given, **values},
    )
    return [((check.due_on - team.today).days, check.state) for check in FollowUpCheck.objects.all()]


def test_the_steps_are_those_the_team_keeps(team: Team) -> None:
    tomorrow = pathways.later(team.doctor, 1)
    pathways.decide(team, starts_on=team.today + timedelta(days=1), steps=["visit", "follow_up"])
    first = operations.open_pathway(actor=team.doctor, patient_id=team.patient.pk)
    assert first.steps.count() == 4
    with pytest.raises(Refusal, match=r"pathways\.already_under_way"):
        operations.open_pathway(actor=team.doctor, patient_id=team.patient.pk)
    operations.end_pathway(actor=team.doctor, pathway_id=first.pk, version=1, outcome=PathwayOutcome.DECLINED)
    second = operations.open_pathway(actor=tomorrow, patient_id=team.patient.pk)
    assert sorted(second.steps.values_list("kind", flat=True)) == ["follow_up", "visit"]
    with pytest.raises(Refusal, match=r"pathways\.step_not_kept"):
        operations.set_step_aside(
            actor=tomorrow, pathway_id=second.pk, kind=StepKind.CONCERTATION, reason="Inutile"
        )


def test_a_step_is_set_aside_with_its_reason_and_may_be_done_after_all(team: Team) -> None:
    pathway = pathways.under_way(team)
    with pytest.raises(Refusal, match=r"pathways\.reason_missing"):
        operations.set_step_aside(actor=team.nurse, pathway_id=pathway.pk, kind=StepKind.VISIT, reason=" ")
    operations.set_step_aside(
        actor=team.nurse, pathway_id=pathway.pk, kind=StepKind.VISIT, reason="Vue au cabinet"
    )
    page = frailty.pathway_page(actor=team.nurse, pathway_id=pathway.pk)
    assert page.next_step is StepKind.FILE
    operations.record_visit(
        actor=team.nurse, pathway_id=pathway.pk, visited_on=team.today, note_text="Vue chez elle"
    )
    assert state(pathway, StepKind.VISIT) == StepState.DONE
    with pytest.raises(Refusal, match=r"pathways\.step_done"):
        operations.set_step_aside(actor=team.nurse, pathway_id=pathway.pk, kind=StepKind.VISIT, reason="Non")


def test_a_visit_that_is_refused_writes_nothing(team: Team) -> None:
    pathway = pathways.under_way(team)
    for values, code in (
        ({"visited_on": team.today + timedelta(days=1), "note_text": "Vue"}, "seen_another_day"),
        ({"visited_on": team.today, "note_text": "", "added": {"work": "Retraitée"}}, "visit_says_nothing"),
    ):
        with pytest.raises(Refusal, match=rf"pathways\.{code}"):
            operations.record_visit(actor=team.nurse, pathway_id=pathway.pk, **values)
    assert not Entry.objects.exists()
    assert state(pathway, StepKind.VISIT) == StepState.PLANNED


def test_a_new_schedule_replaces_what_is_due_and_keeps_what_was_done(team: Team) -> None:
    pathway = pathways.under_way(team)
    assert follow(team, pathway) == [(7, "due"), (14, "due"), (21, "due"), (28, "due")]
    first = FollowUpCheck.objects.earliest("due_on")
    operations.record_check(
        actor=team.nurse,
        pathway_id=pathway.pk,
        check_id=first.pk,
        done_on=team.today,
        trend=Trend.SAME,
        seen_text="Stable",
    )
    assert follow(team, pathway, weeks=2, every_days=14) == [
        (7, "done"),
        (14, "due"),
        (21, "replaced"),
        (28, "replaced"),
    ]
    shown = frailty.pathway_page(actor=team.nurse, pathway_id=pathway.pk).checks
    assert [view.check.state for view in shown] == ["done", "due"]
    with pytest.raises(Refusal, match=r"pathways\.check_over"):
        operations.miss_check(actor=team.nurse, pathway_id=pathway.pk, check_id=first.pk, reason="Oubli")


def test_the_follow_up_is_done_once_nothing_is_due(team: Team) -> None:
    pathway = pathways.under_way(team)
    follow(team, pathway, weeks=1)
    check = FollowUpCheck.objects.get()
    due = pathways.later(team.nurse, 8)
    assert [one.pk for one in frailty.to_do(actor=due).checks] == [check.pk]
    operations.miss_check(actor=due, pathway_id=pathway.pk, check_id=check.pk, reason="Hospitalisée")
    assert state(pathway, StepKind.FOLLOW_UP) == StepState.DONE
    assert frailty.to_do(actor=due).checks == []


def test_a_pathway_is_handed_over_with_what_is_left_to_do(team: Team) -> None:
    pathway = pathways.under_way(team)
    follow(team, pathway)
    with pytest.raises(Refusal, match=r"pathways\.outside_care_team"):
        operations.hand_over_pathway(
            actor=team.nurse,
            pathway_id=pathway.pk,
            version=1,
            member_id=records.member_of(team.deputy).pk,
        )
    doctor = records.member_of(team.doctor)
    operations.hand_over_pathway(actor=team.nurse, pathway_id=pathway.pk, version=1, member_id=doctor.pk)
    assert set(FollowUpCheck.objects.values_list("member", flat=True)) == {doctor.pk}
    assert [one.pathway for one in frailty.to_do(actor=team.doctor).visits] == [pathway]
    with pytest.raises(StaleVersion):
        operations.end_pathway(
            actor=team.nurse, pathway_id=pathway.pk, version=1, outcome=PathwayOutcome.STABLE
        )


def test_a_case_that_already_waits_is_taken_up(team: Team) -> None:
    waiting = concertations.propose(team.doctor, team.patient)
    pathway = pathways.under_way(team)
    operations.call_concertation(
        actor=team.nurse, pathway_id=pathway.pk, question="Que faire\u00a0?", invites_patient=True
    )
    assert Case.objects.get() == waiting
    assert waiting.contributions.count() == 1
    meeting = concertations.plan(team.doctor)
    operations.call_concertation(
        actor=team.nurse,
        pathway_id=pathway.pk,
        question="Que faire\u00a0?",
        meeting_id=meeting.pk,
        invites_patient=True,
    )
    waiting.refresh_from_db()
    assert waiting.meeting == meeting
    # The patient is asked once, and the question said once, however often the meeting changes.
    assert (waiting.information.count(), waiting.contributions.count()) == (1, 1)
    # Asked otherwise: what is said joins the case, it is not lost.
    operations.call_concertation(
        actor=team.nurse, pathway_id=pathway.pk, question="Et la nuit\u00a0?", invites_patient=True
    )
    assert waiting.contributions.get().text == "Que faire\u00a0?\nEt la nuit\u00a0?"


def test_a_pathway_ends_with_an_outcome_and_what_was_due_with_it(team: Team) -> None:
    pathway = pathways.under_way(team)
    follow(team, pathway, weeks=1)
    for outcome, code in ((PathwayOutcome.NONE, "outcome_missing"), (PathwayOutcome.OTHER, "reason_missing")):
        with pytest.raises(Refusal, match=rf"pathways\.{code}"):
            operations.end_pathway(actor=team.nurse, pathway_id=pathway.pk, version=1, outcome=outcome)
    operations.end_pathway(actor=team.nurse, pathway_id=pathway.pk, version=1, outcome=PathwayOutcome.MOVED)
    assert FollowUpCheck.objects.get().state == CheckState.MISSED
    assert frailty.under_way(actor=team.nurse) == []
    with pytest.raises(Refusal, match=r"pathways\.pathway_over"):
        follow(team, pathway)
