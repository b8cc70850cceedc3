"""The scripts of ``bin/``: found from anywhere, arguments intact, installed once, refusals in French."""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from types import ModuleType

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in a path with a space, ready, whose command line only repeats its arguments."""
    root = tmp_path / "mes projets" / "maisonnée"
    shutil.copytree(CHECKOUT / "bin", root / "bin", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "requirements").mkdir()
    marker = {}
    for name in ("run", "test"):
        (root / "requirements" / f"{name}.txt").write_text(f"# {name}\n", encoding="utf-8")
        marker[name] = hashlib.sha256(f"# {name}\n".encode()).hexdigest()
    (root / ".venv" / "bin").mkdir(parents=True)
    (root / ".venv" / "bin" / "python").symlink_to(sys.executable)
    (root / ".venv" / "maisonnee.json").write_text(json.dumps(marker), encoding="utf-8")
    (root / "config").mkdir()
    (root / "config" / "__init__.py").touch()
    (root / "config" / "command_line.py").write_text(
        "import os, sys\nprint(sys.argv[1:], os.getcwd())\nsys.exit(7)\n", encoding="utf-8"
    )
    return root


@pytest.fixture
def install() -> ModuleType:
    spec = importlib.util.spec_from_file_location("_install", CHECKOUT / "bin" / "_install.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("script", "first"), [("maisonnee", []), ("run", ["run"])])
def test_arguments_directory_and_status_go_through_unchanged(
    checkout: Path, tmp_path: Path, script: str, first: list[str]
) -> None:
    given = ["deux mots", "", "l'apostrophe", '"guillemets"', "$HOME", "*"]
    done = subprocess.run(
        [checkout / "bin" / script, *given], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout == f"{[*first, *given]} {tmp_path}\n"
    assert done.stderr == ""
    assert done.returncode == 7


def test_without_a_recent_python_the_script_says_what_to_install(checkout: Path, tmp_path: Path) -> None:
    (checkout / ".venv" / "bin" / "python").unlink()
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("sh", "dirname"):
        found = shutil.which(name)
        assert found is not None
        (programs / name).symlink_to(found)
    done = subprocess.run(
        [checkout / "bin" / "run"], env={"PATH": str(programs)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == (
        "Maisonnée demande Python 3.11 ou plus récent, introuvable sur cette machine.\n"
        "Installez-le (par exemple\u00a0: apt install python3 python3-venv), puis recommencez.\n"
    )


def test_a_failed_installation_hides_addresses(
    checkout: Path, install: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        status = 0 if "--version" in command or "-c" in command else 1
        return subprocess.CompletedProcess(
            command, status, "", "no route to https://name:secret@host/simple x"
        )

    (checkout / "requirements" / "run.txt").write_text("changed==1\n", encoding="utf-8")
    monkeypatch.setattr(subprocess, "run", fails)
    with pytest.raises(SystemExit) as refused:
        install.main([str(checkout), "run"])
    assert str(refused.value) == (
        "L’installation des composants a échoué (réseau, place sur le disque\u00a0?).\nno route to … x"
    )


def test_a_changed_lock_is_installed_once_and_remembered(
    checkout: Path, install: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands: list[list[str]] = []
    run = subprocess.run

    def records(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        if "install" not in command:
            return run(command, **options)  # type: ignore[call-overload,no-any-return]
        commands.append([str(word) for word in command])
        return subprocess.CompletedProcess(command, 0, "", "")

    (checkout / "requirements" / "test.txt").write_text("changed==1\n", encoding="utf-8")
    monkeypatch.setattr(subprocess, "run", records)
    assert install.main([str(checkout), "run"]) == 0
    assert commands == []
    assert install.main([str(checkout), "test"]) == 0
    assert install.main([str(checkout), "test"]) == 0
    assert len(commands) == 1
    assert commands[0][-3:] == ["--require-hashes", "-r", str(checkout / "requirements" / "test.txt")]
    assert capsys.readouterr().err == "Installation des composants (une à deux minutes la première fois)…\n"


def _without_ensurepip(install: ModuleType, monkeypatch: pytest.MonkeyPatch, *, pip: bool) -> None:
    """Make this Python look like one whose system took apart what gives an environment its own pip."""
    quiet = install._quiet

    def answers(command: list[str | Path]) -> int:
        if "venv" in command and "--without-pip" not in command:
            Path(command[-1]).mkdir(
                parents=True
            )  # It leaves a half-made folder behind, as the real one does.
            return 1
        if "pip" in command and not pip:
            return 1
        return int(quiet(command))

    monkeypatch.setattr(install, "_quiet", answers)
    monkeypatch.setattr(shutil, "which", lambda name: None)


def test_without_ensurepip_the_systems_pip_fills_the_environment(
    tmp_path: Path, install: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_ensurepip(install, monkeypatch, pip=True)
    python = tmp_path / "un environnement" / "bin" / "python"
    command = install.make(tmp_path / "un environnement")
    assert command == [sys.executable, "-I", "-m", "pip", "--python", python]
    asked = subprocess.run([*command, "list", "--format=json"], capture_output=True, text=True, check=True)
    assert json.loads(asked.stdout) == []


def test_without_ensurepip_nor_pip_the_script_says_what_to_install(
    tmp_path: Path, install: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_ensurepip(install, monkeypatch, pip=False)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        install.make(tmp_path / "environnement")
    assert not (tmp_path / "environnement").exists()


def test_two_commands_at_once_install_one_after_the_other(
    checkout: Path, install: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout / ".venv" / "maisonnee.json").unlink()
    installed: list[str] = []
    said: queue.Queue[str] = queue.Queue()
    monkeypatch.setattr(install, "say", said.put)
    monkeypatch.setattr(install, "install", lambda root, name: installed.append(name))
    handle = os.open(checkout / "requirements", os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    second = threading.Thread(target=install.main, args=([str(checkout), "run"],))
    second.start()
    assert said.get(timeout=60) == "Une autre commande prépare l’environnement Python, un instant…"
    waiting = (second.is_alive(), list(installed))
    os.close(handle)
    second.join(60)
    assert waiting == (True, [])
    assert installed == ["run"]
