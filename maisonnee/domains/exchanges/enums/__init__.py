"""Closed vocabularies and permissions of exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.enums.coordination import ExchangePermission, PartnerKind

__all__ = ["ExchangePermission", "PartnerKind"]
