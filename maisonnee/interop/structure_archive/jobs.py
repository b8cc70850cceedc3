"""The archive of a structure in the background: a ZIP kept encrypted, taken from the page of the work."""

from __future__ import annotations

import tempfile

from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.operations import archives as operations
from maisonnee.foundation.jobs.running import Work, attach_report, handler
from maisonnee.interop.structure_archive.writing import ZipSink, write_archive


@handler(operations.ARCHIVE_KIND, permissions={RecordPermission.EXPORT_STRUCTURE})
def archive_structure(work: Work) -> None:
    """Write the archive of one moment: everything is read in one transaction."""
    with work.batch() as job:
        if job.report_id is not None:
            return
        with tempfile.TemporaryFile() as target:
            sink = ZipSink(target)
            manifest = write_archive(job.structure, sink, now=work.clock())
            sink.close()
            target.seek(0)
            content = target.read()
        rows = sum(manifest.rows.values())
        file = operations.keep_structure_archive(actor=work.actor, job_id=job.pk, content=content, rows=rows)
        attach_report(work, file)
        job.done = job.total = len(manifest.files)
        job.result = {"rows": rows, "files": len(manifest.files), "missing": len(manifest.missing_files)}
