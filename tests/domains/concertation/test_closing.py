"""What closing makes by itself: minutes with opinions, entries of the records, follow-up; and cases left over."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pypdf
import pytest

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import CaseState, Leftover, Presence, Stance, Theme
from maisonnee.domains.concertation.models import (
    Attendance,
    Case,
    CaseNote,
    LeftCase,
    Meeting,
    Minutes,
    Opinion,
)
from maisonnee.domains.concertation.operations import Left, NewOpinion
from maisonnee.domains.patients.models import SharingObjection
from maisonnee.domains.records.models import Entry
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.files import storing
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import teams
from tests.factories.concertations import Person, decide, make_patient, plan, propose
from tests.factories.records import in_care

pytestmark = pytest.mark.django_db
LATER = date(2026, 4, 9)


def _under_way(
    person: Person, *patients: object, there: tuple[Person, ...] = ()
) -> tuple[Meeting, list[Case]]:
    meeting = operations.open_meeting(actor=person.actor, meeting=plan(person.actor))
    for one in (person, *there):
        operations.mark_attendance(
            actor=person.actor, meeting=meeting, member=one.member, presence=Presence.PRESENT
        )
    return meeting, [propose(person.actor, patient, meeting=meeting) for patient in patients]  # type: ignore[arg-type]


def _text(minutes: Minutes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(storing.content_of(minutes.file)))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_each_one_says_what_they_think_and_the_minutes_and_the_record_tell_it(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure, family_name="Lambert", given_name="Odile", doctor=doctor.member)
    meeting, (case,) = _under_way(nurse, patient, there=(doctor,))
    operations.write_case_note(
        actor=nurse.actor,
        case=case,
        version=None,
        decision="Décharge du pied.",
        theme=Theme.COMPLEX,
        decider=doctor.member,
        next_review_on=LATER,
        opinions=[
            NewOpinion(member=nurse.member, stance=Stance.RESERVE, words="trop tôt"),
            NewOpinion(member=doctor.member, stance=Stance.AGREEMENT),
        ],
    )
    operations.close_meeting(actor=nurse.actor, meeting=meeting)
    said = {item.member_id: (item.stance, item.words) for item in Opinion.objects.all()}
    assert said == {nurse.member.pk: ("reserve", "trop tôt"), doctor.member.pk: ("agreement", "")}
    text = _text(Minutes.objects.select_related("file").get())
    assert "Alix Infirmière : réserve, trop tôt" in text.replace("\u00a0", " ")
    entry = Entry.objects.get()
    assert (entry.patient, entry.author, entry.kind, entry.section, entry.next_due_on) == (
        patient,
        doctor.member,
        "act",
        "acts",
        LATER,
    )
    assert "Décharge du pied." in entry.text and "trop tôt" in entry.text
    assert entry.details == {"concertation_case": str(case.pk)}
    note = CaseNote.objects.get()
    assert (note.entry, note.follow_on, note.outcome) == (entry, LATER, "")
    kept = JournalEntry.objects.get(action="records.decision_kept")
    assert (kept.actor_name, kept.patient_id) == (nurse.actor.name, patient.pk)


def test_who_is_not_present_has_no_opinion_and_an_objection_is_in_words(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    _, (case,) = _under_way(nurse, make_patient(structure))
    for opinion, code in (
        (NewOpinion(member=doctor.member, stance=Stance.AGREEMENT), "concertation.opinion_of_absent"),
        (
            NewOpinion(member=nurse.member, stance=Stance.DISAGREEMENT),
            "concertation.opinion_without_words",
        ),
    ):
        with pytest.raises(Refusal) as refused:
            operations.write_case_note(
                actor=nurse.actor,
                case=case,
                version=None,
                decision="Décharge",
                theme=Theme.COMPLEX,
                opinions=[opinion],
            )
        assert (refused.value.code, CaseNote.objects.count()) == (code, 0)


def test_two_people_write_the_same_case_and_a_disagreement_is_not_lost(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure)
    in_care(doctor.actor, patient)
    _, (case,) = _under_way(nurse, patient, there=(doctor,))
    operations.write_case_note(
        actor=nurse.actor,
        case=case,
        version=None,
        decision="Décharge",
        theme=Theme.COMPLEX,
        opinions=[NewOpinion(member=nurse.member, stance=Stance.DISAGREEMENT, words="non")],
    )
    with pytest.raises(StaleVersion) as conflict:
        decide(doctor.actor, case)
    assert conflict.value.current["decision"] == "Décharge"
    operations.write_case_note(
        actor=doctor.actor, case=case, version=1, decision="Décharge lundi", theme=Theme.COMPLEX
    )
    assert Opinion.objects.get().words == "non"


def test_a_decision_is_kept_in_the_name_of_who_follows_the_patient(
    structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    followed, unknown, objecting = (make_patient(structure) for _ in range(3))
    in_care(nurse.actor, followed)
    in_care(nurse.actor, objecting)
    meeting, cases = _under_way(nurse, followed, unknown, objecting, there=(doctor,))
    for case in cases:
        decide(nurse.actor, case, theme=Theme.PSYCHIC_OR_SOCIAL)
    SharingObjection.objects.create(
        structure_id=structure.id,
        patient=objecting,
        reader=nurse.member,
        said_on=teams.TODAY,
        recorded_by="Essai",
        recorded_at=teams.NOW,
    )
    there = [nurse.member, doctor.member]
    nowhere = queries.kept_nowhere(actor=nurse.actor, cases=cases, there=there)
    assert nowhere == {cases[1].pk, cases[2].pk}
    operations.close_meeting(actor=nurse.actor, meeting=meeting)
    entry = Entry.objects.get()
    assert (entry.patient, entry.author, entry.section) == (followed, nurse.member, "mental_health")
    assert CaseNote.objects.filter(entry__isnull=True).count() == 2


def test_a_death_before_the_meeting_does_not_prevent_its_closing(structure: Structure, nurse: Person) -> None:
    patient = make_patient(structure)
    in_care(nurse.actor, patient)
    meeting, (case,) = _under_way(nurse, patient)
    patient.died_on = teams.TODAY - timedelta(days=3)
    patient.save()
    decide(nurse.actor, case)
    meeting = operations.close_meeting(actor=nurse.actor, meeting=meeting)
    assert (meeting.is_closed, Entry.objects.count(), Minutes.objects.count()) == (True, 0, 1)


def test_an_unfinished_case_goes_to_the_next_meeting_and_the_minutes_say_it(
    structure: Structure, nurse: Person
) -> None:
    patients = [make_patient(structure) for _ in range(3)]
    meeting, (decided, postponed, withdrawn) = _under_way(nurse, *patients)
    decide(nurse.actor, decided)
    with pytest.raises(Refusal, match="no_next_meeting"):
        operations.close_meeting(
            actor=nurse.actor, meeting=meeting, left={postponed.pk: Left(became=Leftover.NEXT_MEETING)}
        )
    later = plan(nurse.actor, held_on=LATER)
    with pytest.raises(Refusal, match="left_without_reason"):
        operations.close_meeting(
            actor=nurse.actor, meeting=meeting, left={withdrawn.pk: Left(became=Leftover.WITHDRAWN)}
        )
    assert LeftCase.objects.count() == 0
    operations.close_meeting(
        actor=nurse.actor,
        meeting=meeting,
        left={withdrawn.pk: Left(became=Leftover.WITHDRAWN, reason="Parti vivre ailleurs")},
    )
    postponed.refresh_from_db()
    withdrawn.refresh_from_db()
    assert (postponed.state, postponed.meeting, postponed.position) == (CaseState.PLACED, later, 1)
    assert (withdrawn.state, withdrawn.withdrawal_reason) == (CaseState.WITHDRAWN, "Parti vivre ailleurs")
    text = _text(Minutes.objects.select_related("file").get())
    assert "reporté à la réunion du 09/04/2026" in text and "Parti vivre ailleurs" in text


def test_somebody_who_is_no_member_is_no_participant(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    meeting, _ = _under_way(nurse)
    Membership.objects.filter(member=doctor.member).update(ends_on=date(2026, 1, 31))
    with pytest.raises(Refusal) as refused:
        operations.mark_attendance(
            actor=nurse.actor, meeting=meeting, member=doctor.member, presence=Presence.PRESENT
        )
    assert (refused.value.code, refused.value.params["held_on"]) == (
        "concertation.not_of_the_team",
        "12/03/2026",
    )
    assert Attendance.objects.count() == 1


def test_everyone_is_there_in_one_touch_but_those_excused(
    structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    meeting = operations.open_meeting(actor=nurse.actor, meeting=plan(nurse.actor))
    operations.mark_attendance(
        actor=nurse.actor, meeting=meeting, member=doctor.member, presence=Presence.EXCUSED
    )
    operations.mark_everyone(
        actor=nurse.actor, meeting=meeting, members=[nurse.member, doctor.member, organiser.member]
    )
    marks = dict(Attendance.objects.values_list("member_id", "presence"))
    assert marks == {
        nurse.member.pk: "present",
        doctor.member.pk: "excused",
        organiser.member.pk: "present",
    }


def test_coming_late_leaving_and_coming_back_in_one_touch(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    meeting, _ = _under_way(nurse)

    def at(hour: int, minute: int) -> object:
        now = datetime(2026, 3, 12, hour - 1, minute, 20, tzinfo=UTC)
        return replace(nurse.actor, now=now)

    def mark(hour: int, minute: int, *, is_leaving: bool) -> tuple[time | None, time | None]:
        row = operations.mark_moment(
            actor=at(hour, minute),  # type: ignore[arg-type]
            meeting=meeting,
            member=doctor.member,
            is_leaving=is_leaving,
        )
        return row.arrived_at, row.left_at

    assert mark(12, 50, is_leaving=False) == (time(12, 50), None)
    assert mark(13, 20, is_leaving=True) == (time(12, 50), time(13, 20))
    assert mark(13, 25, is_leaving=False) == (time(12, 50), None)
    with pytest.raises(Refusal, match="not_during_the_meeting"):
        operations.mark_moment(
            actor=replace(nurse.actor, now=nurse.actor.now + timedelta(days=1)),
            meeting=meeting,
            member=doctor.member,
            is_leaving=True,
        )


def test_nobody_arrives_after_the_end(structure: Structure, nurse: Person, doctor: Person) -> None:
    meeting, (case,) = _under_way(nurse, make_patient(structure), there=(doctor,))
    decide(nurse.actor, case)
    operations.mark_hours(
        actor=nurse.actor, meeting=meeting, member=doctor.member, arrived_at=time(13, 40), left_at=None
    )
    with pytest.raises(Refusal, match="arrived_after_the_end"):
        operations.close_meeting(actor=nurse.actor, meeting=meeting, ended_at=time(13, 30))
    with pytest.raises(Refusal, match="leaves_before_arriving"):
        operations.mark_hours(
            actor=nurse.actor,
            meeting=meeting,
            member=doctor.member,
            arrived_at=time(13, 40),
            left_at=time(13, 0),
        )
