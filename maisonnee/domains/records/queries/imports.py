"""Imports into the records: what was received, what was read, whom it is about, what our records already say.

An import is seen by who received it alone; its items about patients whose care they no longer take part in are not.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Count, Min, Q, QuerySet

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import care_patients, own_reader, visible_patients
from maisonnee.domains.patients.rules import names
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import EntryKind, ItemChoice, ItemOutcome, RecordPermission
from maisonnee.domains.records.models import Entry, ImportItem, RecordImport, RecordMapping
from maisonnee.domains.records.queries.record import parts_read
from maisonnee.domains.records.rules import recognition
from maisonnee.domains.records.rules.incoming import END_UNKNOWN, UNDATED, PersonSaid
from maisonnee.domains.records.rules.recognition import KnownPerson, People, Recognition
from maisonnee.domains.records.rules.reconciliation import Fact
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.files import storing

OUTSIDE = "outside_care_team"
OTHER_PATIENT = "other_patient"
MOST_SUGGESTED = 20


def record_imports(*, actor: Actor) -> QuerySet[RecordImport]:
    """Return the imports that the actor received, the latest first. Raises `PermissionMissing`."""
    require(actor, RecordPermission.IMPORT_RECORDS)
    member = own_reader(actor)
    if member is None:
        return RecordImport.objects.none()
    return RecordImport.objects.filter(structure_id=actor.structure_id, received_by=member)


def record_import(*, actor: Actor, batch_id: uuid.UUID) -> RecordImport:
    """Return an import of the actor's. Raises `RecordImport.DoesNotExist`."""
    return record_imports(actor=actor).select_related("file", "patient").get(pk=batch_id)


def content_of(*, actor: Actor, batch: RecordImport) -> bytes:
    """Return the file of an import as it was received."""
    require(actor, RecordPermission.IMPORT_RECORDS)
    return storing.content_of(batch.file)


def import_of_same_file(*, actor: Actor, batch: RecordImport) -> RecordImport | None:
    """Return the latest other import of the very same file that was applied, if any."""
    others = record_imports(actor=actor).filter(file__sha256=batch.file.sha256, applied_at__isnull=False)
    return others.exclude(pk=batch.pk).exclude(undone_at__isnull=False).first()


def remembered_columns(*, actor: Actor, signature: str) -> dict[str, Any]:
    """Return how the columns of a source were confirmed last time, or nothing."""
    require(actor, RecordPermission.IMPORT_RECORDS)
    found = RecordMapping.objects.filter(structure_id=actor.structure_id, signature=signature).first()
    return dict(found.columns) if found else {}


def recognitions(*, actor: Actor, people: Collection[PersonSaid]) -> dict[str, Recognition]:
    """Return, for each person as the file writes them (`PersonSaid.label`), the patient meant or why nobody is."""
    keys = {recognition.traits_key(said) for said in people} - {""}
    numbers = {said.ins_number for said in people} - {""}
    rows = visible_patients(actor).filter(merged_into__isnull=True)
    columns = ("birth_family_name", "used_name", "born_on", "sex", "ins_number", "ins_oid", "traits_key")
    found = rows.filter(Q(traits_key__in=keys) | Q(ins_number__in=numbers)).order_by().values("pk", *columns)
    known = People.of(KnownPerson(id=row.pop("pk"), **row) for row in found)
    return {said.label: recognition.recognised(said, known) for said in people}


def cared_patient(*, actor: Actor, patient_id: uuid.UUID) -> Patient:
    """Return a patient in whose care the actor takes part today. Raises `Patient.DoesNotExist`, in emergency too."""
    require(actor, RecordPermission.IMPORT_RECORDS)
    return care_patients(actor).get(pk=patient_id)


def cared_among(
    *, actor: Actor, patient_ids: Collection[uuid.UUID], for_writing: bool = False
) -> dict[uuid.UUID, Patient]:
    """Return those of these patients in whose care the actor takes part today; `for_writing`, kept from a merge."""
    rows = care_patients(actor).filter(pk__in=patient_ids)
    if for_writing:
        rows = rows.select_for_update(of=("self",), no_key=True).order_by("pk")
    return {row.pk: row for row in rows}


def known_facts(
    *, actor: Actor, patient_ids: Collection[uuid.UUID], besides: RecordImport | None = None
) -> dict[uuid.UUID, list[Fact]]:
    """Return what the actor reads of these records, to be compared. Entries of `besides` are left out."""
    rows = policies.standing_entries(actor).filter(patient_id__in=patient_ids)
    if besides is not None:
        rows = rows.exclude(batch=besides)
    found: dict[uuid.UUID, list[Fact]] = {}
    for entry in rows.select_related("file").order_by():
        found.setdefault(entry.patient_id, []).append(fact_of_entry(entry))
    return found


def fact_of_entry(entry: Entry) -> Fact:
    """Return what is compared of an entry."""
    return Fact(
        id=entry.pk,
        kind=EntryKind(entry.kind),
        happened_on=entry.happened_on,
        label=entry.label,
        item=entry.item,
        code_system=entry.code_system,
        code=entry.code,
        text=entry.text,
        happened_at=entry.happened_at,
        ends_on=entry.ends_on,
        value=entry.value,
        value_2=entry.value_2,
        unit=entry.unit,
        sha256=entry.file.sha256 if entry.file is not None else "",
        is_undated=bool(entry.details.get(UNDATED)),
        is_end_unknown=bool(entry.details.get(END_UNKNOWN)),
    )


def kept_before(
    *, actor: Actor, patient_ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, frozenset[tuple[uuid.UUID, str]]]:
    """Return, by patient, the entries that somebody kept against a fact of an earlier import."""
    rows = ImportItem.objects.filter(
        structure_id=actor.structure_id,
        patient_id__in=patient_ids,
        choice=ItemChoice.OURS,
        known__isnull=False,
        batch__undone_at__isnull=True,
    )
    found: dict[uuid.UUID, set[tuple[uuid.UUID, str]]] = {}
    for patient_id, known_id, fingerprint in rows.order_by().values_list(
        "patient_id", "known_id", "values__fingerprint"
    ):
        found.setdefault(patient_id, set()).add((known_id, fingerprint))
    return {patient_id: frozenset(pairs) for patient_id, pairs in found.items()}


def items_of(*, actor: Actor, batch: RecordImport) -> QuerySet[ImportItem]:
    """Return the items of an import, but those about patients the actor no longer takes care of."""
    require(actor, RecordPermission.IMPORT_RECORDS)
    return ImportItem.objects.filter(
        Q(patient__isnull=True) | Q(patient__in=care_patients(actor).values("pk")),
        structure_id=actor.structure_id,
        batch=batch,
    ).select_related("patient")


def counts_of(*, actor: Actor, batch: RecordImport) -> dict[str, int]:
    """Return how many items have each outcome, with `waiting` (conflicts to choose) and `to_apply`."""
    rows = items_of(actor=actor, batch=batch).order_by().values("outcome").annotate(count=Count("pk"))
    found = dict.fromkeys(ItemOutcome.values, 0) | {row["outcome"]: row["count"] for row in rows}
    found |= items_of(actor=actor, batch=batch).aggregate(
        waiting=Count("pk", filter=Q(outcome=ItemOutcome.CONFLICT, choice=ItemChoice.NONE)),
        to_apply=Count("pk", filter=to_apply()),
        written=Count("pk", filter=Q(made__isnull=False)),
        outside=Count("pk", filter=Q(reason=OUTSIDE)),
    )
    return found


def to_apply() -> Q:
    """Items whose entry is still to be written."""
    chosen = Q(outcome=ItemOutcome.CONFLICT, choice__in=(ItemChoice.THEIRS, ItemChoice.BOTH))
    return Q(made__isnull=True, patient__isnull=False) & (Q(outcome=ItemOutcome.NEW) | chosen)


def unrecognised_people(*, actor: Actor, batch: RecordImport) -> list[dict[str, Any]]:
    """Return the people of a file that nobody recognised: how they are written, why, how many facts, one of these."""
    rows = (
        items_of(actor=actor, batch=batch)
        .filter(outcome=ItemOutcome.UNKNOWN_PATIENT)
        .order_by("patient_said", "reason")
        .values("patient_said", "reason")
        .annotate(count=Count("pk"), first=Min("number"))
    )
    people: list[dict[str, Any]] = [dict(row) for row in rows]
    ids = dict(
        items_of(actor=actor, batch=batch)
        .filter(number__in=[row["first"] for row in people])
        .values_list("number", "pk")
    )
    return [
        {**{name: row[name] for name in ("patient_said", "reason", "count")}, "item_id": ids[row["first"]]}
        for row in people
    ]


def items_of_person(*, actor: Actor, batch: RecordImport, said: str) -> QuerySet[ImportItem]:
    """Return the items about somebody nobody recognised, whom a person may name."""
    rows = items_of(actor=actor, batch=batch).filter(outcome=ItemOutcome.UNKNOWN_PATIENT, patient_said=said)
    return rows.exclude(reason=OUTSIDE)


def suggested_patients(*, actor: Actor, said: Mapping[str, Any], typed: str = "") -> list[Patient]:
    """Return patients in the actor's care who may be the one meant: by what was typed, else same birth or name."""
    rows = care_patients(actor).filter(merged_into__isnull=True)
    if typed.strip():
        return list(patient_queries.found_by(rows, typed)[:MOST_SUGGESTED])
    wanted = Q(pk__in=[])
    if said.get("born_on"):
        wanted |= Q(born_on=date.fromisoformat(said["born_on"]))
    if said.get("birth_family_name"):
        wanted |= Q(sort_key__begins_with=f"{names.joined(said['birth_family_name'])} ")
    return list(rows.filter(wanted)[:MOST_SUGGESTED])


def entries_compared(*, actor: Actor, items: Iterable[ImportItem]) -> dict[uuid.UUID, Entry]:
    """Return the entries that items were compared with, as far as the actor still reads them, and leave the trace."""
    rows = list(items)
    found = {
        entry.pk: entry
        for entry in policies.standing_entries(actor)
        .filter(pk__in=[item.known_id for item in rows if item.known_id])
        .select_related("author", "patient")
    }
    by_patient: dict[Patient, list[Entry]] = {}
    for entry in found.values():
        by_patient.setdefault(entry.patient, []).append(entry)
    patient_queries.leave_list_trace(
        actor=actor,
        place="list_import",
        parts_read={patient: parts_read(entries) for patient, entries in by_patient.items()},
    )
    return found


def entries_kept(*, actor: Actor, batch: RecordImport) -> QuerySet[Entry]:
    """Return the entries of an undone import that stay, because somebody changed them since."""
    require(actor, RecordPermission.IMPORT_RECORDS)
    ids = [uuid.UUID(text) for text in batch.columns.get("kept", [])]
    return policies.standing_entries(actor).filter(pk__in=ids).select_related("patient", "author")
