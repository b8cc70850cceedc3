"""When the pages of a record write that it was read."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.patients.models import Reading
from maisonnee.domains.patients.queries import readings
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.web.records import record
from tests.factories import records
from tests.factories.patients import make_patient


@pytest.mark.parametrize("page", ["record", "sheet"])
def test_nothing_is_read_while_the_journal_is_held(structure: Structure, client_as: Any, page: str) -> None:
    doctor = records.make_reader(structure.pk, "10")
    patient = make_patient(doctor)
    records.in_care(doctor, patient)
    records.weigh(doctor, patient, "72")
    client = client_as(doctor)
    address = {"record": "records:record", "sheet": "patients:sheet"}[page]

    with CaptureQueriesContext(connection) as asked:
        assert client.get(reverse(address, args=[patient.pk])).status_code == 200

    statements = [query["sql"] for query in asked.captured_queries]
    held = next(number for number, sql in enumerate(statements) if "FOR UPDATE" in sql)
    until = next(
        number for number, sql in enumerate(statements) if number > held and sql.startswith("RELEASE")
    )
    meanwhile = [sql.split()[0] for sql in statements[held + 1 : until] if "set_config" not in sql]
    assert meanwhile == ["INSERT", "UPDATE", "INSERT"][: 3 if page == "record" else 2]


def test_a_page_that_fails_leaves_no_trace_and_a_trace_that_fails_sends_no_page(
    structure: Structure, client_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    doctor = records.make_reader(structure.pk, "10")
    patient = make_patient(doctor)
    records.in_care(doctor, patient)
    note = records.write(doctor, patient, label="Vu à domicile")
    client = client_as(doctor)
    client.raise_request_exception = False
    address = reverse("records:record", args=[patient.pk])
    before = JournalEntry.objects.count()

    with monkeypatch.context() as broken:
        broken.setattr(record, "head", lambda found: 1 / 0)
        assert client.get(address).status_code == 500
    assert (Reading.objects.count(), JournalEntry.objects.count()) == (0, before)

    with monkeypatch.context() as broken:
        broken.setattr(readings, "_row", lambda *arguments: 1 / 0)
        answer = client.get(address)
    assert answer.status_code == 500
    assert note.label not in answer.content.decode()
    assert (Reading.objects.count(), JournalEntry.objects.count()) == (0, before)

    answer = client.get(address)
    assert note.label in answer.content.decode()
    assert (Reading.objects.count(), JournalEntry.objects.count()) == (1, before + 1)
