"""What a meeting decided, kept in the records of the patients it is about."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.operations.dues import answer_if_done_since, answer_older_dues
from maisonnee.domains.records.operations.entries import built
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.recording import record
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True)
class Decided:
    """What was decided of a patient, and in whose name it is kept."""

    patient_id: uuid.UUID
    author: Member
    draft: Draft


@operation(RecordPermission.KEEP_DECISIONS)
def keep_decisions(*, actor: Actor, decided: Sequence[Decided]) -> dict[uuid.UUID, Entry]:
    """Write in each patient's record what a meeting decided, in the name of somebody of the care team who took part.

    Whoever writes a meeting's minutes may open no record: an entry belongs to its `author`, who reads and corrects it
    as their own; the journal of each record says who wrote it. One patient once. What cannot be written (the author is
    no part of the care team, the patient keeps their record from them, died before…) is left, and is not in the answer.
    """
    carers = patient_policies.carers_among(
        structure_id=actor.structure_id,
        patient_ids=[item.patient_id for item in decided],
        members=[item.author for item in decided],
        on=actor.today,
    )
    wanted = [item for item in decided if item.author.pk in carers.get(item.patient_id, ())]
    patients = {
        patient.pk: patient
        for patient in Patient.objects.select_for_update(no_key=True)
        .filter(
            structure_id=actor.structure_id,
            pk__in=[item.patient_id for item in wanted],
            merged_into__isnull=True,
        )
        .order_by("pk")
    }
    kept: dict[uuid.UUID, Entry] = {}
    for item in wanted:
        entry = _entry(actor, patients.get(item.patient_id), item)
        if entry is not None:
            kept[item.patient_id] = entry
    Entry.objects.bulk_create(kept.values())
    for entry in kept.values():
        answer_older_dues(actor, entry)
        answer_if_done_since(actor, entry)
        record(
            actor=actor,
            action="records.decision_kept",
            subject=entry,
            patient_id=entry.patient_id,
            details={"author": str(entry.author)},
        )
    note(count=len(kept))
    return kept


def _entry(actor: Actor, patient: Patient | None, item: Decided) -> Entry | None:
    if patient is None:
        return None
    try:
        return built(actor, patient, item.author, item.draft, new_id())
    except Refusal:
        return None
