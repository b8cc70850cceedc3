"""The patients' pages in a browser: importing a list twice, finding, adding, noting the médecin traitant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.models import AttendingDoctor, ImportBatch, LongTermIllness, Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients as make
from tests.factories import teams
from tests.journeys.conftest import Look, Visit

HEADER = "Nom de naissance;Prénom;Date de naissance;Sexe;N° dossier;Médecin traitant;ALD;Téléphone;Code postal;Commune"
FAMILIES = (
    "Lefèvre",
    "Bœuf",
    "Nuñez",
    "Ozançon",
    "Guéguen",
    "Hervé",
    "D’Aubigné",
    "Le Goff",
    "Müller",
    "Pélissier",
)
GIVEN = ("Zoé", "François", "Maëlle", "Jérôme")
PEOPLE = len(FAMILIES) * len(GIVEN)


def _list() -> bytes:
    """A list as clinical software writes it: Windows-1252, semicolons, and a date that does not exist."""
    lines = [HEADER]
    for number in range(PEOPLE):
        family, given = FAMILIES[number % len(FAMILIES)], GIVEN[number // len(FAMILIES)]
        born = f"{number % 28 + 1:02d}/{number % 12 + 1:02d}/{1930 + number}"
        doctor = "Dr LEFORT Anne" if number % 2 else ""
        ill = "Oui" if number % 5 == 0 else "Non"
        lines.append(
            f"{family.upper()};{given};{born};{'MF'[number % 2]};D{number:04d};{doctor};{ill};06000000{number:02d};35600;Redon"
        )
    lines.append("PERDU;Luc;31/02/1990;M;D9999;;;;35600;Redon")
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")


@dataclass(frozen=True)
class House:
    """A team, its people who sign in."""

    structure: Structure
    doctor: Actor
    doctor_user: User
    manager_user: User


@pytest.fixture
def house(site: object) -> House:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    users = [teams.make_user(password=teams.PASSWORD) for _ in range(2)]
    doctor = teams.seat(structure.id, Role.PROFESSIONAL, user=users[0]).actor
    teams.seat(structure.id, Role.MANAGER, user=users[1])
    with context.entered(structure_id=structure.id):
        make.make_member(doctor, family_name="Lefort", given_name="Anne", user_id=users[0].pk)
        make.make_member(doctor, family_name="Barbier", given_name="Karim", profession="60")
    return House(structure, doctor, users[0], users[1])


@pytest.fixture(autouse=True)
def _windows_complain_of_nothing(browser_faults: list[str]) -> Iterator[None]:
    yield
    assert browser_faults == []


def _drop(page: Page, file: Path) -> None:
    page.goto("/patients/importer/")
    page.get_by_label("Fichier exporté de votre logiciel").set_input_files(file)
    page.get_by_role("button", name="Lire ce fichier").click()
    expect(page.locator("h1")).to_have_text("Quelle colonne contient quoi ?")


def _count(page: Page, label: str) -> str:
    return page.locator(".figure", has_text=label).locator("strong").inner_text()


@pytest.mark.usefixtures("worker")
def test_a_list_is_imported_without_javascript_then_again_changes_nothing(
    house: House, visit: Visit, look: Look, tmp_path: Path
) -> None:
    file = tmp_path / "patientèle.csv"
    file.write_bytes(_list())
    page = visit(house.doctor_user, javascript=False)
    # 1, 2: the file, its columns, all guessed from their titles
    _drop(page, file)
    expect(page.get_by_label("Nom de naissance")).to_have_value("Nom de naissance")
    expect(page.get_by_label("Médecin traitant (nom)")).to_have_value("Médecin traitant")
    expect(page.get_by_role("cell", name="LEFÈVRE").first).to_be_visible()
    page.get_by_label("Situation du fichier au").fill("2026-06-01")
    page.get_by_role("button", name="Voir ce qui va se passer").click()
    # 3: what will happen, nothing done yet
    expect(page.locator("h1")).to_have_text("Ce qui va se passer")
    assert (_count(page, "Nouveau patient"), _count(page, "Ligne refusée")) == (str(PEOPLE), "1")
    expect(page.get_by_text("31/02/1990")).to_be_visible()
    assert _known(house) == (0, 0, 0)
    page.get_by_role("button", name=f"Importer {PEOPLE + 1}").click()
    # 4: the progress renews itself until the end
    expect(page.locator("h1")).to_have_text("L’import est terminé", timeout=60_000)
    assert _known(house) == (PEOPLE, PEOPLE // 2, PEOPLE // 5)
    # the same file again
    _drop(page, file)
    expect(page.get_by_text("celles choisies la dernière fois")).to_be_visible()
    page.get_by_label("Situation du fichier au").fill("2026-06-01")
    page.get_by_role("button", name="Voir ce qui va se passer").click()
    assert _count(page, "Sans changement") == str(PEOPLE)
    expect(page.locator(".figure", has_text="Nouveau patient")).to_have_count(0)
    page.get_by_role("button", name=f"Importer {PEOPLE + 1}").click()
    expect(page.locator("h1")).to_have_text("L’import est terminé", timeout=60_000)
    assert _known(house) == (PEOPLE, PEOPLE // 2, PEOPLE // 5)
    with context.entered(structure_id=house.structure.id):
        assert set(Patient.objects.values_list("version", flat=True)) == {1}
    # and the pages of the way, in every light
    with context.entered(structure_id=house.structure.id):
        batch = ImportBatch.objects.latest("created_at").pk
    for suffix, options in VARIANTS.items():
        page = visit(house.doctor_user, **options)
        look.at(page, f"imports-{suffix}", "/patients/importer/")
        look.at(page, f"import-done-{suffix}", f"/patients/importer/{batch}/")
        _drop(page, file)
        look(page, f"import-columns-{suffix}")
        page.get_by_role("button", name="Voir ce qui va se passer").click()
        expect(page.locator("h1")).to_have_text("Ce qui va se passer")
        look(page, f"import-preview-{suffix}")
    assert look.faults == []


def _known(house: House) -> tuple[int, int, int]:
    with context.entered(structure_id=house.structure.id):
        return Patient.objects.count(), AttendingDoctor.objects.count(), LongTermIllness.objects.count()


def test_patients_are_found_by_part_of_their_name_or_their_birth_date(house: House, visit: Visit) -> None:
    with context.entered(structure_id=house.structure.id):
        make.make_patient(
            house.doctor, birth_family_name="Lefèvre", birth_given_names="Zoé", born_on=date(1950, 3, 12)
        )
        make.make_patient(
            house.doctor, birth_family_name="Barbier", birth_given_names="Luc", born_on=date(1960, 1, 2)
        )
    page = visit(house.doctor_user)
    page.goto("/patients/")
    search = page.get_by_label("Nom, naissance ou n° de dossier")
    for typed in ("zo lefe", "12/03/1950", "12031950"):
        search.fill("")
        expect(page.get_by_role("link", name="BARBIER Luc")).to_be_visible()
        search.press_sequentially(typed, delay=5)
        expect(page.get_by_role("link", name="BARBIER Luc")).to_be_hidden()
        expect(page.get_by_role("link", name="LEFÈVRE Zoé")).to_be_visible()
        assert page.url.endswith("/patients/")
    expect(search).to_be_focused()
    # The top search, from the keyboard: « / », a name, Enter.
    page.locator("h1").click()
    page.keyboard.press("/")
    page.keyboard.type("lefev")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="LEFÈVRE Zoé").press("Enter")
    expect(page.locator("h1")).to_have_text("LEFÈVRE Zoé")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_patient_is_added_with_the_keyboard_then_declares_a_doctor(
    house: House, visit: Visit, javascript: bool
) -> None:
    page = visit(house.doctor_user, width=390, javascript=javascript)
    page.goto("/patients/nouveau/")
    page.get_by_label("Nom de naissance").focus()
    page.keyboard.type("Durand")
    page.keyboard.press("Tab")
    page.keyboard.type("Marie")
    page.get_by_label("Date de naissance", exact=True).fill("1950-03-12")
    page.get_by_label("Prénoms de naissance").press("Enter")
    expect(page.locator("h1")).to_have_text("DURAND Marie")
    expect(page.get_by_text("Pas de médecin traitant dans l’équipe.")).to_be_visible()
    page.get_by_role("link", name="Noter le médecin traitant").press("Enter")
    page.get_by_label("Médecin traitant").select_option(label="Anne Lefort")
    page.get_by_label("Depuis le").fill("2026-01-05")
    page.get_by_label("Depuis le").press("Enter")
    expect(page.locator("h1")).to_have_text("DURAND Marie")
    expect(page.get_by_text("depuis le 05/01/2026", exact=True)).to_be_visible()
    with context.entered(structure_id=house.structure.id):
        row = AttendingDoctor.objects.select_related("patient", "member").get()
        assert (str(row.patient), str(row.member), row.starts_on) == (
            "DURAND Marie",
            "Anne Lefort",
            date(2026, 1, 5),
        )


VARIANTS: dict[str, dict[str, Any]] = {"wide": {}, "phone": {"width": 390, "dark": True}}


def test_what_is_refused_found_or_undecided_is_accessible(house: House, visit: Visit, look: Look) -> None:
    with context.entered(structure_id=house.structure.id):
        known = make.make_patient(
            house.doctor, birth_family_name="Lefèvre", birth_given_names="Zoé", born_on=date(1950, 3, 12),
            phone="0600000001", address="3 rue du Port", postcode="35600", city="Redon", record_number="D0001",
        )  # fmt: skip
        for number in range(24):
            other = make.make_patient(
                house.doctor, birth_family_name=FAMILIES[number % 10], birth_given_names=GIVEN[number % 4]
            )
            if number % 3 == 0:
                make.in_ald(house.doctor, other)
        members = {member.family_name: member for member in Member.objects.all()}
        make.attended_by(house.doctor, known, members["Lefort"])
        make.followed_by(house.doctor, known, members["Barbier"])
        make.in_ald(house.doctor, known)
        manager = Actor(
            name="Gérance",
            structure_id=house.structure.id,
            now=timezone.now(),
            roles=frozenset({Role.MANAGER}),
        )
        operations.decide_visibility(
            actor=manager, coordination_sees=False, starts_on=manager.today, reason="Réunion du 5 janvier"
        )
    for suffix, options in VARIANTS.items():
        page = visit(house.doctor_user, **options)
        look.at(page, f"patients-ald-{suffix}", "/patients/?situation=ald")
        page.goto("/patients/nouveau/")
        page.get_by_role("button", name="Ajouter ce patient").click()
        expect(page.locator(".error").first).to_be_visible()
        look(page, f"add-refused-{suffix}")
        page.goto("/recherche")
        page.locator("#recherche-q").fill("le")
        expect(page.get_by_role("heading", name="Collègues")).to_be_visible()
        look(page, f"search-found-{suffix}")
        page = visit(house.manager_user, **options)
        look.at(page, f"import-undecided-{suffix}", "/patients/importer/")
    assert look.faults == []
