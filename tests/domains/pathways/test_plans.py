"""The personal coordination plan: fed from what exists, read within what the patient shares."""

from __future__ import annotations

from datetime import timedelta

import pytest

from maisonnee.domains.concertation import operations as concertation
from maisonnee.domains.concertation.enums import Presence, Theme
from maisonnee.domains.concertation.models import Case, Task
from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import ConsentBy, LineState, PlanPart, RefereeState
from maisonnee.domains.pathways.models import CarePlan, PlanLine
from maisonnee.domains.pathways.queries import plans, sources
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.models import Reading
from maisonnee.domains.records.enums import ConsentMeans, EntryKind
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import pathways, records
from tests.factories.concertations import plan as plan_meeting
from tests.factories.pathways import Team


def discussed(team: Team) -> tuple[Case, Task]:
    """Discuss the patient's case: a decision, and a task for the podiatrist."""
    meeting = plan_meeting(team.doctor)
    meeting = concertation.open_meeting(actor=team.doctor, meeting=meeting)
    concertation.mark_attendance(
        actor=team.doctor, meeting=meeting, member=records.member_of(team.doctor), presence=Presence.PRESENT
    )
    case = concertation.propose_case(
        actor=team.doctor, patient=team.patient, question="Que faire ?", meeting=meeting
    )
    concertation.write_case_note(
        actor=team.doctor,
        case=case,
        version=None,
        decision="Éviter l’hospitalisation",
        theme=Theme.COMPLEX,
        tasks=[concertation.NewTask(what="Chaussage adapté", member=records.member_of(team.podiatrist))],
    )
    concertation.close_meeting(actor=team.doctor, meeting=meeting)
    return case, Task.objects.get()


def lines(actor, plan: CarePlan) -> dict[str, plans.LineView]:
    return {view.text: view for view in plans.plan_page(actor=actor, plan_id=plan.pk).lines}


def test_a_plan_is_fed_by_what_exists_and_follows_it(team: Team) -> None:
    problem = records.write(
        team.doctor,
        team.patient,
        kind=EntryKind.PROBLEM,
        label="Insuffisance cardiaque",
        happened_on=team.today,
    )
    case, task = discussed(team)
    plan = pathways.plan(team)
    offered = sources.sources(actor=team.doctor, plan=plan)
    assert [one.pk for one in offered.tasks] == [task.pk]
    operations.take_up(
        actor=team.doctor,
        plan_id=plan.pk,
        entry_ids=[problem.pk],
        note_ids=[case.note.pk],
        task_ids=[task.pk],
    )
    assert sources.sources(actor=team.doctor, plan=plan).is_empty
    found = lines(team.doctor, plan)
    assert set(found) == {"Insuffisance cardiaque", "Éviter l’hospitalisation", "Chaussage adapté"}
    assert found["Chaussage adapté"].who == str(records.member_of(team.podiatrist))
    assert set(PlanLine.objects.values_list("text", flat=True)) == {""}
    with pytest.raises(Refusal, match=r"pathways\.source_taken"):
        operations.take_up(actor=team.doctor, plan_id=plan.pk, task_ids=[task.pk])
    with pytest.raises(Refusal, match=r"pathways\.settled_elsewhere"):
        operations.settle_line(
            actor=team.doctor,
            plan_id=plan.pk,
            line_id=found["Chaussage adapté"].id,
            version=1,
            state=LineState.DONE,
        )

    concertation.complete_task(actor=team.podiatrist, task=task)

    assert lines(team.doctor, plan)["Chaussage adapté"].state is LineState.DONE


def test_each_reads_what_the_patient_and_the_sources_let_them(team: Team) -> None:
    plan = pathways.plan(team)
    operations.add_line(actor=team.doctor, plan_id=plan.pk, part=PlanPart.PRIORITY, text="Rester chez elle")
    operations.add_line(actor=team.doctor, plan_id=plan.pk, part=PlanPart.PROBLEM, text="Diabète")
    operations.add_line(
        actor=team.doctor, plan_id=plan.pk, part=PlanPart.PROBLEM, text="Deuil", section="mental_health"
    )
    assert set(lines(team.doctor, plan)) == {"Rester chez elle", "Diabète", "Deuil"}
    assert set(lines(team.podiatrist, plan)) == {"Rester chez elle", "Diabète"}
    assert Reading.objects.filter(place="care_plan", member=records.member_of(team.podiatrist)).count() == 1
    with pytest.raises(CarePlan.DoesNotExist):
        plans.plan_page(actor=team.outsider, plan_id=plan.pk)

    for section, expected in (("problems", {"Rester chez elle"}), ("social", None)):
        patient_operations.object_to_sharing(
            actor=team.doctor,
            patient_id=team.patient.pk,
            section=section,
            reader_group="80",
            said_on=team.today,
        )
        if expected is None:
            with pytest.raises(CarePlan.DoesNotExist):
                plans.plan_page(actor=team.podiatrist, plan_id=plan.pk)
            assert plans.under_way(actor=team.podiatrist) == []
        else:
            assert set(lines(team.podiatrist, plan)) == expected


def test_a_decision_taken_up_says_no_more_than_the_case_does(team: Team) -> None:
    case, _task = discussed(team)
    plan = pathways.plan(team)
    operations.take_up(actor=team.doctor, plan_id=plan.pk, note_ids=[case.note.pk])
    assert set(lines(team.podiatrist, plan)) == {"Éviter l’hospitalisation"}
    patient_operations.object_to_sharing(
        actor=team.doctor,
        patient_id=team.patient.pk,
        reader_id=records.member_of(team.podiatrist).pk,
        said_on=team.today,
    )
    with pytest.raises(CarePlan.DoesNotExist):
        plans.plan_page(actor=team.podiatrist, plan_id=plan.pk)


def test_one_referent_who_accepts(team: Team) -> None:
    plan = pathways.plan(team)
    podiatrist = records.member_of(team.podiatrist)
    with pytest.raises(Refusal, match=r"pathways\.outside_care_team"):
        operations.ask_referent(
            actor=team.doctor, plan_id=plan.pk, version=1, member_id=records.member_of(team.nurse).pk
        )
    operations.ask_referent(actor=team.doctor, plan_id=plan.pk, version=1, member_id=podiatrist.pk)
    assert [one.pk for one in plans.waiting_for(actor=team.podiatrist)] == [plan.pk]
    with pytest.raises(Refusal, match=r"pathways\.not_asked"):
        operations.answer_as_referent(actor=team.doctor, plan_id=plan.pk, version=2, accepts=True)
    with pytest.raises(Refusal, match=r"pathways\.reason_missing"):
        operations.answer_as_referent(actor=team.podiatrist, plan_id=plan.pk, version=2, accepts=False)
    with pytest.raises(StaleVersion):
        operations.answer_as_referent(actor=team.podiatrist, plan_id=plan.pk, version=1, accepts=True)
    changed = operations.answer_as_referent(actor=team.podiatrist, plan_id=plan.pk, version=2, accepts=True)
    assert (changed.referent, changed.referent_state) == (podiatrist, RefereeState.ACCEPTED)
    assert plans.waiting_for(actor=team.podiatrist) == []
    assert [one.pk for one in plans.waiting_for(actor=pathways.later(team.podiatrist, 80))] == [plan.pk]


def test_consent_reviews_and_the_end_are_dated(team: Team) -> None:
    plan = pathways.plan(team)
    with pytest.raises(Refusal, match=r"pathways\.plan_under_way"):
        pathways.plan(team)
    operations.record_consent(
        actor=team.doctor,
        plan_id=plan.pk,
        version=1,
        consent_on=team.today,
        consent_how=ConsentMeans.SPOKEN,
        consent_by=ConsentBy.PATIENT,
    )
    with pytest.raises(Refusal, match=r"pathways\.review_in_the_past"):
        operations.review_plan(
            actor=team.doctor,
            plan_id=plan.pk,
            version=2,
            reviewed_on=team.today,
            with_patient=True,
            review_on=team.today,
        )
    next_on = team.today + timedelta(days=30)
    operations.review_plan(
        actor=team.doctor,
        plan_id=plan.pk,
        version=2,
        reviewed_on=team.today,
        with_patient=True,
        review_on=next_on,
        summary="Elle marche mieux",
    )
    page = plans.plan_page(actor=team.doctor, plan_id=plan.pk)
    assert (page.plan.review_on, [one.summary for one in page.reviews]) == (next_on, ["Elle marche mieux"])
    operations.end_plan(actor=team.doctor, plan_id=plan.pk, version=3, reason="Situation stabilisée")
    with pytest.raises(Refusal, match=r"pathways\.plan_over"):
        operations.add_line(actor=team.doctor, plan_id=plan.pk, part=PlanPart.ACTION, text="Encore")
    assert plans.plan_page(actor=team.doctor, plan_id=plan.pk).plan.ending_reason == "Situation stabilisée"


def test_versions_say_who_changed_what(team: Team) -> None:
    plan = pathways.plan(team)
    line = operations.add_line(
        actor=team.doctor, plan_id=plan.pk, part=PlanPart.PRIORITY, text="Rester chez elle"
    )
    operations.change_line(
        actor=team.podiatrist,
        plan_id=plan.pk,
        line_id=line.pk,
        version=1,
        text="Rester chez elle, avec son chat",
    )
    with pytest.raises(StaleVersion):
        operations.change_line(
            actor=team.doctor, plan_id=plan.pk, line_id=line.pk, version=1, text="Autre chose"
        )
    later = pathways.later(team.doctor, 1)
    with pytest.raises(Refusal, match=r"pathways\.reason_missing"):
        operations.settle_line(
            actor=later, plan_id=plan.pk, line_id=line.pk, version=2, state=LineState.NOT_REACHED
        )
    operations.settle_line(
        actor=later,
        plan_id=plan.pk,
        line_id=line.pk,
        version=2,
        state=LineState.NOT_REACHED,
        reason="Entrée en EHPAD",
    )
    _page, found = plans.versions(actor=team.doctor, plan_id=plan.pk)
    said = [(one.row.text, one.by) for one in found if one.line is not None]
    assert said[0] == ("Rester chez elle, avec son chat", str(records.member_of(team.doctor)))
    assert sorted(said[1:]) == sorted(
        [
            ("Rester chez elle, avec son chat", str(records.member_of(team.podiatrist))),
            ("Rester chez elle", str(records.member_of(team.doctor))),
        ]
    )
    assert [one.text for one in plans.plan_page(actor=team.doctor, plan_id=plan.pk).not_reached] == [
        "Rester chez elle, avec son chat"
    ]
