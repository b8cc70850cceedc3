from __future__ import annotations

from collections.abc import Callable

import pytest

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role


@pytest.fixture
def secretary(actor_as: Callable[[Role], Actor]) -> Actor:
    return actor_as(Role.SECRETARY)
