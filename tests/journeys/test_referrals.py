"""A doctor refers, the patient chooses, the podiatrist answers from a telephone; a partner comes for one patient."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from maisonnee.domains.exchanges.models import Referral
from maisonnee.domains.patients import operations
from maisonnee.domains.patients.models import PartnerAccess, Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import teams
from tests.factories.concertations import Person, make_person
from tests.factories.partners import invite
from tests.factories.referrals import followed_patient, make_podiatrists
from tests.journeys.conftest import Look, Visit


@dataclass(frozen=True)
class House:
    structure: Structure
    doctor: Person
    podiatrists: list[Person]
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
        doctor = make_person(structure, profession="10", family_name="Moreau")
        podiatrists = make_podiatrists(structure)
        people = [replace(person, actor=_ready(person.actor)) for person in (doctor, *podiatrists)]
        patient = followed_patient(structure, doctor, family_name="Lambert", given_name="Odette")
    return House(structure, people[0], people[1:], patient)


def _open(house: House, read: Callable[[], Any]) -> Any:
    with context.entered(structure_id=house.structure.id):
        return read()


def _as(visit: Visit, actor: Actor, **options: Any) -> Page:
    return visit(teams.user_of(actor), **options)


def test_the_loop_closes(house: House, visit: Visit, look: Look, browser_faults: list[str]) -> None:
    doctor = _as(visit, house.doctor.actor)
    doctor.goto("/adressages/nouveau/")
    doctor.get_by_role("textbox", name="Patient").fill("lamb")
    expect(doctor.get_by_role("radio", name="LAMBERT Odette")).to_be_checked()
    doctor.get_by_role("button", name="Continuer").click()
    doctor.get_by_label("Pour quoi").fill("cor, panaris")
    doctor.get_by_role("button", name="Chercher").click()
    expect(doctor.get_by_role("heading", name="Pédicure-podologue")).to_be_visible()
    look(doctor, "adressage-profession")
    doctor.get_by_role("link", name=re.compile("Adresser.*Pédicure-podologue")).click()
    expect(doctor.locator("input[name=choice]:checked")).to_have_count(0)
    doctor.get_by_label("Recommandation, sans prescription").check()
    doctor.get_by_label("Motif").fill("Cor sous l’ongle, traité en pharmacie")
    doctor.get_by_label("Question posée").fill("Soin et prévention ?")
    doctor.get_by_label("Dans la semaine").check()
    chosen = house.podiatrists[0]
    doctor.get_by_label(str(chosen.member)).check()
    look(doctor, "adressage-choix")
    doctor.get_by_role("button", name="Enregistrer l’adressage").click()
    expect(doctor.get_by_text("L’adressage est noté.")).to_be_visible()
    look(doctor, "adressage-envoye")

    phone = _as(visit, chosen.actor, width=390)
    look(phone, "adressage-aujourdhui-telephone")
    phone.get_by_role("link", name="vous adresse").click()
    look(phone, "adressage-recu-telephone")
    phone.get_by_role("link", name="J’accepte").click()
    phone.get_by_label("Rendez-vous le").fill(timezone.localdate().isoformat())
    phone.get_by_label("À", exact=False).last.fill("10:30")
    look(phone, "adressage-accepter-telephone")
    phone.get_by_role("button", name="J’accepte").click()
    phone.get_by_role("link", name="Venu ou non").click()
    phone.get_by_label("est venu", exact=True).check()
    phone.get_by_role("button", name="Enregistrer").click()
    phone.get_by_role("link", name="Répondre").click()
    phone.get_by_label("Réponse").fill("Cor retiré. Chaussures plus larges conseillées.")
    phone.get_by_role("button", name="Rendre la réponse").click()
    expect(phone.get_by_text("La réponse est rendue.")).to_be_visible()

    doctor.goto("/")
    doctor.get_by_role("link", name="Réponse pour").click()
    expect(doctor.get_by_text("Cor retiré.")).to_be_visible()
    look(doctor, "adressage-reponse")
    doctor.get_by_role("link", name="J’ai lu, fermer la boucle").click()
    doctor.get_by_role("button", name="J’ai lu la réponse").click()
    expect(doctor.get_by_text("La boucle est fermée.")).to_be_visible()
    row = _open(house, Referral.objects.get)
    assert row.state == "closed"
    letter = doctor.request.get(f"/adressages/{row.pk}/lettre/")
    assert letter.body().startswith(b"%PDF")
    assert look.faults == []
    assert browser_faults == []


def test_a_partner_sees_one_patient_until_the_access_ends(
    house: House, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    doctor = _as(visit, house.doctor.actor, dark=True)
    look.at(doctor, "partenaire-inviter-sombre", f"/partenaires/patient/{house.patient.pk}/inviter/")
    with context.entered(structure_id=house.structure.id):
        other = followed_patient(house.structure, house.doctor, family_name="Voisine")
        invited = invite(house.doctor, house.patient)
        partner_actor = _ready(invited.actor)
    look.at(doctor, "partenaires-sombre", "/partenaires/")
    look.at(doctor, "partenaires-patient-sombre", f"/partenaires/patient/{house.patient.pk}/")

    phone = _as(visit, partner_actor, width=390)
    look(phone, "partenaire-aujourdhui-telephone")
    phone.get_by_role("link", name="Dossier de LAMBERT Odette").click()
    look(phone, "partenaire-dossier-telephone")
    refused = phone.goto(f"/dossier/{other.pk}/")
    assert refused is not None
    assert refused.status == 404
    phone.goto(f"/dossier/{house.patient.pk}/ajouter/note/")
    phone.get_by_label("Note").first.fill("Jambes gonflées ce matin")
    with context.entered(structure_id=house.structure.id):
        operations.end_partner_access(actor=house.doctor.actor, access_id=invited.access.pk)
    phone.get_by_role("button", name="Ajouter au dossier").click()
    expect(phone.get_by_role("heading", name="Votre accès à ce dossier est terminé")).to_be_visible()
    expect(phone.get_by_label("Votre texte")).to_contain_text("Jambes gonflées ce matin")
    look(phone, "partenaire-termine-telephone")
    phone.goto("/")
    expect(phone.get_by_text("Vous n’avez plus d’accès en cours")).to_be_visible()
    assert _open(house, lambda: PartnerAccess.objects.get().ended_at) is not None
    assert look.faults == []
    assert [fault for fault in browser_faults if "404" not in fault] == []
