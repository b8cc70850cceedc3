"""The synthesis of a record for its reader, and the record entry by entry, from the latest."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import QuerySet

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Relative
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.queries import Participant
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import RecallState
from maisonnee.domains.records.models import Alert, Clarification, Entry, Recall
from maisonnee.domains.records.queries.record import Due, Record, open_record, parts_read
from maisonnee.domains.records.rules import finding
from maisonnee.foundation.access.actors import PARIS, Actor


@dataclass(frozen=True)
class Expected:
    """What is expected of the reader: alerts they answer, questions asked of them, calls, what their profession does."""

    alerts: Sequence[Alert]
    questions: Sequence[Clarification]
    recalls: Sequence[Recall]
    dues: Sequence[Due]

    @property
    def is_empty(self) -> bool:
        return not (self.alerts or self.questions or self.recalls or self.dues)


@dataclass(frozen=True)
class Synthesis:
    """A record on one page. `changed`: what others wrote or corrected since the reader's last visit."""

    record: Record
    team: Sequence[Participant]
    last_visit_at: datetime | None
    changed: Sequence[Entry]
    expected: Expected
    in_ald_since: date | None
    called_first: Sequence[Relative]

    @property
    def access(self) -> Access:
        return self.record.access


def synthesis(*, actor: Actor, patient_id: uuid.UUID, place: str = "synthesis") -> Synthesis:
    """Return the synthesis of a record and leave the trace that it was read.

    What was read earlier the same day is the same visit: reading twice does not hide what is new.
    Raises `PermissionMissing`, `Patient.DoesNotExist` outside the care team.
    """
    morning = datetime.combine(actor.today, time(), tzinfo=PARIS)
    last = patient_queries.last_reading(actor=actor, patient_id=patient_id, before=morning)
    record = open_record(actor=actor, patient_id=patient_id, place=place)
    return Synthesis(
        record,
        patient_queries.care_team(actor=actor, patient_id=patient_id),
        last,
        _changed(record, last),
        _expected(actor, record),
        patient_queries.in_ald_since(record.access, on=actor.today),
        list(patient_queries.called_first(record.access)),
    )


def _changed(record: Record, since: datetime | None) -> list[Entry]:
    if since is None:
        return []
    own = record.access.member.pk
    rows = [entry for entry in record.entries if entry.changed_at > since and entry.changed_by_id != own]
    return sorted(rows, key=lambda entry: entry.changed_at, reverse=True)


def _expected(actor: Actor, record: Record) -> Expected:
    member, group = record.access.member, record.access.reader.group
    own = policies.own_alerts(actor).filter(patient=record.access.patient, acknowledged_at__isnull=True)
    to_answer = set(own.values_list("pk", flat=True))
    return Expected(
        [alert for alert in record.alerts if alert.pk in to_answer],
        [question for question in record.questions if question.entry.author_id == member.pk],
        list(
            policies.own_recalls(actor)
            .filter(patient=record.access.patient, state=RecallState.OPEN)
            .order_by("due_on", "id")
        ),
        [due for due in record.dues if due.entry.author_group == group],
    )


@dataclass(frozen=True)
class Timeline:
    """The entries of a record that may be narrowed; `authors` are those met in it, by name."""

    access: Access
    entries: QuerySet[Entry]
    authors: Sequence[tuple[str, str]]


def timeline(*, actor: Actor, patient_id: uuid.UUID) -> Timeline:
    """Return a record entry by entry; `leave_timeline_trace` says what of it was shown.

    Raises `PermissionMissing`, `Patient.DoesNotExist` outside the care team.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    rows = (
        policies.standing_entries(actor).filter(patient_id=patient_id).select_related("author", "changed_by")
    )
    names = rows.order_by().values_list("author_id", "author__given_name", "author__family_name").distinct()
    authors = sorted(
        ((str(key), f"{given} {family}".strip()) for key, given, family in names), key=lambda row: row[1]
    )
    return Timeline(access, rows, authors)


def leave_timeline_trace(*, actor: Actor, access: Access, shown: Sequence[Entry]) -> None:
    """Leave the trace of the entries a page of the timeline showed."""
    patient_queries.leave_trace(actor=actor, access=access, place="timeline", parts=parts_read(shown))


def found_in(rows: QuerySet[Entry], text: str) -> QuerySet[Entry]:
    """Narrow the entries of one record to those that hold each word typed: label, precisions, code, author."""
    wanted = finding.typed(text)
    if not wanted:
        return rows.none()
    found = [
        entry.pk
        for entry in rows
        if finding.matches(
            wanted,
            (
                entry.label,
                entry.text,
                entry.code,
                entry.series,
                entry.get_kind_display(),
                str(entry.author),
            ),
        )
    ]
    return rows.filter(pk__in=found)


def since(rows: QuerySet[Entry], day: date) -> QuerySet[Entry]:
    return rows.filter(happened_on__gte=day)


def until(rows: QuerySet[Entry], day: date) -> QuerySet[Entry]:
    return rows.filter(happened_on__lte=day)
