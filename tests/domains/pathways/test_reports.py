"""Reports: who may make them, for whom they wait, what came of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from maisonnee.domains.exchanges.enums.questions import PresenceState
from maisonnee.domains.exchanges.operations import showing
from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import ReportOutcome, ReportState, SheetKind, StepKind, StepState
from maisonnee.domains.pathways.models import FrailtyPathway, PathwayStep, SignReport
from maisonnee.domains.pathways.queries import reports, sheets
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.enums import CareGround
from maisonnee.domains.patients.models import FollowUp, Patient, Reading
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import pathways, records
from tests.factories.pathways import Team


def waiting(actor) -> int:
    return len(reports.waiting_for(actor=actor))


def test_the_signs_of_the_source_are_offered_until_the_team_decides(structure: Structure) -> None:
    team = pathways.make_team(structure)
    offered = sheets.sheet_in_force(actor=team.doctor, kind=SheetKind.FRAILTY)
    assert list(offered.signs) == [
        "Chute",
        "Difficultés inhabituelles à se déplacer",
        "Amaigrissement",
        "Esprit confus",
        "Mauvaise observance des traitements",
    ]
    assert (offered.weeks, offered.referent) == (4, None)
    # The source lists no sign of depression: nothing is offered before the team writes them.
    assert not sheets.sheet_in_force(actor=team.doctor, kind=SheetKind.DEPRESSION).is_offered
    with pytest.raises(Refusal, match=r"pathways\.sheet_not_written"):
        pathways.report(team, kind=SheetKind.DEPRESSION, signs=[], text="Ne dort plus")


def test_a_decision_holds_from_its_day_and_is_never_edited(team: Team) -> None:
    tomorrow = team.today + timedelta(days=1)
    pathways.decide(team, starts_on=tomorrow, signs="Chute\nChute\n\nPlaie qui ne guérit pas")
    assert "Amaigrissement" in sheets.sheet_in_force(actor=team.nurse, kind=SheetKind.FRAILTY).signs
    then = sheets.sheet_in_force(actor=pathways.later(team.nurse, 1), kind=SheetKind.FRAILTY)
    assert list(then.signs) == ["Chute", "Plaie qui ne guérit pas"]
    with pytest.raises(Refusal, match=r"pathways\.sheet_that_day"):
        pathways.decide(team)
    with pytest.raises(Refusal, match=r"pathways\.sheet_in_the_past"):
        pathways.decide(team, starts_on=team.today - timedelta(days=1))


def test_a_report_waits_for_the_person_in_charge_who_enters_the_care_team_to_read_it(team: Team) -> None:
    made = pathways.report(team, text="Tombée deux fois")
    assert [waiting(a) for a in (team.nurse, team.deputy, team.doctor, team.outsider)] == [1, 0, 0, 0]

    cover = reports.report(actor=team.nurse, report_id=made.pk)
    assert (cover.is_readable, cover.may_answer, cover.may_join) == (False, True, True)
    with pytest.raises(SignReport.DoesNotExist):
        reports.report(actor=team.outsider, report_id=made.pk)
    assert reports.report(actor=team.doctor, report_id=made.pk).is_readable
    assert Reading.objects.get().parts == ["problems"]

    operations.take_report(actor=team.nurse, report_id=made.pk)

    joined = FollowUp.objects.get(member=records.member_of(team.nurse))
    assert joined.ground == CareGround.REFERRAL
    assert reports.report(actor=team.nurse, report_id=made.pk).is_readable
    with pytest.raises(Refusal, match=r"pathways\.already_taken"):
        operations.take_report(actor=team.deputy, report_id=made.pk)


def test_a_visit_opens_the_pathway_and_the_reporter_learns_it(team: Team) -> None:
    made = pathways.report(team)
    other = pathways.report(team, by=team.doctor, signs=["Esprit confus"])
    operations.take_report(actor=team.nurse, report_id=made.pk)
    tomorrow = team.today + timedelta(days=1)
    with pytest.raises(Refusal, match=r"pathways\.day_to_come"):
        operations.answer_report(actor=team.nurse, report_id=made.pk, outcome=ReportOutcome.VISIT)

    operations.answer_report(
        actor=team.nurse, report_id=made.pk, outcome=ReportOutcome.VISIT, on=tomorrow, reply="J’y vais demain"
    )

    pathway = FrailtyPathway.objects.get()
    visit = PathwayStep.objects.get(pathway=pathway, kind=StepKind.VISIT)
    assert (visit.state, visit.planned_on, visit.member) == (
        StepState.PLANNED,
        tomorrow,
        records.member_of(team.nurse),
    )
    other.refresh_from_db()
    assert (other.state, other.outcome, other.pathway) == (ReportState.CLOSED, ReportOutcome.PATHWAY, pathway)
    [news] = reports.news_of_own(actor=team.podiatrist)
    assert (news.outcome, news.reply) == (ReportOutcome.VISIT, "J’y vais demain")
    operations.read_back(actor=team.podiatrist, report_id=made.pk)
    assert reports.news_of_own(actor=team.podiatrist) == []
    assert waiting(team.nurse) == 0
    with pytest.raises(Refusal, match=r"pathways\.already_answered"):
        operations.answer_report(
            actor=team.nurse, report_id=made.pk, outcome=ReportOutcome.NOTHING, reason="Non"
        )


def test_nothing_to_do_is_said_with_its_reason(team: Team) -> None:
    made = pathways.report(team)
    operations.take_report(actor=team.nurse, report_id=made.pk)
    with pytest.raises(Refusal, match=r"pathways\.nothing_without_reason"):
        operations.answer_report(actor=team.nurse, report_id=made.pk, outcome=ReportOutcome.NOTHING)
    operations.answer_report(
        actor=team.nurse, report_id=made.pk, outcome=ReportOutcome.NOTHING, reason="Vue hier, tout va bien"
    )
    assert not FrailtyPathway.objects.exists()
    assert SignReport.objects.get().outcome == ReportOutcome.NOTHING


def test_a_secretary_reports_without_reading_anything_clinical(team: Team, structure: Structure) -> None:
    secretary = records.make_reader(structure.pk, "331", Role.SECRETARY)
    made = pathways.report(team, by=secretary)
    view = reports.report(actor=secretary, report_id=made.pk)
    assert (view.is_own, view.is_readable, view.may_answer) == (True, False, False)
    assert [row.pk for row in reports.own_reports(actor=secretary)] == [made.pk]
    assert waiting(team.nurse) == 1


def test_a_partner_reports_about_the_patients_they_follow_alone(team: Team, structure: Structure) -> None:
    partner = records.make_reader(structure.pk, "60", Role.PARTNER)
    with pytest.raises(Patient.DoesNotExist):
        pathways.report(team, by=partner)
    records.in_care(partner, team.patient)
    pathways.report(team, by=partner)
    assert waiting(team.nurse) == 1


def test_a_report_that_waits_too_long_also_waits_for_the_deputy(team: Team) -> None:
    pathways.report(team)
    late = [pathways.later(actor, 3) for actor in (team.nurse, team.deputy, team.doctor)]
    assert [waiting(actor) for actor in late] == [1, 1, 0]
    assert reports.counts(actor=late[0]).late == 1


def _leave(team: Team, actor) -> None:
    Membership.objects.filter(member=records.member_of(actor)).update(ends_on=team.today - timedelta(days=1))


def test_without_the_person_in_charge_it_falls_back_and_is_never_lost(team: Team) -> None:
    pathways.report(team)
    _leave(team, team.nurse)
    assert [waiting(a) for a in (team.nurse, team.deputy, team.doctor)] == [0, 1, 0]
    _leave(team, team.deputy)
    assert [waiting(a) for a in (team.deputy, team.doctor, team.podiatrist)] == [0, 1, 0]
    _leave(team, team.doctor)
    assert [waiting(a) for a in (team.doctor, team.podiatrist, team.outsider)] == [0, 1, 0]


def test_who_shows_that_they_are_away_is_supplied_and_may_still_answer(team: Team) -> None:
    made = pathways.report(team)
    showing.show_presence(
        actor=team.nurse, state=PresenceState.ABSENT, until_day=team.today + timedelta(days=2)
    )
    assert [waiting(a) for a in (team.nurse, team.deputy, team.doctor)] == [0, 1, 0]
    operations.take_report(actor=team.nurse, report_id=made.pk)
    assert SignReport.objects.get().assigned_to == records.member_of(team.nurse)


@pytest.mark.parametrize("section", ["", "problems"])
def test_what_the_patient_keeps_from_the_nurses_goes_to_who_prescribes(team: Team, section: str) -> None:
    made = pathways.report(team)
    patient_operations.object_to_sharing(
        actor=team.doctor, patient_id=team.patient.pk, section=section, reader_group="60", said_on=team.today
    )
    assert [waiting(a) for a in (team.nurse, team.deputy, team.doctor)] == [0, 0, 1]
    records.in_care(team.nurse, team.patient)
    with pytest.raises(SignReport.DoesNotExist):
        reports.report(actor=team.nurse, report_id=made.pk)
    with pytest.raises(SignReport.DoesNotExist):
        operations.take_report(actor=team.nurse, report_id=made.pk)


def test_it_is_handed_over_to_somebody_who_may_read_it(team: Team) -> None:
    made = pathways.report(team)
    operations.take_report(actor=team.nurse, report_id=made.pk)
    operations.hand_over_report(
        actor=team.nurse, report_id=made.pk, member_id=records.member_of(team.deputy).pk
    )
    assert [waiting(a) for a in (team.nurse, team.deputy)] == [0, 1]
    operations.take_report(actor=team.deputy, report_id=made.pk)
    assert SignReport.objects.get().assigned_to == records.member_of(team.deputy)


def test_a_sheet_of_depression_goes_to_the_psychologist_and_ends_with_what_was_proposed(
    team: Team, structure: Structure
) -> None:
    psychologist = records.make_reader(structure.pk, "93")
    with pytest.raises(Refusal, match=r"pathways\.cannot_be_in_charge"):
        pathways.decide(team, SheetKind.DEPRESSION, signs="Isolement", deputy_id=None)
    pathways.decide(
        team,
        SheetKind.DEPRESSION,
        signs="Isolement",
        referent_id=records.member_of(psychologist).pk,
        deputy_id=None,
    )
    made = pathways.report(team, kind=SheetKind.DEPRESSION, signs=["Isolement"])
    assert [waiting(a) for a in (psychologist, team.nurse, team.doctor)] == [1, 0, 0]
    operations.take_report(actor=psychologist, report_id=made.pk)
    operations.answer_report(
        actor=psychologist, report_id=made.pk, outcome=ReportOutcome.MEETING, on=team.today
    )
    assert SignReport.objects.get().state == ReportState.PLANNED
    operations.conclude_report(
        actor=psychologist, report_id=made.pk, met_on=team.today, reason="Orientée vers le CMP"
    )
    assert SignReport.objects.get().state == ReportState.CLOSED
    # Mental health is not open to physiotherapists or nurses by the grid proposed.
    records.in_care(team.nurse, team.patient)
    with pytest.raises(SignReport.DoesNotExist):
        reports.report(actor=team.nurse, report_id=made.pk)


def test_what_cannot_be_reported_is_said(team: Team) -> None:
    for values, code in (
        ({"signs": []}, "nothing_ticked"),
        ({"signs": ["Autre chose"]}, "sign_of_another_sheet"),
        ({"seen_on": team.today + timedelta(days=1)}, "seen_another_day"),
    ):
        with pytest.raises(Refusal, match=rf"pathways\.{code}"):
            pathways.report(team, **values)
    pathways.report(team)
    with pytest.raises(Refusal, match=r"pathways\.just_reported"):
        pathways.report(team)
