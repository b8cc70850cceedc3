"""Building a dossier in the background: read each file once, then write the archive."""

from __future__ import annotations

from maisonnee.domains.agenda.enums import AgendaPermission
from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.operations import dossier as operations
from maisonnee.domains.contract.queries import dossier as queries
from maisonnee.domains.exchanges.enums import ExchangePermission
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.prevention.enums import PreventionPermission
from maisonnee.domains.protocols.enums import ProtocolPermission
from maisonnee.domains.quality.enums import QualityPermission
from maisonnee.domains.structures.enums import ResourcePermission, StructurePermission
from maisonnee.foundation.access.enums import Permission
from maisonnee.foundation.files import reading
from maisonnee.foundation.jobs.running import Work, handler
from maisonnee.interop.dossiers.building import build, read_files, unread_files

PERMISSIONS: set[Permission] = {
    ContractPermission.SEE_CONTRACT,
    ContractPermission.MANAGE_EXERCISE,
    StructurePermission.SEE_TEAM,
    ResourcePermission.SEE,
    PatientPermission.SEE_REGISTERS,
    PatientPermission.READ_EVERY_IDENTITY,
    ConcertationPermission.SEE,
    AgendaPermission.SEE,
    PreventionPermission.SEE,
    ProtocolPermission.SEE,
    QualityPermission.SEE,
    ExchangePermission.SEE,
}
BATCH_SIZE = 20


@handler(reading.KIND, permissions={ContractPermission.MANAGE_EXERCISE}, is_quiet=True)
def read_given_files(work: Work) -> None:
    """Read files as soon as they are given: the dossier that takes them is then built without reading them."""
    with work.batch():
        waiting = queries.unread_among(actor=work.actor, file_ids=work.job.parameters["file_ids"])
    for start in range(0, len(waiting), BATCH_SIZE):
        readings = read_files(waiting[start : start + BATCH_SIZE])
        with work.batch():
            operations.keep_given_readings(actor=work.actor, readings=readings)


@handler(operations.BUILD_KIND, permissions=PERMISSIONS)
def build_dossier(work: Work) -> None:
    """Read by batches that commit one by one, then build: an interruption resumes after the last batch."""
    year = int(work.job.parameters["year"])
    with work.batch() as job:
        contents = queries.contents_of(actor=work.actor, year=year)
        waiting = unread_files(actor=work.actor, contents=contents)
        files = {proof.file.pk for proof in contents.proofs}
        job.total, job.done = len(files) + 1, len(files) - len(waiting)
    for start in range(0, len(waiting), BATCH_SIZE):
        readings = read_files(waiting[start : start + BATCH_SIZE])
        with work.batch() as job:
            operations.keep_readings(actor=work.actor, year=year, readings=readings)
            job.done += len(readings)
    with work.batch() as job:
        if "dossier_id" in job.checkpoint:
            return
        contents = queries.contents_of(actor=work.actor, year=year)
        late = read_files(unread_files(actor=work.actor, contents=contents))
        if late:
            operations.keep_readings(actor=work.actor, year=year, readings=late)
        built = build(actor=work.actor, contents=contents)
        dossier = operations.keep_dossier(actor=work.actor, contents=contents, files=built)
        job.checkpoint = {"dossier_id": str(dossier.pk)}
        job.result = {
            "files": len(built.manifest["files"]) + 2,
            "findings": len(built.findings),
            "unread": len(built.unread),
        }
        job.done = job.total
