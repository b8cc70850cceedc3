"""Pure decisions about exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.rules.coordination import SOURCE, coordination_reason

__all__ = ["SOURCE", "coordination_reason"]
