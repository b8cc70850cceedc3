"""The patients' pages: what they show, to whom, at what cost, and what never reaches an address."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any
from uuid import uuid4

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.models import AttendingDoctor, IdentityVisibility, Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry
from tests.factories import patients as make
from tests.factories import teams

IDENTITY = {
    "birth_family_name": "Durand", "birth_given_names": "Marie", "born_on": "12/03/1950", "sex": "F",
    "identity_status": "provisional",
}  # fmt: skip


def _text(response: Any) -> str:
    return str(response.content.decode())


def _durand(actor: Actor, **values: Any) -> Patient:
    given: dict[str, Any] = {
        "birth_family_name": "Durand",
        "birth_given_names": "Marie",
        "born_on": date(1950, 3, 12),
    }
    return make.make_patient(actor, **{**given, **values})


def test_the_empty_list_says_what_to_do_first(browser: Client) -> None:
    response = browser.get("/patients/")
    assert response.status_code == 200
    assert "Aucun patient pour l’instant" in _text(response)
    assert "Importer une liste" in _text(response)


def test_the_search_is_posted_and_never_reaches_an_address(browser: Client, professional: Actor) -> None:
    row, other = _durand(professional), make.make_patient(professional)
    response = browser.post("/patients/", {"q": "dur mar"}, headers={"HX-Request": "true"})
    assert (response.status_code, response.headers["HX-Replace-Url"]) == (200, "/patients/")
    assert str(row.pk) in _text(response)
    assert str(other.pk) not in _text(response)
    assert str(other.pk) in _text(browser.get("/patients/?q=durand"))
    page = _text(browser.get("/patients/"))
    assert not re.search(r"href=\"[^\"]*durand", page, re.IGNORECASE)


def test_the_filters_stay_in_the_address(browser: Client, professional: Actor) -> None:
    ill = _durand(professional)
    make.in_ald(professional, ill)
    other = make.make_patient(professional)
    response = browser.post("/patients/", {"q": "", "situation": "ald"}, headers={"HX-Request": "true"})
    assert response.headers["HX-Replace-Url"] == "/patients/?situation=ald"
    page = _text(browser.get("/patients/?situation=ald"))
    assert str(ill.pk) in page
    assert str(other.pk) not in page


def test_each_filter_narrows(browser: Client, professional: Actor) -> None:
    mine = make.make_member(professional, user_id=professional.user_id)
    declared, followed, old = (
        _durand(professional),
        make.make_patient(professional),
        _durand(professional, born_on=date(1940, 1, 1)),
    )
    make.attended_by(professional, declared, mine)
    make.followed_by(professional, followed, mine)
    operations.correct_patient(
        actor=professional, patient_id=old.pk, version=1, values={"left_on": date(2026, 1, 1)}
    )
    expected = {
        f"mt={mine.pk}": {declared}, "mt=aucun": {followed, old}, "situation=age": {declared, old},
        "situation=partis": {old}, "suivi=suivis": {followed}, "suivi=declares": {declared},
        "suivi=moi": {declared, followed}, "situation=autre": {declared, followed, old},
    }  # fmt: skip
    for query, rows in expected.items():
        page = _text(browser.get(f"/patients/?{query}"))
        assert {row for row in (declared, followed, old) if str(row.pk) in page} == rows, query


def test_the_next_page_is_named_by_an_identifier(browser: Client, professional: Actor) -> None:
    for number in range(52):
        make.make_patient(professional, birth_family_name=f"Nom{number:02d}")
    page = _text(browser.get("/patients/"))
    key = re.search(r'name="apres"\s+value="([^"]+)"', page)
    assert key is not None
    assert key[1] == str(Patient.objects.order_by("sort_key")[49].pk)
    second = _text(browser.post("/patients/", {"apres": key[1]}))
    assert ("NOM49" in second, "NOM50" in second, "NOM51" in second) == (False, True, True)
    assert browser.post("/patients/", {"apres": "durand"}).status_code == 200


def test_the_list_costs_the_same_for_three_and_thirty(browser: Client, professional: Actor) -> None:
    doctor = make.make_member(professional)

    def cost() -> int:
        browser.post("/patients/", {"q": "nom"})  # what is read once for all is read
        with CaptureQueriesContext(connection) as queries:
            browser.post("/patients/", {"q": "nom"})
        return len(queries)

    counts = []
    for total in (3, 30):
        while Patient.objects.count() < total:
            make.attended_by(professional, make.make_patient(professional, birth_family_name="Nom"), doctor)
        counts.append(cost())
    assert counts[0] == counts[1]


def test_the_export_holds_the_list_and_leaves_a_trace(browser: Client, professional: Actor) -> None:
    _durand(professional)
    response = browser.post("/patients/tableur/", {"q": "durand"})
    sheet = openpyxl.load_workbook(BytesIO(response.content)).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "Patient"
    assert rows[1][0] == "DURAND Marie"
    assert Entry.objects.get(action="patients.export_patients").details == {"label": "1\u00a0patient"}


def test_the_sheet_shows_the_person_and_is_journaled(browser: Client, professional: Actor) -> None:
    doctor = make.make_member(professional, family_name="Leroy", given_name="Anne")
    row = make.attended_by(professional, _durand(professional), doctor)
    response = browser.get(f"/patients/{row.pk}/")
    assert response.status_code == 200
    assert "DURAND Marie" in _text(response)
    assert "Anne Leroy" in _text(response)
    assert Entry.objects.filter(action="patients.open_sheet", patient_id=row.pk).count() == 1


def test_adding_a_patient(browser: Client, professional: Actor) -> None:
    doctor = make.make_member(professional)
    response = browser.post("/patients/nouveau/", {**IDENTITY, "attending_doctor_id": str(doctor.pk)})
    row = Patient.objects.get()
    assert (response.status_code, response.headers["Location"]) == (302, f"/patients/{row.pk}/")
    assert AttendingDoctor.objects.get().patient_id == row.pk


def test_a_lookalike_is_shown_and_does_not_prevent(browser: Client, professional: Actor) -> None:
    known = _durand(professional)
    response = browser.post("/patients/nouveau/", IDENTITY)
    assert response.status_code == 422
    assert f"/patients/{known.pk}/" in _text(response)
    assert 'value="Marie"' in _text(response)
    assert Patient.objects.count() == 1
    assert browser.post("/patients/nouveau/", {**IDENTITY, "is_somebody_else": "on"}).status_code == 302
    assert Patient.objects.count() == 2


def test_a_refused_identity_keeps_what_was_typed(browser: Client) -> None:
    response = browser.post("/patients/nouveau/", {**IDENTITY, "born_on": "12/03/2090"})
    assert response.status_code == 422
    assert "La date de naissance est dans le futur" in _text(response)
    assert 'value="Durand"' in _text(response)
    assert Patient.objects.count() == 0


def test_two_people_edit_the_same_sheet(browser: Client, professional: Actor) -> None:
    row = _durand(professional)
    operations.correct_patient(actor=professional, patient_id=row.pk, version=1, values={"city": "Redon"})
    response = browser.post(f"/patients/{row.pk}/modifier/", {**IDENTITY, "version": "1", "city": "Vitré"})
    assert response.status_code == 409
    assert ("Redon" in _text(response), "Vitré" in _text(response)) == (True, True)
    assert (
        browser.post(
            f"/patients/{row.pk}/modifier/", {**IDENTITY, "version": "2", "city": "Vitré"}
        ).status_code
        == 302
    )
    assert Patient.objects.get().city == "Vitré"


def test_periods_are_declared_and_ended(browser: Client, professional: Actor) -> None:
    doctor = make.make_member(professional)
    nurse = make.make_member(professional, profession="60")
    row = _durand(professional)
    forms: dict[str, dict[str, str]] = {
        "medecin-traitant": {"member_id": str(doctor.pk)},
        "ald": {},
        "couverture": {"kind": "c2s"},
        "suivi": {"member_id": str(nurse.pk)},
    }
    for kind, values in forms.items():
        assert browser.get(f"/patients/{row.pk}/{kind}/").status_code == 200
        assert (
            browser.post(f"/patients/{row.pk}/{kind}/", {**values, "starts_on": "2025-01-01"}).status_code
            == 302
        )
    sheet = _text(browser.get(f"/patients/{row.pk}/"))
    ends = sorted(set(re.findall(rf'href="(/patients/{row.pk}/[a-z-]+/[0-9a-f-]+/fin/)"', sheet)))
    assert len(ends) == 4
    for address in ends:
        assert browser.get(address).status_code == 200
        assert browser.post(address, {"ends_on": "2024-01-01"}).status_code == 422
        assert browser.post(address, {"ends_on": "2025-12-31"}).status_code == 302
    assert "/fin/" not in _text(browser.get(f"/patients/{row.pk}/"))


def test_the_registers_are_counts_without_names(
    client_as: Callable[[Actor], Client], coordinator: Actor, professional: Actor
) -> None:
    doctor = make.make_member(professional)
    make.attended_by(professional, _durand(professional), doctor)
    browser = client_as(coordinator)
    page = _text(browser.get("/patients/registres/?au=2025-12-31"))
    assert "31 décembre 2025" in page.replace("\u00a0", " ")
    assert "durand" not in page.lower()
    assert "n’est pas une date" in _text(browser.get("/patients/registres/?au=hier"))
    book = openpyxl.load_workbook(BytesIO(browser.get("/patients/registres/tableur/?au=2025-12-31").content))
    assert [cell.value for cell in book.worksheets[0][2]][1:] == [1, 0]


def test_coordination_sees_no_name_until_the_team_decides(
    client_as: Callable[[Actor], Client], coordinator: Actor, professional: Actor
) -> None:
    row = _durand(professional)
    browser = client_as(coordinator)
    page = _text(browser.get("/patients/"))
    assert ("DURAND" in page, "Votre rôle voit les nombres" in page) == (False, True)
    assert browser.get(f"/patients/{row.pk}/").status_code == 404
    assert "DURAND" not in _text(browser.post("/recherche", {"q": "durand"}))
    assert "Importer, c’est lire des identités" in _text(browser.get("/patients/importer/"))
    assert browser.post("/patients/importer/", {}).status_code == 403
    answer = {"coordination_sees": "oui", "starts_on": "2020-01-01", "reason": "Vote"}
    assert browser.post("/patients/identites/", answer).status_code == 422
    IdentityVisibility.objects.create(
        structure_id=coordinator.structure_id,
        coordination_sees=True,
        starts_on=date(2026, 1, 1),
        reason="Vote",
        decided_by="X",
    )
    assert "DURAND" in _text(browser.get("/patients/"))


def test_the_search_of_the_top_bar_finds_patients_and_colleagues(
    browser: Client, professional: Actor
) -> None:
    row = _durand(professional)
    make.make_member(professional, family_name="Durandal", given_name="Paul", profession="60")
    page = _text(browser.post("/recherche", {"q": "durand"}))
    assert f"/patients/{row.pk}/" in page
    assert "Paul Durandal" in page
    assert 'method="post" action="/recherche"' in page
    assert f"/patients/{row.pk}/" not in _text(browser.get("/recherche?q=durand"))


def _addresses(row: Patient) -> list[str]:
    one, other = str(uuid4()), str(uuid4())
    return [
        "/patients/", "/patients/tableur/", "/patients/nouveau/", "/patients/registres/", "/patients/registres/tableur/",
        "/patients/identites/", "/patients/importer/", f"/patients/importer/{one}/", f"/patients/importer/{one}/colonnes/",
        f"/patients/importer/{one}/avancement/", f"/patients/importer/{one}/compte-rendu/",
        f"/patients/importer/{one}/differences/", f"/patients/{row.pk}/", f"/patients/{row.pk}/modifier/",
        f"/patients/{row.pk}/medecin-traitant/", f"/patients/{row.pk}/ald/", f"/patients/{row.pk}/couverture/",
        f"/patients/{row.pk}/suivi/", f"/patients/{row.pk}/ald/{other}/fin/",
    ]  # fmt: skip


def test_anonymous_people_are_sent_to_sign_in(professional: Actor) -> None:
    for address in _addresses(_durand(professional)):
        response = Client().get(address)
        assert response.status_code == 302, address
        assert "connexion" in response.headers["Location"] or "login" in response.headers["Location"]


def test_another_structure_finds_no_patient(
    client_as: Callable[[Actor], Client], professional: Actor
) -> None:
    row = _durand(professional)
    browser = client_as(teams.seat(teams.make_structure().id, Role.PROFESSIONAL).actor)
    for address in _addresses(row):
        if str(row.pk) in address or "/importer/" in address[:-1].removesuffix("/importer"):
            assert browser.get(address).status_code == (200 if address == "/patients/importer/" else 404), (
                address
            )
    assert "DURAND" not in _text(browser.post("/patients/", {"q": "durand"}))


@pytest.mark.parametrize("role", [Role.TRAINEE, Role.PARTNER])
def test_guests_read_without_writing(
    role: Role, client_as: Callable[[Actor], Client], actor_as: Callable[[Role], Actor], professional: Actor
) -> None:
    guest = actor_as(role)
    row, other = _durand(professional), make.make_patient(professional)
    make.followed_by(
        professional, row, make.make_member(professional, profession="60", user_id=guest.user_id)
    )
    browser = client_as(guest)
    assert browser.get(f"/patients/{row.pk}/").status_code == 200
    assert browser.get(f"/patients/{other.pk}/").status_code == 404
    for name in ("edit", "declare_doctor", "declare_illness", "declare_coverage", "follow"):
        assert browser.post(reverse(f"patients:{name}", args=[row.pk]), {}).status_code == 403
    for name in ("add", "imports", "registers", "visibility"):
        assert browser.get(reverse(f"patients:{name}")).status_code == 403
    assert Patient.objects.get(pk=row.pk).version == 1
