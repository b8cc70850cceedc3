"""Tables of exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.models.coordination import ExternalCoordination

__all__ = ["ExternalCoordination"]
