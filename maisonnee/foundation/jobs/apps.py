from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JobsConfig(AppConfig):
    """Long work: queued with the transaction that asks for it, visible while it runs, resumable."""

    name = "maisonnee.foundation.jobs"
    label = "jobs"

    def ready(self) -> None:
        """Register the task and the handlers: each application's `jobs` module."""
        import_module("maisonnee.foundation.jobs.running")
        autodiscover_modules("jobs")
