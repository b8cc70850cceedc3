"""Secrets of an installation: given by the environment, or generated once and kept in the data folder."""

from __future__ import annotations

import base64
import os
import secrets as random
from pathlib import Path


class SecretUnusable(Exception):
    """A secret given by the environment, or its file, cannot be used; the message says what to do."""


def text(variable: str, *, folder: Path, file: str) -> str:
    """Return a secret text of at least 32 characters."""
    value = os.environ.get(variable) or _kept(folder / "secrets" / file)
    if len(value) < 32:
        raise SecretUnusable(f"{variable} : il faut au moins 32 caractères.")
    return value


def key(variable: str, *, folder: Path, file: str) -> bytes:
    """Return a secret key of 32 bytes (URL-safe base64 in the environment or the file)."""
    value = os.environ.get(variable) or _kept(folder / "secrets" / file)
    try:
        decoded = base64.urlsafe_b64decode(value)
    except ValueError as error:
        raise SecretUnusable(f"{variable} : la clé doit être écrite en base64.") from error
    if len(decoded) != 32:
        raise SecretUnusable(f"{variable} : la clé doit faire 32 octets.")
    return decoded


def _kept(path: Path) -> str:
    try:
        return path.read_text("ascii").strip()
    except FileNotFoundError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = path.with_suffix(f".{os.getpid()}.new")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as stream:
        stream.write(base64.urlsafe_b64encode(random.token_bytes(32)).decode())
        stream.flush()
        os.fsync(stream.fileno())
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        temporary.unlink()
    return path.read_text("ascii").strip()
