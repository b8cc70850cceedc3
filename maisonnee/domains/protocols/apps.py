from __future__ import annotations

from django.apps import AppConfig


class ProtocolsConfig(AppConfig):
    """Protocols, national cooperation protocols and pathways."""

    name = "maisonnee.domains.protocols"
    label = "protocols"
