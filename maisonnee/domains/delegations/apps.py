from __future__ import annotations

from django.apps import AppConfig


class DelegationsConfig(AppConfig):
    """Who does what on whose agreement: delegations, Asalée, advanced practice, national cooperation protocols."""

    name = "maisonnee.domains.delegations"
    label = "delegations"

    def ready(self) -> None:
        from maisonnee.domains.delegations.queries import bases
        from maisonnee.domains.protocols import ports

        ports.answer_with(bases.footing)
