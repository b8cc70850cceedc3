"""Changing the team."""

from __future__ import annotations

from datetime import date

from maisonnee.domains.structures.enums import MemberStatus, StructurePermission
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@operation(StructurePermission.MANAGE_TEAM)
def add_member(
    *,
    actor: Actor,
    family_name: str,
    given_name: str,
    profession: str,
    status: MemberStatus,
    starts_on: date,
    rpps: str = "",
) -> Member:
    """Add a person who joins the team on a day.

    Raises `Refusal` `structures.rpps_taken` when a member already bears this RPPS number.
    """
    if rpps and Member.objects.filter(structure_id=actor.structure_id, rpps=rpps).exists():
        raise Refusal("structures.rpps_taken", field="rpps", rpps=rpps)
    member = Member.objects.create(
        structure_id=actor.structure_id,
        family_name=family_name,
        given_name=given_name,
        profession=profession,
        rpps=rpps,
    )
    Membership.objects.create(
        structure_id=actor.structure_id, member=member, status=status, starts_on=starts_on
    )
    note(label=str(member), status=status, starts_on=starts_on.isoformat())
    return member
