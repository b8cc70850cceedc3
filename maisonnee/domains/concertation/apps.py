from __future__ import annotations

from django.apps import AppConfig


class ConcertationConfig(AppConfig):
    """Pluriprofessional concertation: meetings, the cases discussed there, what was decided, corridor talk."""

    name = "maisonnee.domains.concertation"
    label = "concertation"
