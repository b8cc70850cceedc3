"""Acts under protocol: proposed, signed, told afterwards; asked when the table says so; never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from maisonnee.domains.exchanges import operations as exchanges
from maisonnee.domains.exchanges.enums import QuestionState, ReadyAnswer
from maisonnee.domains.exchanges.models import Question
from maisonnee.domains.patients.models import FollowUp, Patient
from maisonnee.domains.protocols.enums import NoticeKind, Splitting, Telling, Validation
from maisonnee.domains.protocols.models import HeldReading, Inclusion, Notice, ProtocolAct
from maisonnee.domains.protocols.operations import running
from maisonnee.domains.protocols.operations.running import Decision, Found, PreferenceFacts
from maisonnee.domains.protocols.queries import running as queries
from maisonnee.domains.records.models import Entry
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import AlreadyDone, Refusal, StaleVersion
from tests.factories import records
from tests.factories.running import AVK, House, put_in_force

pytestmark = pytest.mark.django_db


def test_a_value_within_bounds_is_signed_lands_in_the_record_and_is_told_afterwards(house: House) -> None:
    inclusion = house.include()

    act = house.sign(house.nurse, inclusion, "2,8", dose_mg=Decimal("5"))

    assert (act.value, act.proposal, act.decision) == (Decimal("2.8"), "Même dose", "Même dose")
    assert act.validation == Validation.NONE
    assert act.next_on == house.nurse.today + timedelta(days=28)
    measure = Entry.objects.get(item="inr")
    assert (measure.value, measure.next_due_on) == (Decimal("2.8"), act.next_on)
    written = Entry.objects.get(label="Lit l’INR et adapte la dose")
    assert (written.code, written.text) == ("AVK", "5\u00a0mg par jour\nMême dose")
    notice = Notice.objects.get(member=records.member_of(house.doctor))
    assert (notice.kind, notice.act_id) == (NoticeKind.ACT, act.pk)
    assert not Question.objects.exists()
    news = queries.for_home(actor=house.doctor)
    assert [one.pk for one in news.notices] == [notice.pk]
    assert running.see_notices(actor=house.doctor, notice_ids=[notice.pk]) == 1
    assert queries.for_home(actor=house.doctor).notices == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("25", "value_implausible"),
        ("35 %", "value_in_another_unit"),
        ("2,85", "value_too_precise"),
        ("deux", "value_not_a_number"),
        ("", "value_missing"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_nothing_is_written(
    house: House, typed: str, code: str
) -> None:
    inclusion = house.include()
    before = Entry.objects.count()
    with pytest.raises(Refusal) as refused:
        house.sign(house.nurse, inclusion, typed)
    assert (refused.value.code, refused.value.field) == (f"protocols.{code}", "value")
    assert (ProtocolAct.objects.count(), Entry.objects.count()) == (0, before)


def test_something_else_than_the_table_says_why(house: House) -> None:
    inclusion = house.include()
    with pytest.raises(Refusal, match="departure_without_reason"):
        house.sign(house.nurse, inclusion, "2.8", text="Demi-dose ce soir")
    act = house.sign(house.nurse, inclusion, "2.8", text="Demi-dose ce soir", because="Antibiotique")
    assert (act.proposal, act.decision, act.changed_because) == (
        "Même dose",
        "Demi-dose ce soir",
        "Antibiotique",
    )


def test_a_dose_that_tablets_do_not_make_is_refused_with_the_nearest_ones(house: House) -> None:
    running.set_preference(
        actor=house.doctor,
        protocol=house.version.protocol,
        version=None,
        facts=PreferenceFacts(form_mg=Decimal("5"), splitting=Splitting.QUARTER),
        parameters={},
    )
    inclusion = house.include()
    with pytest.raises(Refusal, match="dose_not_in_tablets") as refused:
        house.sign(house.nurse, inclusion, "2.8", dose_mg=Decimal("3"))
    assert (refused.value.params["below"], refused.value.params["above"]) == ("2,5", "3,75")
    assert house.sign(house.nurse, inclusion, "2.8", dose_mg=Decimal("3.75")).dose_mg == Decimal("3.75")


def test_out_of_bounds_a_question_goes_with_everything_and_nothing_is_signed_before_the_answer(
    house: House,
) -> None:
    inclusion = house.include()
    house.sign(house.nurse, inclusion, "2.8", dose_mg=Decimal("5"))
    nurse = house.later(house.nurse, 7)
    with pytest.raises(Refusal, match="ask_first"):
        house.sign(nurse, inclusion, "4.2")

    held = house.ask(nurse, inclusion, "4.2")

    question = held.question
    assert question.to_member == records.member_of(house.doctor)
    for said in (
        "INR 4,2, le 19/03/2026.",
        "Le tableau : INR cible 2,5, 4 et plus : Arrêt",
        "INR cible : 2,5 (fenêtre de 2 à 3)",
        "Avant : 12/03 INR 2,8, 5 mg par jour",
        "Je propose : Saut d’une prise",
        "Protocole AVK, version 1",
    ):
        assert said in question.text.replace("\u00a0", " ")
    assert Entry.objects.filter(item="inr").count() == 2
    sign = {"actor": nurse, "patient_id": house.patient.pk, "held_id": held.pk, "version": held.version}
    with pytest.raises(Refusal, match="not_answered_yet"):
        running.sign_held(**sign, decision=Decision(text="Saut d’une prise"))
    with pytest.raises(Refusal, match="already_asked"):
        house.ask(nurse, inclusion, "4.1")

    exchanges.answer_question(
        actor=house.later(house.doctor, 7), question_id=question.pk, version=1, ready=ReadyAnswer.YES
    )
    assert [one.pk for one in queries.for_home(actor=nurse).answered] == [held.pk]
    control = nurse.today + timedelta(days=3)
    act = running.sign_held(
        **sign, decision=Decision(text="Saut d’une prise", dose_mg=Decimal("5"), next_on=control)
    )

    assert (act.validation, act.validated_by) == (
        Validation.ANSWERED,
        str(records.member_of(house.doctor)),
    )
    assert Entry.objects.filter(item="inr").count() == 2
    assert Entry.objects.get(pk=held.measure_id).next_due_on == control
    question.refresh_from_db()
    assert question.state == QuestionState.CLOSED
    with pytest.raises(Refusal, match="held_is_over"):
        running.sign_held(**sign, decision=Decision(text="Saut d’une prise"))


def test_of_two_values_of_a_day_the_last_one_signed_says_when_to_look_again(house: House) -> None:
    inclusion = house.include()
    house.sign(house.nurse, inclusion, "2.8")
    again = house.nurse.today + timedelta(days=1)
    nurse = replace(house.nurse, now=house.nurse.now + timedelta(hours=1))
    house.sign(nurse, inclusion, "4.2", text="Saut d’une prise", after_call=True, next_on=again)
    page = queries.inclusion_page(actor=nurse, patient_id=house.patient.pk, inclusion_id=inclusion.pk)
    assert [line.due_on for line in page.lines if line.step.key == "inr"] == [again]


def test_an_answer_that_asks_for_a_call_is_not_a_decision(house: House) -> None:
    held = house.ask(house.nurse, house.include(), "4.2")
    exchanges.answer_question(
        actor=house.doctor, question_id=held.question_id, version=1, ready=ReadyAnswer.CALL_ME
    )
    sign = {"actor": house.nurse, "patient_id": house.patient.pk, "held_id": held.pk, "version": 1}
    with pytest.raises(Refusal, match="call_first"):
        running.sign_held(**sign, decision=Decision(text="Saut d’une prise"))
    act = running.sign_held(**sign, decision=Decision(text="Saut d’une prise", after_call=True))
    assert act.validation == Validation.CALLED


def test_the_day_decided_for_the_next_value_is_the_one_of_the_record_too(house: House) -> None:
    control = house.nurse.today + timedelta(days=10)
    inclusion = house.include()
    with pytest.raises(Refusal, match="next_before"):
        house.sign(house.nurse, inclusion, "2.8", next_on=house.nurse.today)
    act = house.sign(house.nurse, inclusion, "2.8", next_on=control)
    assert (act.next_on, Entry.objects.get(item="inr").next_due_on) == (control, control)


def test_after_a_call_the_nurse_says_so_in_one_touch(house: House) -> None:
    inclusion = house.include()
    act = house.sign(house.nurse, inclusion, "4.2", text="Saut d’une prise", after_call=True)
    assert (act.validation, act.validated_by) == (
        Validation.CALLED,
        str(records.member_of(house.doctor)),
    )
    page = queries.inclusion_page(actor=house.doctor, patient_id=house.patient.pk, inclusion_id=inclusion.pk)
    assert (page.act_count, page.called_count) == (1, 1)


def test_an_answer_said_on_the_telephone_makes_an_act_validated_after_a_call(house: House) -> None:
    inclusion = house.include()
    held = house.ask(house.nurse, inclusion, "4.2")
    exchanges.answer_question(
        actor=house.doctor,
        question_id=held.question_id,
        version=1,
        ready=ReadyAnswer.PHONED,
        text="Saut ce soir",
    )
    act = running.sign_held(
        actor=house.nurse,
        patient_id=house.patient.pk,
        held_id=held.pk,
        version=held.version,
        decision=Decision(text="Saut ce soir"),
    )
    doctor = str(records.member_of(house.doctor))
    assert (act.validation, act.validated_by) == (Validation.CALLED, doctor)


def test_a_red_flag_stops_the_signature_and_goes_in_the_question(house: House) -> None:
    inclusion = house.include()
    found = Found(happened_on=house.nurse.today, typed="2.8", flags=("bleeding",))
    with pytest.raises(Refusal, match="flag_seen") as refused:
        running.sign_act(
            actor=house.nurse,
            patient_id=house.patient.pk,
            inclusion_id=inclusion.pk,
            step_key="inr",
            found=found,
            decision=Decision(),
        )
    assert refused.value.params["action"] == "Consultation sans attendre"
    held = house.ask(house.nurse, inclusion, "", flags=("bleeding",))
    assert (held.value, held.flags, held.because) == (None, ["Saignement"], "flag")
    assert "Signe d’alerte\u00a0: Saignement" in held.question.text


def test_the_question_goes_to_another_prescriber_when_the_prescriber_left_the_care_team(
    house: House,
) -> None:
    inclusion = house.include()
    second = records.make_reader(house.doctor.structure_id, "10")
    records.in_care(second, house.patient)
    nurse = house.later(house.nurse, 3)
    FollowUp.objects.filter(member=records.member_of(house.doctor)).update(ends_on=house.nurse.today)
    held = house.ask(nurse, inclusion, "4.2")
    assert held.question.addressee == "prescribers"


def test_a_misread_value_is_set_aside_with_a_reason(house: House) -> None:
    inclusion = house.include()
    held = house.ask(house.nurse, inclusion, "4.2")
    given = {"actor": house.nurse, "patient_id": house.patient.pk, "held_id": held.pk}
    with pytest.raises(Refusal, match="dropped_without_reason"):
        running.drop_held(**given, version=1, reason=" ")
    with pytest.raises(StaleVersion):
        running.drop_held(**given, version=7, reason="Autre patient")
    running.drop_held(**given, version=1, reason="Autre patient")
    held.refresh_from_db()
    assert (held.is_open, held.dropped_because) == (False, "Autre patient")
    assert not ProtocolAct.objects.exists()


def test_only_the_profession_named_by_the_step_does_it(house: House) -> None:
    inclusion = house.include()
    with pytest.raises(Refusal, match="not_your_step") as refused:
        house.sign(house.doctor, inclusion, "2.8")
    assert refused.value.params["who"] == "infirmier"
    with pytest.raises(Refusal, match="not_your_step"):
        house.sign(house.nurse, inclusion, "", "free")
    running.assign_step(
        actor=house.doctor,
        patient_id=house.patient.pk,
        inclusion_id=inclusion.pk,
        step_key="free",
        member_id=records.member_of(house.nurse).pk,
    )
    assert house.sign(house.nurse, inclusion, "", "free").does == "Cherche la cause d’une variation"
    with pytest.raises(Patient.DoesNotExist):
        house.sign(house.other_nurse, inclusion, "2.8")


def test_a_step_without_a_table_is_done_and_due_again(house: House) -> None:
    inclusion = house.include()
    today = house.nurse.today
    act = house.sign(
        house.nurse, inclusion, "", "foot", text="Sensibilité conservée", without_basis="Avec le Dr"
    )
    assert act.next_on == today + timedelta(days=365)
    written = Entry.objects.get(item="foot_test")
    assert written.text.startswith("Sensibilité conservée\n")
    assert written.next_due_on == act.next_on
    page = queries.inclusion_page(actor=house.nurse, patient_id=house.patient.pk, inclusion_id=inclusion.pk)
    assert {line.step.key: line.due_on for line in page.lines} == {
        "inr": None,
        "foot": act.next_on,
        "free": None,
    }


def test_the_same_value_twice_on_a_day_is_one_act(house: House) -> None:
    inclusion = house.include()
    house.sign(house.nurse, inclusion, "2.8")
    with pytest.raises(Refusal, match="already_signed"):
        house.sign(house.nurse, inclusion, "2,8")
    assert ProtocolAct.objects.count() == 1


def test_a_form_sent_twice_signs_once_and_writes_everything(house: House) -> None:
    """What an act writes elsewhere is no sending of its own."""
    doctor, nurse = (one.with_submission(new_id()) for one in (house.doctor, house.nurse))
    inclusion = house.include(
        doctor,
        assigned={key: records.member_of(house.other_nurse).pk for key in ("inr", "foot")},
    )
    before = Entry.objects.count()
    house.sign(nurse, inclusion, "2.8")
    with pytest.raises(AlreadyDone):
        house.sign(nurse, inclusion, "2.9")
    assert (ProtocolAct.objects.count(), Entry.objects.count()) == (1, before + 2)
    asking = house.nurse.with_submission(new_id())
    house.ask(asking, inclusion, "6")
    with pytest.raises(AlreadyDone):
        house.ask(asking, inclusion, "6.1")
    assert HeldReading.objects.count() == 1


def test_a_deviation_gives_its_reason_and_is_told(house: House) -> None:
    inclusion = house.include()
    given: dict[str, Any] = {
        "actor": house.nurse,
        "patient_id": house.patient.pk,
        "inclusion_id": inclusion.pk,
        "step_key": "inr",
        "happened_on": house.nurse.today,
        "text": "INR non prélevé",
    }
    with pytest.raises(Refusal, match="deviation_without_reason"):
        running.record_deviation(**given, because="")
    act = running.record_deviation(**given, because="Patient absent")
    assert (act.kind, act.changed_because) == ("deviation", "Patient absent")
    assert Notice.objects.get(act=act).member == records.member_of(house.doctor)


def test_what_was_signed_never_changes(house: House) -> None:
    inclusion = house.include()
    act = house.sign(house.nurse, inclusion, "2.8")
    for change in (
        lambda: ProtocolAct.objects.filter(pk=act.pk).update(decision="Autre"),
        lambda: ProtocolAct.objects.filter(pk=act.pk)._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
            change()


def test_the_journal_says_who_decided_executed_and_validated_six_months_later(house: House) -> None:
    inclusion = house.include()
    house.sign(house.nurse, inclusion, "2.8")
    house.sign(house.later(house.nurse, 1), inclusion, "4.2", text="Saut", after_call=True)
    page = queries.journal(
        actor=house.later(house.doctor, 183), patient_id=house.patient.pk, inclusion_id=inclusion.pk
    )
    nurse, doctor = str(records.member_of(house.nurse)), str(records.member_of(house.doctor))
    assert [
        (row.what, row.version, row.decided_by, row.executed_by, row.validated_by) for row in page.rows
    ] == [
        ("Lit l’INR et adapte la dose", 1, doctor, nurse, doctor),
        ("Lit l’INR et adapte la dose", 1, "Le protocole", nurse, ""),
        ("Étape confiée", 1, doctor, "", ""),
        ("Inclusion", 1, doctor, "", ""),
    ]
    with pytest.raises(Patient.DoesNotExist):
        queries.journal(actor=house.other_nurse, patient_id=house.patient.pk, inclusion_id=inclusion.pk)


def test_a_prescriber_who_wants_changes_only_is_not_told_of_the_rest(house: House) -> None:
    running.set_preference(
        actor=house.doctor,
        protocol=house.version.protocol,
        version=None,
        facts=PreferenceFacts(telling=Telling.CHANGES),
        parameters={},
    )
    inclusion = house.include()
    house.sign(house.nurse, inclusion, "2.8", dose_mg=Decimal("5"))
    house.sign(house.later(house.nurse, 1), inclusion, "2.8", dose_mg=Decimal("5"))
    assert Notice.objects.filter(act__isnull=False).count() == 1
    assert HeldReading.objects.count() == 0
    assert Inclusion.objects.count() == 1


def test_an_act_without_a_basis_is_said_asks_why_and_is_told(house: House) -> None:
    """The monofilament test is the nurses' under Asalée, authorised by name (thesis, ch. 6, §5): nobody was."""
    inclusion = house.include()
    step: dict[str, Any] = {
        "actor": house.nurse,
        "patient_id": house.patient.pk,
        "inclusion_id": inclusion.pk,
    }

    found = queries.act_form(**step, step_key="foot").footings

    assert [(one.act, one.rests_on, list(one.gaps)) for one in found] == [
        ("foot_test", "", ["no_authorisation", "no_adhering_doctor"])
    ]
    assert {"ask_prescription", "refer"} <= set(found[0].ways)
    with pytest.raises(Refusal, match="without_basis") as refused:
        house.sign(house.nurse, inclusion, "", step_key="foot")
    assert refused.value.field == "without_basis"
    assert not ProtocolAct.objects.exists()

    act = house.sign(house.nurse, inclusion, "", step_key="foot", without_basis="Demandé par le Dr ce matin")

    assert (act.rests_on, act.without_basis_because) == ("", "Demandé par le Dr ce matin")
    assert Notice.objects.filter(member=records.member_of(house.doctor), act=act).exists()
    said = Entry.objects.get(label="Teste la sensibilité du pied").text.replace("\u00a0", " ")
    assert said == "Sans base connue pour qui l’a fait : Demandé par le Dr ce matin"


def test_what_the_matrix_allows_by_protocol_rests_on_the_version_and_its_prescriber(house: House) -> None:
    named = replace(AVK, steps=(replace(AVK.steps[0], act="avk_adjustment"), *AVK.steps[1:]))
    version = put_in_force(house.doctor, named, code="AVK-2")
    inclusion = replace(house, version=version).include()
    act = house.sign(house.nurse, inclusion, "2.8", without_basis="Jamais gardé quand il y a une base")
    doctor = records.member_of(house.doctor)
    assert act.rests_on == f"Protocole pluriprofessionnel, {version}, inclus par {doctor}"
    assert act.without_basis_because == ""


def test_an_act_only_guessed_in_words_is_said_and_asks_for_nothing(house: House) -> None:
    inclusion = house.include()
    found = queries.act_form(
        actor=house.nurse, patient_id=house.patient.pk, inclusion_id=inclusion.pk, step_key="inr"
    )
    assert [(one.act, one.is_without, one.asks_why) for one in found.footings] == [("renewal", True, False)]
    assert not found.is_without_basis
    assert house.sign(house.nurse, inclusion, "2.8").without_basis_because == ""
