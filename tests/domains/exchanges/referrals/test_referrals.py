"""A referral, from the patient's choice to the answer read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import ReferralAct as Act
from maisonnee.domains.exchanges.enums import ReferralState as State
from maisonnee.domains.exchanges.models import Referral
from maisonnee.domains.exchanges.operations import Choice
from maisonnee.domains.exchanges.rules.referrals import Delays
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import CareGround, Section
from maisonnee.domains.patients.models import FollowUp, Patient, Reading
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import teams
from tests.factories.concertations import Person
from tests.factories.referrals import facts, make_podiatrists, refer


def later(actor: Actor, days: int) -> Actor:
    return replace(actor, now=actor.now + timedelta(days=days))


def refused(code: str, call: Any, **arguments: Any) -> None:
    with pytest.raises(Refusal) as caught:
        call(**arguments)
    assert caught.value.code == code


def test_the_loop_from_the_choice_to_the_answer_read(
    doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    chosen = podiatrists[0]
    row = refer(doctor, patient, chosen.member)
    [received] = queries.desk(actor=chosen.actor).received
    assert (received.referral.pk, received.waits_for_me) == (row.pk, True)

    row = operations.accept_referral(
        actor=chosen.actor, referral_id=row.pk, version=1, appointment_on=chosen.actor.today
    )
    assert (row.state, row.version) == (State.BOOKED, 3)
    row = operations.record_coming(actor=chosen.actor, referral_id=row.pk, version=3, came=True)
    row = operations.answer_referral(
        actor=chosen.actor, referral_id=row.pk, version=4, answer="Cor retiré, chaussures plus larges."
    )
    assert [line.referral.pk for line in queries.desk(actor=doctor.actor).answers] == [row.pk]

    page = queries.referral(actor=doctor.actor, referral_id=row.pk)
    assert page.referral.answer == "Cor retiré, chaussures plus larges."
    assert page.acts == {Act.CLOSE}
    operations.close_referral(actor=doctor.actor, referral_id=row.pk, version=5)
    desk = queries.desk(actor=doctor.actor)
    assert (desk.answers, desk.moving, desk.stuck) == ([], [], [])
    acts = [step.act for step in queries.referral(actor=doctor.actor, referral_id=row.pk).steps]
    assert acts == [Act.CHOOSE, Act.ACCEPT, Act.BOOK, Act.COME, Act.ANSWER, Act.CLOSE]


def test_accepting_opens_the_record_for_a_time_and_closes_it_by_itself(
    doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    chosen = podiatrists[0]
    row = refer(doctor, patient, chosen.member)
    assert not patient_queries.has_access(actor=chosen.actor, patient_id=patient.pk)

    operations.accept_referral(actor=chosen.actor, referral_id=row.pk, version=1)

    period = FollowUp.objects.get(member=chosen.member, patient=patient)
    assert (period.ground, period.ends_on) == (
        CareGround.REFERRAL,
        chosen.actor.today + timedelta(days=Delays().care),
    )
    assert patient_queries.has_access(actor=later(chosen.actor, 90), patient_id=patient.pk)
    assert not patient_queries.has_access(actor=later(chosen.actor, 91), patient_id=patient.pk)


def test_whoever_was_chosen_reads_the_referral_and_nothing_else(
    doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    row = refer(doctor, patient, podiatrists[0].member)

    assert queries.referral(actor=podiatrists[0].actor, referral_id=row.pk).referral.reason
    reading = Reading.objects.get()
    assert (reading.ground, reading.place, reading.parts) == ("referral", "referral", ["problems"])
    with pytest.raises(Patient.DoesNotExist):
        queries.referrals_of(actor=podiatrists[0].actor, patient_id=patient.pk)
    with pytest.raises(Referral.DoesNotExist):
        queries.referral(actor=podiatrists[1].actor, referral_id=row.pk)


def test_the_patient_who_keeps_their_record_from_somebody_is_not_sent_to_them(
    doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    chosen = podiatrists[0]
    row = refer(doctor, patient, chosen.member)
    patient_operations.object_to_sharing(
        actor=doctor.actor, patient_id=patient.pk, reader_id=chosen.member.pk, said_on=doctor.actor.today
    )

    assert queries.desk(actor=chosen.actor).received == []
    with pytest.raises(Referral.DoesNotExist):
        operations.accept_referral(actor=chosen.actor, referral_id=row.pk, version=1)
    refused(
        "exchanges.referral_patient_keeps_from",
        operations.refer,
        actor=doctor.actor,
        patient_id=patient.pk,
        facts=facts(),
        choice=Choice(member_id=chosen.member.pk),
    )
    assert Referral.objects.count() == 1


def test_a_single_professional_needs_a_reason(structure: Structure, doctor: Person, patient: Patient) -> None:
    [only] = make_podiatrists(structure, 1)
    arguments: dict[str, Any] = {"actor": doctor.actor, "patient_id": patient.pk, "facts": facts()}

    refused(
        "exchanges.referral_only_one", operations.refer, **arguments, choice=Choice(member_id=only.member.pk)
    )

    row = operations.refer(
        **arguments, choice=Choice(member_id=only.member.pk, only_one_reason="Seule podologue à 30 km.")
    )
    assert (row.state, row.only_one_reason) == (State.SENT, "Seule podologue à 30 km.")


def test_declined_with_a_reason_then_the_patient_chooses_again(
    doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    first, second = podiatrists
    row = refer(doctor, patient, first.member)
    refused(
        "exchanges.referral_declined_without_reason",
        operations.decline_referral,
        actor=first.actor,
        referral_id=row.pk,
        version=1,
        reason=" ",
    )

    operations.decline_referral(
        actor=first.actor, referral_id=row.pk, version=1, reason="Plus de place avant deux mois."
    )

    assert queries.desk(actor=first.actor).received == []
    [line] = queries.desk(actor=doctor.actor).stuck
    assert (line.referral.state, line.referral.addressee) == (State.DECLINED, None)
    operations.record_choice(
        actor=doctor.actor, referral_id=row.pk, version=2, choice=Choice(member_id=second.member.pk)
    )
    assert len(queries.desk(actor=second.actor).received) == 1


def test_outside_the_team_the_secretariat_records_what_comes_back_without_reading(
    doctor: Person, secretary: Person, podiatrists: list[Person], patient: Patient
) -> None:
    row = operations.refer(
        actor=doctor.actor,
        patient_id=patient.pk,
        facts=facts(),
        choice=Choice(outside_name="Cabinet Martin, Verdon", outside_details="01 99 00 00 00"),
    )
    [line] = queries.secretariat_list(actor=secretary.actor)
    assert {"reason", "question", "answer"} <= line.referral.get_deferred_fields()
    with pytest.raises(Referral.DoesNotExist):
        queries.referral(actor=secretary.actor, referral_id=row.pk)

    today = secretary.actor.today
    operations.book_referral(actor=secretary.actor, referral_id=row.pk, version=1, appointment_on=today)
    operations.record_coming(actor=secretary.actor, referral_id=row.pk, version=2, came=True)
    operations.note_answer_arrived(actor=secretary.actor, referral_id=row.pk, version=3, on=today)

    [answered] = queries.desk(actor=doctor.actor).answers
    assert answered.referral.answered_on == today


def test_sensitive_and_reserved_referrals_stay_out_of_the_secretariats_list(
    doctor: Person, secretary: Person, podiatrists: list[Person], patient: Patient
) -> None:
    refer(doctor, patient, podiatrists[0].member, section=Section.MENTAL_HEALTH)
    kept = refer(doctor, patient, podiatrists[0].member, only_to_addressee=True)

    assert queries.secretariat_list(actor=secretary.actor) == []
    with pytest.raises(Referral.DoesNotExist):
        operations.book_referral(
            actor=secretary.actor, referral_id=kept.pk, version=1, appointment_on=date(2030, 1, 1)
        )
    assert len(queries.desk(actor=podiatrists[0].actor).received) == 2


def test_outside_the_care_team_nothing_exists(
    structure: Structure, doctor: Person, podiatrists: list[Person], patient: Patient, coordinator: Actor
) -> None:
    row = refer(doctor, patient, podiatrists[0].member)
    stranger = make_podiatrists(structure, 1)[0].actor

    with pytest.raises(Patient.DoesNotExist):
        operations.refer(actor=stranger, patient_id=patient.pk, facts=facts(), choice=Choice())
    for act, arguments in (
        (operations.close_referral, {"reason": "Arrêt"}),
        (operations.answer_referral, {"answer": "Vu"}),
        (operations.record_coming, {"came": True}),
    ):
        with pytest.raises(Referral.DoesNotExist):
            act(actor=stranger, referral_id=row.pk, version=1, **arguments)
    assert queries.desk(actor=coordinator) == queries.Desk((), (), (), ())
    with pytest.raises(PermissionMissing):
        queries.desk(actor=teams.seat(structure.id, Role.PARTNER).actor)
    assert Referral.objects.get().version == 1


def test_the_one_chosen_does_not_choose_and_the_referrer_does_not_accept(
    doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    chosen = podiatrists[0]
    row = refer(doctor, patient, chosen.member)

    with pytest.raises(Referral.DoesNotExist):
        operations.accept_referral(actor=doctor.actor, referral_id=row.pk, version=1)
    refused(
        "exchanges.referral_not_yours",
        operations.record_choice,
        actor=chosen.actor,
        referral_id=row.pk,
        version=1,
        choice=Choice(),
    )
    operations.accept_referral(actor=chosen.actor, referral_id=row.pk, version=1)
    refused(
        "exchanges.referral_not_yours",
        operations.answer_referral,
        actor=doctor.actor,
        referral_id=row.pk,
        version=2,
        answer="À sa place",
    )


def test_two_people_at_once_are_told(doctor: Person, podiatrists: list[Person], patient: Patient) -> None:
    row = refer(doctor, patient, podiatrists[0].member)
    operations.accept_referral(actor=podiatrists[0].actor, referral_id=row.pk, version=1)

    with pytest.raises(StaleVersion):
        operations.close_referral(actor=doctor.actor, referral_id=row.pk, version=1, reason="Plus besoin")


def test_an_overdue_loop_comes_back_to_the_referrer(
    doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    refer(doctor, patient, podiatrists[0].member)

    assert len(queries.desk(actor=later(doctor.actor, 3)).moving) == 1
    [line] = queries.desk(actor=later(doctor.actor, 4)).stuck
    assert line.overdue_since == doctor.actor.today + timedelta(days=3)


def test_somebody_who_left_is_said_and_their_referrals_go_to_the_attending_doctor(
    structure: Structure, doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    row = refer(doctor, patient, podiatrists[0].member)
    yesterday = doctor.actor.today - timedelta(days=1)
    Membership.objects.filter(member=podiatrists[0].member).update(ends_on=yesterday)

    [line] = queries.desk(actor=doctor.actor).stuck
    assert (line.referral.pk, line.addressee_left) == (row.pk, True)
    refused(
        "exchanges.referral_not_offered",
        operations.refer,
        actor=doctor.actor,
        patient_id=patient.pk,
        facts=facts(),
        choice=Choice(member_id=podiatrists[0].member.pk),
    )
    operations.record_choice(
        actor=doctor.actor,
        referral_id=row.pk,
        version=1,
        choice=Choice(member_id=podiatrists[1].member.pk, only_one_reason="L’autre est partie."),
    )
    assert len(queries.desk(actor=podiatrists[1].actor).received) == 1


def test_the_team_sets_its_delays_from_a_day_on(
    coordinator: Actor, doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    operations.set_referral_delays(
        actor=coordinator,
        delays=Delays(answer_week=1),
        decision="Réunion d’équipe",
        starts_on=coordinator.today,
    )
    refer(doctor, patient, podiatrists[0].member)

    assert len(queries.desk(actor=later(doctor.actor, 2)).stuck) == 1
    refused(
        "exchanges.delays_that_day",
        operations.set_referral_delays,
        actor=coordinator,
        delays=Delays(),
        decision="Encore",
        starts_on=coordinator.today,
    )


def test_the_journal_holds_no_clinical_text(
    doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    row = refer(doctor, patient, podiatrists[0].member)
    operations.decline_referral(
        actor=podiatrists[0].actor,
        referral_id=row.pk,
        version=1,
        reason="Ongle infecté : à voir par un médecin",
    )

    for entry in Entry.objects.filter(action__startswith="exchanges."):
        assert (entry.reason, sorted(entry.details)) == ("", ["state"])
        assert entry.patient_id == patient.pk
