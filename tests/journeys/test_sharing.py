"""Sharing in a browser: a vote, an objection, an emergency access and what everyone concerned sees of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.enums import InformationMeans, RelativeKind
from maisonnee.domains.patients.models import EmergencyAccess, GridDecision, IdentityMerge, Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients as make
from tests.factories import records, teams
from tests.journeys.conftest import Look, Visit

PROFESSIONS = (("21", "Hamon"), ("50", "Rivière"), ("70", "Besnard"), ("93", "Cordier"), ("80", "Le Roux"))


@dataclass(frozen=True)
class House:
    """A team where a doctor, a nurse and a manager sign in, and a patient of the doctor."""

    structure: Structure
    doctor: Actor
    doctor_user: User
    nurse_user: User
    manager_user: User
    patient: Patient
    double: Patient


@pytest.fixture
def house(site: object) -> House:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    users = [teams.make_user(password=teams.PASSWORD) for _ in range(3)]
    now = timezone.now()
    doctor = replace(teams.seat(structure.id, Role.PROFESSIONAL, user=users[0]).actor, now=now)
    teams.seat(structure.id, Role.PROFESSIONAL, user=users[1])
    manager = replace(teams.seat(structure.id, Role.MANAGER, user=users[2]).actor, now=now)
    with context.entered(structure_id=structure.id):
        own = make.make_member(doctor, family_name="Lefort", given_name="Anne", user_id=users[0].pk)
        make.make_member(
            doctor, family_name="Barbier", given_name="Karim", profession="60", user_id=users[1].pk
        )
        for profession, name in PROFESSIONS:
            colleague = make.make_member(doctor, family_name=name, given_name="Sacha", profession=profession)
        identity = {"birth_family_name": "Durand", "birth_given_names": "Marie", "born_on": date(1950, 3, 12)}
        patient = make.make_patient(doctor, **identity, city="Redon", phone="06 00 00 00 01")
        double = make.make_patient(doctor, **identity, city="Vitré", record_number="D0042")
        make.attended_by(doctor, patient, own)
        make.followed_by(doctor, patient, colleague)
        operations.add_relative(
            actor=doctor,
            patient_id=patient.pk,
            name="Luc Durand",
            kind=RelativeKind.TRUSTED_PERSON,
            link="son fils",
            phone="06 00 00 00 02",
            designated_on=date(2025, 2, 1),
        )
        operations.record_information(
            actor=doctor, patient_id=patient.pk, given_on=date(2025, 2, 1), means=InformationMeans.SHEET
        )
        records.weigh(doctor, patient, "70")
        operations.choose_reviewer(
            actor=manager, member_id=own.pk, decision="Réunion du 12 mars", starts_on=date(2026, 1, 1)
        )
    return House(structure, doctor, users[0], users[1], users[2], patient, double)


def test_an_emergency_access_is_seen_by_everyone_concerned(
    house: House, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    sheet = f"/patients/{house.patient.pk}/"
    nurse = visit(house.nurse_user, width=390)
    look.at(nurse, "sharing-sheet-outside-phone", sheet)
    expect(nurse.get_by_role("link", name="Dossier partagé")).to_have_count(0)
    nurse.get_by_role("link", name="Accès d’urgence").click()
    look(nurse, "sharing-emergency-phone")
    nurse.get_by_label("Soin non programmé, patient présent").check()
    nurse.get_by_label("Ce qui se passe").fill("Chute dans la salle d’attente")
    nurse.get_by_role("button", name="Ouvrir le dossier").click()
    nurse.wait_for_url(f"**/dossier/{house.patient.pk}/")

    doctor = visit(house.doctor_user)
    look.at(doctor, "sharing-today", "/")
    look.at(doctor, "sharing-sheet", sheet)
    look.at(doctor, "sharing-readings", f"{sheet}lectures/")
    expect(doctor.get_by_text("Chute dans la salle d’attente")).to_be_visible()
    look.at(doctor, "sharing-review", "/patients/lectures/")
    doctor.get_by_role("link", name="a lu le dossier de DURAND Marie").click()
    doctor.get_by_label("Expliquée").check()
    look(doctor, "sharing-occasion")
    doctor.get_by_role("button", name="Noter cet avis").click()
    expect(doctor.get_by_text("Rien à revoir")).to_be_visible()
    doctor.goto("/")
    doctor.get_by_role("button", name="J’ai vu").click()
    expect(doctor.get_by_text("Dossiers de vos patients ouverts en urgence")).to_have_count(0)
    with context.entered(structure_id=house.structure.pk):
        assert EmergencyAccess.objects.get().acknowledged_at is not None
    dark = visit(house.doctor_user, dark=True)
    look.at(dark, "sharing-sheet-dark", sheet)
    look.at(dark, "sharing-readings-dark", f"{sheet}lectures/")
    assert (look.faults, browser_faults) == ([], [])


def test_a_vote_is_recorded_with_the_keyboard_once_its_changes_were_seen(
    house: House, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    manager = visit(house.manager_user, javascript=False)
    manager.goto("/patients/partage/")
    expect(manager.get_by_text("proposition, pas encore votée")).to_be_visible()
    manager.goto("/patients/partage/vote/")
    manager.get_by_label("Décision de l’équipe").fill("Réunion du 12 mars, à l’unanimité")
    midwife = manager.locator("summary", has_text="Sage-femme")
    midwife.focus()
    manager.keyboard.press("Enter")
    box = manager.locator("details[open]").get_by_label("Notes\u00a0: médecin")
    box.focus()
    manager.keyboard.press("Space")
    manager.get_by_role("button", name="Voir ce qui change").press("Enter")
    expect(manager.get_by_text("lira aussi\u00a0: Notes\u00a0: médecin")).to_be_visible()
    with context.entered(structure_id=house.structure.pk):
        assert GridDecision.objects.count() == 0
    manager.get_by_role("button", name="Enregistrer ce vote").press("Enter")
    expect(manager.get_by_text("proposition, pas encore votée")).to_have_count(0)
    with context.entered(structure_id=house.structure.pk):
        assert "notes:10" in GridDecision.objects.get().reads["50"]
    seen = visit(house.manager_user)
    look.at(seen, "sharing-grid", "/patients/partage/")
    look.at(seen, "sharing-vote", "/patients/partage/vote/")
    seen.get_by_label("Décision de l’équipe").fill("Essai")
    seen.get_by_label("Situation sociale").first.uncheck()
    seen.get_by_role("button", name="Voir ce qui change").click()
    look(seen, "sharing-vote-changes")
    look.at(seen, "sharing-reviewers", "/patients/lectures/relecteurs/")
    phone = visit(house.manager_user, width=390, dark=True)
    look.at(phone, "sharing-grid-phone-dark", "/patients/partage/")
    look.at(phone, "sharing-vote-phone-dark", "/patients/partage/vote/")
    assert (look.faults, browser_faults) == ([], [])


def test_an_objection_is_recorded_on_a_phone_and_two_sheets_become_one(
    house: House, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    sheet = f"/patients/{house.patient.pk}/"
    doctor = visit(house.doctor_user, width=390)
    doctor.goto(f"{sheet}partage/")
    doctor.get_by_role("link", name="Noter une opposition").click()
    doctor.get_by_label("Ce qui n’est pas partagé").select_option("notes:93")
    doctor.get_by_label("Avec qui").select_option("tous")
    look(doctor, "sharing-objection-phone")
    doctor.get_by_role("button", name="Enregistrer").click()
    expect(doctor.get_by_text("Notes\u00a0: psychologue\u00a0: pas partagé").first).to_be_visible()
    look(doctor, "sharing-said-phone")
    doctor.goto(f"{sheet}fusion/{house.double.pk}/")
    doctor.get_by_label("Fiche A").check()
    doctor.get_by_label("Ce qui montre que c’est la même personne").fill("Même carte Vitale")
    look(doctor, "sharing-merge-phone")
    doctor.get_by_role("button", name="Proposer la fusion").click()
    nurse = visit(house.nurse_user)
    look.at(nurse, "sharing-duplicates", "/patients/doublons/")
    nurse.get_by_role("link", name="DURAND Marie, naissance le 12/03/1950 proposé").click()
    look(nurse, "sharing-merge")
    nurse.get_by_role("link", name="C’est la même personne").click()
    look(nurse, "sharing-merge-confirm")
    nurse.get_by_role("button", name="C’est la même personne").click()
    expect(nurse.get_by_text("Les deux fiches n’en font plus qu’une.")).to_be_visible()
    with context.entered(structure_id=house.structure.pk):
        assert IdentityMerge.objects.get().state == "done"
    assert (look.faults, browser_faults) == ([], [])
