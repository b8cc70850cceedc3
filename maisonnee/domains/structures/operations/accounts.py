"""Tying a member of the team to the account of the person they are."""

from __future__ import annotations

import uuid
from dataclasses import replace

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.operations.facts import note_versions
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@operation(StructurePermission.LINK_ACCOUNT)
def link_account(*, actor: Actor, member_id: uuid.UUID, user_id: uuid.UUID) -> Member:
    """Say which account is a member's. Does nothing to a member tied to this account already.

    Raises `Refusal` `structures.member_has_account`, `structures.account_has_member`.
    """
    member = Member.objects.select_for_update().get(structure_id=actor.structure_id, pk=member_id)
    if member.user_id not in {None, user_id}:
        raise Refusal("structures.member_has_account", name=str(member))
    if Member.objects.filter(structure_id=actor.structure_id, user_id=user_id).exclude(pk=member.pk).exists():
        raise Refusal("structures.account_has_member")
    if member.user_id is None:
        member.user_id = user_id
        member.version += 1
        member.save(update_fields=["user", "version"])
    note(label=str(member))
    note_versions(member)
    return member


def actor_linking_account(actor: Actor) -> Actor:
    """Return the actor of an accepted invitation, allowed to tie the member that the invitation names."""
    return replace(actor, permissions=actor.permissions | {StructurePermission.LINK_ACCOUNT})
