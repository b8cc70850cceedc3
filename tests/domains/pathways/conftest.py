from __future__ import annotations

import pytest

from maisonnee.foundation.tenancy.models import Structure
from tests.factories import pathways
from tests.factories.pathways import Team


@pytest.fixture
def team(structure: Structure) -> Team:
    """A team that decided who answers the reports of frailty."""
    made = pathways.make_team(structure)
    pathways.decide(made)
    return made
