"""Time of a dossier of 300 proofs, each its own PDF, on a structure of 12,000 patients.

    bin/bench dossier, or python -m bench.dossier [PROOFS] [PATIENTS]

The text of a file is read in the background when it is given, and kept: the first build reads nothing. The worst
case is measured too, on a second structure: nothing was read, the build reads every file. Target: 5 s.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bench import throwaway

TARGET_SECONDS = 5.0


def a_year(name: str, *, patients: int, pieces: list[bytes]) -> Any:
    """Make a team, its year and its proofs; return its coordinator, at the moment of the year."""
    from maisonnee.domains.contract.operations import vault
    from maisonnee.domains.patients.models import Patient
    from maisonnee.foundation.access.enums import Role
    from maisonnee.foundation.tenancy import context
    from tests.factories import contract_years as years
    from tests.factories import teams

    team = teams.make_structure(name)
    lead = replace(teams.seat(team.pk, Role.COORDINATOR).actor, now=years.NOW)
    with context.entered(structure_id=team.pk):
        years.make_year(team, lead)
        Patient.objects.bulk_create(
            (
                Patient(
                    structure_id=team.pk,
                    birth_family_name=f"Nomdessai{n:05d}",
                    birth_given_names=f"Prénom{n % 400}",
                    born_on=date(1930, 1, 1) + timedelta(days=n % 30_000),
                    created_at=years.NOW,
                    sort_key=f"{n:05d}",
                    traits_key=f"{n:05d}",
                )
                for n in range(patients)
            ),
            batch_size=2000,
        )
        vault.add_proofs(
            actor=lead,
            indicator="B1",
            kind="coordination",
            uploads=[vault.Upload(f"piece-{n}.pdf", content) for n, content in enumerate(pieces)],
            **years.PERIOD,
        )
    return lead


def read_in_the_background(actor: Any) -> None:
    """Run the jobs that giving the proofs queued, as the worker does."""
    from django.utils import timezone

    from maisonnee.foundation.files import reading
    from maisonnee.foundation.jobs import running
    from maisonnee.foundation.jobs.models import Job
    from maisonnee.foundation.tenancy import context

    with context.entered(structure_id=actor.structure_id):
        waiting = list(Job.objects.filter(kind=reading.KIND).values_list("pk", flat=True))
    for job_id in waiting:
        running.run(job_id=job_id, structure_id=actor.structure_id, clock=timezone.now)


def built(actor: Any) -> None:
    """Build the dossier as the job does."""
    from maisonnee.foundation.tenancy import context
    from tests.factories import contract_years as years

    with context.entered(structure_id=actor.structure_id):
        years.build_dossier(actor)


def measure(title: str, act: Callable[[Any], None], actor: Any, *, target: bool = True) -> None:
    """Print a line of the table: elapsed seconds, and the processor of this process."""
    started, used = time.perf_counter(), time.process_time()
    act(actor)
    seconds, processor = time.perf_counter() - started, time.process_time() - used
    shown = f"{TARGET_SECONDS:.0f} s" if target else ""
    print(f"| {title} | {seconds:.1f} s | {processor:.1f} s | {shown} |", flush=True)


def main(proofs: int, patients: int) -> None:
    """Print what each part takes."""
    with throwaway.database() as analyze:
        from maisonnee.foundation.documents.rendering import render_pdf
        from tests.foundation.documents import samples

        pieces = [
            render_pdf("minutes", samples.minutes(), title=f"Pièce {n}", created_on=date(2025, 1, 1))
            for n in range(proofs)
        ]
        given = a_year("Pièces relues à leur dépôt", patients=patients, pieces=pieces)
        unread = a_year("Pièces jamais relues", patients=patients, pieces=pieces)
        analyze()
        print(
            f"{proofs} proofs, {patients} patients\n\n| What | Time | Processor | Target |\n|---|---:|---:|---:|"
        )
        measure("the worker reads every file after it was given", read_in_the_background, given, target=False)
        measure("first build", built, given)
        measure("built again", built, given)
        measure("first build, nothing read yet", built, unread)


if __name__ == "__main__":
    main(*(int(value) for value in (sys.argv[1:] + ["300", "12000"][len(sys.argv) - 1 :])[:2]))
