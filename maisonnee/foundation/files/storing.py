"""Keeping and opening files. Called by operations and queries, which have checked the actor's rights."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storage
from maisonnee.foundation.files.models import StoredFile
from maisonnee.kernel.ids import new_id


def keep(
    *,
    actor: Actor,
    name: str,
    content_type: str,
    content: bytes,
    purpose: str,
    recipient_id: uuid.UUID | None = None,
) -> StoredFile:
    """Store a file already inspected (`content.inspect_upload`) and return its row.

    `recipient_id` names the outside structure that may read it.

    The bytes are on disk before the row exists: a rollback leaves an unreachable file, never a row without
    its bytes.
    """
    file = _written(
        actor,
        name=name,
        content_type=content_type,
        content=content,
        purpose=purpose,
        recipient_id=recipient_id,
    )
    file.save(force_insert=True)
    return file


def keep_texts(*, actor: Actor, texts: Sequence[str], purpose: str) -> list[StoredFile]:
    """Store texts, each as a file, in one query."""
    return StoredFile.objects.bulk_create(
        [
            _written(
                actor,
                name="texte.txt",
                content_type="text/plain",
                content=text.encode("utf-8", "replace"),
                purpose=purpose,
            )
            for text in texts
        ]
    )


def _written(
    actor: Actor,
    *,
    name: str,
    content_type: str,
    content: bytes,
    purpose: str,
    recipient_id: uuid.UUID | None = None,
) -> StoredFile:
    file = StoredFile(
        id=new_id(),
        structure_id=actor.structure_id,
        name=name,
        content_type=content_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        purpose=purpose,
        recipient_id=recipient_id,
        created_by=actor.name,
        created_at=actor.now,
    )
    storage.write(structure_id=file.structure_id, file_id=file.id, content=content)
    return file


def content_of(file: StoredFile) -> bytes:
    """Return the clear bytes of a file the caller was allowed to reach. Raises `storage.FileDamaged`."""
    clear = storage.read(structure_id=file.structure_id, file_id=file.id)
    if hashlib.sha256(clear).hexdigest() != file.sha256:
        raise storage.FileDamaged(str(file.id))
    return clear
