"""A patient objects to being discussed, or to somebody in the room: nothing is written, nothing goes anywhere."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import pypdf
import pytest

from maisonnee.domains.concertation import operations, policies, queries
from maisonnee.domains.concertation.enums import (
    CaseState,
    InformationAnswer,
    InformationKind,
    InformationMeans,
    Informed,
    Leftover,
    Presence,
)
from maisonnee.domains.concertation.models import Case, CaseNote, Meeting, Minutes, PatientInformation
from maisonnee.domains.concertation.operations import Left
from maisonnee.domains.concertation.rules.objections import Answer, objects_since
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.files import storing
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories.concertations import Person, decide, make_patient, plan, propose
from tests.factories.records import in_care
from tests.factories.teams import NOW, TODAY

pytestmark = pytest.mark.django_db
NEXT = date(2026, 4, 9)


def _answer(whom: Informed, answer: InformationAnswer, hours: int) -> Answer:
    return Answer(whom, answer, TODAY, NOW + timedelta(hours=hours))


OBJECTS, AGREES, WAITED = InformationAnswer.OBJECTS, InformationAnswer.AGREES, InformationAnswer.WAITED
PATIENT, RELATIVE = Informed.PATIENT, Informed.RELATIVE


@pytest.mark.parametrize(
    ("given", "stands"),
    [
        ([], False),
        ([(PATIENT, OBJECTS, 1)], True),
        ([(PATIENT, OBJECTS, 1), (PATIENT, AGREES, 2)], False),
        ([(PATIENT, AGREES, 2), (PATIENT, OBJECTS, 1)], False),
        ([(PATIENT, OBJECTS, 1), (PATIENT, WAITED, 2)], True),
        ([(RELATIVE, OBJECTS, 1)], True),
        ([(RELATIVE, OBJECTS, 3), (PATIENT, AGREES, 1)], False),
        ([(Informed.REPRESENTATIVE, OBJECTS, 3), (PATIENT, AGREES, 1)], True),
    ],
)
def test_the_last_answer_of_the_patient_settles_else_that_of_a_relative(
    given: list[tuple[Informed, InformationAnswer, int]], *, stands: bool
) -> None:
    assert objects_since([_answer(*one) for one in given]) == (TODAY if stands else None)


@pytest.fixture
def patient(structure: Structure, nurse: Person, doctor: Person) -> Patient:
    found = make_patient(structure, doctor=doctor.member)
    in_care(nurse.actor, found)
    return found


def _objects(nurse: Person, case: Case) -> PatientInformation:
    return operations.note_information(
        actor=nurse.actor,
        case=case,
        whom=Informed.PATIENT,
        kind=InformationKind.INFORMED,
        means=InformationMeans.PHONE,
        told_on=TODAY,
        told_by=nurse.member,
        answer=InformationAnswer.OBJECTS,
    )


def _opened(nurse: Person, *there: Person) -> Meeting:
    meeting = operations.open_meeting(actor=nurse.actor, meeting=plan(nurse.actor))
    operations.mark_everyone(
        actor=nurse.actor, meeting=meeting, members=[nurse.member, *(one.member for one in there)]
    )
    return meeting


def _minutes_text() -> str:
    reader = pypdf.PdfReader(io.BytesIO(storing.content_of(Minutes.objects.get().file)))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_a_case_objected_to_goes_to_no_meeting_until_the_patient_changes_their_mind(
    nurse: Person, patient: Patient
) -> None:
    case = propose(nurse.actor, patient)
    said = _objects(nurse, case)
    meeting = plan(nurse.actor)
    with pytest.raises(Refusal, match="patient_objects") as refused:
        operations.place_case(actor=nurse.actor, case=case, meeting=meeting)
    assert refused.value.params["on"] == TODAY
    with pytest.raises(Refusal, match="patient_objects"):
        propose(nurse.actor, patient, meeting=meeting)

    later = replace(nurse.actor, now=nurse.actor.now + timedelta(hours=1))
    operations.note_answer(actor=later, information=said, version=1, answer=InformationAnswer.AGREES)

    assert operations.place_case(actor=nurse.actor, case=case, meeting=meeting).state == CaseState.PLACED


def test_in_session_nothing_is_written_and_closing_withdraws_the_case(
    structure: Structure, nurse: Person, patient: Patient
) -> None:
    meeting = _opened(nurse)
    case = propose(nurse.actor, patient, meeting=meeting)
    other = propose(nurse.actor, make_patient(structure), meeting=meeting)
    _objects(nurse, case)
    with pytest.raises(Refusal, match="patient_objects"):
        decide(nurse.actor, case)
    assert not CaseNote.objects.exists()
    decide(nurse.actor, other)
    plan(nurse.actor, held_on=NEXT)
    with pytest.raises(Refusal, match="patient_objects"):
        operations.close_meeting(
            actor=nurse.actor, meeting=meeting, left={case.pk: Left(became=Leftover.NEXT_MEETING)}
        )

    operations.close_meeting(actor=nurse.actor, meeting=meeting)

    case.refresh_from_db()
    assert (case.state, case.withdrawal_reason) == (
        CaseState.WITHDRAWN,
        "Le patient s’oppose à ce que son cas soit discuté",
    )
    again = propose(nurse.actor, patient)
    assert again.state == CaseState.WAITING


def test_what_was_decided_before_the_objection_is_kept_nowhere_else(nurse: Person, patient: Patient) -> None:
    meeting = _opened(nurse)
    case = propose(nurse.actor, patient, meeting=meeting)
    decide(nurse.actor, case)
    _objects(nurse, case)

    operations.close_meeting(actor=nurse.actor, meeting=meeting)

    assert not Entry.objects.exists()
    said = _minutes_text()
    assert "Le patient s’y oppose" in said
    assert "pansement adapté" not in said


def test_a_case_is_not_discussed_before_somebody_the_patient_objects_to(
    nurse: Person, doctor: Person, organiser: Person, patient: Patient
) -> None:
    meeting = _opened(nurse, doctor)
    case = propose(nurse.actor, patient, meeting=meeting)
    patient_operations.object_to_sharing(
        actor=nurse.actor, patient_id=patient.pk, reader_id=doctor.member.pk, said_on=TODAY
    )
    assert list(policies.readable_cases(doctor.actor)) == []
    with pytest.raises(Refusal, match="kept_from_present") as refused:
        decide(nurse.actor, case)
    assert refused.value.params["names"] == str(doctor.member)
    found = queries.hindrance(actor=nurse.actor, meeting=meeting, case=case)
    assert (found.kept_from, bool(found)) == ((doctor.member,), True)

    operations.mark_hours(
        actor=nurse.actor,
        meeting=meeting,
        member=doctor.member,
        arrived_at=None,
        left_at=meeting.starts_at.replace(minute=45),
    )

    decide(nurse.actor, case)
    operations.mark_attendance(
        actor=nurse.actor, meeting=meeting, member=doctor.member, presence=Presence.PRESENT
    )
    operations.close_meeting(actor=nurse.actor, meeting=meeting)
    assert list(policies.readable_cases(doctor.actor)) == []
    assert queries.minutes_of(actor=doctor.actor, meeting=meeting) == []
    assert len(queries.minutes_of(actor=nurse.actor, meeting=meeting)) == 1
