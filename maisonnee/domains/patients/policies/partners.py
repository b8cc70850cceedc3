"""What a partner outside the team sees: the patients they are invited to, for a time, and the parts granted.

A guest is somebody with the role of partner who takes no part in the team today. For them the care team, the team's
grid and follow-ups open nothing: only `PartnerAccess` does. What the patient keeps from them, and what an author
reserves, stays hidden as for anybody.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from django.db.models import QuerySet

from maisonnee.domains.patients.models import PartnerAccess, Patient
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.kernel.remembering import remembered


def may_be_guest(actor: Actor) -> bool:
    """Tell whether the actor has the role of partner: the others are asked nothing more."""
    return actor.user_id is not None and Role.PARTNER in actor.roles


@remembered
def guest(actor: Actor) -> Member | None:
    """Return the member a guest is, or None for whoever takes part in the team today, and for everybody else."""
    if actor.user_id is None or not may_be_guest(actor):
        return None
    present = Membership.objects.on(actor.today).values("member_id")
    return (
        Member.objects.filter(structure_id=actor.structure_id, user_id=actor.user_id)
        .exclude(pk__in=present)
        .first()
    )


@remembered
def open_partner_accesses(actor: Actor) -> Sequence[PartnerAccess]:
    """Return the accesses a guest has at this moment (none for whoever is not a guest)."""
    member = guest(actor)
    if member is None:
        return ()
    rows = PartnerAccess.objects.open_on(actor.today).filter(
        structure_id=actor.structure_id, member=member, patient__merged_into__isnull=True
    )
    return tuple(rows.select_related("member", "opened_by", "patient"))


def partner_access_to(actor: Actor, *, patient_id: uuid.UUID) -> PartnerAccess | None:
    """Return the access a guest has to a patient at this moment."""
    return next((row for row in open_partner_accesses(actor) if row.patient_id == patient_id), None)


def guest_patients(actor: Actor) -> QuerySet[Patient]:
    """Return the patients a guest is invited to."""
    invited = [row.patient_id for row in open_partner_accesses(actor)]
    return Patient.objects.filter(structure_id=actor.structure_id, merged_into__isnull=True, pk__in=invited)


def ended_partner_access(actor: Actor, *, patient_id: uuid.UUID) -> PartnerAccess | None:
    """Return the latest access a guest had to a patient, when none holds any more."""
    member = guest(actor)
    if member is None or partner_access_to(actor, patient_id=patient_id) is not None:
        return None
    rows = PartnerAccess.objects.filter(
        structure_id=actor.structure_id, member=member, patient_id=patient_id, starts_on__lte=actor.today
    )
    return rows.select_related("opened_by").order_by("-ends_on", "-opened_at").first()
