"""What a page says, and who looks at it now."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pypdf
from django.utils import timezone

from maisonnee.foundation.access.actors import Actor


def now(actor: Actor) -> Actor:
    """The same person at the hour of the pages."""
    return replace(actor, now=timezone.now())


def text(response: Any) -> str:
    return str(response.content.decode()).replace("\u00a0", " ")


def pdf(response: Any) -> str:
    assert response.headers["Content-Type"] == "application/pdf"
    reader: Any = pypdf.PdfReader(io.BytesIO(response.content))
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    return "\n".join(page.extract_text() for page in reader.pages)
