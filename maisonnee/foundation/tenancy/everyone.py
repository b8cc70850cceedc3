"""The teams of an installation, by their identifiers alone: for work that each one's night brings."""

from __future__ import annotations

import uuid

from django.db import connection


def team_ids() -> list[uuid.UUID]:
    """Return the identifier of every team. Nothing of them is read before their context is entered."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tenancy_team_ids()")
        return [row[0] for row in cursor.fetchall()]
