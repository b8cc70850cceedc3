"""Time of the contract's year page, on a structure of 12,000 patients.

    bin/bench year_page, or python -m bench.year_page [PATIENTS]

Prints the server time of the page, the time of its SQL, the number of its queries, and the same for a team of
120 patients: the number must not change. Uses a database of its own, gone at the end.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from bench import throwaway

ROUNDS = 30
TARGET_MS = 50


class Counter:
    """Counts queries and their time, as an execute wrapper."""

    def __init__(self) -> None:
        self.count, self.seconds = 0, 0.0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        started = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.seconds += time.perf_counter() - started
            self.count += 1


def measure(patients: int, analyze: Callable[[], None]) -> tuple[float, float, int]:
    """Milliseconds of the page, milliseconds of its SQL, and its queries: medians over the rounds."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client

    from maisonnee.foundation.access.enums import Role
    from maisonnee.foundation.tenancy import context
    from tests.factories import contracts, teams

    structure = teams.make_structure(f"Mesure {patients}")
    with context.entered(structure_id=structure.id):
        contracts.make_team(structure.id, patients=patients, meetings=6, files_by_meeting=5, protocols=6)
    seated = teams.seat(structure.id, Role.COORDINATOR)
    analyze()
    browser = Client()
    browser.force_login(seated.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    path = f"/contrat/{contracts.YEAR}/"
    times, sql_times, counts = [], [], []
    for _ in range(ROUNDS + 3):
        counter = Counter()
        started = time.perf_counter()
        with connection.execute_wrapper(counter):
            response = browser.get(path)
        times.append(time.perf_counter() - started)
        sql_times.append(counter.seconds)
        counts.append(counter.count)
        if response.status_code != 200:
            raise SystemExit(f"{path}: {response.status_code}")
    return (
        statistics.median(times[3:]) * 1000,
        statistics.median(sql_times[3:]) * 1000,
        int(statistics.median(counts[3:])),
    )


def main() -> None:
    """Measure, then print a table in Markdown."""
    patients = int(sys.argv[1]) if len(sys.argv) > 1 else 12_000
    with throwaway.database() as analyze:
        rows = [(count, *measure(count, analyze)) for count in (120, patients)]
    print("| Patients | Year's page | of which SQL | Queries |\n|---:|---:|---:|---:|")
    for count, total, sql, queries in rows:
        print(f"| {count:,} | {total:.1f} ms | {sql:.1f} ms | {queries} |")
    reached = rows[-1][1] <= TARGET_MS
    print(
        f"\nTarget: {TARGET_MS} ms of server time on {patients:,} patients: {'reached' if reached else 'missed'}."
    )


if __name__ == "__main__":
    main()
