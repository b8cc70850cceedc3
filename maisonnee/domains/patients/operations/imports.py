"""Importing a list, step by step: received, columns confirmed, applied by batches, differences settled."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import ConflictChoice, ImportState, LineOutcome, PatientPermission
from maisonnee.domains.patients.models import ImportBatch, ImportLine, ImportMapping
from maisonnee.domains.patients.operations import import_writing
from maisonnee.domains.patients.policies import require_identities
from maisonnee.domains.patients.queries import imports as import_queries
from maisonnee.domains.patients.rules import imports as rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import Refusal

IMPORT_KIND = "patients.import"


@operation(PatientPermission.IMPORT_PATIENTS)
def receive_list(
    *, actor: Actor, name: str, content_type: str, content: bytes, sheet: str, signature: str, line_count: int
) -> ImportBatch:
    """Keep a list already inspected and readable; `signature` identifies its source by its titles."""
    require_identities(actor)
    file = storing.keep(
        actor=actor, name=name, content_type=content_type, content=content, purpose="patients.import"
    )
    note(label=name, lines=line_count)
    return ImportBatch.objects.create(
        structure_id=actor.structure_id,
        file=file,
        file_name=name,
        sheet=sheet,
        signature=signature,
        line_count=line_count,
        created_by=actor.name,
        created_by_user_id=actor.user_id,
        created_at=actor.now,
    )


@operation(PatientPermission.IMPORT_PATIENTS)
def choose_columns(
    *,
    actor: Actor,
    batch_id: uuid.UUID,
    columns: dict[str, str],
    as_of_on: date,
    default_doctor_id: uuid.UUID | None,
    candidates: Sequence[rules.Candidate],
) -> ImportBatch:
    """Confirm how the columns are read, remember it for this source, and work out what applying would do."""
    batch = _to_prepare(actor, batch_id)
    if as_of_on > actor.today:
        raise Refusal("patients.as_of_in_future", field="as_of_on")
    preview = import_queries.preview_of(actor=actor, candidates=candidates, as_of_on=as_of_on)
    batch.columns, batch.as_of_on, batch.default_doctor_id = columns, as_of_on, default_doctor_id
    batch.preview = {"counts": preview.counts, "lines": preview.lines}
    batch.state, batch.line_count = ImportState.MAPPED, len(candidates)
    batch.save()
    ImportMapping.objects.update_or_create(
        structure_id=actor.structure_id,
        signature=batch.signature,
        defaults={"columns": columns, "used_at": actor.now},
    )
    note(label=batch.file_name)
    return batch


@operation(PatientPermission.IMPORT_PATIENTS)
def start_import(*, actor: Actor, batch_id: uuid.UUID) -> ImportBatch:
    """Apply the list in the background, or take up again an import that stopped on an error."""
    require_identities(actor)
    batch = (
        ImportBatch.objects.select_for_update(of=("self",))
        .select_related("job")
        .get(structure_id=actor.structure_id, pk=batch_id)
    )
    stopped = (
        batch.state == ImportState.RUNNING and batch.job is not None and batch.job.state == JobState.FAILED
    )
    if batch.state != ImportState.MAPPED and not stopped:
        raise Refusal("patients.import_not_ready")
    others = ImportBatch.objects.filter(structure_id=actor.structure_id, state=ImportState.RUNNING)
    if others.exclude(pk=batch.pk).exclude(job__state=JobState.FAILED).exists():
        raise Refusal("patients.import_under_way")
    batch.job = running.ask(
        actor=actor,
        kind=IMPORT_KIND,
        title=f"Import de patients, {batch.file_name}",
        parameters={"batch_id": str(batch.pk)},
    )
    batch.state = ImportState.RUNNING
    batch.save(update_fields=["job", "state"])
    note(label=batch.file_name, lines=batch.line_count)
    return batch


@operation(PatientPermission.IMPORT_PATIENTS)
def apply_lines(
    *, actor: Actor, batch_id: uuid.UUID, candidates: Sequence[rules.Candidate], index: rules.Index
) -> ImportBatch:
    """Apply some lines of a list, in their order. `index` remembers the lines before them."""
    require_identities(actor)
    batch = import_queries.import_batch(actor=actor, batch_id=batch_id)
    assert batch.as_of_on is not None
    index.add(
        import_queries.known_patients(actor=actor, candidates=candidates, as_of_on=batch.as_of_on, lock=True)
    )
    plans = [rules.plan(candidate, index, new_id=new_id()) for candidate in candidates]
    import_writing.write(actor=actor, batch=batch, plans=plans)
    for made in plans:
        batch.counts[made.outcome] = batch.counts.get(made.outcome, 0) + 1
    batch.save(update_fields=["counts"])
    if candidates:
        note(label=batch.file_name, first=candidates[0].line, last=candidates[-1].line)
    return batch


@operation(PatientPermission.IMPORT_PATIENTS)
def finish_import(*, actor: Actor, batch_id: uuid.UUID) -> ImportBatch:
    """Close an import whose every line has its outcome."""
    batch = import_queries.import_batch(actor=actor, batch_id=batch_id)
    batch.state = ImportState.DONE
    batch.counts = {outcome: batch.counts.get(outcome, 0) for outcome in LineOutcome.values}
    batch.save(update_fields=["state", "counts"])
    note(label=batch.file_name, **batch.counts)
    return batch


@operation(PatientPermission.IMPORT_PATIENTS)
def settle_differences(
    *, actor: Actor, batch_id: uuid.UUID, line_ids: Sequence[uuid.UUID] | None, choice: ConflictChoice
) -> ImportBatch:
    """Keep our values, or take the file's, on lines in conflict (all of them when `line_ids` is None).

    A value that changed since the import is left as it is.
    """
    batch = queries.import_batch(actor=actor, batch_id=batch_id)
    rows = ImportLine.objects.select_for_update().filter(
        structure_id=actor.structure_id, batch=batch, outcome=LineOutcome.CONFLICT, choice=ConflictChoice.NONE
    )
    if line_ids is not None:
        rows = rows.filter(pk__in=line_ids)
    lines = list(rows)
    if not lines:
        raise Refusal("patients.no_line_chosen")
    if choice == ConflictChoice.FILE:
        import_writing.take_file_values(actor=actor, batch=batch, lines=lines)
    for line in lines:
        line.choice = choice
    ImportLine.objects.bulk_update(lines, ["choice"], batch_size=1000)
    note(label=batch.file_name, lines=len(lines), choice=str(choice))
    return batch


def _to_prepare(actor: Actor, batch_id: uuid.UUID) -> ImportBatch:
    require_identities(actor)
    batch = ImportBatch.objects.select_for_update().get(structure_id=actor.structure_id, pk=batch_id)
    if batch.state not in {ImportState.UPLOADED, ImportState.MAPPED}:
        raise Refusal("patients.import_already_started")
    return batch
