"""The tests' PostgreSQL: one throwaway server per session, migrated once as the owner, cloned per worker.

Tests connect as the application (``maisonnee_app``), so that row-level security truly applies to them.

``db`` (or ``@pytest.mark.django_db``)
    rolls back at the end of the test.
``committed_database``
    a database of its own, where commits are real: for concurrency, jobs, ``live_server``.
    ``transactional_db`` is the same thing; ``django_db(transaction=True)`` is refused, because emptying
    tables is a right that the application does not have.
``TEST_DATABASE_URL``
    an administrator's connection to an existing server, instead of the throwaway one.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import subprocess
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from config import baseline, database
from maisonnee.foundation import embedded_database

ADDRESS = pytest.StashKey["TestServer"]()
RESOURCES = pytest.StashKey[ExitStack]()
CHECKOUT = Path(__file__).resolve().parent.parent
TEMPLATE_LOCK = 7_264_819


@dataclass(frozen=True)
class TestServer:
    """The server of a test session, reached as administrator, and the names it uses there."""

    __test__ = False

    administrator: str
    prefix: str
    password: str
    bin_dir: str = ""
    """PostgreSQL's programs, which keep a copy of the migrated template from one session to the next."""

    @property
    def template(self) -> str:
        return f"{self.prefix}_template"

    def conninfo(self, dbname: str, role: str) -> str:
        """Connection string to ``dbname`` as one of the two roles."""
        return make_conninfo(self.administrator, dbname=dbname, user=role, password=self.password)

    @contextmanager
    def administration(self) -> Iterator[psycopg.Connection[Any]]:
        with psycopg.connect(self.administrator, autocommit=True) as connection:
            yield connection

    def prepare_roles(self) -> None:
        """The two roles, neither superuser nor exempt from row-level security."""
        with self.administration() as connection:
            connection.execute("SELECT pg_advisory_lock(%s)", [TEMPLATE_LOCK])
            for role in (database.OWNER, database.APPLICATION):
                known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
                statement = "ALTER" if known else "CREATE"
                connection.execute(
                    sql.SQL(statement + " ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD {}").format(
                        sql.Identifier(role), self.password
                    )
                )

    def ensure_template(self) -> None:
        """The migrated template, made by the first worker that needs it while the others wait."""
        with self.administration() as connection:
            connection.execute("SELECT pg_advisory_lock(%s)", [TEMPLATE_LOCK])
            known = connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [self.template]
            ).fetchone()
            if known is not None:
                return
            building = f"{self.template}_building"
            self._drop(connection, building)
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(
                    sql.Identifier(building), sql.Identifier(database.OWNER)
                )
            )
            with psycopg.connect(self.conninfo(building, database.OWNER), autocommit=True) as owner:
                database.grant(owner, database.APPLICATION)
            self._fill(building)
            connection.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(building), sql.Identifier(self.template)
                )
            )

    def _fill(self, building: str) -> None:
        """Migrate, or restore what the same migrations gave in an earlier session (never in CI)."""
        kept = _kept_template() if self.bin_dir and os.environ.get("CI", "").lower() != "true" else None
        # As administrator: row-level security, forced, holds for the owner of the tables too.
        target = make_conninfo(self.administrator, dbname=building)
        if kept is not None and kept.is_file():
            self._program("pg_restore", "--exit-on-error", "--dbname", target, kept)
            return
        baseline.load_if_empty(self.conninfo(building, database.OWNER))
        with django_connected(self, building, database.OWNER):
            call_command("migrate", verbosity=0, interactive=False)
        if kept is not None:
            kept.parent.mkdir(parents=True, exist_ok=True)
            temporary = kept.with_suffix(f".{os.getpid()}.new")
            self._program("pg_dump", "--format=custom", "--file", temporary, target)
            for older in kept.parent.glob("*.dump"):
                older.unlink(missing_ok=True)
            temporary.replace(kept)

    def _program(self, name: str, *arguments: str | Path) -> None:
        environment = embedded_database.cluster.environment()
        command = [Path(self.bin_dir) / name, *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{name}: {done.stderr}")

    @contextmanager
    def clone(self, suffix: str, *, of: str = "") -> Iterator[str]:
        """A database copied from the template (or from another), dropped at the end; gives its name."""
        name = f"{self.prefix}_{suffix}"
        with self.administration() as connection:
            self._drop(connection, name)
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(
                    sql.Identifier(name), sql.Identifier(database.OWNER), sql.Identifier(of or self.template)
                )
            )
        try:
            yield name
        finally:
            with self.administration() as connection:
                self._drop(connection, name)

    def drop_everything(self) -> None:
        """Remove the databases of this session (an external server outlives it)."""
        with self.administration() as connection:
            rows = connection.execute(
                "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [self.prefix]
            ).fetchall()
            for (name,) in rows:
                self._drop(connection, name)

    @staticmethod
    def _drop(connection: psycopg.Connection[Any], name: str) -> None:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


@dataclass(frozen=True)
class CommittedDatabase:
    """A database where commits are real, with the connection strings of both roles."""

    name: str
    application: str
    owner: str

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program of ours that uses this database."""
        return {
            **os.environ,
            "DATABASE_URL": _as_url(self.owner),
            "DATABASE_APP_URL": _as_url(self.application),
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }


def _as_url(conninfo: str) -> str:
    parts = conninfo_to_dict(conninfo)
    account = f"{quote(str(parts.pop('user')))}:{quote(str(parts.pop('password', '')), safe='')}"
    name = parts.pop("dbname")
    return f"postgresql://{account}@/{name}?{urlencode(parts)}"


def _kept_template() -> Path:
    """Where the migrated template of these very sources is kept (``build/`` is ignored by git)."""
    digest = hashlib.sha256()
    sources = [
        *CHECKOUT.glob("requirements/test.txt"),
        *CHECKOUT.glob("config/*.py"),
        *CHECKOUT.glob("maisonnee/foundation/**/*.py"),
        *CHECKOUT.glob("maisonnee/domains/*/models*/**/*.py"),
        *CHECKOUT.glob("maisonnee/domains/*/models*.py"),
        *CHECKOUT.glob("maisonnee/**/migrations/*.py"),
    ]
    for path in sorted(set(sources)):
        digest.update(f"{path.relative_to(CHECKOUT)}\n".encode())
        digest.update(path.read_bytes())
    return CHECKOUT / "build" / "test-database" / f"{digest.hexdigest()[:24]}.dump"


@contextmanager
def django_connected(server: TestServer, dbname: str, role: str) -> Iterator[None]:
    """Point Django's ``default`` connection, in every thread, at ``dbname`` as ``role``."""
    settings = connections.settings["default"]
    before = dict(settings)
    parameters = conninfo_to_dict(server.conninfo(dbname, role))
    known = {"host", "port", "dbname", "user", "password"}
    connections.close_all()
    settings.update(
        NAME=parameters["dbname"],
        USER=parameters["user"],
        PASSWORD=parameters.get("password") or "",
        HOST=parameters.get("host") or "",
        PORT=str(parameters.get("port") or ""),
        OPTIONS={key: value for key, value in parameters.items() if key not in known},
    )
    try:
        yield
    finally:
        connections.close_all()
        settings.clear()
        settings.update(before)


@contextmanager
def committed(server: TestServer, *, of: str = "") -> Iterator[CommittedDatabase]:
    """A copy of the template (or of another database) where commits are real, with Django connected to it."""
    suffix = f"own_{secrets.token_hex(4)}"
    with server.clone(suffix, of=of) as name, django_connected(server, name, database.APPLICATION):
        yield CommittedDatabase(
            name=name,
            application=server.conninfo(name, database.APPLICATION),
            owner=server.conninfo(name, database.OWNER),
        )


def start_server(config: pytest.Config) -> TestServer:
    """The server of this session, started once and stopped when pytest ends."""
    if ADDRESS in config.stash:
        return config.stash[ADDRESS]
    resources = config.stash.setdefault(RESOURCES, ExitStack())
    external = os.environ.get("TEST_DATABASE_URL")
    administrator, bin_dir = external or "", ""
    if not external:
        throwaway = resources.enter_context(embedded_database.throwaway())
        administrator, bin_dir = throwaway.dsn(), str(throwaway.bin_dir)
    prefix, password = f"test_{secrets.token_hex(4)}", secrets.token_hex(16)
    server = TestServer(administrator, prefix, password, bin_dir)
    if external:
        resources.callback(server.drop_everything)
    server.prepare_roles()
    config.stash[ADDRESS] = server
    return server


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Give the address of the server to a worker of pytest-xdist."""
    server = start_server(node.config)
    node.workerinput["database"] = (server.administrator, server.prefix, server.password, server.bin_dir)


def pytest_unconfigure(config: pytest.Config) -> None:
    if RESOURCES in config.stash:
        config.stash[RESOURCES].close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for mark in item.iter_markers("django_db"):
            if mark.kwargs.get("transaction") or (mark.args and mark.args[0]):
                raise pytest.UsageError(f"{item.nodeid}: use the committed_database fixture instead")


@pytest.fixture(scope="session")
def database_server(request: pytest.FixtureRequest, django_db_blocker: Any) -> TestServer:
    """The session's server with its migrated template."""
    given = getattr(request.config, "workerinput", {}).get("database")
    server = TestServer(*given) if given else start_server(request.config)
    with django_db_blocker.unblock():
        server.ensure_template()
    return server


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: Any,
    database_server: TestServer,
) -> Generator[None]:
    """Django's connection, as the application, to this worker's own copy of the template."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with (
        database_server.clone(worker) as name,
        django_connected(database_server, name, database.APPLICATION),
    ):
        yield


@pytest.fixture
def committed_database(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: Any,
    database_server: TestServer,
) -> Generator[CommittedDatabase]:
    """A fresh copy of the template for this test alone; Django connects to it in every thread."""
    with django_db_blocker.unblock(), committed(database_server) as copy:
        yield copy


@pytest.fixture
def transactional_db(committed_database: CommittedDatabase) -> CommittedDatabase:
    """pytest-django's name for a database with real commits (``live_server`` asks for it)."""
    return committed_database


@pytest.fixture
def owner_connection(db: None, database_server: TestServer) -> Generator[psycopg.Connection[Any]]:
    """A connection as the owner of the tables to the database of the test, rolled back at the end."""
    name = str(connections.settings["default"]["NAME"])
    with psycopg.connect(database_server.conninfo(name, database.OWNER)) as connection:
        yield connection
        connection.rollback()
