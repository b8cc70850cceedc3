"""The password the invented people share, kept so that it can be shown again."""

from __future__ import annotations

import os
from pathlib import Path

from django.conf import settings

DEFAULT = "trois chênes et deux rivières"


def chosen() -> str:
    """Return the password asked for by the environment, else the one kept, else the default."""
    return os.environ.get("MAISONNEE_DEMO_PASSWORD") or kept() or DEFAULT


def kept() -> str:
    """Return the password given to the accounts when they were opened, or nothing."""
    try:
        return _path().read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def keep(password: str) -> None:
    path = _path()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.with_suffix(f".{os.getpid()}.new")
    with os.fdopen(
        os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
    ) as file:
        file.write(password)
    temporary.replace(path)


def _path() -> Path:
    return Path(settings.DATA_FOLDER) / "demonstration-password.txt"
