"""Importing what another software holds: received, read, settled by a person, applied, undone if need be."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import care_patients, own_reader
from maisonnee.domains.records.enums import (
    LASTING_KINDS,
    EntryKind,
    ImportSource,
    ImportState,
    ItemChoice,
    ItemOutcome,
    RecordPermission,
)
from maisonnee.domains.records.models import Entry, ImportItem, RecordImport, RecordMapping
from maisonnee.domains.records.operations.import_writing import is_undoable
from maisonnee.domains.records.queries import imports as queries
from maisonnee.domains.records.rules.import_plans import Life, Plan, planned
from maisonnee.domains.records.rules.incoming import Incoming, PersonSaid, as_values, draft_of
from maisonnee.domains.records.rules.recognition import Recognition
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.jobs import queries as job_queries
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

READ_KIND = "records.import_read"
APPLY_KIND = "records.import_apply"
UNDO_KIND = "records.import_undo"


@dataclass(frozen=True)
class Group:
    """The facts of a file about one person, and whom that person is found to be."""

    recognition: Recognition
    items: Sequence[Incoming]


@operation(RecordPermission.IMPORT_RECORDS)
def receive_record_file(
    *,
    actor: Actor,
    source: ImportSource,
    name: str,
    content_type: str,
    content: bytes,
    software: str = "",
    patient_id: uuid.UUID | None = None,
    columns: Mapping[str, Any] | None = None,
) -> RecordImport:
    """Keep a file already inspected and readable. A bundle or a summary is read at once, in the background.

    `patient_id`: the file is about this patient alone. Raises `Patient.DoesNotExist` outside the care team.
    """
    member = own_reader(actor)
    if member is None:
        raise Patient.DoesNotExist
    patient = None if patient_id is None else care_patients(actor).get(pk=patient_id)
    file = storing.keep(
        actor=actor, name=name, content_type=content_type, content=content, purpose="records.import"
    )
    batch = RecordImport.objects.create(
        structure_id=actor.structure_id,
        source=source,
        file=file,
        name=name[:200],
        software=software.strip()[:100],
        patient=patient,
        columns=dict(columns or {}),
        received_by=member,
        received_at=actor.now,
    )
    if source != ImportSource.SPREADSHEET:
        _ask(actor, batch, READ_KIND, "Lecture")
    note(label=source.label)
    return batch


@operation(RecordPermission.IMPORT_RECORDS)
def choose_record_columns(
    *, actor: Actor, batch_id: uuid.UUID, signature: str, columns: Mapping[str, Any], dated: str
) -> RecordImport:
    """Confirm what the columns hold, remember it for this source, and read the file in the background.

    `columns`: `map` (target → title), `sheet`, `default_kind`, `software`; `dated` is the day of the export.
    """
    batch = _locked(actor, batch_id)
    if batch.state != ImportState.RECEIVED or _is_busy(actor, batch):
        raise Refusal("records.import_already_read")
    batch.columns = {**columns, "dated": dated}
    batch.software = str(columns.get("software", ""))[:100]
    batch.save(update_fields=["columns", "software"])
    RecordMapping.objects.update_or_create(
        structure_id=actor.structure_id,
        signature=signature,
        defaults={"columns": dict(columns), "confirmed_at": actor.now},
    )
    _ask(actor, batch, READ_KIND, "Lecture")
    return batch


@operation(RecordPermission.IMPORT_RECORDS)
def keep_items(
    *,
    actor: Actor,
    batch_id: uuid.UUID,
    groups: Sequence[Group],
    sha256_of: Mapping[int, str] | None = None,
) -> RecordImport:
    """Keep what becomes of the facts about some people of a file. Nothing is written in any record."""
    batch = _locked(actor, batch_id)
    patient_ids = {group.recognition.patient_id for group in groups if group.recognition.patient_id}
    cared = queries.cared_among(actor=actor, patient_ids=patient_ids)
    known = queries.known_facts(actor=actor, patient_ids=cared)
    settled = queries.kept_before(actor=actor, patient_ids=cared)
    rows: list[ImportItem] = []
    for group in groups:
        patient_id = group.recognition.patient_id
        patient = cared.get(patient_id) if patient_id else None
        if patient is None or (batch.patient_id and batch.patient_id != patient.pk):
            rows += _set_aside(batch, group, sha256_of or {}, is_in_care=patient is not None)
            continue
        plans = planned(
            group.items,
            life=Life(patient.born_on, patient.died_on),
            known=known.get(patient.pk, []),
            settled=settled.get(patient.pk, frozenset()),
            sha256_of=sha256_of or {},
            today=actor.today,
        )
        rows += [_row(batch, plan, patient) for plan in plans]
    ImportItem.objects.bulk_create(rows)
    note(label=ImportSource(batch.source).label, items=len(rows))
    return batch


def _row(batch: RecordImport, plan: Plan, patient: Patient) -> ImportItem:
    person = plan.incoming.person
    return ImportItem(
        structure_id=batch.structure_id,
        batch=batch,
        number=plan.incoming.number,
        patient=patient,
        patient_said=person.label if person else "",
        kind=plan.kind,
        values=plan.values,
        outcome=plan.outcome,
        reason=plan.reason,
        reason_text=plan.reason_text,
        known_id=plan.known_id,
    )


def _set_aside(
    batch: RecordImport, group: Group, sha256_of: Mapping[int, str], *, is_in_care: bool
) -> list[ImportItem]:
    """Items about nobody in the actor's care: nothing of what they say is kept when the patient is somebody else's."""
    reason = group.recognition.reason
    if group.recognition.patient_id:
        reason = queries.OTHER_PATIENT if is_in_care else queries.OUTSIDE
    rows = []
    for item in group.items:
        is_faulty = item.draft is None and not group.recognition.patient_id
        values: dict[str, Any] = {}
        if item.draft is not None and not group.recognition.patient_id:
            sha256 = sha256_of[item.attachment] if item.attachment is not None else ""
            values = as_values(item.draft, attachment=item.attachment, sha256=sha256)
            values["person"] = _person_values(item.person)
        rows.append(
            ImportItem(
                structure_id=batch.structure_id,
                batch=batch,
                number=item.number,
                patient_said=item.person.label if item.person else "",
                kind=item.draft.kind if item.draft else "",
                values=values,
                outcome=ItemOutcome.FAULTY if is_faulty else ItemOutcome.UNKNOWN_PATIENT,
                reason="reader" if is_faulty else reason,
                reason_text=item.fault[:200] if is_faulty else "",
            )
        )
    return rows


def _person_values(said: PersonSaid | None) -> dict[str, str]:
    if said is None:
        return {}
    born_on = said.born_on.isoformat() if said.born_on else ""
    return {
        "birth_family_name": said.birth_family_name or said.used_name,
        "birth_given_names": said.birth_given_names,
        "born_on": born_on,
    }


@operation(RecordPermission.IMPORT_RECORDS)
def finish_reading(
    *, actor: Actor, batch_id: uuid.UUID, software: str, dated: str, ignored: int
) -> RecordImport:
    """Say that a file was read whole: a person may now look at it."""
    batch = _locked(actor, batch_id)
    batch.state = ImportState.READ
    batch.software = batch.software or software[:100]
    batch.columns = {**batch.columns, "dated": dated, "ignored": ignored}
    batch.save(update_fields=["state", "software", "columns"])
    note(label=ImportSource(batch.source).label)
    return batch


@operation(RecordPermission.IMPORT_RECORDS)
def name_patient(*, actor: Actor, batch_id: uuid.UUID, said: str, patient_id: uuid.UUID) -> RecordImport:
    """Say which patient of one's own the file means by a name it could not be recognised by."""
    batch = _settleable(actor, batch_id)
    patient = care_patients(actor).get(pk=patient_id)
    if batch.patient_id and batch.patient_id != patient.pk:
        raise Refusal("records.import_for_another_patient", field="patient_id")
    items = list(
        queries.items_of_person(actor=actor, batch=batch, said=said)
        .exclude(reason=queries.OTHER_PATIENT)
        .select_for_update(of=("self",))
    )
    if not items:
        raise Refusal("records.import_person_known")
    plans = planned(
        [
            Incoming(
                number=item.number,
                person=None,
                draft=draft_of(item.kind, item.values),
                attachment=item.values.get("attachment"),
            )
            for item in items
        ],
        life=Life(patient.born_on, patient.died_on),
        known=queries.known_facts(actor=actor, patient_ids=[patient.pk]).get(patient.pk, []),
        settled=queries.kept_before(actor=actor, patient_ids=[patient.pk]).get(patient.pk, frozenset()),
        sha256_of={
            item.values["attachment"]: item.values["sha256"] for item in items if "attachment" in item.values
        },
        today=actor.today,
    )
    for item, plan in zip(items, plans, strict=True):
        item.patient, item.values, item.outcome = patient, plan.values, plan.outcome
        item.reason, item.reason_text, item.known_id = plan.reason, plan.reason_text, plan.known_id
        item.chosen_by = actor.name
    ImportItem.objects.bulk_update(
        items,
        ["patient", "values", "outcome", "reason", "reason_text", "known", "chosen_by"],
        batch_size=500,
    )
    note(label=ImportSource(batch.source).label, items=len(items))
    return batch


@operation(RecordPermission.IMPORT_RECORDS)
def settle_items(
    *, actor: Actor, batch_id: uuid.UUID, item_ids: Collection[uuid.UUID] | None, choice: ItemChoice
) -> RecordImport:
    """Choose, for items in conflict (all those waiting when `item_ids` is None): ours, theirs or both.

    Theirs corrects our entry: possible when it is one's own or of a list everybody keeps up. Raises `Refusal`
    `records.import_not_ours_to_correct` when a chosen item is of another kind; with `None` those keep waiting.
    """
    batch = _settleable(actor, batch_id)
    rows = (
        queries.items_of(actor=actor, batch=batch)
        .filter(outcome=ItemOutcome.CONFLICT, made__isnull=True)
        .select_for_update(of=("self",))
    )
    rows = rows.filter(choice=ItemChoice.NONE) if item_ids is None else rows.filter(pk__in=item_ids)
    items = list(rows)
    if choice == ItemChoice.THEIRS:
        allowed = _correctable(actor, items)
        if item_ids is not None and len(allowed) < len(items):
            raise Refusal("records.import_not_ours_to_correct", field="choice")
        items = allowed
    if not items or choice == ItemChoice.NONE:
        raise Refusal("records.import_nothing_chosen")
    for item in items:
        item.choice, item.chosen_by = choice, actor.name
    ImportItem.objects.bulk_update(items, ["choice", "chosen_by"], batch_size=1000)
    note(items=len(items), label=choice.label)
    return batch


def _correctable(actor: Actor, items: Sequence[ImportItem]) -> list[ImportItem]:
    member = own_reader(actor)
    own = set(
        Entry.objects.filter(pk__in=[item.known_id for item in items], author=member).values_list(
            "pk", flat=True
        )
    )
    return [item for item in items if EntryKind(item.kind) in LASTING_KINDS or item.known_id in own]


@operation(RecordPermission.IMPORT_RECORDS)
def start_applying(*, actor: Actor, batch_id: uuid.UUID) -> RecordImport:
    """Write in the records, in the background, what is new and what was chosen."""
    batch = _settleable(actor, batch_id)
    if not queries.items_of(actor=actor, batch=batch).filter(queries.to_apply()).exists():
        raise Refusal("records.import_nothing_to_write")
    _ask(actor, batch, APPLY_KIND, "Import")
    note(label=ImportSource(batch.source).label)
    return batch


@operation(RecordPermission.IMPORT_RECORDS, keeps_reason=False)
def ask_undo(*, actor: Actor, batch_id: uuid.UUID, reason: str) -> RecordImport:
    """Undo a whole import, in the background, with a reason."""
    batch = _locked(actor, batch_id)
    if _is_busy(actor, batch):
        raise Refusal("records.import_busy")
    if not is_undoable(batch):
        raise Refusal("records.import_not_applied")
    if not reason.strip():
        raise Refusal("records.import_undo_without_reason", field="reason")
    batch.undone_reason = reason.strip()[:200]
    batch.save(update_fields=["undone_reason"])
    _ask(actor, batch, UNDO_KIND, "Annulation de l’import")
    note(label=ImportSource(batch.source).label)
    return batch


def _locked(actor: Actor, batch_id: uuid.UUID) -> RecordImport:
    return (
        queries.record_imports(actor=actor)
        .select_for_update(of=("self",))
        .select_related("file")
        .get(pk=batch_id)
    )


def _settleable(actor: Actor, batch_id: uuid.UUID) -> RecordImport:
    """An import read, not undone, on which no work is under way."""
    batch = _locked(actor, batch_id)
    if batch.state not in {ImportState.READ, ImportState.APPLIED}:
        raise Refusal("records.import_not_read")
    if _is_busy(actor, batch):
        raise Refusal("records.import_busy")
    return batch


def _is_busy(actor: Actor, batch: RecordImport) -> bool:
    if batch.job_id is None:
        return False
    return not job_queries.job(actor=actor, job_id=batch.job_id).is_finished


def _ask(actor: Actor, batch: RecordImport, kind: str, title: str) -> Job:
    job = running.ask(
        actor=actor,
        kind=kind,
        title=f"{title}, {ImportSource(batch.source).label}",
        parameters={"batch_id": str(batch.pk)},
    )
    batch.job_id = job.pk
    batch.save(update_fields=["job_id"])
    return job
