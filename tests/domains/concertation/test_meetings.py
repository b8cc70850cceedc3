"""From planning to minutes: exact effects, refusals, nothing half-written."""

from __future__ import annotations

import io
from datetime import date, time

import pypdf
import pytest

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import CaseState, MeetingState, Presence, Theme, Urgency
from maisonnee.domains.concertation.models import Case, CaseNote, Contribution, Meeting, Minutes, Task
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import storing
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import AlreadyDone, Refusal, StaleVersion
from tests.factories import teams
from tests.factories.concertations import Person, decide, hold, make_patient, plan, propose
from tests.factories.records import in_care

pytestmark = pytest.mark.django_db
LATER = date(2026, 4, 9)


def _under_way(person: Person, *patients: object) -> tuple[Meeting, list[Case]]:
    meeting = operations.open_meeting(actor=person.actor, meeting=plan(person.actor))
    return meeting, [propose(person.actor, patient, meeting=meeting) for patient in patients]  # type: ignore[arg-type]


def test_a_nurse_plans_a_meeting(nurse: Person) -> None:
    meeting = plan(nurse.actor, held_on=LATER, secretary=nurse.member)
    assert (meeting.state, meeting.held_on, meeting.planned_by) == ("planned", LATER, nurse.actor.name)
    entry = Entry.objects.get()
    assert (entry.action, entry.object_id) == ("concertation.plan_meeting", str(meeting.pk))


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "code"),
    [
        (time(14), time(13), "concertation.ends_before_start"),
        (time(12, 30), time(14), "concertation.same_moment"),
    ],
)
def test_a_meeting_that_cannot_be(nurse: Person, starts_at: time, ends_at: time, code: str) -> None:
    plan(nurse.actor)
    with pytest.raises(Refusal) as refused:
        operations.plan_meeting(actor=nurse.actor, held_on=teams.TODAY, starts_at=starts_at, ends_at=ends_at)
    assert (refused.value.code, Meeting.objects.count()) == (code, 1)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_meeting_of_another_age_is_refused(nurse: Person, day: date) -> None:
    with pytest.raises(Refusal, match="implausible_day"):
        plan(nurse.actor, held_on=day)
    assert not Meeting.objects.exists()


def test_a_meeting_under_way_does_not_move_to_a_day_to_come(nurse: Person) -> None:
    meeting = operations.open_meeting(actor=nurse.actor, meeting=plan(nurse.actor))
    with pytest.raises(Refusal, match="under_way_in_the_future"):
        operations.change_meeting(
            actor=nurse.actor,
            meeting=meeting,
            version=meeting.version,
            held_on=LATER,
            starts_at=time(13),
            ends_at=time(14),
        )
    meeting.refresh_from_db()
    assert meeting.held_on == teams.TODAY


def test_two_people_edit_a_meeting_and_the_second_is_told(nurse: Person, doctor: Person) -> None:
    meeting = plan(nurse.actor)
    changed = {"held_on": LATER, "starts_at": time(13), "ends_at": time(14)}
    operations.change_meeting(actor=nurse.actor, meeting=meeting, version=1, **changed)  # type: ignore[arg-type]
    with pytest.raises(StaleVersion) as conflict:
        operations.change_meeting(actor=doctor.actor, meeting=meeting, version=1, **changed)  # type: ignore[arg-type]
    assert conflict.value.current["held_on"] == LATER
    assert conflict.value.params["changed_by"] == nurse.actor.name


def test_a_cancelled_meeting_gives_its_cases_back(structure: Structure, nurse: Person) -> None:
    meeting = plan(nurse.actor)
    case = propose(nurse.actor, make_patient(structure), meeting=meeting)
    operations.cancel_meeting(actor=nurse.actor, meeting=meeting, reason="Grève")
    case.refresh_from_db()
    meeting.refresh_from_db()
    assert (meeting.state, meeting.cancellation_reason) == ("cancelled", "Grève")
    assert (case.state, case.meeting_id, case.position) == ("waiting", None, None)


def test_a_meeting_does_not_open_before_its_day(nurse: Person) -> None:
    with pytest.raises(Refusal, match="not_yet"):
        operations.open_meeting(actor=nurse.actor, meeting=plan(nurse.actor, held_on=LATER))


def test_any_profession_proposes_and_the_patient_waits_once(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure)
    case = propose(nurse.actor, patient)
    assert (case.state, case.proposed_by, case.meeting) == ("waiting", nurse.member, None)
    with pytest.raises(Refusal) as refused:
        operations.propose_case(actor=doctor.actor, patient=patient, question="Et le pied ?", joins=False)
    assert refused.value.code == "concertation.already_proposed"
    assert refused.value.params == {
        "proposed_by": str(nurse.member),
        "proposed_on": f"{teams.TODAY:%d/%m/%Y}",
    }
    assert Case.objects.count() == 1


def test_a_second_proposal_joins_the_case_that_waits(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure)
    case = propose(nurse.actor, patient)
    meeting = plan(nurse.actor)
    joined = operations.propose_case(
        actor=doctor.actor, patient=patient, question="Et le pied ?", meeting=meeting
    )
    assert (joined.pk, joined.is_joined, joined.state, joined.meeting) == (case.pk, True, "placed", meeting)
    operations.propose_case(actor=doctor.actor, patient=patient, question="Et le talon ?")
    written = Contribution.objects.get()
    assert (written.author, written.text, written.version) == (
        doctor.member,
        "Et le pied ?\nEt le talon ?",
        2,
    )
    assert Case.objects.get().question == "Que faire de cette plaie ?"


def test_the_same_sending_proposes_once(structure: Structure, nurse: Person) -> None:
    patient, sending = make_patient(structure), nurse.actor.with_submission(new_id())
    propose(sending, patient)
    with pytest.raises(AlreadyDone):
        propose(sending, patient)
    assert Case.objects.count() == 1


def test_a_trainee_does_not_propose(structure: Structure, actor_as: object) -> None:
    trainee: Actor = actor_as(Role.TRAINEE)  # type: ignore[operator]
    patient = make_patient(structure)
    with pytest.raises(PermissionMissing):
        propose(trainee, patient)
    assert Case.objects.count() == 0


def test_a_case_is_completed_then_withdrawn_with_a_reason(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure)
    in_care(doctor.actor, patient)
    case = propose(nurse.actor, patient)
    case = operations.change_case(
        actor=doctor.actor, case=case, version=1, question="Et la douleur ?", urgency=Urgency.MONTH
    )
    assert (case.question, case.version, case.changed_by) == ("Et la douleur ?", 2, doctor.actor.name)
    with pytest.raises(StaleVersion):
        operations.change_case(actor=nurse.actor, case=case, version=1, question="?", urgency=Urgency.MONTH)
    with pytest.raises(Refusal, match="reason_missing"):
        operations.withdraw_case(actor=nurse.actor, case=case, reason=" ")
    case = operations.withdraw_case(actor=nurse.actor, case=case, reason="Hospitalisé")
    assert (case.state, case.withdrawal_reason) == ("withdrawn", "Hospitalisé")


def test_the_order_of_the_agenda(structure: Structure, nurse: Person) -> None:
    meeting = plan(nurse.actor)
    one, two, three = (propose(nurse.actor, make_patient(structure), meeting=meeting) for _ in range(3))
    operations.move_case(actor=nurse.actor, case=three, earlier=True)
    operations.move_case(actor=nurse.actor, case=one, earlier=True)
    assert [view.id for view in queries.agenda(actor=nurse.actor, meeting=meeting)] == [
        one.pk,
        three.pk,
        two.pk,
    ]
    operations.unplace_case(actor=nurse.actor, case=one)
    assert list(Case.objects.filter(meeting=meeting).values_list("position", flat=True)) == [1, 2]
    waiting = queries.waiting_cases(actor=nurse.actor)
    assert [view.id for view in waiting] == [one.pk]
    operations.place_case(actor=nurse.actor, case=waiting[0].case, meeting=meeting)
    assert [view.id for view in queries.agenda(actor=nurse.actor, meeting=meeting)] == [
        three.pk,
        two.pk,
        one.pk,
    ]


def test_attendance_is_marked_changed_and_taken_away(nurse: Person, doctor: Person) -> None:
    meeting, _ = _under_way(nurse)
    mark = {"actor": nurse.actor, "meeting": meeting, "member": doctor.member}
    operations.mark_attendance(**mark, presence=Presence.PRESENT)  # type: ignore[arg-type]
    operations.mark_hours(**mark, arrived_at=time(13), left_at=None)  # type: ignore[arg-type]
    assert [(p.member, p.is_there) for p in queries.places(actor=nurse.actor, meeting=meeting)] == [
        (nurse.member, False),
        (doctor.member, True),
    ]
    with pytest.raises(Refusal, match="leaves_before_arriving"):
        operations.mark_hours(**mark, arrived_at=time(13), left_at=time(12, 45))  # type: ignore[arg-type]
    operations.mark_attendance(**mark, presence=Presence.EXCUSED)  # type: ignore[arg-type]
    attendance = meeting.attendances.get()
    assert (attendance.presence, attendance.arrived_at) == ("excused", None)
    operations.mark_attendance(**mark, presence=None)  # type: ignore[arg-type]
    assert not meeting.attendances.exists()


def test_a_note_with_its_tasks_then_a_conflict(structure: Structure, nurse: Person, doctor: Person) -> None:
    patient = make_patient(structure)
    in_care(doctor.actor, patient)
    _, (case,) = _under_way(nurse, patient)
    tasks = [operations.NewTask(what="Semelle de décharge", member=doctor.member, due_on=LATER)]
    note = operations.write_case_note(
        actor=nurse.actor,
        case=case,
        version=None,
        decision="Décharge",
        theme=Theme.COMPLEX,
        decider=doctor.member,
        next_review_on=LATER,
        tasks=tasks,
    )
    case.refresh_from_db()
    assert (note.version, note.decider, case.state) == (1, doctor.member, CaseState.DISCUSSED)
    assert Task.objects.values_list("what", "member", "due_on").get() == (
        "Semelle de décharge",
        doctor.member.pk,
        LATER,
    )
    with pytest.raises(StaleVersion) as conflict:
        decide(doctor.actor, case)
    assert conflict.value.current["decision"] == "Décharge"
    again = operations.write_case_note(
        actor=doctor.actor, case=case, version=1, decision="Décharge lundi", theme=Theme.COMPLEX
    )
    assert (again.version, again.decision, Task.objects.count()) == (2, "Décharge lundi", 1)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"decision": "  "}, "concertation.decision_missing"),
        ({"next_review_on": teams.TODAY}, "concertation.review_in_the_past"),
    ],
)
def test_a_note_that_says_too_little(
    structure: Structure, nurse: Person, changes: dict[str, object], code: str
) -> None:
    _, (case,) = _under_way(nurse, make_patient(structure))
    said = {"decision": "Décharge", "theme": Theme.COMPLEX, **changes}
    with pytest.raises(Refusal) as refused:
        operations.write_case_note(actor=nurse.actor, case=case, version=None, **said)  # type: ignore[arg-type]
    assert (refused.value.code, CaseNote.objects.count()) == (code, 0)


def test_a_note_waits_for_the_meeting_to_open(structure: Structure, nurse: Person) -> None:
    case = propose(nurse.actor, make_patient(structure), meeting=plan(nurse.actor))
    with pytest.raises(Refusal, match="meeting_not_open"):
        decide(nurse.actor, case)


def test_closing_freezes_counts_and_makes_minutes(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure, family_name="Lambert", given_name="Odile")
    meeting, (case, undecided) = _under_way(nurse, patient, make_patient(structure))
    for person, presence in ((nurse, Presence.PRESENT), (doctor, Presence.REMOTE)):
        operations.mark_attendance(
            actor=nurse.actor, meeting=meeting, member=person.member, presence=presence
        )
    decide(nurse.actor, case)
    meeting = operations.close_meeting(actor=nurse.actor, meeting=meeting, ended_at=time(13, 50))
    undecided.refresh_from_db()
    assert (meeting.state, meeting.ends_at, meeting.closed_by) == (
        MeetingState.CLOSED,
        time(13, 50),
        nurse.actor.name,
    )
    assert (undecided.state, undecided.meeting) == (CaseState.WAITING, None)
    minutes = Minutes.objects.select_related("file").get()
    text = _text(minutes)
    assert (minutes.number, minutes.reason) == (1, "")
    for said in (
        "LAMBERT Odile",
        "Que faire de cette plaie",
        "Décharge et pansement adapté.",
        "à distance",
        "Alix Médecin",
    ):
        assert said in text
    with pytest.raises(Refusal, match="meeting_closed"):
        decide(nurse.actor, case)


def _text(minutes: Minutes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(storing.content_of(minutes.file)))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("code", ["concertation.nobody_present", "concertation.nothing_discussed"])
def test_an_empty_meeting_does_not_close(structure: Structure, nurse: Person, code: str) -> None:
    meeting, (case,) = _under_way(nurse, make_patient(structure))
    if code == "concertation.nobody_present":
        decide(nurse.actor, case)
    else:
        operations.mark_attendance(
            actor=nurse.actor, meeting=meeting, member=nurse.member, presence=Presence.PRESENT
        )
    with pytest.raises(Refusal) as refused:
        operations.close_meeting(actor=nurse.actor, meeting=meeting)
    meeting.refresh_from_db()
    assert (refused.value.code, meeting.state, Minutes.objects.count()) == (code, MeetingState.UNDER_WAY, 0)


def test_an_addendum_is_a_new_version_and_the_first_one_stays(structure: Structure, nurse: Person) -> None:
    meeting = hold(nurse, [make_patient(structure)])
    with pytest.raises(Refusal, match="reason_missing"):
        operations.add_addendum(actor=nurse.actor, meeting=meeting, addendum="Lire lundi 17.", reason="")
    operations.add_addendum(
        actor=nurse.actor, meeting=meeting, addendum="Lire lundi 17.", reason="Date erronée"
    )
    latest, first = queries.minutes_of(actor=nurse.actor, meeting=meeting)
    assert (latest.number, latest.reason, first.number) == (2, "Date erronée", 1)
    assert "Lire lundi 17." in _text(latest)
    assert "Lire lundi 17." not in _text(first)


def test_a_meeting_of_another_house_does_not_exist(structure: Structure, nurse: Person) -> None:
    meeting = plan(nurse.actor)
    elsewhere = teams.seat(teams.make_structure().id, Role.PROFESSIONAL).actor
    with pytest.raises(Meeting.DoesNotExist):
        queries.meeting(actor=elsewhere, meeting_id=meeting.pk)
    with pytest.raises(Meeting.DoesNotExist):
        operations.open_meeting(actor=elsewhere, meeting=meeting)
