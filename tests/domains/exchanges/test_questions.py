"""Questions: asked, answered, taken by one among several, read by the care team, never by others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import DatabaseError, transaction

from maisonnee.domains.agenda.models import Closure, OpeningHours
from maisonnee.domains.exchanges import operations, policies, queries
from maisonnee.domains.exchanges.enums import (
    Addressee,
    EscalationTarget,
    PresenceState,
    QuestionState,
    ReadyAnswer,
    Urgency,
)
from maisonnee.domains.exchanges.models import Message, Presence, Question
from maisonnee.domains.exchanges.operations import Address
from maisonnee.domains.patients.enums import AgreementMeans, GuestKind
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    FollowUp,
    PartnerAccess,
    Patient,
    Reading,
    SharingObjection,
)
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.domains.exchanges.conftest import House, later
from tests.factories import records, teams
from tests.factories.registers import make_site

CARE_TEAM = Address(addressee=Addressee.CARE_TEAM)


def waiting(actor):
    return [view.id for view in queries.waiting_for_me(actor=actor)]


def test_a_question_waits_for_its_person_and_comes_back_answered(
    house: House, asked: Callable[..., Question]
) -> None:
    question = asked()

    assert waiting(house.doctor) == [question.pk]
    assert waiting(house.nurse) == []

    operations.answer_question(
        actor=house.doctor, question_id=question.pk, version=1, ready=ReadyAnswer.YES, text="Hydrocellulaire."
    )

    question.refresh_from_db()
    assert (question.state, str(question.taken_by)) == (
        QuestionState.ANSWERED,
        str(records.member_of(house.doctor)),
    )
    assert waiting(house.doctor) == []
    home = queries.for_home(actor=house.nurse)
    assert [view.id for view in home.answered] == [question.pk]
    page = queries.question_page(actor=house.nurse, question_id=question.pk)
    assert [(line.ready, line.text) for line in page.messages] == [("yes", "Hydrocellulaire.")]


def test_outside_the_care_team_a_question_does_not_exist(
    house: House, asked: Callable[..., Question]
) -> None:
    question = asked(address=CARE_TEAM)

    assert not policies.readable_questions(house.other_doctor).exists()
    with pytest.raises(Question.DoesNotExist):
        queries.question_page(actor=house.other_doctor, question_id=question.pk)
    with pytest.raises(Question.DoesNotExist):
        operations.answer_question(
            actor=house.other_doctor, question_id=question.pk, version=1, ready=ReadyAnswer.YES
        )
    with pytest.raises(Patient.DoesNotExist):
        queries.exchanges_of_patient(actor=house.other_doctor, patient_id=house.patient.pk)


def test_reading_a_thread_leaves_a_trace_in_the_record(house: House, asked: Callable[..., Question]) -> None:
    question = asked()

    queries.question_page(actor=house.doctor, question_id=question.pk)

    reading = Reading.objects.get(patient=house.patient)
    assert (reading.place, reading.member) == ("question", records.member_of(house.doctor))


def test_nothing_clinical_goes_into_the_journal(house: House, asked: Callable[..., Question]) -> None:
    question = asked()
    operations.answer_question(
        actor=house.doctor, question_id=question.pk, version=1, ready=None, text="Hydrocellulaire."
    )

    entries = Entry.objects.filter(action__startswith="exchanges.")
    assert entries.count() == 2
    assert all(entry.patient_id == house.patient.pk for entry in entries)
    written = str([(entry.reason, entry.details) for entry in entries])
    assert "suinte" not in written
    assert "Hydrocellulaire" not in written


def test_taken_by_one_it_waits_for_the_others_no_more(house: House, asked: Callable[..., Question]) -> None:
    second = records.make_reader(house.nurse.structure_id, "70")
    records.in_care(second, house.patient)
    question = asked(address=CARE_TEAM)
    assert waiting(house.doctor) == waiting(second) == [question.pk]

    operations.answer_question(
        actor=house.doctor, question_id=question.pk, version=1, ready=ReadyAnswer.ON_IT
    )

    assert waiting(house.doctor) == [question.pk]
    assert waiting(second) == []
    with pytest.raises(StaleVersion) as stale:
        operations.answer_question(actor=second, question_id=question.pk, version=1, ready=ReadyAnswer.NO)
    assert stale.value.params["changed_by"] == str(records.member_of(house.doctor))
    with pytest.raises(Refusal) as refusal:
        operations.answer_question(actor=second, question_id=question.pk, version=2, ready=ReadyAnswer.ON_IT)
    assert refusal.value.code == "exchanges.already_taken"
    assert Message.objects.filter(question=question).count() == 1


def test_whoever_took_it_may_leave_it_to_others(house: House, asked: Callable[..., Question]) -> None:
    question = asked(address=CARE_TEAM)
    operations.answer_question(
        actor=house.doctor, question_id=question.pk, version=1, ready=ReadyAnswer.ON_IT
    )

    operations.release_question(actor=house.doctor, question_id=question.pk, version=2)

    question.refresh_from_db()
    assert (question.state, question.taken_by) == (QuestionState.WAITING, None)
    assert waiting(house.doctor) == [question.pk]


def test_what_the_asker_adds_waits_for_whoever_answered(house: House, asked: Callable[..., Question]) -> None:
    question = asked()
    operations.answer_question(actor=house.doctor, question_id=question.pk, version=1, ready=ReadyAnswer.YES)

    operations.answer_question(
        actor=house.nurse, question_id=question.pk, version=2, ready=None, text="Et tous les deux jours ?"
    )

    assert waiting(house.doctor) == [question.pk]
    operations.answer_question(actor=house.doctor, question_id=question.pk, version=3, ready=ReadyAnswer.YES)
    operations.close_question(actor=house.nurse, question_id=question.pk, version=4)
    assert waiting(house.doctor) == []
    with pytest.raises(Refusal) as refusal:
        operations.answer_question(
            actor=house.doctor, question_id=question.pk, version=5, ready=None, text="Encore"
        )
    assert refusal.value.code == "exchanges.closed"


def test_nobody_but_the_asker_closes_a_question_without_an_answer(
    house: House, asked: Callable[..., Question]
) -> None:
    question = asked()

    with pytest.raises(Refusal) as refusal:
        operations.close_question(actor=house.doctor, question_id=question.pk)
    assert refusal.value.code == "exchanges.answer_before_closing"

    operations.close_question(actor=house.nurse, question_id=question.pk)
    question.refresh_from_db()
    assert question.state == QuestionState.CLOSED


def test_a_colleague_who_does_not_follow_the_patient_is_not_asked(
    house: House, asked: Callable[..., Question]
) -> None:
    with pytest.raises(Refusal) as refusal:
        asked(address=house.to(house.other_doctor))

    assert refusal.value.code == "exchanges.recipient_outside_care"
    assert refusal.value.params["others"] == f"{records.member_of(house.doctor)} (médecin)"
    assert not Question.objects.exists()


def test_somebody_who_left_is_not_asked(house: House, asked: Callable[..., Question]) -> None:
    left = records.member_of(house.doctor)
    Membership.objects.filter(member=left).update(ends_on=house.nurse.today - timedelta(days=1))

    with pytest.raises(Refusal) as refusal:
        asked()

    assert refusal.value.code == "exchanges.recipient_gone"


def test_somebody_who_shows_absent_is_asked_only_on_purpose(
    house: House, asked: Callable[..., Question]
) -> None:
    operations.show_presence(
        actor=house.doctor, state=PresenceState.ABSENT, until_day=house.doctor.today + timedelta(days=2)
    )

    with pytest.raises(Refusal) as refusal:
        asked()
    assert refusal.value.code == "exchanges.recipient_absent"

    question = asked(address=house.to(house.doctor, even_if_absent=True))
    assert waiting(house.doctor) == [question.pk]


def test_a_patient_one_does_not_follow_is_not_the_subject_of_a_question(
    house: House, asked: Callable[..., Question]
) -> None:
    with pytest.raises(Refusal) as refusal:
        asked(actor=house.other_doctor)

    assert refusal.value.code == "exchanges.patient_not_followed"


def test_without_a_patient_a_question_goes_to_a_person_or_a_profession(
    house: House, asked: Callable[..., Question]
) -> None:
    question = asked(patient_id=None, address=Address(addressee=Addressee.PROFESSION, profession="10"))

    assert waiting(house.doctor) == waiting(house.other_doctor) == [question.pk]
    assert waiting(house.secretary) == []
    with pytest.raises(Refusal) as refusal:
        asked(patient_id=None, address=CARE_TEAM)
    assert refusal.value.code == "exchanges.nobody_to_follow"


def test_a_guest_asks_about_the_patients_they_follow_only(
    house: House, asked: Callable[..., Question]
) -> None:
    guest = records.make_reader(house.nurse.structure_id, "60", Role.PARTNER)
    follow_up = records.in_care(guest, house.patient)

    question = asked(actor=guest)
    with pytest.raises(Refusal) as refusal:
        asked(actor=guest, patient_id=None)
    assert refusal.value.code == "exchanges.guest_without_patient"

    follow_up.ends_on = guest.today - timedelta(days=1)
    follow_up.save()
    assert not policies.readable_questions(guest).exists()
    with pytest.raises(Question.DoesNotExist):
        operations.answer_question(
            actor=guest, question_id=question.pk, version=1, ready=None, text="Je complète"
        )
    page = queries.question_page(actor=house.doctor, question_id=question.pk)
    assert [line.text for line in page.messages] == []


def _invited(house: House) -> tuple[Actor, PartnerAccess]:
    """A nurse of the EHPAD, outside the team, invited for the patient."""
    guest = teams.seat(house.nurse.structure_id, Role.PARTNER).actor
    member = Member.objects.create(
        structure_id=guest.structure_id, family_name="Invitée", profession="60", user_id=guest.user_id
    )
    access = PartnerAccess.objects.create(
        structure_id=guest.structure_id,
        patient=house.patient,
        member=member,
        kind=GuestKind.values[0],
        parts=["measures"],
        reason="Retour à domicile",
        starts_on=guest.today,
        ends_on=guest.today + timedelta(days=30),
        agreed_on=guest.today,
        agreement_means=AgreementMeans.values[0],
        opened_by=records.member_of(house.nurse),
        opened_at=guest.now,
    )
    return guest, access


def test_a_partner_outside_the_team_reads_what_is_addressed_to_them_while_invited(
    house: House, asked: Callable[..., Question]
) -> None:
    guest, access = _invited(house)
    between_others = asked()
    question = asked(address=house.to(guest))
    to_all = asked(address=CARE_TEAM)

    assert waiting(guest) == [question.pk]
    assert list(policies.readable_questions(guest)) == [question]
    assert list(policies.every_readable_question(guest)) == [question]
    for actor in (house.nurse, house.doctor, house.other_doctor, house.secretary):
        few, every = policies.readable_questions(actor), policies.every_readable_question(actor)
        assert set(few) == set(every)
    assert set(waiting(house.doctor)) == {between_others.pk, to_all.pk}
    operations.answer_question(actor=guest, question_id=question.pk, version=1, ready=ReadyAnswer.ON_IT)
    own = asked(actor=guest, address=CARE_TEAM)
    assert own.pk in waiting(house.doctor)

    access.ended_at, access.ended_by = guest.now, "Essai"
    access.save()

    assert not policies.readable_questions(guest).exists()
    with pytest.raises(Question.DoesNotExist):
        operations.answer_question(
            actor=guest, question_id=question.pk, version=2, ready=None, text="Je complète"
        )
    assert question.pk in waiting(house.doctor)
    assert queries.question_page(actor=house.nurse, question_id=question.pk).is_lost


def test_a_question_between_two_is_read_by_them_alone(house: House, asked: Callable[..., Question]) -> None:
    third = records.make_reader(house.nurse.structure_id, "70")
    records.in_care(third, house.patient)

    question = asked(is_reserved=True)

    assert not policies.readable_questions(third).exists()
    assert list(policies.readable_questions(house.doctor)) == [question]


def test_what_the_patient_keeps_from_somebody_is_kept(house: House, asked: Callable[..., Question]) -> None:
    SharingObjection.objects.create(
        structure_id=house.nurse.structure_id,
        patient=house.patient,
        reader=records.member_of(house.doctor),
        said_on=house.nurse.today,
        recorded_by="Essai",
        recorded_at=house.nurse.now,
    )

    with pytest.raises(Refusal) as refusal:
        asked()
    assert refusal.value.code == "exchanges.recipient_outside_care"


def test_when_its_person_leaves_the_care_team_a_question_falls_back_on_it(
    house: House, asked: Callable[..., Question]
) -> None:
    third = records.make_reader(house.nurse.structure_id, "70")
    records.in_care(third, house.patient)
    question = asked()
    assert waiting(third) == []

    FollowUp.objects.filter(member=records.member_of(house.doctor)).update(
        ends_on=house.nurse.today - timedelta(days=1)
    )

    assert waiting(third) == [question.pk]
    assert waiting(house.doctor) == []
    page = queries.question_page(actor=house.nurse, question_id=question.pk)
    assert page.is_lost
    assert page.others == [records.member_of(third)]


def test_what_waits_too_long_is_shown_to_whom_the_team_decided(
    house: House, asked: Callable[..., Question], coordinator
) -> None:
    attending = records.make_reader(house.nurse.structure_id, "10")
    AttendingDoctor.objects.create(
        structure_id=house.nurse.structure_id,
        patient=house.patient,
        member=records.member_of(attending),
        starts_on=house.nurse.today,
    )
    before = asked()
    operations.set_escalation(
        actor=coordinator,
        starts_on=coordinator.today,
        decision="Réunion d’équipe",
        waits={
            Urgency.NOW: (15, EscalationTarget.SECRETARIAT),
            Urgency.TODAY: (60, EscalationTarget.ATTENDING_DOCTOR),
            Urgency.WEEK: None,
        },
    )

    today, now = asked(), asked(urgency=Urgency.NOW)

    assert waiting(attending) == []
    assert waiting(later(attending, minutes=60)) == [today.pk]
    assert [view.id for view in queries.escalated(actor=later(attending, minutes=60))] == [today.pk]
    assert [view.id for view in queries.to_reach(actor=later(house.secretary, minutes=15))] == [now.pk]
    assert not policies.readable_questions(later(house.secretary, minutes=15)).exists()
    assert (before.escalates_at, before.escalates_to) == (None, "")


def test_the_wait_counts_the_hours_on_the_door_when_the_team_decides_so(
    house: House, coordinator: Actor, asked: Callable[..., Question]
) -> None:
    site = make_site(coordinator.structure_id)
    for weekday in range(5):
        OpeningHours.objects.create(
            structure_id=coordinator.structure_id,
            site=site,
            weekday=weekday,
            opens_at=time(8),
            closes_at=time(11),
            starts_on=coordinator.today - timedelta(days=30),
        )
    Closure.objects.create(
        structure_id=coordinator.structure_id,
        reason="Pont",
        starts_on=coordinator.today + timedelta(days=1),
        ends_on=coordinator.today + timedelta(days=1),
    )
    wait = (60, EscalationTarget.CARE_TEAM)
    operations.set_escalation(
        actor=coordinator,
        starts_on=coordinator.today,
        decision="Réunion d’équipe",
        waits=dict.fromkeys(Urgency, wait),
        counts_opening=list(Urgency),
    )
    # (Asked on Thursday 12 March at 10 h 30 in Paris; closed from 11 h, and on Friday.)
    today, now = asked(), asked(urgency=Urgency.NOW)
    assert today.escalates_at == datetime(2026, 3, 16, 7, 30, tzinfo=UTC)
    assert now.escalates_at == house.nurse.now + timedelta(hours=1)


def test_presence_expires_by_itself_and_leaves_no_history(house: House) -> None:
    doctor = records.member_of(house.doctor)
    operations.show_presence(actor=house.doctor, state=PresenceState.CONSULTING)
    operations.show_presence(actor=house.doctor, state=PresenceState.ON_ROUNDS)

    shown = queries.presences(actor=house.nurse, member_ids=[doctor.pk])
    assert shown[doctor.pk].state == PresenceState.ON_ROUNDS
    assert queries.presences(actor=later(house.nurse, days=1), member_ids=[doctor.pk]) == {}
    assert Presence.objects.count() == 1
    said = Entry.objects.filter(action="exchanges.show_presence").values_list("details", flat=True)
    assert list(said) == [{}, {}]


def test_a_line_of_a_thread_is_never_changed(house: House, asked: Callable[..., Question]) -> None:
    question = asked()
    operations.answer_question(actor=house.doctor, question_id=question.pk, version=1, ready=ReadyAnswer.YES)

    with pytest.raises(DatabaseError), transaction.atomic():
        Message.objects.filter(question=question).update(text="autre chose")
