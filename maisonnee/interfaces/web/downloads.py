"""Sending a file the person was allowed to reach."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpResponse

from maisonnee.foundation.files import storing
from maisonnee.foundation.files.models import StoredFile

_SHOWN_IN_PAGE = frozenset({"application/pdf", "image/png", "image/jpeg", "image/webp"})


def file_response(file: StoredFile, *, inline: bool = False) -> HttpResponse:
    """Return a stored file. It is shown in the browser only when asked and harmless; else downloaded."""
    return bytes_response(
        storing.content_of(file), name=file.name, content_type=file.content_type, inline=inline
    )


def bytes_response(content: bytes, *, name: str, content_type: str, inline: bool = False) -> HttpResponse:
    """Return bytes under a file name."""
    response = HttpResponse(content, content_type=content_type)
    way = "inline" if inline and content_type in _SHOWN_IN_PAGE else "attachment"
    response.headers["Content-Disposition"] = f"{way}; filename*=UTF-8''{quote(name)}"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
