"""Accounts in a browser: signing in, second factor, devices, invitations, structures, the first start."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from allauth.mfa import app_settings as mfa_settings
from allauth.mfa.totp.internal import auth as totp
from django.utils import timezone
from playwright.sync_api import Page, expect

from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients as make
from tests.factories import teams
from tests.journeys.conftest import Look, Visit, Window

VARIANTS: dict[str, dict[str, Any]] = {"wide": {}, "phone": {"width": 390, "dark": True}}
WRONG = "L’adresse e-mail ou le mot de passe n’est pas le bon."


@dataclass(frozen=True)
class House:
    """A team, and a manager of it who also sits in another."""

    structure: Structure
    other: Structure
    manager: User
    nurse: User


@pytest.fixture
def house(site: object) -> House:
    structure, other = teams.make_structure("Maison des Deux-Rives"), teams.make_structure("Zénith")
    users = [teams.make_user(password=teams.PASSWORD) for _ in range(2)]
    actor = teams.seat(structure.id, Role.MANAGER, user=users[0]).actor
    teams.seat(other.id, Role.COORDINATOR, user=users[0])
    teams.seat(structure.id, Role.PROFESSIONAL, user=users[1])
    with context.entered(structure_id=structure.id):
        make.make_member(actor, family_name="Barbier", given_name="Karim", profession="60")
    return House(structure, other, *users)


@pytest.fixture(autouse=True)
def _windows_complain_of_nothing(browser_faults: list[str]) -> Iterator[None]:
    yield
    assert browser_faults == []


def _sign_in(page: Page, user: User, password: str = teams.PASSWORD) -> None:
    page.goto("/connexion/")
    page.get_by_label("Adresse e-mail").focus()
    page.keyboard.type(user.email)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")


def _confirm(page: Page) -> None:
    """Type the password again: what touches the second factor asks for it, even right after signing in."""
    expect(page.locator("h1")).to_have_text("Confirmez que c’est vous")
    page.get_by_label("Mot de passe").fill(teams.PASSWORD)
    page.get_by_label("Mot de passe").press("Enter")
    expect(page.locator("h1")).not_to_have_text("Confirmez que c’est vous")


def _code(secret: str, *, later: int = 0) -> str:
    """The code shown now, or `later` periods from now: one period of delay is forgiven either way."""
    counter = int(time.time()) // mfa_settings.TOTP_PERIOD + later
    return str(totp.format_hotp_value(totp.hotp_value(secret, counter)))


def test_a_wrong_password_is_said_then_the_account_closes_for_a_while(house: House, window: Window) -> None:
    page = window()
    _sign_in(page, house.nurse, "autre chose")
    expect(page.get_by_text(WRONG).first).to_be_visible()
    expect(page.get_by_label("Adresse e-mail")).to_have_value(house.nurse.email)
    for _ in range(4):
        _sign_in(page, house.nurse, "autre chose")
        expect(page.get_by_text(WRONG).first).to_be_visible()
    _sign_in(page, house.nurse)
    expect(
        page.get_by_text(re.compile(r"Trop d’essais de suite. Réessayez après \d+\sh(\s\d+)?")).first
    ).to_be_visible()
    # Somebody else comes in all the same, and out again.
    other = window()
    _sign_in(other, house.manager)
    expect(other.locator("h1")).not_to_have_text("Se connecter")
    other.locator("summary", has_text="mon menu").first.press("Enter")
    other.get_by_role("button", name="Se déconnecter").press("Enter")
    expect(other.locator("h1")).to_have_text("Se connecter")


@pytest.mark.parametrize("javascript", [True, False])
def test_an_invitation_becomes_an_account(
    house: House, visit: Visit, window: Window, javascript: bool
) -> None:
    page = visit(house.manager, javascript=javascript)
    page.goto("/maison/invitations/nouvelle/")
    page.get_by_label("Membre de l’équipe").select_option(label="Karim Barbier")
    page.get_by_label("Adresse e-mail").fill("karim.barbier@exemple.test")
    page.get_by_label("Professionnel de santé").check()
    page.get_by_label("Adresse e-mail").press("Enter")
    link = page.get_by_label("Lien d’invitation").input_value()
    page.reload()
    expect(page.get_by_label("Lien d’invitation")).to_have_count(0)
    guest = window(width=390, javascript=javascript)
    guest.goto(link)
    expect(guest.locator("h1")).to_have_text("Rejoindre Maison des Deux-Rives")
    expect(guest.get_by_label("Nom", exact=True)).to_have_value("Barbier")
    guest.get_by_label("Mot de passe", exact=True).fill("court")
    guest.get_by_label("Mot de passe, une seconde fois").fill("court")
    guest.get_by_role("button", name="Ouvrir mon compte").click()
    expect(guest.get_by_text("court").first).to_be_visible()
    guest.get_by_label("Mot de passe", exact=True).fill(teams.PASSWORD)
    guest.get_by_label("Mot de passe, une seconde fois").fill(teams.PASSWORD)
    guest.get_by_label("Mot de passe, une seconde fois").press("Enter")
    expect(guest.get_by_text("Votre compte est ouvert.")).to_be_visible()
    again = window(javascript=javascript)
    again.goto(link)
    expect(again.locator("h1")).to_have_text("Ce lien ne fonctionne plus")


def test_a_second_factor_is_installed_asked_and_replaced_by_a_recovery_code(
    house: House, visit: Visit, window: Window, look: Look
) -> None:
    page = visit(house.nurse)
    page.goto("/compte/double-verification/")
    page.get_by_role("link", name="Installer l’application").press("Enter")
    _confirm(page)
    expect(page.locator("h1")).to_have_text("Installer l’application de codes")
    secret = page.locator("p", has_text="Clé").locator("code").inner_text()
    look(page, "totp-wide")
    page.get_by_label("Code").fill("000000")
    page.get_by_label("Code").press("Enter")
    expect(page.get_by_text("Ce code n’est pas le bon").first).to_be_visible()
    assert page.locator("p", has_text="Clé").locator("code").inner_text() == secret
    page.get_by_label("Code").fill(_code(secret))
    page.get_by_label("Code").press("Enter")
    expect(page.get_by_text("10 codes à utiliser").first).to_be_visible()
    page.goto("/compte/double-verification/secours/")
    codes = page.locator(".codes code").all_inner_texts()
    assert len(set(codes)) == 10
    look(page, "codes-wide")
    # The next code of the application, then a recovery code, which serves once.
    first = window()
    _sign_in(first, house.nurse)
    expect(first.locator("h1")).to_have_text("Double vérification")
    expect(first.get_by_role("button", name="Utiliser ma clé d’accès")).to_have_count(0)  # There is none.
    look(first, "second-factor-wide")
    first.get_by_label("Code").fill(_code(secret, later=1))
    first.get_by_label("Code").press("Enter")
    expect(first.locator("h1")).not_to_have_text("Double vérification")
    for opens in (True, False):
        other = window(width=390, dark=True)
        _sign_in(other, house.nurse)
        other.get_by_label("Code").fill(codes[0])
        other.get_by_label("Code").press("Enter")
        if opens:
            expect(other.locator("h1")).not_to_have_text("Double vérification")
        else:
            expect(other.get_by_text("Ce code n’est pas le bon").first).to_be_visible()
            look(other, "second-factor-phone-dark")
    page.goto("/compte/double-verification/secours/")
    expect(page.get_by_text(re.compile(r"9\scodes à utiliser"))).to_be_visible()
    assert look.faults == []


def test_a_device_is_signed_out_from_another(house: House, visit: Visit) -> None:
    here, lost = visit(house.nurse, javascript=False), visit(house.nurse, width=390)
    lost.goto("/compte/")
    expect(lost.locator("h1")).to_have_text("Mon compte")
    here.goto("/compte/appareils/")
    here.get_by_role("button", name=re.compile("^Déconnecter Chrom")).click()
    expect(here.get_by_text("L’appareil est déconnecté.")).to_be_visible()
    expect(here.get_by_text("Aucun autre appareil n’est connecté")).to_be_visible()
    lost.goto("/compte/")
    expect(lost.locator("h1")).to_have_text("Se connecter")


@pytest.mark.parametrize("javascript", [True, False])
def test_one_goes_to_another_structure(house: House, visit: Visit, javascript: bool) -> None:
    page = visit(house.manager, javascript=javascript)
    page.goto("/maison/choisir/")
    page.get_by_role("button", name="Y aller (Zénith)").press("Enter")
    page.wait_for_url(lambda url: "/choisir/" not in url)
    page.goto("/maison/choisir/")
    expect(page.get_by_role("button", name="Y aller (Maison des Deux-Rives)")).to_be_visible()
    expect(page.get_by_role("button", name="Y aller (Zénith)")).to_have_count(0)


@pytest.mark.parametrize("javascript", [True, False])
def test_an_empty_installation_is_opened_by_its_first_manager(
    site: object, window: Window, look: Look, javascript: bool
) -> None:
    for suffix, options in VARIANTS.items():
        looked = window(**options)
        looked.goto("/")
        expect(looked.locator("h1")).to_have_text("Bienvenue dans Maisonnée")
        look(looked, f"welcome-{suffix}")
    page = window(width=390, javascript=javascript)
    page.goto("/")
    page.get_by_label("Nom de la maison de santé").fill("Maison du Pont")
    page.get_by_label("Code postal").fill("3800")
    page.get_by_label("Commune").fill("Grenoble")
    page.get_by_label("Prénom").fill("Léa")
    page.get_by_label("Nom", exact=True).fill("Moreau")
    page.get_by_label("Votre adresse e-mail").fill("lea.moreau@exemple.test")
    for label in ("Mot de passe", "Mot de passe, une seconde fois"):
        page.get_by_label(label, exact=True).fill(teams.PASSWORD)
    page.get_by_role("button", name="Créer la maison et mon compte").click()
    expect(page.get_by_text("Un code postal s’écrit avec cinq chiffres.").first).to_be_visible()
    expect(page.get_by_label("Nom de la maison de santé")).to_have_value("Maison du Pont")
    page.get_by_label("Code postal").fill("38000")
    for label in ("Mot de passe", "Mot de passe, une seconde fois"):
        page.get_by_label(label, exact=True).fill(teams.PASSWORD)
    page.get_by_label("Code postal").press("Enter")
    expect(page.get_by_text("Votre maison est ouverte.")).to_be_visible()
    if javascript:  # What examines a page is itself a script.
        look(page, "welcome-done-phone")
    assert User.objects.count() == 1
    assert look.faults == []


def test_what_is_refused_over_or_under_way_is_accessible(
    house: House, visit: Visit, window: Window, look: Look
) -> None:
    jobs = {}
    with context.entered(structure_id=house.structure.id):
        for state in (JobState.RUNNING, JobState.DONE, JobState.FAILED):
            jobs[state] = Job.objects.create(
                structure_id=house.structure.id, kind="tests.show", title="Import de patientèle.csv", state=state,
                done=120, total=480, result={"created": 118, "changed": 2}, asked_by="Camille Essai",
                error="unexpected" if state == JobState.FAILED else "",
                asked_by_user_id=house.manager.pk, asked_at=timezone.now(),
                finished_at=None if state == JobState.RUNNING else timezone.now(),
            )  # fmt: skip
    page = visit(house.manager)
    for number in range(2):
        page.goto("/maison/invitations/nouvelle/")
        page.get_by_label("Adresse e-mail").fill(f"invite{number}@exemple.test")
        page.get_by_label("Nom (facultatif)", exact=True).fill("Kaddour")
        page.get_by_label("Prénom (facultatif)", exact=True).fill("Inès")
        page.get_by_label("Professionnel de santé").check()
        page.get_by_role("button", name="Envoyer l’invitation").click()
        expect(page.get_by_label("Lien d’invitation")).to_be_visible()
    look(page, "invited-wide")
    link = page.get_by_label("Lien d’invitation").input_value()
    for suffix, options in VARIANTS.items():
        page = window(**options)
        look.at(page, f"join-{suffix}", link)
        look.at(page, f"invitation-over-{suffix}", "/invitation/rien/", status=410)
        _sign_in(page, house.nurse, "autre chose")
        expect(page.get_by_text(WRONG).first).to_be_visible()
        look(page, f"login-refused-{suffix}")
        page = visit(house.manager, **options)
        look.at(page, f"journal-nothing-{suffix}", "/journal/?sujet=contract")
        for state, job in jobs.items():
            look.at(page, f"job-{state}-{suffix}", f"/travaux/{job.pk}/")
        page.goto("/maison/roles/")
        page.get_by_role("link", name=re.compile("^Retirer")).last.click()
        expect(page.locator("h1")).not_to_have_text("Rôles")
        look(page, f"withdraw-{suffix}")
    assert look.faults == []
