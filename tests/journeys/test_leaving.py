"""What leaves a record, in a browser: the synthesis, the timeline, an extract given by link and code, a pack."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.operations import packs
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from tests.factories import patients as make
from tests.factories import records, teams
from tests.journeys.conftest import Look, Visit, Window


@dataclass(frozen=True)
class House:
    nurse_user: User
    manager_user: User
    doctor: Actor
    patient: Patient


def _reader(structure_id, code: str) -> tuple[Actor, User]:
    user = teams.make_user(password=teams.PASSWORD)
    actor = replace(teams.seat(structure_id, Role.PROFESSIONAL, user=user).actor, now=timezone.now())
    make.make_member(actor, profession=code, user_id=user.pk)
    return actor, user


@pytest.fixture
def house(site: object) -> House:
    structure = teams.make_structure("Maison des Remparts")
    with context.entered(structure_id=structure.pk):
        doctor, _ = _reader(structure.pk, "10")
        nurse, nurse_user = _reader(structure.pk, "60")
        manager_user = teams.make_user(password=teams.PASSWORD)
        teams.seat(structure.pk, Role.MANAGER, user=manager_user)
        patient = make.make_patient(
            doctor, birth_family_name="Kervella", birth_given_names="Yvonne", phone="0299000000"
        )
        for actor in (doctor, nurse):
            records.in_care(actor, patient)
        day = doctor.today
        records.write(doctor, patient, kind=EntryKind.ALLERGY, label="Pénicilline", text="Œdème en 2011")
        records.write(
            doctor, patient, kind=EntryKind.PROBLEM, label="Diabète de type 2", text="Suivi avec Asalée"
        )
        records.write(
            doctor,
            patient,
            kind=EntryKind.PROBLEM,
            label="Insuffisance cardiaque",
            code_system="icd10",
            code="I50",
        )
        for name in ("Metformine 1000", "Furosémide 40", "Bisoprolol 2,5"):
            records.write(doctor, patient, kind=EntryKind.TREATMENT, label=name, text="1 matin et soir")
        records.write(
            nurse,
            patient,
            kind=EntryKind.ACT,
            item="foot_test",
            label="",
            happened_on=day - timedelta(days=400),
            next_due_on=day - timedelta(days=35),
        )
        records.weigh(nurse, patient, "71", day - timedelta(days=6))
        records.weigh(nurse, patient, "74.5")
        records.write(nurse, patient, label="Accepte la chaussure adaptée", text="À revoir avec le podologue")
        operations.plan_visits(actor=nurse, patient_ids=[patient.pk], on=day + timedelta(days=1))
        packs.keep_pack(actor=nurse, patients=1, content=b"PK")
    return House(nurse_user, manager_user, doctor, patient)


def test_what_leaves_a_record_on_every_screen(house: House, visit: Visit, window: Window, look: Look) -> None:
    key = house.patient.pk
    nurse = visit(house.nurse_user)
    nurse.goto(f"/dossier/{key}/chronologie/")
    nurse.get_by_label("Mot, code ou auteur").fill("diabete")
    expect(nurse.locator("#liste").get_by_text("1 entrée")).to_be_visible()
    assert "diab" not in nurse.url

    nurse.goto(nurse.url.split("/dossier/")[0] + f"/dossier/{key}/remis/nouveau/")
    nurse.get_by_label("À qui").fill("Dr Lenoir, cardiologue à Rennes")
    nurse.get_by_label("Pour quoi").fill("Avis")
    nurse.get_by_label("Allergies et intolérances").check()
    nurse.get_by_role("button", name="Préparer le lien").click()
    expect(nurse.get_by_role("heading", name="À copier maintenant")).to_be_visible()
    look(nurse, "leaving-remis")
    link, code = (
        nurse.get_by_label("Lien", exact=True).input_value(),
        nurse.get_by_label("Code").input_value(),
    )

    outside = window(width=390)
    outside.goto(link)
    look(outside, "leaving-ouvrir")
    outside.get_by_label("Code reçu à part").fill("AAAA")
    outside.get_by_role("button", name="Ouvrir").click()
    expect(outside.get_by_text("Ce n’est pas le bon code").first).to_be_visible()
    outside.get_by_label("Code reçu à part").fill(code)
    with outside.expect_download() as download:
        outside.get_by_role("button", name="Ouvrir").click()
    assert download.value.suggested_filename == "dossier.pdf"
    look.at(outside, "leaving-ferme", "/dossier/remis/inconnu/", status=410)

    phone = visit(house.nurse_user, width=390, dark=True)
    phone.goto("/dossier/mon-pack/")
    phone.get_by_role("button", name="Afficher").click()
    expect(phone.get_by_label("Pour ouvrir vos packs")).to_be_visible()
    look(phone, "leaving-pack-password-phone")
    assert look.faults == []
