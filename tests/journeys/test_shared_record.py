"""The shared record as a team uses it: a smear due, notes that a patient keeps back, a record opened in emergency.

Those at home are on a telephone; the doctor who answers a reminder has no script, the secretary has no mouse.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pypdf
import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from maisonnee.domains.patients import operations as sharing
from maisonnee.domains.patients.models import EmergencyAccess, Patient, SharingObjection
from maisonnee.domains.patients.rules.sharing import groups
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients, records, teams
from tests.journeys.conftest import Look, Visit
from tests.journeys.keyboard import Keyboard

TEAM = {
    "doctor": ("10", Role.PROFESSIONAL, "Lefort"),
    "other": ("10", Role.PROFESSIONAL, "Hamon"),
    "midwife": ("50", Role.PROFESSIONAL, "Rivière"),
    "nurse": ("60", Role.PROFESSIONAL, "Barbier"),
    "physio": ("70", Role.PROFESSIONAL, "Besnard"),
    "psychologist": ("93", Role.PROFESSIONAL, "Cordier"),
    "secretary": ("331", Role.SECRETARY, "Le Roux"),
    "manager": ("10", Role.MANAGER, "Morvan"),
}
"""Who signs in; the other doctor and the manager take no part in the care of the patient."""
OUTSIDE = frozenset({"other", "manager"})
SMEAR = "Frottis cervico-utérin"
THOUGHTS = "Entretien du mardi"


@dataclass(frozen=True)
class House:
    structure: Structure
    actors: dict[str, Actor]
    patient: Patient

    def user(self, key: str) -> User:
        with context.entered(structure_id=self.structure.pk):
            return teams.user_of(self.actors[key])

    def record(self, name: str = "record", *more: Any) -> str:
        return reverse(f"records:{name}", args=[self.patient.pk, *more])

    def sheet(self, name: str = "sheet") -> str:
        return reverse(f"patients:{name}", args=[self.patient.pk])

    def entries(self, **values: Any) -> list[Entry]:
        with context.entered(structure_id=self.structure.pk):
            return list(Entry.objects.filter(patient=self.patient, **values).order_by("written_at", "pk"))


def _arrive(structure: Structure, profession: str, role: Role, name: str) -> Actor:
    actor = records.make_reader(structure.pk, profession, role)
    user, member = teams.user_of(actor), records.member_of(actor)
    for one in (user, member):
        one.family_name, one.given_name = name, "Sacha"
    user.set_password(teams.PASSWORD)
    user.save()
    member.save()
    return replace(actor, name=user.full_name, now=timezone.now())


@pytest.fixture
def house(site: object) -> House:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    with context.entered(structure_id=structure.pk):
        actors = {key: _arrive(structure, *about) for key, about in TEAM.items()}
        doctor = actors["doctor"]
        patient = patients.make_patient(
            doctor, birth_family_name="Essai", birth_given_names="Rose", sex="F", born_on=date(1984, 5, 2)
        )
        patients.attended_by(doctor, patient, records.member_of(doctor))
        for key, actor in actors.items():
            if key not in OUTSIDE | {"doctor"}:
                records.in_care(actor, patient)
        records.vote(doctor, dict.fromkeys(groups(), records.ALL_PARTS))
    return House(structure, actors, patient)


@pytest.fixture(autouse=True)
def _nothing_is_wrong(look: Look, browser_faults: list[str]) -> Iterator[None]:
    yield
    assert look.faults == []
    assert browser_faults == []


def _said(page: Page, text: str | re.Pattern[str]) -> None:
    expect(page.get_by_role("main").get_by_text(text).first).to_be_visible()


def test_a_smear_of_the_midwife_is_a_reminder_for_the_doctor_acted_on_once(
    house: House, visit: Visit, look: Look
) -> None:
    three_years_ago = house.actors["midwife"].today - timedelta(days=3 * 366 + 10)
    midwife = visit(house.user("midwife"), width=390)
    midwife.goto(house.record("add", "act"))
    midwife.get_by_label(re.compile("^Acte")).select_option(label=SMEAR)
    midwife.get_by_label("Date", exact=True).fill(three_years_ago.isoformat())
    midwife.get_by_label("Résultat").fill("Négatif")
    midwife.get_by_label("À refaire à l’intervalle habituel").check()
    look(midwife, "smear-written-phone")
    midwife.get_by_role("button", name="Ajouter au dossier").click()
    _said(midwife, "C’est dans le dossier.")
    (smear,) = house.entries()
    assert smear.next_due_on is not None

    late = visit(house.user("midwife"), width=390)
    late.goto(house.record("close_due", smear.pk))

    doctor = visit(house.user("doctor"), javascript=False)
    doctor.goto(reverse("records:list", args=["echeances"]))
    line = doctor.get_by_role("row").filter(has_text=SMEAR)
    expect(line).to_contain_text("ESSAI Rose")
    expect(line).to_contain_text("en retard")
    expect(line).to_contain_text("Rivière")
    line.get_by_role("link", name=SMEAR).click()
    doctor.get_by_label("Fait", exact=True).check()
    doctor.get_by_label("Précision").fill("Ordonnance remise")
    doctor.get_by_role("button", name="Enregistrer").click()
    _said(doctor, "L’échéance est réglée, pour toute l’équipe.")

    # The midwife had the form open meanwhile: she is told, and nothing is done twice.
    late.get_by_label("Laissé de côté").check()
    late.get_by_role("button", name="Enregistrer").click()
    expect(late.get_by_role("alert")).to_contain_text("déjà réglée par Sacha Lefort")
    midwife.goto(reverse("records:list", args=["echeances"]))
    expect(midwife.get_by_text(SMEAR)).to_have_count(0)
    midwife.goto(house.record("entry", smear.pk))
    _said(midwife, re.compile("Lefort.*Ordonnance remise"))
    look(midwife, "smear-done-phone")
    (smear,) = house.entries()
    assert (smear.due_state, smear.due_closed_reason) == ("done", "Ordonnance remise")


READERS = ("doctor", "nurse", "physio", "secretary")


def _shows(page: Page, house: House) -> bool:
    """Tell whether what the psychologist wrote shows anywhere one would look for it."""
    found = set()
    for name in ("record", "timeline"):
        answer = page.goto(house.record(name))
        assert answer is not None
        assert answer.status == 200, name
        found.add(page.get_by_text(THOUGHTS).count() > 0)
    assert len(found) == 1
    return found.pop()


def test_the_psychologists_notes_are_kept_back_from_four_then_given_back(
    house: House, visit: Visit, look: Look
) -> None:
    with context.entered(structure_id=house.structure.pk):
        note = records.write(house.actors["psychologist"], house.patient, label=THOUGHTS, text="Va mieux")
    pages = {key: visit(house.user(key), width=390) for key in (*READERS, "psychologist")}
    assert {key: _shows(page, house) for key, page in pages.items()} == dict.fromkeys(pages, True)

    secretary = pages["secretary"]
    secretary.goto(house.sheet("object"))
    keys = Keyboard(secretary)
    keys.choose(secretary.get_by_label("Ce qui n’est pas partagé"), "Notes\u00a0: psychologue")
    keys.choose(secretary.get_by_label("Avec qui"), "Personne ne le lit")
    keys.button("Enregistrer")
    _said(secretary, "C’est noté, et déjà appliqué.")

    assert {key: _shows(page, house) for key, page in pages.items()} == {
        **dict.fromkeys(READERS, False),
        "psychologist": True,
    }
    for key, page in pages.items():
        answer = page.goto(house.record("entry", note.pk))
        assert answer is not None
        assert answer.status == (200 if key == "psychologist" else 404), key
    doctor = pages["doctor"]
    doctor.goto(house.record())
    _said(doctor, "une partie n’est pas partagée")
    look(doctor, "kept-back-phone")

    secretary.goto(house.sheet("sharing"))
    secretary.get_by_role("link", name=re.compile("^Lever")).first.click()
    secretary.get_by_role("main").get_by_role("button").last.click()
    _said(secretary, "L’opposition est levée.")
    assert {key: _shows(page, house) for key, page in pages.items()} == dict.fromkeys(pages, True)
    with context.entered(structure_id=house.structure.pk):
        kept = SharingObjection.objects.get()
        assert (kept.section, kept.author_group, kept.lifted_on) == (
            "notes",
            "93",
            house.actors["doctor"].today,
        )


def test_a_doctor_outside_the_team_finds_nothing_then_says_why_and_everyone_knows(
    house: House, visit: Visit, look: Look
) -> None:
    with context.entered(structure_id=house.structure.pk):
        problem = records.write(
            house.actors["doctor"], house.patient, kind=EntryKind.PROBLEM, label="Épilepsie"
        )
        sharing.choose_reviewer(
            actor=house.actors["manager"],
            member_id=records.member_of(house.actors["nurse"]).pk,
            decision="Réunion d’équipe",
            starts_on=date(2026, 1, 1),
        )
    other = visit(house.user("other"), width=390)
    closed = [
        house.record(name) for name in ("record", "synthesis", "timeline", "visit", "reading", "shares")
    ]
    closed += [house.record("entry", problem.pk), house.record("measure", "weight"), house.sheet("readings")]
    for address in closed:
        answer = other.goto(address)
        assert answer is not None
        assert answer.status == 404, address
        expect(other.get_by_text("Épilepsie")).to_have_count(0)
    other.goto(house.sheet())
    other.get_by_role("link", name="Accès d’urgence").click()
    other.get_by_role("button", name="Ouvrir le dossier").click()
    expect(other.locator(".error").first).to_be_visible()
    other.get_by_label("Soin non programmé, patient présent").check()
    other.get_by_label("Ce qui se passe").fill("Malaise au cabinet")
    other.get_by_role("button", name="Ouvrir le dossier").click()
    other.wait_for_url(f"**{house.record()}")
    _said(other, "Épilepsie")
    look(other, "emergency-read-phone")

    doctor = visit(house.user("doctor"), javascript=False)
    doctor.goto("/")
    _said(doctor, re.compile("Hamon"))
    doctor.get_by_role("button", name="J’ai vu").click()
    expect(doctor.get_by_role("heading", name="Dossiers de vos patients ouverts en urgence")).to_have_count(0)

    reviewer = visit(house.user("nurse"))
    reviewer.goto(reverse("patients:review"))
    expect(reviewer.get_by_role("link", name=re.compile("Hamon.*ESSAI Rose"))).to_be_visible()

    doctor.goto(house.sheet("readings"))
    _said(doctor, "Malaise au cabinet")
    paper = doctor.request.get(house.sheet("readings_pdf"))
    assert paper.headers["content-type"] == "application/pdf"
    told = "".join(leaf.extract_text() for leaf in pypdf.PdfReader(io.BytesIO(paper.body())).pages)
    assert "Hamon" in told
    assert "urgence" in told.casefold()
    with context.entered(structure_id=house.structure.pk):
        access = EmergencyAccess.objects.get()
        assert access.explanation == "Malaise au cabinet"
        assert access.acknowledged_at is not None


def test_what_is_typed_about_a_fact_survives_an_expired_session(house: House, visit: Visit) -> None:
    page = visit(house.user("nurse"), width=390, javascript=False)
    page.goto(house.record("add", "note"))
    page.get_by_label("Objet").fill("Pansement")
    page.get_by_role("textbox", name=re.compile("^Note")).fill("À refaire jeudi")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Ajouter au dossier").click()
    page.fill("input[name=login]", house.user("nurse").email)
    page.fill("input[name=password]", teams.PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(f"**{house.record('add', 'note')}*")
    assert house.entries() == []
    expect(page.get_by_label("Objet")).to_have_value("Pansement")
    expect(page.get_by_role("textbox", name=re.compile("^Note"))).to_have_value("À refaire jeudi")
    page.get_by_role("button", name="Ajouter au dossier").click()
    _said(page, "C’est dans le dossier.")
    assert [(row.label, row.text) for row in house.entries()] == [("Pansement", "À refaire jeudi")]


def test_two_people_correct_the_same_fact_and_the_second_chooses(
    house: House, visit: Visit, look: Look
) -> None:
    with context.entered(structure_id=house.structure.pk):
        entry = records.write(
            house.actors["doctor"],
            house.patient,
            kind=EntryKind.TREATMENT,
            label="Furosémide 40",
            text="1 le matin",
        )
    address = house.record("correct", entry.pk)
    doctor = visit(house.user("doctor"))
    colleague = visit(house.user("nurse"), width=390)
    for page in (doctor, colleague):
        page.goto(address)
    doctor.get_by_label("Dose et rythme").fill("2 le matin")
    doctor.get_by_label("Motif de la correction").fill("Dose changée")
    doctor.get_by_role("button", name="Corriger").click()
    _said(doctor, re.compile("^C’est corrigé"))

    colleague.get_by_label("Médicament ou traitement").fill("Furosémide 40 mg")
    colleague.get_by_label("Dose et rythme").fill("1 le matin, 1 à midi")
    colleague.get_by_label("Motif de la correction").fill("Précision")
    colleague.get_by_role("button", name="Corriger").click()
    expect(colleague.get_by_role("alert").get_by_role("heading")).to_contain_text(house.actors["doctor"].name)
    look(colleague, "correction-conflict-phone")
    colleague.get_by_role("group", name="Dose et rythme").get_by_label("Prendre la sienne").check()
    colleague.get_by_role("button", name="Corriger").click()
    _said(colleague, re.compile("^C’est corrigé"))
    (row,) = house.entries()
    assert (row.label, row.text, row.version) == ("Furosémide 40 mg", "2 le matin", 3)
