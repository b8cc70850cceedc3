"""Long work: resumed where it stopped, once, in its own structure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import AccessPermission, Role
from maisonnee.foundation.jobs import queries, running
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.worker import running as worker
from maisonnee.kernel.refusals import Refusal
from tests.database_fixtures import CommittedDatabase
from tests.factories import teams

KIND = "tests.count"


@pytest.fixture
def behaviour() -> Iterator[dict[str, Any]]:
    """A kind of work that counts to five, one per batch; `stops_at` and `raises` trouble it."""
    told: dict[str, Any] = {"done": [], "stops_at": None, "raises": None}

    @running.handler(KIND, permissions={StructurePermission.SEE_TEAM})
    def count(work: running.Work) -> None:
        for number in range(work.job.checkpoint.get("next", 1), 6):
            if told["stops_at"] == number:
                raise told["raises"]
            with work.batch() as job:
                told["done"].append((number, context.current_structure_id(), work.actor))
                job.done, job.total, job.checkpoint = number, 5, {"next": number + 1}

    yield told
    del running._HANDLERS[KIND]


def _ask(actor: Actor) -> Job:
    return running.ask(actor=actor, kind=KIND, title="Compter", parameters={})


def _run(job: Job) -> Job:
    running.run(job_id=job.pk, structure_id=job.structure_id)
    job.refresh_from_db()
    return job


def test_work_runs_to_its_end(manager: Actor, behaviour: dict[str, Any]) -> None:
    job = _run(_ask(manager))
    assert (job.state, job.done, job.total, job.percent) == (JobState.DONE, 5, 5, 100)
    assert [number for number, _, _ in behaviour["done"]] == [1, 2, 3, 4, 5]


def test_a_second_run_does_nothing(manager: Actor, behaviour: dict[str, Any]) -> None:
    job = _run(_ask(manager))
    finished_at = job.finished_at
    assert _run(job).finished_at == finished_at
    assert len(behaviour["done"]) == 5


def test_an_interruption_resumes_after_the_last_batch(manager: Actor, behaviour: dict[str, Any]) -> None:
    job = _ask(manager)
    behaviour.update(stops_at=3, raises=KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        running.run(job_id=job.pk, structure_id=job.structure_id)
    job.refresh_from_db()
    assert (job.state, job.done) == (JobState.RUNNING, 2)
    behaviour.update(stops_at=None)
    assert _run(job).state == JobState.DONE
    assert [number for number, _, _ in behaviour["done"]] == [1, 2, 3, 4, 5]


def test_a_refusal_says_why(manager: Actor, behaviour: dict[str, Any]) -> None:
    behaviour.update(stops_at=2, raises=Refusal("structures.rpps_taken", rpps="10005173140"))
    job = _run(_ask(manager))
    assert (job.state, job.error, job.error_params) == (
        JobState.FAILED,
        "structures.rpps_taken",
        {"rpps": "10005173140"},
    )
    assert job.done == 1


def test_an_unexpected_error_is_kept_and_raised(manager: Actor, behaviour: dict[str, Any]) -> None:
    behaviour.update(stops_at=2, raises=ZeroDivisionError())
    job = _ask(manager)
    with pytest.raises(ZeroDivisionError):
        running.run(job_id=job.pk, structure_id=job.structure_id)
    job.refresh_from_db()
    assert (job.state, job.error) == (JobState.FAILED, "unexpected")


def test_work_acts_in_its_structure_with_its_own_permissions(
    manager: Actor, structure: Structure, behaviour: dict[str, Any]
) -> None:
    other = teams.make_structure()
    job = _ask(manager)
    with context.entered(structure_id=other.pk):
        running.run(job_id=job.pk, structure_id=structure.pk)
        assert context.current_structure_id() == other.pk
    (_, where, actor), *_ = behaviour["done"]
    assert where == structure.pk
    assert (actor.name, actor.user_id, actor.roles) == (manager.name, manager.user_id, frozenset())
    assert actor.may(StructurePermission.SEE_TEAM)
    assert not actor.may(AccessPermission.MANAGE_ROLES)


def test_work_named_for_another_structure_is_not_found(manager: Actor, behaviour: dict[str, Any]) -> None:
    job = _ask(manager)
    running.run(job_id=job.pk, structure_id=teams.make_structure().pk)
    job.refresh_from_db()
    assert job.state == JobState.QUEUED
    assert behaviour["done"] == []


def test_only_ones_own_work_is_seen_and_all_by_those_who_lead(
    manager: Actor, professional: Actor, structure: Structure, behaviour: dict[str, Any]
) -> None:
    job = _ask(manager)
    assert list(queries.jobs(actor=manager)) == [job]
    assert list(queries.jobs(actor=professional)) == []
    stranger = teams.seat(teams.make_structure().pk, Role.MANAGER).actor
    with context.entered(structure_id=stranger.structure_id):
        assert list(Job.objects.all()) == []


def test_work_asked_in_a_transaction_that_fails_never_starts(
    committed_database: CommittedDatabase, behaviour: dict[str, Any]
) -> None:
    actor = teams.seat(teams.make_structure().pk).actor
    with pytest.raises(ZeroDivisionError), context.entered(structure_id=actor.structure_id):
        _ask(actor)
        raise ZeroDivisionError
    assert ProcrastinateJob.objects.count() == 0


def test_a_kind_without_handler_is_refused_at_once(manager: Actor) -> None:
    with pytest.raises(LookupError), transaction.atomic():
        running.ask(actor=manager, kind="tests.unknown", title="", parameters={})


def test_the_worker_takes_up_what_a_killed_one_left(
    committed_database: CommittedDatabase, behaviour: dict[str, Any]
) -> None:
    actor = teams.seat(teams.make_structure().pk).actor
    with context.entered(structure_id=actor.structure_id):
        job = _ask(actor)
    # given: a worker took the job, did two batches, and was killed
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = NULL")
    behaviour.update(stops_at=3, raises=KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        running.run(job_id=job.pk, structure_id=job.structure_id)
    behaviour.update(stops_at=None)
    # when: a worker starts
    worker.run_until_stopped(wait=False)
    # then: the rest was done, once
    with context.entered(structure_id=actor.structure_id):
        job.refresh_from_db()
        assert (job.state, job.done) == (JobState.DONE, 5)
    assert [number for number, _, _ in behaviour["done"]] == [1, 2, 3, 4, 5]
    assert list(ProcrastinateJob.objects.values_list("status", flat=True)) == ["succeeded"]


def test_a_second_worker_leaves_the_first_ones_work(
    committed_database: CommittedDatabase, behaviour: dict[str, Any]
) -> None:
    import psycopg

    with psycopg.connect(committed_database.application) as first:
        first.execute("SELECT pg_advisory_lock(%s)", [worker.ONLY_WORKER])
        assert worker._is_alone() is False
        # (A closed connection lets its locks go a moment later.)
        first.execute("SELECT pg_advisory_unlock(%s)", [worker.ONLY_WORKER])
    assert worker._is_alone() is True
