"""A nurse between two patients, with the keyboard alone on a telephone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from maisonnee.domains.concertation import operations
from maisonnee.domains.concertation.enums import Theme
from maisonnee.domains.concertation.models import Case, InformalExchange, Task
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy import context
from tests.journeys.conftest import Look, Visit
from tests.journeys.demonstration.houses import House
from tests.journeys.keyboard import Keyboard

TASK = "Contrôler la tension à domicile"
QUESTION = "Plaie de la jambe qui ne ferme pas, que changer ?"
SUBJECT = "Pansement douloureux, antalgique avant le soin"


@pytest.fixture(autouse=True)
def _windows_complain_of_nothing(browser_faults: list[str]) -> Iterator[None]:
    yield
    assert browser_faults == []


def _two_patients(house: House) -> tuple[Patient, Patient]:
    """Two patients whose family name nobody else bears, and of whom no case waits."""
    brought = Case.objects.values("patient_id")
    known = list(Patient.objects.filter(left_on__isnull=True).exclude(pk__in=brought).order_by("pk"))
    bearers = Counter(patient.birth_family_name for patient in Patient.objects.all())
    alone = [patient for patient in known if bearers[patient.birth_family_name] == 1]
    return alone[0], alone[1]


def test_a_case_an_exchange_and_a_task_done(house: House, visit: Visit, look: Look) -> None:
    with context.entered(structure_id=house.id):
        discussed, met = _two_patients(house)
        nurse = Member.objects.get(user=house.user("infirmier"))
        doctor = Member.objects.get(user=house.user("gerance"))
        operations.note_informal_exchange(
            actor=house.actor("gerance"),
            patient=met,
            other=nurse,
            held_on=house.actor("gerance").today,
            subject="Tension haute hier",
            decision="Deux mesures cette semaine",
            theme=Theme.COMPLEX,
            tasks=(operations.NewTask(what=TASK, member=nurse, due_on=house.actor("gerance").today),),
        )
    page = visit(house.user("infirmier"), width=390)
    keys = Keyboard(page)
    expect(page.get_by_role("main").get_by_text(TASK)).to_be_visible()
    look(page, "nurse-home-phone")

    keys.link("Proposer un cas")
    keys.write(page.get_by_role("textbox", name="Patient"), discussed.birth_family_name.lower())
    expect(page.get_by_role("radio", name=str(discussed))).to_be_checked()
    keys.write(page.get_by_label("Question à l’équipe"), QUESTION)
    keys.button(re.compile("^Proposer"))
    expect(page.get_by_text("Le cas est proposé.")).to_be_visible()

    # An exchange asks for five things: who, with whom, about what, what theme, then Enter.
    page.goto("/")
    keys.link("Noter un échange")
    keys.write(page.get_by_role("textbox", name="Patient"), met.birth_family_name.lower())
    expect(page.get_by_role("radio", name=str(met))).to_be_checked()
    keys.choose(page.get_by_label("Avec"), str(doctor))
    keys.write(page.get_by_label("Ce dont vous avez parlé"), SUBJECT)
    keys.choose(page.get_by_label("Thème"), Theme.COMPLEX.label[:12])
    # Another one than that of the morning, already noted by the doctor: said, and confirmed.
    keys.button("Noter l’échange")
    keys.space(page.get_by_label("C’est un autre échange"))
    keys.button("Noter l’échange")
    expect(page.get_by_text("L’échange est noté.")).to_be_visible()

    page.goto("/")
    keys.link(re.compile(TASK))
    keys.button(f"C’est fait : {TASK}")
    expect(page.get_by_text("C’est fait.")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("main").get_by_text(TASK)).to_have_count(0)
    with context.entered(structure_id=house.id):
        assert Case.objects.get(patient=discussed).written_by_name == house.actor("infirmier").name
        assert InformalExchange.objects.filter(patient=met).count() == 2
        assert Task.objects.get(what=TASK).state == "done"
    assert look.faults == []
