from __future__ import annotations

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Long work: queued with the transaction that asks for it, visible while it runs, resumable."""

    name = "maisonnee.foundation.jobs"
    label = "jobs"
