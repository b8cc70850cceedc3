"""The packs of the night, and one's own pack when it is asked for."""

from __future__ import annotations

import logging
import uuid
from typing import TYPE_CHECKING

from django.utils import timezone
from procrastinate.contrib.django import app

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.operations import packs as operations
from maisonnee.domains.records.queries import packs as queries
from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.foundation.access.actors import system_actor
from maisonnee.foundation.access.enums import AccessPermission
from maisonnee.foundation.jobs.running import Work, handler
from maisonnee.foundation.tenancy import context, everyone
from maisonnee.interop.record_sheets.packing import make_pack

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member

log = logging.getLogger(__name__)
NIGHTLY = "30 1 * * *"
"""Each night (UTC), before the day's first visits."""


@handler(
    operations.PACKS_KIND,
    permissions={
        RecordPermission.MAKE_PACKS,
        PatientPermission.OPEN_RECORDS,
        StructurePermission.SEE_TEAM,
        AccessPermission.SEE_ROLES,
    },
)
def make_packs(work: Work) -> None:
    """Make one pack a member, each committed by itself: an interruption resumes after the last one."""
    wanted = work.job.parameters.get("member_id")
    with work.batch() as job:
        operations.forget_old_packs(actor=work.actor)
        members = queries.members_to_pack(actor=work.actor)
        if wanted is not None:
            members = [member for member in members if member.pk == uuid.UUID(wanted)]
        structure = job.structure.name
        job.total, job.done = len(members), len(job.checkpoint.get("done", []))
    made, failed = int(work.job.result.get("packs", 0)), 0
    for member in members:
        if str(member.pk) in work.job.checkpoint.get("done", []):
            continue
        try:
            with work.batch() as job:
                made += _made(work, member, structure)
                job.checkpoint = {"done": [*job.checkpoint.get("done", []), str(member.pk)]}
                job.done = len(job.checkpoint["done"])
                job.result = {"packs": made}
        except Exception:
            # One professional's pack must not deprive the others of theirs.
            failed += 1
            log.exception("The pack of member %s could not be made.", member.pk)
    with work.batch() as job:
        job.result = {"packs": made, "failed": failed}


def _made(work: Work, member: Member, structure: str) -> int:
    actor = queries.night_actor(member, now=work.clock())
    pack = make_pack(actor=actor, structure=structure)
    if pack is None:
        return 0
    patients, content = pack
    operations.keep_pack(actor=actor, patients=patients, content=content)
    return 1


@app.periodic(cron=NIGHTLY)
@app.task(name="records.night_packs", queueing_lock="records.night_packs", pass_context=False)
def night_packs(timestamp: int) -> None:
    """Ask for the packs of every team."""
    for structure_id in everyone.team_ids():
        with context.entered(structure_id=structure_id):
            actor = system_actor(
                "Travail de nuit",
                structure_id=structure_id,
                now=timezone.now(),
                permissions={RecordPermission.MAKE_PACKS},
            )
            operations.ask_night_packs(actor=actor)
