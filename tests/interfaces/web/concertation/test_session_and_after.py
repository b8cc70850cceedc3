"""The pages of a meeting under way, of its closing, of decisions, hours, tasks and exchanges."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import openpyxl
import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from maisonnee.domains.concertation import operations
from maisonnee.domains.concertation.enums import Presence, Theme
from maisonnee.domains.concertation.models import (
    Attendance,
    CaseNote,
    DecisionNews,
    InformalExchange,
    Opinion,
    ShownCase,
    Task,
)
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.web.concertation.session_forms import LightSelect
from tests.factories import teams
from tests.factories.concertations import Person, decide, hold, make_patient, plan, propose
from tests.factories.records import in_care

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]
SignIn = Callable[..., Client]


@pytest.fixture
def at_noon() -> object:
    with time_machine.travel(datetime(2026, 3, 12, 11, 50, tzinfo=UTC), tick=False):
        yield


def _url(name: str, *args: object) -> str:
    return reverse(f"concertation:{name}", args=args)


def _text(response: object) -> str:
    content: bytes = response.content  # type: ignore[attr-defined]
    return content.decode().replace("\u00a0", " ").replace("\u202f", " ")


def test_a_whole_case_is_written_on_one_form(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    meeting = plan(nurse.actor)
    propose(nurse.actor, make_patient(structure), meeting=meeting)
    operations.open_meeting(actor=nurse.actor, meeting=meeting)
    client = client_as(nurse.actor)
    assert "Tous présents" in _text(client.get(_url("session", meeting.pk)))
    assert client.post(_url("mark_everyone", meeting.pk)).status_code == 302
    assert Attendance.objects.filter(presence=Presence.PRESENT).count() == 2
    form = {
        "decision": "Décharge lundi",
        "theme": "complex",
        "decider": str(doctor.member.pk),
        "everyone_agrees": "on",
        "opinion_1_member": str(doctor.member.pk),
        "opinion_1_stance": "reserve",
        "opinion_1_words": "",
        "task_1_what": "Semelle @médecin +2s",
    }
    refused = client.post(_url("session_case", meeting.pk, 1), form)
    assert (refused.status_code, CaseNote.objects.count()) == (422, 0)
    assert "Dites en quelques mots ce que Alix Médecin objecte." in _text(refused)
    assert "Semelle @médecin +2s" in _text(refused)
    form["opinion_1_words"] = "Trop tôt"
    answer = client.post(_url("session_case", meeting.pk, 1), form)
    assert (answer.status_code, answer["Location"]) == (302, _url("close_meeting", meeting.pk))
    assert {item.member_id: item.stance for item in Opinion.objects.all()} == {
        nurse.member.pk: "agreement",
        doctor.member.pk: "reserve",
    }
    assert Task.objects.values_list("what", "member", "due_on").get() == (
        "Semelle",
        doctor.member.pk,
        date(2026, 3, 26),
    )
    shown = _text(client.get(_url("shared_screen", meeting.pk)))
    assert "Vient d’être décidé" in shown and "Trop tôt" in shown and "<textarea" not in shown
    seen_again = _text(client.get(_url("session_case", meeting.pk, 1)))
    assert "Trop tôt" in seen_again


@pytest.mark.parametrize(
    ("typed", "said"), [("INR @dupont", "Personne ne s’appelle"), ("INR @alix", "Plusieurs")]
)
def test_a_name_nobody_has_is_said_beside_the_task(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person, typed: str, said: str
) -> None:
    meeting = plan(nurse.actor)
    propose(nurse.actor, make_patient(structure), meeting=meeting)
    operations.open_meeting(actor=nurse.actor, meeting=meeting)
    form = {"decision": "Décharge", "theme": "complex", "task_1_what": typed}
    refused = client_as(nurse.actor).post(_url("session_case", meeting.pk, 1), form)
    assert (refused.status_code, said in _text(refused), Task.objects.count()) == (422, True, 0)


def test_somebody_who_is_no_member_is_refused_with_the_remedy(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    meeting = operations.open_meeting(actor=nurse.actor, meeting=plan(nurse.actor))
    Membership.objects.filter(member=doctor.member).update(ends_on=date(2026, 1, 31))
    client = client_as(nurse.actor)
    sent = {"member": str(doctor.member.pk), "presence": "present"}
    page = _text(client.post(_url("mark_attendance", meeting.pk), sent, follow=True))
    assert "ne fait pas partie de l’équipe le 12/03/2026" in page
    assert Attendance.objects.count() == 0


def test_who_comes_late_and_leaves_early_is_noted_in_one_touch(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    meeting = operations.open_meeting(actor=nurse.actor, meeting=plan(nurse.actor))
    client = client_as(nurse.actor)
    address = _url("mark_moment", meeting.pk, doctor.member.pk)
    client.post(address, {"moment": "arrives"})
    client.post(address, {"moment": "leaves"})
    row = Attendance.objects.get()
    assert (f"{row.arrived_at:%H:%M}", f"{row.left_at:%H:%M}") == ("12:50", "12:50")
    wrong = {"arrived_at": "13:30", "left_at": "13:00"}
    refused = client.post(_url("mark_hours", meeting.pk, doctor.member.pk), wrong)
    assert (refused.status_code, "Le départ ne peut pas précéder l’arrivée." in _text(refused)) == (422, True)


def test_closing_says_what_is_unfinished_and_what_follows(
    client_as: SignIn, structure: Structure, nurse: Person
) -> None:
    followed = make_patient(structure)
    in_care(nurse.actor, followed)
    meeting = plan(nurse.actor)
    decided = propose(nurse.actor, followed, meeting=meeting)
    left = propose(nurse.actor, make_patient(structure), meeting=meeting)
    operations.open_meeting(actor=nurse.actor, meeting=meeting)
    operations.mark_everyone(actor=nurse.actor, meeting=meeting, members=[nurse.member])
    decide(nurse.actor, decided)
    client = client_as(nurse.actor)
    page = _text(client.get(_url("close_meeting", meeting.pk)))
    for said in (
        "1 décision s’inscrit au dossier du patient",
        "à la minute près",
        "1 cas n’a pas de décision",
    ):
        assert said in page
    assert "Reporter à la réunion" not in page
    form = {"ended_at": "13:45", f"became_{left.pk.hex}": "withdrawn", f"reason_{left.pk.hex}": ""}
    refused = client.post(_url("close_meeting", meeting.pk), form)
    assert (refused.status_code, "Dites pourquoi ce cas est retiré." in _text(refused)) == (422, True)
    plan(nurse.actor, held_on=date(2026, 4, 9))
    assert "Reporter à la réunion du jeu. 9 avril" in _text(client.get(_url("close_meeting", meeting.pk)))
    form[f"became_{left.pk.hex}"] = "next_meeting"
    assert client.post(_url("close_meeting", meeting.pk), form).status_code == 302
    left.refresh_from_db()
    assert left.state == "placed"
    entry = CaseNote.objects.get().entry
    assert entry is not None
    record = _text(client.get(reverse("records:entry", args=[followed.pk, entry.pk])))
    assert _url("case", decided.pk) in record and "Concertation du 12/03/2026" in record


def test_what_became_of_a_decision_is_said_from_where_one_reads_it(
    client_as: SignIn, structure: Structure, nurse: Person
) -> None:
    one, two = make_patient(structure), make_patient(structure)
    hold(nurse, [one, two], held_on=teams.TODAY - timedelta(days=30))
    first, second = CaseNote.objects.order_by("case__position")
    meeting = plan(nurse.actor)
    client = client_as(nurse.actor)
    page = _text(client.get(_url("meeting", meeting.pk)))
    assert "Ce que sont devenues les décisions" in page and "2 à dire" in page
    assert "Qu’est devenue cette décision" in _text(client.get("/"))
    back = _url("meeting", meeting.pk)
    done = client.post(_url("decision_applied", first.case_id), {"next": back})
    assert (done.status_code, done["Location"]) == (302, back)
    form = {"outcome": "changed", "instead": "", "reason": "Refus du patient", "next": back}
    refused = client.post(_url("say_outcome", second.case_id), form)
    assert (refused.status_code, "Dites ce qui a été fait." in _text(refused)) == (422, True)
    assert client.post(_url("say_outcome", second.case_id), form | {"instead": "Marche"}).status_code == 302
    assert DecisionNews.objects.count() == 2
    page = _text(client.get(_url("meeting", meeting.pk)))
    assert "fait autrement" in page and "Marche" in page and "à dire" not in page
    assert "2 décisions" in _text(client.get(_url("decisions") + "?devenue=dites"))
    assert "Rien ne correspond" in _text(client.get(_url("decisions") + "?devenue=abandoned"))


def test_time_is_shown_to_who_pays_it_and_exported(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    hold(nurse, [make_patient(structure)])
    page = _text(client_as(organiser.actor).get(_url("hours", 2026)))
    assert "Alix Infirmière" in page and "1 h 30" in page
    own = _text(client_as(doctor.actor).get(_url("hours", 2026)))
    assert "Aucune réunion close" in own and "Infirmière" not in own
    answer = client_as(organiser.actor).get(_url("export_hours", 2026))
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets[0]
    assert [sheet["C2"].value, sheet["F2"].value, sheet["G2"].value] == ["Infirmière", 90, 90]
    form = {
        "applies_from": "2026-01-01",
        "rounded_to": "60",
        "rounding": "up",
        "follow_up_days": "30",
        "decided_on": "2026-03-01",
        "decided_by": "Assemblée du 1er mars",
    }
    assert client_as(nurse.actor).post(_url("set_hours"), form).status_code == 403
    assert client_as(organiser.actor).get(_url("set_hours")).status_code == 200
    assert client_as(organiser.actor).post(_url("set_hours"), form).status_code == 302
    page = _text(client_as(organiser.actor).get(_url("hours", 2026)))
    assert "2 h" in page and "Assemblée du 1er mars" in page
    assert client_as(organiser.actor).get(_url("hours", 1999)).status_code == 404


def test_a_task_is_noted_proposed_and_taken(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    client, other = client_as(nurse.actor), client_as(doctor.actor)
    form = {"what": "Appeler l’EHPAD", "member": str(doctor.member.pk), "due_on": "2026-03-20"}
    assert client.post(_url("create_task"), form).status_code == 302
    task = Task.objects.get()
    assert "proposée à Alix Médecin" in _text(client.get(_url("tasks")))
    assert "On vous propose" in _text(other.get(_url("tasks")))
    assert other.post(_url("accept_task", task.pk)).status_code == 302
    assert "confiée par Alix Infirmière" in _text(other.get(_url("tasks")))
    assert "Appeler l’EHPAD" in _text(client.get(_url("tasks") + "?qui=confiees"))
    assert "Appeler l’EHPAD" in _text(client.get(_url("tasks") + "?qui=equipe&profession=10"))
    assert "Appeler l’EHPAD" not in _text(client.get(_url("tasks") + "?qui=equipe&profession=60"))
    refused = client.post(
        _url("create_task"), {"what": "Peser", "repeats_every": "2", "repeats_unit": "weeks"}
    )
    assert (refused.status_code, "commence un jour" in _text(refused)) == (422, True)
    again = {"what": "Peser", "repeats_every": "2", "repeats_unit": "weeks", "due_on": "2026-03-12"}
    assert client.post(_url("create_task"), again).status_code == 302
    assert "toutes les 2 semaines" in _text(client.get(_url("tasks")))


def test_a_task_left_behind_is_handed_over_by_coordination(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    patient = make_patient(structure)
    task = operations.create_task(actor=nurse.actor, what="Rappeler la fille", patient=patient)
    operations.propose_task(actor=nurse.actor, task=task, member=doctor.member)
    client = client_as(organiser.actor)
    leaving = _text(client.get(reverse("structures:record_departure", args=[nurse.member.pk])))
    assert "1 tâche en cours à confier" in leaving
    assert client.get(_url("hand_over_task", task.pk)).status_code == 404
    Membership.objects.filter(member=nurse.member).update(ends_on=date(2026, 3, 11))
    page = _text(client.get(_url("tasks") + "?qui=reprendre"))
    assert "Tâche à reprendre" in page and "Rappeler la fille" not in page and patient.initials in page
    assert "1 tâche à reprendre" in _text(client.get("/"))
    sent = client.post(_url("hand_over_task", task.pk), {"member": str(doctor.member.pk)})
    assert sent.status_code == 302
    task.refresh_from_db()
    assert (task.member, task.proposed_to) == (doctor.member, None)


def test_an_exchange_goes_to_the_record_and_is_corrected(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure, family_name="Durand")
    in_care(nurse.actor, patient)
    client = client_as(nurse.actor)
    form = {
        "patient_text": "durand",
        "other": str(doctor.member.pk),
        "subject": "INR à 4",
        "theme": "therapeutic_risk",
        "held_on": "2026-03-12",
        "in_record": "on",
    }
    assert client.post(_url("note_exchange"), form).status_code == 302
    twice = client.post(_url("note_exchange"), form)
    assert (twice.status_code, "C’est un autre échange" in _text(twice)) == (422, True)
    exchange = InformalExchange.objects.get()
    assert "Au dossier du patient" in _text(client.get(_url("exchange", exchange.pk)))
    said = {"subject": "INR à 3,4", "theme": Theme.THERAPEUTIC_RISK, "held_on": "2026-03-12", "version": "1"}
    assert client.post(_url("correct_exchange", exchange.pk), said).status_code == 302
    conflict = client.post(_url("correct_exchange", exchange.pk), said | {"subject": "INR à 5"})
    assert (conflict.status_code, "INR à 5" in _text(conflict)) == (409, True)
    assert client_as(doctor.actor).post(_url("keep_exchange", exchange.pk)).status_code == 302


@pytest.mark.parametrize("name", ["session", "shared_screen", "close_meeting", "hours", "tasks"])
def test_the_number_of_queries_does_not_grow(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person, name: str
) -> None:
    client = client_as(nurse.actor)
    hold(nurse, [make_patient(structure)], held_on=teams.TODAY - timedelta(days=60))
    meeting = operations.open_meeting(actor=nurse.actor, meeting=plan(nurse.actor))
    operations.mark_everyone(actor=nurse.actor, meeting=meeting, members=[nurse.member, doctor.member])
    address = _url(name, *({"hours": [2026], "tasks": []}.get(name, [meeting.pk])))

    def grow(number: int) -> None:
        for _ in range(number):
            case = propose(nurse.actor, make_patient(structure), meeting=meeting)
            decide(nurse.actor, case)
            operations.create_task(actor=nurse.actor, what="Peser")
        propose(nurse.actor, make_patient(structure), meeting=meeting)

    grow(1)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        assert client.get(address).status_code == 200
    grow(4)
    hold(nurse, [make_patient(structure) for _ in range(3)], held_on=teams.TODAY - timedelta(days=20))
    client.get(address)
    with CaptureQueriesContext(connection) as many:
        assert client.get(address).status_code == 200
    assert len(many) == len(few)


def test_the_decisions_of_a_meeting_are_not_told_outside_the_care_team(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    hold(nurse, [make_patient(structure)])
    note = CaseNote.objects.get()
    for person in (doctor, organiser):
        client = client_as(person.actor)
        for address in (_url("say_outcome", note.case_id), _url("decision_applied", note.case_id)):
            assert client.post(address, {"outcome": "done"}).status_code == 404
    assert (DecisionNews.objects.count(), note.outcome) == (0, "")


def test_two_people_write_the_same_case_and_nothing_is_lost(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure, doctor=doctor.member)
    in_care(nurse.actor, patient)
    meeting = plan(nurse.actor)
    propose(nurse.actor, patient, meeting=meeting)
    operations.open_meeting(actor=nurse.actor, meeting=meeting)
    operations.mark_everyone(actor=nurse.actor, meeting=meeting, members=[nurse.member, doctor.member])
    address = _url("session_case", meeting.pk, 1)
    first = {
        "decision": "Décharge lundi",
        "theme": "complex",
        "opinion_1_member": str(nurse.member.pk),
        "opinion_1_stance": "disagreement",
        "opinion_1_words": "Trop tôt pour la peau",
    }
    assert client_as(nurse.actor).post(address, first).status_code == 302
    mine = {
        "decision": "Décharge mardi",
        "theme": "complex",
        "everyone_agrees": "on",
        "task_1_what": "Semelle @médecin",
        "opinion_1_member": str(nurse.member.pk),
        "opinion_1_stance": "reserve",
        "opinion_1_words": "Pas avant la photo",
    }
    conflict = client_as(doctor.actor).post(address, mine)
    page = _text(conflict)
    assert conflict.status_code == 409
    for said in ("Décharge lundi", "Décharge mardi", "Trop tôt pour la peau", "Semelle @médecin"):
        assert said in page
    # Both opinions of the same person are under the eyes of the second: what they typed, and what was noted meanwhile.
    assert 'value="Pas avant la photo"' in page
    assert Opinion.objects.get().words == "Trop tôt pour la peau"
    assert Task.objects.count() == 0
    assert client_as(doctor.actor).post(address, mine | {"version": "1"}).status_code == 302
    assert CaseNote.objects.get().decision == "Décharge mardi"
    assert {item.member_id: item.stance for item in Opinion.objects.all()} == {
        nurse.member.pk: "reserve",
        doctor.member.pk: "agreement",
    }
    assert Task.objects.get().what == "Semelle"


def test_an_objection_is_said_in_session_hidden_from_the_shared_screen_and_closes_safely(
    client_as: SignIn, structure: Structure, nurse: Person
) -> None:
    patient = make_patient(structure)
    in_care(nurse.actor, patient)
    meeting = plan(nurse.actor)
    case = propose(nurse.actor, patient, meeting=meeting)
    operations.open_meeting(actor=nurse.actor, meeting=meeting)
    operations.mark_everyone(actor=nurse.actor, meeting=meeting, members=[nurse.member])
    client = client_as(nurse.actor)
    assert "Que faire de cette plaie" in _text(client.get(_url("shared_screen", meeting.pk)))
    told = {"whom": "patient", "kind": "informed", "means": "phone", "answer": "objects"}
    told |= {"told_on": meeting.held_on.isoformat(), "told_by": str(nurse.member.pk)}
    assert client.post(_url("note_information", case.pk), told).status_code == 302
    assert "Le patient s’oppose à ce que son cas soit discuté" in _text(
        client.get(_url("session", meeting.pk))
    )
    shared = _text(client.get(_url("shared_screen", meeting.pk)))
    assert "Ce cas ne se discute pas maintenant." in shared
    assert "oppose" not in shared
    assert "Que faire de cette plaie" not in shared
    sent = {"decision": "Pansement", "theme": "complex"}
    refused = client.post(reverse("concertation:session_case", args=[meeting.pk, 1]), sent)
    assert refused.status_code == 422
    assert "Pansement" in _text(refused)
    closing = _text(client.get(_url("close_meeting", meeting.pk)))
    assert "le patient s’oppose" in closing


def test_the_shared_screen_follows_the_case_the_secretary_opened(
    client_as: SignIn, structure: Structure, nurse: Person
) -> None:
    meeting = plan(nurse.actor, secretary=nurse.member)
    _first, second = (propose(nurse.actor, make_patient(structure), meeting=meeting) for _ in range(2))
    operations.open_meeting(actor=nurse.actor, meeting=meeting)
    operations.mark_everyone(actor=nurse.actor, meeting=meeting, members=[nurse.member])
    client = client_as(nurse.actor)
    screen = _url("shared_screen", meeting.pk)
    assert "cas 1 sur 2" in _text(client.get(screen))
    opened = client.get(reverse("concertation:session_case", args=[meeting.pk, 2])).content.decode()
    assert 'hx-trigger="submit, load"' in opened
    assert ShownCase.objects.count() == 0

    answer = client.post(_url("show_case", second.pk), headers={"HX-Request": "true"})

    assert "à l’écran" in answer.content.decode()
    assert "cas 2 sur 2" in _text(client.get(screen))
    opened = client.get(reverse("concertation:session_case", args=[meeting.pk, 2])).content.decode()
    assert 'hx-trigger="submit, load"' not in opened
    decide(replace(nurse.actor, now=timezone.now() + timedelta(minutes=5)), second)
    assert "cas 1 sur 2" in _text(client.get(screen))
    operations.close_meeting(actor=nurse.actor, meeting=meeting)
    assert "Cette réunion est close" in _text(client.post(_url("show_case", second.pk), follow=True))


def test_a_list_drawn_in_one_go_escapes_its_labels_and_marks_what_is_chosen() -> None:
    drawn = LightSelect(choices=[("", "Qui"), ("1", "<b>D’Arc</b> & fils"), ("2", 'dit "Jo"')]).render(
        "who", "2", {"id": "id_who"}
    )

    assert drawn == (
        '<select name="who" id="id_who"><option value="">Qui</option>'
        '<option value="1">&lt;b&gt;D’Arc&lt;/b&gt; &amp; fils</option>'
        '<option value="2" selected>dit &quot;Jo&quot;</option></select>'
    )
