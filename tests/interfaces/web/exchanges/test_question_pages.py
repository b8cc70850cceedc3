"""The pages of questions: asking, answering in one touch, the record, what was typed kept."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import openpyxl
import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.exchanges import operations
from maisonnee.domains.exchanges.enums import (
    Addressee,
    PresenceState,
    ReadyAnswer,
    RequestOrigin,
    RequestSubject,
    Urgency,
)
from maisonnee.domains.exchanges.models import EscalationRule, Question
from maisonnee.domains.exchanges.operations import Address, Caller
from maisonnee.domains.patients.models import FollowUp
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry
from tests.domains.exchanges.conftest import House
from tests.factories import patients, records
from tests.interfaces.web.exchanges import shown

pytestmark = pytest.mark.usefixtures("at_ten")
SignIn = Callable[..., Client]
Ask = Callable[..., Question]


def test_a_nurse_asks_and_the_doctor_answers_in_two_touches(client_as: SignIn, house: House) -> None:
    nurse, doctor = client_as(house.nurse), client_as(house.doctor)
    form = {
        "patient_text": house.patient.birth_family_name,
        "to": shown.to(house.doctor),
        "text": "La plaie suinte, je change de pansement ?",
        "urgency": "today",
    }

    asked_ = nurse.post(shown.url("ask"), form)

    question = Question.objects.get()
    assert (asked_.status_code, asked_["Location"]) == (302, shown.url("question", question.pk))
    home = shown.text(doctor.get("/"))
    assert f"Question de {records.member_of(house.nurse)}" in home
    assert "suinte" not in home
    thread = shown.text(doctor.get(shown.url("question", question.pk)))
    assert "La plaie suinte" in thread and "Je m’en occupe" in thread

    answered = doctor.post(shown.url("question", question.pk), {"ready": "yes", "version": "1"})

    assert answered.status_code == 302
    assert f"{records.member_of(house.doctor)} vous a répondu" in shown.text(nurse.get("/"))
    kept = shown.text(nurse.get(shown.url("of_patient", house.patient.pk)))
    assert "La plaie suinte" in kept and "Oui" in kept
    assert reverse("questions:of_patient", args=[house.patient.pk]) in shown.text(
        nurse.get(reverse("records:record", args=[house.patient.pk]))
    )


def test_outside_the_care_team_the_pages_do_not_exist(
    client_as: SignIn,
    house: House,
    asked: Ask,
) -> None:
    question = asked()
    outsider = client_as(house.other_doctor)

    assert outsider.get(shown.url("question", question.pk)).status_code == 404
    assert outsider.post(shown.url("question", question.pk), {"ready": "yes"}).status_code == 404
    assert outsider.post(shown.url("close", question.pk)).status_code == 404
    assert outsider.get(shown.url("send_on", question.pk)).status_code == 404
    assert outsider.get(shown.url("of_patient", house.patient.pk)).status_code == 404
    assert client_as(house.secretary).get(shown.url("question", question.pk)).status_code == 404
    assert str(house.patient) not in shown.text(outsider.get(shown.url("history")))


def test_somebody_absent_is_said_with_who_else_and_nothing_is_lost(client_as: SignIn, house: House) -> None:
    third = records.make_reader(house.nurse.structure_id, "70")
    records.in_care(third, house.patient)
    operations.show_presence(actor=house.doctor, state=PresenceState.ABSENT, until_day=date(2026, 3, 14))
    nurse = client_as(house.nurse)
    form = {
        "patient_text": house.patient.birth_family_name,
        "to": shown.to(house.doctor),
        "text": "Je change de pansement ?",
        "urgency": "today",
    }

    refused = nurse.post(shown.url("ask"), form)

    page = shown.text(refused)
    assert refused.status_code == 422
    assert "s’est dit absent jusqu’au 14/03/2026" in page
    assert f"{records.member_of(third)} (masseur-kinésithérapeute)" in page
    assert "Je change de pansement ?" in page and "Envoyer quand même" in page
    assert nurse.post(shown.url("ask"), form | {"even_if_absent": "on"}).status_code == 302


def test_two_people_answer_at_once_and_the_second_is_told(
    client_as: SignIn,
    house: House,
    asked: Ask,
) -> None:
    third = records.make_reader(house.nurse.structure_id, "70")
    records.in_care(third, house.patient)
    question = asked(address=Address(addressee=Addressee.CARE_TEAM))
    answer = {"version": "1", "text": "Passez au bloc"}
    assert client_as(house.doctor).post(shown.url("question", question.pk), {"ready": "yes", "version": "1"})

    conflict = client_as(third).post(shown.url("question", question.pk), answer)

    page = shown.text(conflict)
    assert conflict.status_code == 409
    assert "Quelqu’un a écrit entre-temps" in page and "Passez au bloc" in page
    assert 'name="version" value="2"' in page
    assert question.messages.count() == 1
    assert (
        client_as(third).post(shown.url("question", question.pk), answer | {"version": "2"}).status_code
        == 302
    )
    assert question.messages.count() == 2


def test_a_form_filled_before_a_merge_is_carried_out_on_the_one_that_stands(
    client_as: SignIn,
    house: House,
) -> None:
    from maisonnee.domains.patients import operations as patient_operations

    twin = patients.make_patient(house.nurse)
    row = patient_operations.propose_merge(
        actor=house.nurse, kept_id=house.patient.pk, absorbed_id=twin.pk, reason="Même personne"
    )
    records.in_care(house.nurse, twin)
    records.in_care(house.doctor, twin)
    before = operations.ask_question(
        actor=house.nurse,
        patient_id=twin.pk,
        address=house.to(house.doctor),
        text="Posée avant la fusion",
        urgency=Urgency.WEEK,
    )
    patient_operations.confirm_merge(actor=house.doctor, merge_id=row.pk)

    after = operations.ask_question(
        actor=house.nurse,
        patient_id=twin.pk,
        address=house.to(house.doctor),
        text="Posée après la fusion",
        urgency=Urgency.WEEK,
    )

    before.refresh_from_db()
    assert (before.patient_id, after.patient_id) == (house.patient.pk, house.patient.pk)
    kept = shown.text(client_as(house.doctor).get(shown.url("of_patient", house.patient.pk)))
    assert "Posée avant la fusion" in kept and "Posée après la fusion" in kept


def test_the_access_of_a_partner_ends_during_a_thread(
    client_as: SignIn,
    house: House,
    asked: Ask,
) -> None:
    partner = records.make_reader(house.nurse.structure_id, "60", Role.PARTNER)
    follow_up = records.in_care(partner, house.patient)
    question = asked(address=house.to(partner))
    assert client_as(partner).get(shown.url("question", question.pk)).status_code == 200

    FollowUp.objects.filter(pk=follow_up.pk).update(ends_on=house.nurse.today - timedelta(days=1))

    assert client_as(partner).get(shown.url("question", question.pk)).status_code == 404
    page = shown.text(client_as(house.nurse).get(shown.url("question", question.pk)))
    assert "Cette personne n’a plus accès à cet échange" in page
    assert f"Question de {records.member_of(house.nurse)}" in shown.text(client_as(house.doctor).get("/"))


def test_presence_is_chosen_and_shown_where_one_asks(client_as: SignIn, house: House) -> None:
    doctor, nurse = client_as(house.doctor), client_as(house.nurse)
    assert (
        doctor.post(shown.url("presence"), {"state": "consulting", "until_time": "12:00"}).status_code == 302
    )
    assert "en consultation jusqu’à 12 h" in shown.text(nurse.get(shown.url("ask")))
    assert "Vous montrez : en consultation jusqu’à 12 h." in shown.text(doctor.get(shown.url("index")))
    over = doctor.post(shown.url("presence"), {"state": "on_rounds", "until_time": "08:00"})
    assert (over.status_code, "Ce moment est passé" in shown.text(over)) == (422, True)

    assert doctor.post(shown.url("stop_presence")).status_code == 302

    assert "en consultation" not in shown.text(nurse.get(shown.url("ask")))


def test_the_decision_of_the_team_is_dated_and_seen_by_all(
    client_as: SignIn,
    coordinator: Actor,
    house: House,
) -> None:
    leads = client_as(coordinator)
    assert "Sans réponse après" in shown.text(leads.get(shown.url("set_escalation")))
    form = {
        "starts_on": "2026-03-12",
        "decision": "Réunion du 12 mars",
        "now_after": "15",
        "now_unit": "1",
        "now_target": "care_team",
        "today_after": "4",
        "today_unit": "60",
        "today_open": "on",
        "today_target": "secretariat",
        "week_after": "",
        "week_unit": "1440",
        "week_target": "",
    }
    assert leads.post(shown.url("set_escalation"), form).status_code == 302
    seen = shown.text(client_as(house.nurse).get(shown.url("escalation")))
    assert "après 15 minutes : tous ceux qui suivent le patient" in seen
    assert "après 4 heures d’ouverture" in seen and "attend la personne, sans limite" in seen
    assert client_as(house.nurse).get(shown.url("set_escalation")).status_code == 403
    again = leads.post(shown.url("set_escalation"), form)
    assert (again.status_code, "Une décision commence déjà ce jour-là" in shown.text(again)) == (422, True)
    assert EscalationRule.objects.count() == 3


def test_alerts_gather_measures_and_questions_that_wait(
    client_as: SignIn,
    coordinator: Actor,
    house: House,
    asked: Ask,
) -> None:
    from decimal import Decimal

    from maisonnee.domains.exchanges.enums import EscalationTarget
    from maisonnee.domains.records import operations as record_operations
    from maisonnee.domains.records.enums import WatchRule

    record_operations.set_watch(
        actor=house.doctor,
        patient_id=house.patient.pk,
        item="weight",
        rule=WatchRule.ABOVE,
        threshold=Decimal(80),
        starts_on=house.doctor.today,
    )
    records.weigh(house.nurse, house.patient, "85")
    operations.set_escalation(
        actor=coordinator,
        starts_on=coordinator.today,
        decision="Réunion",
        waits={Urgency.NOW: (15, EscalationTarget.CARE_TEAM)},
    )
    third = records.make_reader(house.nurse.structure_id, "70")
    records.in_care(third, house.patient)
    asked(urgency=Urgency.NOW)

    mine = shown.text(client_as(house.doctor).get(shown.url("alerts")))
    assert "Mesure hors limites" in mine and "85 kg" not in mine
    with time_machine.travel(datetime(2026, 3, 12, 9, 45, tzinfo=UTC), tick=False):
        escalated = shown.text(client_as(third).get(shown.url("alerts")))
    assert "Question sans réponse" in escalated and "suinte" not in escalated


def test_all_exchanges_are_searched_narrowed_and_taken_out(
    client_as: SignIn, house: House, asked: Ask
) -> None:
    asked()
    asked(patient_id=None)
    client = client_as(house.doctor)

    assert "2 échanges" in shown.text(client.get(shown.url("history")))
    found = shown.text(client.post(shown.url("history"), {"q": house.patient.birth_family_name}))
    assert "1 échange" in found and str(house.patient) in found
    assert "Rien ne correspond" in shown.text(client.get(shown.url("history") + "?etat=closed"))

    sheet = client.post(shown.url("export_history"), {"tableur": "1"})

    book = openpyxl.load_workbook(io.BytesIO(sheet.content))
    lines = [[str(cell) for cell in row] for row in book.worksheets[0].values]
    assert len(lines) == 3
    assert "suinte" not in str(lines)
    assert Entry.objects.get(action="exchanges.export_exchanges").details == {"label": "2\u00a0échanges"}
    assert (
        client_as(records.make_reader(house.nurse.structure_id, "60", Role.TRAINEE))
        .get(shown.url("export_history"))
        .status_code
        == 403
    )


@pytest.mark.parametrize("name", ["index", "history", "queue", "alerts"])
def test_the_number_of_queries_does_not_grow(
    client_as: SignIn,
    house: House,
    asked: Ask,
    name: str,
) -> None:
    def some(count: int) -> None:
        for _ in range(count):
            patient = patients.make_patient(house.nurse)
            records.in_care(house.nurse, patient)
            records.in_care(house.doctor, patient)
            asked(patient_id=patient.pk)
            operations.record_request(
                actor=house.secretary,
                patient_id=patient.pk,
                address=house.to(house.doctor),
                text="À rappeler",
                urgency=Urgency.WEEK,
                caller=Caller(origin=RequestOrigin.PATIENT, subject=RequestSubject.CALL_BACK),
            )

    def queries_of(client: Client) -> int:
        with CaptureQueriesContext(
            connection,
        ) as found:
            assert client.get(shown.url(name)).status_code == 200
        return len(found)

    some(1)
    client = client_as(house.secretary if name == "queue" else house.doctor)
    client.get(shown.url(name))
    few = queries_of(client)
    some(4)
    assert queries_of(client) == few


def test_a_thread_asks_the_same_number_of_queries_whatever_its_length(
    client_as: SignIn,
    house: House,
    asked: Ask,
) -> None:
    question = asked()
    client = client_as(house.doctor)

    def queries_of(address: str) -> int:
        with CaptureQueriesContext(connection) as found:
            assert client.get(address).status_code == 200
        return len(found)

    addresses = [shown.url("question", question.pk), shown.url("of_patient", house.patient.pk)]
    operations.answer_question(
        actor=house.doctor, question_id=question.pk, version=1, ready=ReadyAnswer.ON_IT
    )
    client.get(addresses[0])
    few = [queries_of(address) for address in addresses]
    for number in range(4):
        operations.answer_question(
            actor=house.doctor, question_id=question.pk, version=2 + number, ready=None, text="Encore un mot"
        )
        asked()
    assert [queries_of(address) for address in addresses] == few
