"""A backup holds everything, and a restoration gives it back in an empty folder, or touches nothing."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from config import backup, database
from tests.foundation.embedded_database.conftest import folder

__all__ = ["folder"]
Use = Callable[[str], Path]


@pytest.fixture
def use(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Use:
    """Choose a data folder."""
    monkeypatch.delenv("DATABASE_URL", raising=False)

    def chosen(name: str) -> Path:
        monkeypatch.setenv("MAISONNEE_DATA", str(folder / name))
        return folder / name

    return chosen


@pytest.fixture
def archive(folder: Path, use: Use) -> Path:
    """The backup of a house that has a row, which only its own context shows, a file and a key."""
    data = use("maison")
    with database.available():
        with psycopg.connect(database.owner_conninfo(), autocommit=True) as connection:
            connection.execute("CREATE TABLE one (structure text, note text)")
            connection.execute("INSERT INTO one VALUES ('a', 'gardé')")
            connection.execute("ALTER TABLE one ENABLE ROW LEVEL SECURITY")
            connection.execute("ALTER TABLE one FORCE ROW LEVEL SECURITY")
            connection.execute(
                "CREATE POLICY own ON one USING (structure = current_setting('app.structure', true))"
            )
        for place, content in (
            ("files/s/1.enc", b"chiffre"), ("files/s/tmpabc", b"en cours"), ("secrets/files.key", b"cle"),
        ):  # fmt: skip
            (data / place).parent.mkdir(parents=True, exist_ok=True)
            (data / place).write_bytes(content)
        # The server runs: a backup is taken while people work.
        backup.backup(folder / "une sauvegarde.tar")
    return folder / "une sauvegarde.tar"


def test_what_was_backed_up_is_found_again_elsewhere(archive: Path, use: Use) -> None:
    assert archive.stat().st_mode & 0o777 == 0o600
    data = use("ailleurs")

    backup.restore(archive)

    assert sorted(
        path.relative_to(data).as_posix() for path in data.rglob("*.*") if "postgresql" not in str(path)
    ) == [
        "files/s/1.enc",
        "secrets/files.key",
    ]
    assert (data / "files/s/1.enc").read_bytes() == b"chiffre"
    with database.available(), psycopg.connect(database.application_conninfo()) as connection:
        assert connection.execute("SELECT note FROM one").fetchall() == []
        connection.execute("SELECT set_config('app.structure', 'a', true)")
        assert connection.execute("SELECT note FROM one").fetchall() == [("gardé",)]


def test_a_restoration_replaces_nothing(archive: Path, use: Use, capsys: pytest.CaptureFixture[str]) -> None:
    data = use("maison")
    assert backup.main("restore", [str(archive)]) == 1
    assert "n’est pas vide" in capsys.readouterr().err
    assert (data / "files/s/1.enc").read_bytes() == b"chiffre"


def test_a_backup_replaces_nothing(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = archive.read_bytes()
    assert backup.main("backup", [str(archive)]) == 1
    assert "existe déjà" in capsys.readouterr().err
    assert archive.read_bytes() == before


def test_a_folder_without_a_database_is_said(
    folder: Path, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    use("rien")
    assert backup.main("backup", [str(folder / "vide.tar")]) == 1
    assert "pas de base" in capsys.readouterr().err
    assert list(folder.iterdir()) == []


def _tar(path: Path, name: str) -> Path:
    with tarfile.open(path, "w") as tar:
        entry = tarfile.TarInfo(name)
        entry.size = 3
        tar.addfile(entry, io.BytesIO(b"abc"))
    return path


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../dehors", "qu’une sauvegarde ne contient pas"),
        ("files/../../dehors", "qu’une sauvegarde ne contient pas"),
        ("/etc/dehors", "qu’une sauvegarde ne contient pas"),
        ("files/s/1.enc", "n’est pas une sauvegarde de Maisonnée"),
        (backup.DUMP, "pg_restore a échoué"),
    ],
)
def test_an_archive_that_is_no_backup_leaves_the_folder_empty(
    folder: Path, use: Use, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    data = use("neuf")
    assert backup.main("restore", [str(_tar(folder / "autre.tar", name))]) == 1
    assert said in capsys.readouterr().err
    assert list(data.iterdir()) == []
    assert not (folder / "dehors").exists()


def test_a_file_that_is_no_archive_is_said(
    folder: Path, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    use("neuf")
    (folder / "texte.tar").write_text("bonjour")
    assert backup.main("restore", [str(folder / "texte.tar")]) == 1
    assert "ne se lit pas" in capsys.readouterr().err


def test_a_real_server_has_its_own_backups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://x@y/z")
    for act in (backup.backup, backup.restore):
        with pytest.raises(backup.BackupRefused, match="moyens de son serveur"):
            act(tmp_path / "a.tar")


def test_both_need_one_archive(capsys: pytest.CaptureFixture[str]) -> None:
    assert backup.main("backup", []) == 2
    assert backup.main("restore", ["--help"]) == 0
    assert "restore ARCHIVE.tar" in capsys.readouterr().out
