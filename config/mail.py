"""Outgoing mail, from one address: ``smtps://account:password@server:465``."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from config.secrets import SecretUnusable

_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


def settings_of(address: str) -> dict[str, Any]:
    """Return Django's settings for ``MAISONNEE_SMTP``. Raises ``SecretUnusable`` when it is not understood."""
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in _PORTS or not parts.hostname or port == -1:
        raise SecretUnusable(
            "MAISONNEE_SMTP s’écrit smtps://compte:secret@serveur:465, smtp+tls://compte:secret@serveur:587 "
            "ou smtp://serveur:25."
        )
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or _PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_TIMEOUT": 20,
    }
