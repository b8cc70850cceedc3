from __future__ import annotations

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The shared record: what the team needs to share about a patient, beside each one's clinical software."""

    name = "maisonnee.domains.records"
    label = "records"
