"""What is typed stays on the telephone until the server has it: once, for one person, a day at most."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django.urls import reverse
from playwright.sync_api import expect

from maisonnee.domains.records import operations
from maisonnee.domains.records.rules.form_fields import FIELDS
from maisonnee.domains.records.rules.forms import Placed
from maisonnee.foundation.tenancy import context
from tests.factories import teams
from tests.journeys.conftest import Visit
from tests.journeys.visits.conftest import Home

KEPT = "Gardé sur ce téléphone, pas encore envoyé."
STORED = "Object.keys(localStorage).filter((key) => key.startsWith('maisonnee.visit:')).length"


def test_what_is_typed_survives_a_lost_connection_and_is_sent_once(
    home: Home, visit: Visit, browser_faults: list[str]
) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("visit"))
    page.get_by_label("Poids", exact=True).fill("74,1")
    expect(page.locator("[data-kept-state=typed]")).to_contain_text(KEPT)
    expect(page.locator("[data-kept-state=typed]")).to_be_visible()

    page.context.set_offline(True)
    page.get_by_label("Note", exact=True).fill("Œdèmes des chevilles")
    page.get_by_role("button", name="Ajouter au dossier").click()
    expect(page.get_by_text("Pas de connexion.")).to_be_visible()
    assert home.entries(form_key="nurse_visit") == []
    assert page.evaluate(STORED) == 1
    page.get_by_role("button", name="Ajouter au dossier").click()
    expect(page.get_by_text("Pas de connexion.")).to_be_visible()

    page.context.set_offline(False)
    expect(page.get_by_text("C’est dans le dossier.")).to_be_visible()
    made = home.entries(form_key="nurse_visit")
    assert [(row.label, row.text, row.value) for row in made] == [
        ("Poids", "", Decimal("74.1")),
        ("Note", "Œdèmes des chevilles", None),
    ]
    assert page.evaluate(STORED) == 0
    _only_network_faults(browser_faults)


def test_an_answer_that_never_came_back_is_not_written_twice(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("reading"))
    page.get_by_label("Poids", exact=True).fill("74,1")
    lost: list[str] = []

    def lose_the_answer(route: Any) -> None:
        if route.request.method == "POST" and not lost:
            route.fetch(max_redirects=0)
            lost.append(route.request.url)
            route.abort()
            return
        route.continue_()

    page.route(f"**{home.path('reading')}", lose_the_answer)
    page.get_by_role("button", name="Enregistrer le relevé").click()
    expect(page.get_by_text("Pas de connexion.")).to_be_visible()
    assert len(home.entries(form_key="home_reading")) == 1

    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.get_by_text("C’était déjà enregistré")).to_be_visible()
    assert len(home.entries(form_key="home_reading")) == 1
    assert page.evaluate(STORED) == 0


def test_what_is_changed_after_a_lost_answer_is_not_taken_for_sent(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("reading"))
    page.get_by_label("Poids", exact=True).fill("74,1")
    lost: list[str] = []

    def lose_the_answer(route: Any) -> None:
        if route.request.method == "POST" and not lost:
            route.fetch(max_redirects=0)
            lost.append(route.request.url)
            route.abort()
            return
        route.continue_()

    page.route(f"**{home.path('reading')}", lose_the_answer)
    page.get_by_role("button", name="Enregistrer le relevé").click()
    expect(page.get_by_text("Pas de connexion.")).to_be_visible()
    page.get_by_label("INR", exact=True).fill("2,6")
    page.get_by_role("button", name="Enregistrer le relevé").click()

    expect(page.get_by_text("Un premier envoi était déjà arrivé")).to_be_visible()
    expect(page.get_by_label("INR", exact=True)).to_have_value("2,6")
    page.get_by_label("Poids", exact=True).fill("")
    page.get_by_role("button", name="Enregistrer le relevé").click()
    page.wait_for_url(f"**{home.path('record')}")
    assert [row.item for row in home.entries(form_key="home_reading")] == ["weight", "inr"]
    assert page.evaluate(STORED) == 0


def test_a_telephone_that_closed_the_page_gives_back_what_was_typed(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("visit"))
    page.get_by_label("Poids", exact=True).fill("74,1")
    page.get_by_label("chute", exact=True).check()
    page.goto("/")

    page.goto(home.path("visit"))
    expect(page.get_by_label("Poids", exact=True)).to_have_value("74,1")
    expect(page.get_by_label("chute", exact=True)).to_be_checked()
    page.get_by_role("button", name="Effacer ce qui est saisi").click()
    expect(page.get_by_label("Poids", exact=True)).to_have_value("")
    assert page.evaluate(STORED) == 0


def test_a_field_the_team_took_out_meanwhile_is_sent_all_the_same(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("visit"))
    page.get_by_label("Poids", exact=True).fill("74,1")
    page.get_by_label("Température", exact=True).fill("37,2")
    with context.entered(structure_id=home.structure.id):
        operations.arrange_form(
            actor=home.coordinator,
            form_key="nurse_visit",
            placed=[Placed(FIELDS["weight"])],
            starts_on=home.coordinator.today,
            decision="Réunion d’équipe",
        )

    page.reload()
    expect(page.get_by_label("Poids", exact=True)).to_have_value("74,1")
    page.get_by_role("button", name="Ajouter au dossier").click()

    expect(page.get_by_text("C’est dans le dossier.")).to_be_visible()
    assert [row.item for row in home.entries(form_key="nurse_visit")] == ["weight", "temperature"]


def test_an_expired_session_asks_to_sign_in_then_sends(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("visit"))
    page.get_by_label("Poids", exact=True).fill("74,1")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Ajouter au dossier").click()
    expect(page.get_by_text("Votre session a expiré.")).to_be_visible()
    assert home.entries(form_key="nurse_visit") == []

    page.get_by_role("link", name="Connectez-vous").click()
    page.fill("input[name=login]", home.user(home.nurse).email)
    page.fill("input[name=password]", teams.PASSWORD)
    page.press("input[name=password]", "Enter")

    expect(page.get_by_text("C’est dans le dossier.")).to_be_visible()
    assert [row.value for row in home.entries(form_key="nurse_visit")] == [Decimal("74.1")]
    assert page.evaluate(STORED) == 0


def test_a_changed_protection_token_does_not_lose_the_visit(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("reading"))
    page.get_by_label("Poids", exact=True).fill("74,1")
    page.evaluate(
        "document.querySelectorAll('[name=csrfmiddlewaretoken]').forEach((f) => { f.value = 'x'.repeat(64); })"
    )
    page.get_by_role("button", name="Enregistrer le relevé").click()

    expect(page.get_by_text("C’est dans le dossier.")).to_be_visible()
    assert len(home.entries(form_key="home_reading")) == 1


def test_what_waits_is_sent_from_any_page(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("reading"))
    page.get_by_label("Poids", exact=True).fill("74,1")
    page.route(f"**{home.path('reading')}", lambda route: route.abort())
    page.get_by_role("button", name="Enregistrer le relevé").click()
    expect(page.get_by_text("Pas de connexion.")).to_be_visible()
    page.unroute(f"**{home.path('reading')}")

    page.goto("/")

    expect(page.get_by_text("Ce qui était gardé sur ce téléphone est envoyé.")).to_be_visible()
    assert len(home.entries(form_key="home_reading")) == 1
    assert page.evaluate(STORED) == 0


def test_signing_out_erases_the_telephone_after_saying_so(home: Home, visit: Visit) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("reading"))
    other = page.context.new_page()
    other.goto(home.path("visit"))
    page.bring_to_front()
    page.get_by_label("Poids", exact=True).fill("74,1")
    asked: list[str] = []

    def refuse(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.once("dialog", refuse)
    page.get_by_role("banner").locator("details[data-closes] > summary").last.click()
    page.get_by_role("button", name="Se déconnecter").click()
    assert len(asked) == 1
    assert "pas encore envoyée" in asked[0]
    assert page.evaluate(STORED) == 1

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Se déconnecter").click()
    page.wait_for_url(re.compile(reverse("account_login")))
    assert page.evaluate(STORED) == 0

    other.get_by_label("Poids", exact=True).fill("75")
    expect(other.get_by_text("Vous vous êtes déconnecté")).to_be_visible()
    assert other.evaluate(STORED) == 0
    assert home.entries(form_key="home_reading") == []


def test_another_person_on_the_same_telephone_sees_nothing_and_a_day_later_it_is_gone(
    home: Home, visit: Visit
) -> None:
    page = visit(home.user(home.nurse), width=390)
    page.goto(home.path("reading"))
    page.get_by_label("Poids", exact=True).fill("74,1")
    page.context.clear_cookies(name="sessionid")
    page.goto(f"{reverse('account_login')}?next={home.path('reading')}")
    page.fill("input[name=login]", home.user(home.doctor).email)
    page.fill("input[name=password]", teams.PASSWORD)
    page.press("input[name=password]", "Enter")
    expect(page.get_by_label("Poids", exact=True)).to_have_value("")
    assert page.evaluate(STORED) == 1

    page.evaluate("""() => {
        const key = Object.keys(localStorage).find((name) => name.startsWith('maisonnee.visit:'));
        const kept = JSON.parse(localStorage.getItem(key));
        localStorage.setItem(key, JSON.stringify({...kept, at: Date.now() - 24 * 3600 * 1000 - 1}));
    }""")
    page.reload()
    assert page.evaluate(STORED) == 0


def _only_network_faults(faults: list[str]) -> None:
    assert [fault for fault in faults if "ERR_INTERNET_DISCONNECTED" not in fault] == []
