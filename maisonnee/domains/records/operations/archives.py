"""Taking out everything a structure holds, and writing down that it was taken in.

Those who lead ask for the archive and take it away; it is sealed, and a care professional alone shows the code that
opens it: nobody takes the records out by themselves without being entitled to both (docs/adr/0008).
"""

from __future__ import annotations

import uuid

from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.queries import archives as queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import sealing, storing
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.journal.operation import note, operation

ARCHIVE_KIND = queries.ARCHIVE_KIND


@operation(RecordPermission.EXPORT_STRUCTURE)
def ask_structure_archive(*, actor: Actor, reason: str) -> Job:
    """Have everything the structure holds written in a sealed archive, in the background."""
    return running.ask(actor=actor, kind=ARCHIVE_KIND, title="Archive de la structure", parameters={})


@operation(RecordPermission.EXPORT_STRUCTURE)
def keep_structure_archive(*, actor: Actor, job_id: uuid.UUID, content: bytes, rows: int) -> StoredFile:
    """Keep an archive (a ZIP), sealed under its code."""
    code = queries.code_of(structure_id=actor.structure_id, job_id=job_id)
    note(count=rows)
    return storing.keep(
        actor=actor,
        name="archive-structure.enc",
        content_type="application/octet-stream",
        content=sealing.seal_with_code(content, code),
        purpose=ARCHIVE_KIND,
    )


@operation(RecordPermission.EXPORT_RECORD)
def show_archive_code(*, actor: Actor, job_id: uuid.UUID) -> tuple[Job, str]:
    """Return the code that opens an archive. Raises `Job.DoesNotExist`."""
    job = queries.archives_to_open(actor=actor).get(pk=job_id)
    return job, queries.code_of(structure_id=actor.structure_id, job_id=job.pk)


@operation(RecordPermission.EXPORT_STRUCTURE)
def record_structure_archive(*, actor: Actor, rows: int) -> None:
    """Write down that an archive was written in a folder by the command line."""
    note(count=rows)


@operation(RecordPermission.EXPORT_STRUCTURE)
def record_structure_import(*, actor: Actor, rows: int, was_sound: bool) -> None:
    """Write down that the structure was taken in from an archive, and what its journal was worth when it left."""
    note(count=rows, state="intact" if was_sound else "déjà altéré à l’export")
