"""The pages of concertation, with and without htmx."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, date, datetime

import openpyxl
import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import Presence, Theme
from maisonnee.domains.concertation.models import (
    Case,
    CaseNote,
    CountingSetting,
    InformalExchange,
    Meeting,
    Task,
)
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import teams
from tests.factories.concertations import Person, hold, make_patient, plan, propose

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]
SignIn = Callable[..., Client]


@pytest.fixture
def at_noon() -> object:
    with time_machine.travel(datetime(2026, 3, 12, 11, 30, tzinfo=UTC), tick=False):
        yield


def _url(name: str, *args: object, **kwargs: object) -> str:
    return reverse(f"concertation:{name}", args=args, kwargs=kwargs)


def _text(response: object) -> str:
    content: bytes = response.content  # type: ignore[attr-defined]
    return content.decode().replace("\u00a0", " ").replace("\u202f", " ")


def test_the_first_page_says_what_to_do_first(client_as: SignIn, nurse: Person) -> None:
    page = _text(client_as(nurse.actor).get(_url("index")))
    assert "Aucune réunion prévue" in page
    assert "5 % des 0 patient du contrat" in page


def test_a_meeting_is_planned(client_as: SignIn, nurse: Person) -> None:
    client = client_as(nurse.actor)
    assert client.get(_url("plan_meeting")).status_code == 200
    form = {"held_on": "2026-04-09", "starts_at": "12:30", "ends_at": "14:00", "place": "Salle commune"}
    answer = client.post(_url("plan_meeting"), form)
    meeting = Meeting.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, _url("meeting", meeting.pk))
    assert "Salle commune" in _text(client.get(_url("meeting", meeting.pk)))
    refused = client.post(_url("plan_meeting"), form | {"held_on": "2026-04-10", "ends_at": "12:00"})
    assert (refused.status_code, "La fin doit être après le début." in _text(refused)) == (422, True)
    assert 'value="12:00"' in _text(refused)


def test_a_meeting_changed_by_two_people(client_as: SignIn, nurse: Person, doctor: Person) -> None:
    meeting = plan(nurse.actor)
    form = {"held_on": "2026-03-12", "starts_at": "13:00", "ends_at": "14:00", "version": "1"}
    assert client_as(nurse.actor).post(_url("change_meeting", meeting.pk), form).status_code == 302
    conflict = client_as(doctor.actor).post(_url("change_meeting", meeting.pk), form | {"place": "Étage"})
    assert (conflict.status_code, "a modifié cette page" in _text(conflict)) == (409, True)
    assert "Étage" in _text(conflict)


def test_a_case_is_proposed_by_typing_a_name(client_as: SignIn, structure: Structure, nurse: Person) -> None:
    make_patient(structure, family_name="Durand", given_name="Jean")
    wanted = make_patient(structure, family_name="Durand", given_name="Odette")
    client = client_as(nurse.actor)
    form = {"patient_text": "durand", "question": "Que faire ?", "urgency": "next_meeting"}
    several = client.post(_url("propose_case"), form)
    assert several.status_code == 422
    assert "Plusieurs patients correspondent" in _text(several)
    assert "DURAND Odette" in _text(several) and "Que faire ?" in _text(several)
    assert client.post(_url("propose_case"), form | {"patient": str(wanted.pk)}).status_code == 302
    case = Case.objects.get()
    assert (case.patient, case.proposed_by, case.theme) == (wanted, nurse.member, "")
    again = client.post(_url("propose_case"), form | {"patient_text": "durand od"})
    assert (again.status_code, again["Location"]) == (302, _url("case", case.pk))
    joined = "Un cas de ce patient attendait déjà, proposé par Alix Infirmière le 12/03/2026"
    assert joined in _text(client.get(_url("case", case.pk)))


def test_patients_are_found_as_one_types_and_never_in_the_address(
    client_as: SignIn, structure: Structure, nurse: Person
) -> None:
    make_patient(structure, family_name="Durand", given_name="Odette")
    client = client_as(nurse.actor)
    found = client.post(_url("find_patients"), {"patient_text": "dur"})
    assert "DURAND Odette" in _text(found) and "checked" in _text(found)
    assert "<html" not in _text(found)
    assert "Aucun patient" in _text(client.post(_url("find_patients"), {"patient_text": "zzz"}))
    assert client.get(_url("find_patients")).status_code == 405


def test_coordination_sees_initials_and_no_question(
    client_as: SignIn, structure: Structure, nurse: Person, organiser: Person
) -> None:
    patient = make_patient(structure, family_name="Durand", given_name="Odette")
    case = propose(nurse.actor, patient)
    client = client_as(organiser.actor)
    for address in (_url("index"), _url("case", case.pk)):
        page = _text(client.get(address))
        assert patient.initials in page
        assert "DURAND" not in page and "plaie" not in page
    assert client.get(_url("change_case", case.pk)).status_code == 404
    assert "Vous ne lisez pas le nom des patients" in _text(client.get(_url("propose_case")))


def test_the_secretary_of_the_meeting_writes_its_minutes(
    client_as: SignIn, structure: Structure, nurse: Person, organiser: Person
) -> None:
    meeting = plan(nurse.actor)
    propose(nurse.actor, make_patient(structure), meeting=meeting)
    operations.open_meeting(actor=nurse.actor, meeting=meeting)
    client = client_as(organiser.actor)
    blind = _text(client.get(_url("session", meeting.pk)))
    assert "réservé aux professionnels" in blind and "plaie" not in blind
    form = {"decision": "Décharge", "theme": Theme.COMPLEX}
    client.post(_url("session_case", meeting.pk, 1), form)
    assert not CaseNote.objects.exists()
    form_of_meeting = {"held_on": "2026-03-12", "starts_at": "12:30", "ends_at": "14:00", "version": "2"}
    client.post(_url("change_meeting", meeting.pk), form_of_meeting | {"secretary": str(organiser.member.pk)})
    assert "plaie" in _text(client.get(_url("session", meeting.pk)))
    assert client.post(_url("session_case", meeting.pk, 1), form).status_code == 302
    assert CaseNote.objects.get().written_by == organiser.actor.name


def test_a_whole_meeting_without_javascript(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    client = client_as(nurse.actor)
    meeting = plan(nurse.actor)
    waiting = propose(nurse.actor, make_patient(structure))
    propose(nurse.actor, make_patient(structure), meeting=meeting)
    client.post(_url("place_case", meeting.pk), {"case": str(waiting.pk)})
    client.post(_url("move_case", waiting.pk), {"way": "earlier"})
    opened = client.post(_url("open_meeting", meeting.pk), follow=True)
    assert "cas 1 sur 2" in _text(opened)
    there = client.post(
        _url("mark_attendance", meeting.pk),
        {"member": str(doctor.member.pk), "presence": "present", "number": "1"},
    )
    assert there["Location"] == _url("session_case", meeting.pk, 1)
    decided = {
        "decision": "Décharge",
        "theme": "complex",
        "task_1_what": "Semelle",
        "task_1_member": str(doctor.member.pk),
        "task_1_due_on": "2026-03-16",
    }
    first = client.post(_url("session_case", meeting.pk, 1), decided)
    assert first["Location"] == _url("session_case", meeting.pk, 2)
    second = client.post(_url("session_case", meeting.pk, 2), {"decision": "Bilan", "theme": "chronic"})
    assert second["Location"] == _url("close_meeting", meeting.pk)
    assert "1 tâche" in _text(client.get(second["Location"]))
    closed = client.post(_url("close_meeting", meeting.pk), {"ended_at": "13:40"}, follow=True)
    assert "La réunion est close." in _text(closed) and "Décharge" in _text(closed)
    pdf = client.get(_url("minutes", meeting.pk, 1))
    assert (pdf.status_code, pdf["Content-Type"], pdf.content[:5]) == (200, "application/pdf", b"%PDF-")
    assert client.get(_url("minutes", meeting.pk, 2)).status_code == 404
    assert list(Task.objects.values_list("what", "member_id")) == [("Semelle", doctor.member.pk)]


def test_a_decision_refused_keeps_what_was_typed(
    client_as: SignIn, structure: Structure, nurse: Person
) -> None:
    meeting = plan(nurse.actor)
    propose(nurse.actor, make_patient(structure), meeting=meeting)
    operations.open_meeting(actor=nurse.actor, meeting=meeting)
    refused = client_as(nurse.actor).post(
        _url("session_case", meeting.pk, 1),
        {"decision": "Décharge lundi", "theme": "", "task_1_what": "Semelle"},
    )
    page = _text(refused)
    assert refused.status_code == 422
    assert "Décharge lundi" in page and 'value="Semelle"' in page and "Dites qui s’en charge." in page


def test_a_touch_on_a_seat_answers_the_seats_alone(client_as: SignIn, nurse: Person, doctor: Person) -> None:
    meeting = operations.open_meeting(actor=nurse.actor, meeting=plan(nurse.actor))
    client = client_as(nurse.actor)
    sent = {"member": str(doctor.member.pk), "presence": "remote"}
    fragment = client.post(_url("mark_attendance", meeting.pk), sent, headers={"hx-request": "true"})
    assert "<html" not in _text(fragment) and 'id="presences"' in _text(fragment)
    whole = _text(client.get(_url("meeting", meeting.pk)))
    assert meeting.attendances.get().presence == Presence.REMOTE
    for page in (_text(fragment), whole):
        assert "médecin, à distance" in page and "1 sur 2" in page
    assert client.post(_url("mark_attendance", meeting.pk), sent | {"presence": "late"}).status_code == 404


def test_an_exchange_is_noted_then_completed_by_the_other(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    make_patient(structure, family_name="Durand", given_name="Odette")
    form = {
        "patient_text": "durand",
        "other": str(doctor.member.pk),
        "subject": "INR à 4",
        "theme": "therapeutic_risk",
        "held_on": "2026-03-12",
    }
    assert client_as(nurse.actor).post(_url("note_exchange"), form).status_code == 302
    exchange = InformalExchange.objects.get()
    other = client_as(doctor.actor)
    assert "à compléter" in _text(other.get(_url("index")))
    done = other.post(_url("exchange", exchange.pk), {"completion": "Dose réduite", "version": "1"})
    assert done.status_code == 302
    assert "Dose réduite" in _text(client_as(nurse.actor).get(_url("exchange", exchange.pk)))


def test_tasks_are_ticked_taken_up_again_and_dropped(
    client_as: SignIn, structure: Structure, nurse: Person
) -> None:
    meeting = hold(nurse, [make_patient(structure)])
    case = meeting.cases.get()
    client = client_as(nurse.actor)
    form = {"what": "Rappeler", "member": str(nurse.member.pk), "due_on": "2026-03-01"}
    assert client.post(_url("add_task", case.pk), form).status_code == 302
    task = Task.objects.get()
    assert "en retard" in _text(client.get(_url("tasks")))
    client.post(_url("complete_task", task.pk), {"next": _url("index")})
    client.post(_url("reopen_task", task.pk))
    assert client.post(_url("drop_task", task.pk), {"reason": "Parti"}).status_code == 302
    task.refresh_from_db()
    assert (task.state, task.ending_reason) == ("dropped", "Parti")
    assert "abandonné" in _text(client.get(_url("tasks") + "?qui=equipe"))


def test_how_the_year_is_counted_and_decided(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    patients = [make_patient(structure, doctor=doctor.member) for _ in range(3)]
    hold(nurse, patients[:1])
    page = _text(client_as(nurse.actor).get(_url("counted", 2026)))
    assert "1 sur 6" in page and "1 sur 1" in page and "33,33 %" in page and "3 patients" in page
    assert str(patients[0]) in page
    seen = _text(client_as(organiser.actor).get(_url("counted", 2026)))
    assert patients[0].initials in seen and str(patients[0]) not in seen
    form = {
        "method": "distinct_patients",
        "applies_from": "2026",
        "decided_on": "2026-03-01",
        "decided_by": "Assemblée du 1er mars",
    }
    assert client_as(nurse.actor).post(_url("set_counting"), form).status_code == 403
    assert client_as(organiser.actor).post(_url("set_counting"), form).status_code == 302
    assert CountingSetting.objects.get().method == "distinct_patients"
    assert "Assemblée du 1er mars" in _text(client_as(nurse.actor).get(_url("counted", 2026)))
    assert client_as(nurse.actor).get(_url("counted", 1999)).status_code == 404


def test_the_calendar_exported_names_nobody(client_as: SignIn, structure: Structure, nurse: Person) -> None:
    patient = make_patient(structure, family_name="Durand")
    hold(nurse, [patient])
    answer = client_as(nurse.actor).get(_url("export_calendar", 2026))
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets[0]
    values = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    for year in (0, 2014, 99999):
        assert client_as(nurse.actor).get(_url("export_calendar", year)).status_code == 404
    assert (sheet["A2"].value.date(), sheet["E2"].value) == (teams.TODAY, 1)
    assert not any("durand" in str(value).lower() or patient.initials in str(value) for value in values)


def test_decisions_are_searched(client_as: SignIn, structure: Structure, nurse: Person) -> None:
    one, two = make_patient(structure), make_patient(structure)
    hold(nurse, [one, two])
    client = client_as(nurse.actor)
    assert "2 décisions" in _text(client.get(_url("decisions")))
    assert "1 décision" in _text(client.get(_url("decisions") + f"?patient={one.pk}"))
    assert "Rien ne correspond" in _text(client.get(_url("decisions") + "?theme=obesity"))
    assert "2 décisions" in _text(client.get(_url("decisions") + "?annee=2026&profession=60"))


def test_a_closed_meeting_is_completed(client_as: SignIn, structure: Structure, nurse: Person) -> None:
    meeting = hold(nurse, [make_patient(structure)])
    client = client_as(nurse.actor)
    form = {"addendum": "Lire lundi 17", "reason": "Erreur de date"}
    assert client.post(_url("add_addendum", meeting.pk), form).status_code == 302
    page = _text(client.get(_url("meeting", meeting.pk)))
    assert "Version précédente" in page and "Erreur de date" in page


@pytest.mark.parametrize("name", ["index", "decisions", "exchanges", "tasks", "past_meetings"])
def test_the_number_of_queries_does_not_grow(
    client_as: SignIn, structure: Structure, nurse: Person, name: str
) -> None:
    client = client_as(nurse.actor)

    def grow(count: int) -> None:
        hold(nurse, [make_patient(structure) for _ in range(count)], held_on=date(2026, 1, count))
        for _ in range(count):
            propose(nurse.actor, make_patient(structure))

    def measured() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(_url(name)).status_code == 200
        return len(captured)

    grow(2)
    measured()
    grow(3)
    few = (measured(), measured())
    grow(12)
    assert (measured(), measured()) == few


def test_every_page_opens_for_a_professional_and_none_for_another_house(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    meeting = plan(nurse.actor)
    case = propose(nurse.actor, make_patient(structure), meeting=meeting)
    operations.open_meeting(actor=nurse.actor, meeting=meeting)
    operations.mark_attendance(
        actor=nurse.actor, meeting=meeting, member=doctor.member, presence=Presence.PRESENT
    )
    task = operations.add_task(actor=nurse.actor, case=case, what="Rappeler", member=nurse.member)
    exchange = operations.note_informal_exchange(
        actor=nurse.actor,
        patient=case.patient,
        other=doctor.member,
        held_on=teams.TODAY,
        subject="Pansement",
        theme=Theme.COMPLEX,
    )
    pages = [
        _url("meeting", meeting.pk),
        _url("change_meeting", meeting.pk),
        _url("cancel_meeting", meeting.pk),
        _url("session", meeting.pk),
        _url("session_case", meeting.pk, 1),
        _url("mark_hours", meeting.pk, doctor.member.pk),
        _url("close_meeting", meeting.pk),
        _url("case", case.pk),
        _url("change_case", case.pk),
        _url("withdraw_case", case.pk),
        _url("add_task", case.pk),
        _url("exchange", exchange.pk),
        _url("drop_task", task.pk),
    ]
    inside = client_as(nurse.actor)
    outside = client_as(teams.seat(teams.make_structure().id).actor)
    assert [inside.get(page).status_code for page in pages] == [200] * len(pages)
    assert [outside.get(page).status_code for page in pages] == [404] * len(pages)
    posts = [
        _url("open_meeting", meeting.pk),
        _url("place_case", meeting.pk),
        _url("mark_attendance", meeting.pk),
        _url("move_case", case.pk),
        _url("complete_task", task.pk),
        _url("reopen_task", task.pk),
    ]
    assert [outside.post(page).status_code for page in posts] == [404] * len(posts)
    assert [inside.get(page).status_code for page in posts] == [405] * len(posts)
    assert queries.waiting_for(actor=nurse.actor).count == 2
