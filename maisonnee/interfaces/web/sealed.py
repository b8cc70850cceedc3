"""Small values kept in a session that must not be readable in the database."""

from __future__ import annotations

import base64
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


def seal(value: Any) -> str:
    """Return a value, encrypted with the installation's key."""
    return _cipher().encrypt(json.dumps(value).encode()).decode()


def unseal(text: str) -> Any:
    """Return the value, or None when the text is not one of ours."""
    if not text:
        return None
    try:
        return json.loads(_cipher().decrypt(text.encode()))
    except (InvalidToken, ValueError):
        return None


def _cipher() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(settings.FILES_KEY))
