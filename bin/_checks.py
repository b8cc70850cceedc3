"""Every check of the project, timed; with arguments, pytest alone with these arguments."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = [sys.executable, "-P", "-m"]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
BROWSERS = (
    *("chromium-headless-shell", "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome"),
)
"""The headless shell first: the same engine without the windows, for a quarter less of processor."""


@dataclass(frozen=True)
class Result:
    """How one step ended: its name, whether it passed, its duration in seconds, a note."""

    name: str
    passed: bool
    seconds: float
    note: str = ""


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def check(name: str, command: Sequence[str | Path], environment: dict[str, str]) -> Result:
    """Run one step quietly and show what it said only if it failed."""
    started = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    result = Result(name, done.returncode == 0, time.monotonic() - started)
    if not result.passed:
        say(f"\n--- {name} ---\n{done.stdout.rstrip()}")
    return result


def pytest(arguments: Sequence[str], environment: dict[str, str]) -> Result:
    started = time.monotonic()
    done = subprocess.run([*PYTHON, "pytest", *arguments], cwd=ROOT, env=environment, check=False)
    return Result("pytest", done.returncode == 0, time.monotonic() - started)


def compile_tests(environment: dict[str, str]) -> None:
    """Read the tests once, so that each process of pytest finds them compiled rather than all compile them at once."""
    command = [*PYTHON, "pytest", "--collect-only", "--quiet"]
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)


def find_browser() -> str | None:
    """Path of a Chromium: the one indicated, one installed, Debian's as root, else Playwright's own."""
    given = os.environ.get("MAISONNEE_CHROMIUM")
    if given:
        return given if Path(given).is_file() else None
    found = _installed_browser()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        say("Installation de Chromium pour les parcours dans le navigateur…")
        calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=calm, capture_output=True, check=False)
        for package in ("chromium-headless-shell", "chromium"):
            install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
            subprocess.run(install, env=calm, capture_output=True, check=False)
            found = _installed_browser()
            if found is not None:
                break
    return found or _playwright_browser()


def _installed_browser() -> str | None:
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


def _playwright_browser() -> str | None:
    subprocess.run([*PYTHON, "playwright", "install", "chromium"], capture_output=True, check=False)
    asked = subprocess.run(
        [
            *(sys.executable, "-c"),
            "from playwright.sync_api import sync_playwright\n"
            "with sync_playwright() as playwright: print(playwright.chromium.executable_path)",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    path = asked.stdout.strip()
    return path if path and Path(path).is_file() else None


def static_checks() -> list[tuple[str, Sequence[str | Path]]]:
    templates = sorted(
        folder for folder in (ROOT / "maisonnee").rglob("templates") if any(folder.rglob("*.html"))
    )
    steps: list[tuple[str, Sequence[str | Path]]] = [
        ("mypy", [*PYTHON, "mypy", "."]),
        ("ruff format", [*PYTHON, "ruff", "format", "--check", "."]),
        ("ruff check", [*PYTHON, "ruff", "check", "."]),
        ("import-linter", [sys.executable, "-P", "-c", LINT_IMPORTS]),
    ]
    if templates:
        steps.append(("djlint format", [*PYTHON, "djlint", "--check", "--quiet", *templates]))
        steps.append(("djlint lint", [*PYTHON, "djlint", "--lint", "--quiet", *templates]))
    return steps


WORKERS = 4
"""Tests at once. Each waits for the database or the browser half of the time: four keep two processors busy."""


def everything(environment: dict[str, str]) -> list[Result]:
    """Run every check; the static ones, one at a time, while the tests run."""
    with ThreadPoolExecutor(max_workers=1) as pool, ThreadPoolExecutor(max_workers=2) as preparing:
        browser = preparing.submit(find_browser)
        compiled = preparing.submit(compile_tests, environment)
        waiting = [pool.submit(check, name, command, environment) for name, command in static_checks()]
        chromium = browser.result()
        compiled.result()
        arguments = ["-n", str(WORKERS), "--dist", "worksteal", "-q"]
        if chromium:
            tested = [pytest(arguments, {**environment, "MAISONNEE_CHROMIUM": chromium})]
        else:
            in_ci = os.environ.get("CI", "").lower() == "true"
            note = "non exécutés\u00a0: aucun Chromium (indiquez le vôtre avec MAISONNEE_CHROMIUM)"
            tested = [
                pytest([*arguments, "-m", "not journey"], environment),
                Result("parcours navigateur", not in_ci, 0.0, note),
            ]
        return [*(step.result() for step in waiting), *tested]


def main(arguments: Sequence[str]) -> int:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="maisonnee-checks-") as data:
        # The checks never read nor write anybody's data.
        environment = {**os.environ, "MAISONNEE_DATA": data, "PYTHONPATH": str(ROOT)}
        for name in ("DATABASE_URL", "DATABASE_APP_URL", "MAISONNEE_DB_ROLE"):
            environment.pop(name, None)
        if arguments:
            browser = os.environ.get("MAISONNEE_CHROMIUM") or _installed_browser()
            if browser:
                environment["MAISONNEE_CHROMIUM"] = browser
            return 0 if pytest(arguments, environment).passed else 1
        results = everything(environment)
    say("")
    for result in results:
        verdict = "non exécuté" if result.note and result.passed else "réussi" if result.passed else "ÉCHEC"
        say(f"{result.name:<22} {verdict:<12} {result.seconds:6.1f} s  {result.note}".rstrip())
    failed = [result.name for result in results if not result.passed]
    total = f"{time.monotonic() - started:.1f} s"
    say(f"\nÉchec\u00a0: {', '.join(failed)} ({total})." if failed else f"\nTout est réussi ({total}).")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
