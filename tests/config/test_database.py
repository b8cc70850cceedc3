"""Which database is used, as whom, and the sentences when it cannot be."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from config import database, migrations
from maisonnee.foundation import embedded_database

VARIABLES = ("DATABASE_URL", "DATABASE_APP_URL", "MAISONNEE_DB_ROLE")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MAISONNEE_DATA", str(tmp_path / "mes données"))


@pytest.fixture(scope="module")
def external() -> Iterator[embedded_database.Server]:
    """A server of its own, standing for a production server: an owner who may create roles, one who may not."""
    with embedded_database.throwaway() as server:
        with psycopg.connect(server.dsn(), autocommit=True) as connection:
            connection.execute("CREATE ROLE owner_role LOGIN CREATEROLE")
            connection.execute("CREATE ROLE plain_owner LOGIN")
            connection.execute("CREATE ROLE given_app LOGIN")
            connection.execute('CREATE DATABASE "house one" OWNER owner_role')
            connection.execute("CREATE DATABASE plain OWNER plain_owner")
        yield server


def _url(server: embedded_database.Server, user: str, dbname: str) -> str:
    return f"postgresql://{user}@{quote(str(server.socket_dir), safe='')}:{server.port}/{quote(dbname)}"


def test_the_embedded_server_is_the_default_and_settings_start_nothing(tmp_path: Path) -> None:
    resolved = database.resolve()["default"]
    assert (resolved["NAME"], resolved["USER"]) == ("maisonnee", "maisonnee_app")
    assert not (tmp_path / "mes données" / "postgresql").exists()


def test_the_owner_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAISONNEE_DB_ROLE", "owner")
    assert database.resolve()["default"]["USER"] == "maisonnee_owner"
    monkeypatch.setenv("MAISONNEE_DB_ROLE", "root")
    with pytest.raises(database.DatabaseUnavailable, match="MAISONNEE_DB_ROLE vaut"):
        database.resolve()


def test_a_real_server_gives_the_application_a_role_of_its_own(
    external: embedded_database.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", _url(external, "owner_role", "house one"))
    for _ in range(2):
        with database.available() as server:
            assert server is None
    password = database.data_dir() / "secrets" / "database_app_password"
    assert password.stat().st_mode & 0o777 == 0o600
    assert password.parent.stat().st_mode & 0o777 == 0o700
    resolved = database.resolve()["default"]
    assert (resolved["NAME"], resolved["USER"]) == ("house one", "maisonnee_app")
    assert resolved["PASSWORD"] == password.read_text(encoding="utf-8").strip()
    with psycopg.connect(database.owner_conninfo()) as owner:
        owner.execute("CREATE TABLE people (name text)")
    with psycopg.connect(database.application_conninfo()) as application:
        application.execute("INSERT INTO people VALUES ('x')")
        assert application.execute("SELECT count(*) FROM people").fetchone() == (1,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            application.execute("TRUNCATE people")
    with psycopg.connect(external.dsn()) as administrator:
        row = administrator.execute(
            "SELECT rolcanlogin, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'maisonnee_app'"
        ).fetchone()
    assert row == (True, False, False)


def test_an_owner_who_may_not_create_roles_is_told_what_to_ask(
    external: embedded_database.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "APPLICATION", "absent_app")
    monkeypatch.setenv("DATABASE_URL", _url(external, "plain_owner", "plain"))
    with pytest.raises(database.DatabaseUnavailable, match="CREATE ROLE absent_app LOGIN PASSWORD"):
        database.provision()
    monkeypatch.setenv("DATABASE_APP_URL", _url(external, "given_app", "plain"))
    database.provision()
    assert database.resolve()["default"]["USER"] == "given_app"


@pytest.mark.parametrize(
    ("user", "sentence"),
    [
        ("plain_owner", "DATABASE_APP_URL doit utiliser un autre rôle que DATABASE_URL"),
        ("postgres", "a trop de droits"),
        ("nobody_known", "n’existe pas sur le serveur"),
    ],
)
def test_an_application_role_that_would_bypass_the_walls_is_refused(
    external: embedded_database.Server, monkeypatch: pytest.MonkeyPatch, user: str, sentence: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", _url(external, "plain_owner", "plain"))
    monkeypatch.setenv("DATABASE_APP_URL", _url(external, user, "plain"))
    with pytest.raises(database.DatabaseUnavailable, match=sentence):
        database.provision()


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://somebody@somewhere/base", "DATABASE_URL doit désigner une base PostgreSQL"),
        ("postgresql://somebody@somewhere", "DATABASE_URL doit nommer la base"),
        ("postgresql://somebody@[bad/base", "n’est pas une adresse PostgreSQL valable"),
    ],
)
def test_an_unusable_address_is_explained(monkeypatch: pytest.MonkeyPatch, url: str, sentence: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(database.DatabaseUnavailable, match=sentence):
        database.resolve()


def test_a_server_that_does_not_answer_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql://somebody:secret@{quote(str(tmp_path), safe='')}/base")
    with pytest.raises(database.DatabaseUnavailable) as refused:
        database.provision()
    assert f"La base «\u00a0base\u00a0» ne répond pas sur «\u00a0{tmp_path}\u00a0»" in str(refused.value)
    assert "secret" not in str(refused.value)


def test_migration_is_needed_until_it_is_done_and_again_when_the_database_changes(
    external: embedded_database.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", _url(external, "plain_owner", "plain"))
    assert migrations.state() is None
    assert migrations.is_current() is False
    with psycopg.connect(database.owner_conninfo()) as owner:
        owner.execute("CREATE TABLE django_migrations (id serial, app text, name text, applied timestamptz)")
        owner.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('a', '0001', now())")
    database.data_dir().mkdir(exist_ok=True)
    (database.data_dir() / migrations.MARKER).write_text(
        f'{{"state": "{migrations.state()}"}}', encoding="utf-8"
    )
    assert migrations.is_current() is True
    with psycopg.connect(database.owner_conninfo()) as owner:
        owner.execute("DELETE FROM django_migrations")
    assert migrations.is_current() is False


def test_two_commands_at_once_migrate_one_after_the_other(
    external: embedded_database.Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", _url(external, "plain_owner", "plain"))
    under_way, most, done = [], [], threading.Event()

    def migrate() -> bool:
        under_way.append(1)
        most.append(len(under_way))
        done.wait(0.5)
        under_way.pop()
        return True

    monkeypatch.setattr(migrations, "is_current", lambda: False)
    monkeypatch.setattr(migrations, "_apply", migrate)
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(migrations.apply_if_needed), pool.submit(migrations.apply_if_needed)
        assert (first.result(), second.result()) == (True, True)
    assert most == [1, 1]
