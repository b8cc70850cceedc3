"""The one-file schema is exactly what the migrations produce, and serves empty databases only."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from config import baseline, database
from maisonnee.foundation import embedded_database


def test_the_file_is_what_all_the_migrations_produce_from_nothing():
    assert baseline.is_current(), "bin/maisonnee baseline write"
    written = baseline.FILE.read_text(encoding="utf-8").split("\n", 2)[2]
    assert written == baseline.produced()


def test_a_database_that_has_tables_is_left_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(baseline, "is_current", lambda: True)
    with embedded_database.throwaway() as server:
        address = server.dsn("postgres", "postgres")
        assert baseline.load_if_empty(address)
        with psycopg.connect(address) as connection:
            connection.execute("DELETE FROM django_migrations")
        assert not baseline.load_if_empty(address)
        with psycopg.connect(address) as connection:
            assert connection.execute("SELECT count(*) FROM django_migrations").fetchone() == (0,)


def test_a_file_made_from_other_migrations_is_not_used(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(baseline, "fingerprint", lambda: "other")
    with embedded_database.throwaway() as server:
        assert not baseline.load_if_empty(server.dsn("postgres", "postgres"))


def test_the_fingerprint_changes_with_a_migration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    folder = tmp_path / "maisonnee" / "x" / "migrations"
    folder.mkdir(parents=True)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text("django==5\n")
    (folder / "0001_initial.py").write_text("one\n")
    monkeypatch.setattr(database, "CHECKOUT", tmp_path)
    before = baseline.fingerprint()
    (folder / "0001_initial.py").write_text("two\n")
    assert baseline.fingerprint() != before
