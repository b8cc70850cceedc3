"""Reading a file, writing what it brings, taking it back: in the background, by batches that commit one by one."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.operations import import_writing, imports
from maisonnee.domains.records.operations.imports import Group
from maisonnee.domains.records.queries import imports as queries
from maisonnee.domains.records.rules.incoming import FileRead, Incoming
from maisonnee.domains.records.rules.recognition import Recognition
from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.foundation.jobs.running import Work, handler
from maisonnee.interop.record_lists import sources
from maisonnee.interop.unreadable import UnreadableFileError
from maisonnee.kernel.refusals import Refusal

BATCH_SIZE = 400
_PERMISSIONS = {
    RecordPermission.IMPORT_RECORDS,
    RecordPermission.WRITE_ENTRIES,
    PatientPermission.OPEN_RECORDS,
    PatientPermission.READ_EVERY_IDENTITY,
    StructurePermission.SEE_TEAM,
}


@handler(imports.READ_KIND, permissions={*_PERMISSIONS})
def read_file(work: Work) -> None:
    """Read a file and keep what becomes of each fact; an interruption resumes after the last people kept."""
    batch_id = uuid.UUID(work.job.parameters["batch_id"])
    with work.batch() as job:
        found = _read(work, batch_id)
        groups = _groups(work, found)
        job.total = len(found.items)
        done = int(job.checkpoint.get("groups", 0))
    sha256_of = {place: attachment.sha256 for place, attachment in enumerate(found.attachments)}
    for first, chunk in _chunks(groups, done):
        with work.batch() as job:
            imports.keep_items(actor=work.actor, batch_id=batch_id, groups=chunk, sha256_of=sha256_of)
            job.done += sum(len(group.items) for group in chunk)
            job.checkpoint = {"groups": first + len(chunk)}
    with work.batch():
        imports.finish_reading(
            actor=work.actor,
            batch_id=batch_id,
            software=found.software,
            dated=found.dated.isoformat() if found.dated else "",
            ignored=found.ignored,
        )


@handler(imports.APPLY_KIND, permissions={*_PERMISSIONS})
def apply_file(work: Work) -> None:
    """Write what is new and what was chosen; an interruption resumes with what is not written yet."""
    batch_id = uuid.UUID(work.job.parameters["batch_id"])
    with work.batch() as job:
        batch = queries.record_import(actor=work.actor, batch_id=batch_id)
        rows = queries.items_of(actor=work.actor, batch=batch).filter(queries.to_apply())
        waiting = list(rows.order_by("patient_id", "number").values_list("pk", flat=True))
        has_attachments = rows.filter(values__has_key="attachment").exists()
        attachments = _read(work, batch_id).attachments if has_attachments else ()
        job.total = job.done + len(waiting)
    for start in range(0, len(waiting), BATCH_SIZE):
        item_ids = waiting[start : start + BATCH_SIZE]
        with work.batch() as job:
            import_writing.apply_items(
                actor=work.actor, batch_id=batch_id, item_ids=item_ids, attachments=attachments
            )
            job.done += len(item_ids)
    with work.batch():
        import_writing.finish_applying(actor=work.actor, batch_id=batch_id)


@handler(imports.UNDO_KIND, permissions={*_PERMISSIONS})
def undo_file(work: Work) -> None:
    """Take a whole import back, all or nothing."""
    batch_id = uuid.UUID(work.job.parameters["batch_id"])
    with work.batch():
        batch = queries.record_import(actor=work.actor, batch_id=batch_id)
        import_writing.undo_import(actor=work.actor, batch_id=batch_id, reason=batch.undone_reason)


def _read(work: Work, batch_id: uuid.UUID) -> FileRead:
    batch = queries.record_import(actor=work.actor, batch_id=batch_id)
    content = queries.content_of(actor=work.actor, batch=batch)
    try:
        return sources.read(content, source=batch.source, columns=batch.columns, today=work.actor.today)
    except UnreadableFileError as error:
        raise Refusal("records.import_unreadable", sentence=error.sentence) from error


def _groups(work: Work, found: FileRead) -> list[Group]:
    """The facts by patient, in the order of the file; those of people nobody recognises, by how they are written."""
    people = {item.person.label: item.person for item in found.items if item.person is not None}
    recognised = queries.recognitions(actor=work.actor, people=list(people.values()))
    nobody = Recognition(reason="traits_missing")
    by_key: dict[object, tuple[Recognition, list[Incoming]]] = {}
    for item in found.items:
        label = item.person.label if item.person is not None else ""
        recognition = recognised.get(label, nobody)
        by_key.setdefault(recognition.patient_id or label, (recognition, []))[1].append(item)
    return [Group(recognition, items) for recognition, items in by_key.values()]


def _chunks(groups: Sequence[Group], done: int) -> Iterator[tuple[int, list[Group]]]:
    chunk: list[Group] = []
    size, first = 0, done
    for place, group in enumerate(groups[done:], start=done):
        if chunk and size + len(group.items) > BATCH_SIZE:
            yield first, chunk
            chunk, size, first = [], 0, place
        chunk.append(group)
        size += len(group.items)
    if chunk:
        yield first, chunk
