"""What medical assistants may prepare, and what they prepared."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet

from maisonnee.domains.delegations.models import Preparation
from maisonnee.domains.delegations.policies import visible_preparations
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.enums import Basis, MemberStatus
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.domains.structures.rules import competences
from maisonnee.domains.structures.rules.competences import Act, Row
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions


@dataclass(frozen=True)
class Preparable:
    """Something an assistant may prepare, or that a text keeps from them."""

    act: Act
    row: Row


def may_prepare(*, actor: Actor) -> list[Preparable]:
    """Return what an assistant may prepare today, with its source."""
    return _listed(actor, {Basis.ASSISTANCE})


def never(*, actor: Actor) -> list[Preparable]:
    """Return what a text keeps from assistants."""
    return _listed(actor, {Basis.EXCLUDED})


def is_assistant(*, actor: Actor, member: Member) -> bool:
    """Tell whether a member works as a medical assistant today, by profession or by status."""
    if member.profession == competences.ASSISTANT:
        return structures.situation_on(actor=actor, member=member, on=actor.today) is not None
    situation = structures.situation_on(actor=actor, member=member, on=actor.today)
    return situation is not None and situation.status == MemberStatus.MEDICAL_ASSISTANT


def preparations(*, actor: Actor) -> QuerySet[Preparation]:
    """Return the consultations prepared for patients the actor takes care of, the latest first."""
    return visible_preparations(actor).select_related("patient", "prepared_by", "doctor", "validated_by")


def preparation(*, actor: Actor, row_id: uuid.UUID) -> Preparation:
    """Return a consultation prepared. Raises `Preparation.DoesNotExist`."""
    return preparations(actor=actor).get(pk=row_id)


def to_validate(*, actor: Actor) -> QuerySet[Preparation]:
    """Return the consultations prepared that wait for the actor, a doctor."""
    me = own_member(actor=actor)
    rows = preparations(actor=actor).filter(validated_at__isnull=True)
    return rows.filter(doctor=me) if me is not None else rows.none()


def doctors(*, actor: Actor) -> QuerySet[Member]:
    """Return the doctors of the team today, in alphabetical order."""
    return structures.members_on(actor=actor, on=actor.today).filter(profession=professions.DOCTOR)


def _listed(actor: Actor, kinds: set[Basis]) -> list[Preparable]:
    local = structures.local_rows(actor=actor)
    return [
        Preparable(act, row)
        for act in structures.team_acts(actor=actor)
        for row in (*competences.rows(), *local)
        if row.act == act.key
        and row.profession == competences.ASSISTANT
        and row.basis in kinds
        and row.holds(actor.today)
    ]
