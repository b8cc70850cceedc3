"""Every read of exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.queries.coordination import (
    coordination,
    coordinations,
    external_coordination_in,
    files_of,
)

__all__ = ["coordination", "coordinations", "external_coordination_in", "files_of"]
