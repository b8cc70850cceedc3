"""The same house as in the tests of the domain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from tests.domains.exchanges.conftest import asked, house

__all__ = ["asked", "house"]


@pytest.fixture
def at_ten() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 12, 9, 30, tzinfo=UTC), tick=False):
        yield
