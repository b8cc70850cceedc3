"""The pages gathered under « Délégations »."""

from __future__ import annotations

from maisonnee.interfaces.web.registers import Section

SECTION = Section(
    "Délégations",
    (
        ("Vue d’ensemble", "delegations:index"),
        ("Matrice", "delegations:matrix"),
        ("Registre", "delegations:delegation_list"),
        ("Asalée", "delegations:asalee"),
        ("IPA", "delegations:advanced_practice"),
        ("PNC", "delegations:national_protocol"),
        ("Assistants", "delegations:assistants"),
    ),
)

SLUGS = {"asalee": "asalee", "ipa": "advanced_practice", "pnc": "national_protocol"}
"""Schemes as they are written in an address."""
