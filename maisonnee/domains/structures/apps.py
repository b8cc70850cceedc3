from __future__ import annotations

from django.apps import AppConfig


class StructuresConfig(AppConfig):
    """The team: its legal persons, sites, members and what each of them does."""

    name = "maisonnee.domains.structures"
    label = "structures"
