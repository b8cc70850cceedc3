"""Documents and photographs: checked, cleaned, kept encrypted, then entries like any other."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import replace

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import EntryKind, RecordPermission
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.operations.entries import built, check_granted, check_readers
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import pictures, storing
from maisonnee.foundation.files.content import inspect_upload
from maisonnee.foundation.journal.operation import operation
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import Refusal

PURPOSE = "records.entry"
_DOCUMENTS = ("pdf", "png", "jpeg", "docx", "odt", "txt")
_PHOTOS = ("jpeg", "png")


@operation(RecordPermission.WRITE_ENTRIES)
def add_document(*, actor: Actor, patient_id: uuid.UUID, draft: Draft, name: str, data: bytes) -> Entry:
    """Add a document or a photograph to a record.

    A picture loses what it says of the place and the device. The file is kept under a name that says nothing of
    the patient. Raises `Refusal` (`records.file_refused` holds the sentence), `Patient.DoesNotExist`.
    """
    access = patient_policies.access_to(actor, patient_id=patient_id, for_writing=True)
    if draft.restricted_to is not None:
        check_readers(access, draft.restricted_to, actor.today)
    is_photo = draft.kind is EntryKind.PHOTO
    verdict = inspect_upload(name, data, allowed=_PHOTOS if is_photo else _DOCUMENTS)
    if not verdict.accepted:
        raise Refusal("records.file_refused", field="file", sentence=verdict.sentence)
    content, content_type, extension = data, verdict.mime_type, verdict.kind
    if verdict.kind in _PHOTOS:
        try:
            content = pictures.cleaned(data)
        except pictures.PictureUnreadable:
            raise Refusal("records.picture_unreadable", field="file") from None
        content_type, extension = "image/jpeg", "jpg"
    same = policies.standing_entries(actor).filter(
        patient_id=patient_id, file__sha256=hashlib.sha256(content).hexdigest()
    )
    if same.exists():
        raise Refusal("records.file_already_there", field="file")
    file = storing.keep(
        actor=actor,
        name=f"{'photo' if is_photo else 'document'}-{draft.happened_on.isoformat()}.{extension}",
        content_type=content_type,
        content=content,
        purpose=PURPOSE,
    )
    entry = built(actor, access.patient, access.member, replace(draft, file_id=file.pk), new_id())
    check_granted(access, entry.section, entry.author_group)
    entry.save(force_insert=True)
    return entry
