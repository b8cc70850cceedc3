from __future__ import annotations

from django.apps import AppConfig


class AgendaConfig(AppConfig):
    """Opening hours, closures, unscheduled care and the answer to crises."""

    name = "maisonnee.domains.agenda"
    label = "agenda"
