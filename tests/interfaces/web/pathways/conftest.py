from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine

from maisonnee.foundation.tenancy.models import Structure
from tests.factories import pathways, teams
from tests.factories.pathways import Team


@pytest.fixture
def team(structure: Structure) -> Team:
    """A team that decided who answers the reports of frailty."""
    made = pathways.make_team(structure)
    pathways.decide(made)
    return made


@pytest.fixture(autouse=True)
def on_that_day() -> Iterator[None]:
    """Pages are opened on the day of the actors."""
    with time_machine.travel(teams.NOW, tick=False):
        yield
