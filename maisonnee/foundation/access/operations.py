"""Entering a structure, inviting people, giving and withdrawing roles."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db.models import Q

from maisonnee.foundation.access import invitation_links, rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import AccessPermission, Role
from maisonnee.foundation.access.models import Invitation, RoleGrant
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal

INVITATION_LASTS = timedelta(days=7)


@operation(AccessPermission.ENTER_STRUCTURE)
def enter_structure(*, actor: Actor) -> Structure:
    """Note that the actor went to this structure, one of theirs."""
    structure = Structure.objects.get(pk=actor.structure_id)
    note(label=structure.name)
    return structure


@operation(AccessPermission.OPEN_STRUCTURE)
def open_structure(*, actor: Actor, name: str) -> Structure:
    """Create the actor's structure (whose id the context already bears) and make the actor its manager."""
    if not name.strip():
        raise Refusal("access.structure_without_name", field="name")
    structure = Structure(id=actor.structure_id, name=name.strip(), created_at=actor.now)
    structure.save(force_insert=True)
    RoleGrant.objects.create(
        structure_id=structure.pk, user_id=_person(actor), role=Role.MANAGER, starts_on=actor.today
    )
    note(label=structure.name)
    return structure


@operation(AccessPermission.INVITE)
def invite(
    *,
    actor: Actor,
    email: str,
    roles: list[Role],
    family_name: str = "",
    given_name: str = "",
    member_id: uuid.UUID | None = None,
    rpps: str = "",
) -> tuple[Invitation, str]:
    """Invite somebody with roles; return the invitation and the link's token, which is never shown again.

    An invitation still open for the same address is replaced. Raises `Refusal` `access.no_role`,
    `access.role_above_own` (of the roles given, or of those of the invitation replaced), `access.already_here`.
    """
    _check_reach(actor, roles)
    address = email.strip().lower()
    held = RoleGrant.objects.filter(_held(actor.today), structure_id=actor.structure_id, user__email=address)
    if set(roles) <= set(held.values_list("role", flat=True)):
        raise Refusal("access.already_here", field="email", email=address)
    for waiting in Invitation.objects.select_for_update().filter(
        structure_id=actor.structure_id, email=address, accepted_at__isnull=True, revoked_at__isnull=True
    ):
        _check_reach(actor, [Role(role) for role in waiting.roles])
        waiting.revoked_at = actor.now
        waiting.save(update_fields=["revoked_at"])
    secret = invitation_links.new_secret()
    invitation = Invitation.objects.create(
        structure_id=actor.structure_id,
        email=address,
        family_name=family_name,
        given_name=given_name,
        roles=[str(role) for role in roles],
        member_id=member_id,
        rpps=rpps,
        secret_hash=invitation_links.hash_of(secret),
        invited_by=actor.name,
        sent_at=actor.now,
        expires_at=actor.now + INVITATION_LASTS,
    )
    note(label=str(invitation), roles=invitation.role_labels, invitation=str(invitation.pk))
    return invitation, invitation_links.token(invitation, secret)


@operation(AccessPermission.INVITE)
def revoke_invitation(*, actor: Actor, invitation_id: uuid.UUID) -> Invitation:
    """Make a link useless.

    Raises `Refusal` `access.invitation_over` when it was used or revoked already, `access.role_above_own`.
    """
    invitation = Invitation.objects.select_for_update().get(structure_id=actor.structure_id, pk=invitation_id)
    if invitation.accepted_at is not None or invitation.revoked_at is not None:
        raise Refusal("access.invitation_over")
    _check_reach(actor, [Role(role) for role in invitation.roles])
    invitation.revoked_at = actor.now
    invitation.save(update_fields=["revoked_at"])
    note(label=str(invitation))
    return invitation


@operation(AccessPermission.ACCEPT_INVITATION)
def accept_invitation(*, actor: Actor, invitation_id: uuid.UUID) -> Invitation:
    """Join the structure, once, with the roles of an invitation whose link was presented.

    Raises `Refusal` `access.invitation_over` when it was used, revoked, or has expired.
    """
    invitation = Invitation.objects.select_for_update().get(structure_id=actor.structure_id, pk=invitation_id)
    if not invitation.is_open_at(actor.now):
        raise Refusal("access.invitation_over")
    held = RoleGrant.objects.filter(
        _held(actor.today), structure_id=actor.structure_id, user_id=_person(actor)
    )
    known = set(held.values_list("role", flat=True))
    for role in invitation.roles:
        if role not in known:
            RoleGrant.objects.create(
                structure_id=actor.structure_id, user_id=_person(actor), role=role, starts_on=actor.today
            )
    invitation.accepted_at, invitation.accepted_by_id = actor.now, actor.user_id
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    note(label=str(invitation), roles=invitation.role_labels, invited_by=invitation.invited_by)
    return invitation


@operation(AccessPermission.MANAGE_ROLES)
def give_role(
    *, actor: Actor, user_id: uuid.UUID, role: Role, starts_on: date, ends_on: date | None = None
) -> RoleGrant:
    """Give a role to somebody who has or had one here.

    Raises `Refusal` `access.role_above_own`, `access.not_of_structure`, `access.dates_reversed`,
    `access.role_already_held`.
    """
    _check_reach(actor, [role])
    if ends_on is not None and ends_on < starts_on:
        raise Refusal("access.dates_reversed", field="ends_on")
    grants = RoleGrant.objects.select_for_update().filter(structure_id=actor.structure_id, user_id=user_id)
    own = list(grants)
    if not own:
        raise Refusal("access.not_of_structure", field="user_id")
    for grant in own:
        if grant.role == role and grant.withdrawn_at is None and _overlap(grant, starts_on, ends_on):
            raise Refusal("access.role_already_held", field="role")
    grant = RoleGrant.objects.create(
        structure_id=actor.structure_id, user_id=user_id, role=role, starts_on=starts_on, ends_on=ends_on
    )
    note(label=User.objects.get(pk=user_id).full_name, role=role.label, starts_on=starts_on.isoformat())
    return grant


@operation(AccessPermission.MANAGE_ROLES)
def withdraw_role(*, actor: Actor, grant_id: uuid.UUID, ends_on: date | None = None) -> RoleGrant:
    """End a role on a day (included), or at once without one.

    Raises `Refusal` `access.role_above_own`, `access.role_already_over`, `access.dates_reversed`,
    `access.last_manager`.
    """
    # Every manager's row is locked, so that the last two cannot withdraw each other at the same time.
    list(RoleGrant.objects.select_for_update().filter(structure_id=actor.structure_id, role=Role.MANAGER))
    grant = RoleGrant.objects.select_for_update().get(structure_id=actor.structure_id, pk=grant_id)
    role = Role(grant.role)
    if not rules.may_handle(actor.roles, role):
        raise Refusal("access.role_above_own", field="role", role=role.label)
    if grant.withdrawn_at is not None or (grant.ends_on is not None and grant.ends_on < actor.today):
        raise Refusal("access.role_already_over")
    if ends_on is not None and (ends_on < grant.starts_on or ends_on < actor.today):
        raise Refusal("access.dates_reversed", field="ends_on")
    if role is Role.MANAGER:
        _keep_a_manager(actor, grant)
    if ends_on is None:
        grant.withdrawn_at = actor.now
        grant.ends_on = max(grant.starts_on, actor.today)
    else:
        grant.ends_on = ends_on
    grant.save(update_fields=["ends_on", "withdrawn_at"])
    note(label=grant.user.full_name, role=role.label, ends_on=grant.ends_on.isoformat())
    return grant


def _person(actor: Actor) -> uuid.UUID:
    if actor.user_id is None:
        raise TypeError("A person joins a structure, not a job.")
    return actor.user_id


def _check_reach(actor: Actor, roles: list[Role]) -> None:
    if not roles:
        raise Refusal("access.no_role", field="roles")
    kind = StructureKind(Structure.objects.get(pk=actor.structure_id).kind)
    for role in roles:
        if role not in rules.roles_within_reach(actor.roles, kind):
            raise Refusal(
                "access.role_above_own", field="roles" if len(roles) > 1 else "role", role=role.label
            )


def _keep_a_manager(actor: Actor, grant: RoleGrant) -> None:
    others = RoleGrant.objects.filter(
        structure_id=actor.structure_id,
        role=Role.MANAGER,
        starts_on__lte=actor.today,
        ends_on__isnull=True,
        withdrawn_at__isnull=True,
        user__is_active=True,
    ).exclude(user_id=grant.user_id)
    if not others.exists():
        raise Refusal("access.last_manager")


def _held(day: date) -> Q:
    return Q(starts_on__lte=day, withdrawn_at__isnull=True) & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))


def _overlap(grant: RoleGrant, starts_on: date, ends_on: date | None) -> bool:
    before = grant.ends_on is not None and grant.ends_on < starts_on
    after = ends_on is not None and ends_on < grant.starts_on
    return not before and not after


def actor_of_link(invitation: Invitation, user: User, now: datetime) -> Actor:
    """Return who accepts an invitation: its link gives the right to join this structure, and nothing else."""
    return Actor(
        name=user.full_name,
        structure_id=invitation.structure_id,
        now=now,
        user_id=user.pk,
        permissions=frozenset({AccessPermission.ACCEPT_INVITATION}),
    )


def actor_inviting_partner(actor: Actor) -> Actor:
    """Return the actor of an operation that opens one record to a partner: allowed to invite them to sign in."""
    return replace(actor, permissions=actor.permissions | {AccessPermission.INVITE})
