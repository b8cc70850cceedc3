"""The same house as in the tests of the domain."""

from __future__ import annotations

from tests.domains.exchanges.conftest import asked, house

__all__ = ["asked", "house"]
