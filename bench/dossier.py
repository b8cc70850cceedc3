"""Time of a dossier of 300 proofs, on a structure of 12,000 patients: first build, then again.

    python -m bench.dossier [PROOFS] [PATIENTS]

The first build reads the text of each file; the following ones use what was read. Target: 5 s.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import date, timedelta

from bench import throwaway

TARGET_SECONDS = 5.0


def main(proofs: int, patients: int) -> None:
    """Print what each part takes."""
    with throwaway.database() as analyze:
        from maisonnee.domains.contract.operations import vault
        from maisonnee.domains.patients.models import Patient
        from maisonnee.foundation.access.enums import Role
        from maisonnee.foundation.documents.rendering import render_pdf
        from maisonnee.foundation.tenancy import context
        from tests.factories import contract_years as years
        from tests.factories import teams
        from tests.foundation.documents import samples

        team = teams.make_structure("Maison du banc d’essai")
        lead = replace(teams.seat(team.pk, Role.COORDINATOR).actor, now=years.NOW)
        pages = [
            render_pdf("minutes", samples.minutes(), title=f"Pièce {n}", created_on=date(2025, 1, 1))
            for n in range(10)
        ]
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
                uploads=[vault.Upload(f"piece-{n}.pdf", pages[n % 10]) for n in range(proofs)],
                **years.PERIOD,
            )
        analyze()
        for label in ("first build, every file read", "built again"):
            started = time.perf_counter()
            with context.entered(structure_id=team.pk):
                dossier = years.build_dossier(lead)
            seconds = time.perf_counter() - started
            verdict = "ok" if seconds <= TARGET_SECONDS else "above the target"
            size = dossier.archive.size / 1024 / 1024
            print(
                f"{label}: {seconds:.2f} s for {proofs} proofs, {patients} patients, {size:.1f} MiB ({verdict})"
            )


if __name__ == "__main__":
    main(*(int(value) for value in (sys.argv[1:] + ["300", "12000"][len(sys.argv) - 1 :])[:2]))
