from __future__ import annotations

from importlib import import_module
from pathlib import Path

from django.apps import AppConfig


class InteropConfig(AppConfig):
    """Outside formats, and the background work that reads them."""

    name = "maisonnee.interop"
    label = "interop"

    def ready(self) -> None:
        """Register the handlers of background work (`<format>/jobs.py`)."""
        for path in sorted(Path(__file__).parent.glob("*/jobs.py")):
            import_module(f"{self.name}.{path.parent.name}.jobs")
