"""Alerts: what waits for the actor, and one alert with the measure that raised it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Alert, Entry
from maisonnee.domains.records.queries.record import parts_read
from maisonnee.foundation.access.actors import Actor


@dataclass(frozen=True)
class AlertPage:
    """An alert, every value of the measure the actor reads (the earliest first), and whether they are to answer it.

    `compared_with`: what the measure was counted from, when the actor reads it.
    `fell_back`: it was sent to somebody who does not see it any more.
    """

    access: Access
    alert: Alert
    series: Sequence[Entry]
    compared_with: Entry | None
    may_answer: bool
    fell_back: bool


def alert_page(*, actor: Actor, patient_id: uuid.UUID, alert_id: uuid.UUID) -> AlertPage:
    """Return an alert about a measure the actor reads, and leave the trace.

    Raises `Alert.DoesNotExist`, `Patient.DoesNotExist` outside the care team.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    alert = (
        policies.readable_alerts(actor)
        .select_related("watch__author", "entry__author", "alerted", "acknowledged_by")
        .get(patient_id=patient_id, pk=alert_id)
    )
    is_own = policies.own_alerts(actor).filter(pk=alert.pk).exists()
    series = list(
        policies.standing_entries(actor)
        .filter(patient_id=patient_id, kind=EntryKind.MEASURE, item=alert.watch.item)
        .select_related("author")
        .order_by("happened_on", "happened_at", "written_at")
    )
    patient_queries.leave_trace(actor=actor, access=access, place="alert", parts=parts_read(series))
    return AlertPage(
        access,
        alert,
        series,
        next((entry for entry in series if entry.pk == alert.compared_with_id), None),
        is_own and alert.acknowledged_at is None,
        is_own and alert.alerted_id != access.member.pk,
    )
