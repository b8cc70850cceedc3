"""The oldest PostgreSQL supported: migrations and the walls between structures hold there too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from maisonnee.foundation import embedded_database
from maisonnee.foundation.embedded_database import binaries

CHECKOUT = Path(__file__).resolve().parents[2]
BIN_DIR = Path("/usr/lib/postgresql/15/bin")
TESTS = ("tests/foundation/tenancy", "tests/foundation/test_database_fixtures.py")
FEWER = ("-k", "not test_isolation or patients or records or journal or files")
"""Two domains and two services are enough to see that the walls hold: every table is tried on the usual server."""


@pytest.mark.skipif(not (BIN_DIR / "postgres").is_file(), reason="PostgreSQL 15 is not installed here")
def test_migrations_and_tenancy_hold_on_postgresql_15() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    with embedded_database.throwaway(installation=binaries.installed_in(BIN_DIR)) as server:
        environment["TEST_DATABASE_URL"] = server.dsn()
        done = subprocess.run(
            [
                sys.executable,
                "-P",
                "-m",
                "pytest",
                "-q",
                "-p",
                "no:cacheprovider",
                "-p",
                "no:xdist",
                *TESTS,
                *FEWER,
            ],
            cwd=CHECKOUT,
            env={**environment, "PYTHONPATH": str(CHECKOUT)},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    assert done.returncode == 0, done.stdout[-4000:]
    assert " passed" in done.stdout
