"""Time of importing 12,000 measures into the records of 300 patients: receiving, reading, writing, reading again, undoing.

    bin/bench record_import, or python -m bench.record_import [COUNT]

Target: under a minute for each job.
"""

from __future__ import annotations

import sys
import time
from datetime import date, timedelta
from typing import Any

from bench import throwaway

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 12_000
PATIENTS = 300
MEASURES = (
    ("Poids", "72,{}", "kg"),
    ("Tension artérielle", "13{}/80", "mmHg"),
    ("HbA1c", "6,{}", "%"),
    ("Créatinine", "8{}", "µmol/L"),
)
TITLES = "Nom de naissance;Prénom;Date de naissance;Nature;Libellé;Date;Valeur;Unité"


def measures(count: int) -> bytes:
    """A list of measures of as many patients, over the days before."""
    rows = [TITLES]
    for number in range(count):
        label, value, unit = MEASURES[number % len(MEASURES)]
        on = date(2026, 2, 1) - timedelta(days=number // PATIENTS)
        person = f"ESSAI{number % PATIENTS};Dominique;17/05/1960"
        rows.append(f"{person};Mesure;{label};{on:%d/%m/%Y};{value.format(number % 10)};{unit}")
    return "\n".join(rows).encode()


def a_doctor() -> Any:
    """A doctor who takes part in the care of 300 patients."""
    from maisonnee.foundation.tenancy import context
    from tests.factories import records, teams
    from tests.factories.patients import make_patient

    structure = teams.make_structure()
    with context.entered(structure_id=structure.pk):
        doctor = records.make_reader(structure.pk, "10")
        for number in range(PATIENTS):
            patient = make_patient(doctor, birth_family_name=f"Essai{number}")
            records.in_care(doctor, patient)
    return doctor


def imported(actor: Any, content: bytes) -> tuple[dict[str, float], Any]:
    """Import once, each step committed as the pages and the worker do; return seconds by step and the import."""
    from maisonnee.domains.records.enums import ImportSource
    from maisonnee.domains.records.operations import imports
    from maisonnee.foundation.tenancy import context
    from maisonnee.interop import patient_lists, record_lists
    from maisonnee.kernel.refusals import Refusal

    times: dict[str, float] = {}
    started = time.perf_counter()
    with context.entered(structure_id=actor.structure_id):
        head = patient_lists.head_of(content)
        batch = imports.receive_record_file(
            actor=actor,
            source=ImportSource.SPREADSHEET,
            name="mesures.csv",
            content_type="text/csv",
            content=content,
        )
        columns = {"map": record_lists.guessed_columns(head), "sheet": head.sheet}
        imports.choose_record_columns(
            actor=actor, batch_id=batch.pk, signature=head.signature, columns=columns, dated="2026-03-01"
        )
    times["receive"] = time.perf_counter() - started
    times["read"] = worked(actor, batch.pk)
    with context.entered(structure_id=actor.structure_id):
        try:
            imports.start_applying(actor=actor, batch_id=batch.pk)
        except Refusal:
            return times, batch.pk
    times["write"] = worked(actor, batch.pk)
    return times, batch.pk


def worked(actor: Any, batch_id: Any) -> float:
    """Carry out the work asked for an import; return its seconds."""
    from django.utils import timezone

    from maisonnee.domains.records.models import RecordImport
    from maisonnee.foundation.jobs import running
    from maisonnee.foundation.tenancy import context

    with context.entered(structure_id=actor.structure_id):
        job_id = RecordImport.objects.get(pk=batch_id).job_id
    assert job_id is not None
    started = time.perf_counter()
    running.run(job_id=job_id, structure_id=actor.structure_id, clock=timezone.now)
    return time.perf_counter() - started


def undone(actor: Any, batch_id: Any) -> float:
    """Undo an import; return the seconds of the work."""
    from maisonnee.domains.records.operations import imports
    from maisonnee.foundation.tenancy import context

    with context.entered(structure_id=actor.structure_id):
        imports.ask_undo(actor=actor, batch_id=batch_id, reason="Mesure du banc")
    return worked(actor, batch_id)


def outcomes(actor: Any, batch_id: Any) -> dict[str, int]:
    from maisonnee.domains.records.queries import imports as queries
    from maisonnee.foundation.tenancy import context

    with context.entered(structure_id=actor.structure_id):
        batch = queries.record_import(actor=actor, batch_id=batch_id)
        return {name: count for name, count in queries.counts_of(actor=actor, batch=batch).items() if count}


def main() -> None:
    with throwaway.database():
        actor, content = a_doctor(), measures(COUNT)
        first = None
        for title in ("first time", "same file again"):
            times, batch_id = imported(actor, content)
            first = first or batch_id
            shown = ", ".join(f"{step} {seconds:.1f} s" for step, seconds in times.items())
            print(f"{COUNT} measures, {title}: {shown}; {outcomes(actor, batch_id)}", flush=True)
        print(f"undone: {undone(actor, first):.1f} s", flush=True)


if __name__ == "__main__":
    main()
