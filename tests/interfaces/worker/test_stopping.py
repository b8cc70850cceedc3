"""The worker as a program: it finishes on SIGTERM, and what a killed one left is done by the next."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import psycopg
from procrastinate.contrib.django.models import ProcrastinateJob

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.models import ImportBatch, Patient
from maisonnee.domains.patients.queries import imports as import_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy import context
from maisonnee.interop import patient_lists
from tests.database_fixtures import CommittedDatabase
from tests.factories import teams

ROOT = Path(__file__).resolve().parents[3]
PEOPLE = 60


def _started(database: CommittedDatabase) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "maisonnee.interfaces.worker"], cwd=ROOT, env=database.environment
    )


def _wait_until(holds: Callable[[], bool], *, seconds: int = 60) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "It did not happen in time."
        time.sleep(0.2)


def _asked(actor: Actor) -> ImportBatch:
    """An import of PEOPLE patients, asked for and not begun."""
    lines = [f"Nom{number};Marie;12/03/1950" for number in range(PEOPLE)]
    content = "\n".join(["Nom;Prénom;Date de naissance", *lines]).encode()
    head = patient_lists.head_of(content)
    columns = {"birth_name": "Nom", "given_names": "Prénom", "birth_on": "Date de naissance"}
    with context.entered(structure_id=actor.structure_id):
        batch = operations.receive_list(
            actor=actor, name="liste.csv", content_type="text/csv", content=content,
            sheet=head.sheet, signature=head.signature, line_count=0,
        )  # fmt: skip
        candidates = patient_lists.candidates_of(
            patient_lists.table_of(content, sheet=head.sheet), columns=columns,
            directory=import_queries.directory(actor=actor), default_doctor_id=None, today=actor.today,
        )  # fmt: skip
        operations.choose_columns(
            actor=actor, batch_id=batch.pk, columns=columns, as_of_on=date(2026, 3, 1),
            default_doctor_id=None, candidates=candidates,
        )  # fmt: skip
        operations.start_import(actor=actor, batch_id=batch.pk)
    return batch


def _state(actor: Actor) -> tuple[str, int]:
    with context.entered(structure_id=actor.structure_id):
        return Job.objects.get().state, Patient.objects.count()


def test_a_worker_does_the_work_and_stops_on_sigterm(committed_database: CommittedDatabase) -> None:
    actor = teams.seat(teams.make_structure().pk, Role.PROFESSIONAL).actor
    worker = _started(committed_database)
    try:
        _asked(actor)
        _wait_until(lambda: _state(actor) == (JobState.DONE, PEOPLE))
        worker.terminate()
        assert worker.wait(timeout=20) == 0
    finally:
        worker.kill()
        worker.wait()
    assert list(ProcrastinateJob.objects.values_list("status", flat=True)) == ["succeeded"]


def test_what_a_killed_worker_left_is_done_by_the_next_one_once(
    committed_database: CommittedDatabase,
) -> None:
    actor = teams.seat(teams.make_structure().pk, Role.PROFESSIONAL).actor
    _asked(actor)
    # given: a worker was in the middle of the work when it was killed
    with psycopg.connect(committed_database.owner) as holding:
        holding.execute("LOCK TABLE patients_patient IN ACCESS EXCLUSIVE MODE")
        first = _started(committed_database)
        _wait_until(lambda: ProcrastinateJob.objects.filter(status="doing").exists())
        first.kill()
        first.wait()
    assert list(ProcrastinateJob.objects.values_list("status", flat=True)) == ["doing"]
    assert _state(actor) != (JobState.DONE, PEOPLE)
    # when: another one starts
    second = _started(committed_database)
    try:
        _wait_until(lambda: ProcrastinateJob.objects.filter(status="succeeded").exists())
        second.terminate()
        assert second.wait(timeout=20) == 0
    finally:
        second.kill()
        second.wait()
    # then: each patient is there once
    assert _state(actor) == (JobState.DONE, PEOPLE)
