"""A patient under AVK: three INRs without a telephone call, one that the prescriber answers in the product, one call."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from maisonnee.domains.protocols.enums import Splitting
from maisonnee.domains.protocols.models import Inclusion, ProtocolAct
from maisonnee.domains.protocols.operations import running
from maisonnee.domains.protocols.operations.running import PreferenceFacts
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import records, teams
from tests.factories.running import House, make_house
from tests.journeys.conftest import Look, Visit

CARED_FOR = timedelta(days=60)


def _signs_in(actor: Actor, family: str) -> Actor:
    user = teams.user_of(actor)
    user.set_password(teams.PASSWORD)
    user.save()
    member = records.member_of(actor)
    member.family_name, member.given_name = family, "Alix"
    member.save()
    return replace(actor, now=timezone.now())


@pytest.fixture
def structure(site: object) -> Structure:
    return teams.make_structure("Maison de santé des Deux-Rives")


@pytest.fixture
def house(structure: Structure) -> House:
    with context.entered(structure_id=structure.pk):
        made = make_house(structure.pk)
        found = replace(made, doctor=_signs_in(made.doctor, "Lefort"), nurse=_signs_in(made.nurse, "Martin"))
        running.set_preference(
            actor=found.doctor,
            protocol=found.version.protocol,
            version=None,
            facts=PreferenceFacts(
                usual_steps="Un quart de comprimé par palier", form_mg=Decimal(5), splitting=Splitting.QUARTER
            ),
            parameters={},
        )
        return found


@pytest.fixture
def inclusion(house: House) -> Inclusion:
    with context.entered(structure_id=house.doctor.structure_id):
        then = replace(house.doctor, now=house.doctor.now - CARED_FOR)
        return house.include(then)


def _user(actor: Actor) -> User:
    with context.entered(structure_id=actor.structure_id):
        return teams.user_of(actor)


class Nurse:
    """The nurse's telephone, and how many times it is touched beyond what is typed."""

    def __init__(self, page: Page, path: str) -> None:
        self.page = page
        self.path = path
        self.touches = 0

    def touch(self, role: str, name: str) -> None:
        self.page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]
        self.touches += 1

    def read(self, value: str, on: date) -> None:
        self.page.goto(self.path)
        self.touch("link", "Saisir")
        self.page.get_by_label("INR").fill(value)
        self.page.get_by_label("Fait le").fill(on.isoformat())
        self.touch("button", "Lire le tableau")


def test_three_inr_without_a_call_one_answered_in_writing_and_one_call(
    house: House, inclusion: Inclusion, visit: Visit, look: Look, browser_faults: list[str]
) -> None:
    path = reverse("protocols:inclusion", args=[house.patient.pk, inclusion.pk])
    today = timezone.localdate()
    nurse = Nurse(visit(_user(house.nurse), width=390), path)
    page = nurse.page

    nurse.read("25", today)
    expect(page.get_by_text("n’est pas plausible").first).to_be_visible()
    look(page, "protocole-refus-telephone")
    for days, value in ((50, "2,4"), (30, "2,8"), (10, "3,2")):
        nurse.read(value, today - timedelta(days=days))
        if days == 50:
            look(page, "protocole-proposition-telephone")
        page.get_by_label("Dose par jour").fill("5")
        nurse.touch("button", "Signer")
        expect(page.get_by_text("C’est signé, et dans le dossier.")).to_be_visible()
    # Three touches each: the step, the table, the signature (and two for the value that was refused).
    assert nurse.touches == 3 * 3 + 2

    nurse.read("6,1", today - timedelta(days=3))
    expect(page.get_by_text("Le protocole demande l’avis du prescripteur")).to_be_visible()
    look(page, "protocole-question-telephone")
    page.get_by_label("Ce que je propose").fill("Pas de prise ce soir")
    nurse.touch("button", "Demander à")
    expect(page.get_by_text("Attend la réponse du prescripteur")).to_be_visible()

    doctor = visit(_user(house.doctor))
    look(doctor, "protocole-accueil-prescripteur")
    doctor.goto(reverse("questions:index"))
    doctor.get_by_role("link", name=str(house.patient)).first.click()
    expect(doctor.get_by_text("Un quart de comprimé par palier")).to_be_visible()
    expect(doctor.get_by_text("INR 3,2, 5 mg par jour")).to_be_visible()
    doctor.get_by_role("button", name="Oui").click()

    page.goto("/")
    page.get_by_role("link", name="Réponse reçue").click()
    look(page, "protocole-reponse-telephone")
    nurse.touch("button", "Signer")
    expect(page.get_by_text("C’est signé, et dans le dossier.")).to_be_visible()

    nurse.read("4,4", today)
    page.get_by_text("Je l’ai déjà au téléphone").click()
    page.get_by_label("Ce qui est décidé").fill("Reprise demain")
    nurse.touch("button", "Signer, validé après appel")
    expect(page.get_by_text("validé après appel").first).to_be_visible()

    doctor.goto("/")
    doctor.get_by_role("link", name="Acte signé sous protocole").click()
    expect(doctor.get_by_text("5 actes, 1 après appel")).to_be_visible()
    look(doctor, "protocole-suivi-prescripteur")
    doctor.get_by_role("button", name="Vu").click()
    expect(doctor.get_by_text("C’est vu.")).to_be_visible()
    doctor.get_by_role("link", name="Journal").click()
    look(doctor, "protocole-journal")
    with context.entered(structure_id=house.doctor.structure_id):
        acts = ProtocolAct.objects.order_by("happened_on").values_list("value", "validation")
        assert [(str(value and value.normalize()), how) for value, how in acts] == [
            ("2.4", "none"),
            ("2.8", "none"),
            ("3.2", "none"),
            ("6.1", "answered"),
            ("4.4", "called"),
        ]
    assert look.faults == []
    assert browser_faults == []
