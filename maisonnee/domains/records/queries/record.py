"""One record as its reader sees it, one entry with its history."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import Access, care_patients, own_reader, readable_in
from maisonnee.domains.patients.rules.sharing import part_of
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import LASTING_KINDS, SECTION_OF_KIND, DueState, EntryKind
from maisonnee.domains.records.models import Alert, Clarification, Entry, ViewLayout, Watch
from maisonnee.domains.records.rules import views as view_rules
from maisonnee.foundation.access.actors import Actor

ALERTS_KEPT_SHOWN = timedelta(days=7)


@dataclass(frozen=True)
class LatestMeasure:
    """The last value of a measure, and the one before."""

    latest: Entry
    previous: Entry | None

    @property
    def change(self) -> Decimal | None:
        if self.previous is None or self.latest.value is None or self.previous.value is None:
            return None
        return self.latest.value - self.previous.value


@dataclass(frozen=True)
class Due:
    """What is to be done again, from the entry that says so."""

    entry: Entry
    today: date

    @property
    def on(self) -> date:
        assert self.entry.next_due_on is not None
        return self.entry.next_due_on

    @property
    def is_late(self) -> bool:
        return self.on < self.today

    @property
    def is_today(self) -> bool:
        return self.on == self.today


@dataclass(frozen=True)
class Record:
    """A record, as far as its reader reads it. `is_restricted`: something is kept from them, not said what."""

    access: Access
    entries: Sequence[Entry]
    watches: Sequence[Watch]
    alerts: Sequence[Alert]
    blocks: Sequence[str]
    today: date
    questions: Sequence[Clarification] = field(default=())

    @property
    def is_restricted(self) -> bool:
        return self.access.is_restricted

    def of_kind(self, *kinds: EntryKind) -> list[Entry]:
        return [entry for entry in self.entries if entry.kind in kinds]

    def lasting(self, *kinds: EntryKind) -> list[Entry]:
        """Entries of lasting kinds that are not ended."""
        return [
            entry for entry in self.of_kind(*kinds) if entry.ends_on is None or entry.ends_on > self.today
        ]

    def ended(self, *kinds: EntryKind) -> list[Entry]:
        return [
            entry
            for entry in self.of_kind(*kinds)
            if entry.ends_on is not None and entry.ends_on <= self.today
        ]

    @property
    def problems(self) -> list[Entry]:
        return self.lasting(EntryKind.PROBLEM, EntryKind.RISK_FACTOR, EntryKind.LIFESTYLE)

    @property
    def past_problems(self) -> list[Entry]:
        return self.ended(EntryKind.PROBLEM, EntryKind.RISK_FACTOR, EntryKind.LIFESTYLE)

    @property
    def treatments(self) -> list[Entry]:
        return self.lasting(EntryKind.TREATMENT)

    @property
    def past_treatments(self) -> list[Entry]:
        return self.ended(EntryKind.TREATMENT)

    @property
    def allergies(self) -> list[Entry]:
        return self.lasting(EntryKind.ALLERGY)

    @property
    def history(self) -> list[Entry]:
        return self.of_kind(EntryKind.ACT, EntryKind.VACCINATION)

    @property
    def situations(self) -> list[Entry]:
        return self.lasting(EntryKind.SITUATION)

    @property
    def documents(self) -> list[Entry]:
        return self.of_kind(EntryKind.DOCUMENT, EntryKind.PHOTO)

    @property
    def notes(self) -> list[Entry]:
        return self.of_kind(EntryKind.NOTE)

    @property
    def dues(self) -> list[Due]:
        """What is to be done again, the earliest first: one line a fact, whoever wrote it."""
        found = [Due(entry, self.today) for entry in self.entries if entry.due_state == DueState.OPEN]
        return sorted(found, key=lambda due: (due.on, due.entry.label))

    @property
    def measures(self) -> list[LatestMeasure]:
        """The last value of each measure, the latest first."""
        rows: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.of_kind(EntryKind.MEASURE):
            rows[entry.item or entry.label].append(entry)
        latest = [LatestMeasure(found[0], found[1] if len(found) > 1 else None) for found in rows.values()]
        return sorted(latest, key=lambda measure: measure.latest.happened_on, reverse=True)


def open_record(*, actor: Actor, patient_id: uuid.UUID, place: str = "record") -> Record:
    """Return a record and leave the trace that it was read: which parts, on what ground.

    Raises `PermissionMissing` for a role that opens no record, `Patient.DoesNotExist` outside the care team.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    entries = list(_entries_of(access))
    found = Record(
        access,
        entries,
        list(readable_in(access, Watch.objects.on(actor.today)).select_related("alerted", "author")),
        list(
            Alert.objects.filter(
                structure_id=actor.structure_id,
                patient_id=patient_id,
                acknowledged_at__isnull=True,
                entry__in=[entry.pk for entry in entries],
            ).select_related("watch", "alerted")
        ),
        blocks_for(actor=actor, access=access),
        actor.today,
        list(
            Clarification.objects.filter(
                structure_id=actor.structure_id,
                entry__in=[entry.pk for entry in entries],
                answered_at__isnull=True,
            ).select_related("asked_by", "entry")
        ),
    )
    patient_queries.leave_trace(actor=actor, access=access, place=place, parts=parts_read(entries))
    return found


def may_add(access: Access, kind: EntryKind) -> bool:
    """Tell whether entries of a kind may be added: a partner writes in the parts granted to them alone."""
    return access.writes(part_of(SECTION_OF_KIND[kind], access.reader.group))


def parts_read(entries: Sequence[Entry]) -> list[str]:
    """Return the keys of the parts that entries belong to."""
    return sorted({part_of(entry.section, entry.author_group).key for entry in entries})


def _entries_of(access: Access) -> QuerySet[Entry]:
    standing = Entry.objects.filter(withdrawn_at__isnull=True)
    return readable_in(access, standing).select_related("author", "file")


def blocks_for(*, actor: Actor, access: Access) -> list[str]:
    """Return the order of the blocks: the reader's own, else their profession's, else the usual one."""
    rows = list(
        ViewLayout.objects.filter(structure_id=actor.structure_id).filter(
            Q(member=access.member) | Q(group=access.reader.group)
        )
    )
    chosen = next((row for row in rows if row.member_id), None) or next(iter(rows), None)
    if chosen is not None:
        return view_rules.arranged(chosen.blocks)
    return view_rules.usual_blocks(access.reader.group)


@dataclass(frozen=True)
class RecordVersion:
    """A version of an entry: who, when, why, and what it said."""

    at: datetime
    by: str
    reason: str
    row: Any


@dataclass(frozen=True)
class EntryPage:
    """An entry with its versions (the latest first) and the questions asked about it."""

    access: Access
    entry: Entry
    versions: Sequence[RecordVersion]
    clarifications: Sequence[Clarification]
    alerts: Sequence[Alert]

    @property
    def is_author(self) -> bool:
        return self.entry.author_id == self.access.member.pk

    @property
    def may_correct(self) -> bool:
        return self.entry.withdrawn_at is None and (self.is_author or self.entry.kind in LASTING_KINDS)


def entry_page(*, actor: Actor, patient_id: uuid.UUID, entry_id: uuid.UUID) -> EntryPage:
    """Return an entry the actor reads, withdrawn or not, and leave the trace.

    A version of the time when it was in another section, or kept to a few, is shown to whoever reads it as such.
    Raises `Entry.DoesNotExist`, or `Patient.DoesNotExist` outside the care team.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    entry = (
        readable_in(access, Entry.objects.all())
        .select_related("author", "changed_by", "file", "answered_by", "moved_from")
        .get(pk=entry_id)
    )
    events = entry.events.select_related("changed_by").order_by("-pgh_created_at", "-pgh_id")  # type: ignore[attr-defined]
    versions = [
        RecordVersion(event.changed_at, str(event.changed_by), event.change_reason, event)
        for event in events
        if access.reads(event)
    ]
    found = EntryPage(
        access,
        entry,
        versions,
        list(entry.clarifications.select_related("asked_by", "answered_by")),
        list(
            policies.readable_alerts(actor)
            .filter(entry=entry)
            .select_related("alerted", "acknowledged_by", "watch")
        ),
    )
    patient_queries.leave_trace(actor=actor, access=access, place="entry", parts=parts_read([entry]))
    return found


def open_alerts(*, actor: Actor) -> QuerySet[Alert]:
    """Return the alerts that wait for the actor, the latest first."""
    return (
        policies.own_alerts(actor)
        .filter(acknowledged_at__isnull=True)
        .select_related("patient", "watch", "entry", "compared_with", "alerted")
    )


def answered_alerts(*, actor: Actor) -> QuerySet[Alert]:
    """Return the alerts answered within a week about measures the actor reads, the latest first."""
    return (
        policies.readable_alerts(actor)
        .filter(acknowledged_at__gte=actor.now - ALERTS_KEPT_SHOWN)
        .select_related("patient", "alerted", "acknowledged_by")
    )


def unanswered_questions(*, actor: Actor) -> QuerySet[Clarification]:
    """Return the questions asked about what the actor wrote, unanswered yet."""
    member = own_reader(actor)
    own = policies.standing_entries(actor).filter(author=member) if member else Entry.objects.none()
    return (
        Clarification.objects.filter(
            structure_id=actor.structure_id, answered_at__isnull=True, entry__in=own.values("pk")
        )
        .select_related("entry__patient", "asked_by")
        .order_by("asked_at")
    )


def clarification(*, actor: Actor, patient_id: uuid.UUID, clarification_id: uuid.UUID) -> Clarification:
    """Return a question about an entry the actor reads. Raises `Clarification.DoesNotExist`."""
    entries = policies.standing_entries(actor).filter(patient_id=patient_id)
    return Clarification.objects.select_related("asked_by").get(
        structure_id=actor.structure_id, pk=clarification_id, entry__in=entries.values("pk")
    )


def own_patients(*, actor: Actor) -> QuerySet[Patient]:
    """Return the patients of whose care team the actor is a part, in alphabetical order."""
    return care_patients(actor)
