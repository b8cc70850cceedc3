"""The year's figures with their rows, and who reads what."""

from __future__ import annotations

from datetime import date

import pytest

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import CountMethod, Theme, Verdict
from maisonnee.domains.concertation.models import CountingSetting, InformalExchange, Task
from maisonnee.domains.concertation.policies import readable_cases, visible_tasks
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import teams
from tests.factories.concertations import Person, hold, make_patient, make_person, plan, propose

pytestmark = pytest.mark.django_db


def _exchange(person: Person, other: Member, patient: object, **changes: object) -> InformalExchange:
    said = {"held_on": teams.TODAY, "subject": "INR à 4", "theme": Theme.THERAPEUTIC_RISK, **changes}
    return operations.note_informal_exchange(actor=person.actor, patient=patient, other=other, **said)  # type: ignore[arg-type]


def _set(person: Person, **changes: object) -> CountingSetting:
    decided = {"applies_from": 2026, "decided_on": teams.TODAY, "decided_by": "Assemblée", **changes}
    return operations.set_counting(actor=person.actor, **decided)  # type: ignore[arg-type]


def test_the_gauge_of_a_year_and_its_rows(structure: Structure, nurse: Person, doctor: Person) -> None:
    patients = [make_patient(structure, doctor=doctor.member) for _ in range(21)]
    make_patient(structure, doctor=doctor.member, born_on=date(1990, 1, 1))
    held = hold(nurse, patients[:1], held_on=date(2026, 2, 5))
    hold(nurse, patients[:1], held_on=date(2025, 12, 11))
    exchange = _exchange(nurse, doctor.member, patients[1])
    measured = queries.year_gauge(actor=nurse.actor, year=2026)
    gauge = measured.gauge
    assert (gauge.meetings, gauge.missing_meetings, gauge.minimum_meetings) == (1, 5, 6)
    assert (gauge.base, gauge.files_needed, gauge.files, gauge.missing_files) == (21, 2, 1, 1)
    assert (gauge.formal_files, gauge.informal_files, measured.base_on) == (1, 1, date(2026, 12, 31))
    rows = queries.discussed_in(actor=nurse.actor, year=2026)
    assert [(row.on, row.meeting, row.exchange_id, row.verdict) for row in rows] == [
        (date(2026, 2, 5), held, None, Verdict.COUNTED),
        (teams.TODAY, None, exchange.pk, Verdict.INFORMAL_APART),
    ]
    calendar = queries.meetings_in(actor=nurse.actor, year=2026)
    held_in_year = [(m.held_on, m.file_count) for m in calendar]
    assert held_in_year == [(date(2026, 2, 5), 1)]


def test_a_decision_on_counting_applies_from_its_year(
    structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    patient = make_patient(structure, doctor=doctor.member)
    hold(nurse, [patient], held_on=date(2026, 1, 8))
    hold(nurse, [patient], held_on=date(2026, 2, 5))
    _exchange(nurse, doctor.member, patient)
    assert queries.year_gauge(actor=nurse.actor, year=2026).gauge.files == 2
    _set(organiser, informal_counts_as_files=True)
    assert queries.year_gauge(actor=nurse.actor, year=2026).gauge.files == 3
    latest = _set(organiser, method=CountMethod.DISTINCT_PATIENTS)
    measured = queries.year_gauge(actor=nurse.actor, year=2026)
    assert (measured.gauge.files, measured.gauge.minimum_meetings, measured.setting) == (1, 6, latest)
    assert queries.year_gauge(actor=nurse.actor, year=2025).setting is None
    assert CountingSetting.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"decided_on": date(2026, 3, 13)}, "decided_in_the_future"),
        ({"decided_by": " "}, "decider_missing"),
        ({"applies_from": 2028}, "implausible_year"),
    ],
)
def test_a_decision_that_cannot_be(organiser: Person, changes: dict[str, object], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        _set(organiser, **changes)
    assert not CountingSetting.objects.exists()


def test_a_nurse_alone_does_not_decide_how_to_count(nurse: Person) -> None:
    with pytest.raises(PermissionMissing):
        _set(nurse)
    assert not CountingSetting.objects.exists()


def test_coordination_organises_without_reading(
    structure: Structure, nurse: Person, organiser: Person
) -> None:
    patient = make_patient(structure, family_name="Durand")
    case = propose(nurse.actor, patient)
    view = queries.case_view(actor=organiser.actor, case_id=case.pk)
    assert (view.patient_label, view.question, view.note, view.is_readable) == (
        patient.initials,
        "",
        None,
        False,
    )
    assert not readable_cases(organiser.actor).exists()
    meeting = hold(nurse, [make_patient(structure)])
    assert queries.minutes_of(actor=organiser.actor, meeting=meeting) == []
    assert not queries.past_notes(actor=organiser.actor).exists()
    assert {row.patient_label[-4:] for row in queries.discussed_in(actor=organiser.actor, year=2026)} == {
        "1940"
    }


def test_the_secretary_of_a_meeting_reads_its_cases_and_no_other(
    structure: Structure, nurse: Person, organiser: Person
) -> None:
    meeting = plan(nurse.actor, secretary=organiser.member)
    here, elsewhere = (
        propose(nurse.actor, make_patient(structure), meeting=meeting),
        propose(nurse.actor, make_patient(structure)),
    )
    assert set(readable_cases(organiser.actor)) == {here}
    assert queries.case_view(actor=organiser.actor, case_id=elsewhere.pk).question == ""


def test_a_secretary_sees_the_name_and_not_the_question(structure: Structure, nurse: Person) -> None:
    secretary = make_person(structure, role=Role.SECRETARY)
    patient = make_patient(structure)
    case = propose(nurse.actor, patient)
    view = queries.case_view(actor=secretary.actor, case_id=case.pk)
    assert (view.patient_label, view.question) == (str(patient), "")


def test_a_task_is_read_by_whoever_has_to_do_it(
    structure: Structure, nurse: Person, organiser: Person
) -> None:
    case = hold(nurse, [make_patient(structure)]).cases.get()
    mine = operations.add_task(
        actor=nurse.actor, case=case, what="Réserver la salle", member=organiser.member
    )
    operations.add_task(actor=nurse.actor, case=case, what="Pansement", member=nurse.member)
    assert list(visible_tasks(organiser.actor)) == [mine]
    operations.complete_task(actor=organiser.actor, task=mine)
    with pytest.raises(Refusal, match="task_over"):
        operations.complete_task(actor=nurse.actor, task=mine)
    other = Task.objects.get(what="Pansement")
    with pytest.raises(Task.DoesNotExist):
        operations.complete_task(actor=organiser.actor, task=other)


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"held_on": date(2026, 3, 13)}, "in_the_future"), ({"subject": " "}, "subject_missing")],
)
def test_an_exchange_that_cannot_be(
    structure: Structure, nurse: Person, doctor: Person, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        _exchange(nurse, doctor.member, make_patient(structure), **changes)
    with pytest.raises(Refusal, match="with_oneself"):
        _exchange(nurse, nurse.member, make_patient(structure))
    assert not InformalExchange.objects.exists()


def test_an_exchange_is_completed_by_the_other_alone(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    exchange = _exchange(nurse, doctor.member, make_patient(structure))
    assert [view.id for view in queries.waiting_for(actor=doctor.actor).exchanges] == [exchange.pk]
    with pytest.raises(Refusal, match="not_the_other"):
        operations.complete_exchange(actor=nurse.actor, exchange=exchange, version=1, completion="?")
    done = operations.complete_exchange(
        actor=doctor.actor, exchange=exchange, version=1, completion="Dose réduite"
    )
    assert (done.subject, done.completion, done.version) == ("INR à 4", "Dose réduite", 2)
    with pytest.raises(StaleVersion):
        operations.complete_exchange(actor=doctor.actor, exchange=exchange, version=1, completion="Autre")
    assert queries.waiting_for(actor=doctor.actor).exchanges == []


def test_what_waits_for_a_person(structure: Structure, nurse: Person, doctor: Person) -> None:
    meeting = plan(nurse.actor)
    mine = propose(nurse.actor, make_patient(structure), meeting=meeting)
    followed = propose(nurse.actor, make_patient(structure, doctor=doctor.member), meeting=meeting)
    assert {view.id for view in queries.waiting_for(actor=nurse.actor).cases} == {mine.pk, followed.pk}
    waiting = queries.waiting_for(actor=doctor.actor)
    assert [view.id for view in waiting.cases] == [followed.pk]
    assert (waiting.meetings, waiting.tasks, waiting.count) == ([meeting], [], 1)


def test_an_exchange_of_another_age_is_refused(structure: Structure, nurse: Person, doctor: Person) -> None:
    with pytest.raises(Refusal, match="implausible_day"):
        operations.note_informal_exchange(
            actor=nurse.actor,
            patient=make_patient(structure),
            other=doctor.member,
            held_on=date(1950, 1, 1),
            subject="Plaie",
            theme=Theme.CHRONIC,
        )
    assert not InformalExchange.objects.exists()
