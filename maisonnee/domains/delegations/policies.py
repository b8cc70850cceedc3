"""Who sees what. Registers are the team's; what is said of a patient is for their care team.

A delegation in general is seen by the whole team; one about a patient, by the two people it binds and by the care team.
A patient proposed is seen by whoever proposed them, by whoever they are proposed to until they answer, and by the
care team; once included, by the care team alone. Outside, it does not exist.
"""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Q, QuerySet

from maisonnee.domains.delegations.enums import DelegationPermission, FollowState
from maisonnee.domains.delegations.models import DelegatedAct, Delegation, Inclusion, Preparation
from maisonnee.domains.patients.policies import shared_patients
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.tenancy.models import TenantModel

R = TypeVar("R", bound=TenantModel)


def visible(actor: Actor, model: type[R]) -> QuerySet[R]:
    """Return the rows of one of the team's registers (no patient in them). Raises `PermissionMissing`."""
    require(actor, DelegationPermission.SEE)
    return model._default_manager.filter(structure_id=actor.structure_id)


def visible_delegations(actor: Actor) -> QuerySet[Delegation]:
    """Return the delegations the actor sees. Raises `PermissionMissing`."""
    rows = visible(actor, Delegation)
    seen = Q(patient__isnull=True) | Q(patient__in=shared_patients(actor).values("pk"))
    me = own_member(actor=actor)
    if me is not None:
        seen |= Q(delegating=me) | Q(delegated=me)
    return rows.filter(seen)


def visible_inclusions(actor: Actor) -> QuerySet[Inclusion]:
    """Return the patients followed, or proposed, that the actor sees. Raises `PermissionMissing`."""
    rows = visible(actor, Inclusion)
    seen = Q(patient__in=shared_patients(actor).values("pk"))
    me = own_member(actor=actor)
    if me is not None and actor.may(DelegationPermission.FOLLOW):
        seen |= Q(state=FollowState.PROPOSED, follower=me)
        seen |= Q(state__in=(FollowState.PROPOSED, FollowState.DECLINED), proposed_by=me)
    return rows.filter(seen)


def counted_inclusions(actor: Actor) -> QuerySet[Inclusion]:
    """Return every patient followed by the team, to be counted and never shown. Raises `PermissionMissing`."""
    require(actor, DelegationPermission.REPORT)
    return Inclusion.objects.filter(structure_id=actor.structure_id)


def counted_acts(actor: Actor) -> QuerySet[DelegatedAct]:
    """Return every act of the team, to be counted and never shown. Raises `PermissionMissing`."""
    require(actor, DelegationPermission.REPORT)
    return DelegatedAct.objects.filter(structure_id=actor.structure_id)


def visible_preparations(actor: Actor) -> QuerySet[Preparation]:
    """Return the consultations prepared for patients the actor takes care of. Raises `PermissionMissing`."""
    require(actor, DelegationPermission.PREPARE)
    return Preparation.objects.filter(
        structure_id=actor.structure_id, patient__in=shared_patients(actor).values("pk")
    )
