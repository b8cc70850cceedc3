"""Files are read as soon as they are given: the dossier that takes them reads nothing more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from maisonnee.domains.contract.models import FileReading, Proof
from maisonnee.domains.contract.operations import dossier as operations
from maisonnee.domains.contract.queries import dossier as queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import reading, storing
from maisonnee.foundation.jobs import queries as jobs
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interop.dossiers import unread_files
from tests.factories import contract_years as years
from tests.factories.contract_years import YEAR


@pytest.fixture
def lead(actor_as: Callable[[Role], Actor]) -> Actor:
    return replace(actor_as(Role.COORDINATOR), now=years.NOW)


@pytest.fixture
def given(structure: Structure, lead: Actor) -> Job:
    """The work that giving a proof asked for."""
    years.make_year(structure, lead)
    before = set(Job.objects.filter(kind=reading.KIND).values_list("pk", flat=True))
    years.give_proof(lead, "fiche.txt", b"Dix heures par semaine.")
    return Job.objects.filter(kind=reading.KIND).exclude(pk__in=before).get()


def test_a_proof_is_read_once_it_is_given_and_its_text_is_kept(lead: Actor, given: Job) -> None:
    running.run(job_id=given.pk, structure_id=given.structure_id)

    given.refresh_from_db()
    proof = Proof.objects.get(indicator="B1")
    kept = FileReading.objects.get(file=proof.file)
    assert given.state == JobState.DONE
    assert (queries.text_read(kept), kept.is_complete) == ("Dix heures par semaine.", True)
    assert kept.text is not None
    assert storing.content_of(kept.text) == b"Dix heures par semaine."
    contents = queries.contents_of(actor=years.builder(lead), year=YEAR)
    assert proof.file_id not in {file.pk for file in unread_files(actor=lead, contents=contents)}


def test_a_file_already_read_is_left_as_it_is(lead: Actor, given: Job) -> None:
    proof = Proof.objects.get(indicator="B1")
    assert proof.file is not None
    first = operations.Reading(proof.file, "Lu d’abord", is_complete=True, reason="")
    operations.keep_given_readings(actor=lead, readings=[first])
    operations.keep_given_readings(actor=lead, readings=[replace(first, text="Lu ensuite")])
    entries = Entry.objects.filter(action="contract.keep_given_readings").count()

    running.run(job_id=given.pk, structure_id=given.structure_id)

    assert queries.text_read(FileReading.objects.get(file=proof.file)) == "Lu d’abord"
    assert Entry.objects.filter(action="contract.keep_given_readings").count() == entries == 2


def test_this_work_is_not_listed(lead: Actor, given: Job) -> None:
    assert given.kind == reading.KIND
    assert list(jobs.jobs(actor=lead)) == []
