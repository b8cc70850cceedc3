"""A measure over time, and the thresholds of a patient."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.queries import Participant
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import EntryKind, RecordPermission
from maisonnee.domains.records.models import Alert, Entry, Watch
from maisonnee.domains.records.queries.record import parts_read
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules import watches as watch_rules
from maisonnee.domains.records.rules.catalogue import Measure
from maisonnee.foundation.access.actors import Actor


@dataclass(frozen=True)
class MeasureOverTime:
    """The values of a measure that the actor reads, the earliest first, and its thresholds in force."""

    access: Access
    measure: Measure
    entries: Sequence[Entry]
    watches: Sequence[Watch]


def measure_over_time(
    *, actor: Actor, patient_id: uuid.UUID, item: str, since: date | None = None
) -> MeasureOverTime:
    """Return a measure of the catalogue over time, and leave the trace.

    Raises `Entry.DoesNotExist` for a measure that does not exist, `Patient.DoesNotExist` outside the care team.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    measure = catalogue.MEASURES.get(item)
    if measure is None:
        raise Entry.DoesNotExist
    rows = policies.standing_entries(actor).filter(
        patient_id=patient_id, kind=EntryKind.MEASURE, item=item, value__isnull=False
    )
    if since is not None:
        rows = rows.filter(happened_on__gte=since)
    entries = list(rows.select_related("author").order_by("happened_on", "happened_at", "written_at"))
    watches = policies.readable_watches(actor).filter(patient_id=patient_id, item=item)
    patient_queries.leave_trace(actor=actor, access=access, place="measure", parts=parts_read(entries))
    return MeasureOverTime(access, measure, entries, list(watches.select_related("alerted")))


@dataclass(frozen=True)
class Watches:
    """The thresholds of a patient in force today, those that ended, and the alerts they raised, the latest first."""

    access: Access
    current: Sequence[Watch]
    past: Sequence[Watch]
    alerts: Sequence[Alert]
    may_set: bool


def watches(*, actor: Actor, patient_id: uuid.UUID) -> Watches:
    """Return the thresholds of a patient that the actor reads, and leave the trace.

    Raises `PermissionMissing`, `Patient.DoesNotExist` outside the care team.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    rows = list(
        policies.every_readable_watch(actor).filter(patient_id=patient_id).select_related("alerted", "author")
    )
    alerts = (
        policies.readable_alerts(actor)
        .filter(patient_id=patient_id)
        .select_related("watch", "entry", "alerted", "acknowledged_by")
    )
    today = actor.today
    current = [row for row in rows if row.ends_on is None or row.ends_on >= today]
    past = [row for row in rows if row.ends_on is not None and row.ends_on < today]
    found = Watches(access, current, past, list(alerts[:20]), may_set_watches(actor, access))
    patient_queries.leave_trace(
        actor=actor,
        access=access,
        place="watches",
        parts=sorted({*(row.section for row in rows), *parts_read([row.entry for row in found.alerts])}),
    )
    return found


def may_set_watches(actor: Actor, access: Access) -> bool:
    """Tell whether the actor sets thresholds: a prescriber."""
    member = access.member
    return actor.may(RecordPermission.SET_WATCHES) and watch_rules.prescribes(
        member.profession, member.know_how
    )


def care_team(*, actor: Actor, patient_id: uuid.UUID) -> list[Participant]:
    """Return whom a threshold may alert: the care team, each person once. Raises `Patient.DoesNotExist`."""
    patient_queries.access(actor=actor, patient_id=patient_id)
    team = patient_queries.care_team(actor=actor, patient_id=patient_id)
    return list({person.member.pk: person for person in reversed(team)}.values())[::-1]


def watch(*, actor: Actor, patient_id: uuid.UUID, watch_id: uuid.UUID) -> Watch:
    """Return a threshold in force of a patient. Raises `Watch.DoesNotExist`, `Patient.DoesNotExist`."""
    patient_queries.access(actor=actor, patient_id=patient_id)
    rows = policies.readable_watches(actor).select_related("alerted")
    return rows.get(patient_id=patient_id, pk=watch_id)
