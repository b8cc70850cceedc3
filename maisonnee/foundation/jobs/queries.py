"""What people see of long work."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.models import Job


def jobs(*, actor: Actor) -> QuerySet[Job]:
    """Return the work this actor may follow: their own, and all of the structure's for those who lead it."""
    rows = Job.objects.filter(structure_id=actor.structure_id).exclude(kind__in=running.quiet_kinds())
    if actor.roles.isdisjoint({Role.COORDINATOR, Role.MANAGER}):
        rows = rows.filter(asked_by_user_id=actor.user_id)
    return rows


def job(*, actor: Actor, job_id: uuid.UUID) -> Job:
    """Return a piece of work this actor may follow. Raises `Job.DoesNotExist`."""
    return jobs(actor=actor).select_related("report").get(pk=job_id)
