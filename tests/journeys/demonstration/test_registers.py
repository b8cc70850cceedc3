"""What the team does, in its registers: added, corrected, proved; one of them with the keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import FilePayload, Locator, Page, expect

from maisonnee.domains.prevention.enums import MissionKind, MissionTheme
from maisonnee.domains.prevention.models import Mission
from maisonnee.domains.structures.models import Member, Site
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.web.registers import Register
from tests.factories import registers as made
from tests.journeys.conftest import Look, Visit
from tests.journeys.demonstration.files import PDF
from tests.journeys.demonstration.houses import House
from tests.journeys.demonstration.places import REGISTERS
from tests.journeys.keyboard import Keyboard

FILE: FilePayload = {"name": "piece.pdf", "mimeType": "application/pdf", "buffer": PDF}


@pytest.fixture(autouse=True)
def _windows_complain_of_nothing(browser_faults: list[str]) -> Iterator[None]:
    yield
    assert browser_faults == []


def _forms(house: House) -> Mapping[str, Mapping[str, Any]]:
    """What each form receives, with people of the team."""
    with context.entered(structure_id=house.id):
        members = Member.objects.order_by("pk")
        team = made.House(
            house.id,
            Site.objects.earliest("pk"),
            members.filter(profession="10", user__isnull=True).earliest("pk"),
            members.filter(profession="60", user__isnull=True).earliest("pk"),
            members.filter(profession="70").earliest("pk"),
        )
        return made.forms(team)


def _fill(form: Locator, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        for one in value if isinstance(value, list) else [value]:
            field = form.locator(f"[name={name}]")
            kind = field.first.evaluate("field => field.type")
            if kind in {"checkbox", "radio"}:
                box = field if one == "on" else form.locator(f"[name={name}][value='{one}']")
                box.check()
            elif kind.startswith("select"):
                field.select_option(one)
            else:
                field.fill(one)


def _send(page: Page, form: Locator) -> None:
    form.locator("button[type=submit]").first.click()
    page.wait_for_load_state()
    expect(page.locator(".error")).to_have_count(0)


@pytest.mark.parametrize("half", [0, 1])
def test_each_register_is_filled_corrected_and_proved_without_javascript(
    house: House, visit: Visit, half: int
) -> None:
    forms = _forms(house)
    page = visit(house.user("coordination"), width=390, javascript=False)
    able = [one for one in REGISTERS if one.create is not None and f"{one.namespace}:{one.key}" in forms]
    assert len(able) == len(forms)
    for register in able[half::2]:
        _fill_one(page, register, forms[f"{register.namespace}:{register.key}"])


def _fill_one(page: Page, register: Register[Any], values: Mapping[str, Any]) -> None:
    page.goto(register.list_url())
    page.get_by_role("main").get_by_role("link", name=register.words.add).first.click()
    form = page.locator("main form").last
    _fill(form, values)
    _send(page, form)
    expect(page.get_by_text(register.words.added)).to_be_visible()
    detail = page.url
    page.get_by_role("link", name="Modifier").first.click()
    form = page.locator("main form").last
    for name, value in values.items():
        if isinstance(value, str) and value != "on" and form.locator(f"[name={name}]").count() == 1:
            expect(form.locator(f"[name={name}]")).to_have_value(re.compile(rf"^{re.escape(value)}(,0+)?$"))
    _send(page, form)
    assert page.url == detail
    page.get_by_role("link", name="Joindre un fichier").click()
    form = page.locator("main form").last
    form.locator("input[type=file]").set_input_files(FILE)
    _send(page, form)
    assert page.url == detail
    address = page.get_by_role("main").get_by_role("link", name=FILE["name"]).first.get_attribute("href")
    answer = page.request.get(str(address))
    assert (answer.status, answer.body()) == (200, PDF)


def test_a_mission_is_written_corrected_and_ended_with_the_keyboard(
    house: House, visit: Visit, look: Look
) -> None:
    page = visit(house.user("coordination"), width=390)
    keys = Keyboard(page)
    page.goto(reverse("prevention:mission_list"))
    keys.link("Ajouter une mission")
    keys.write(page.get_by_label("Titre"), "Marcher ensemble")
    keys.button("Enregistrer")
    expect(page.locator(".error").first).to_be_visible()
    expect(page.get_by_label("Titre")).to_have_value("Marcher ensemble")
    look(page, "mission-refused-phone")
    keys.space(page.get_by_role("radio", name=MissionKind.NATIONAL.label))
    keys.choose(page.get_by_role("combobox", name="Thème national"), MissionTheme.ELDERLY.label)
    keys.write(page.get_by_label("Contenu"), "Une sortie par semaine")
    keys.first_of_january(page.get_by_label("Depuis le"))
    keys.button("Enregistrer")
    expect(page.get_by_text("La mission est enregistrée.")).to_be_visible()
    look(page, "mission-phone")
    keys.link("Modifier")
    keys.write(page.get_by_label("Contenu"), "Deux sorties par semaine")
    keys.button("Enregistrer")
    expect(page.get_by_role("main").get_by_text("Deux sorties par semaine")).to_be_visible()
    keys.link("Mettre fin")
    keys.button(re.compile("."))
    expect(page.get_by_text("La date de fin est enregistrée.")).to_be_visible()
    with context.entered(structure_id=house.id):
        mission = Mission.objects.get(title="Marcher ensemble")
        assert (mission.content, mission.ends_on) == (
            "Deux sorties par semaine",
            house.actor("coordination").today,
        )
    assert look.faults == []
