from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from maisonnee.foundation.access.actors import Actor


@pytest.fixture
def browser(client_as: Callable[[Actor], Client], professional: Actor) -> Client:
    """A professional's browser."""
    return client_as(professional)
