from __future__ import annotations

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Roles by structure, named permissions, and the actor that every operation receives."""

    name = "maisonnee.foundation.access"
    label = "access"
