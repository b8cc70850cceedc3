from __future__ import annotations

import pytest

from maisonnee.foundation.tenancy.models import Structure
from tests.factories.running import House, make_house


@pytest.fixture
def house(structure: Structure) -> House:
    return make_house(structure.id)
