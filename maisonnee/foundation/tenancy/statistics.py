"""The statistics from which the database chooses how to answer."""

from __future__ import annotations

from django.db import connection, models
from django.db.models import Q, Value


def refresh(*tables: type[models.Model]) -> None:
    """Compute the statistics of tables that were just filled, rather than a moment later.

    A server older than PostgreSQL 17 cannot let the application do it: it skips the tables with a warning.
    """
    quoted = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in tables)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {quoted}")


def asked_once(condition: Q) -> Q:
    """Have the subqueries of a condition (`pk__in`) answered once, from a table in memory.

    The planner would otherwise look each row up in turn when it expects a handful of them: where a structure has
    just arrived, or is still being written, its statistics tell of the other structures only, and thousands of
    rows compared with thousands take half a minute.
    """
    # (What is part of an alternative is not turned into a join.)
    return condition | Q(Value(False))  # noqa: FBT003
