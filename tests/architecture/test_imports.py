"""Each import contract can fail: faults planted in a copy of the sources are all found."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.argv = ['lint-imports', '--no-cache']; lint_imports_command()"

FAULTS = {
    "kernel knows foundation": (
        "maisonnee/kernel/fault.py",
        "import maisonnee.foundation.files.names",
        "The whole",
    ),
    "foundation knows config": ("maisonnee/foundation/files/fault.py", "import config.secrets", "The whole"),
    "interop knows interfaces": (
        "maisonnee/interop/fault.py",
        "import maisonnee.interfaces.web.formats",
        "The whole",
    ),
    "a domain knows a higher one": (
        "maisonnee/domains/structures/fault.py",
        "import maisonnee.domains.patients.enums",
        "Between domains",
    ),
    "a domain knows its neighbour": (
        "maisonnee/domains/agenda/fault.py",
        "import maisonnee.domains.prevention.enums",
        "Between domains",
    ),
    "a domain is undeclared": ("maisonnee/domains/stray/__init__.py", "", "Between domains"),
    "rules know operations": (
        "maisonnee/domains/quality/rules.py",
        "import maisonnee.domains.quality.operations",
        "In each domain",
    ),
    "models know queries": (
        "maisonnee/domains/protocols/models.py",
        "import maisonnee.domains.protocols.queries",
        "In each domain",
    ),
    "the kernel uses a framework": ("maisonnee/kernel/fault2.py", "import django.db", "No framework"),
    "rules use a framework": (
        "maisonnee/domains/agenda/rules.py",
        "import django.utils.timezone",
        "No framework",
    ),
    "enums use another framework": ("maisonnee/domains/agenda/enums.py", "import pydantic", "No framework"),
    "a page touches models": (
        "maisonnee/interfaces/web/fault.py",
        "import maisonnee.domains.structures.models",
        "Only domains touch",
    ),
    "the API knows the pages": (
        "maisonnee/interfaces/api/fault.py",
        "import maisonnee.interfaces.web.formats",
        "Front doors",
    ),
}
ALLOWED = (
    "maisonnee/interfaces/web/fault_not.py",
    "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import maisonnee.domains.agenda.models",
)


def _report(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, capture_output=True, text=True, timeout=240, check=False
    )
    return re.sub(r"\s+", " ", done.stdout + done.stderr)


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the contracts say of a copy of the sources where every fault is planted."""
    copy = tmp_path_factory.mktemp("faulty")
    for package in ("maisonnee", "config"):
        shutil.copytree(
            ROOT / package,
            copy / package,
            ignore=lambda folder, names: [n for n in names if _is_not_source(folder, n)],
        )
    shutil.copy(ROOT / "pyproject.toml", copy)
    for path, fault, _ in [*FAULTS.values(), (*ALLOWED, "")]:
        place = copy / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("a", encoding="utf-8") as stream:
            stream.write(f"\n{fault}\n")
    return _report(copy)


def _is_not_source(folder: str, name: str) -> bool:
    return name in {"static", "templates", "__pycache__"} or not (
        name.endswith(".py") or (Path(folder) / name).is_dir()
    )


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found(faulty: str, name: str) -> None:
    path, fault, contract = FAULTS[name]
    module = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    _, broken = faulty.split("Broken contracts", 1)
    section = broken[broken.index(contract) :]
    if fault:
        target = fault.removeprefix("import ")
        external = target.split(".")[0] if not target.startswith(("maisonnee", "config")) else target
        assert f"{module} -> {external}" in section
    else:
        assert module.rsplit(".", 1)[-1] in section


def test_annotations_are_allowed(faulty: str) -> None:
    assert "fault_not" not in faulty


def test_every_contract_is_proved() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = re.findall(
        r'^\[\[tool\.importlinter\.contracts\]\]\nid = "\w+"\nname = "([^"]+)"', text, re.MULTILINE
    )
    assert len(names) == 6
    for name in names:
        assert any(name.startswith(contract) for _, _, contract in FAULTS.values()), name
