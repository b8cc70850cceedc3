"""A meeting of six cases from one screen; without JavaScript, on a telephone."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import Theme
from maisonnee.domains.concertation.models import InformalExchange, Meeting, Opinion, Task
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel import professions
from tests.factories import teams
from tests.factories.concertations import Person, hold, make_patient, make_person, plan, propose
from tests.factories.records import in_care
from tests.journeys.conftest import Visit

NAMES = ("Lambert", "Durand", "Morel", "Vidal", "Perrin", "Garnier")
QUESTIONS = (
    "Plaie du pied qui stagne",
    "Chutes répétées",
    "INR instable",
    "Retour d’hospitalisation",
    "Isolement",
    "Perte de poids",
)


@dataclass(frozen=True)
class House:
    """What a journey starts from."""

    structure: Structure
    nurse: Person
    doctor: Person
    meeting: Meeting


def _ready(person: Person) -> Person:
    user = person.member.user
    assert user is not None
    user.set_password(teams.PASSWORD)
    user.save()
    return replace(person, actor=replace(person.actor, now=timezone.now()))


@pytest.fixture
def house(site: object) -> House:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    with context.entered(structure_id=structure.id):
        nurse = _ready(make_person(structure, family_name="Martin"))
        doctor = _ready(make_person(structure, profession=professions.DOCTOR, family_name="Lefort"))
        for profession, name in (("70", "Vidal"), ("80", "Barbier"), ("95", "Kaddour")):
            make_person(structure, profession=profession, family_name=name)
        today = doctor.actor.today
        held = [make_patient(structure, doctor=doctor.member) for _ in range(4)]
        for number in (60, 30):
            hold(doctor, held[:2] if number == 60 else held[2:], held_on=today - timedelta(days=number))
        for _ in range(120):
            make_patient(structure, doctor=doctor.member)
        meeting = plan(nurse.actor, held_on=today)
        for name, question in zip(NAMES, QUESTIONS, strict=True):
            patient = make_patient(structure, family_name=name, given_name="Odette", doctor=doctor.member)
            in_care(nurse.actor, patient)
            operations.propose_case(
                actor=nurse.actor, patient=patient, question=question, theme=Theme.COMPLEX, meeting=meeting
            )
        propose(nurse.actor, held[0])
        operations.note_informal_exchange(
            actor=doctor.actor,
            patient=held[1],
            other=nurse.member,
            held_on=today,
            subject="INR à 4, pas de saignement",
            decision="Sauter une prise, contrôle jeudi",
            theme=Theme.THERAPEUTIC_RISK,
            tasks=(operations.NewTask(what="Contrôler l’INR", member=nurse.member, due_on=today),),
        )
    return House(structure, nurse, doctor, meeting)


def _user(person: Person) -> object:
    return person.member.user


def _picture(page: Page, name: str) -> None:
    folder = os.environ.get("MAISONNEE_PICTURES")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@dataclass
class Hands:
    """Whoever writes, counting every gesture beyond the text itself: clicks, choices, boxes, dates, keys pressed,
    and going to a field to type in it."""

    page: Page
    gestures: int = 0

    def click(self, target: Locator) -> None:
        self.gestures += 1
        target.click()

    def choose(self, target: Locator, label: str) -> None:
        self.gestures += 1
        target.select_option(label=label)

    def go_and_type(self, target: Locator, text: str) -> None:
        self.gestures += 1
        target.fill(text)

    def type_here(self, text: str) -> None:
        """Type where the page put the cursor: text alone."""
        self.page.keyboard.insert_text(text)

    def press(self, keys: str) -> None:
        self.gestures += 1
        self.page.keyboard.press(keys)


MOST_GESTURES = 60


def test_six_cases_are_run_from_one_screen_in_few_gestures(house: House, visit: Visit) -> None:
    page = visit(_user(house.nurse))
    page.goto(f"/concertation/reunions/{house.meeting.pk}/")
    hands = Hands(page)
    hands.click(page.get_by_role("button", name="Ouvrir la réunion"))
    hands.click(page.get_by_role("button", name="Tous présents"))
    expect(page.get_by_text("5 sur 5")).to_be_visible()
    hands.click(page.get_by_role("button", name="Alix Kaddour diététicien"))
    expect(page.get_by_text("4 sur 5")).to_be_visible()
    for number, name in enumerate(NAMES, start=1):
        expect(page.locator("h1")).to_contain_text(name.upper())
        _decide(hands, page, number)
    expect(page.locator("h1")).to_have_text("Clore la réunion")
    expect(page.get_by_text("6 décisions s’inscrivent au dossier des patients")).to_be_visible()
    _picture(page, "closing")
    hands.click(page.get_by_role("button", name="Clore la réunion"))
    expect(page.get_by_text("La réunion est close.")).to_be_visible()
    _picture(page, "closed")
    sys.stdout.write(f"\nsix cases: {hands.gestures} gestures beyond the text\n")
    assert hands.gestures < MOST_GESTURES
    _all_followed(house)


def _decide(hands: Hands, page: Page, number: int) -> None:
    """One case: strategy, who decides, what each one thinks, a task with its person and day, the next review."""
    if number == 1:
        # The hands come from the presences.
        hands.click(page.get_by_label("Stratégie décidée"))
    expect(page.get_by_label("Stratégie décidée")).to_be_focused()
    hands.type_here("Décharge et bilan")
    hands.choose(page.get_by_label("Qui décide"), "Alix Lefort, médecin")
    hands.click(page.get_by_label("Accord de tous les présents"))
    if number == 3:
        hands.click(page.get_by_text("Réserves et désaccords"))
        hands.choose(page.get_by_role("combobox", name="Avis 1, de qui"), "Alix Barbier")
        hands.choose(page.get_by_role("combobox", name="Avis 1", exact=True), "Réserve")
        hands.go_and_type(page.get_by_role("textbox", name="Avis 1, en quelques mots"), "La marche d’abord")
        _picture(page, "writing")
    hands.go_and_type(
        page.get_by_role("textbox", name="Tâche 1", exact=True), "Semelle de décharge @Barbier +2s"
    )
    review = timezone.localdate() + timedelta(days=60)
    hands.go_and_type(page.get_by_label("À revoir le"), review.isoformat())
    hands.press("Control+Enter")


def _all_followed(house: House) -> None:
    """What nobody typed: minutes, tasks, time, entries of the records, the contract's count."""
    today = house.nurse.actor.today
    with context.entered(structure_id=house.structure.id):
        house.meeting.refresh_from_db()
        assert (house.meeting.state, house.meeting.minutes.count()) == ("closed", 1)
        tasks = Task.objects.filter(case__meeting=house.meeting)
        assert set(tasks.values_list("what", "member__family_name", "due_on")) == {
            ("Semelle de décharge", "Barbier", today + timedelta(weeks=2))
        }
        assert tasks.count() == 6
        entries = Entry.objects.filter(details__has_key="concertation_case", happened_on=today)
        assert (entries.count(), entries.filter(next_due_on=today + timedelta(days=60)).count()) == (6, 6)
        assert Opinion.objects.filter(note__case__meeting=house.meeting).count() == 24
        assert Opinion.objects.get(stance="reserve").words == "La marche d’abord"
        coordinator = teams.seat(house.structure.id, Role.COORDINATOR).actor
        hours = queries.time_of_meeting(actor=coordinator, meeting=house.meeting)
        assert [(row.member.family_name, row.counted) for row in hours] == [
            (name, 90) for name in ("Barbier", "Lefort", "Martin", "Vidal")
        ]
        gauge = queries.year_gauge(actor=house.nurse.actor, year=today.year).gauge
        held_before = sum((today - timedelta(days=days)).year == today.year for days in (60, 30))
        assert (gauge.meetings, gauge.formal_files) == (1 + held_before, 6 + 2 * held_before)


def test_a_case_and_an_exchange_from_a_telephone_without_javascript(house: House, visit: Visit) -> None:
    page = visit(_user(house.nurse), width=390, javascript=False)
    page.goto("/concertation/echanges/noter/")
    page.get_by_role("textbox", name="Patient").fill("lamb")
    page.get_by_label("Avec").select_option(index=1)
    page.get_by_label("Ce dont vous avez parlé").fill("Pansement à revoir")
    page.get_by_label("Thème").select_option("complex")
    page.get_by_role("button", name="Noter l’échange").click()
    expect(page.get_by_text("L’échange est noté.")).to_be_visible()
    with context.entered(structure_id=house.structure.id):
        assert InformalExchange.objects.filter(patient__birth_family_name="Lambert").count() == 1


def test_patients_are_found_as_one_types(house: House, visit: Visit) -> None:
    page = visit(_user(house.nurse))
    page.goto("/concertation/cas/proposer/")
    page.get_by_role("textbox", name="Patient").press_sequentially("durand", delay=10)
    expect(page.get_by_role("radio", name="DURAND Odette")).to_be_checked()
    assert "durand" not in page.url.lower()
