"""Who sees which members."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from maisonnee.domains.structures.enums import ResourcePermission, StructurePermission
from maisonnee.domains.structures.models import LocalCompetence, Member, MemberImport, Site
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.tenancy.models import TenantModel

R = TypeVar("R", bound=TenantModel)


def visible_members(actor: Actor) -> QuerySet[Member]:
    """Return the members of the actor's own team. Raises `PermissionMissing`."""
    require(actor, StructurePermission.SEE_TEAM)
    return Member.objects.filter(structure_id=actor.structure_id)


def visible_sites(actor: Actor) -> QuerySet[Site]:
    """Return the sites of the actor's own team. Raises `PermissionMissing`."""
    require(actor, StructurePermission.SEE_TEAM)
    return Site.objects.filter(structure_id=actor.structure_id)


def visible_resources(actor: Actor, model: type[R]) -> QuerySet[R]:
    """Return the rows of one of the team's registers (trainees, vacations…). Raises `PermissionMissing`."""
    require(actor, ResourcePermission.SEE)
    return model._default_manager.filter(structure_id=actor.structure_id)


def visible_competences(actor: Actor) -> QuerySet[LocalCompetence]:
    """Return the rows the team added to the matrix of competences. Raises `PermissionMissing`."""
    require(actor, StructurePermission.SEE_TEAM)
    return LocalCompetence.objects.filter(structure_id=actor.structure_id)


def visible_imports(actor: Actor) -> QuerySet[MemberImport]:
    """Return the lists of professionals compared with the team. Raises `PermissionMissing`."""
    require(actor, StructurePermission.MANAGE_TEAM)
    return MemberImport.objects.filter(structure_id=actor.structure_id)


def may_write_sheet_of(actor: Actor, member: Member) -> bool:
    """Tell whether the actor writes a member's competence sheet: their own, or anybody's when they lead."""
    if actor.may(StructurePermission.MANAGE_TEAM):
        return True
    is_own = actor.user_id is not None and member.user_id == actor.user_id
    return is_own and actor.may(StructurePermission.WRITE_COMPETENCES)


def may_write_profession_sheet(actor: Actor, profession: str) -> bool:
    """Tell whether the actor writes a profession's sheet: it is theirs, or they lead the team."""
    if actor.may(StructurePermission.MANAGE_TEAM):
        return True
    if actor.user_id is None or not actor.may(StructurePermission.WRITE_COMPETENCES):
        return False
    own = Member.objects.filter(structure_id=actor.structure_id, user_id=actor.user_id, profession=profession)
    return own.exists()
