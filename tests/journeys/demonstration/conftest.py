"""The sixth team of the demonstration, with few patients, made once and copied for each test.

``committed_database``
    a copy of its own for the test: the site, the windows and the worker of the other journeys run on it.
``house``
    the team, its people by their key (``house.user("coordination")``) and the outside bodies.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

import psycopg
import pytest
from psycopg import sql

from config import database
from maisonnee.interfaces.commands.demonstration import cast, loading, passwords
from tests.database_fixtures import CommittedDatabase, TestServer, committed, django_connected
from tests.factories import teams
from tests.journeys.demonstration.houses import House

SLUGS = frozenset({"cpam", "ars", "federation", "chenes", "fontaine"})
LOCK = 7_264_823


@pytest.fixture(scope="session")
def demonstration_template(database_server: TestServer, django_db_blocker: Any) -> str:
    """The database to copy: made by the first worker that needs it while the others wait."""
    name = f"{database_server.prefix}_demonstration"
    with django_db_blocker.unblock(), database_server.administration() as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        if not _exists(connection, name):
            with database_server.clone("demonstration_building") as building:
                with (
                    pytest.MonkeyPatch.context() as patched,
                    django_connected(database_server, building, database.APPLICATION),
                ):
                    _load(patched)
                connection.execute(
                    sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                        sql.Identifier(building), sql.Identifier(name)
                    )
                )
    return name


def _exists(connection: psycopg.Connection[Any], name: str) -> bool:
    found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
    return found is not None


def _load(patched: pytest.MonkeyPatch) -> None:
    """Play the team with few patients and few meetings: the pages are the same, the wait is shorter."""
    houses = tuple(
        house
        if house.plan is None
        else replace(
            house,
            plan=replace(
                house.plan,
                population=replace(house.plan.population, size=160),
                activity=replace(house.plan.activity, meetings=2, files=4, informal=2, waiting=2),
            ),
        )
        for house in cast.houses()
    )
    patched.setattr(loading, "houses", lambda: houses)
    patched.setattr(passwords, "chosen", lambda: teams.PASSWORD)
    patched.setattr(passwords, "keep", lambda password: None)
    assert loading.load_if_empty(only=SLUGS)


@pytest.fixture
def committed_database(
    django_test_environment: None,
    django_db_blocker: Any,
    database_server: TestServer,
    demonstration_template: str,
) -> Generator[CommittedDatabase]:
    """A copy of the team for this test alone."""
    with django_db_blocker.unblock(), committed(database_server, of=demonstration_template) as copy:
        yield copy


@pytest.fixture
def house(site: object) -> House:
    return House("chenes")
