"""A meeting of five cases, with the keyboard, without JavaScript, on a telephone."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from maisonnee.domains.concertation import operations
from maisonnee.domains.concertation.enums import Theme
from maisonnee.domains.concertation.models import InformalExchange, Meeting, Task
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel import professions
from tests.factories import teams
from tests.factories.concertations import Person, hold, make_patient, make_person, plan, propose
from tests.journeys.conftest import Visit

NAMES = ("Lambert", "Durand", "Morel", "Vidal", "Perrin")
QUESTIONS = (
    "Plaie du pied qui stagne",
    "Chutes répétées",
    "INR instable",
    "Retour d’hospitalisation",
    "Isolement",
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


def test_five_cases_are_recorded_with_the_keyboard(house: House, visit: Visit) -> None:
    page = visit(_user(house.nurse))
    page.goto(f"/concertation/reunions/{house.meeting.pk}/")
    page.get_by_role("button", name="Ouvrir la réunion").press("Enter")
    presses = 0
    page.get_by_role("button", name="Alix Martin").press("Enter")
    expect(page.get_by_role("button", name="Alix Martin")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="Alix Martin")).to_be_focused()
    for number, _ in enumerate(NAMES, start=1):
        expect(page.locator("h1")).to_contain_text(NAMES[number - 1].upper())
        page.get_by_label("Décision").fill("Décharge et bilan")
        if number == 1:
            page.get_by_role("textbox", name="Tâche 1", exact=True).fill("Semelle de décharge")
            page.get_by_role("combobox", name="Tâche 1, qui").select_option(label="Alix Barbier")
        page.get_by_role("button", name="Décidé").press("Enter")
        presses += 1
    assert presses == len(NAMES)
    expect(page.locator("h1")).to_have_text("Clore la réunion")
    page.get_by_role("button", name="Clore la réunion").press("Enter")
    expect(page.get_by_text("La réunion est close.")).to_be_visible()
    with context.entered(structure_id=house.structure.id):
        house.meeting.refresh_from_db()
        assert (house.meeting.state, house.meeting.cases.count()) == ("closed", 5)
        assert Task.objects.filter(what="Semelle de décharge").count() == 1
        assert house.meeting.minutes.count() == 1


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


PAGES = (
    ("index", "/concertation/"),
    ("plan", "/concertation/reunions/prevoir/"),
    ("meeting", "/concertation/reunions/{meeting}/"),
    ("session", "/concertation/reunions/{meeting}/seance/1/"),
    ("close", "/concertation/reunions/{meeting}/clore/"),
    ("held", "/concertation/reunions/{held}/"),
    ("propose", "/concertation/cas/proposer/"),
    ("case", "/concertation/cas/{case}/"),
    ("note", "/concertation/echanges/noter/"),
    ("exchanges", "/concertation/echanges/"),
    ("tasks", "/concertation/taches/"),
    ("decisions", "/concertation/decisions/"),
    ("past", "/concertation/reunions/"),
    ("counted", "/concertation/compte/{year}/"),
    ("counting", "/concertation/compte/regle/"),
)


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (390, False)])
def test_the_pages_are_accessible(
    house: House, visit: Visit, axe_faults: Callable[[Page], list[str]], width: int, dark: bool
) -> None:
    with context.entered(structure_id=house.structure.id):
        leader = _ready(make_person(house.structure, role=Role.MANAGER, family_name="Gérante"))
        teams.seat(house.structure.id, Role.PROFESSIONAL, user=leader.member.user)
        places = {
            "meeting": house.meeting.pk,
            "held": Meeting.objects.filter(state="closed").latest("held_on").pk,
            "case": house.meeting.cases.earliest("position").pk,
            "year": house.doctor.actor.today.year,
        }
    page = visit(leader.member.user, width=width, dark=dark)
    faults = []
    for name, path in PAGES:
        if name == "session":
            with context.entered(structure_id=house.structure.id):
                operations.open_meeting(actor=house.nurse.actor, meeting=house.meeting)
        answer = page.goto(path.format(**places))
        assert answer is not None
        assert answer.status == 200, path
        _picture(page, f"{name}-{width}{'-dark' if dark else ''}")
        faults += [f"{name}: {fault}" for fault in axe_faults(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{name}: wider than the window")
    assert faults == []
