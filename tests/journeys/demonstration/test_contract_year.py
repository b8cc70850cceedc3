"""The year of the contract from end to end, with the keyboard alone on a telephone: from a meeting to the CPAM."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from maisonnee.domains.concertation.models import Meeting
from maisonnee.domains.contract.models import Dossier, Exercise, IndicatorAnswer, Message, Proof, Transmission
from maisonnee.foundation.tenancy import context
from tests.journeys.conftest import Look, Visit
from tests.journeys.demonstration.houses import House
from tests.journeys.keyboard import Keyboard

CASES = 5
QUESTION = "Combien de personnes à l’atelier du printemps ?"
REPLY = "Onze personnes, en deux séances."


@pytest.fixture(autouse=True)
def _windows_complain_of_nothing(browser_faults: list[str]) -> Iterator[None]:
    yield
    assert browser_faults == []


def _figure(page: Page, label: str) -> Decimal:
    """Return an amount of the year's page."""
    written = page.locator(".figure", has_text=label).locator("strong").inner_text()
    return Decimal(re.sub(r"[^0-9,]", "", written).replace(",", "."))


def _files_discussed(keys: Keyboard, year: int) -> int:
    """Return the files counted for the concertation, on the indicator's page."""
    keys.page.goto(f"/contrat/{year}/B3/")
    line = keys.page.get_by_role("link", name=re.compile("^Dossiers discutés"))
    return int(line.locator("b").last.inner_text())


def _open_year(keys: Keyboard, year: int) -> None:
    keys.page.goto(f"/contrat/{year}/")
    expect(keys.page.locator("h1")).to_have_text(f"L’année {year}")


def _hold_the_meeting(keys: Keyboard, house: House) -> Meeting:
    """From the page of the day to the minutes."""
    page = keys.page
    with context.entered(structure_id=house.id):
        meeting = Meeting.objects.get(held_on=house.actor("coordination").today)
    page.goto("/")
    keys.link(re.compile(f"{CASES} cas"))
    keys.button("Ouvrir la réunion")
    for number in range(1, CASES + 1):
        expect(page).to_have_title(re.compile(f"Cas {number} sur {CASES}"))
        if number == 1:
            for place in range(3):
                seat = page.locator(".seat").nth(place)
                keys.enter(seat)
                expect(seat).to_have_attribute("aria-pressed", "true")
                expect(seat).to_be_focused()
        keys.write(page.get_by_label("Stratégie décidée"), "Revoir le traitement avec l’infirmière")
        if not page.get_by_label("Thème").input_value():
            keys.choose(page.get_by_label("Thème"), "Situation complexe")
        keys.button(re.compile("^Décidé"))
    expect(page.locator("h1")).to_have_text("Clore la réunion")
    keys.button("Clore la réunion")
    expect(page.get_by_text("La réunion est close.")).to_be_visible()
    return meeting


def _carry_the_proofs(keys: Keyboard, year: int) -> None:
    page = keys.page
    keys.link("Preuves")
    keys.link(re.compile("^Reconduire"))
    expect(page.locator("h1")).to_have_text(f"Reconduire en {year}")
    keys.button("Reconduire, inchangé")
    expect(page.locator(".messages, [role=status]").get_by_text(re.compile("recondui")).first).to_be_visible()


def _prepare_and_build(keys: Keyboard, year: int) -> None:
    page = keys.page
    page.goto(f"/contrat/{year}/dossier/")
    keys.link("Préparer le dossier")
    keys.button("Commencer")
    expect(page.get_by_text("L’exercice est en préparation.")).to_be_visible()


def _build(keys: Keyboard, year: int) -> None:
    page = keys.page
    page.goto(f"/contrat/{year}/dossier/")
    keys.link(re.compile("^Construire"))
    keys.button("Construire")
    expect(page.locator("main").get_by_text("Terminé").first).to_be_visible(timeout=60_000)
    page.goto(f"/contrat/{year}/dossier/")
    expect(page.get_by_text("à jour")).to_be_visible()
    for name, beginning in (("Rapport annuel", b"%PDF"), ("Dossier complet", b"PK")):
        address = page.get_by_role("link", name=re.compile(name)).get_attribute("href")
        answer = page.request.get(str(address))
        assert (answer.status, answer.body()[: len(beginning)]) == (200, beginning)


@pytest.mark.usefixtures("worker")
def test_a_year_goes_from_a_meeting_to_the_answer_of_the_cpam(house: House, visit: Visit, look: Look) -> None:
    year = house.actor("coordination").today.year
    page = visit(house.user("coordination"), width=390)
    keys = Keyboard(page)

    # What is recorded and proved changes what the year is worth, and the page says why.
    _open_year(keys, year)
    proved, files = _figure(page, "Acquis et prouvé"), _files_discussed(keys, year)
    meeting = _hold_the_meeting(keys, house)
    assert _files_discussed(keys, year) == files + CASES
    _open_year(keys, year)
    _carry_the_proofs(keys, year)
    look(page, "vault-carried-phone")
    _open_year(keys, year)
    assert proved == 0
    assert _figure(page, "Acquis et prouvé") > 0
    keys.link(re.compile("^B3"))
    expect(page.locator("h1")).to_have_text("Concertation pluriprofessionnelle")
    keys.link(re.compile("^Dossiers discutés"))
    expect(page.locator("h1")).to_have_text("Dossiers discutés")
    look(page, "figure-files-phone")

    # The dossier: prepared by the coordination, attested by the management, built, transmitted.
    _prepare_and_build(keys, year)
    look(page, "dossier-preparing-phone")
    manager = visit(house.user("gerance"), width=390)
    Keyboard(manager).page.goto(f"/contrat/{year}/dossier/")
    Keyboard(manager).link("Attester les chiffres")
    look(manager, "attest-phone")
    Keyboard(manager).button("J’atteste ces chiffres")
    expect(manager.get_by_text(re.compile("attest")).first).to_be_visible()
    _build(keys, year)
    look(page, "dossier-built-phone")
    keys.link("Transmettre")
    look(page, "transmit-phone")
    keys.button("Transmettre")
    expect(page.get_by_text(re.compile("^Transmis à .*CPAM"))).to_be_visible()
    look(page, "dossier-transmitted-phone")

    # The officer reads it and asks; the team answers; the officer decides.
    officer = visit(House("cpam").user("agent"), width=390)
    reads = Keyboard(officer)
    officer.goto("/dossiers-recus/")
    reads.link(house.name)
    expect(officer.locator("h1")).to_have_text(f"{house.name}, {year}")
    look(officer, "officer-dossier-phone")
    reads.link(re.compile("^A6 "))
    reads.write(officer.get_by_label("Votre question"), QUESTION)
    reads.button("Envoyer la question")
    expect(officer.get_by_role("main").get_by_text(QUESTION)).to_be_visible()
    look(officer, "officer-asked-phone")
    with context.entered(structure_id=house.id):
        sent = Transmission.objects.get(year=year, recipient_name__startswith="CPAM")
    page.goto("/")
    keys.link(re.compile("CPAM"))
    expect(page.get_by_text(QUESTION)).to_be_visible()
    keys.link("Répondre sur Missions de santé publique")
    keys.write(page.get_by_label(re.compile("réponse")), REPLY)
    keys.button(re.compile("Envoyer|Répondre"))
    expect(page.get_by_text(REPLY)).to_be_visible()
    look(page, "transmission-answered-phone")
    officer.reload()
    expect(officer.get_by_text(REPLY)).to_be_visible()
    reads.space(officer.get_by_label("Accepté"))
    reads.button("Envoyer la réponse")
    expect(officer.get_by_role("main").get_by_text("accepté", exact=True).first).to_be_visible()

    with context.entered(structure_id=house.id):
        meeting.refresh_from_db()
        assert (meeting.state, meeting.cases.filter(state="discussed").count()) == ("closed", CASES)
        assert Proof.objects.filter(starts_on__year=year, carried_from__isnull=False).exists()
        assert Exercise.objects.get(year=year).attested_by == house.actor("gerance").name
        assert Dossier.objects.filter(year=year).count() == 1
        assert [one.body for one in Message.objects.filter(transmission=sent)] == [QUESTION, REPLY]
        assert IndicatorAnswer.objects.get(transmission=sent).verdict == "accepted"
    assert look.faults == []
