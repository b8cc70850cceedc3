"""Files joined to a row of a register: kept, shown with the row, withdrawn but never erased."""

from __future__ import annotations

from django.db import models

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import content, reading, storing
from maisonnee.foundation.files.models import Attachment, StoredFile
from maisonnee.kernel.refusals import Refusal


def keep_inspected(*, actor: Actor, name: str, data: bytes, purpose: str) -> StoredFile:
    """Judge an upload by its content, then store it.

    Raises `Refusal` `files.not_accepted`, whose `sentence` says what is wrong and what to do.
    """
    verdict = content.inspect_upload(name, data)
    if not verdict.accepted:
        raise Refusal("files.not_accepted", field="file", sentence=verdict.sentence)
    return storing.keep(
        actor=actor, name=verdict.name, content_type=verdict.mime_type, content=data, purpose=purpose
    )


def attach(*, actor: Actor, row: models.Model, name: str, data: bytes, title: str = "") -> Attachment:
    """Join an upload to a row of the actor's structure. Called inside an operation. Raises `Refusal`."""
    kind = row._meta.label_lower
    file = keep_inspected(actor=actor, name=name, data=data, purpose=kind)
    reading.ask(actor=actor, files=[file])
    return Attachment.objects.create(
        structure_id=actor.structure_id,
        owner_type=kind,
        owner_id=row.pk,
        file=file,
        title=title,
        added_at=actor.now,
        added_by=actor.name,
    )


def withdraw(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off its row; the file stays stored and the journal tells who and why.

    Raises `Refusal` `files.already_withdrawn`.
    """
    current = Attachment.objects.select_for_update(of=("self",)).get(pk=attachment.pk)
    if current.withdrawn_at is not None:
        raise Refusal("files.already_withdrawn")
    current.withdrawn_at, current.withdrawn_by, current.withdrawal_reason = actor.now, actor.name, reason
    current.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawal_reason"])
    return current


def attached_to(row: models.Model) -> models.QuerySet[Attachment]:
    """Return the files of a row the caller was allowed to reach, the latest first."""
    return Attachment.objects.filter(
        owner_type=row._meta.label_lower, owner_id=row.pk, withdrawn_at__isnull=True
    ).select_related("file")
