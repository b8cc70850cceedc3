"""Reading the quality approach."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from maisonnee.domains.quality import rules
from maisonnee.domains.quality.models import QualityStep
from maisonnee.domains.quality.policies import visible
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.keeping import kept_until
from maisonnee.kernel.years import LeftOut, YearRows


@dataclass(frozen=True, kw_only=True)
class LevelsInYear(YearRows[QualityStep]):
    """Steps of a year, and the levels of B6 they hold."""

    level_1: bool
    level_2: bool
    level_3: bool


def steps(*, actor: Actor) -> QuerySet[QualityStep]:
    """Return every step of the approach."""
    return visible(actor, QualityStep).select_related("referent")


def step(*, actor: Actor, row_id: uuid.UUID) -> QualityStep:
    """Return a step. Raises `DoesNotExist`."""
    return steps(actor=actor).get(pk=row_id)


def files_of(*, actor: Actor, row: QualityStep) -> QuerySet[Attachment]:
    """Return the files joined to a step."""
    visible(actor, QualityStep).get(pk=row.pk)
    return attachments.attached_to(row)


@kept_until("quality", "structures")
def levels_in(*, actor: Actor, year: int) -> LevelsInYear:
    """Return the levels held in a year, with the steps under way that year and those that do not count.

    A step counts in each year it is under way: a diagnosis of last year still carries this year's plan until
    it is ended.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    rows = list(
        steps(actor=actor)
        .filter(Q(ends_on__isnull=True) | Q(ends_on__gte=first), starts_on__lte=last)
        .order_by("level", "starts_on", "id")
    )
    present = {row.level for row in rows}
    reasons = [(row, rules.step_reason(row.level, present)) for row in rows]
    level_1, level_2, level_3 = rules.held_levels(present)
    return LevelsInYear(
        year=year,
        counted=tuple(row for row, reason in reasons if reason is None),
        left_out=tuple(LeftOut(row, reason) for row, reason in reasons if reason is not None),
        source=rules.SOURCE,
        level_1=level_1,
        level_2=level_2,
        level_3=level_3,
    )
