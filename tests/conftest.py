"""What every test shares."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, settings

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import teams

pytest_plugins = ["tests.database_fixtures"]

# How fast this machine draws examples says nothing of the product.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_collection_finish() -> None:
    """What was imported stays: the garbage collector need not look at it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def structure(db: None) -> Iterator[Structure]:
    """A team, with its row-level security context entered for the test."""
    team = teams.make_structure()
    with context.entered(structure_id=team.id):
        yield team


@pytest.fixture
def actor_as(structure: Structure) -> Callable[[Role], Actor]:
    """Actors of the team, by role."""
    return lambda role: teams.seat(structure.id, role).actor


@pytest.fixture
def manager(actor_as: Callable[[Role], Actor]) -> Actor:
    return actor_as(Role.MANAGER)


@pytest.fixture
def coordinator(actor_as: Callable[[Role], Actor]) -> Actor:
    return actor_as(Role.COORDINATOR)


@pytest.fixture
def professional(actor_as: Callable[[Role], Actor]) -> Actor:
    return actor_as(Role.PROFESSIONAL)


@pytest.fixture
def client_as(db: None, settings: Any) -> Callable[..., Client]:
    """Signed-in browsers: `client_as(actor)` opens pages as the actor's user."""
    settings.GUARD_READS = True

    def signed_in(actor: Actor) -> Client:
        client = Client()
        client.force_login(teams.user_of(actor), backend=settings.AUTHENTICATION_BACKENDS[0])
        return client

    return signed_in
