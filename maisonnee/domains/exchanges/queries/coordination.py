"""Reading coordination with partners outside the team."""

from __future__ import annotations

import uuid
from datetime import date

from django.db.models import Q, QuerySet

from maisonnee.domains.exchanges.models.coordination import ExternalCoordination
from maisonnee.domains.exchanges.policies.coordination import visible
from maisonnee.domains.exchanges.rules import coordination as rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.keeping import kept_until
from maisonnee.kernel.years import LeftOut, YearRows


def coordinations(*, actor: Actor) -> QuerySet[ExternalCoordination]:
    """Return the coordination with every partner."""
    return visible(actor, ExternalCoordination)


def coordination(*, actor: Actor, row_id: uuid.UUID) -> ExternalCoordination:
    """Return the coordination with a partner. Raises `DoesNotExist`."""
    return coordinations(actor=actor).get(pk=row_id)


def files_of(*, actor: Actor, row: ExternalCoordination) -> QuerySet[Attachment]:
    """Return the files joined to a row of this register."""
    visible(actor, ExternalCoordination).get(pk=row.pk)
    return attachments.attached_to(row)


@kept_until("exchanges", "structures")
def external_coordination_in(*, actor: Actor, year: int) -> YearRows[ExternalCoordination]:
    """Return the coordination that counts for B5 in a year: one partner is enough."""
    counted: list[ExternalCoordination] = []
    left_out: list[LeftOut[ExternalCoordination]] = []
    first, last = date(year, 1, 1), date(year, 12, 31)
    rows = coordinations(actor=actor).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=first), starts_on__lte=last
    )
    for row in rows.order_by("starts_on", "id"):
        reason = rules.coordination_reason(
            year,
            procedure_written_on=row.procedure_written_on,
            convention_signed_on=row.convention_signed_on,
            vsm_sent_since=row.vsm_sent_since,
            dmp_fed_since=row.dmp_fed_since,
        )
        if reason is None:
            counted.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    return YearRows(year=year, counted=tuple(counted), left_out=tuple(left_out), source=rules.SOURCE)
