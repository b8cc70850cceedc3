"""Two people at once: the second acts while what the first did is not committed yet."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable
from typing import Any

from django.db import connection

from maisonnee.foundation.tenancy import context

PATIENCE = 30
"""Seconds after which a test that waits for another thread gives up."""


def overlapping(
    structure_id: uuid.UUID, first: Callable[[], Any], second: Callable[[], Any]
) -> tuple[Any, Any]:
    """Run two acts in two transactions that overlap; returns what each gave, or the exception it raised.

    The first commits once the second waits for it (or is over).
    """
    acted, over = threading.Event(), threading.Event()
    given: dict[str, Any] = {}

    def run_first() -> None:
        try:
            with context.entered(structure_id=structure_id):
                given["first"] = first()
                acted.set()
                _wait_for_somebody_who_waits(over)
        except Exception as error:
            given["first"] = error
        finally:
            acted.set()
            connection.close()

    def run_second() -> None:
        acted.wait(PATIENCE)
        try:
            with context.entered(structure_id=structure_id):
                given["second"] = second()
        except Exception as error:
            given["second"] = error
        finally:
            over.set()
            connection.close()

    threads = [threading.Thread(target=run_first), threading.Thread(target=run_second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    return given["first"], given["second"]


def _wait_for_somebody_who_waits(over: threading.Event) -> None:
    """Wait until another connection of this database waits for a lock, or until it is over."""
    limit = time.monotonic() + PATIENCE / 2
    while time.monotonic() < limit and not over.wait(0.05):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_locks AS waiting JOIN pg_stat_activity AS one USING (pid)"
                " WHERE NOT waiting.granted AND one.datname = current_database()"
            )
            if cursor.fetchone()[0]:
                return
