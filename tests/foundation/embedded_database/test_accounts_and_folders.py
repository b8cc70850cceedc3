"""Who runs PostgreSQL, where its files lie, and what is refused, with which sentence."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import psycopg
import pytest

from maisonnee.foundation import embedded_database
from maisonnee.foundation.embedded_database import binaries, places, system_user

CHECKOUT = Path(__file__).resolve().parents[3]
START = (
    "import pathlib, sys\n"
    "from maisonnee.foundation import embedded_database\n"
    "try:\n"
    "    with embedded_database.running(pathlib.Path(sys.argv[1])) as running:\n"
    "        print('started', running.is_running)\n"
    "except embedded_database.EmbeddedDatabaseError as error:\n"
    "    print(error)\n"
)


def _modes(folder: Path) -> Mapping[Path, tuple[int, int]]:
    return {parent: (parent.stat().st_mode, parent.stat().st_uid) for parent in folder.parents}


def _as_nobody(data_dir: Path) -> str:
    """What a start says when asked by the account ``nobody``; skips when it has no Python of its own."""
    nobody = pwd.getpwnam("nobody")
    account = system_user.Account("nobody", nobody.pw_uid, nobody.pw_gid)
    pythons = [
        sys.executable,
        *(
            found
            for name in ("python3.11", "python3")
            if (found := shutil.which(name, path="/usr/bin:/usr/local/bin"))
        ),
    ]
    carried = binaries.carried()
    usable = [python for python in pythons if account.can_execute(Path(python))]
    if not usable or not account.can_execute(carried.program("postgres")) or not account.can_enter(CHECKOUT):
        pytest.skip("the account nobody cannot reach Python or this checkout")
    packages = carried.bin_dir.parents[2]
    done = subprocess.run(
        [usable[0], "-P", "-B", "-c", START, data_dir],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": f"{CHECKOUT}:{packages}"},
        user=nobody.pw_uid,
        group=nobody.pw_gid,
        extra_groups=[],
        cwd="/",
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.strip()


def test_root_runs_postgresql_as_a_dedicated_account(as_root: None, folder: Path) -> None:
    with embedded_database.running(folder / "data") as running:
        owner = running.cluster.stat().st_uid
        process = Path(f"/proc/{running.pid}").stat().st_uid
        assert running.cluster == folder / "data" / "cluster"
    assert pwd.getpwuid(owner).pw_name == system_user.DEDICATED
    assert process == owner


def test_root_in_a_private_home_keeps_the_data_elsewhere_and_says_so(as_root: None, folder: Path) -> None:
    home = folder / "root"
    home.mkdir(mode=0o700)
    said: list[str] = []
    before = _modes(home / "x")
    with (
        embedded_database.running(home / "data", say=said.append) as running,
        psycopg.connect(running.dsn()) as connection,
    ):
        connection.execute("CREATE TABLE kept ()")
        cluster = running.cluster
    assert _modes(home / "x") == before
    assert cluster.is_relative_to(places.ELSEWHERE)
    assert json.loads((home / "data" / "location.json").read_text(encoding="utf-8")) == {
        "cluster": str(cluster),
        "data_dir": str(home / "data"),
    }
    assert said == [
        f"Le compte {system_user.DEDICATED}, qui fait tourner PostgreSQL, ne peut pas entrer dans "
        f"«\u00a0{home / 'data'}\u00a0»\u00a0: les données de la base sont dans «\u00a0{cluster}\u00a0»."
    ]
    said.clear()
    with (
        embedded_database.running(home / "data", say=said.append) as running,
        psycopg.connect(running.dsn()) as connection,
    ):
        assert connection.execute("SELECT to_regclass('kept')::text").fetchone() == ("kept",)
    assert said == []


def test_no_folder_that_we_did_not_make_changes(folder: Path) -> None:
    made_by_us = folder / "new" / "data"
    before = _modes(made_by_us.parent)
    with embedded_database.running(made_by_us):
        pass
    assert _modes(made_by_us.parent) == before
    assert made_by_us.stat().st_mode & 0o066 == 0


def test_programs_out_of_reach_are_copied_once(as_root: None, folder: Path) -> None:
    private = folder / "private"
    private.mkdir(mode=0o700)
    installation = binaries.copied_under(binaries.carried(), private)
    said: list[str] = []
    for _ in range(2):
        server = embedded_database.start(folder / "data", installation=installation, say=said.append)
        assert server.bin_dir.is_relative_to(places.ELSEWHERE)
        server.stop()
    copies = [path.name for path in places.ELSEWHERE.glob("postgresql-*")]
    assert len(copies) == 1
    assert said == [
        f"Le compte {system_user.DEDICATED} ne peut pas exécuter PostgreSQL là où il est installé\u00a0: "
        f"copie dans «\u00a0{places.ELSEWHERE / copies[0]}\u00a0»."
    ]
    assert private.stat().st_mode & 0o777 == 0o700


def test_an_ordinary_account_runs_its_own_database(as_root: None, folder: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    home = folder / "maison privée"
    home.mkdir(mode=0o700)
    os.chown(home, nobody.pw_uid, nobody.pw_gid)
    assert _as_nobody(home / "data") == "started True"
    assert (home / "data" / "cluster").stat().st_uid == nobody.pw_uid
    assert (home / "data").stat().st_mode & 0o777 == 0o700
    # Then root, in the same folder, runs it as its owner, and its owner again.
    with embedded_database.running(home / "data") as running:
        assert Path(f"/proc/{running.pid}").stat().st_uid == nobody.pw_uid
    assert _as_nobody(home / "data") == "started True"


def test_a_database_of_another_account_is_refused(as_root: None, folder: Path) -> None:
    with embedded_database.running(folder / "data"):
        pass
    assert _as_nobody(folder / "data") == (
        f"La base de «\u00a0{folder / 'data'}\u00a0» appartient au compte root. "
        "Lancez Maisonnée avec le compte utilisé la première fois, "
        "ou choisissez un autre dossier avec MAISONNEE_DATA."
    )


def test_a_folder_where_one_may_not_write_is_refused(as_root: None, folder: Path) -> None:
    assert _as_nobody(folder / "data") == (
        f"Impossible d’écrire dans «\u00a0{folder / 'data'}\u00a0» (Permission denied). "
        "Donnez-vous ce droit, libérez de la place, ou choisissez un autre dossier avec MAISONNEE_DATA."
    )


def test_a_file_in_place_of_the_folder_is_refused(folder: Path) -> None:
    (folder / "file").write_text("", encoding="utf-8")
    with pytest.raises(embedded_database.EmbeddedDatabaseError, match="Impossible d’écrire dans"):
        embedded_database.start(folder / "file" / "data")


def test_another_major_version_is_refused_and_left_untouched(folder: Path) -> None:
    with embedded_database.running(folder / "data") as running:
        version = running.cluster / "PG_VERSION"
    carried = binaries.carried().major
    version.write_text("14\n", encoding="utf-8")
    with pytest.raises(embedded_database.EmbeddedDatabaseError) as refused:
        embedded_database.start(folder / "data")
    assert str(refused.value).startswith(
        f"La base de «\u00a0{folder / 'data'}\u00a0» a été créée par PostgreSQL 14, "
        f"et cette version de Maisonnée apporte PostgreSQL {carried}. Rien n’a été modifié."
    )
    assert version.read_text(encoding="utf-8") == "14\n"


def test_a_cluster_folder_without_a_database_is_refused(folder: Path) -> None:
    cluster = folder / "data" / "cluster"
    cluster.mkdir(parents=True)
    (cluster / "precious").write_text("x", encoding="utf-8")
    with pytest.raises(embedded_database.EmbeddedDatabaseError, match="ne contient pas de base PostgreSQL"):
        embedded_database.start(folder / "data")
    assert [path.name for path in cluster.iterdir()] == ["precious"]


def _recorded_elsewhere(folder: Path) -> tuple[Path, Path]:
    cluster = folder / "elsewhere" / "cluster"
    cluster.mkdir(parents=True)
    data_dir = folder / "data"
    data_dir.mkdir()
    record = {"cluster": str(cluster), "data_dir": str(data_dir)}
    (data_dir / "location.json").write_text(json.dumps(record), encoding="utf-8")
    return data_dir, cluster


def test_a_copied_data_folder_does_not_share_the_database_of_the_original(folder: Path) -> None:
    data_dir, cluster = _recorded_elsewhere(folder)
    shutil.copytree(data_dir, folder / "copy")
    with pytest.raises(embedded_database.EmbeddedDatabaseError, match="est une copie de") as refused:
        places.find(folder / "copy")
    assert str(data_dir) in str(refused.value)
    assert places.find(data_dir).cluster == cluster


def test_a_moved_data_folder_keeps_its_database(folder: Path) -> None:
    data_dir, cluster = _recorded_elsewhere(folder)
    data_dir.rename(folder / "moved")
    assert places.find(folder / "moved").cluster == cluster
    record = json.loads((folder / "moved" / "location.json").read_text(encoding="utf-8"))
    assert record["data_dir"] == str(folder / "moved")


def test_a_recorded_database_that_is_gone_is_reported(folder: Path) -> None:
    data_dir, cluster = _recorded_elsewhere(folder)
    cluster.rmdir()
    with pytest.raises(embedded_database.EmbeddedDatabaseError, match="qui n’existe plus"):
        embedded_database.start(data_dir)


def test_without_a_dedicated_account_an_existing_one_is_used_and_named(
    as_root: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_user, "DEDICATED", "maisonnee-absent")
    monkeypatch.setattr(system_user, "FALLBACKS", ("maisonnee-none", "nobody"))
    monkeypatch.setattr(shutil, "which", lambda *arguments, **options: None)
    said: list[str] = []
    assert system_user.for_new_data(said.append).name == "nobody"
    assert said == [
        "PostgreSQL ne peut pas tourner en root et le compte maisonnee-absent n’a pas pu être créé\u00a0: "
        "il utilise le compte existant nobody."
    ]
    monkeypatch.setattr(system_user, "FALLBACKS", ())
    with pytest.raises(embedded_database.EmbeddedDatabaseError, match="useradd --system maisonnee-absent"):
        system_user.for_new_data(said.append)
