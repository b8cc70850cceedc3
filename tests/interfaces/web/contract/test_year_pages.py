"""The contract's pages: what they show, to whom, and in how many queries."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.models import Contract, Exercise, FigureOverride, Payment, Simulation
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from tests.factories import contracts, teams

pytestmark = pytest.mark.django_db
YEAR = contracts.YEAR
HOME = f"/contrat/{YEAR}/"


@pytest.fixture
def team(structure: Any) -> contracts.Team:
    return contracts.make_team(structure.id)


def text(response: Any) -> str:
    return str(response.content.decode())


def test_the_year_says_first_what_keeps_everything_from_being_paid(team, client_as, coordinator):
    response = client_as(coordinator).get(HOME)
    html = text(response)

    assert response.status_code == 200
    assert html.index("rien ne serait versé") < html.index("Acquis et prouvé")
    assert "Le plus utile maintenant" in html
    assert "Maisonnée ne le porte pas" in html
    assert "à confirmer par la CPAM" in html
    assert "31 janvier" in html.replace("\u00a0", " ")
    assert "30 avril" in html.replace("\u00a0", " ")
    assert "Patient0" not in html


@pytest.mark.parametrize("code", ["A1", "A2a", "A3.1", "A6i", "B3", "C1", "C2"])
def test_each_indicator_opens_on_its_rule_figures_and_source(team, client_as, coordinator, code):
    html = text(client_as(coordinator).get(f"{HOME}{code}/"))

    assert "CNAM 2022" in html
    assert "Comment c’est compté" in html
    assert 'id="preuves"' in html


def test_an_unknown_indicator_does_not_exist(team, client_as, coordinator):
    assert client_as(coordinator).get(f"{HOME}B12/").status_code == 404
    assert client_as(coordinator).get(f"{HOME}A9/").status_code == 404


def test_every_figure_opens_on_its_rows(team, client_as, coordinator):
    from maisonnee.domains.contract.rules.facts import FIGURES

    browser = client_as(coordinator)
    for key in FIGURES:
        response = browser.get(f"{HOME}chiffres/{key}/")
        assert response.status_code == 200, key
        assert "Patient0" not in text(response), key
    assert browser.get(f"{HOME}chiffres/rien/").status_code == 404
    trainees = text(browser.get(f"{HOME}chiffres/trainees/"))
    assert "Sacha Stage0" in trainees
    assert "Un contrat d’apprentissage ne compte pas." in trainees


def test_a_figure_of_the_cpam_is_shown_beside_ours_with_the_difference(team, client_as, coordinator):
    browser = client_as(coordinator)
    sent = {"value": "4 000", "origin": "Courrier", "received_on": "2026-02-01"}

    answer = browser.post(f"{HOME}chiffres/patients.registered/caisse/", sent)
    html = text(browser.get(f"{HOME}chiffres/patients.registered/"))

    assert answer.status_code == 302
    assert FigureOverride.objects.get().value == 4000
    assert "Notre chiffre" in html
    assert "4\u00a0000" in html
    assert "+\u00a03\u00a0940" in html
    withdrawn = browser.post(f"{HOME}chiffres/patients.registered/retirer/", {"reason": "Erreur"})
    assert withdrawn.status_code == 302
    assert "Erreur" in text(browser.get(f"{HOME}chiffres/patients.registered/"))


def test_an_impossible_figure_keeps_what_was_typed(team, client_as, coordinator):
    sent = {"value": "3", "origin": "Courrier", "received_on": "2026-02-01"}

    answer = client_as(coordinator).post(f"{HOME}chiffres/patients.registered/caisse/", sent)

    assert answer.status_code == 422
    assert "12 dépasse le nombre de patients inscrits" in text(answer)
    assert 'value="Courrier"' in text(answer)
    assert not FigureOverride.objects.exists()


def test_a_percentage_is_read_as_people_write_it(team, client_as, coordinator):
    sent = {"value": "8,1 %", "origin": "Courrier", "received_on": "2026-02-01"}

    client_as(coordinator).post(f"{HOME}chiffres/patients.c2s_rate/caisse/", sent)

    assert FigureOverride.objects.get().value == "0.081"


def test_the_exported_exercise_is_the_public_format_without_any_patient(team, client_as, coordinator):
    response = client_as(coordinator).get(f"{HOME}exercice.json")

    parsed = rules.parse_exercise(json.loads(response.content))
    assert parsed.patients.registered == 60
    assert "attachment" in response.headers["Content-Disposition"]
    assert b"Patient0" not in response.content


def test_an_exercise_is_opened_by_a_button(structure, client_as, coordinator, professional):
    page = text(client_as(coordinator).get("/contrat/"))
    assert "n’est pas ouvert" in page
    assert client_as(professional).post(f"{HOME}ouvrir/").status_code == 403
    assert not Exercise.objects.exists()

    answer = client_as(coordinator).post(f"{HOME}ouvrir/")

    assert answer.status_code == 302
    assert Exercise.objects.get().year == YEAR


def test_the_rules_of_the_year_are_chosen(team, client_as, coordinator):
    browser = client_as(coordinator)
    assert "Tronqué à deux décimales" in text(browser.get(f"{HOME}regles/"))

    answer = browser.post(f"{HOME}regles/", {"few_meetings": "prorata", "reason": "Réunion", "version": "1"})
    stale = browser.post(f"{HOME}regles/", {"few_meetings": "zero", "reason": "Réunion", "version": "1"})

    assert answer.status_code == 302
    assert stale.status_code == 409
    team.exercise.refresh_from_db()
    assert team.exercise.options == {"few_meetings": "prorata"}


def test_the_contract_is_recorded_and_corrected(structure, client_as, coordinator):
    browser = client_as(coordinator)
    sent = {"signed_on": "2024-05-02", "starts_on": "2024-06-01", "ends_on": "2029-05-31"}

    assert browser.post("/contrat/termes/inscrire/", sent).status_code == 302
    contract = Contract.objects.get()
    changed = {**sent, "signed_on": "2024-05-03", "version": "1"}
    assert browser.post(f"/contrat/termes/{contract.pk}/modifier/", changed).status_code == 302
    assert "3 mai 2024" in text(browser.get("/contrat/termes/")).replace("\u00a0", " ")


def test_a_change_is_seen_beside_the_real_year_without_writing(team, client_as, professional):
    query = "?imaginer=1&protocols.plus=2&access.saturday_morning=non"

    response = client_as(professional).get(f"{HOME}simuler/{query}")
    html = text(response)

    assert response.status_code == 200
    assert "+\u00a01\u00a0400,00\u00a0€" in html
    assert "−\u00a0840,00\u00a0€" in html
    assert not Simulation.objects.exists()


def test_an_impossible_simulation_says_why(team, client_as, professional):
    html = text(client_as(professional).get(f"{HOME}simuler/?imaginer=1&sas.engaged=9"))

    assert "Cette année est impossible" in html
    assert client_as(professional).get(f"{HOME}simuler/?imaginer=1&protocols=deux").status_code == 422


def test_a_name_too_long_is_refused_with_a_sentence(team, client_as, professional):
    answer = client_as(professional).post(f"{HOME}simuler/", {"name": "x" * 121, "protocols.plus": "1"})

    assert answer.status_code == 422
    assert "120 caractères au plus" in text(answer)
    assert not Simulation.objects.exists()


@pytest.mark.parametrize(
    ("key", "typed", "sentence"),
    [
        ("has_ipa", "peut-être", "Choisissez oui ou non."),
        ("patients.c2s_rate", "250", "de 0 à 100"),
        ("patients.registered", "-3", "Écrivez un nombre"),
        ("information_system.acquired_on", "2026-02-30", "Cette date n’existe pas"),
        ("patients.registered", "3", "12 dépasse le nombre de patients inscrits"),
    ],
)
def test_an_impossible_figure_is_refused_in_the_words_of_the_page(
    team, client_as, coordinator, key, typed, sentence
):
    form = {"value": typed, "origin": "Courrier", "received_on": "2026-03-02"}

    answer = client_as(coordinator).post(f"{HOME}chiffres/{key}/caisse/", form)

    assert answer.status_code == 422
    assert sentence in text(answer).replace("&#x27;", "'")
    assert "patients.ald_or_over_75" not in text(answer)
    assert not FigureOverride.objects.exists()


def test_a_simulation_is_kept_opened_compared_and_removed(team, client_as, professional, actor_as):
    browser = client_as(professional)
    for name, changes in (("Deux protocoles", {"protocols.plus": "2"}), ("Une IPA", {"has_ipa": "oui"})):
        assert browser.post(f"{HOME}simuler/", {"name": name, **changes}).status_code == 302
    first, second = Simulation.objects.order_by("created_at")

    seen = text(client_as(actor_as(Role.SECRETARY)).get(f"/contrat/simulations/{first.pk}/"))
    assert "Deux protocoles" in seen
    listed = text(browser.get(f"{HOME}simulations/"))
    assert "Une IPA" in listed
    compared = text(browser.get(f"{HOME}simulations/comparer/?s={first.pk}&s={second.pk}&s=rien"))
    assert "Deux protocoles" in compared
    assert "Une IPA" in compared
    assert browser.post(f"/contrat/simulations/{first.pk}/supprimer/").status_code == 302
    assert Simulation.objects.get() == second


def test_payments_explain_the_difference(team, client_as, coordinator):
    browser = client_as(coordinator)
    sent = {"kind": "advance", "amount": "1 000,50", "paid_on": "2026-03-01", "reference": "V1"}

    assert browser.post(f"{HOME}versements/inscrire/", sent).status_code == 302
    payment = Payment.objects.get()
    html = text(browser.get(f"{HOME}versements/"))

    assert "1\u00a0000,50\u00a0€" in html
    assert "D’où vient la différence" in html
    taken = browser.post(f"/contrat/versements/{payment.pk}/retirer/", {"reason": "Doublon", "version": "1"})
    assert taken.status_code == 302
    assert "Doublon" in text(browser.get(f"{HOME}versements/"))
    refused = browser.post(f"{HOME}versements/inscrire/", {**sent, "amount": "beaucoup"})
    assert refused.status_code == 422


@pytest.mark.parametrize("role", [Role.TRAINEE, Role.PARTNER])
def test_guests_do_not_see_the_contract(team, client_as, actor_as, role):
    assert client_as(actor_as(role)).get(HOME).status_code == 403


def test_the_number_of_queries_of_the_year_does_not_follow_the_rows(structure, client_as, coordinator):
    contracts.make_team(structure.id, patients=3, meetings=1, protocols=1)
    other = teams.make_structure()
    with context.entered(structure_id=other.id):
        contracts.make_team(other.id, patients=60, meetings=10, protocols=10)
    counts = []
    for actor in (coordinator, teams.seat(other.id, Role.COORDINATOR).actor):
        browser = client_as(actor)
        browser.get(HOME)
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(HOME).status_code == 200
        counts.append(len(captured))

    assert counts[0] == counts[1]


def test_the_year_asked_again_is_answered_from_memory_until_something_is_written(
    team, client_as, coordinator
):
    browser = client_as(coordinator)
    sent = {"value": "4 000", "origin": "Courrier", "received_on": "2026-02-01"}

    def asked() -> tuple[int, str]:
        with CaptureQueriesContext(connection) as captured:
            html = text(browser.get(HOME))
        return len(captured), html

    browser.get(HOME)
    browser.post(f"{HOME}chiffres/patients.registered/caisse/", sent)
    (counted, first), (kept, again) = asked(), asked()
    browser.post(f"{HOME}chiffres/patients.registered/retirer/", {"reason": "Erreur"})
    recounted, withdrawn = asked()

    assert counted > 50
    assert (kept, recounted) == (12, 28), "what the contract wrote asks again its own registers alone"
    worth = [html.split("Acquis et prouvé")[1][:2000] for html in (first, again, withdrawn)]
    assert worth[0] == worth[1] != worth[2]
