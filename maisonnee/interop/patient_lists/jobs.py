"""Applying a list in the background, by batches that commit one by one."""

from __future__ import annotations

import uuid

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.patients.queries import imports as queries
from maisonnee.domains.patients.rules.imports import Index
from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.foundation.jobs.running import Work, handler
from maisonnee.interop.patient_lists import reading

BATCH_SIZE = 500


@handler(
    operations.IMPORT_KIND,
    permissions={
        PatientPermission.IMPORT_PATIENTS,
        PatientPermission.READ_EVERY_IDENTITY,
        StructurePermission.SEE_TEAM,
    },
)
def import_list(work: Work) -> None:
    """Apply every line that has no outcome yet: an interruption resumes after the last batch committed."""
    batch_id = uuid.UUID(work.job.parameters["batch_id"])
    index = Index()
    with work.batch() as job:
        batch = queries.import_batch(actor=work.actor, batch_id=batch_id)
        candidates = reading.candidates_of(
            reading.table_of(queries.content_of(actor=work.actor, batch=batch), sheet=batch.sheet),
            columns=batch.columns,
            directory=queries.directory(actor=work.actor),
            default_doctor_id=batch.default_doctor_id,
            today=work.actor.today,
        )
        done = queries.lines_done(actor=work.actor, batch=batch)
        index.line_of = queries.patients_named(actor=work.actor, batch=batch)
        job.total, job.done = len(candidates), len(done)
    waiting = [candidate for candidate in candidates if candidate.line not in done]
    for start in range(0, len(waiting), BATCH_SIZE):
        lines = waiting[start : start + BATCH_SIZE]
        with work.batch() as job:
            operations.apply_lines(actor=work.actor, batch_id=batch_id, candidates=lines, index=index)
            job.done += len(lines)
    operations.refresh_statistics()
    with work.batch() as job:
        finished = operations.finish_import(actor=work.actor, batch_id=batch_id)
        job.result = dict(finished.counts)
