from __future__ import annotations

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The append-only, hash-chained record of what was done and read."""

    name = "maisonnee.foundation.journal"
    label = "journal"
