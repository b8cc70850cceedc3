"""The journal's page: sentences, filters, pages by key, export, and who opens it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.structures import operations as team
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.journal.recording import record
from maisonnee.foundation.tenancy import context
from tests.factories import patients as make
from tests.factories import teams

Browser = Callable[[Actor], Client]


@pytest.fixture(autouse=True)
def _on_the_factories_day() -> Any:
    with time_machine.travel(teams.NOW, tick=False):
        yield


def _arrived(actor: Actor, name: str) -> None:
    team.add_member(
        actor=actor, family_name=name, given_name="Paul", profession="60",
        status=MemberStatus.ASSOCIATE, starts_on=date(2026, 1, 1),
    )  # fmt: skip


def _at(actor: Actor, day: str, **details: str) -> Entry:
    with time_machine.travel(f"{day}T10:00:00Z", tick=False):
        moment = teams.NOW.fromisoformat(f"{day}T10:00:00+00:00")
        entry = record(
            actor=Actor(name=actor.name, structure_id=actor.structure_id, now=moment, user_id=actor.user_id),
            action="structures.add_member",
            details=details,
        )
    assert isinstance(entry, Entry)
    return entry


def _text(answer: Any) -> str:
    assert answer.status_code == 200, answer.status_code
    return str(answer.content.decode())


def _numbers(client: Client, query: str) -> list[int]:
    rows = openpyxl.load_workbook(BytesIO(client.get(f"/journal/export/{query}").content)).worksheets[0]
    return [int(str(row[0])) for row in list(rows.iter_rows(values_only=True))[1:]]


def test_an_empty_journal_says_what_will_come(coordinator: Actor, client_as: Browser) -> None:
    assert "Rien pour l’instant" in _text(client_as(coordinator).get("/journal/"))


def test_each_act_is_a_sentence_with_who_and_when(coordinator: Actor, client_as: Browser) -> None:
    _arrived(coordinator, "Martin")
    page = _text(client_as(coordinator).get("/journal/"))
    assert f"<b>{coordinator.name}</b>" in page
    assert "a ajouté Paul Martin à l’équipe" in page
    assert "10\u00a0h\u00a030" in page
    assert re.search(r"1\u00a0acte\b", page)
    assert "structures.add_member" not in page
    assert re.search(r'<a href="/equipe/[^"]+">a ajouté Paul Martin', page)


def test_it_is_for_those_who_lead(professional: Actor, client_as: Browser) -> None:
    for address in ("/journal/", "/journal/export/"):
        assert client_as(professional).get(address).status_code == 403
        assert Client().get(address).headers["Location"] == f"/connexion/?next={address}"


def test_another_structures_acts_are_not_there(coordinator: Actor, client_as: Browser) -> None:
    stranger = teams.seat(teams.make_structure("Ailleurs").pk, Role.MANAGER).actor
    with context.entered(structure_id=stranger.structure_id):
        _arrived(stranger, "Lointain")
    _arrived(coordinator, "Martin")
    page = _text(client_as(coordinator).get("/journal/"))
    assert ("Martin" in page, "Lointain" in page) == (True, False)


def test_each_filter_narrows(coordinator: Actor, manager: Actor, client_as: Browser) -> None:
    for day, actor in (
        ("2025-06-01", coordinator),
        ("2026-02-01", manager),
        ("2026-02-20", manager),
        ("2026-03-08", coordinator),
    ):
        _at(actor, day, label="Paul Martin")
    record(
        actor=Actor(name="Maisonnée", structure_id=manager.structure_id, now=teams.NOW),
        action="patients.apply_lines",
    )
    client = client_as(manager)
    expected = {
        "": [5, 4, 3, 2, 1],
        "?tri=numero": [1, 2, 3, 4, 5],
        f"?qui={coordinator.user_id}": [4, 1],
        f"?qui={manager.user_id}": [3, 2],
        "?qui=automatic": [5],
        "?sujet=structures": [4, 3, 2, 1],
        "?sujet=contract": [],
        "?quand=today": [5],
        "?quand=week": [5, 4],
        "?quand=month": [5, 4, 3],
        "?quand=year": [5, 4, 3, 2],
        "?quand=last_year": [1],
        f"?quand=year&qui={manager.user_id}&sujet=structures": [3, 2],
        "?quand=demain&qui=personne&sujet=rien&tri=date": [5, 4, 3, 2, 1],
    }
    for query, numbers in expected.items():
        assert _numbers(client, query) == numbers, query
    assert "Rien ne correspond" in _text(client.get("/journal/?sujet=contract"))


def test_the_pages_follow_by_key_and_keep_the_filter(manager: Actor, client_as: Browser) -> None:
    for number in range(1, 53):
        record(actor=manager, action="structures.add_member", details={"label": f"Membre n{number:02d}."})
    client = client_as(manager)
    first = _text(client.get("/journal/?sujet=structures"))
    assert ("n03." in first, "n02." in first) == (True, False)
    following = re.search(r'href="(\?[^"]*apres=[^"]+)"', first)
    assert following is not None
    address = following[1].replace("&amp;", "&")
    assert "sujet=structures" in address
    second = _text(client.get(f"/journal/{address}"))
    assert ("n03." in second, "n02." in second, "n01." in second) == (False, True, True)


@pytest.mark.parametrize(
    "key",
    ["WyJhIiwgImIiXQ", "bm9u", "%00", "WyJhYmMiLCAiMDE5MjAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwIl0"],
)
def test_a_forged_key_gives_the_first_page(manager: Actor, client_as: Browser, key: str) -> None:
    _arrived(manager, "Martin")
    assert "Paul Martin" in _text(client_as(manager).get(f"/journal/?apres={key}"))


def test_the_export_says_the_same(manager: Actor, client_as: Browser) -> None:
    _arrived(manager, "Martin")
    answer = client_as(manager).get("/journal/export/?sujet=structures")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="journal.xlsx"'
    rows = list(openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0].iter_rows(values_only=True))
    assert rows[0] == ("Numéro", "Date", "Personne", "Acte", "Sujet", "Motif")
    assert (rows[1][0], rows[1][2:5]) == (1, (manager.name, "a ajouté Paul Martin à l’équipe", "Équipe"))


def test_reading_it_costs_the_same_for_three_acts_and_thirty(manager: Actor, client_as: Browser) -> None:
    client = client_as(manager)
    costs = []
    for total in (3, 30):
        while Entry.objects.count() < total:
            record(actor=manager, action="structures.add_member", details={"label": "Paul Martin"})
        client.get("/journal/")  # what is read once for all is read
        with CaptureQueriesContext(connection) as queries:
            client.get("/journal/")
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_a_patient_is_never_named(professional: Actor, manager: Actor, client_as: Browser) -> None:
    make.make_patient(professional, birth_family_name="Durand", birth_given_names="Marie")
    page = _text(client_as(manager).get("/journal/"))
    assert "patient" in page
    assert "durand" not in page.lower()
