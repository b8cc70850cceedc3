"""Folders for embedded databases, away from pytest's own, which are private to the account of the tests."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

from maisonnee.foundation import embedded_database
from maisonnee.foundation.embedded_database import places


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    """A folder with a space in its name that any account can traverse; servers left in it are stopped."""
    top = Path(tempfile.mkdtemp(prefix="maisonnee-tests-"))
    top.chmod(0o711)
    made = top / "un dossier"
    made.mkdir()
    made.chmod(0o711)
    monkeypatch.setattr(places, "ELSEWHERE", top / "elsewhere")
    yield made
    for data_dir in {path.parent for name in ("socket.txt", "location.json") for path in top.rglob(name)}:
        try:
            server = embedded_database.attach(data_dir)
        except embedded_database.EmbeddedDatabaseError:
            continue
        if server is not None:
            server.stop()
    shutil.rmtree(top)


@pytest.fixture
def as_root() -> None:
    """Skip a test that only makes sense for root."""
    if os.geteuid() != 0:
        pytest.skip("only root runs PostgreSQL as another account")
