"""Time of importing 12,000 patients: reading, preview, and the job itself, then the same file again.

    bin/bench patient_import, or python -m bench.patient_import [COUNT]

Target: under a minute, job included.
"""

from __future__ import annotations

import sys
import time
from typing import Any

from bench import throwaway
from bench.patient_data import patient_list

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 12_000


def imported(actor: Any, content: bytes) -> dict[str, Any]:
    """Import once, each step committed as the pages do; returns seconds by step and the counts."""
    from django.utils import timezone

    from maisonnee.domains.patients import operations
    from maisonnee.domains.patients.models import ImportBatch
    from maisonnee.domains.patients.queries import imports as queries
    from maisonnee.foundation.jobs import running
    from maisonnee.foundation.tenancy import context
    from maisonnee.interop import patient_lists

    times: dict[str, Any] = {}
    started = time.perf_counter()
    with context.entered(structure_id=actor.structure_id):
        head = patient_lists.head_of(content)
        batch = operations.receive_list(
            actor=actor,
            name="liste.csv",
            content_type="text/csv",
            content=content,
            sheet="",
            signature=head.signature,
            line_count=0,
        )
        columns = patient_lists.guessed_columns(head)
    times["receive"] = time.perf_counter() - started
    started = time.perf_counter()
    with context.entered(structure_id=actor.structure_id):
        candidates = patient_lists.candidates_of(
            patient_lists.table_of(content), columns=columns, directory=queries.directory(actor=actor),
            default_doctor_id=None, today=actor.today,
        )  # fmt: skip
        operations.choose_columns(
            actor=actor,
            batch_id=batch.pk,
            columns=columns,
            as_of_on=actor.today,
            default_doctor_id=None,
            candidates=candidates,
        )
    times["preview"] = time.perf_counter() - started
    started = time.perf_counter()
    with context.entered(structure_id=actor.structure_id):
        job = operations.start_import(actor=actor, batch_id=batch.pk).job
    assert job is not None
    running.run(job_id=job.pk, structure_id=actor.structure_id, clock=timezone.now)
    times["job"] = time.perf_counter() - started
    with context.entered(structure_id=actor.structure_id):
        times["counts"] = ImportBatch.objects.get(pk=batch.pk).counts
    return times


def a_team() -> tuple[Any, bytes]:
    """A structure with three doctors and two nurses, its professional, and the list of its patients."""
    from maisonnee.foundation.access.enums import Role
    from maisonnee.foundation.tenancy import context
    from tests.factories import patients as make
    from tests.factories import teams

    actor = teams.seat(teams.make_structure().id, Role.PROFESSIONAL).actor
    with context.entered(structure_id=actor.structure_id):
        doctors = [make.make_member(actor, family_name=f"Docteur{letter}") for letter in "ABC"]
        nurses = [
            make.make_member(actor, family_name=f"Infirmier{letter}", profession="60") for letter in "AB"
        ]
        text = patient_list(COUNT, doctors=[str(one) for one in doctors], nurses=[str(one) for one in nurses])
    return actor, text.encode("cp1252")


def main() -> None:
    with throwaway.database():
        actor, content = a_team()
        for title in ("first time", "same file again"):
            times = imported(actor, content)
            shown = ", ".join(f"{step} {times[step]:.1f} s" for step in ("receive", "preview", "job"))
            print(f"{COUNT} patients, {title}: {shown}; {times['counts']}", flush=True)


if __name__ == "__main__":
    main()
