"""The home page: what each role finds there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.pathways.models import FollowUpCheck, FrailtyPathway
from maisonnee.domains.pathways.queries.frailty import ToDo
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records import operations as record_operations
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.web.today.care_rows import to_do_rows
from maisonnee.interfaces.web.today.rows import pressing_first
from maisonnee.kernel.ids import new_id
from tests.factories import concertations as made
from tests.factories import records, teams
from tests.factories.patients import make_patient

SignIn = Callable[[Actor], Client]


def test_anonymous_people_are_sent_to_sign_in(db: None) -> None:
    response = Client().get("/")

    assert response.status_code == 302
    assert response["Location"].startswith("/compte/") or "next=/" in response["Location"]


@pytest.mark.parametrize(
    "role", [Role.MANAGER, Role.COORDINATOR, Role.PROFESSIONAL, Role.SECRETARY, Role.TRAINEE, Role.PARTNER]
)
def test_every_role_of_a_team_opens_it(
    role: Role, actor_as: Callable[[Role], Actor], client_as: SignIn
) -> None:
    assert client_as(actor_as(role)).get("/").status_code == 200


def test_officers_go_to_what_they_received(client_as: SignIn) -> None:
    cpam = teams.make_structure(kind=StructureKind.CPAM)
    officer = teams.seat(cpam.id, Role.CPAM_OFFICER).actor

    response = client_as(officer).get("/")

    assert (response.status_code, response["Location"]) == (302, "/dossiers-recus/")


def test_a_new_house_is_led_through_its_first_steps(manager: Actor, client_as: SignIn) -> None:
    page = client_as(manager).get("/").content.decode()

    assert "Premiers pas de la maison" in page
    assert "Reprendre les patients" in page


def test_a_trainee_with_a_sheet_opens_it(structure: Structure, client_as: SignIn) -> None:
    person = made.make_person(structure, role=Role.TRAINEE)

    assert client_as(person.actor).get("/").status_code == 200


def test_the_number_of_queries_does_not_follow_the_number_of_tasks(
    structure: Structure, client_as: SignIn
) -> None:
    person = made.make_person(structure)
    client = client_as(person.actor)

    def opened() -> int:
        client.get("/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/").status_code == 200
        return len(queries)

    made.plan(person.actor, held_on=teams.TODAY - timedelta(days=400))
    _tasks(person, structure, 3)
    few = opened()
    _tasks(person, structure, 30)

    assert opened() == few
    assert "25\u00a0autres" in client.get("/").content.decode()
    whole = client.get("/?tout=1").content.decode()
    assert (whole.count("<b>Rappeler</b>"), "autres</b>" in whole) == (33, False)


def test_several_checks_of_a_patient_are_one_line_that_says_how_many() -> None:
    days = [date(2026, 3, day) for day in (17, 10, 24)]
    pathway = FrailtyPathway(pk=new_id(), patient=Patient(birth_family_name="Lambert"))
    checks = [FollowUpCheck(pk=new_id(), pathway=pathway, due_on=day) for day in days]
    (row,) = to_do_rows(ToDo([], checks, []), date(2026, 3, 20))
    assert row["title"].replace("\u00a0", " ") == f"3 points de suivi : {pathway.patient}"
    assert str(checks[1].pk) in row["href"]
    assert (row["tone"], "10" in row["who"]) == ("bad", True)


def test_what_is_late_comes_before_the_rest() -> None:
    tones = [
        row["tone"] for row in pressing_first({"tone": tone} for tone in ("", "warn", "on", "bad", "warn"))
    ]
    assert tones == ["bad", "warn", "warn", "", "on"]


def _tasks(person: Any, structure: Structure, number: int) -> None:
    from maisonnee.domains.concertation import operations
    from maisonnee.domains.concertation.enums import Theme

    other = made.make_person(structure)
    for _ in range(number):
        exchange = operations.note_informal_exchange(
            actor=person.actor,
            patient=made.make_patient(structure),
            other=other.member,
            held_on=teams.TODAY,
            subject="Pansement",
            theme=Theme.COMPLEX,
        )
        operations.add_task(actor=person.actor, what="Rappeler", member=person.member, exchange=exchange)


def test_whoever_is_asked_for_a_precision_finds_it_without_its_content(
    structure: Structure, client_as: SignIn
) -> None:
    nurse, doctor = records.make_reader(structure.pk, "60"), records.make_reader(structure.pk, "10")
    patient = make_patient(nurse)
    for actor in (nurse, doctor):
        records.in_care(actor, patient)
    entry = records.weigh(nurse, patient, "70")
    asked = record_operations.ask_clarification(
        actor=doctor, patient_id=patient.pk, entry_id=entry.pk, question="Pesée à jeun ?"
    )

    page = client_as(nurse).get("/").content.decode()

    assert f"/dossier/{patient.pk}/preciser/{asked.pk}/" in page
    assert "vous demande une précision" in page
    assert "à jeun" not in page
    assert "vous demande une précision" not in client_as(doctor).get("/").content.decode()
    record_operations.answer_clarification(
        actor=nurse, patient_id=patient.pk, clarification_id=asked.pk, answer="Oui"
    )
    assert "vous demande une précision" not in client_as(nurse).get("/").content.decode()
