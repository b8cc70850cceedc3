"""The keyed chain: each entry's code covers its content and the code of the one before."""

from __future__ import annotations

import hashlib
import hmac
import json
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.conf import settings

FIELDS = (
    "id", "structure_id", "sequence", "at", "actor_name", "actor_user_id", "action", "object_type",
    "object_id", "patient_id", "reason", "details", "submission", "previous_mac",
)  # fmt: skip


def _code(*parts: str) -> str:
    return hmac.new(settings.JOURNAL_KEY, "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()


def entry_mac(values: Mapping[str, Any]) -> str:
    """Return the code of an entry from its fields (`FIELDS`), in a canonical form."""
    canonical = {name: _plain(values[name]) for name in FIELDS}
    return _code("entry", json.dumps(canonical, sort_keys=True, ensure_ascii=False, separators=(",", ":")))


def seal(*, structure_id: uuid.UUID, sequence: int, mac: str) -> str:
    """Return the code that authenticates the end of a chain."""
    return _code("head", str(structure_id), str(sequence), mac)


def _plain(value: Any) -> Any:
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value
