"""Reading the team."""

from __future__ import annotations

import uuid
from datetime import date

from django.db.models import Q, QuerySet

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.domains.structures.policies import visible_members
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions


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


def contract_doctors_on(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return the doctors whose patients count in the contract on a day: general practitioners who are
    associates, or liberal collaborators of an associate doctor (CNAM 2022).

    A doctor without any stated specialty is taken for a general practitioner.
    """
    current = Membership.objects.on(on).filter(
        structure_id=actor.structure_id, member__profession=professions.DOCTOR
    )
    associates = current.filter(status=MemberStatus.ASSOCIATE).values("member_id")
    collaborators = current.filter(status=MemberStatus.COLLABORATOR, collaborator_of__in=associates)
    doctors = visible_members(actor).filter(
        Q(pk__in=associates) | Q(pk__in=collaborators.values("member_id"))
    )
    specialists = [
        doctor.pk
        for doctor in doctors
        if professions.diversity(doctor.profession, doctor.know_how)[0] is professions.Diversity.SPECIALIST
    ]
    return doctors.exclude(pk__in=specialists)
