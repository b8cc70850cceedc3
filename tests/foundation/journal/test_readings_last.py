"""Readings are written at the end of the page, before the commit, or not at all."""

from __future__ import annotations

import pytest
from django.db import transaction

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.journal.recording import readings_last, record, record_reading


def _actions() -> list[str]:
    return list(Entry.objects.order_by("sequence").values_list("action", flat=True))


def test_readings_of_a_page_wait_and_keep_their_order(professional: Actor) -> None:
    with readings_last() as readings:
        record_reading(lambda: record(actor=professional, action="essai.read_first"))
        record_reading(lambda: record(actor=professional, action="essai.read_second"))
        record(actor=professional, action="essai.write")
        assert _actions() == ["essai.write"]

    readings.write()
    readings.write()

    assert _actions() == ["essai.write", "essai.read_first", "essai.read_second"]


def test_outside_a_page_a_reading_is_written_at_once(professional: Actor) -> None:
    record_reading(lambda: record(actor=professional, action="essai.read"))

    assert _actions() == ["essai.read"]


def test_a_reading_of_a_refused_operation_leaves_nothing(professional: Actor) -> None:
    with readings_last() as readings:
        with pytest.raises(ValueError, match="refused"), transaction.atomic():
            record_reading(lambda: record(actor=professional, action="essai.read"))
            raise ValueError("refused")
        readings.write()

    assert _actions() == []
