"""No page, list, search, count, file, header, journal entry, job or mail tells what the sharing policy keeps.

Each reader opens every route of the product that their role opens, on every object of the house; what they may not
read bears a word found nowhere else (`hidden_facts`).
"""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import openpyxl
import pypdf
import pytest
import time_machine
from django.apps import apps
from django.core import mail
from django.test import Client
from django.urls import reverse

from maisonnee.domains.patients.models import Patient, Reading
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.access.rules import ROLES_OF_KIND
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.architecture.permission_line import Line
from tests.architecture.permission_table import TABLE
from tests.factories import rows, teams
from tests.interfaces.web.records import hidden_facts
from tests.interfaces.web.records.hidden_facts import Team

Sign = Callable[[Actor], Client]

NOT_ABOUT_RECORDS = ("account_", "mfa_", "psc_", "socialaccount_", "usersessions_")
"""Signing in and out, and one's own account: nothing of a structure is there."""
SHOW_ENTRIES = frozenset({"records:entry", "records:correct", "records:file", "records:photos"})
"""The routes opened on every entry; the others on one entry in four."""
MOST_ROWS = 4
"""How many rows of another table are tried in an address (all the patients)."""
GROWS_BY_READING = frozenset({"patients:readings", "patients:readings_pdf"})
"""The list of who read what: it grows with each visit, hidden facts or not."""
READERS = ("nurse", "secretary", "trainee", "partner", "outsider")
LEADS = (Role.COORDINATOR, Role.MANAGER)
OFFICERS = (Role.ARS_OFFICER, Role.CPAM_OFFICER, Role.FACILITATOR)
UNTIDY = re.compile(r'(value|nonce|content)="[^"]{40,}"|[\w-]{20,}:[\w-]{4,}:[\w-]{20,}')


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with time_machine.travel(teams.NOW, tick=False):
        yield


@pytest.fixture
def team(structure: Structure) -> Team:
    return hidden_facts.make_team(structure.pk)


@pytest.mark.parametrize("name", READERS)
def test_a_colleague_meets_nothing_that_is_kept_from_them(
    team: Team, client_as: Sign, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    hidden_facts.hide(team)
    hidden_facts.open_later(team)
    reader: Actor = getattr(team, name)
    met, opened = _walk(client_as(reader), next(iter(reader.roles)), reader.structure_id)
    assert met == []
    assert opened > 30
    _nothing_beside(caplog)


@pytest.mark.parametrize("role", LEADS)
def test_those_who_lead_meet_nothing_of_a_record(
    team: Team, client_as: Sign, caplog: pytest.LogCaptureFixture, role: Role
) -> None:
    hidden_facts.hide(team)
    hidden_facts.open_later(team)
    rows.make_row("patients.identityvisibility", team.doctor.structure_id, coordination_sees=True)
    reader = teams.seat(team.doctor.structure_id, role).actor
    met, opened = _walk(client_as(reader), role, reader.structure_id)
    assert met == []
    assert opened > 30
    _nothing_beside(caplog)


@pytest.mark.parametrize("role", [*OFFICERS, Role.PROFESSIONAL])
def test_another_structure_meets_nothing(
    structure: Structure, team: Team, client_as: Sign, caplog: pytest.LogCaptureFixture, role: Role
) -> None:
    hidden_facts.hide(team)
    hidden_facts.open_later(team)
    kind = next(kind for kind, roles in ROLES_OF_KIND.items() if role in roles)
    other = teams.make_structure(kind=kind)
    reader = teams.seat(other.pk, role).actor
    met, opened = _walk(client_as(reader), role, structure.pk)
    assert met == []
    assert opened >= 5
    _nothing_beside(caplog)


def test_the_walk_would_meet_what_is_written_for_its_reader(team: Team, client_as: Sign) -> None:
    """The doctor, who wrote most of it, meets each kind of word: the walk sees what it looks for."""
    hidden_facts.hide(team)
    hidden_facts.open_later(team)
    client = client_as(team.doctor)
    met = set()
    for entry in Entry.objects.filter(patient=team.patient):
        answer = client.get(reverse("records:entry", args=[team.patient.pk, entry.pk]))
        met |= set(re.findall(rf"{hidden_facts.WORD} ([\w ]+)", _text_of(answer)))
    assert {
        "problem",
        "question",
        "answer",
        "treatment",
        "dose",
        "restriction reason",
        "withdrawal reason",
        "set aside",
        "photo series",
        "section of then",
        "restricted then",
    } <= met


@pytest.mark.parametrize("name", ["nurse", "secretary", "outsider"])
def test_what_is_hidden_changes_no_page_and_no_count(team: Team, client_as: Sign, name: str) -> None:
    reader: Actor = getattr(team, name)
    client, role = client_as(reader), next(iter(reader.roles))
    addresses = [
        address
        for route, line in TABLE.items()
        if _is_walked(route, line, role) and route not in GROWS_BY_READING
        for address in _addresses(route, line, reader.structure_id, {"patients.patient": [team.patient]})
    ]
    before = {address: _tidy(client.get(address)) for address in addresses}
    hidden_facts.hide(team)
    changed = [address for address in addresses if _tidy(client.get(address)) != before[address]]
    assert changed == []
    assert len(addresses) > 20


def test_a_search_finds_nothing_that_is_kept(team: Team, client_as: Sign) -> None:
    hidden_facts.hide(team)
    timeline = reverse("records:timeline", args=[team.patient.pk])
    for typed in ("note", "dose", "photo series", "allergy", hidden_facts.WORD):
        page = _text_of(client_as(team.nurse).post(timeline, {"q": typed}))
        assert "Rien ne correspond" in page, typed
    for reader in (team.nurse, team.secretary, team.outsider):
        for typed in ("problem", "allergy"):
            assert hidden_facts.WORD not in _text_of(client_as(reader).get(reverse("search"), {"q": typed}))
    page = _text_of(client_as(team.doctor).post(timeline, {"q": "allergy"}))
    assert f"{hidden_facts.WORD} allergy" in page


def _walk(client: Client, role: Role, structure_id: Any) -> tuple[list[str], int]:
    """Open every page a role opens; returns the addresses where a hidden word was met, and how many answered."""
    met, opened = [], 0
    for name, line in TABLE.items():
        if not _is_walked(name, line, role):
            continue
        for address in _addresses(name, line, structure_id):
            answer = client.get(address)
            opened += answer.status_code == 200
            assert answer.status_code < 500, address
            if _holds_a_secret(_text_of(answer)):
                met.append(address)
    return met, opened


def _is_walked(name: str, line: Line, role: Role) -> bool:
    return line.status_for(role) is None and not name.startswith(NOT_ABOUT_RECORDS)


def _addresses(
    name: str, line: Line, structure_id: Any, known: dict[str, list[Any]] | None = None
) -> list[str]:
    """Return the addresses of a route for the rows the house has of what it names, an entry in its own record."""
    choices: list[list[Any]] = []
    for value in line.objects.values():
        if value.startswith("="):
            choices.append([value[1:]])
        else:
            choices.append((known or {}).get(value) or _rows(value, structure_id, name in SHOW_ENTRIES))
    found = []
    for chosen in itertools.product(*choices):
        patients = [row for row in chosen if isinstance(row, Patient)]
        if any(
            getattr(row, "patient_id", patient.pk) != patient.pk for patient in patients for row in chosen
        ):
            continue
        keys = [getattr(row, "pk", row) for row in chosen]
        found.append(reverse(name, kwargs=dict(zip(line.objects, keys, strict=True))))
    return found


def _rows(label: str, structure_id: Any, every_entry: bool) -> list[Any]:
    with context.entered(structure_id=structure_id):
        found = list(apps.get_model(label)._base_manager.filter(structure_id=structure_id).order_by("pk"))
    if label == "records.entry":
        return found if every_entry else found[::4]
    return found if label == "patients.patient" else found[:MOST_ROWS]


def _holds_a_secret(text: str) -> bool:
    return hidden_facts.WORD in text.lower() or "87,6" in text


def _text_of(answer: Any) -> str:
    """Return all that an answer says: headers, page, the text of its files, and of files in its archive."""
    content = answer.getvalue()
    said = " ".join(f"{name}: {value}" for name, value in answer.headers.items())
    return f"{said} {_content_text(content)}"


def _content_text(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    if content.startswith(b"PK"):
        archive = zipfile.ZipFile(io.BytesIO(content))
        if "xl/workbook.xml" in archive.namelist():
            book = openpyxl.load_workbook(io.BytesIO(content))
            cells = (str(cell) for sheet in book for row in sheet.values for cell in row if cell is not None)
            return " ".join([*book.sheetnames, *cells])
        return " ".join(f"{name} {_content_text(archive.read(name))}" for name in archive.namelist())
    return content.decode("utf-8", "replace")


def _tidy(answer: Any) -> str:
    """Return a page without what differs at each request: tickets, tokens, nonces."""
    return UNTIDY.sub("", _content_text(answer.getvalue()))


def _nothing_beside(caplog: pytest.LogCaptureFixture) -> None:
    """Neither the journal, the readings, the jobs, the mails nor the logs hold a hidden word."""
    told = [
        *(f"{row.action} {row.reason} {row.details}" for row in JournalEntry.objects.all()),
        *(f"{row.place} {row.parts} {row.reader_name}" for row in Reading.objects.all()),
        *(str(vars(row)) for row in Job.objects.all()),
        *(f"{letter.subject} {letter.body}" for letter in mail.outbox),
        caplog.text,
    ]
    assert [one for one in told if _holds_a_secret(one)] == []
    assert len(told) > 30
