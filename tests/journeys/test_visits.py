"""A visit written on a telephone: forms of a profession, a home reading, a connection that goes, the team's choices."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind, WatchRule
from maisonnee.domains.records.models import Entry, FormLayout
from maisonnee.domains.records.rules.form_fields import FIELDS
from maisonnee.domains.records.rules.forms import Placed
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients, records, teams
from tests.journeys.conftest import Look, Visit
from tests.journeys.keyboard import Keyboard

KEPT = "Gardé sur ce téléphone, pas encore envoyé."
STORED = "Object.keys(localStorage).filter((key) => key.startsWith('maisonnee.visit:')).length"


@dataclass(frozen=True)
class Home:
    """A patient followed by a nurse and a doctor, with a record that has something in it."""

    structure: Structure
    nurse: Actor
    doctor: Actor
    coordinator: Actor
    patient: Patient

    def path(self, name: str, *more: Any) -> str:
        return reverse(f"records:{name}", args=[self.patient.pk, *more])

    def user(self, actor: Actor) -> User:
        with context.entered(structure_id=self.structure.id):
            return teams.user_of(actor)

    def entries(self, **values: Any) -> list[Entry]:
        with context.entered(structure_id=self.structure.id):
            return list(Entry.objects.filter(patient=self.patient, **values).order_by("written_at", "pk"))


def _reader(structure: Structure, profession: str, family: str, role: Role = Role.PROFESSIONAL) -> Actor:
    actor = records.make_reader(structure.pk, profession, role)
    user = teams.user_of(actor)
    user.set_password(teams.PASSWORD)
    user.save()
    member = records.member_of(actor)
    member.family_name, member.given_name = family, "Alix"
    member.save()
    return replace(actor, now=timezone.now())


@pytest.fixture
def home(site: object) -> Home:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    with context.entered(structure_id=structure.id):
        nurse = _reader(structure, "60", "Martin")
        doctor = _reader(structure, "10", "Lefort")
        coordinator = _reader(structure, "x-coordinateur", "Roux", Role.COORDINATOR)
        patient = patients.make_patient(
            nurse, birth_family_name="Durand", birth_given_names="Odette", born_on=date(1941, 3, 12)
        )
        for actor in (nurse, doctor):
            records.in_care(actor, patient)
        _fill(nurse, doctor, patient)
    return Home(structure, nurse, doctor, coordinator, patient)


def _fill(nurse: Actor, doctor: Actor, patient: Patient) -> None:
    today = doctor.today
    operations.set_watch(
        actor=doctor,
        patient_id=patient.pk,
        item="weight",
        rule=WatchRule.RISE,
        threshold=Decimal(3),
        window_days=7,
        starts_on=today - timedelta(days=90),
    )
    given: list[tuple[Actor, dict[str, Any]]] = [
        (doctor, {"kind": EntryKind.PROBLEM, "label": "Insuffisance cardiaque", "happened_on": date(2019, 5, 2)}),
        (doctor, {"kind": EntryKind.PROBLEM, "label": "Diabète de type 2", "happened_on": date(2012, 9, 1)}),
        (doctor, {"kind": EntryKind.TREATMENT, "label": "Furosémide", "text": "40 mg le matin", "happened_on": date(2025, 2, 3)}),
        (doctor, {"kind": EntryKind.TREATMENT, "label": "Metformine", "text": "1 g matin et soir", "happened_on": date(2020, 2, 3)}),
        (doctor, {"kind": EntryKind.ALLERGY, "label": "Pénicilline", "text": "urticaire", "happened_on": date(1998, 1, 1)}),
        (nurse, {"kind": EntryKind.ACT, "item": "foot_test", "label": "", "text": "sensibilité conservée", "happened_on": today - timedelta(days=380), "proposes_due": True}),
        (nurse, {"kind": EntryKind.NOTE, "label": "Visite du matin", "text": "Fatiguée, mange peu.", "happened_on": today - timedelta(days=4)}),
    ]  # fmt: skip
    for actor, values in given:
        records.write(actor, patient, **values)
    for days, kilograms in ((6, "70"), (3, "71.2"), (1, "73.4")):
        records.weigh(nurse, patient, kilograms, today - timedelta(days=days))


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
    page.keyboard.type("73,9")
    page.keyboard.press("Enter")

    expect(page.get_by_text("C’est dans le dossier.")).to_be_visible()
    assert [row.value for row in home.entries(form_key="home_reading")] == [Decimal("73.9")]


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
    ("visit", "visit", ()),
    ("home", "visit_form", ("home_environment",)),
    ("reading", "reading", ()),
)
TEAM_PAGES = (
    ("layouts", "layouts", ()),
    ("form", "form_layout", ("nurse_visit",)),
    ("arrange", "arrange_form", ("nurse_visit",)),
    ("view", "arrange_view", ("60",)),
    ("charter", "charter", ()),
    ("write-charter", "write_charter", ()),
)


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (390, False)])
def test_the_pages_are_accessible(
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
    look.at(page, f"today-{suffix}", "/")
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


def _only_network_faults(faults: list[str]) -> None:
    assert [fault for fault in faults if "ERR_INTERNET_DISCONNECTED" not in fault] == []
