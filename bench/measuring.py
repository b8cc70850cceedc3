"""Server time of pages: total, part spent in SQL, processor time, number of queries; a line of a table each."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROUNDS = 20
TARGET_MS = 50
HEADER = "| Page | server | of which SQL | SQL share | processor | queries |\n|---|---:|---:|---:|---:|---:|"


def measure(title: str, ask: Callable[[], Any], *, before: Callable[[], None] = lambda: None) -> float:
    """Print the medians of a request; return the milliseconds of the whole (`medians`)."""
    total, sql, processor, count = medians(title, ask, before=before)
    share = f"{sql / total:.0%}"
    print(f"| {title} | {total:.1f} ms | {sql:.1f} ms | {share} | {processor:.1f} ms | {count} |", flush=True)
    return total


def medians(
    title: str, ask: Callable[[], Any], *, before: Callable[[], None] = lambda: None, rounds: int = ROUNDS
) -> tuple[float, float, float, int]:
    """Return the medians of a request after two warm-ups: milliseconds of the whole, in SQL, of processor, and queries.

    `before` is called, unmeasured, before each request.

    « Processor » is what the page and its database session really used: on a machine busy with something
    else, the time they would take alone.
    """
    from django.db import connection

    for _ in range(2):
        before()
        ask()
    totals, in_sql, used, counts = [], [], [], []
    for _ in range(rounds):
        before()
        spent: list[float] = []

        def timed(
            execute: Any, sql: Any, params: Any, many: Any, context: Any, spent: list[float] = spent
        ) -> Any:
            started = time.perf_counter()
            try:
                return execute(sql, params, many, context)
            finally:
                spent.append(time.perf_counter() - started)

        at_first, started = _processor(), time.perf_counter()
        with connection.execute_wrapper(timed):
            response = ask()
        totals.append(time.perf_counter() - started)
        used.append(_processor() - at_first)
        if response.status_code not in {200, 302}:
            raise SystemExit(f"{title}: status {response.status_code}")
        in_sql.append(sum(spent))
        counts.append(len(spent))
    total, sql, processor = (statistics.median(values) * 1000 for values in (totals, in_sql, used))
    return total, sql, processor, counts[-1]


def _processor() -> float:
    """Seconds of processor used so far by this process and by its database session (Linux tells the latter)."""
    from django.db import connection

    known = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    database = int(known.read_text().split()[0]) / 1e9 if known.is_file() else 0.0
    return time.process_time() + database
