"""Reading informal exchanges."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from maisonnee.domains.concertation.models import InformalExchange
from maisonnee.domains.concertation.policies import readable_exchanges
from maisonnee.domains.concertation.queries import labels
from maisonnee.foundation.access.actors import Actor


@dataclass(frozen=True)
class ExchangeView:
    """An exchange the actor may read."""

    exchange: InformalExchange
    patient_label: str
    may_complete: bool
    may_correct: bool

    @property
    def may_keep(self) -> bool:
        """Whether the actor may put it in the patient's record: one of the two, and it is not there yet."""
        return (self.may_complete or self.may_correct) and self.exchange.entry_id is None

    @property
    def id(self) -> uuid.UUID:
        return self.exchange.pk


def viewed(actor: Actor, exchanges: Iterable[InformalExchange]) -> list[ExchangeView]:
    """Return exchanges, already readable, with how their patient is named to the actor."""
    items = list(exchanges)
    known = labels.identified(actor, (item.patient_id for item in items))
    return [
        ExchangeView(
            exchange=item,
            patient_label=labels.label(item.patient, is_identified=item.patient_id in known),
            may_complete=actor.user_id is not None and item.other.user_id == actor.user_id,
            may_correct=actor.user_id is not None and item.noted_by.user_id == actor.user_id,
        )
        for item in items
    ]


def recent_exchanges(*, actor: Actor, limit: int = 10) -> list[ExchangeView]:
    """Return the latest exchanges the actor may read."""
    rows = readable_exchanges(actor).select_related("patient", "noted_by", "other")
    return viewed(actor, rows.order_by("-held_on", "-noted_at")[:limit])


def exchange_view(*, actor: Actor, exchange_id: uuid.UUID) -> ExchangeView:
    """Return an exchange. Raises `InformalExchange.DoesNotExist`."""
    rows = (
        readable_exchanges(actor)
        .select_related("patient", "noted_by", "other")
        .prefetch_related("tasks__member")
    )
    return viewed(actor, [rows.get(pk=exchange_id)])[0]
