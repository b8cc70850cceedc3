"""Bytes on disk, encrypted with AES-256-GCM under a key that the database never sees."""

from __future__ import annotations

import os
import tempfile
import uuid
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_NONCE = 12


class FileDamaged(Exception):
    """The stored bytes are missing, cut, altered, or were written under another key."""


def _path(structure_id: uuid.UUID, file_id: uuid.UUID) -> Path:
    return Path(settings.FILES_FOLDER) / str(structure_id) / f"{file_id}.enc"


def _bound_to(structure_id: uuid.UUID, file_id: uuid.UUID) -> bytes:
    return structure_id.bytes + file_id.bytes


def write(*, structure_id: uuid.UUID, file_id: uuid.UUID, content: bytes) -> None:
    """Encrypt and write a file so that it is whole or absent, even if the machine stops."""
    nonce = os.urandom(_NONCE)
    sealed = AESGCM(settings.FILES_KEY).encrypt(nonce, content, _bound_to(structure_id, file_id))
    path = _path(structure_id, file_id)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as temporary:
        temporary.write(nonce + sealed)
        temporary.flush()
        os.fsync(temporary.fileno())
    Path(temporary.name).replace(path)


def read(*, structure_id: uuid.UUID, file_id: uuid.UUID) -> bytes:
    """Return the clear content. Raises `FileDamaged`."""
    try:
        raw = _path(structure_id, file_id).read_bytes()
        return AESGCM(settings.FILES_KEY).decrypt(
            raw[:_NONCE], raw[_NONCE:], _bound_to(structure_id, file_id)
        )
    except (OSError, InvalidTag, ValueError) as error:
        raise FileDamaged(str(file_id)) from error


def remove(*, structure_id: uuid.UUID, file_id: uuid.UUID) -> None:
    """Remove the bytes of a file that was never acknowledged."""
    _path(structure_id, file_id).unlink(missing_ok=True)
