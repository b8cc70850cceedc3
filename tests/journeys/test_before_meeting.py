"""A nurse brings a case from her telephone, four professions write, a poll finds when all can come, calendars show it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from maisonnee.domains.concertation import operations
from maisonnee.domains.concertation.enums import DayPart
from maisonnee.domains.concertation.models import Case, Meeting
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel import professions
from tests.factories import teams
from tests.factories.concertations import Person, make_patient, make_person
from tests.factories.records import in_care
from tests.journeys.conftest import Look, Visit

EVENING_ONLY = [slots.part_key(day, DayPart.EVENING) for day in range(5)]


@dataclass(frozen=True)
class House:
    """What the journey starts from: nurses are on their rounds all day, free in the evening."""

    structure: Structure
    organiser: Person
    nurse: Person
    others: tuple[Person, ...]


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
        organiser = _ready(
            make_person(
                structure,
                profession="x-co",
                role=Role.COORDINATOR,
                status=MemberStatus.COORDINATOR,
                family_name="Coordinatrice",
            )
        )
        nurse = _ready(make_person(structure, family_name="Martin"))
        doctor = _ready(make_person(structure, profession=professions.DOCTOR, family_name="Lefort"))
        others = [doctor]
        for profession, name in (("70", "Vidal"), ("80", "Barbier")):
            others.append(_ready(make_person(structure, profession=profession, family_name=name)))
        patient = make_patient(structure, family_name="Lambert", given_name="Odette", doctor=doctor.member)
        for person in (nurse, *others[1:]):
            in_care(person.actor, patient)
        for person in (nurse, doctor, *others[1:]):
            operations.set_usual_week(
                actor=person.actor, member=person.member, free=EVENING_ONLY, version=None
            )
    return House(structure, organiser, nurse, tuple(others))


def test_from_a_telephone_to_everybodys_calendar(house: House, visit: Visit, look: Look) -> None:
    phone = visit(house.nurse.member.user, width=390)
    phone.goto("/concertation/cas/proposer/")
    phone.get_by_role("textbox", name="Patient").press_sequentially("lambert", delay=10)
    expect(phone.get_by_role("radio", name="LAMBERT Odette")).to_be_checked()
    phone.get_by_label("Question à l’équipe").fill("La plaie du pied stagne")
    phone.get_by_role("button", name="Proposer ce cas").click()
    expect(phone.get_by_text("Le cas est proposé.")).to_be_visible()
    with context.entered(structure_id=house.structure.id):
        case = Case.objects.get()
    for number, person in enumerate((house.nurse, *house.others)):
        page = (
            phone if person is house.nurse else visit(person.member.user, width=390, javascript=number != 2)
        )
        page.goto(f"/concertation/cas/{case.pk}/")
        page.get_by_role("link", name="Contribuer").click()
        page.get_by_label("Votre contribution").fill(f"Ce que je vois, {number + 1}")
        page.get_by_role("button", name="Enregistrer ma contribution").click()
        expect(page.get_by_text(f"Ce que je vois, {number + 1}")).to_be_visible()
    look(phone, "before-case-phone")
    desk = visit(house.organiser.member.user)
    desk.goto("/concertation/creneaux/")
    expect(desk.get_by_text("n’écarte personne").first).to_be_visible()
    look(desk, "before-start-poll")
    desk.get_by_role("button", name="Demander à l’équipe").click()
    expect(desk.get_by_text("Le sondage est ouvert.")).to_be_visible()
    poll_path = urlsplit(desk.url).path
    phone.goto("/")
    phone.get_by_role("link", name="quel créneau").click()
    first = phone.locator("section[id^=creneau-]").first
    first.get_by_role("button", name="Oui").click()
    expect(first.get_by_role("button", name="Oui")).to_have_attribute("aria-pressed", "true")
    look(phone, "before-poll-phone")
    desk.goto(poll_path)
    card = desk.locator("section[id^=creneau-]", has_text="n’écarte personne").first
    card.get_by_role("button", name="Prévoir la réunion ici").click()
    expect(desk.get_by_text("La réunion est prévue.")).to_be_visible()
    desk.get_by_role("button", name="Placer").click()
    expect(desk.get_by_text("15 min prévues sur 90")).to_be_visible()
    look(desk, "before-meeting")
    phone.goto("/concertation/calendriers/")
    phone.get_by_role("button", name="Créer l’adresse : Mon calendrier").click()
    address = phone.locator("p.address").inner_text().strip()
    look(phone, "before-calendars-phone")
    answer = phone.request.get(address)
    text = answer.text()
    with context.entered(structure_id=house.structure.id):
        meeting = Meeting.objects.get()
        assert meeting.cases.get() == case
    assert answer.status == 200
    assert f"UID:{meeting.pk}@concertation.maisonnee" in text
    assert "lambert" not in text.lower() and "plaie" not in text.lower()
    assert look.faults == []
