"""The whole schema in one SQL file, so that an empty database is ready in a second.

Playing every migration from the first takes minutes of Django's bookkeeping and a second of SQL. The migrations
stay the truth: `config/baseline.sql` is what they produce, written by `bin/maisonnee baseline write`, used only on
an empty database and only when each migration it was made from is still there, unchanged: those written since
are played after it. A test plays them all from nothing and compares.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys

import psycopg
from psycopg.conninfo import conninfo_to_dict

from config import database
from maisonnee.foundation import embedded_database

FILE = database.CHECKOUT / "config" / "baseline.sql"
_HEADER = "-- migrations: "
_LOCK = "requirements/run.txt"
# Commands of psql, settings of a session that a server of another version may not know, comments, blank lines.
_NOT_PORTABLE = re.compile(
    r"^(\\|SET [a-z_]+ = |SELECT pg_catalog\.set_config|--|$|CREATE SCHEMA public|COMMENT ON SCHEMA)"
)
_FIRST = "SET LOCAL check_function_bodies = false;\n"
_APPLIED = re.compile(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+\d\d'")
_KEPT_ROWS = ("django_migrations", "django_content_type")


def fingerprints() -> dict[str, str]:
    """Name each migration of ours, and the libraries' by the lock file, by its content."""
    ours = sorted((database.CHECKOUT / "maisonnee").rglob("migrations/*.py"))
    return {
        path.relative_to(database.CHECKOUT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        for path in [*ours, database.CHECKOUT / _LOCK]
    }


def is_current() -> bool:
    """Tell whether the file was made from exactly the migrations present."""
    return _made_from() == fingerprints()


def is_a_beginning() -> bool:
    """Tell whether every migration the file was made from is present and unchanged."""
    made_from = _made_from()
    return bool(made_from) and made_from.items() <= fingerprints().items()


def _made_from() -> dict[str, str]:
    try:
        with FILE.open(encoding="utf-8") as lines:
            first = lines.readline().strip()
        found = json.loads(first.removeprefix(_HEADER))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def load_if_empty(conninfo: str) -> bool:
    """Create every table in an empty database, as its owner, in one transaction; tell whether it did."""
    if not is_a_beginning():
        return False
    with psycopg.connect(conninfo) as connection:
        known = connection.execute("SELECT to_regclass('django_migrations')").fetchone()
        if known is None or known[0] is not None:
            return False
        connection.execute(FILE.read_bytes())
    return True


def write() -> None:
    """Play the migrations on a throwaway server and write the file."""
    header = _HEADER + json.dumps(fingerprints(), separators=(",", ":"))
    FILE.write_text(header + "\n" + _FIRST + produced(), encoding="utf-8")


def produced() -> str:
    """Return the schema that the migrations produce from nothing, without role names or dates."""
    with embedded_database.throwaway() as server:
        with psycopg.connect(server.dsn("postgres", "postgres"), autocommit=True) as connection:
            for role in (database.OWNER, database.APPLICATION):
                connection.execute(f"CREATE ROLE {role} LOGIN")
            connection.execute(f"CREATE DATABASE baseline OWNER {database.OWNER}")
        _migrate(server.dsn("baseline", database.OWNER), server.dsn("baseline", database.APPLICATION))
        # Policies name roles: `row_security` writes them after each migration.
        dump = [str(server.bin_dir / "pg_dump"), "--no-owner", "--no-privileges", "--no-policies", "--dbname"]
        address = server.dsn("baseline", "postgres")
        schema = _run([*dump, address, "--schema-only"])
        tables = [f"--table=public.{table}" for table in _KEPT_ROWS]
        rows = _APPLIED.sub(
            "'2000-01-01 00:00:00+00'", _run([*dump, address, "--data-only", "--inserts", *tables])
        )
    kept = [line for line in [*schema.splitlines(), *rows.splitlines()] if not _is_left_out(line)]
    return "\n".join(kept) + "\n"


def _is_left_out(line: str) -> bool:
    return bool(_NOT_PORTABLE.match(line))


def _migrate(owner: str, application: str) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": str(database.CHECKOUT),
        "MAISONNEE_DB_ROLE": "owner",
        "DATABASE_URL": _url(owner),
        "DATABASE_APP_URL": _url(application),
    }
    command = [sys.executable, "-m", "django", "migrate", "--verbosity=0", "--no-input", "--skip-checks"]
    subprocess.run(command, cwd=database.CHECKOUT, env=environment, check=True)


def _url(conninfo: str) -> str:
    parts = conninfo_to_dict(conninfo)
    return f"postgresql:///{parts['dbname']}?host={parts['host']}&port={parts['port']}&user={parts['user']}"


def _run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main(argv: list[str]) -> int:
    """`bin/maisonnee baseline write|check`."""
    if argv == ["write"]:
        write()
        print(f"{FILE.relative_to(database.CHECKOUT)} est à jour.")
        return 0
    if argv == ["check"]:
        if is_current():
            return 0
        print(
            "config/baseline.sql ne correspond pas aux migrations : bin/maisonnee baseline write",
            file=sys.stderr,
        )
        return 1
    print("bin/maisonnee baseline write|check", file=sys.stderr)
    return 2
