"""Before a meeting: contributions, what the patient was told, subjects and lengths, rules that point at cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import (
    CaseOrigin,
    InformationAnswer,
    InformationKind,
    InformationMeans,
    Informed,
    MeetingKind,
    Theme,
)
from maisonnee.domains.concertation.models import Case, Contribution, Suggestion
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.rules.sharing import group_of
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import rows, teams
from tests.factories.concertations import Person, decide, hold, make_patient, make_person, plan, propose
from tests.factories.records import in_care

pytestmark = pytest.mark.django_db


@pytest.fixture
def patient(structure: Structure, nurse: Person, doctor: Person) -> Patient:
    """A patient of the doctor and of the nurse."""
    found = make_patient(structure, doctor=doctor.member)
    in_care(nurse.actor, found)
    return found


def test_those_who_follow_the_patient_contribute_in_the_order_of_time(
    nurse: Person, doctor: Person, patient: Patient
) -> None:
    case = propose(nurse.actor, patient)
    operations.contribute(actor=nurse.actor, case=case, text="Pansement tous les jours")
    later = replace(doctor.actor, now=teams.NOW + timedelta(hours=1))
    written = operations.contribute(actor=later, case=case, text=" Artérite connue ")
    operations.contribute(actor=doctor.actor, case=case, text="Artérite opérée", version=written.version)
    found = queries.contributions_of(actor=nurse.actor, case_ids=[case.pk])[case.pk]
    assert [(one.author, one.profession, one.row.text, one.is_own) for one in found] == [
        (str(nurse.member), "Infirmier", "Pansement tous les jours", True),
        (str(doctor.member), "Médecin", "Artérite opérée", False),
    ]
    with pytest.raises(StaleVersion):
        operations.contribute(actor=doctor.actor, case=case, text="Autre", version=1)
    with pytest.raises(Refusal, match="contribution_missing"):
        operations.contribute(actor=doctor.actor, case=case, text=" ", version=2)


def test_outside_the_care_team_a_contribution_is_neither_read_nor_written(
    structure: Structure, nurse: Person, doctor: Person, organiser: Person, patient: Patient
) -> None:
    case = propose(doctor.actor, patient)
    operations.contribute(actor=doctor.actor, case=case, text="Artérite connue")
    rows.make_row(
        "patients.sharingobjection",
        structure.id,
        patient_id=patient.pk,
        section="",
        reader_group=group_of(nurse.member.profession),
    )
    assert queries.contributions_of(actor=nurse.actor, case_ids=[case.pk]) == {}
    assert queries.contributions_of(actor=organiser.actor, case_ids=[case.pk]) == {}
    with pytest.raises(Case.DoesNotExist):
        operations.contribute(actor=nurse.actor, case=case, text="Je le vois")
    with pytest.raises(PermissionMissing):
        operations.contribute(actor=organiser.actor, case=case, text="Je le vois")
    assert Contribution.objects.count() == 1


def test_nothing_is_written_after_the_closing(nurse: Person, doctor: Person, patient: Patient) -> None:
    meeting = hold(doctor, [patient])
    case = meeting.cases.get()
    with pytest.raises(Refusal, match="meeting_closed"):
        operations.contribute(actor=nurse.actor, case=case, text="Trop tard")
    view = queries.case_view(actor=nurse.actor, case_id=case.pk)
    assert not queries.may_contribute(actor=nurse.actor, view=view)


def test_a_case_withdrawn_takes_no_contribution(nurse: Person, patient: Patient) -> None:
    case = propose(nurse.actor, patient)
    operations.withdraw_case(actor=nurse.actor, case=case, reason="Réglé")
    with pytest.raises(Refusal, match="case_over"):
        operations.contribute(actor=nurse.actor, case=case, text="Encore")


def test_what_the_patient_was_told_and_answered_is_kept(nurse: Person, patient: Patient) -> None:
    case = propose(nurse.actor, patient)
    told = {
        "case": case,
        "whom": Informed.RELATIVE,
        "kind": InformationKind.INVITED,
        "means": InformationMeans.PHONE,
        "told_by": nurse.member,
    }
    with pytest.raises(Refusal, match="relative_without_name"):
        operations.note_information(actor=nurse.actor, told_on=teams.TODAY, **told)  # type: ignore[arg-type]
    with pytest.raises(Refusal, match="told_in_the_future"):
        operations.note_information(
            actor=nurse.actor,
            told_on=date(2026, 3, 13),
            name="Sa fille",
            **told,  # type: ignore[arg-type]
        )
    information = operations.note_information(
        actor=nurse.actor,
        told_on=teams.TODAY,
        name="Sa fille",
        **told,  # type: ignore[arg-type]
    )
    assert queries.objected(actor=nurse.actor, case_ids=[case.pk]) == frozenset()
    operations.note_answer(
        actor=nurse.actor, information=information, version=1, answer=InformationAnswer.OBJECTS, words="Non"
    )
    assert queries.objected(actor=nurse.actor, case_ids=[case.pk]) == {case.pk}
    with pytest.raises(StaleVersion):
        operations.note_answer(
            actor=nurse.actor, information=information, version=1, answer=InformationAnswer.AGREES
        )
    assert Case.objects.get().state == "waiting"


def test_the_agenda_is_timed_against_the_meeting(
    structure: Structure, nurse: Person, patient: Patient
) -> None:
    meeting = plan(nurse.actor)
    case = propose(nurse.actor, patient, meeting=meeting)
    other = propose(nurse.actor, make_patient(structure), meeting=meeting)
    topic = operations.add_topic(actor=nurse.actor, meeting=meeting, what="Congés d’été", minutes=10)
    operations.set_case_minutes(actor=nurse.actor, case=case, minutes=70)
    agenda = queries.agenda(actor=nurse.actor, meeting=meeting)
    timing = queries.timing(actor=nurse.actor, meeting=meeting, agenda=agenda)
    assert [(line.starts_at.strftime("%H:%M"), line.minutes) for line in timing.lines] == [
        ("12:30", 10),
        ("12:40", 70),
        ("13:50", 15),
    ]
    assert (timing.planned, timing.available, timing.spare, timing.excess) == (95, 90, 0, 5)
    assert timing.case_minutes == {case.pk: 70, other.pk: 15}
    with pytest.raises(Refusal, match="implausible_subject_length"):
        operations.set_case_minutes(actor=nurse.actor, case=case, minutes=0)
    operations.remove_topic(actor=nurse.actor, topic=topic)
    assert queries.timing(actor=nurse.actor, meeting=meeting, agenda=agenda).planned == 85


def test_subjects_are_moved_rewritten_and_settled(nurse: Person) -> None:
    meeting = plan(nurse.actor)
    first, second = (
        operations.add_topic(actor=nurse.actor, meeting=meeting, what=what) for what in ("Un", "Deux")
    )
    operations.move_topic(actor=nurse.actor, topic=second, earlier=True)
    operations.move_topic(actor=nurse.actor, topic=second, earlier=True)
    assert [topic.what for topic in queries.topics_of(actor=nurse.actor, meeting=meeting)] == ["Deux", "Un"]
    operations.change_topic(
        actor=nurse.actor, topic=first, version=1, what="Un", minutes=5, outcome="On garde le jeudi"
    )
    with pytest.raises(StaleVersion):
        operations.change_topic(actor=nurse.actor, topic=first, version=1, what="Trois", minutes=5)
    with pytest.raises(Refusal, match="topic_says_nothing"):
        operations.add_topic(actor=nurse.actor, meeting=meeting, what=" ")


def test_a_meeting_without_cases_takes_none(nurse: Person, patient: Patient) -> None:
    meeting = operations.plan_meeting(
        actor=nurse.actor,
        kind=MeetingKind.TEAM,
        held_on=teams.TODAY,
        starts_at=teams.NOW.time(),
        ends_at=(teams.NOW + timedelta(hours=1)).time(),
    )
    case = propose(nurse.actor, patient)
    with pytest.raises(Refusal, match="kind_without_cases"):
        operations.place_case(actor=nurse.actor, case=case, meeting=meeting)


def test_a_kind_of_meeting_is_decided_from_a_day_on(manager: object, nurse: Person) -> None:
    actor = replace(nurse.actor, roles=frozenset({Role.MANAGER, Role.PROFESSIONAL}))
    before = queries.kind_on(actor=actor, kind=MeetingKind.CONCERTATION, on=teams.TODAY)
    assert (before.setting, before.habits.minutes, before.counts) == (None, 90, True)
    operations.set_kind(
        actor=actor,
        kind=MeetingKind.CONCERTATION,
        starts_on=date(2026, 4, 1),
        minutes=120,
        minutes_by_case=20,
        decided_by="Assemblée du 12 mars",
        has_cases=False,
    )
    assert queries.kind_on(actor=actor, kind="concertation", on=date(2026, 3, 31)).habits.minutes == 90
    after = queries.kind_on(actor=actor, kind="concertation", on=date(2026, 4, 1))
    assert (after.habits.minutes, after.habits.has_cases, after.counts) == (120, True, True)
    assert [kind.counts for kind in queries.kinds_on(actor=actor, on=teams.TODAY)] == [True] + [False] * 5
    with pytest.raises(PermissionMissing):
        operations.set_kind(
            actor=nurse.actor,
            kind=MeetingKind.TEAM,
            starts_on=teams.TODAY,
            minutes=60,
            minutes_by_case=10,
            decided_by="Moi",
        )


def test_a_discharge_is_said_once_and_decided_by_who_follows_the_patient(
    structure: Structure, nurse: Person, doctor: Person, patient: Patient
) -> None:
    secretary = make_person(structure, role=Role.SECRETARY).actor
    operations.note_discharge(actor=doctor.actor, patient=patient)
    with pytest.raises(Refusal) as refused:
        operations.note_discharge(actor=nurse.actor, patient=patient)
    assert refused.value.params == {"said_by": doctor.actor.name, "said_on": "12/03/2026"}
    pointed = queries.pointed_list(actor=nurse.actor)
    assert [(one.patient, one.origin, one.said_by) for one in pointed.pressing] == [
        (patient, CaseOrigin.DISCHARGED, doctor.actor.name)
    ]
    assert queries.pointed_list(actor=secretary).pressing == []
    assert Case.objects.count() == 0
    case = operations.accept_suggestion(actor=nurse.actor, patient=patient, origin=CaseOrigin.DISCHARGED)
    assert (case.origin, case.state, case.meeting) == ("discharged", "waiting", None)
    assert Suggestion.objects.get().case == case
    with pytest.raises(Refusal, match="suggestion_over"):
        operations.accept_suggestion(actor=doctor.actor, patient=patient, origin=CaseOrigin.DISCHARGED)
    assert queries.pointed_list(actor=nurse.actor).count == 0


def test_an_overdue_review_is_proposed_until_somebody_decides(
    nurse: Person, doctor: Person, patient: Patient
) -> None:
    meeting = plan(doctor.actor, held_on=date(2026, 1, 15))
    meeting = operations.open_meeting(actor=doctor.actor, meeting=meeting)
    case = propose(doctor.actor, patient, meeting=meeting)
    operations.write_case_note(
        actor=doctor.actor,
        case=case,
        version=None,
        decision="Revoir",
        theme=Theme.COMPLEX,
        next_review_on=date(2026, 3, 1),
    )
    later = replace(nurse.actor, now=teams.NOW + timedelta(minutes=5))
    assert [(one.origin, one.on) for one in queries.pointed_list(actor=later).pressing] == [
        (CaseOrigin.OVERDUE, date(2026, 3, 1))
    ]
    operations.decline_suggestion(actor=later, patient=patient, origin=CaseOrigin.OVERDUE)
    assert queries.pointed_list(actor=later).pressing == []
    much_later = replace(nurse.actor, now=teams.NOW + timedelta(days=200))
    assert len(queries.pointed_list(actor=much_later).pressing) == 1


def test_a_rule_stopped_by_the_team_points_at_nobody(nurse: Person, doctor: Person, patient: Patient) -> None:
    operations.note_discharge(actor=doctor.actor, patient=patient)
    assert queries.pointed_list(actor=nurse.actor).never_count == 1
    operations.set_case_rules(
        actor=replace(nurse.actor, roles=frozenset({Role.COORDINATOR})),
        starts_on=teams.TODAY,
        decided_by="Équipe",
        discharged=False,
        overdue=False,
        never_discussed=False,
        months_before_asking_again=3,
    )
    assert queries.pointed_list(actor=nurse.actor).count == 0
    with pytest.raises(Refusal, match="rule_off"):
        operations.note_discharge(actor=nurse.actor, patient=patient)


def test_a_pathway_proposes_with_its_origin_and_joins_what_waits(
    nurse: Person, doctor: Person, patient: Patient
) -> None:
    case = propose(nurse.actor, patient)
    joined = operations.propose_case(
        actor=doctor.actor, patient=patient, question="Chute et amaigrissement", origin=CaseOrigin.FRAILTY
    )
    assert (joined.pk, joined.origin, joined.is_joined) == (case.pk, "person", True)
    assert Contribution.objects.get().text == "Chute et amaigrissement"


def test_what_is_decided_reads_nothing_of_contributions_twice(
    nurse: Person, doctor: Person, patient: Patient
) -> None:
    """A contribution of a case discussed today is still open until the meeting is closed."""
    meeting = operations.open_meeting(actor=doctor.actor, meeting=plan(doctor.actor))
    case = propose(doctor.actor, patient, meeting=meeting)
    decide(doctor.actor, case)
    operations.contribute(actor=nurse.actor, case=case, text="À l’instant")
    assert Contribution.objects.count() == 1
