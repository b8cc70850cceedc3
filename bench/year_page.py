"""Server time of the contract's pages and of those a coordinator opens, on a structure of 12,000 patients.

    bin/bench year_page, or python -m bench.year_page [PATIENTS]

Each page four times: asked again when nothing was written since (the answers are kept, docs/adr/0005), after a record
was written in, after something was written in the contract, and after something that may concern everything, which is
counted again. The same for a team of 120 patients first: the number of queries must not change. Target: 50 ms. Uses a
database of its own, gone at the end.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

from bench import throwaway
from bench.measuring import HEADER, TARGET_MS, measure

WRITES = {
    "an entry in a record": "records.write_entries",
    "a proof": "contract.add_proofs",
    "anything": "bench.change",
}
"""What is written before a page is asked, and the operation that says so in the journal."""


def measured(patients: int, analyze: Callable[[], None]) -> float:
    """Print a line for each page; return the milliseconds of the year's page."""
    from django.conf import settings
    from django.test import Client

    from maisonnee.foundation.access.enums import Role
    from maisonnee.foundation.journal import recording
    from maisonnee.foundation.tenancy import context
    from tests.factories import contracts, teams

    structure = teams.make_structure(f"Mesure {patients}")
    with context.entered(structure_id=structure.id):
        contracts.make_team(structure.id, patients=patients, meetings=6, files_by_meeting=5, protocols=6)
    seated = teams.seat(structure.id, Role.COORDINATOR)

    def written(action: str) -> Callable[[], None]:
        def write() -> None:
            with context.entered(structure_id=structure.id):
                recording.record(actor=seated.actor, action=action)

        return write

    written("bench.change")()
    analyze()
    browser = Client()
    browser.force_login(seated.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    year = f"/contrat/{contracts.YEAR}/"
    pages = {
        "year of the contract": year,
        "one indicator": f"{year}B1/",
        "figure P, with its rows": f"{year}chiffres/patients.registered/",
        "vault": f"{year}preuves/",
        "concertation": "/concertation/",
        "registers": "/patients/registres/",
        "today": "/",
    }
    times = []
    for title, path in pages.items():
        ask = partial(browser.get, path)
        times.append(measure(f"{title}, {patients:,} patients", ask))
        for what, action in WRITES.items():
            measure(f"{title}, {patients:,} patients, after {what}", ask, before=written(action))
    return times[0]


def main() -> None:
    """Measure, then print a table in Markdown."""
    patients = int(sys.argv[1]) if len(sys.argv) > 1 else 12_000
    print(HEADER)
    with throwaway.database() as analyze:
        measured(120, analyze)
        whole = measured(patients, analyze)
    reached = "reached" if whole <= TARGET_MS else "missed"
    print(f"\nTarget for the year's page: {TARGET_MS} ms on {patients:,} patients: {reached}.")


if __name__ == "__main__":
    main()
