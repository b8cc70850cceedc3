"""Identifiers read from an address."""

from __future__ import annotations

import uuid


def as_uuid(text: str) -> uuid.UUID | None:
    """Return the identifier written, or nothing when it is none."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
