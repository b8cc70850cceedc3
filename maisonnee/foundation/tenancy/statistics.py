"""The statistics from which the database chooses how to answer."""

from __future__ import annotations

from django.db import connection, models


def refresh(*tables: type[models.Model]) -> None:
    """Compute the statistics of tables that were just filled, rather than a moment later.

    A server older than PostgreSQL 17 cannot let the application do it: it skips the tables with a warning.
    """
    quoted = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in tables)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {quoted}")
