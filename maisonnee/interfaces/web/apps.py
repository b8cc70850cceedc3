from __future__ import annotations

from importlib import import_module
from pathlib import Path

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages."""

    name = "maisonnee.interfaces.web"
    label = "web"

    def ready(self) -> None:
        """Collect the sentences of each subject (`<subject>/sentences.py`)."""
        from maisonnee.interfaces.web import journal_links, journal_sentences, sentences

        for path in sorted(Path(__file__).parent.glob("*/sentences.py")):
            module = import_module(f"{self.name}.{path.parent.name}.sentences")
            sentences.register(getattr(module, "SENTENCES", {}))
            journal_sentences.register(getattr(module, "JOURNAL", {}))
            journal_links.register(getattr(module, "LINKS", {}))
