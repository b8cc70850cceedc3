from __future__ import annotations

from django.apps import AppConfig


class PreventionConfig(AppConfig):
    """Public-health missions and what users take part in."""

    name = "maisonnee.domains.prevention"
    label = "prevention"
