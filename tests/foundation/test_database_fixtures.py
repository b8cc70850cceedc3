"""The tests' own database: who connects, what is rolled back, what is committed."""

from __future__ import annotations

import threading
from typing import Any

import psycopg
import pytest
from django.db import connection, connections

from config import database
from tests.database_fixtures import CommittedDatabase


def _role_of_connection() -> tuple[str, bool, bool]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        )
        row: tuple[str, bool, bool] = cursor.fetchone()
    return row


@pytest.mark.django_db
def test_tests_connect_as_the_application() -> None:
    assert _role_of_connection() == (database.APPLICATION, False, False)


@pytest.mark.django_db
def test_the_application_owns_no_table() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE tableowner = %s), count(*) FILTER (WHERE tableowner <> %s) "
            "FROM pg_tables WHERE schemaname = 'public'",
            [database.APPLICATION, database.OWNER],
        )
        owned, of_others = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        (total,) = cursor.fetchone()
    assert (owned, of_others) == (0, 0)
    assert total > 0


@pytest.mark.django_db
def test_the_application_cannot_create_a_table() -> None:
    with connection.cursor() as cursor, pytest.raises(Exception, match="permission denied for schema public"):
        cursor.execute("CREATE TABLE forbidden ()")


@pytest.mark.parametrize("turn", [1, 2])
@pytest.mark.django_db
def test_a_test_is_rolled_back(turn: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_content_type WHERE app_label = 'rolled_back'")
        assert cursor.fetchone() == (0,)
        cursor.execute("INSERT INTO django_content_type (app_label, model) VALUES ('rolled_back', 'x')")


@pytest.mark.parametrize("turn", [1, 2])
def test_a_committed_database_is_fresh_and_seen_by_other_threads(
    committed_database: CommittedDatabase, turn: int
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO django_content_type (app_label, model) VALUES ('committed', 'x')")
    seen: list[Any] = []

    def look() -> None:
        with connections["default"].cursor() as cursor:
            cursor.execute(
                "SELECT current_database(), count(*) FROM django_content_type WHERE app_label = 'committed'"
            )
            seen.extend(cursor.fetchone())
        connections["default"].close()

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [committed_database.name, 1]


def test_the_owner_reaches_the_committed_database(committed_database: CommittedDatabase) -> None:
    with psycopg.connect(committed_database.owner) as owner:
        assert owner.execute("SELECT current_user").fetchone() == (database.OWNER,)


@pytest.mark.django_db
def test_the_owner_can_be_asked_for_a_rolled_back_connection(
    owner_connection: psycopg.Connection[Any],
) -> None:
    row = owner_connection.execute("SELECT current_user, current_database()").fetchone()
    assert row == (database.OWNER, connection.settings_dict["NAME"])
