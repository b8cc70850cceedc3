"""An Asalée nurse with two authorised acts: a patient proposed, a foot examined, a spirometry refused, a doctor leaving."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from maisonnee.domains.delegations import queries
from maisonnee.domains.delegations.models import DelegatedAct
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import delegations, patients, records, teams
from tests.factories.delegations import House
from tests.journeys.conftest import Look, Visit


def _ready(actor: Actor) -> Actor:
    user = teams.user_of(actor)
    user.set_password(teams.PASSWORD)
    user.save()
    return replace(actor, now=timezone.now())


@pytest.fixture
def team(site: object) -> tuple[Structure, House]:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    with context.entered(structure_id=structure.id):
        made = delegations.make_house(structure.id)
        patient = patients.make_patient(
            made.podiatrist, birth_family_name="Lambert", birth_given_names="Odette"
        )
        patients.attended_by(made.podiatrist, patient, made.doctor_member)
        records.in_care(made.podiatrist, patient)
        house = replace(
            made,
            patient=patient,
            nurse=_ready(made.nurse),
            doctor=_ready(made.doctor),
            podiatrist=_ready(made.podiatrist),
        )
        delegations.delegate(house, starts_on=delegations.SINCE)
    return structure, house


def _as(visit: Visit, actor: Actor, **options: Any) -> Page:
    return visit(teams.user_of(actor), **options)


def test_a_foot_examined_a_spirometry_refused_and_a_doctor_who_leaves(
    team: tuple[Structure, House], visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    structure, house = team
    with context.entered(structure_id=structure.id):
        nurse_id = str(house.nurse_member.pk)
    podiatrist = _as(visit, house.podiatrist, width=390)
    podiatrist.goto("/delegations/asalee/")
    podiatrist.get_by_role("link", name="Proposer un patient").click()
    podiatrist.locator("input[name=patient_text]").fill("lamb")
    expect(podiatrist.get_by_role("radio", name="LAMBERT Odette")).to_be_checked()
    podiatrist.get_by_label("À qui").select_option(nurse_id)
    podiatrist.get_by_label("Pourquoi ce patient").fill("Ne sent plus le sol sous le pied droit")
    look(podiatrist, "delegations-proposer-telephone")
    podiatrist.get_by_role("button", name="Proposer").click()
    expect(podiatrist.get_by_text("Le patient est proposé.")).to_be_visible()

    nurse = _as(visit, house.nurse)
    nurse.get_by_role("link", name="1 patient proposé pour un suivi").click()
    look(nurse, "delegations-asalee")
    nurse.get_by_role("link", name="LAMBERT Odette").click()
    nurse.get_by_role("link", name="Inclure", exact=True).click()
    look(nurse, "delegations-inclure")
    nurse.get_by_role("button", name="Inclure").click()
    expect(nurse.get_by_text("son dossier partagé vous est ouvert")).to_be_visible()
    nurse.get_by_role("link", name="Examen du pied diabétique").click()
    nurse.get_by_label("Grade").fill("2")
    look(nurse, "delegations-acte")
    nurse.get_by_role("button", name="Écrire dans le dossier").click()
    expect(nurse.get_by_text("L’acte est dans le dossier")).to_be_visible()
    look(nurse, "delegations-suivi")

    nurse.get_by_role("link", name="Électrocardiogramme").click()
    expect(nurse.get_by_text("Pas d’autorisation de l’ARS")).to_be_visible()
    expect(nurse.get_by_role("link", name="Demander une prescription")).to_be_visible()
    look(nurse, "delegations-refus")
    nurse.goto("/delegations/")
    nurse.get_by_label("Acte").select_option("spirometry")
    nurse.get_by_role("button", name="Chercher la base").click()
    expect(nurse.get_by_text("Sans base connue")).to_be_visible()
    expect(nurse.get_by_role("link", name="Adresser à une profession")).to_be_visible()
    with context.entered(structure_id=structure.id):
        assert [entry.item for entry in Entry.objects.all()] == ["foot_test"]
        assert DelegatedAct.objects.count() == 1

    doctor = _as(visit, house.doctor, dark=True)
    doctor.goto("/delegations/asalee/medecins/")
    doctor.get_by_role("rowheader").get_by_role("link").first.click()
    doctor.get_by_role("link", name="Mettre fin").click()
    doctor.get_by_label("Dernier jour").fill((house.doctor.today - timedelta(days=1)).isoformat())
    doctor.get_by_role("main").get_by_role("button").first.click()
    expect(doctor.get_by_text("La date de fin est enregistrée.")).to_be_visible()
    for page in (doctor, nurse):
        page.goto("/")
        expect(page.get_by_role("link", name="délégation terminée")).to_be_visible()
    look(doctor, "delegations-fin-sombre")
    nurse.get_by_role("link", name="délégation terminée").click()
    expect(nurse.get_by_text("L’acte ne repose plus sur elle.")).to_be_visible()
    look(nurse, "delegations-terminee")
    nurse.get_by_role("button", name="J’ai vu cette fin").click()
    expect(nurse.get_by_text("C’est vu.")).to_be_visible()
    nurse.goto("/delegations/asalee/")
    expect(nurse.get_by_text("sans médecin adhérent")).to_be_visible()
    with context.entered(structure_id=structure.id):
        assert queries.waiting_for(actor=house.nurse).notices == ()
    assert look.faults == []
    assert browser_faults == []
