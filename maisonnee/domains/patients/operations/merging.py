"""Two identities found to be one person: proposed by one reader, confirmed by another, undone exactly if wrong.

What pointed to the absorbed identity goes to the one kept, table by table, whatever the domain: the tables are those
that have a foreign key to a patient. Readings stay where they were written (they are shown with the identity kept),
versions and the history of merges too. A row that the one kept cannot take (a second current médecin traitant, a
second case on one agenda) stays on the absorbed identity. `moved` keeps what went: undoing gives back exactly that.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import MergeState, PatientPermission
from maisonnee.domains.patients.models import IdentityMerge, Patient, SearchWord
from maisonnee.domains.patients.operations import search_words
from maisonnee.domains.patients.rules import merging as rules
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.recording import record
from maisonnee.kernel.refusals import Refusal

_NEVER_MOVED = (Patient, SearchWord, IdentityMerge)


@operation(PatientPermission.MERGE_IDENTITIES)
def propose_merge(*, actor: Actor, kept_id: uuid.UUID, absorbed_id: uuid.UUID, reason: str) -> IdentityMerge:
    """Propose that two identities are one person. Nothing moves until somebody else confirms.

    Raises `Patient.DoesNotExist`, and `Refusal` when the pair cannot be or already waits.
    """
    if actor.user_id is None:  # (two readers are two people)
        raise PermissionMissing(PatientPermission.MERGE_IDENTITIES)
    kept = queries.patient(actor=actor, patient_id=kept_id)
    absorbed = queries.patient(actor=actor, patient_id=absorbed_id)
    if kept.pk == absorbed.pk:
        raise Refusal("patients.merge_with_itself")
    if not reason.strip():
        raise Refusal("patients.merge_unexplained", field="reason")
    _check_pair(kept, absorbed)
    if queries.merge_under_way(actor=actor, patient_ids=[kept.pk, absorbed.pk]) is not None:
        raise Refusal("patients.merge_already_proposed")
    row = IdentityMerge.objects.create(
        structure_id=actor.structure_id,
        kept=kept,
        absorbed=absorbed,
        reason=reason.strip(),
        proposed_by_id=actor.user_id,
        proposed_by_name=actor.name,
        proposed_at=actor.now,
    )
    _tell_the_other(actor, row, "proposée")
    return row


@operation(PatientPermission.MERGE_IDENTITIES)
def confirm_merge(*, actor: Actor, merge_id: uuid.UUID) -> IdentityMerge:
    """Confirm, as a second reader, that two identities are one person; everything goes to the one kept."""
    row = _locked(actor, merge_id, MergeState.PROPOSED)
    if row.proposed_by_id == actor.user_id:
        raise Refusal("patients.merge_needs_another_reader")
    kept, absorbed = _locked_pair(row)
    if kept.merged_into_id is not None or absorbed.merged_into_id is not None:
        raise Refusal("patients.merge_overtaken")
    _check_pair(kept, absorbed)
    moved = [
        [model._meta.label_lower, str(pk)]
        for model, field in _tables_of_patients()
        for pk in _move(model, field, absorbed, kept)
    ]
    SearchWord.objects.filter(structure_id=actor.structure_id, patient=absorbed).delete()
    absorbed.merged_into = kept
    absorbed.save(update_fields=["merged_into"])
    search_words.replace([kept])
    row.state = MergeState.DONE
    row.moved = moved
    _decide(actor, row)
    note(count=len(moved))
    _tell_the_other(actor, row, "faite")
    return row


@operation(PatientPermission.MERGE_IDENTITIES)
def refuse_merge(*, actor: Actor, merge_id: uuid.UUID) -> IdentityMerge:
    """Say that two identities are two persons; whoever proposed it may take it back the same way."""
    row = _locked(actor, merge_id, MergeState.PROPOSED)
    row.state = MergeState.REFUSED
    _decide(actor, row)
    _tell_the_other(actor, row, "refusée")
    return row


@operation(PatientPermission.MERGE_IDENTITIES)
def undo_merge(*, actor: Actor, merge_id: uuid.UUID, reason: str) -> IdentityMerge:
    """Give back to the absorbed identity exactly what it lost; what was written since stays with the one kept."""
    row = _locked(actor, merge_id, MergeState.DONE)
    if not reason.strip():
        raise Refusal("patients.merge_unexplained", field="reason")
    kept, absorbed = _locked_pair(row)
    if kept.merged_into_id is not None:
        raise Refusal("patients.merge_undo_later_first")
    fields = {model._meta.label_lower: field for model, field in _tables_of_patients()}
    back = 0
    for label, pairs in groupby(row.moved, key=lambda pair: pair[0]):
        ids = [pk for _, pk in pairs]
        rows = apps.get_model(label)._base_manager.filter(
            structure_id=actor.structure_id, pk__in=ids, **{fields[label].name: kept}
        )
        back += len(_point(rows, fields[label], absorbed))
    absorbed.merged_into = None
    absorbed.save(update_fields=["merged_into"])
    search_words.replace([kept, absorbed])
    row.state = MergeState.UNDONE
    row.undone_by_name, row.undone_at, row.undone_reason = actor.name, actor.now, reason.strip()
    row.save(update_fields=["state", "undone_by_name", "undone_at", "undone_reason"])
    note(count=back)
    _tell_the_other(actor, row, "annulée")
    return row


def _check_pair(kept: Patient, absorbed: Patient) -> None:
    rules.check_pair(
        kept=rules.Trust(kept.identity_status, kept.ins_number, kept.ins_oid),
        absorbed=rules.Trust(absorbed.identity_status, absorbed.ins_number, absorbed.ins_oid),
    )


def _locked(actor: Actor, merge_id: uuid.UUID, state: MergeState) -> IdentityMerge:
    row = IdentityMerge.objects.select_for_update(of=("self",)).get(
        structure_id=actor.structure_id, pk=merge_id
    )
    # (Those who may merge see every identity; a role that does not finds nothing.)
    queries.merge(actor=actor, merge_id=merge_id)
    if row.state != state:
        raise Refusal("patients.merge_not_in_that_state", state=row.get_state_display().lower())
    return row


def _locked_pair(row: IdentityMerge) -> tuple[Patient, Patient]:
    """Lock both identities, always in the same order."""
    both = {
        patient.pk: patient
        for patient in Patient.objects.select_for_update()
        .filter(structure_id=row.structure_id, pk__in=[row.kept_id, row.absorbed_id])
        .order_by("pk")
    }
    return both[row.kept_id], both[row.absorbed_id]


def _decide(actor: Actor, row: IdentityMerge) -> None:
    row.decided_by_id = None if actor.user_id == row.proposed_by_id else actor.user_id
    row.decided_by_name, row.decided_at = actor.name, actor.now
    row.save(update_fields=["state", "moved", "decided_by_id", "decided_by_name", "decided_at"])


def _tell_the_other(actor: Actor, row: IdentityMerge, what: str) -> None:
    """Write the act in the history of the absorbed identity too (the operation's entry is about the one kept)."""
    record(
        actor=actor,
        action="patients.merge_of_identity",
        subject=row,
        patient_id=row.absorbed_id,
        details={"label": what},
    )


def _tables_of_patients() -> Iterator[tuple[type[models.Model], Any]]:
    """Every table of every domain that names a patient, but those that stay where they are."""
    # (Hidden ones too: a table that names a patient may give the patient no name back.)
    for relation in Patient._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel):
            continue
        model: Any = relation.related_model
        stays = getattr(model, "append_only", False) or hasattr(model, "pgh_tracked_model")
        if not stays and model not in _NEVER_MOVED:
            yield model, relation.field


def _move(model: type[models.Model], field: Any, absorbed: Patient, kept: Patient) -> list[Any]:
    rows = model._base_manager.filter(structure_id=kept.structure_id, **{field.name: absorbed})
    return _point(rows, field, kept)


def _point(rows: models.QuerySet[Any], field: Any, patient: Patient) -> list[Any]:
    """Point rows to a patient, all at once if the table allows it, else those it allows; returns their keys."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    if not keys:
        return []
    every = rows.model._base_manager.filter(pk__in=keys)
    if _was_pointed(every, field, patient):
        return keys
    return [pk for pk in keys if _was_pointed(every.filter(pk=pk), field, patient)]


def _was_pointed(rows: models.QuerySet[Any], field: Any, patient: Patient) -> bool:
    try:
        with transaction.atomic():
            rows.update(**{field.name: patient})
    except IntegrityError:
        return False
    return True
