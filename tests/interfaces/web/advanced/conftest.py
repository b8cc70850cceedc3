"""The team of these pages: the same as in the domain's tests, on the same day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from tests.domains.exchanges.advanced.conftest import doctor, patient, programme, visitor

__all__ = ["doctor", "patient", "programme", "visitor"]


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 12, 11, 30, tzinfo=UTC), tick=False):
        yield
