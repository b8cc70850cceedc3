"""Reading missions and what users took part in."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Count, Max, Q, QuerySet

from maisonnee.domains.prevention import rules
from maisonnee.domains.prevention.enums import MissionKind
from maisonnee.domains.prevention.models import Mission, MissionAction, UserInvolvement
from maisonnee.domains.prevention.policies import visible
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.keeping import kept_until
from maisonnee.kernel.remembering import remembered
from maisonnee.kernel.years import LeftOut, YearRows

R = TypeVar("R", Mission, UserInvolvement)


@dataclass(frozen=True, kw_only=True)
class InvolvementInYear(YearRows[UserInvolvement]):
    """What users took part in during a year, and the levels it reaches (A7)."""

    level_1: bool
    level_2: bool


def missions(*, actor: Actor) -> QuerySet[Mission]:
    """Return every mission, annotated with its `action_count` and `last_action_on`."""
    return (
        visible(actor, Mission)
        .select_related("referent")
        .annotate(action_count=Count("actions"), last_action_on=Max("actions__held_on"))
    )


def mission(*, actor: Actor, row_id: uuid.UUID) -> Mission:
    """Return a mission. Raises `DoesNotExist`."""
    return visible(actor, Mission).select_related("referent").get(pk=row_id)


def actions_of(*, actor: Actor, mission: Mission) -> list[MissionAction]:
    """Return what was done for a mission, the latest first."""
    return list(visible(actor, MissionAction).filter(mission=mission))


def involvements(*, actor: Actor) -> QuerySet[UserInvolvement]:
    """Return everything users took part in."""
    return visible(actor, UserInvolvement)


def involvement(*, actor: Actor, row_id: uuid.UUID) -> UserInvolvement:
    """Return something users took part in. Raises `DoesNotExist`."""
    return involvements(actor=actor).get(pk=row_id)


def files_of(*, actor: Actor, row: Mission | UserInvolvement) -> QuerySet[Attachment]:
    """Return the files joined to a row of these registers."""
    visible(actor, type(row)).get(pk=row.pk)
    return attachments.attached_to(row)


@remembered
@kept_until("prevention", "structures")
def missions_in(*, actor: Actor, year: int) -> YearRows[Mission]:
    """Return the missions that count for A6 in a year (the contract chooses which two it pays)."""
    counted: list[Mission] = []
    left_out: list[LeftOut[Mission]] = []
    rows = _during(visible(actor, Mission).select_related("referent"), year).annotate(
        actions_in_year=Count("actions", filter=Q(actions__held_on__year=year))
    )
    for row in rows:
        reason = rules.mission_reason(
            is_regional=row.kind == MissionKind.PRS,
            annex_mention=row.annex_mention,
            actions_in_year=row.actions_in_year,
        )
        if reason is None:
            counted.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    return YearRows(year=year, counted=tuple(counted), left_out=tuple(left_out), source=rules.MISSIONS_SOURCE)


@kept_until("prevention", "structures")
def involvement_in(*, actor: Actor, year: int) -> InvolvementInYear:
    """Return what users took part in during a year, and the levels of A7 it reaches."""
    rows = tuple(_during(involvements(actor=actor), year))
    level_1, level_2 = rules.levels({row.level for row in rows})
    counted = tuple(row for row in rows if row.level == 1 or level_1)
    left_out = tuple(
        LeftOut(row, "prevention.level_two_needs_level_one") for row in rows if row not in counted
    )
    return InvolvementInYear(
        year=year,
        counted=counted,
        left_out=left_out,
        source=rules.USERS_SOURCE,
        level_1=level_1,
        level_2=level_2,
    )


def _during(rows: QuerySet[R], year: int) -> QuerySet[R]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=first), starts_on__lte=last).order_by(
        "starts_on", "id"
    )
