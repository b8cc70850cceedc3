"""A visit written on a telephone: forms of a profession, a home reading, the team's choices."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from maisonnee.domains.records import operations
from maisonnee.domains.records.models import Entry, FormLayout
from maisonnee.domains.records.rules.form_fields import FIELDS
from maisonnee.domains.records.rules.forms import Placed
from maisonnee.foundation.tenancy import context
from tests.journeys.conftest import Look, Visit
from tests.journeys.keyboard import Keyboard
from tests.journeys.visits.conftest import Home

STORED = "Object.keys(localStorage).filter((key) => key.startsWith('maisonnee.visit:')).length"


def test_a_home_reading_takes_a_tap_the_numbers_and_a_tap(
    home: Home, visit: Visit, browser_faults: list[str]
) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("record"))
    interactions = 0

    page.get_by_role("link", name="Relevé").click()
    interactions += 1
    expect(page.locator("#id_weight")).to_be_focused()
    for number in ("74,1", "135", "80", "37,2", "96", "1,25", "2,6", "3"):
        page.keyboard.type(number)
        interactions += 1
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SELECT":
            page.keyboard.press("Tab")
    # The unit of each measure is the usual one: nothing to choose. All the fields and the button are on one screen.
    assert page.locator("#id_weight").get_attribute("inputmode") == "decimal"
    page.get_by_role("button", name="Enregistrer le relevé").click()
    interactions += 1

    expect(page.get_by_text("C’est dans le dossier.")).to_be_visible()
    made = home.entries(form_key="home_reading")
    assert [(row.item, row.value, row.value_2, row.unit) for row in made] == [
        ("weight", Decimal("74.1000"), None, "kg"),
        ("blood_pressure", Decimal(135), Decimal(80), "mmHg"),
        ("temperature", Decimal("37.2"), None, "°C"),
        ("spo2", Decimal(96), None, "%"),
        ("glycaemia", Decimal("1.25"), None, "g/L"),
        ("inr", Decimal("2.6"), None, ""),
        ("pain", Decimal(3), None, "/10"),
    ]
    assert {row.happened_on for row in made} == {home.nurse.today}
    # Two taps and eight numbers.
    assert interactions == 10
    assert browser_faults == []


def test_weight_alone_is_three_gestures(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("record"))

    page.get_by_role("link", name="Relevé").click()
    expect(page.get_by_label("Poids", exact=True)).to_be_focused()
    page.keyboard.type("73,9")
    page.keyboard.press("Enter")

    expect(page.get_by_text("C’est dans le dossier.")).to_be_visible()
    assert [row.value for row in home.entries(form_key="home_reading")] == [Decimal("73.9")]


def test_a_refusal_is_said_beside_its_field_and_nothing_is_lost(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("visit"))
    page.get_by_label("Poids", exact=True).fill("74100")
    page.get_by_label("Note", exact=True).fill("Va mieux")
    page.get_by_role("button", name="Ajouter au dossier").click()

    expect(page.locator("#id_weight_error")).to_contain_text("Est-ce en g")
    expect(page.get_by_label("Note", exact=True)).to_have_value("Va mieux")
    page.get_by_label("Unité, poids").select_option("g")
    page.get_by_role("button", name="Ajouter au dossier").click()
    expect(page.get_by_text("C’est dans le dossier.")).to_be_visible()
    assert [row.value for row in home.entries(form_key="nurse_visit", item="weight")] == [Decimal("74.1")]
    assert page.evaluate(STORED) == 0


@pytest.mark.parametrize("javascript", [False, True])
def test_a_visit_is_written_with_or_without_javascript(home: Home, visit: Visit, javascript: bool) -> None:
    page = visit(home.user(home.nurse), width=390, javascript=javascript)
    page.goto(home.path("visit_form", "home_environment"))
    page.get_by_label("Logement", exact=True).fill("Deux étages, pas d’ascenseur")
    page.get_by_role("button", name="Ajouter au dossier").click()

    expect(page.get_by_text("C’est dans le dossier.")).to_be_visible()
    assert [(row.kind, row.section, row.text) for row in home.entries(form_key="home_environment")] == [
        ("situation", "social", "Deux étages, pas d’ascenseur")
    ]


def test_the_team_arranges_a_form_with_the_keyboard_and_it_shows(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.coordinator))
    page.goto(reverse("records:arrange_form", args=["nurse_visit"]))
    keys = Keyboard(page)
    keys.write(page.get_by_label("Place, température"), "")
    keys.write(page.get_by_label("Place, note", exact=True), "1")
    keys.space(page.get_by_label("Obligatoire, note", exact=True))
    keys.space(page.get_by_label("Attendu dans chaque dossier, logement"))
    keys.enter(page.get_by_text("Ajouter un champ"))
    keys.write(page.get_by_label("Place, entourage", exact=True), "2")
    keys.write(page.get_by_label("Décision de l’équipe"), "Réunion d’équipe")
    keys.button("Régler ainsi")
    expect(page.get_by_text("Le formulaire est réglé.")).to_be_visible()
    with context.entered(structure_id=home.structure.id):
        rows = FormLayout.objects.get().fields
    assert [row["field"] for row in rows][:4] == ["weight", "note", "blood_pressure", "isolation"]
    assert "temperature" not in [row["field"] for row in rows]

    nurse = visit(home.user(home.nurse), width=390)
    nurse.goto(home.path("record"))
    asked = nurse.get_by_role("region", name="Pouvez-vous préciser")
    asked.get_by_role("link", name="Logement").click()
    expect(nurse.get_by_label("Logement")).to_be_visible()
    nurse.get_by_role("button", name="Ajouter au dossier").click()
    expect(nurse.locator("#id_note_error")).to_be_visible()


PAGES = (
    ("record", "record", ()),
    ("home", "visit_form", ("home_environment",)),
)


TEAM_PAGES = (
    ("form", "form_layout", ("home_environment",)),
    ("charter", "charter", ()),
)


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_what_a_team_arranged_and_a_refused_form_are_accessible(
    home: Home, visit: Visit, look: Look, browser_faults: list[str], width: int, dark: bool
) -> None:
    with context.entered(structure_id=home.structure.id):
        operations.arrange_form(
            actor=home.coordinator,
            form_key="home_environment",
            placed=[Placed(FIELDS["housing"], is_wanted=True), Placed(FIELDS["food"], is_required=True)],
            starts_on=home.coordinator.today,
            decision="Réunion d’équipe",
        )
        operations.write_charter(
            actor=home.coordinator,
            text="Le poids à chaque passage.\n\nLe logement une fois par an.",
            starts_on=home.coordinator.today,
            decision="Réunion d’équipe",
        )
        weight = Entry.objects.filter(patient=home.patient, item="weight").latest("happened_on")
        operations.ask_clarification(
            actor=home.doctor, patient_id=home.patient.pk, entry_id=weight.pk, question="Pesée à jeun ?"
        )
    suffix = f"{width}{'-dark' if dark else ''}"
    page = visit(home.user(home.nurse), width=width, dark=dark)
    for name, route, more in PAGES:
        look.at(page, f"{name}-{suffix}", home.path(route, *more))
    page.goto(home.path("visit"))
    page.get_by_label("Poids", exact=True).fill("5000")
    page.get_by_role("button", name="Ajouter au dossier").click()
    expect(page.locator("#id_weight_error")).to_be_visible()
    look(page, f"refused-{suffix}")
    page = visit(home.user(home.coordinator), width=width, dark=dark)
    for name, route, more in TEAM_PAGES:
        look.at(page, f"{name}-{suffix}", reverse(f"records:{route}", args=more))
    assert look.faults == []
    assert browser_faults == []
