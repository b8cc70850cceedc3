"""Writing in the records what an import brings, by batches, and taking it back."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import F, Q

from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import own_reader
from maisonnee.domains.records.enums import (
    DueState,
    EntryKind,
    ImportSource,
    ImportState,
    ItemChoice,
    ItemOutcome,
    RecordPermission,
)
from maisonnee.domains.records.models import Entry, ImportItem, RecordImport, Watch
from maisonnee.domains.records.operations.alerts import raise_alerts
from maisonnee.domains.records.operations.dues import answer_if_done_since, answer_older_dues, reopen_dues
from maisonnee.domains.records.operations.entries import built, correct_entry
from maisonnee.domains.records.policies import standing_entries
from maisonnee.domains.records.queries import imports as queries
from maisonnee.domains.records.rules.import_plans import fact_of
from maisonnee.domains.records.rules.incoming import Attachment, draft_of
from maisonnee.domains.records.rules.reconciliation import Fact, reconcile
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import Refusal

_TAKEN = {
    "value": ("value", "value_2", "unit"),
    "ends_on": ("ends_on",),
    "happened_on": ("happened_on",),
    "dose": ("text",),
    "text": ("text",),
}
"""The values of an entry that each difference gives, when the file's is taken."""


@operation(RecordPermission.IMPORT_RECORDS)
def apply_items(
    *,
    actor: Actor,
    batch_id: uuid.UUID,
    item_ids: Sequence[uuid.UUID],
    attachments: Sequence[Attachment] = (),
) -> RecordImport:
    """Write some items: those already written, or about patients no longer in the actor's care, are left.

    What our records say by now is looked at again: an item that became known, or in conflict, is not written.
    """
    batch = queries.record_imports(actor=actor).select_related("file").get(pk=batch_id)
    rows = queries.items_of(actor=actor, batch=batch).filter(queries.to_apply(), pk__in=item_ids)
    items = list(rows.select_for_update(of=("self",)).order_by("number"))
    patient_ids = {item.patient_id for item in items if item.patient_id}
    patients = queries.cared_among(actor=actor, patient_ids=patient_ids, for_writing=True)
    known = queries.known_facts(actor=actor, patient_ids=patients, besides=batch)
    before = {item.pk: _settled_values(item) for item in items}
    _look_again(items, known)
    made = _written(actor, batch, items, patients, attachments)
    _keep_links(actor, [item for item in items if item.made_id is not None])
    changed = [item for item in items if _settled_values(item) != before[item.pk]]
    ImportItem.objects.bulk_update(
        changed, ["outcome", "reason", "known", "values", "choice"], batch_size=500
    )
    note(
        label=ImportSource(batch.source).label,
        entries=made,
        patients=sorted(str(patient_id) for patient_id in patients),
    )
    return batch


def _settled_values(item: ImportItem) -> tuple[Any, ...]:
    return item.outcome, item.reason, item.known_id, item.choice, item.values


def _keep_links(actor: Actor, items: Sequence[ImportItem]) -> None:
    """Write which entry each item gave, in one statement: the items of a batch are many, and nothing else changes."""
    table = connection.ops.quote_name(ImportItem._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} AS item SET made_id = given.made_id"  # noqa: S608 (our own table's name)
            " FROM unnest(%s::uuid[], %s::uuid[]) AS given (id, made_id)"
            " WHERE item.structure_id = %s AND item.id = given.id",
            [[item.pk for item in items], [item.made_id for item in items], actor.structure_id],
        )


def _look_again(items: Sequence[ImportItem], known: Mapping[uuid.UUID, Sequence[Fact]]) -> None:
    """Compare once more: somebody may have written the same thing since the file was read."""
    by_patient: dict[uuid.UUID, list[ImportItem]] = {}
    for item in items:
        if item.patient_id is not None:
            by_patient.setdefault(item.patient_id, []).append(item)
    for patient_id, own in by_patient.items():
        facts = [_fact(item) for item in own]
        for item, verdict in zip(own, reconcile(facts, known.get(patient_id, ())), strict=True):
            if verdict.is_repeated:
                continue
            is_same_question = verdict.outcome == item.outcome and verdict.known_id == item.known_id
            item.outcome, item.known_id = verdict.outcome, verdict.known_id
            if verdict.differences:
                item.values = {**item.values, "differences": list(verdict.differences)}
            if not is_same_question:
                item.choice = ItemChoice.NONE


def _fact(item: ImportItem) -> Fact:
    return fact_of(draft_of(item.kind, item.values), sha256=item.values.get("sha256", ""))


def _written(
    actor: Actor,
    batch: RecordImport,
    items: Sequence[ImportItem],
    patients: Mapping[uuid.UUID, Patient],
    attachments: Sequence[Attachment],
) -> int:
    member = own_reader(actor)
    assert member is not None
    source = source_of(batch)
    visits: dict[tuple[uuid.UUID, date], uuid.UUID] = {}
    made: list[Entry] = []
    corrected = 0
    for item in items:
        patient = patients.get(item.patient_id) if item.patient_id else None
        if patient is None or not _is_to_write(item):
            continue
        try:
            if item.choice == ItemChoice.THEIRS:
                _correct(actor, item, source)
                corrected += 1
                continue
            place = item.values.get("attachment")
            file_id = None if place is None else _kept(actor, attachments[place])
            draft = draft_of(item.kind, item.values, source=source, file_id=file_id)
            visit = visits.setdefault((patient.pk, draft.happened_on), new_id())
            entry = built(actor, patient, member, draft, visit)
        except Refusal as refusal:
            item.outcome, item.reason = ItemOutcome.FAULTY, refusal.code
            continue
        entry.batch = batch
        item.made = entry
        made.append(entry)
    Entry.objects.bulk_create(made)
    _follow(actor, made)
    return len(made) + corrected


def _is_to_write(item: ImportItem) -> bool:
    if item.outcome == ItemOutcome.NEW:
        return True
    return item.outcome == ItemOutcome.CONFLICT and item.choice in {ItemChoice.THEIRS, ItemChoice.BOTH}


def source_of(batch: RecordImport) -> str:
    """Return what the entries of an import say of their origin: the software, the day of its file."""
    software = batch.software or ImportSource(batch.source).label
    dated = batch.columns.get("dated")
    day = date.fromisoformat(dated) if dated else batch.received_at.date()
    return f"{software}, fichier du {day:%d/%m/%Y}"[:200]


def _kept(actor: Actor, attachment: Attachment) -> uuid.UUID:
    file = storing.keep(
        actor=actor,
        name=attachment.name,
        content_type=attachment.content_type,
        content=attachment.content,
        purpose="records.document",
    )
    return file.pk


def _correct(actor: Actor, item: ImportItem, source: str) -> None:
    """Give our entry the values of the file where they differ; what it said before is kept for the undo."""
    assert item.known_id is not None and item.patient_id is not None
    entry = standing_entries(actor).get(pk=item.known_id)
    draft = draft_of(item.kind, item.values)
    taken = {name for difference in item.values["differences"] for name in _TAKEN[difference]}
    values: dict[str, Any] = {name: getattr(draft, name) for name in taken}
    if "text" in taken or "ends_on" in taken:
        values["details"] = {**entry.details, **draft.details}
    before = {name: getattr(entry, name) for name in values}
    corrected = correct_entry(
        actor=actor,
        patient_id=item.patient_id,
        entry_id=entry.pk,
        version=entry.version,
        reason=f"Import : {source}"[:200],
        values=values,
    )
    item.made = corrected
    item.values = {
        **item.values,
        "before": {name: _plain(value) for name, value in before.items()},
        "after_version": corrected.version,
    }


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, dict | str) else str(value)


def _follow(actor: Actor, made: Sequence[Entry]) -> None:
    """Close the due dates that what was written answers, raise the alerts of its measures: only where there are any."""
    about = Q(
        structure_id=actor.structure_id,
        patient_id__in={entry.patient_id for entry in made},
        item__in={entry.item for entry in made if entry.item},
    )
    dues = set(
        Entry.objects.filter(about, due_state=DueState.OPEN).order_by().values_list("patient_id", "item")
    )
    watched = set(Watch.objects.filter(about).order_by().values_list("patient_id", "item"))
    for entry in sorted(made, key=lambda entry: entry.happened_on):
        if (entry.patient_id, entry.item) in dues:
            answer_older_dues(actor, entry)
        if (entry.patient_id, entry.item) in watched:
            raise_alerts(actor, entry)
    for entry in made:
        answer_if_done_since(actor, entry)


@operation(RecordPermission.IMPORT_RECORDS)
def finish_applying(*, actor: Actor, batch_id: uuid.UUID) -> RecordImport:
    """Say that what was to be written of an import is written."""
    batch = queries.record_imports(actor=actor).select_for_update(of=("self",)).get(pk=batch_id)
    batch.state = ImportState.APPLIED
    batch.applied_at = batch.applied_at or actor.now
    batch.save(update_fields=["state", "applied_at"])
    note(label=ImportSource(batch.source).label)
    return batch


def is_undoable(batch: RecordImport) -> bool:
    """Whether an import wrote something that is still to be taken back."""
    if batch.state not in {ImportState.READ, ImportState.APPLIED}:
        return False
    return batch.items.filter(made__isnull=False).exists()


@operation(RecordPermission.IMPORT_RECORDS, keeps_reason=False)
def undo_import(*, actor: Actor, batch_id: uuid.UUID, reason: str) -> RecordImport:
    """Take back a whole import: its entries are withdrawn, the due dates they closed are open again, our corrected
    entries say what they said. Entries that somebody corrected or moved since are kept, and listed."""
    batch = queries.record_imports(actor=actor).select_for_update(of=("self",)).get(pk=batch_id)
    if not is_undoable(batch):
        raise Refusal("records.import_not_applied")
    standing = Entry.objects.filter(structure_id=actor.structure_id, batch=batch, withdrawn_at__isnull=True)
    changed = ~Q(change_reason="") | Q(changed_at__gt=F("written_at")) | Q(moved_from__isnull=False)
    kept = [str(pk) for pk in standing.filter(changed).order_by("pk").values_list("pk", flat=True)]
    untouched = standing.exclude(changed).order_by()
    withdrawn = untouched.update(
        withdrawn_at=actor.now,
        withdrawn_by=actor.name,
        withdrawal_reason=f"Import annulé : {reason.strip()}"[:200],
        changed_at=actor.now,
        changed_by=own_reader(actor),
        version=F("version") + 1,
    )
    reopen_dues(
        actor, Entry.objects.filter(structure_id=actor.structure_id, batch=batch, withdrawn_at=actor.now)
    )
    kept += _put_back(actor, batch, reason)
    batch.state, batch.undone_at, batch.undone_reason = ImportState.UNDONE, actor.now, reason.strip()[:200]
    batch.columns = {**batch.columns, "kept": kept, "withdrawn": withdrawn}
    batch.save(update_fields=["state", "undone_at", "undone_reason", "columns"])
    note(label=ImportSource(batch.source).label, entries=withdrawn, kept=len(kept))
    return batch


def _put_back(actor: Actor, batch: RecordImport, reason: str) -> list[str]:
    """Give our corrected entries what they said before the import; return those somebody changed since."""
    kept = []
    items = ImportItem.objects.filter(
        structure_id=actor.structure_id, batch=batch, choice=ItemChoice.THEIRS, made__isnull=False
    )
    for item in items.select_related("made").order_by("-number"):
        assert item.made is not None
        if item.made.withdrawn_at is not None:
            continue
        if item.made.version != item.values["after_version"]:
            kept.append(str(item.made_id))
            continue
        try:
            correct_entry(
                actor=actor,
                patient_id=item.made.patient_id,
                entry_id=item.made.pk,
                version=item.made.version,
                reason=f"Import annulé : {reason.strip()}"[:200],
                values=_typed(item.kind, item.values["before"]),
            )
        except (Patient.DoesNotExist, Entry.DoesNotExist, Refusal):
            kept.append(str(item.made_id))
    return kept


def _typed(kind: str, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return values as an entry holds them, from those kept as JSON."""
    base = {"happened_on": before.get("happened_on") or "2000-01-01", "label": "–"}
    given = {name: value for name, value in before.items() if value is not None}
    draft = draft_of(EntryKind(kind), {**base, **given})
    return {name: getattr(draft, name) if before[name] is not None else None for name in before}
