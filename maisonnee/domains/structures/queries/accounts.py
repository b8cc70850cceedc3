"""Members and the accounts they sign in with."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries.team import members_on
from maisonnee.foundation.access.actors import Actor


def members_without_account(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return the members of a day who have no account yet, by name."""
    return members_on(actor=actor, on=on).filter(user__isnull=True)
