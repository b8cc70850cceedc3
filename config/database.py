"""Which PostgreSQL Maisonnée uses, as whom, and how it is made ready.

Two roles: the **owner** owns the tables and migrates them; the **application** (``maisonnee_app``) reads and
writes rows, owns nothing and cannot bypass row-level security. Django's ``default`` alias connects as the
application, unless ``MAISONNEE_DB_ROLE=owner``.

Environment:

``DATABASE_URL``
    A real server, connected as the owner. Without it, the embedded server of ``MAISONNEE_DATA``.
``DATABASE_APP_URL``
    The same database connected as the application; needed only when the owner may not create roles.
``MAISONNEE_DATA``
    Folder of the data (default: ``var`` in the checkout).
``MAISONNEE_DB_ROLE``
    ``app`` (default) or ``owner``.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from maisonnee.foundation import embedded_database

CHECKOUT = Path(__file__).resolve().parent.parent
DATABASE = "maisonnee"
OWNER = "maisonnee_owner"
APPLICATION = "maisonnee_app"
OLDEST_VERSION = 150000
CONNECT_TIMEOUT = 10


class DatabaseUnavailable(Exception):
    """The database cannot be used; the message, in French, says what to do."""


def data_dir() -> Path:
    """Folder of the data: ``MAISONNEE_DATA``, else ``var`` in the checkout."""
    given = os.environ.get("MAISONNEE_DATA")
    return Path(given).expanduser().absolute() if given else CHECKOUT / "var"


def is_embedded() -> bool:
    """Whether the embedded server is used (no ``DATABASE_URL``)."""
    return not os.environ.get("DATABASE_URL")


def cluster_dir() -> Path:
    """Folder of the embedded server."""
    return data_dir() / "postgresql"


def resolve() -> dict[str, dict[str, Any]]:
    """Django's ``DATABASES``. Starts and creates nothing, so that settings can always be imported."""
    role = os.environ.get("MAISONNEE_DB_ROLE", "app")
    if role not in {"app", "owner"}:
        raise DatabaseUnavailable(
            f"MAISONNEE_DB_ROLE vaut «\u00a0app\u00a0» ou «\u00a0owner\u00a0», pas «\u00a0{role}\u00a0»."
        )
    parameters = conninfo_to_dict(owner_conninfo() if role == "owner" else application_conninfo())
    known = {"host", "port", "dbname", "user", "password"}
    return {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": str(parameters.get("dbname", "")),
            "USER": str(parameters.get("user", "")),
            "PASSWORD": str(parameters.get("password", "")),
            "HOST": str(parameters.get("host", "")),
            "PORT": str(parameters.get("port", "")),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {key: value for key, value in parameters.items() if key not in known},
        }
    }


def owner_conninfo() -> str:
    """libpq connection string of the owner."""
    if is_embedded():
        return _embedded_conninfo(OWNER)
    return _external_conninfo("DATABASE_URL")


def application_conninfo() -> str:
    """libpq connection string of the application."""
    if is_embedded():
        return _embedded_conninfo(APPLICATION)
    if os.environ.get("DATABASE_APP_URL"):
        return _external_conninfo("DATABASE_APP_URL")
    return make_conninfo(owner_conninfo(), user=APPLICATION, password=_application_password(create=False))


@contextmanager
def available(
    say: Callable[[str], None] = embedded_database.server.say_on_stderr,
) -> Iterator[embedded_database.Server | None]:
    """The database, reachable and provided with its roles: the embedded server runs meanwhile.

    Yields the embedded server, or ``None`` with ``DATABASE_URL``. Raises ``DatabaseUnavailable`` or
    ``EmbeddedDatabaseError``.
    """
    if is_embedded():
        with embedded_database.running(cluster_dir(), say=say) as server:
            provision()
            yield server
    else:
        provision()
        yield None


def provision() -> None:
    """Create what is missing of the roles, the database and the rights; harmless when all is there."""
    if is_embedded():
        provision_embedded()
    else:
        provision_external()


def provision_embedded() -> None:
    """Roles and database of the running embedded server."""
    with _connected(_embedded_conninfo("postgres", dbname="postgres")) as connection:
        for role in (OWNER, APPLICATION):
            if not _role(connection, role):
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))
        name = sql.Identifier(DATABASE)
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
        if known is None:
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(name, sql.Identifier(OWNER)))
            connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name))
    with _connected(owner_conninfo()) as connection:
        grant(connection, APPLICATION)


def provision_external() -> None:
    """Role of the application on the server of ``DATABASE_URL``, created when the owner may."""
    with _connected(owner_conninfo()) as connection:
        if connection.info.server_version < OLDEST_VERSION:
            raise DatabaseUnavailable("Maisonnée demande PostgreSQL 15 ou plus récent.")
        if os.environ.get("DATABASE_APP_URL"):
            role = str(conninfo_to_dict(application_conninfo()).get("user", ""))
            if not _role(connection, role):
                raise DatabaseUnavailable(
                    f"Le rôle «\u00a0{role}\u00a0» de DATABASE_APP_URL n’existe pas sur le serveur."
                )
        else:
            role = APPLICATION
            _make_application_role(connection)
        if role == connection.info.user:
            raise DatabaseUnavailable(
                "DATABASE_APP_URL doit utiliser un autre rôle que DATABASE_URL\u00a0: "
                "l’application ne doit pas posséder les tables."
            )
        grant(connection, role)
        _refuse_powerful(connection, role)
    with _connected(application_conninfo()):
        pass


def refresh_statistics() -> None:
    """Compute, as the owner, the statistics from which the database chooses its plans, after a bulk load."""
    with _connected(owner_conninfo()) as connection:
        connection.execute("ANALYZE")


def grant(connection: psycopg.Connection[Any], role: str) -> None:
    """Let ``role`` use the tables that the connected owner makes from now on, and nothing more."""
    statements = [
        "GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {role}",
        "GRANT USAGE ON SCHEMA public TO {role}",
        "ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role}",
        "ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO {role}",
    ]
    database = sql.Identifier(connection.info.dbname)
    for statement in statements:
        connection.execute(sql.SQL(statement).format(database=database, role=sql.Identifier(role)))


def _make_application_role(connection: psycopg.Connection[Any]) -> None:
    name, password = sql.Identifier(APPLICATION), _application_password(create=True)
    try:
        if not _role(connection, APPLICATION):
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD {}").format(name, password)
            )
        elif not _can_connect(application_conninfo()):
            connection.execute(sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(name, password))
    except psycopg.errors.InsufficientPrivilege as error:
        raise DatabaseUnavailable(
            f"Le rôle de DATABASE_URL ({connection.info.user}) ne peut pas créer le rôle de l’application. "
            f"Demandez à l’administrateur\u00a0: CREATE ROLE {APPLICATION} LOGIN PASSWORD '…'; "
            "puis indiquez sa connexion avec DATABASE_APP_URL."
        ) from error


def _refuse_powerful(connection: psycopg.Connection[Any], role: str) -> None:
    row = connection.execute(
        "SELECT rolsuper OR rolbypassrls OR pg_has_role(rolname, current_user, 'MEMBER') "
        "FROM pg_roles WHERE rolname = %s",
        [role],
    ).fetchone()
    if row is None or row[0]:
        raise DatabaseUnavailable(
            f"Le rôle de l’application («\u00a0{role}\u00a0») a trop de droits\u00a0: "
            "il ne doit être ni superutilisateur, ni BYPASSRLS, ni membre du rôle propriétaire."
        )


def _role(connection: psycopg.Connection[Any], role: str) -> bool:
    return connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone() is not None


def _embedded_conninfo(user: str, dbname: str = DATABASE) -> str:
    found = embedded_database.address(cluster_dir())
    # A server that is not running has no address: its data folder stands for it in error messages.
    host, port = found if found else (cluster_dir(), embedded_database.places.PORT)
    return make_conninfo(host=str(host), port=port, dbname=dbname, user=user)


def _external_conninfo(variable: str) -> str:
    given = os.environ[variable]
    if not given.startswith(("postgres://", "postgresql://")):
        raise DatabaseUnavailable(
            f"{variable} doit désigner une base PostgreSQL\u00a0: postgresql://compte:secret@serveur:5432/base."
        )
    try:
        parameters = conninfo_to_dict(given)
    except psycopg.ProgrammingError as error:
        raise DatabaseUnavailable(
            f"{variable} n’est pas une adresse PostgreSQL valable\u00a0: {error}"
        ) from error
    if not parameters.get("dbname"):
        raise DatabaseUnavailable(f"{variable} doit nommer la base\u00a0: postgresql://compte@serveur/base.")
    return make_conninfo("", **{"connect_timeout": CONNECT_TIMEOUT, **parameters})


@contextmanager
def _connected(conninfo: str) -> Iterator[psycopg.Connection[Any]]:
    try:
        connection = psycopg.connect(conninfo, autocommit=True)
    except psycopg.OperationalError as error:
        parameters = conninfo_to_dict(conninfo)
        raise DatabaseUnavailable(
            f"La base «\u00a0{parameters.get('dbname', '')}\u00a0» ne répond pas sur "
            f"«\u00a0{parameters.get('host', 'localhost')}\u00a0» pour le rôle {parameters.get('user', '')}\u00a0: "
            f"{str(error).strip()}"
        ) from error
    with connection:
        yield connection


def _can_connect(conninfo: str) -> bool:
    try:
        psycopg.connect(conninfo).close()
    except psycopg.OperationalError:
        return False
    return True


def _application_password(*, create: bool) -> str:
    """The application's password on a real server, random, kept private in the data folder."""
    place = data_dir() / "secrets" / "database_app_password"
    try:
        return place.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        if not create:
            return ""
    embedded_database.places.make_folder(place.parent)
    place.parent.chmod(0o700)
    password = secrets.token_urlsafe(32)
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(handle, f"{password}\n".encode())
    finally:
        os.close(handle)
    return password


def application_role() -> str:
    """Name of the role the application connects as."""
    return str(conninfo_to_dict(application_conninfo()).get("user", APPLICATION))
