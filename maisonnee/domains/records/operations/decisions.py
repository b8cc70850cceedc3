"""What a meeting decided, kept in the record of the patient it is about."""

from __future__ import annotations

import uuid

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
from maisonnee.kernel.ids import new_id


@operation(RecordPermission.KEEP_DECISIONS)
def keep_decision(*, actor: Actor, patient_id: uuid.UUID, author: Member, draft: Draft) -> Entry:
    """Write in a record what a meeting decided, in the name of somebody of the care team who took part.

    Whoever writes a meeting's minutes may open no record: the entry belongs to `author`, who reads and corrects it
    as their own; the journal says who wrote it. Raises `Refusal` as `write_entries` does, `Patient.DoesNotExist`
    when `author` is no part of the care team, or when the patient keeps their record from them.
    """
    carers = patient_policies.carers_among(
        structure_id=actor.structure_id, patient_ids=[patient_id], members=[author], on=actor.today
    )
    if patient_id not in carers:
        raise Patient.DoesNotExist
    patient = Patient.objects.select_for_update(no_key=True).get(
        structure_id=actor.structure_id, pk=patient_id, merged_into__isnull=True
    )
    entry = built(actor, patient, author, draft, new_id())
    entry.save(force_insert=True)
    answer_older_dues(actor, entry)
    answer_if_done_since(actor, entry)
    note(author=str(author))
    return entry
