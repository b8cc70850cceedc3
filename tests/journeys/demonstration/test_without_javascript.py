"""The contract and the dossier without JavaScript, on a telephone: everything is done, only less smoothly."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from maisonnee.domains.contract.models import Payment, Proof, Simulation, Transmission
from maisonnee.foundation.tenancy import context
from tests.journeys.conftest import Visit
from tests.journeys.demonstration.files import PDF
from tests.journeys.demonstration.houses import House

QUESTION = "Quelles dates pour les deux séances ?"


def _press(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("main").get_by_role("button", name=name).first.click()


def _follow(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("main").get_by_role("link", name=name).first.click()


@pytest.mark.usefixtures("worker")
def test_a_year_is_imagined_proved_paid_attested_and_transmitted(house: House, visit: Visit) -> None:
    year = house.actor("coordination").today.year
    page = visit(house.user("coordination"), width=390, javascript=False)

    page.goto(f"/contrat/{year}/")
    page.get_by_text("Comment ces montants sont calculés").click()
    expect(page.get_by_text("tous les indicateurs atteints")).to_be_visible()
    manager = visit(house.user("gerance"), width=390, javascript=False)
    manager.goto(f"/contrat/{year}/")
    _follow(manager, "Simuler")
    manager.get_by_label("Protocoles de plus").fill("2")
    _press(manager, "Voir la différence")
    expect(manager.get_by_role("main")).to_contain_text("B2")
    manager.get_by_label("Nom").fill("Deux protocoles de plus")
    _press(manager, re.compile("^Garder"))
    expect(manager.get_by_role("main").get_by_text("Deux protocoles de plus").first).to_be_visible()

    page.goto(f"/contrat/{year}/preuves/")
    _follow(page, re.compile("^Reconduire"))
    page.get_by_role("checkbox").last.uncheck()
    _press(page, "Reconduire, inchangé")
    page.goto(f"/contrat/{year}/preuves/joindre/")
    page.get_by_label("Fichiers").set_input_files(
        {"name": "label.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_label("Ce qui est prouvé").select_option(
        label="Preuve du label de l’ANS, date d’acquisition, factures"
    )
    _press(page, "Joindre")
    expect(page.get_by_role("main").get_by_text("label.pdf").first).to_be_visible()

    page.goto(f"/contrat/{year}/versements/inscrire/")
    page.get_by_label("Régularisation").check()
    page.get_by_label("Montant (€)").fill("abc")
    _press(page, re.compile("Enregistrer|Inscrire"))
    expect(page.locator(".error").first).to_be_visible()
    page.get_by_label("Montant (€)").fill("1234,50")
    _press(page, re.compile("Enregistrer|Inscrire"))
    expect(page.get_by_role("main").get_by_text(re.compile(r"1\s234,50\s€")).first).to_be_visible()

    page.goto(f"/contrat/{year}/dossier/")
    _follow(page, "Préparer le dossier")
    _press(page, "Commencer")
    manager.goto(f"/contrat/{year}/dossier/")
    _follow(manager, "Attester les chiffres")
    _press(manager, "J’atteste ces chiffres")
    _follow(page, re.compile("^Construire"))
    _press(page, "Construire")
    expect(page.locator("main").get_by_text("Terminé").first).to_be_visible(timeout=60_000)
    page.goto(f"/contrat/{year}/dossier/")
    if page.get_by_text("à vérifier").count():
        _follow(page, "Vérifier les preuves")
        page.get_by_role("checkbox").first.check()
        _press(page, re.compile("."))
        page.goto(f"/contrat/{year}/dossier/")
    _follow(page, "Transmettre")
    _press(page, "Transmettre")
    expect(page.get_by_text(re.compile("^Transmis à .*CPAM"))).to_be_visible()

    officer = visit(House("cpam").user("agent"), width=390, javascript=False)
    officer.goto("/dossiers-recus/")
    _follow(officer, house.name)
    _follow(officer, re.compile("^A6 "))
    officer.get_by_label("Votre question").fill(QUESTION)
    _press(officer, "Envoyer la question")
    expect(officer.get_by_role("main").get_by_text(QUESTION)).to_be_visible()
    # What was not transmitted does not exist for the officer.
    for address in (f"/contrat/{year}/", "/patients/", "/equipe/", "/concertation/", "/journal/"):
        answer = officer.goto(address)
        assert answer is not None
        assert answer.status == 404, address
    other = visit(House("federation").user("agent"), javascript=False)
    with context.entered(structure_id=house.id):
        for_cpam = Transmission.objects.get(year=year, recipient_name__startswith="CPAM")
        assert Simulation.objects.filter(year=year, name="Deux protocoles de plus").count() == 1
        assert Proof.objects.filter(starts_on__year=year, indicator="C1").count() == 1
        assert Payment.objects.filter(amount=Decimal("1234.50")).count() == 1
    answer = other.goto(f"/dossiers-recus/{for_cpam.pk}/")
    assert answer is not None
    assert answer.status == 404
