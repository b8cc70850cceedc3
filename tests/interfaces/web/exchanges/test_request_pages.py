"""Requests: through the secretariat, for a prescription, from a midwife to a doctor."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from maisonnee.domains.exchanges import operations
from maisonnee.domains.exchanges.enums import (
    Addressee,
    QuestionKind,
    QuestionState,
    RequestOrigin,
    RequestSubject,
    Urgency,
)
from maisonnee.domains.exchanges.models import DoctorRelay, Question
from maisonnee.domains.exchanges.operations import Address, Caller
from tests.domains.exchanges.conftest import House
from tests.factories import records
from tests.interfaces.web.exchanges import shown

pytestmark = pytest.mark.usefixtures("at_ten")
SignIn = Callable[..., Client]
Ask = Callable[..., Question]


def test_a_request_travels_through_the_secretariat(client_as: SignIn, house: House) -> None:
    secretary, doctor = client_as(house.secretary), client_as(house.doctor)
    form = {
        "origin": "patient",
        "patient_text": house.patient.birth_family_name,
        "caller": "sa fille",
        "phone": "06 00 00 00 01",
        "subject": "result",
        "text": "Demande le résultat de la prise de sang.",
        "to": shown.to(house.doctor),
        "urgency": "today",
    }

    assert secretary.post(shown.url("record_request"), form)["Location"] == shown.url("queue")

    question = Question.objects.get()
    assert "Demande le résultat" in shown.text(secretary.get(shown.url("queue")))
    assert secretary.get(shown.url("question", question.pk)).status_code == 404
    doctor.post(
        shown.url("question", question.pk),
        {"version": "1", "text": "Ferritine basse, à revoir"},
    )
    doctor.post(
        shown.url("question", question.pk),
        {"version": "2", "text": "Prendre rendez-vous cette semaine", "is_for_secretariat": "on"},
    )
    seen = shown.text(secretary.get(shown.url("queue")))
    assert "À transmettre : Prendre rendez-vous cette semaine" in seen
    assert "Ferritine" not in seen
    assert "1 réponse à transmettre" in shown.text(secretary.get("/"))

    assert secretary.post(shown.url("pass_on", question.pk)).status_code == 302

    question.refresh_from_db()
    assert (question.state, question.secretariat.passed_on_by) == ("closed", house.secretary.name)
    assert "Aucune demande" in shown.text(secretary.get(shown.url("queue")))


def test_a_request_is_sent_to_somebody_else(client_as: SignIn, house: House) -> None:
    question = operations.record_request(
        actor=house.secretary,
        patient_id=None,
        address=house.to(house.doctor),
        text="Rappeler la pharmacie du Pont",
        urgency=Urgency.NOW,
        caller=Caller(
            origin=RequestOrigin.PHARMACY, subject=RequestSubject.CALL_BACK, name="Pharmacie du Pont"
        ),
    )
    secretary = client_as(house.secretary)
    assert secretary.get(shown.url("route", question.pk)).status_code == 200

    secretary.post(shown.url("route", question.pk), {"to": shown.to(house.other_doctor), "version": "1"})

    question.refresh_from_db()
    assert question.to_member == records.member_of(house.other_doctor)
    assert secretary.get(shown.url("question", question.pk)).status_code == 404
    assert "Rappeler la pharmacie" in shown.text(
        client_as(house.other_doctor).get(shown.url("question", question.pk))
    )


def test_a_prescription_after_the_fact_is_marked_as_such(client_as: SignIn, house: House) -> None:
    nurse, doctor = client_as(house.nurse), client_as(house.doctor)
    form = {
        "patient_text": house.patient.birth_family_name,
        "to": "prescribers",
        "text": "Pansement du 10 mars, trois passages",
        "is_after_the_fact": "on",
        "urgency": "week",
    }
    refused = shown.text(nurse.post(shown.url("ask_prescription"), form))
    assert "Dites quel jour le soin a été fait." in refused
    assert "Dites pourquoi le soin a été fait sans ordonnance." in refused
    assert "trois passages" in refused

    told = {"done_on": "2026-03-10", "why": "Médecin injoignable, plaie souillée"}
    assert nurse.post(shown.url("ask_prescription"), form | told).status_code == 302

    question = Question.objects.get(kind=QuestionKind.PRESCRIPTION)
    page = shown.text(doctor.get(shown.url("question", question.pk)))
    assert "Régularisation a posteriori" in page and "demandé 2 jours après" in page
    assert "Ordonnance faite" in page and ">Oui<" not in page
    unexplained = doctor.post(shown.url("question", question.pk), {"outcome": "refused", "version": "1"})
    assert (unexplained.status_code, "Dites pourquoi vous ne prescrivez pas" in shown.text(unexplained)) == (
        422,
        True,
    )
    assert (
        doctor.post(shown.url("question", question.pk), {"outcome": "made", "version": "1"}).status_code
        == 302
    )
    question.refresh_from_db()
    assert (question.state, question.prescription.outcome) == (QuestionState.ANSWERED, "made")
    kept = shown.text(nurse.get(shown.url("of_patient", house.patient.pk)))
    assert "régularisation a posteriori" in kept and "a fait l’ordonnance" in kept


def test_who_does_not_prescribe_is_not_offered_and_does_not_answer(
    client_as: SignIn,
    house: House,
) -> None:
    third = records.make_reader(house.nurse.structure_id, "70")
    records.in_care(third, house.patient)
    nurse = client_as(house.nurse)
    offered = shown.text(nurse.get(shown.url("ask_prescription")))
    assert shown.to(house.doctor) in offered
    assert shown.to(third) not in offered
    question = operations.ask_prescription(
        actor=house.nurse,
        patient_id=house.patient.pk,
        address=Address(addressee=Addressee.PRESCRIBERS),
        text="Bas de contention",
        urgency=Urgency.WEEK,
    )

    answer = client_as(third).post(shown.url("question", question.pk), {"outcome": "made", "version": "1"})

    assert (answer.status_code, "Un prescripteur répond" in shown.text(answer)) == (422, True)


def test_a_midwife_hands_over_with_a_summary(client_as: SignIn, house: House) -> None:
    midwife = records.make_reader(house.nurse.structure_id, "50")
    records.in_care(midwife, house.patient)
    assert (
        client_as(house.doctor).post(shown.url("relay_preference"), {"wish": "complement"}).status_code == 302
    )
    form_page = shown.text(client_as(midwife).get(shown.url("ask_relay")))
    assert "Je suis, la sage-femme intervient en complément" in form_page
    form = {
        "patient_text": house.patient.birth_family_name,
        "to": shown.to(house.doctor),
        "text": "Infection urinaire après l’accouchement",
        "needs": ["antibiotic", "sick_leave"],
        "situation": "postpartum",
        "follow_up": "Suites simples, allaitement, brûlures depuis hier.",
        "wants_slot": "on",
        "slot_before": "2026-03-13",
        "urgency": "now",
    }
    assert client_as(midwife).post(shown.url("ask_relay"), form).status_code == 302

    question = Question.objects.get(kind=QuestionKind.RELAY)
    page = shown.text(client_as(house.doctor).get(shown.url("question", question.pk)))
    assert "Un antibiotique, Un arrêt de travail pour cause pathologique" in page
    client_as(house.doctor).post(
        shown.url("question", question.pk), {"ready": "yes", "slot": "aujourd’hui, 17 h", "version": "1"}
    )
    assert DoctorRelay.objects.get().slot_given == "aujourd’hui, 17 h"
    refused = client_as(house.nurse).post(shown.url("ask_relay"), form)
    assert (refused.status_code, "rempli par une sage-femme" in shown.text(refused)) == (422, True)
