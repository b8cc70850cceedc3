"""The link of an invitation: signed by the installation, and holding a secret that the database only knows hashed."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import uuid

from django.core import signing

from maisonnee.foundation.access.models import Invitation
from maisonnee.foundation.tenancy import context

_SALT = "access.invitation"


def new_secret() -> str:
    return secrets.token_urlsafe(24)


def hash_of(secret: str) -> str:
    """Return what is stored of a link's secret (it is long and random: a plain digest suffices)."""
    return hashlib.sha256(secret.encode()).hexdigest()


def token(invitation: Invitation, secret: str) -> str:
    """Return the text that the link carries."""
    return signing.dumps([invitation.structure_id.hex, invitation.pk.hex, secret], salt=_SALT)


def structure_of(text: str) -> uuid.UUID | None:
    """Return the structure a link leads to, or None when we did not make this link."""
    parts = _parts(text)
    return parts[0] if parts else None


def invitation_of(text: str) -> Invitation | None:
    """Return the invitation of a link, used or not; None when the link is not ours."""
    parts = _parts(text)
    if parts is None:
        return None
    structure_id, invitation_id, secret = parts
    with context.entered(structure_id=structure_id):
        found = Invitation.objects.select_related("structure").filter(pk=invitation_id).first()
    if found is None or not hmac.compare_digest(found.secret_hash, hash_of(secret)):
        return None
    return found


def _parts(text: str) -> tuple[uuid.UUID, uuid.UUID, str] | None:
    try:
        structure, invitation, secret = signing.loads(text, salt=_SALT)
        return uuid.UUID(structure), uuid.UUID(invitation), str(secret)
    except (signing.BadSignature, ValueError, TypeError):
        return None
