"""A nurse on a telephone asks, the doctor answers in two touches, the record keeps it; the secretariat; after the fact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import PresenceState, QuestionState
from maisonnee.domains.exchanges.models import Question
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients, records, teams
from tests.journeys.conftest import Look, Visit


@dataclass(frozen=True)
class House:
    structure: Structure
    nurse: Actor
    doctor: Actor
    secretary: Actor
    patient: Patient


def _ready(actor: Actor) -> Actor:
    user = teams.user_of(actor)
    user.set_password(teams.PASSWORD)
    user.save()
    return replace(actor, now=timezone.now())


@pytest.fixture
def house(site: object) -> House:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    with context.entered(structure_id=structure.id):
        nurse = _ready(records.make_reader(structure.id, "60"))
        doctor = _ready(records.make_reader(structure.id, "10"))
        secretary = _ready(records.make_reader(structure.id, "331", Role.SECRETARY))
        patient = patients.make_patient(nurse, birth_family_name="Lambert", birth_given_names="Odette")
        for actor in (nurse, doctor):
            records.in_care(actor, patient)
        operations.show_presence(actor=doctor, state=PresenceState.CONSULTING)
    return House(structure, nurse, doctor, secretary, patient)


def _as(visit: Visit, actor: Actor, **options: Any) -> Page:
    return visit(teams.user_of(actor), **options)


def _open(house: House, read: Callable[[], Any]) -> Any:
    with context.entered(structure_id=house.structure.id):
        return read()


def test_asked_from_a_telephone_and_answered_in_two_touches(
    house: House, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    nurse = _as(visit, house.nurse, width=390)
    nurse.get_by_role("link", name="Poser une question").click()
    nurse.get_by_role("textbox", name="Patient").fill("lamb")
    expect(nurse.get_by_role("radio", name="LAMBERT Odette")).to_be_checked()
    doctor_name = _open(house, lambda: str(records.member_of(house.doctor)))
    nurse.get_by_label("À qui").select_option(label=f"{doctor_name}, médecin · en consultation")
    nurse.get_by_label("Ce que vous demandez").fill("La plaie suinte, je passe à un hydrocellulaire ?")
    look(nurse, "question-demander-telephone")
    nurse.get_by_role("button", name="Demander").click()
    expect(nurse.get_by_text("La question est posée.")).to_be_visible()
    look(nurse, "question-posee-telephone")

    doctor = _as(visit, house.doctor)
    look(doctor, "question-aujourdhui")
    touches = 0
    doctor.get_by_role("link", name="Question de").click()
    touches += 1
    look(doctor, "question-fil")
    doctor.get_by_role("button", name="Oui").click()
    touches += 1
    expect(doctor.get_by_text("Votre réponse est envoyée.")).to_be_visible()
    assert touches == 2

    nurse.goto("/")
    nurse.get_by_role("link", name=f"{doctor_name} vous a répondu").click()
    expect(nurse.get_by_text("Oui", exact=True)).to_be_visible()
    nurse.get_by_role("button", name="C’est bon, clore").click()
    nurse.goto(f"/dossier/{house.patient.pk}/")
    nurse.get_by_label("Le dossier").get_by_role("link", name="Échanges").click()
    expect(nurse.get_by_text("je passe à un hydrocellulaire")).to_be_visible()
    look(nurse, "question-dossier-telephone")
    assert _open(house, lambda: Question.objects.get().state) == QuestionState.CLOSED
    assert look.faults == []
    assert browser_faults == []


def test_a_request_through_the_secretariat_and_a_prescription_after_the_fact(
    house: House, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    secretary = _as(visit, house.secretary, javascript=False)
    secretary.goto("/echanges/secretariat/")
    secretary.get_by_role("link", name="Noter une demande").first.click()
    secretary.get_by_role("textbox", name="Patient").fill("lambert od")
    secretary.get_by_label("Nom de la personne").fill("sa fille")
    secretary.get_by_label("À quel sujet").select_option("result")
    secretary.get_by_label("Ce que la personne demande").fill("Le résultat de la prise de sang")
    secretary.get_by_label("À qui").select_option("care_team")
    secretary.get_by_role("button", name="Noter et transmettre").click()
    expect(secretary.get_by_text("La demande est notée et transmise.")).to_be_visible()

    doctor = _as(visit, house.doctor, dark=True)
    doctor.get_by_role("link", name="Demande de sa fille").click()
    doctor.get_by_label("Quelques mots").fill("Tout va bien, contrôle dans trois mois")
    doctor.get_by_label("À transmettre par le secrétariat").check()
    look(doctor, "question-demande-sombre")
    doctor.get_by_role("button", name="Envoyer ces mots").click()
    secretary.goto("/echanges/secretariat/")
    expect(secretary.get_by_text("contrôle dans trois mois")).to_be_visible()
    secretary.get_by_role("button", name="C’est transmis").click()
    expect(secretary.get_by_text("C’est transmis, la demande est close.")).to_be_visible()

    nurse = _as(visit, house.nurse, width=390, dark=True)
    nurse.goto("/echanges/ordonnance/")
    nurse.get_by_role("textbox", name="Patient").fill("lamb")
    expect(nurse.get_by_role("radio", name="LAMBERT Odette")).to_be_checked()
    nurse.get_by_label("À qui").select_option("prescribers")
    nurse.get_by_label("Ordonnance demandée").fill("Pansements, trois passages")
    nurse.get_by_label("Régularisation a posteriori").check()
    nurse.get_by_label("Fait le").fill((house.nurse.today - timedelta(days=2)).isoformat())
    nurse.get_by_label("Pourquoi sans ordonnance").fill("Plaie souillée, médecin en visite")
    look(nurse, "ordonnance-demander-sombre")
    nurse.get_by_role("button", name="Demander").click()
    expect(nurse.get_by_text("demandé 2 jours après")).to_be_visible()
    doctor.goto("/echanges/")
    doctor.get_by_role("link", name="Demande d’ordonnance de").click()
    look(doctor, "ordonnance-repondre-sombre")
    doctor.get_by_role("button", name="Ordonnance faite").click()
    kept = _open(
        house, lambda: queries.exchanges_of_patient(actor=house.nurse, patient_id=house.patient.pk).questions
    )
    assert [one.prescription.outcome for one in kept if hasattr(one, "prescription")] == ["made"]
    assert look.faults == []
    assert browser_faults == []
