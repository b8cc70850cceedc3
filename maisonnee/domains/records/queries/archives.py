"""The archives of a structure, and the code that opens each."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from maisonnee.domains.records.enums import RecordPermission
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.files import sealing
from maisonnee.foundation.jobs.models import Job

ARCHIVE_KIND = "records.structure_archive"


def archives(*, actor: Actor) -> QuerySet[Job]:
    """Return the archives asked for, the latest first: for those who lead. Raises `PermissionMissing`."""
    require(actor, RecordPermission.EXPORT_STRUCTURE)
    return _archives(actor)


def archives_to_open(*, actor: Actor) -> QuerySet[Job]:
    """Return the archives that are ready: a care professional gives their code. Raises `PermissionMissing`."""
    require(actor, RecordPermission.EXPORT_RECORD)
    return _archives(actor).filter(report__isnull=False)


def _archives(actor: Actor) -> QuerySet[Job]:
    return Job.objects.filter(structure_id=actor.structure_id, kind=ARCHIVE_KIND).select_related("report")


def code_of(*, structure_id: uuid.UUID, job_id: uuid.UUID) -> str:
    """Return the code of an archive: drawn from the installation's key, kept nowhere (docs/adr/0008)."""
    return sealing.derived_password(ARCHIVE_KIND, str(structure_id), str(job_id))
