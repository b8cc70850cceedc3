"""Whether the database is at the level of this version, known without loading Django."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg

from config import baseline, database

MARKER = "migrated.json"
_LOCK = 7_264_822


def state() -> str | None:
    """A fingerprint of the migrations written and of those applied; ``None`` on an empty database."""
    digest = hashlib.sha256()
    written = sorted((database.CHECKOUT / "maisonnee").rglob("migrations/*.py"))
    for path in [*written, database.CHECKOUT / "requirements" / "run.txt"]:
        digest.update(f"{path.relative_to(database.CHECKOUT)}\n".encode())
        digest.update(path.read_bytes())
    with psycopg.connect(database.owner_conninfo()) as connection:
        known = connection.execute("SELECT to_regclass('django_migrations')").fetchone()
        if known is None or known[0] is None:
            return None
        rows = connection.execute(
            "SELECT app || '.' || name || '@' || applied FROM django_migrations ORDER BY id"
        ).fetchall()
    digest.update("\n".join(row[0] for row in rows).encode())
    return digest.hexdigest()


def is_current() -> bool:
    """Whether the last successful migration left the database exactly as it is, with the same files."""
    try:
        marker = json.loads(_marker().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(marker, dict) and marker.get("state") is not None and marker["state"] == state()


def apply_if_needed() -> bool:
    """Migrate as the owner, in a process of its own, when the database needs it; returns whether it did.

    Raises ``DatabaseUnavailable`` when the migration fails.
    """
    if is_current():
        return False
    with psycopg.connect(database.owner_conninfo(), autocommit=True) as connection:
        # Held until this connection closes: another command of ours waits, then finds the work done.
        connection.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        return _apply()


_MIGRATE = ["-m", "django", "migrate", "--verbosity=0", "--no-input"]
# What follows migrations (policies, rights), where none is left to play: their history is not read again.
_AFTER_MIGRATIONS = [
    "-c",
    "import django; django.setup(); from django.core.management.sql import emit_post_migrate_signal; "
    "emit_post_migrate_signal(verbosity=0, interactive=False, db='default')",
]


def _apply() -> bool:
    if is_current():
        return False
    is_whole = baseline.load_if_empty(database.owner_conninfo()) and baseline.is_current()
    command = [sys.executable, "-P", *(_AFTER_MIGRATIONS if is_whole else _MIGRATE)]
    done = subprocess.run(
        command,
        cwd=database.CHECKOUT,
        env={**child_environment(), "MAISONNEE_DB_ROLE": "owner"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        detail = "\n".join(done.stderr.strip().splitlines()[-12:])
        raise database.DatabaseUnavailable(
            f"La mise à niveau de la base a échoué\u00a0: restaurez la version précédente de Maisonnée.\n{detail}"
        )
    _marker().parent.mkdir(parents=True, exist_ok=True)
    _marker().write_text(json.dumps({"state": state()}), encoding="utf-8")
    return True


def child_environment() -> dict[str, str]:
    """Environment of the processes of Maisonnée."""
    return {
        **os.environ,
        "PYTHONPATH": str(database.CHECKOUT),
        "PYTHONSAFEPATH": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }


def _marker() -> Path:
    return database.data_dir() / MARKER
