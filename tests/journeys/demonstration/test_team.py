"""Who arrives, who leaves, and who the RPPS knows: with the keyboard alone on a telephone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.tenancy import context
from tests.journeys.conftest import Look, Visit
from tests.journeys.demonstration.files import EXTRACTION
from tests.journeys.demonstration.houses import House
from tests.journeys.keyboard import Keyboard


@pytest.fixture(autouse=True)
def _windows_complain_of_nothing(browser_faults: list[str]) -> Iterator[None]:
    yield
    assert browser_faults == []


def test_somebody_arrives_then_leaves(house: House, visit: Visit, look: Look) -> None:
    page = visit(house.user("coordination"), width=390)
    keys = Keyboard(page)
    page.goto("/equipe/arrivee/")
    keys.write(page.get_by_label("Nom", exact=True), "Essaïd")
    keys.write(page.get_by_label("Prénom"), "Nour")
    keys.choose(page.get_by_label("Profession"), "Infirmier")
    keys.choose(page.get_by_label("Statut"), MemberStatus.ASSOCIATE.label)
    arrived = keys.first_of_january(page.get_by_label("Dans l’équipe depuis le"))
    keys.reach(page.get_by_label("Part d’activité"))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile("est dans l’équipe"))).to_be_visible()
    expect(page.locator("h1")).to_contain_text("Essaïd")
    look(page, "member-arrived-phone")
    keys.link("Noter un départ")
    look(page, "member-leaving-phone")
    keys.write(page.get_by_label("Motif"), "Fin de contrat")
    keys.button("Noter le départ")
    expect(page.get_by_text(re.compile("^Le départ de .* est noté"))).to_be_visible()
    page.goto("/equipe/")
    look(page, "team-phone")
    with context.entered(structure_id=house.id):
        situation = Membership.objects.get(member__family_name="Essaïd")
        today = house.actor("coordination").today
        assert (situation.status, str(situation.starts_on), situation.ends_on) == (
            "associate",
            arrived,
            today,
        )
    assert look.faults == []


def test_an_extraction_is_read_before_anything_is_applied(
    house: House, visit: Visit, look: Look, tmp_path: Path
) -> None:
    file = tmp_path / "PS_LibreAcces_Personne_activite.txt"
    file.write_bytes(EXTRACTION)
    with context.entered(structure_id=house.id):
        before = Member.objects.count()
    page = visit(house.user("coordination"), width=390)
    keys = Keyboard(page)
    page.goto("/equipe/importer-rpps/")
    page.get_by_label("Fichier du RPPS").set_input_files(file)
    keys.write(page.get_by_label("Numéros FINESS"), "")
    keys.write(page.get_by_label("Codes postaux"), "99660")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_text("Cochez ce qui est juste : le reste n’est pas touché.")).to_be_visible()
    look(page, "extraction-read-phone")
    with context.entered(structure_id=house.id):
        assert Member.objects.count() == before
    keys.space(page.get_by_role("checkbox", name="Ajouter Anne Le Goff"))
    keys.choose(page.get_by_label("Statut de Anne Le Goff"), MemberStatus.ASSOCIATE.label)
    keys.button("Appliquer ce que j’ai coché")
    expect(page.get_by_text("Ce que vous avez coché est appliqué.")).to_be_visible()
    with context.entered(structure_id=house.id):
        assert Member.objects.count() == before + 1
        assert Membership.objects.get(member__rpps="10000000001").status == "associate"
    assert look.faults == []
