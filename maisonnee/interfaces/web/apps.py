from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages."""

    name = "maisonnee.interfaces.web"
    label = "web"
