"""Every register, through its pages: list, form, detail, change, end, files; for whoever may and may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.web.agenda import registers as agenda
from maisonnee.interfaces.web.exchanges import registers as exchanges
from maisonnee.interfaces.web.prevention import registers as prevention
from maisonnee.interfaces.web.protocols import registers as protocols
from maisonnee.interfaces.web.quality import registers as quality
from maisonnee.interfaces.web.registers import Register
from maisonnee.interfaces.web.resources import registers as resources
from tests.factories import registers as houses
from tests.factories import teams

REGISTERS: list[Register[Any]] = [
    *protocols.REGISTERS,
    *prevention.REGISTERS,
    *agenda.REGISTERS,
    quality.STEPS,
    exchanges.PARTNERS,
    *resources.REGISTERS,
]
WITH_FORM = [register for register in REGISTERS if register.create is not None]
COUNTED = [register for register in WITH_FORM if register.in_year is not None]
HOMES = [
    "protocols:index",
    "prevention:index",
    "agenda:index",
    "quality:index",
    "resources:index",
    "agenda:charter",
]
PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"


def _id(register: Register[Any]) -> str:
    return f"{register.namespace}:{register.key}"


def named(registers: list[Register[Any]]) -> Any:
    return pytest.mark.parametrize("register", registers, ids=_id)


@pytest.fixture
def house(manager: Actor) -> houses.House:
    return houses.make_house(manager.structure_id)


@pytest.fixture
def client(manager: Actor, client_as: Callable[..., Client]) -> Client:
    return client_as(manager)


def _add(client: Client, register: Register[Any], house: houses.House, actor: Actor, **changes: Any) -> Any:
    data = {**houses.forms(house)[_id(register)], **changes}
    response = client.post(reverse(f"{register.namespace}:add_{register.key}"), data)
    assert response.status_code == 302, response.content.decode()
    return register.rows(actor=actor).order_by("-id")[0]


@named(WITH_FORM)
def test_a_row_is_added_seen_and_told_in_the_journal(
    register: Register[Any], client: Client, manager: Actor, house: houses.House
) -> None:
    row = _add(client, register, house, manager)
    page = client.get(register.detail_url(row))
    assert page.status_code == 200
    assert str(row) in page.content.decode().replace("&#x27;", "'")
    assert Entry.objects.filter(object_id=str(row.pk)).count() == 1
    listed = client.get(register.list_url())
    assert listed.status_code == 200
    assert register.detail_url(row) in listed.content.decode()


@named(COUNTED)
def test_the_list_and_the_detail_say_whether_a_row_counts(
    register: Register[Any], client: Client, manager: Actor, house: houses.House
) -> None:
    row = _add(client, register, house, manager)
    year = manager.today.year
    listed = client.get(register.list_url(), {"annee": year - 3}).content.decode()
    assert f"En {year - 3}" in listed
    detail = client.get(register.detail_url(row)).content.decode()
    assert f"Pour le contrat, en {year}" in detail


@named(WITH_FORM)
def test_an_empty_form_is_refused_and_nothing_is_written(
    register: Register[Any], client: Client, manager: Actor, house: houses.House
) -> None:
    response = client.post(reverse(f"{register.namespace}:add_{register.key}"), {})
    assert response.status_code == 422
    assert register.rows(actor=manager).count() == 0


@pytest.mark.parametrize("typed", ["0001-01-01", "9999-12-31"])
@named([register for register in WITH_FORM if "starts_on" in register.form.base_fields])
def test_a_year_nobody_lived_in_is_refused(
    register: Register[Any], typed: str, client: Client, manager: Actor, house: houses.House
) -> None:
    data = {**houses.forms(house)[_id(register)], "starts_on": typed}
    response = client.post(reverse(f"{register.namespace}:add_{register.key}"), data)
    assert response.status_code == 422
    assert "Cette date est trop lointaine" in response.content.decode()
    assert register.rows(actor=manager).count() == 0


@named(REGISTERS)
def test_an_empty_list_says_what_to_do_first(register: Register[Any], client: Client) -> None:
    page = client.get(register.list_url()).content.decode()
    assert register.words.empty_title in page
    assert register.words.add in page


@named(WITH_FORM)
def test_a_row_is_changed_and_the_second_of_two_people_is_told(
    register: Register[Any], client: Client, manager: Actor, house: houses.House
) -> None:
    row = _add(client, register, house, manager)
    url = reverse(f"{register.namespace}:change_{register.key}", args=[row.pk])
    form = client.get(url)
    assert form.status_code == 200
    data = {**houses.forms(house)[_id(register)], "version": "1"}
    assert client.post(url, data).status_code == 302
    assert register.one(actor=manager, row_id=row.pk).version == 2
    late = client.post(url, data)
    assert late.status_code == 409
    assert register.one(actor=manager, row_id=row.pk).version == 2


@named([register for register in WITH_FORM if register.end is not None])
def test_a_row_is_ended_and_its_past_is_kept(
    register: Register[Any], client: Client, manager: Actor, house: houses.House
) -> None:
    row = _add(client, register, house, manager)
    url = reverse(f"{register.namespace}:end_{register.key}", args=[row.pk])
    assert client.get(url).status_code == 200
    before = client.post(url, {"ends_on": "2019-12-31", "version": "1"})
    assert before.status_code == 422
    assert "La fin vient avant le début" in before.content.decode()
    assert client.post(url, {"ends_on": "2026-06-30", "version": "1"}).status_code == 302
    ended = register.one(actor=manager, row_id=row.pk)
    assert (ended.ends_on, ended.starts_on) == (date(2026, 6, 30), date(2026, 1, 1))


@named(WITH_FORM)
def test_a_file_is_joined_read_and_withdrawn(
    register: Register[Any], client: Client, manager: Actor, house: houses.House
) -> None:
    row = _add(client, register, house, manager)
    join = reverse(f"{register.namespace}:join_{register.key}_file", args=[row.pk])
    assert client.get(join).status_code == 200
    script = SimpleUploadedFile("preuve.pdf", b"#!/bin/sh\nrm -rf /\n")
    refused = client.post(join, {"file": script})
    assert refused.status_code == 422
    assert Attachment.objects.count() == 0
    assert (
        client.post(join, {"file": SimpleUploadedFile("preuve.pdf", PDF), "title": "Preuve"}).status_code
        == 302
    )
    attachment = Attachment.objects.get()
    served = client.get(reverse(f"{register.namespace}:{register.key}_file", args=[row.pk, attachment.pk]))
    assert served.content == PDF
    withdraw = reverse(f"{register.namespace}:withdraw_{register.key}_file", args=[row.pk, attachment.pk])
    assert client.get(withdraw).status_code == 200
    assert client.post(withdraw, {"reason": "Mauvais fichier"}).status_code == 302
    attachment.refresh_from_db()
    assert (attachment.withdrawn_by, attachment.withdrawal_reason) == (manager.name, "Mauvais fichier")
    assert client.get(withdraw).status_code == 404


@named(WITH_FORM)
def test_a_trainee_changes_nothing_and_reads_what_care_needs(
    register: Register[Any],
    client: Client,
    manager: Actor,
    house: houses.House,
    actor_as: Callable[[Role], Actor],
    client_as: Callable[..., Client],
) -> None:
    row = _add(client, register, house, manager)
    trainee = client_as(actor_as(Role.TRAINEE))
    expected = 200 if register.namespace in {"agenda", "prevention", "protocols"} else 403
    assert trainee.get(register.list_url()).status_code == expected
    detail = trainee.get(register.detail_url(row))
    assert detail.status_code == expected
    assert "Modifier" not in detail.content.decode()
    before = Entry.objects.count()
    for name, arguments in (
        (f"add_{register.key}", []),
        (f"change_{register.key}", [row.pk]),
        (f"join_{register.key}_file", [row.pk]),
    ):
        assert trainee.post(reverse(f"{register.namespace}:{name}", args=arguments), {}).status_code == 403
    assert Entry.objects.count() == before


@named(WITH_FORM)
def test_another_structure_finds_nothing(
    register: Register[Any],
    client: Client,
    manager: Actor,
    house: houses.House,
    client_as: Callable[..., Client],
) -> None:
    row = _add(client, register, house, manager)
    other = teams.make_structure()
    stranger = client_as(teams.seat(other.id, Role.MANAGER).actor)
    for name in (register.key, f"change_{register.key}", f"join_{register.key}_file"):
        assert stranger.get(reverse(f"{register.namespace}:{name}", args=[row.pk])).status_code == 404
    assert register.detail_url(row) not in stranger.get(register.list_url()).content.decode()


@named(COUNTED)
def test_a_longer_list_asks_no_more_questions(
    register: Register[Any], client: Client, manager: Actor, house: houses.House
) -> None:
    row = _add(client, register, house, manager)

    def copies(count: int) -> None:
        for number in range(count):
            row.pk = None
            row._state.adding = True
            row.id = type(row)._meta.pk.get_default()
            if hasattr(row, "code"):
                row.code = f"C-{row.id}"[:20]
            if hasattr(row, "ends_on") and row.ends_on is None:
                row.ends_on = date(2026, 12, 1)
            if getattr(row, "code", None):
                row.code = f"C{number}-{count}"
            row.save(force_insert=True)

    with context.entered(structure_id=manager.structure_id):
        copies(2)
    client.get(register.list_url())
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(register.list_url())
    with context.entered(structure_id=manager.structure_id):
        copies(27)
    with CaptureQueriesContext(connection) as many:
        page = client.get(register.list_url())
    assert page.content.decode().count("<tr>") == 31
    assert len(many) == len(few)


@named(REGISTERS)
def test_the_list_is_exported(register: Register[Any], client: Client) -> None:
    response = client.get(register.list_url(), {"export": "xlsx"})
    assert response.status_code == 200
    assert response.content[:2] == b"PK"


@pytest.mark.parametrize("name", HOMES)
def test_first_pages_open_empty_and_filled(
    name: str, client: Client, manager: Actor, house: houses.House
) -> None:
    assert client.get(reverse(name)).status_code == 200
    for register in WITH_FORM:
        _add(client, register, house, manager)
    assert client.get(reverse(name)).status_code == 200
    assert client.get(reverse(name), {"annee": "2021"}).status_code == 200
    assert client.get(reverse(name), {"annee": "²024"}).status_code == 200


def test_the_same_form_sent_twice_adds_one_row(client: Client, manager: Actor, house: houses.House) -> None:
    url = reverse("prevention:add_mission")
    ticket = client.get(url).content.decode().split('name="_ticket" value="')[1].split('"')[0]
    data = {**houses.forms(house)["prevention:mission"], "_ticket": ticket}
    first, second = client.post(url, data), client.post(url, data)
    assert first.url == second.url  # type: ignore[attr-defined]
    assert prevention.MISSIONS.rows(actor=manager).count() == 1
