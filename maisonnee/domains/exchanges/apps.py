from __future__ import annotations

from django.apps import AppConfig


class ExchangesConfig(AppConfig):
    """What passes between professionals about patients, and with partners outside the team."""

    name = "maisonnee.domains.exchanges"
    label = "exchanges"
