from __future__ import annotations

from django.apps import AppConfig


class DelegationsConfig(AppConfig):
    """Who does what on whose agreement: delegations, Asalée, advanced practice, national cooperation protocols."""

    name = "maisonnee.domains.delegations"
    label = "delegations"
