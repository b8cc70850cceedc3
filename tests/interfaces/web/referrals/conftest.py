"""The team of these pages: the same as in the domain's tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from tests.domains.exchanges.referrals.conftest import doctor, patient, podiatrists, secretary

__all__ = ["doctor", "patient", "podiatrists", "secretary"]


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 12, 11, 30, tzinfo=UTC), tick=False):
        yield
