"""Identifiers of our own rows."""

from __future__ import annotations

import uuid

from uuid_utils.compat import uuid7


def new_id() -> uuid.UUID:
    """Return a fresh UUID version 7: unique, and increasing with time so that indexes stay compact."""
    return uuid7()
