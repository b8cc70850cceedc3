"""The link of what is given outside: signed by the installation, and holding a secret that is only kept hashed."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import uuid
from datetime import datetime

from django.core import signing

from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.models import OutsideShare
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy import context

_SALT = "records.outside_share"


def new_secret() -> str:
    return secrets.token_urlsafe(24)


def hash_of(secret: str) -> str:
    """Return what is stored of a link's secret (it is long and random: a plain digest suffices)."""
    return hashlib.sha256(secret.encode()).hexdigest()


def token(share: OutsideShare, secret: str) -> str:
    """Return the text that the link carries."""
    return signing.dumps([share.structure_id.hex, share.pk.hex, secret], salt=_SALT)


def share_of(text: str) -> OutsideShare | None:
    """Return what a link gives, open or not; None when the link is not ours."""
    try:
        structure, share, secret = signing.loads(text, salt=_SALT)
        structure_id, share_id = uuid.UUID(structure), uuid.UUID(share)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    with context.entered(structure_id=structure_id):
        found = OutsideShare.objects.select_related("structure", "created_by").filter(pk=share_id).first()
    if found is None or not hmac.compare_digest(found.token_hash, hash_of(str(secret))):
        return None
    return found


def actor_of_link(share: OutsideShare, now: datetime) -> Actor:
    """Return who opens a link: nobody of the team, named after whom it was given to."""
    return Actor(
        name=f"Lien remis à {share.recipient}",
        structure_id=share.structure_id,
        now=now,
        permissions=frozenset({RecordPermission.OPEN_OUTSIDE_SHARE}),
    )
