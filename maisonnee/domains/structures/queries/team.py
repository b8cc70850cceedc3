"""Reading the team."""

from __future__ import annotations

import uuid
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.structures.models import Member, Membership
from maisonnee.domains.structures.policies import visible_members
from maisonnee.foundation.access.actors import Actor


def member(*, actor: Actor, member_id: uuid.UUID) -> Member:
    """Return a member of the team. Raises `Member.DoesNotExist`."""
    return visible_members(actor).get(pk=member_id)


def members_on(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return the members who take part on a day."""
    current = Membership.objects.on(on).filter(structure_id=actor.structure_id)
    return visible_members(actor).filter(pk__in=current.values("member_id"))


def own_member(*, actor: Actor) -> Member | None:
    """Return the member that the signed-in person is, if they are one."""
    if actor.user_id is None:
        return None
    return Member.objects.filter(structure_id=actor.structure_id, user_id=actor.user_id).first()
