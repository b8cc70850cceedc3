"""Lists of professionals, and what each one proposes today."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from maisonnee.domains.structures.models import Member, MemberImport, Membership
from maisonnee.domains.structures.policies import visible_imports, visible_members
from maisonnee.domains.structures.rules.reconciliation import Candidate, Known, Proposals, proposals
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing


def member_imports(*, actor: Actor) -> QuerySet[MemberImport]:
    """Return the lists received, the latest first, without their people."""
    return visible_imports(actor).defer("candidates")


def member_import(*, actor: Actor, import_id: uuid.UUID) -> MemberImport:
    """Return a list. Raises `DoesNotExist`."""
    return visible_imports(actor).select_related("file").get(pk=import_id)


def spreadsheet_of(*, actor: Actor, row: MemberImport) -> bytes:
    """Return the bytes of a spreadsheet received. Raises `DoesNotExist` when the list has none."""
    found = member_import(actor=actor, import_id=row.pk)
    if found.file is None:
        raise MemberImport.DoesNotExist
    return storing.content_of(found.file)


def candidates_of(row: MemberImport) -> list[Candidate]:
    """Return the people of a list."""
    return [Candidate.from_json(kept) for kept in row.candidates]


def proposals_of(*, actor: Actor, row: MemberImport) -> Proposals:
    """Compare a list with the team as it is now."""
    return proposals(candidates_of(row), _known_members(actor), is_whole=row.is_whole)


def _known_members(actor: Actor) -> list[Known]:
    present = Membership.objects.filter(structure_id=actor.structure_id).exclude(ends_on__lt=actor.today)
    here = set(present.values_list("member_id", flat=True))
    return [_known(member, is_present=member.pk in here) for member in visible_members(actor)]


def _known(member: Member, *, is_present: bool) -> Known:
    return Known(
        id=member.pk,
        family_name=member.family_name,
        given_name=member.given_name,
        profession=member.profession,
        is_present=is_present,
        know_how=tuple(member.know_how),
        rpps=member.rpps,
        adeli=member.adeli,
        am_number=member.am_number,
        email=member.email,
        phone=member.phone,
    )
