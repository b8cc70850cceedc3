"""The worker: takes up what a killed one left, then carries out what is queued, until a signal."""

from __future__ import annotations

import logging
from typing import Any

from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

# The task and the handlers register themselves when Django starts (`foundation.jobs.apps`).

log = logging.getLogger(__name__)

ONLY_WORKER = 7_264_821
"""Advisory lock held by the one worker: who holds it knows that no other is at work."""
GRACE_SECONDS = 12.0
"""How long the work under way may go on after SIGTERM; the rest resumes from its checkpoint."""
CONCURRENCY = 2


def run_until_stopped(*, wait: bool = True) -> None:
    """Carry out queued work; with `wait=False`, stop when the queue is empty."""
    if _is_alone():
        requeue_orphans()
    else:
        log.warning("Another worker is at work: what it is doing is left to it.")
    connector: Any = app.connector
    with app.replace_connector(connector.get_worker_connector()):
        app.run_worker(
            wait=wait,
            concurrency=CONCURRENCY,
            install_signal_handlers=wait,
            shutdown_graceful_timeout=GRACE_SECONDS,
            listen_notify=wait,
            fetch_job_polling_interval=2.0,
        )


def requeue_orphans() -> int:
    """Put back in the queue what a killed worker was doing; return how many. Only the lone worker may."""
    orphans = list(ProcrastinateJob.objects.filter(status="doing").values_list("pk", flat=True))
    for key in orphans:
        app.job_manager.retry_job_by_id(job_id=key, retry_at=timezone.now())
    if orphans:
        log.warning("%d interrupted work(s) resumed.", len(orphans))
    return len(orphans)


def _is_alone() -> bool:
    """Take the worker's lock on this thread's connection, which stays open as long as the process."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [ONLY_WORKER])
        return bool(cursor.fetchone()[0])
