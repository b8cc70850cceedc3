from __future__ import annotations

from django.apps import AppConfig


class PatientsConfig(AppConfig):
    """Who the team's patients are, who follows them, and where the list came from."""

    name = "maisonnee.domains.patients"
    label = "patients"
