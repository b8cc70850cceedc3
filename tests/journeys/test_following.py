"""A nurse on a telephone records a weight, the doctor is alerted and answers; lists, ticked rows, calls to make."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from maisonnee.domains.concertation.models import Case
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import CodeSystem, EntryKind, WatchRule
from maisonnee.domains.records.models import Alert, Recall
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients, records, teams
from tests.journeys.conftest import Look, Visit


@dataclass(frozen=True)
class House:
    """A doctor, a nurse and a secretary; patients followed by the first two, one of them watched."""

    structure: Structure
    doctor: Actor
    nurse: Actor
    secretary: Actor
    patient: Patient

    def path(self, name: str, *more: object) -> str:
        return reverse(f"records:{name}", args=[self.patient.pk, *more])

    def user(self, actor: Actor) -> User:
        with context.entered(structure_id=self.structure.id):
            return teams.user_of(actor)


def _reader(structure: Structure, profession: str, family: str, role: Role = Role.PROFESSIONAL) -> Actor:
    actor = records.make_reader(structure.pk, profession, role)
    user = teams.user_of(actor)
    user.set_password(teams.PASSWORD)
    user.save()
    member = records.member_of(actor)
    member.family_name, member.given_name = family, "Alix"
    member.save()
    return replace(actor, now=timezone.now())


@pytest.fixture
def house(site: object) -> House:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    with context.entered(structure_id=structure.id):
        doctor = _reader(structure, "10", "Lefort")
        nurse = _reader(structure, "60", "Martin")
        secretary = _reader(structure, "331", "Roux", Role.SECRETARY)
        followed = [_follow(doctor, nurse, name) for name in ("Durand", "Aubry", "Caro", "Bihan")]
        _watch(doctor, followed[0])
    return House(structure, doctor, nurse, secretary, followed[0])


def _follow(doctor: Actor, nurse: Actor, name: str) -> Patient:
    today = doctor.today
    patient = patients.make_patient(
        nurse,
        birth_family_name=name,
        birth_given_names="Odette",
        born_on=date(1941, 3, 12),
        phone="02 99 00 00 00",
    )
    for actor in (doctor, nurse):
        records.in_care(actor, patient)
    patients.in_ald(doctor, patient)
    diabetes = {"label": "Diabète de type 2", "code": "E11", "code_system": CodeSystem.ICD10}
    records.write(doctor, patient, kind=EntryKind.PROBLEM, happened_on=date(2012, 9, 1), **diabetes)
    test = {"kind": EntryKind.ACT, "item": "foot_test", "label": "", "proposes_due": True}
    records.write(nurse, patient, happened_on=today - timedelta(days=380), **test)
    for days, kilograms in ((40, "69.2"), (25, "70.4"), (12, "69.8"), (6, "70"), (3, "71.2")):
        records.weigh(nurse, patient, kilograms, today - timedelta(days=days))
    for days, high, low in ((40, 150, 92), (20, 142, 88), (3, 135, 80)):
        records.write(
            nurse,
            patient,
            kind=EntryKind.MEASURE,
            item="blood_pressure",
            label="",
            value=Decimal(high),
            value_2=Decimal(low),
            happened_on=today - timedelta(days=days),
        )
    return patient


def _watch(doctor: Actor, patient: Patient) -> None:
    given: dict[str, Any] = {"patient_id": patient.pk, "starts_on": doctor.today - timedelta(days=90)}
    operations.set_watch(
        actor=doctor,
        item="weight",
        rule=WatchRule.RISE,
        threshold=Decimal(3),
        window_days=7,
        instruction="L’appeler le jour même",
        **given,
    )
    operations.set_watch(
        actor=doctor, item="blood_pressure", rule=WatchRule.ABOVE, threshold=Decimal(160), **given
    )


def test_a_weight_recorded_on_a_telephone_alerts_the_doctor_who_answers(
    house: House, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    nurse = visit(house.user(house.nurse), width=390)
    nurse.goto(house.path("record"))
    nurse.get_by_role("link", name="Relevé").click()
    expect(nurse.get_by_label("Poids", exact=True)).to_be_focused()
    nurse.keyboard.type("73,4")
    nurse.keyboard.press("Enter")
    expect(nurse.get_by_text("C’est dans le dossier.")).to_be_visible()

    doctor = visit(house.user(house.doctor))
    look(doctor, "jour-alerte")
    doctor.get_by_role("link", name="Alerte sur une mesure : DURAND Odette").click()
    expect(doctor.get_by_text("L’appeler le jour même")).to_be_visible()
    expect(doctor.get_by_role("img", name="Poids au cours du temps")).to_be_visible()
    look(doctor, "alerte")
    doctor.get_by_role("button", name="Répondre").click()
    expect(doctor.get_by_text("Dites ce que vous décidez").first).to_be_visible()
    doctor.get_by_label("Ce que vous décidez").fill("Je passe ce soir")
    doctor.get_by_role("button", name="Répondre").click()
    expect(doctor.get_by_text("prise en charge")).to_be_visible()
    doctor.goto("/")
    expect(doctor.get_by_text("Alerte sur une mesure")).to_have_count(0)

    nurse.goto(house.path("watches"))
    expect(nurse.get_by_text("Je passe ce soir")).to_be_visible()
    with context.entered(structure_id=house.structure.id):
        assert [alert.answer for alert in Alert.objects.all()] == ["Je passe ce soir"]
    assert look.faults == []
    assert browser_faults == []


def test_ticked_rows_become_calls_for_the_secretary_and_cases_for_the_team(
    house: House, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    doctor = visit(house.user(house.doctor))
    doctor.goto("/")
    doctor.get_by_role("link", name="Mes listes").first.click()
    doctor.get_by_role("link", name="À faire et en retard").click()
    doctor.get_by_label("Tout cocher").check()
    doctor.get_by_label("Cocher CARO Odette", exact=False).uncheck()
    expect(doctor.get_by_label("Tout cocher")).not_to_be_checked()
    doctor.get_by_role("button", name="Faire rappeler").click()
    expect(doctor.get_by_text("3 patients.")).to_be_visible()
    doctor.get_by_label("Qui rappelle").select_option(label="Alix Roux")
    doctor.get_by_label("Avant le").fill((house.doctor.today + timedelta(days=5)).isoformat())
    look(doctor, "rappeler")
    doctor.get_by_role("button", name="Demander ces rappels").click()
    expect(doctor.get_by_text("3 rappels demandés à Alix Roux.")).to_be_visible()
    look(doctor, "fait")

    secretary = visit(house.user(house.secretary), width=390)
    secretary.get_by_role("link", name="3 patients à rappeler").click()
    look(secretary, "rappels-telephone")
    secretary.get_by_role("link", name="Noter la suite").first.click()
    secretary.get_by_label("Rendez-vous pris").check()
    look(secretary, "suite-telephone")
    secretary.get_by_role("button", name="Enregistrer").click()
    expect(secretary.get_by_text("Alix Lefort verra le résultat.")).to_be_visible()

    doctor.goto(reverse("records:recalls_asked"))
    expect(doctor.get_by_role("cell", name="Rendez-vous pris")).to_have_count(1)
    look(doctor, "demandes")
    with context.entered(structure_id=house.structure.id):
        assert sorted(Recall.objects.values_list("state", flat=True)) == ["open", "open", "reached"]
    assert look.faults == []
    assert browser_faults == []


def test_ticking_works_without_javascript(house: House, visit: Visit) -> None:
    page = visit(house.user(house.doctor), javascript=False)
    page.goto(reverse("records:list", args=["jamais-discutes"]))
    expect(page.get_by_text("Tout cocher")).to_be_hidden()
    page.get_by_label("Nom, naissance ou n° de dossier").fill("aubry")
    page.get_by_role("button", name="Chercher").click()
    page.get_by_label("Cocher AUBRY Odette").check()
    page.get_by_role("button", name="Proposer en concertation").click()
    page.get_by_label("Question à l’équipe").fill("Peut-elle rester chez elle ?")
    page.get_by_role("button", name="Proposer ces cas").click()
    expect(page.get_by_text("1 cas proposé.")).to_be_visible()
    with context.entered(structure_id=house.structure.id):
        assert [str(case.patient) for case in Case.objects.all()] == ["AUBRY Odette"]
