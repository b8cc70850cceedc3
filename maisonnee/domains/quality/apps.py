from __future__ import annotations

from django.apps import AppConfig


class QualityConfig(AppConfig):
    """The quality approach, level by level."""

    name = "maisonnee.domains.quality"
    label = "quality"
