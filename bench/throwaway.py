"""A migrated throwaway database, and a team in it, for the measurements. Connected as the application's role."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import psycopg
from psycopg.conninfo import make_conninfo


@contextmanager
def database() -> Iterator[Callable[[], None]]:
    """Start a server, migrate a database, connect Django to it as the application; all gone at the end.

    Gives a function that computes the statistics of the tables, as a server does by itself within a minute.
    """
    with ExitStack() as resources:
        folder = resources.enter_context(tempfile.TemporaryDirectory(prefix="bench-"))
        os.environ["MAISONNEE_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        import django

        django.setup()
        from maisonnee.foundation import embedded_database
        from tests.database_fixtures import TestServer, django_connected

        server = TestServer(resources.enter_context(embedded_database.throwaway()).dsn(), "bench", "bench")
        server.prepare_roles()
        server.ensure_template()
        from config import database as roles

        name = resources.enter_context(server.clone("own"))
        resources.enter_context(django_connected(server, name, roles.APPLICATION))
        from django.test.utils import setup_test_environment

        setup_test_environment()

        def analyze() -> None:
            target = make_conninfo(server.administrator, dbname=name)
            with psycopg.connect(target, autocommit=True) as administrator:
                administrator.execute("ANALYZE")

        yield analyze
