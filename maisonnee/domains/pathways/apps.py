from __future__ import annotations

from django.apps import AppConfig


class PathwaysConfig(AppConfig):
    """Alerts anyone may raise, the pathway of a frail patient, the personal coordination plan."""

    name = "maisonnee.domains.pathways"
    label = "pathways"
