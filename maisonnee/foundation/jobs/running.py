"""Asking for long work, and carrying it out.

A handler is a function `(work: Work) -> None` registered for a kind. It runs outside any transaction and
opens its own, one per batch, with `work.batch()`: what a batch wrote and how far the work is are committed
together, so an interruption resumes after the last batch and nothing is done twice.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from procrastinate.contrib.django import app

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Permission
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy import context
from maisonnee.kernel.refusals import Refusal

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Registered:
    handler: Callable[[Work], None]
    permissions: frozenset[Permission]
    is_quiet: bool


_HANDLERS: dict[str, _Registered] = {}


def handler(
    kind: str, *, permissions: set[Permission], is_quiet: bool = False
) -> Callable[[Callable[[Work], None]], Callable[[Work], None]]:
    """Register the function that does a kind of work, and the only permissions it acts with.

    Quiet work is asked by the product itself and nobody waits for it: it is not listed.
    """

    def declare(function: Callable[[Work], None]) -> Callable[[Work], None]:
        _HANDLERS[kind] = _Registered(function, frozenset(permissions), is_quiet)
        return function

    return declare


def quiet_kinds() -> list[str]:
    """Return the kinds of work that are not listed."""
    return sorted(kind for kind, registered in _HANDLERS.items() if registered.is_quiet)


class Work:
    """A job under way, as its handler sees it."""

    def __init__(self, job: Job, permissions: frozenset[Permission], clock: Callable[[], datetime]) -> None:
        self.job = job
        self.clock = clock
        self._permissions = permissions

    @property
    def actor(self) -> Actor:
        """The job's actor: it bears the name of the person who asked and holds the job's permissions only."""
        return Actor(
            name=self.job.asked_by,
            structure_id=self.job.structure_id,
            now=self.clock(),
            user_id=self.job.asked_by_user_id,
            permissions=self._permissions,
        )

    @contextmanager
    def batch(self) -> Iterator[Job]:
        """Open a transaction in the structure's context; what is set on the job is saved with it."""
        with context.entered(structure_id=self.job.structure_id, user_id=self.job.asked_by_user_id):
            yield self.job
            self.job.save(
                update_fields=[
                    *("state", "checkpoint", "result", "error", "error_params", "done", "total", "report"),
                    *("started_at", "finished_at"),
                ]
            )


def ask(*, actor: Actor, kind: str, title: str, parameters: dict[str, Any]) -> Job:
    """Queue work in the current transaction: it starts only if the transaction commits."""
    if kind not in _HANDLERS:
        raise LookupError(f"No handler for jobs of kind {kind}.")
    job = Job.objects.create(
        structure_id=actor.structure_id,
        kind=kind,
        title=title,
        parameters=parameters,
        asked_by=actor.name,
        asked_by_user_id=actor.user_id,
        asked_at=actor.now,
    )
    enqueue(job)
    return job


def enqueue(job: Job) -> None:
    """Put a job in the queue; running it twice does no harm."""
    _run_job.defer(job_id=str(job.pk), structure_id=str(job.structure_id))


def run(*, job_id: uuid.UUID, structure_id: uuid.UUID, clock: Callable[[], datetime] = timezone.now) -> None:
    """Carry a job out, from its checkpoint. A finished job is left alone.

    A `Refusal` ends it as failed with its code; any other error too, with a general word, and is raised
    again for the worker's log.
    """
    with context.entered(structure_id=structure_id):
        job = Job.objects.filter(pk=job_id).first()
    if job is None or job.is_finished:
        return
    registered = _HANDLERS[job.kind]
    work = Work(job, registered.permissions, clock)
    with work.batch():
        job.state, job.started_at = JobState.RUNNING, job.started_at or clock()
    try:
        registered.handler(work)
    except Exception as error:
        refusal = isinstance(error, Refusal)
        with work.batch():
            job.state, job.finished_at = JobState.FAILED, clock()
            job.error = error.code if isinstance(error, Refusal) else "unexpected"
            job.error_params = (
                {name: str(value) for name, value in error.params.items()}
                if isinstance(error, Refusal)
                else {}
            )
        if not refusal:
            raise
        return
    with work.batch():
        job.state, job.finished_at = JobState.DONE, clock()


def attach_report(work: Work, file: StoredFile) -> None:
    """Give a job its downloadable report (inside a batch)."""
    work.job.report = file


@app.task(name="jobs.run", pass_context=False)
def _run_job(job_id: str, structure_id: str) -> None:
    run(job_id=uuid.UUID(job_id), structure_id=uuid.UUID(structure_id))
