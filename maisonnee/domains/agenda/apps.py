from __future__ import annotations

from django.apps import AppConfig


class AgendaConfig(AppConfig):
    """Opening hours, closures, unscheduled care and the answer to crises."""

    name = "maisonnee.domains.agenda"
    label = "agenda"

    def ready(self) -> None:
        from maisonnee.domains.agenda.queries import open_between
        from maisonnee.domains.exchanges import ports

        ports.answer_with(open_between)
