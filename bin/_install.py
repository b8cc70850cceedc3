"""Make .venv and fill it from a lock file when it changed: ``_install.py ROOT run|test``.

Standard library alone: it runs before anything is installed.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

COVERS = {"run": ("run",), "test": ("test", "run")}
"""What each lock file installs: that of the tests holds that of the product."""


def say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def wanted(root: Path, name: str) -> str:
    content = (root / "requirements" / f"{name}.txt").read_bytes()
    return hashlib.sha256(content).hexdigest()


def installed(environment: Path) -> dict[str, str]:
    try:
        content = json.loads((environment / "maisonnee.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def works(environment: Path) -> bool:
    """Whether the environment's interpreter starts and is recent enough."""
    try:
        asked = subprocess.run(
            [environment / "bin" / "python", "-I", "-c", "import sys; sys.exit(sys.version_info < (3, 11))"],
            capture_output=True,
            check=False,
        )
    except OSError:
        return False
    return asked.returncode == 0


def has_pip(python: str | Path) -> bool:
    return _quiet([python, "-I", "-m", "pip", "--version"]) == 0


def make(environment: Path) -> list[str | Path]:
    """Create the environment; returns the beginning of the command that installs into it."""
    say("Création de l’environnement Python…")
    shutil.rmtree(environment, ignore_errors=True)
    python = environment / "bin" / "python"
    if _quiet([sys.executable, "-m", "venv", environment]) == 0:
        return [python, "-I", "-m", "pip"]
    # Some systems ship Python without what gives an environment its own pip.
    shutil.rmtree(environment, ignore_errors=True)
    if has_pip(sys.executable) and _quiet([sys.executable, "-m", "venv", "--without-pip", environment]) == 0:
        return [sys.executable, "-I", "-m", "pip", "--python", python]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("Python est installé sans le module venv\u00a0: installation de ce module par apt-get…")
        package = f"python{sysconfig.get_python_version()}-venv"
        calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update", "-qq"], ["install", "-y", "-qq", package]):
            subprocess.run(["apt-get", *arguments], env=calm, capture_output=True, check=False)
        shutil.rmtree(environment, ignore_errors=True)
        if _quiet([sys.executable, "-m", "venv", environment]) == 0:
            return [python, "-I", "-m", "pip"]
    shutil.rmtree(environment, ignore_errors=True)
    raise SystemExit(
        "Impossible de créer l’environnement Python\u00a0: le module venv manque. "
        "Installez-le (par exemple\u00a0: apt install python3-venv), puis recommencez."
    )


def installer(environment: Path) -> list[str | Path]:
    """The beginning of the command that installs into an existing environment."""
    python = environment / "bin" / "python"
    if has_pip(python):
        return [python, "-I", "-m", "pip"]
    return make(environment)


def install(root: Path, name: str) -> None:
    environment = root / ".venv"
    if works(environment) and installed(environment).get(name) == wanted(root, name):
        return
    command = installer(environment) if works(environment) else make(environment)
    say("Installation des composants (une à deux minutes la première fois)…")
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes"]
    lock = root / "requirements" / f"{name}.txt"
    done = subprocess.run(
        [*command, "install", *options, "-r", lock], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        answer = "\n".join(f"{done.stdout}\n{done.stderr}".strip().splitlines()[-15:])
        answer = re.sub(r"\S*://\S+", "…", answer)
        raise SystemExit(
            f"L’installation des composants a échoué (réseau, place sur le disque\u00a0?).\n{answer}"
        )
    marker = {**installed(environment), **{covered: wanted(root, covered) for covered in COVERS[name]}}
    temporary = environment / "maisonnee.json.new"
    temporary.write_text(json.dumps(marker, indent=2), encoding="utf-8")
    temporary.replace(environment / "maisonnee.json")


def main(arguments: Sequence[str]) -> int:
    root, name = Path(arguments[0]), arguments[1]
    if works(root / ".venv") and installed(root / ".venv").get(name) == wanted(root, name):
        return 0
    try:
        # The lock is on the folder itself, which leaves no file; it ends with this process.
        handle = os.open(root / "requirements", os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Une autre commande prépare l’environnement Python, un instant…")
            fcntl.flock(handle, fcntl.LOCK_EX)
        install(root, name)
    except OSError as error:
        raise SystemExit(
            f"Impossible de préparer l’environnement Python dans «\u00a0{root}\u00a0» "
            f"({error.strerror or error}). Donnez-vous le droit d’y écrire, ou clonez Maisonnée ailleurs."
        ) from error
    return 0


def _quiet(command: Sequence[str | Path]) -> int:
    return subprocess.run(command, capture_output=True, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
