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
    monkeypatch.setattr(baseline, "is_a_beginning", lambda: True)
    with embedded_database.throwaway() as server:
        address = server.dsn("postgres", "postgres")
        assert baseline.load_if_empty(address)
        with psycopg.connect(address) as connection:
            connection.execute("DELETE FROM django_migrations")
        assert not baseline.load_if_empty(address)
        with psycopg.connect(address) as connection:
            assert connection.execute("SELECT count(*) FROM django_migrations").fetchone() == (0,)


def test_a_file_made_from_a_migration_changed_since_is_not_used(monkeypatch: pytest.MonkeyPatch):
    present = baseline.fingerprints()
    changed = {**present, next(iter(present)): "other"}
    monkeypatch.setattr(baseline, "fingerprints", lambda: changed)
    with embedded_database.throwaway() as server:
        assert not baseline.load_if_empty(server.dsn("postgres", "postgres"))


def test_a_file_is_used_when_a_migration_was_only_added(monkeypatch: pytest.MonkeyPatch):
    present = baseline.fingerprints()
    monkeypatch.setattr(baseline, "fingerprints", lambda: {**present, "maisonnee/x/0002.py": "new"})
    assert not baseline.is_current()
    with embedded_database.throwaway() as server:
        assert baseline.load_if_empty(server.dsn("postgres", "postgres"))


def test_the_fingerprints_change_with_a_migration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    folder = tmp_path / "maisonnee" / "x" / "migrations"
    folder.mkdir(parents=True)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text("django==5\n")
    (folder / "0001_initial.py").write_text("one\n")
    monkeypatch.setattr(database, "CHECKOUT", tmp_path)
    before = baseline.fingerprints()
    (folder / "0001_initial.py").write_text("two\n")
    assert baseline.fingerprints() != before
    assert list(before) == ["maisonnee/x/migrations/0001_initial.py", "requirements/run.txt"]
