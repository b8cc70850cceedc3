"""A document carried within another file, in base 64: checked like any file a person drops."""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import Any

from maisonnee.domains.records.rules.incoming import Attachment
from maisonnee.foundation.files import pictures
from maisonnee.foundation.files.content import MIME_TYPES, inspect_upload

_EXTENSIONS = {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg", "image/jpg": "jpg"}


class AttachedFileError(Exception):
    """The document cannot be taken. `sentence`, in French, says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def attached_file(data: Any, content_type: str) -> Attachment:
    """Return a PDF or an image written in base 64, under a name that says nothing; an image loses its place and device.

    Raises `AttachedFileError`.
    """
    extension = _EXTENSIONS.get(content_type.partition(";")[0].strip().lower())
    if extension is None:
        raise AttachedFileError("Ce document joint n’est ni un PDF ni une image : il n’est pas repris.")
    try:
        content = base64.b64decode("".join(str(data).split()), validate=True)
    except (ValueError, binascii.Error):
        raise AttachedFileError("Ce document joint est abîmé : il n’est pas repris.") from None
    verdict = inspect_upload(f"document.{extension}", content, allowed=("pdf", "png", "jpeg"))
    if not verdict.accepted:
        raise AttachedFileError(verdict.sentence)
    name, mime_type = verdict.name, verdict.mime_type
    if mime_type.startswith("image/"):
        try:
            content = pictures.cleaned(content)
        except pictures.PictureUnreadable:
            raise AttachedFileError("Cette image jointe est abîmée : elle n’est pas reprise.") from None
        name, mime_type = "document.jpg", MIME_TYPES["jpeg"]
    return Attachment(name, mime_type, content, hashlib.sha256(content).hexdigest())
